/** What the page that answers where nothing is kept needs, and what the service worker is told when it is built. */
import { isNamedByContent, type Revised } from './addresses.ts';
import type { Locale } from '../i18n/locales.ts';

/** What the build writes into the service worker. */
export interface WorkerSettings {
	/** Of the manifest: the worker changes with every change to the site. */
	version: string;
	/** The path under which the site stands. */
	base: string;
	/** The page that answers where nothing is kept, in each language. */
	pages: Record<Locale, string>;
	/** That page and all that it loads; those that are named by their content without revision. */
	shell: { url: string; revision: string | null }[];
}

/** What a page loads by itself, without what it puts into itself when the reader asks for it. */
const loadsOf = (html: string): string[] =>
	[...html.replace(/<template data-part="(?!offline")[\s\S]*?<\/template>/g, '').matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"[^>]*>/g)]
		.filter(([tag]) => !/\brel="(?:canonical|alternate)"/.test(tag))
		.map(([, address]) => address!);

/** The files beside it that a built script or style sheet names, those that a script fetches later included. */
const namesOf = (code: string): string[] => [...code.matchAll(/["'`(](?:\.\/|(?=[^"'`()]*\/_astro\/))([^"'`()\s]+\.(?:js|css|woff2))["'`)]/g)].map(([, name]) => name!);

/**
 * The addresses of pages and of all that they load, directly or by way of others.
 *
 * @param pages addresses, with the base path
 * @param read the text of a file of the site by its address; undefined where it is no text or there is none
 */
export async function shellOf(pages: readonly string[], read: (address: string) => Promise<string | undefined>): Promise<string[]> {
	const found = new Set(pages);
	for (const address of found) {
		const text = await read(address);
		if (text === undefined) continue;
		const names = pages.includes(address) ? loadsOf(text) : namesOf(text).map((name) => (name.startsWith('/') ? name : address.replace(/[^/]+$/, name)));
		for (const name of names) found.add(name);
	}
	return [...found];
}

/** How the service worker is told of a file that it fetches when it is installed. */
export const shellEntry = ({ url, revision }: Revised): WorkerSettings['shell'][number] => ({ url, revision: isNamedByContent(url) ? null : revision });
