/** Under which names the browser keeps what is read without a network, and under which addresses. */
import { withBase } from '../i18n/routes.ts';

/** The caches of the site. Several sites may share an origin, each in its folder, so the folder is part of every name. */
export interface CacheNames {
	/** The page that answers where nothing is kept, with what it needs; the service worker fills it. */
	shell: string;
	/** Pages that the reader has opened. */
	pages: string;
	/** What those pages are painted and run with: files that are named by their content. */
	assets: string;
	/** The whole course, which the reader has asked for. */
	course: string;
}

/**
 * The names of the caches of a site.
 * @param base the path under which the site stands: `/`, `/kurs/`
 */
export const cacheNames = (base: string): CacheNames => {
	const name = (part: string): string => `investeringsperspektivet:${withBase(base, '/')}${part}`;
	return { shell: name('shell'), pages: name('pages'), assets: name('assets'), course: name('course') };
};

/** The list of all that the whole course is made of. */
export const manifestAddress = (base: string): string => withBase(base, '/offline.json');

/** The service worker. */
export const workerAddress = (base: string): string => withBase(base, '/sw.js');

/** Where the cache of the course tells what it holds; no file of the site has this address. */
export const courseAddress = (base: string): string => `${manifestAddress(base)}?kept`;

/** A file of a site, as far as its place in a cache is concerned. */
export interface Revised {
	/** From the root of the host, with the base path: `/kurs/kapitel/`. */
	url: string;
	/** A mark that changes with its content. */
	revision: string;
}

/** Whether an address says what content is there, so that nothing else ever will be: built files and the versioned files of the search. */
export const isNamedByContent = (url: string): boolean => /\/_astro\/[^/]+$|\/search\/(?:pages|words|text)-[^/]+\.json$/.test(url);

/** The address under which the cache of the course keeps a file, so that an old and a new state of it lie side by side. */
export const courseKey = ({ url, revision }: Revised): string => (isNamedByContent(url) ? url : `${url}?revision=${revision}`);

/**
 * The address of a page without what only its scripts read, as the cache of opened pages keeps it: `?slide=2` and `#vote`
 * are the same page. What hosts answer with a page is its folder.
 * @param address in full
 * @example pageAddress('https://example.org/kapitel/index.html?step=2#vote') // 'https://example.org/kapitel/'
 */
export const pageAddress = (address: string): string => {
	const { origin, pathname } = new URL(address);
	const path = pathname.replace(/(^|\/)index\.html$/, '$1');
	return origin + (/(?:\/|\.[a-z0-9]+)$/i.test(path) ? path : `${path}/`);
};

/** Whether an address is one of a page, and not of a file that a browser may show instead: by its path. */
export const isPage = (pathname: string): boolean => /(?:^|\/)(?:[^./]*|index\.html)$/.test(pathname);
