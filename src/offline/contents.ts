/**
 * What the whole course is made of: every page with all that it is painted and run with, the search, and the data that pages
 * link to. Pictures for sharing, pictures of figures to take away, PDF files and archives are left out, and so is the
 * reference of each page for reference managers: a thousand small files that a reader without a network has no use for.
 */
import { locales, type Locale } from '../i18n/locales.ts';
import { withBase } from '../i18n/routes.ts';
import type { OfflineFile, OfflineManifest } from './manifest.ts';

/** A file of the built site. */
export interface BuiltFile {
	/** From the folder of the site, with slashes: `kapitel/index.html`. */
	path: string;
	bytes: number;
	revision: string;
}

/** What every page may load, by the path of the file. */
const loaded = /^(?:_astro\/.+|search\/.+\.json|icon\.svg)$/;
/** What pages may link to, where they do: the data, and the references of the whole site. */
const linked = /^(?:data\/.+\.(?:csv|json|svg)|cite\/bibliography[^/]*)$/;
/** The pages for addresses that lead nowhere. */
const missing = /(?:^|\/)404(?:\/index)?\.html$/;

/** Whether a file is a page of the course. */
export const isCoursePage = (path: string): boolean => path.endsWith('.html') && !missing.test(path);

/** The addresses that a page links to, as they are written, without what follows "?" or "#". */
export const linksOf = (html: string): string[] => [...html.matchAll(/<a\b[^>]*?\shref="([^"?#]+)/g)].map(([, address]) => address!);

/** The language whose readers a file serves; none where it serves all. */
export const languageOf = (path: string): Locale | undefined => {
	if (path.endsWith('.html')) return path.startsWith('en/') ? 'en' : 'sv';
	if (!linked.test(path)) return undefined;
	return locales.find((locale) => new RegExp(`-${locale}\\.\\w+$`).test(path));
};

/** The address of a built file: that of a page is its folder. */
export const addressOf = (base: string, path: string): string => withBase(base, `/${path.replace(/(^|\/)index\.html$/, '$1')}`);

/**
 * Which of the files of a built site the course is made of.
 * @param paths of all files, from the folder of the site
 * @param links the addresses that pages link to, with the base path
 */
export const courseFiles = (paths: readonly string[], links: ReadonlySet<string>, base: string): string[] =>
	paths.filter((path) => isCoursePage(path) || loaded.test(path) || (linked.test(path) && links.has(addressOf(base, path))));

/**
 * The manifest of a course.
 * @param hash a mark of a text that changes with it
 */
export const makeManifest = (files: readonly BuiltFile[], base: string, hash: (text: string) => string): OfflineManifest => {
	const listed = files
		.map(({ path, bytes, revision }): OfflineFile => {
			const language = languageOf(path);
			return { url: addressOf(base, path), revision, bytes, ...(language && { language }) };
		})
		.sort((a, b) => (a.url < b.url ? -1 : 1));
	return { version: hash(listed.map(({ url, revision }) => `${url} ${revision}`).join('\n')), files: listed };
};
