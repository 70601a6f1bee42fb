import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuild } from '../../src/copies/build-files.ts';
import { bundleModules, bundleRuntime } from '../../src/copies/bundle.ts';
import { copyOf } from '../../src/copies/copy.ts';
import { publishedAt } from '../../src/copies/published.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Attributes that hold an address, as a reader of the copy or its scripts meet them. */
const names = ['href', 'src', 'action', 'data-page', 'data-files', 'data-here'];
const addresses = names.map((name) => `[${name}]`).join();

describe.each([
	{ dir: 'dist', under: '/' },
	{ dir: '.bench/kurs', under: '/kurs/' },
])('the copy on a stick of the site built under $under', ({ dir }) => {
	let copy: Map<string, Uint8Array>;
	let origin: string;
	const documents = new Map<string, Document>();
	const contentsOf = ({ nodeName, content }: HTMLTemplateElement): ParentNode[] => (nodeName === 'TEMPLATE' && content ? [content] : []);
	/** Elements of a page, those in templates too. */
	const all = (document: ParentNode, selector: string): Element[] => [document, ...[...document.querySelectorAll('template')].flatMap(contentsOf)].flatMap((root) => [...root.querySelectorAll(selector)]);

	beforeAll(async () => {
		const built = await readBuild(dir);
		origin = publishedAt(decode(built.get('index.html')!)).origin;
		copy = await copyOf(built, { bundle: (modules) => bundleModules(dir, modules), bundleRuntime, hash });
		for (const [name, bytes] of copy) if (name.endsWith('.html')) documents.set(name, parseHTML(decode(bytes)).document as unknown as Document);
	}, 60_000);

	test('has every page of the site, and the start page beside it', async () => {
		const pages = [...(await readBuild(dir)).keys()].filter((file) => file.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(300);
		expect([...documents.keys()].sort()).toEqual(['index.html', ...pages.map((file) => `webbplats/${file}`)].sort());
	});

	test('leads every link, script, style and picture of every page to a file in it, and every anchor to a place', () => {
		const dead: string[] = [];
		let checked = 0;
		for (const [name, document] of documents) {
			for (const element of all(document, addresses)) {
				for (const attribute of names) {
					const address = element.getAttribute(attribute);
					if (address === null || /^(https?:|mailto:|data:)/.test(address)) continue;
					const url = new URL(address, `file:///${name}`);
					const file = decodeURIComponent(url.pathname.slice(1));
					const target = file.endsWith('.html') ? documents.get(file) : undefined;
					const anchor = decodeURIComponent(url.hash.slice(1));
					const isFolder = attribute === 'data-files' && [...copy.keys()].some((other) => other.startsWith(file));
					checked += 1;
					if (address.startsWith('/') || (!copy.has(file) && !isFolder)) dead.push(`${address} in ${attribute} on ${name}`);
					else if (target && anchor && element.nodeName === 'A' && !target.getElementById(anchor)) dead.push(`#${anchor} of ${file} on ${name}`);
				}
			}
		}
		expect(checked).toBeGreaterThan(20_000);
		expect(dead).toEqual([]);
	}, 60_000);

	test('holds no address from the root of a host in what scripts read from its pages', () => {
		const rooted: string[] = [];
		for (const [name, document] of documents) {
			for (const { textContent } of all(document, 'script[type="application/json"]')) for (const [, address] of textContent!.matchAll(/"(\/[\w/.-]+)"/g)) rooted.push(`${address} in data on ${name}`);
			for (const element of all(document, '[data-root]')) if (element.getAttribute('data-root') === '') rooted.push(`data-root on ${name}`);
			// The place of a file that is not made names it for the commands that make it.
			for (const { attributes } of all(document, '*')) for (const { name: key, value } of attributes) if (/^\/\w/.test(value) && key !== 'data-made') rooted.push(`${key}="${value}" on ${name}`);
		}
		expect(rooted).toEqual([]);
	});

	test('loads nothing as a module, ahead or from a host, in pages, styles and scripts', () => {
		const found: string[] = [];
		for (const [name, document] of documents) {
			for (const element of all(document, 'script[type="module"], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="prefetch"], link[rel~="manifest"], [crossorigin]')) found.push(`${element.outerHTML} on ${name}`);
			for (const element of all(document, 'script[src], link[rel~="stylesheet"], link[rel~="icon"], img[src]')) if (/^[a-z]+:|^\/\//.test(element.getAttribute('src') ?? element.getAttribute('href')!)) found.push(`${element.outerHTML} on ${name}`);
		}
		for (const [name, bytes] of copy) {
			if (name.endsWith('.css')) for (const [, address] of decode(bytes).matchAll(/url\(["']?([^"')]+)/g)) if (!/^(data:|#)/.test(address!)) found.push(`${address} in ${name}`);
			// A fetch of its own, or an import that is left, would fail without a server.
			if (/\/stick\.[^/]+\.js$/.test(name) && /\bimport\s*\(|(?<![\w.$])fetch\(/.test(decode(bytes))) found.push(`an import or a fetch in ${name}`);
		}
		expect(found).toEqual([]);
	});

	test('keeps in every page where it is published, in both languages', () => {
		for (const [name, document] of documents) for (const link of document.querySelectorAll('link[rel="canonical"], link[hreflang]')) expect(link.getAttribute('href'), name).toContain(`${origin}/`);
	});
});
