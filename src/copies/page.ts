/** A page of the copy. */
import { placeOf, targetOf, wayToRoot, wayTo, type Published } from './address.ts';
import { policyOfCopy } from './policy.ts';
import { escapeValue, rewriteTags, unescapeValue, type Tag } from './tags.ts';

/** What a page of the copy is made with. */
export interface PageOptions {
	published: Published;
	/** Whether the build has a file, by its path from the root of the site, or, with a slash at its end, a folder. */
	has: (path: string) => boolean;
	/** Whether the copy has the file too. */
	isCopied: (file: string) => boolean;
	/** The script, by its path, that does what several modules of the build do, in their order: a page without a server may load no module. */
	bundle: (modules: readonly string[]) => Promise<string>;
	/** The path of the copy's own script, which runs before all others. */
	runtime: string;
}

/** Attributes that hold an address and nothing else, on whatever element. */
const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);

/** Links by which a browser asks ahead for what it may not have without a server. */
const aheadPattern = /^(preload|modulepreload|prefetch|preconnect|manifest)$/;

/** The strings within a value of JSON, each put through a function. */
const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change));
	return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)])) : value;
};

/** A block of data as text that ends no script element. */
const writeData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Rewrites a page so that it works from a folder.
 *
 * @param page its path from the root of the site
 * @param place where it is in the copy
 * @throws where it leads to what the build does not have
 */
export async function pageOfCopy(html: string, page: string, place: string, { published, has, isCopied, bundle, runtime }: PageOptions): Promise<string> {
	const wayToFile = (file: string): string => wayTo(place, placeOf(file));
	/** An address as the copy writes it; what the copy leaves out is at the published site. Undefined: as it is. */
	const rewrite = (address: string): string | undefined => {
		const target = targetOf(address, page, published, has);
		if (target?.kind === 'file') return isCopied(target.file) ? wayToFile(target.file) + target.rest : new URL(address, published.origin + published.base + page).href;
		if (target?.kind === 'folder') return `${wayToFile(target.folder)}/`;
		return undefined;
	};
	const must = (address: string, name: string): string | undefined => {
		if (targetOf(address, page, published, has)?.kind === 'nothing') throw new Error(`The page ${page} leads to ${address} (${name}), which the build does not have.`);
		return rewrite(address);
	};
	const fileOf = (address: string): string => {
		const target = targetOf(address, page, published, has);
		if (target?.kind !== 'file') throw new Error(`The page ${page} loads the script ${address}, which the build does not have.`);
		return target.file;
	};

	const moduleOf = ({ name, attributes }: Tag): string | undefined => (name === 'script' && attributes.get('type') === 'module' ? unescapeValue(String(attributes.get('src') ?? '')) : undefined);
	// First the scripts, since they are bundled one after the other and tags are rewritten at once.
	const modules: string[] = [];
	const later = new Map<string, string>();
	rewriteTags(html, (tag) => {
		const address = moduleOf(tag);
		if (address === undefined) return 'keep';
		if (tag.isInTemplate) later.set(address, '');
		else modules.push(fileOf(address));
		return 'keep';
	});
	for (const address of later.keys()) later.set(address, wayToFile(await bundle([fileOf(address)])));
	const first = `<script defer src="${wayToFile(runtime)}"></script>${modules.length > 0 ? `<script defer src="${wayToFile(await bundle(modules))}"></script>` : ''}`;

	const rewritten = rewriteTags(html, (tag) => {
		const { name, attributes } = tag;
		const address = moduleOf(tag);
		if (address !== undefined) {
			if (!tag.isInTemplate) return 'remove';
			attributes.delete('type');
			attributes.set('src', later.get(address)!);
			return 'write';
		}
		if (name === 'link' && String(attributes.get('rel')).split(/\s+/).some((rel) => aheadPattern.test(rel))) return 'remove';
		let isChanged = false;
		const put = (key: string, value: string): void => {
			attributes.set(key, escapeValue(value));
			isChanged = true;
		};
		if (name === 'script' && /^application\/json$/i.test(String(attributes.get('type'))) && tag.text) {
			const text = writeData(mapStrings(JSON.parse(tag.text), (value) => (value.startsWith('/') ? (rewrite(value) ?? value) : value)));
			isChanged = text !== tag.text;
			tag.text = text;
		}
		if (name === 'meta') {
			if (String(attributes.get('http-equiv')).toLowerCase() === 'content-security-policy') put('content', policyOfCopy(unescapeValue(String(attributes.get('content')))));
			return isChanged ? 'write' : 'keep';
		}
		for (const [key, value] of [...attributes]) {
			// The root of the site, before addresses that scripts find in data. Empty where the site is at the root of its host.
			if (key === 'data-root') put(key, wayToRoot(place));
			// What the commands that make files read; no reader and no script does.
			if (value === true || key === 'data-root' || key === 'data-made') continue;
			const text = unescapeValue(value);
			const isAddress = addressAttributes.has(key);
			const made = isAddress ? must(text, key) : key.startsWith('data-') && text.startsWith('/') ? rewrite(text) : undefined;
			if (made !== undefined && made !== text) put(key, made);
		}
		return isChanged ? 'write' : 'keep';
	});
	return rewritten.replace('</head>', () => `${first}</head>`);
}
