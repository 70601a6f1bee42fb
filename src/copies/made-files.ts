/**
 * Links to files that are made from a build after it: PDFs and the copy on a stick. A page has a place for each, hidden
 * until the file is there, so that no page ever offers what cannot be had.
 */
import { formatBytes } from '../i18n/format.ts';
import { locales } from '../i18n/locales.ts';
import { escapeValue, unescapeValue } from './tags.ts';

/** Where the copy on a stick is, from the root of the site. */
export const zipFile = 'download/investeringsperspektivet.zip';

const isOwnPdf = (address: string, page: string): boolean => address.endsWith('.pdf') && address.replace(/[^/]+$/, '') === page;

// As `MadeFile.astro` writes it: the place, within it a link without address and an empty size.
const place = /<(\w+) class="made-file" data-made="([^"]*)"((?: data-look="[^"]*")?)( hidden)?>(\s*)<a((?: (?!href=)[\w-]+(?:="[^"]*")?)*)(?: href="[^"]*")?>([\s\S]*?)<\/a>(\s*)<small>[^<]*<\/small>(\s*)<\/\1>/g;
const pdfMeta = /<meta name="citation_pdf_url"[^>]*>/;
const fullTextMeta = /<meta name="citation_fulltext_html_url"[^>]*>/;

/** A PDF that is made of a page. */
export interface PagePdf {
	/** Its address with the base path. */
	address: string;
	/** The class that the page's body has while it is printed; undefined for the page as it is. */
	look: string | undefined;
}

/**
 * The PDFs that a page is printed as: those in its own folder that it has a place for, each once. Reference managers expect
 * a page's PDF there. Places for others link to what is made of other pages.
 *
 * @param page the page's own path, with the base path: `/kurs/kapitel/tidiga-rotter/`
 */
export function pdfsOf(html: string, page: string): PagePdf[] {
	const found = new Map<string, PagePdf>();
	for (const [, , written = '', look = ''] of html.matchAll(place)) {
		const address = unescapeValue(written);
		if (isOwnPdf(address, page)) found.set(address, { address, look: /"(.*)"/.exec(look)?.[1] });
	}
	return [...found.values()];
}

/**
 * Opens the places of a page whose files are there, with their sizes, and closes the others; names the page's own PDF for
 * reference managers. Done twice, it changes nothing the second time.
 *
 * @param page the page's own address, in full
 * @param sizeOf the size of a file in bytes, by its address with the base path; undefined where it is not there
 */
export function linkMade(html: string, page: string, sizeOf: (address: string) => number | undefined): string {
	const lang = locales.find((locale) => html.includes(`<html lang="${locale}"`));
	if (!lang) throw new Error(`The page ${page} is in no language of the site: its element html has no lang of ${locales.join(' or ')}.`);
	const { origin, pathname } = new URL(page);
	let own: string | undefined;
	const linked = html.replace(place, (_, name: string, written: string, look: string, _hidden: string | undefined, before: string, attributes: string, words: string, between: string, after: string) => {
		const address = unescapeValue(written);
		const bytes = sizeOf(address);
		if (bytes !== undefined && isOwnPdf(address, pathname)) own ??= address;
		const [hidden, href, size] = bytes === undefined ? [' hidden', '', ''] : ['', ` href="${written}"`, `(${formatBytes(bytes, lang)})`];
		return `<${name} class="made-file" data-made="${written}"${look}${hidden}>${before}<a${attributes}${href}>${words}</a>${between}<small>${size}</small>${after}</${name}>`;
	});
	const bare = linked.replace(pdfMeta, '');
	return own === undefined ? bare : bare.replace(fullTextMeta, (meta) => `${meta}<meta name="citation_pdf_url" content="${escapeValue(origin + own)}">`);
}
