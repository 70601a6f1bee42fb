/** The copy as a whole: from the files of a build to those that are put on a stick. */
import { door, placeOf } from './address.ts';
import { linkMade } from './made-files.ts';
import { packOf, isForScripts, writePack } from './packs.ts';
import { pageOfCopy } from './page.ts';
import { publishedAt } from './published.ts';
import { styleOfCopy } from './style.ts';
import { rewriteTags, unescapeValue } from './tags.ts';

/** What the copy is made with. */
export interface CopyOptions {
	/** One script that does what several modules do. */
	bundle: (modules: readonly string[]) => Promise<string>;
	/** The copy's own script. */
	bundleRuntime: (published: string) => Promise<string>;
	/** A short name for a text, the same for the same text. */
	hash: (text: string) => string;
}

/** Files of a build that are for hosts, search engines and pages that others share; what the build's modules did is in bundles. */
const left = /(^|\/)\.|^(_headers|robots\.txt|sitemap\.xml|llms\.txt|sw\.js|offline\.json)$|^(og|download|data\/oembed)\//;

/** Whether a file of a build is left out of the copy whatever it holds. Fonts are within its style sheets. */
export const isLeftOut = (file: string): boolean => left.test(file) || isForScripts(file) || /^_astro\/.+\.woff2$/.test(file);

/** The bytes of a file as text of 64 letters. */
const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Every folder that a path lies in, each with a slash at its end. */
const foldersOf = (file: string): string[] => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));

/**
 * Makes the copy.
 *
 * @param built the files of a build by their paths from its root
 * @returns the files of the copy by their paths, in order of the alphabet
 * @throws where a page leads to what the build does not have, or a script cannot do without modules
 */
export async function copyOf(built: ReadonlyMap<string, Uint8Array>, { bundle, bundleRuntime, hash }: CopyOptions): Promise<Map<string, Uint8Array>> {
	const decoder = new TextDecoder();
	const encoder = new TextEncoder();
	const textOf = (file: string): string => decoder.decode(built.get(file));
	if (!built.has('index.html')) throw new Error('The build has no start page, index.html.');
	const published = publishedAt(textOf('index.html'));
	const { origin, base } = published;
	const folders = new Set([...built.keys()].flatMap(foldersOf));
	const has = (path: string): boolean => built.has(path) || folders.has(path);
	const pages = [...built.keys()].filter((file) => file.endsWith('.html')).sort();

	const made = new Map<string, Uint8Array>();
	const putScript = (code: string): string => {
		const file = `_astro/stick.${hash(code)}.js`;
		made.set(placeOf(file), encoder.encode(code));
		return file;
	};
	const runtime = putScript(await bundleRuntime(origin + base));
	const bundles = new Map<string, Promise<string>>();
	const bundleOnce = (modules: readonly string[]): Promise<string> => {
		const key = modules.join('\n');
		const known = bundles.get(key) ?? bundle(modules).then(putScript);
		bundles.set(key, known);
		return known;
	};

	// Scripts that are no modules stay as they are; modules and what they import are in the bundles.
	const classic = new Set<string>();
	for (const page of pages) {
		rewriteTags(textOf(page), ({ name, attributes }) => {
			const address = attributes.get('src');
			if (name === 'script' && attributes.get('type') !== 'module' && typeof address === 'string') classic.add(unescapeValue(address).slice(base.length));
			return 'keep';
		});
	}
	const isCopied = (file: string): boolean => !isLeftOut(file) && (!/^_astro\/.+\.js$/.test(file) || classic.has(file));
	const options = { published, has, isCopied, bundle: bundleOnce, runtime };
	// Of the files made from the build the copy offers those that it has: not itself.
	const sizeOf = (address: string): number | undefined => (isLeftOut(address.slice(base.length)) ? undefined : built.get(address.slice(base.length))?.length);
	const copyPage = async (page: string, place: string): Promise<Uint8Array> => {
		const html = linkMade(textOf(page), origin + base + page.replace(/(^|\/)index\.html$/, '$1'), sizeOf);
		return encoder.encode(await pageOfCopy(html, page, place, options));
	};
	for (const page of pages) made.set(placeOf(page), await copyPage(page, placeOf(page)));
	made.set(door, await copyPage('index.html', door));

	const packs = new Map<string, [string, string][]>();
	for (const file of [...built.keys()].sort()) {
		const pack = packOf(file);
		if (pack) {
			const packed = packs.get(pack) ?? [];
			packed.push([file, textOf(file)]);
			packs.set(pack, packed);
		}
		if (!isCopied(file) || made.has(placeOf(file))) continue;
		const isStyle = file.endsWith('.css');
		made.set(placeOf(file), isStyle ? encoder.encode(styleOfCopy(textOf(file), file, published, has, (name) => toBase64(built.get(name)!))) : built.get(file)!);
	}
	for (const [pack, files] of packs) made.set(placeOf(pack), encoder.encode(writePack(files)));
	return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}
