/** A style sheet of the copy. */
import { targetOf, placeOf, wayTo, type Published } from './address.ts';

/**
 * Rewrites the addresses of a style sheet. Fonts are written into it: some browsers take a font from another folder for one
 * of another site, and refuse it. Text waits for them, since they are there at once, and so never changes its face.
 *
 * @param file its path from the root of the site
 * @param base64 what a file holds, as base64
 * @throws where it names a file that the build does not have
 */
export const styleOfCopy = (css: string, file: string, published: Published, has: (path: string) => boolean, base64: (file: string) => string): string =>
	css.replace(/font-display:\s*optional/g, 'font-display:block').replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (written, _quote: string, address: string) => {
		if (address.startsWith('data:')) return written;
		const target = targetOf(address, file, published, has);
		if (target === undefined) return written;
		if (target.kind !== 'file') throw new Error(`The style sheet ${file} names ${address}, which the build does not have.`);
		return target.file.endsWith('.woff2') ? `url(data:font/woff2;base64,${base64(target.file)})` : `url(${wayTo(placeOf(file), placeOf(target.file))}${target.rest})`;
	});
