import { parseHTML } from 'linkedom';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The built site that the tests read. */
const root = 'dist';

/** A page of the built site. */
export interface BuiltPage {
	/** From the site's root: `kapitel/tidiga-rotter/`. */
	address: string;
	/** From the project's root. */
	file: string;
	html: string;
	document: Document;
}

/** Every page of a built folder, by address. */
export const readPages = (folder: string): BuiltPage[] =>
	globSync('**/*.html', { cwd: folder })
		.map((name) => name.replaceAll('\\', '/'))
		.sort()
		.map((name) => {
			const html = readFileSync(join(folder, name), 'utf8');
			return { address: name.replace(/(^|\/)index\.html$/, '$1'), file: join(folder, name), html, document: parseHTML(html).document as unknown as Document };
		});

/** Every page of the built site, by address. */
export const pages = readPages(root);

/** The language that a page's address says it is in. */
export const localeOf = ({ address }: BuiltPage): 'sv' | 'en' => (address.startsWith('en/') ? 'en' : 'sv');

/** Pages of chapters. */
export const chapters = pages.filter(({ address }) => /^kapitel\/.+/.test(address));

/** Figures alone, for frames on other sites. */
export const embeds = pages.filter(({ address }) => /^(inbaddat|en\/embed)\//.test(address));

/** Bytes as they travel: Brotli at its best, as static hosts send text. */
export const brotli = (content: string | Buffer): number =>
	brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;

/** A file that a page names, from the built folder. */
export const asset = (address: string): Buffer => readFileSync(join(root, address.replace(/^\//, '')));

const weighed = new Map<string, number>();

/** The weight of a file that a page names, as it travels; each is weighed once, since all pages share a few. */
export const weigh = (address: string): number => weighed.get(address) ?? (weighed.set(address, brotli(asset(address))), weighed.get(address)!);

/** Stylesheets that a page needs to paint on a screen. */
export const screenStyles = ({ document }: BuiltPage): string[] =>
	[...document.querySelectorAll('link[rel="stylesheet"]')].filter((link) => link.getAttribute('media') !== 'print').map((link) => link.getAttribute('href')!);

/** All scripts that a page loads, those that scripts import included. */
export function scripts({ document }: BuiltPage): string[] {
	const found = new Set([...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')!));
	for (const address of found) {
		for (const [, imported] of asset(address).toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) found.add(address.replace(/[^/]+$/, imported!));
	}
	return [...found];
}

/** A stretch of text that readers see, with the language it is marked as. */
export interface TextRun {
	text: string;
	lang: string;
	element: Element;
}

/** Every stretch of text in a page's body, and its title. */
export function textRuns({ document }: BuiltPage): TextRun[] {
	const runs: TextRun[] = [];
	const walk = (element: Element, lang: string) => {
		if (['SCRIPT', 'STYLE'].includes(element.tagName)) return;
		const own = element.getAttribute('lang') ?? lang;
		for (const node of element.childNodes) {
			if (node.nodeType === 3 && node.textContent!.trim()) runs.push({ text: node.textContent!, lang: own, element });
			if (node.nodeType === 1) walk(node as Element, own);
		}
	};
	walk(document.documentElement, document.documentElement.getAttribute('lang') ?? '');
	return runs;
}
