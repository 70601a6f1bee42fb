/** Addresses of a copy that is read from a folder, without a server: each leads from its page to a file by the way between them. */

/** Where a built site is published. */
export interface Published {
	/** Scheme and host, such as `https://www.example.org`. */
	origin: string;
	/** The path of its start page, with slashes at both ends: `/`, `/kurs/`. */
	base: string;
}

/** The folder of the copy that holds the site. */
export const siteFolder = 'webbplats';

/** The file of the copy that a reader opens first: the start page, beside the folder of the site. */
export const door = 'index.html';

/** Where a file of the site is in the copy. */
export const placeOf = (file: string): string => `${siteFolder}/${file}`;

/**
 * The way from one file to another, both as paths from one folder.
 * @example wayTo('webbplats/kapitel/rötter/index.html', 'webbplats/sok/index.html') // '../../sok/index.html'
 */
export function wayTo(from: string, to: string): string {
	const [folders, path] = [from.split('/').slice(0, -1), to.split('/')];
	let shared = 0;
	while (shared < folders.length && shared < path.length - 1 && folders[shared] === path[shared]) shared += 1;
	return [...folders.slice(shared).map(() => '..'), ...path.slice(shared).map(encodeURIComponent)].join('/');
}

/** The way from a file of the copy to the folder of the site, without a slash at its end: what stands before `/kapitel/`. */
export const wayToRoot = (from: string): string => wayTo(from, placeOf('-')).slice(0, -2) || '.';

/** What an address of the site leads to. */
export type Target =
	/** A file of the build; `rest` is the address from `?` or `#`. */
	| { kind: 'file'; file: string; rest: string }
	/** A folder of the build that is no page: what scripts read is found in it. Without a slash at its end. */
	| { kind: 'folder'; folder: string }
	/** A path of the site where the build has nothing. */
	| { kind: 'nothing' };

/**
 * What an address on a page leads to; undefined where that is no part of the site, or a place on the page itself.
 *
 * @param page the path of the page from the root of the site, such as `kapitel/index.html`
 * @param has whether the build has a file or, with a slash at its end, a folder
 */
export function targetOf(address: string, page: string, { origin, base }: Published, has: (path: string) => boolean): Target | undefined {
	if (address === '' || /^[#?]/.test(address)) return undefined;
	const root = origin + base;
	const url = URL.canParse(address, root + page) ? new URL(address, root + page) : undefined;
	// An address in full is meant for readers elsewhere: it stays as it is.
	if (!url || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address) || url.origin !== origin) return undefined;
	if (!`${url.pathname}/`.startsWith(base)) return undefined;
	const path = decodeURIComponent(url.pathname.slice(base.length));
	const rest = url.search + url.hash;
	const inFolder = `${path}${path === '' || path.endsWith('/') ? '' : '/'}`;
	const file = [path, `${inFolder}index.html`].find((name) => name !== '' && !name.endsWith('/') && has(name));
	if (file) return { kind: 'file', file, rest };
	return inFolder === '' || has(inFolder) ? { kind: 'folder', folder: inFolder.slice(0, -1) } : { kind: 'nothing' };
}
