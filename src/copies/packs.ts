/**
 * What scripts of the site read while a page is open, as scripts: a page without a server may read no file, but it may run
 * one. Such a pack tells the script of the copy what its files hold.
 */

/** The pack of a file, as a path from the root of the site; undefined for a file that no script reads. */
export function packOf(file: string): string | undefined {
	if (/^search\/.+\.json$/.test(file)) return `${file}.js`;
	// Small and many: on a stick one file is read faster than it takes to find a thousand.
	return /^cite\/[^/]+$/.test(file) ? 'cite/files.js' : undefined;
}

/** Whether only scripts read a file, so that the copy needs its pack alone. */
export const isForScripts = (file: string): boolean => file.startsWith('search/');

/** The name of what the copy's script keeps in the page, for packs and for the site's own scripts. */
export const globalName = 'stick';

/** A pack. Files are in the order in which they are given. */
export const writePack = (files: readonly (readonly [name: string, text: string])[]): string =>
	files.map(([name, text]) => `${globalName}.files[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`).join('');
