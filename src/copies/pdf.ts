/**
 * What is in the bytes of a PDF, and what makes them the same each time. Chromium writes a document's own objects
 * uncompressed, so that they can be read as text.
 */

/** What a document says of itself. */
export interface PdfFacts {
	pages: number;
	title: string | undefined;
	/** `sv`, `en`. */
	lang: string | undefined;
	/** Whether its parts are tagged, for readers who listen. */
	isTagged: boolean;
	/** Whether it has bookmarks. */
	hasOutline: boolean;
	/** Addresses that it links to, each once. */
	links: string[];
}

const toText = (pdf: Uint8Array): string => new TextDecoder('latin1').decode(pdf);

/** A string as PDFs write it: between brackets with backslashes, or as pairs of hexadecimal digits; in UTF-16 where it begins with its mark. */
function readString(written: string): string {
	const bytes = written.startsWith('<')
		? [...written.matchAll(/[\da-f]{2}/gi)].map(([pair]) => parseInt(pair, 16))
		: [...written.slice(1, -1).replace(/\\(\d{3}|.)/g, (_, kind: string) => (/^\d/.test(kind) ? String.fromCharCode(parseInt(kind, 8)) : ({ n: '\n', r: '\r', t: '\t' })[kind] ?? kind))].map((letter) => letter.charCodeAt(0));
	const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
	return new TextDecoder(isWide ? 'utf-16be' : 'latin1').decode(new Uint8Array(isWide ? bytes.slice(2) : bytes));
}

const stringPattern = String.raw`(\((?:\\.|[^\\()])*\)|<[\da-fA-F\s]*>)`;
const valueOf = (text: string, name: string): string | undefined => {
	const found = new RegExp(String.raw`/${name}\s*${stringPattern}`, 's').exec(text)?.[1];
	return found === undefined ? undefined : readString(found);
};

/** Reads a PDF that Chromium has made. */
export function readPdf(pdf: Uint8Array): PdfFacts {
	const text = toText(pdf);
	return {
		pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
		title: valueOf(text, 'Title'),
		// Of the document as a whole: its parts may be in other languages.
		lang: valueOf(/\/Type \/Catalog\b[\s\S]*?endobj/.exec(text)?.[0] ?? '', 'Lang'),
		isTagged: /\/StructTreeRoot\s+\d+ 0 R/.test(text) && /\/Marked\s+true/.test(text),
		hasOutline: /\/Outlines\s+\d+ 0 R/.test(text),
		links: [...new Set([...text.matchAll(new RegExp(String.raw`/URI\s*${stringPattern}`, 'gs'))].map(([, written]) => readString(written!)))],
	};
}

/**
 * A PDF whose dates are a day's noon instead of the moment when it was made, so that the same page makes the same file.
 * @param day `2026-11-23`
 */
export function dateTo(pdf: Uint8Array, day: string): Uint8Array {
	const dated = pdf.slice();
	const written = `${day.replaceAll('-', '')}120000+00'00'`;
	for (const { index, 0: found } of toText(pdf).matchAll(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}\+00'00'(?=\))/g)) {
		for (let at = 0; at < found.length; at++) dated[index + at] = written.charCodeAt(at);
	}
	return dated;
}
