import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { headersFor, parseNetlifyHeaders } from '../../src/deploy/headers.ts';
import { isNamedByContent } from '../../src/offline/addresses.ts';
import { bytesOf, filesOf } from '../../src/offline/course.ts';
import { readManifest } from '../../src/offline/manifest.ts';
import type { WorkerSettings } from '../../src/offline/shell.ts';
import { asset, brotli, pages } from './support/site.ts';

const { files } = readManifest(JSON.parse(readFileSync('dist/offline.json', 'utf8')));
const listed = new Map(files.map((file) => [file.url, file]));
const worker = readFileSync('dist/sw.js', 'utf8');
const rules = parseNetlifyHeaders(readFileSync('dist/_headers', 'utf8'));

const contentOf = (url: string): Buffer => asset(url.endsWith('/') ? `${url}index.html` : url);
/** Pages that readers without a network are led to: not those for dead addresses. */
const course = pages.filter(({ address }) => !/(^|\/)404(\.html|\/)$/.test(address));

/** What a page asks for, by itself and when the reader comes near what is in its templates; pictures for sharing are for others. */
const askedBy = (html: string): string[] =>
	[...html.matchAll(/<(?:script|img)\b[^>]*\ssrc="([^"]+)"|<link\b(?=[^>]*\srel="(?:stylesheet|icon|preload|modulepreload)")[^>]*\shref="([^"]+)"/g)].map(([, source, link]) => source ?? link!);

/** What a built script or style sheet names beside it. */
const namedIn = (url: string): string[] => {
	if (!/\.(js|css)$/.test(url)) return [];
	return [...contentOf(url).toString().matchAll(/["'`(]((?:\.|[\w/]*\/_astro)\/[\w.-]+\.(?:js|css|woff2))["'`)]/g)].map(([, name]) => new URL(name!, `https://example.org${url}`).pathname);
};

describe('offline.json', () => {
	test('lists every page that readers are led to, and no other', () => {
		expect(course.length).toBeGreaterThan(100);
		expect(files.map(({ url }) => url).filter((url) => url.endsWith('/')).sort()).toEqual(course.map(({ address }) => `/${address}`).sort());
	});
	test('lists all that any of them asks for, and all that that asks for', () => {
		const asked = new Set(course.flatMap(({ html }) => askedBy(html)));
		for (const url of asked) for (const name of namedIn(url)) asked.add(name);
		expect(asked.size).toBeGreaterThan(40);
		expect([...asked].filter((url) => !listed.has(url))).toEqual([]);
	});
	test('lists every file of the search, and the data that pages link to', () => {
		const search = globSync('dist/search/*.json').map((file) => file.replaceAll('\\', '/').slice('dist'.length));
		expect(search.length).toBeGreaterThan(10);
		expect(search.filter((url) => !listed.has(url))).toEqual([]);
		const linked = new Set(course.flatMap(({ document }) => [...document.querySelectorAll('a[href^="/data/"]')].map((link) => link.getAttribute('href')!.replace(/[?#].*/, ''))).filter((url) => /\.(csv|json|svg)$/.test(url)));
		expect(linked.size).toBeGreaterThan(10);
		expect([...linked].filter((url) => !listed.has(url))).toEqual([]);
	});
	test('tells the size and state of each file as it is', () => {
		for (const { url, bytes, revision } of files) {
			const content = contentOf(url);
			expect({ url, bytes, revision }).toEqual({ url, bytes: content.length, revision: createHash('sha256').update(content).digest('base64url').slice(0, revision.length) });
			expect(revision.length).toBeGreaterThanOrEqual(8);
		}
	});
	test('lists each file once, and neither pictures for sharing, PDF files, archives nor itself', () => {
		expect(listed.size).toBe(files.length);
		expect(files.filter(({ url }) => /^\/og\/|\.(png|pdf|zip)$|\/offline\.json$|\/sw\.js$/.test(url))).toEqual([]);
	});
	test('says of each page which language it is in, and of nothing that both need', () => {
		for (const { url, language } of files) if (url.endsWith('/')) expect(language, url).toBe(url.startsWith('/en/') ? 'en' : 'sv');
		expect(files.filter(({ url, language }) => language && /^\/(_astro|search)\//.test(url))).toEqual([]);
		expect(bytesOf(filesOf({ version: '', files }, 'sv'))).toBeLessThan(bytesOf(filesOf({ version: '', files }, 'both')));
	});
});

describe('sw.js', () => {
	/** The settings that the build has written into it, as the bundler prints them. */
	const shell = (new Function(`return ${/shell:(\[.*?\])/.exec(worker)![1]!}`) as () => WorkerSettings['shell'])();

	test('is one classic script, which fetches no other and turns no text into code', () => {
		expect(() => new Script(worker)).not.toThrow();
		expect(worker).not.toMatch(/\bimport\b|\bexport\b|importScripts|\beval\b|new Function/);
		expect(brotli(worker)).toBeLessThanOrEqual(10_000);
	});
	test('names no other origin than, in a warning to developers, that of Workbox’s manual', () => {
		const origins = [...worker.matchAll(/https?:\/\/[\w.-]+|["'`]\/\/[\w.-]+/g)].map(([origin]) => origin);
		expect(origins).toEqual(['https://bit.ly']);
	});
	test('takes no page over by itself: only a message of the reader does', () => {
		expect(worker.match(/skipWaiting/g)).toHaveLength(1);
		expect(worker).toMatch(/`take-over`&&[^,;]*skipWaiting\(\)/);
		expect(worker).not.toMatch(/\.claim\(/);
	});
	test('is told of the page without a network in both languages, and of all that it loads, each in its state', () => {
		const revisions = new Map(shell.map(({ url, revision }) => [url, revision]));
		const needed = ['/utan-nat/', '/en/offline/'].flatMap((url) => [url, ...[...pages.find(({ address }) => `/${address}` === url)!.document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href')!)]);
		expect(needed.length).toBeGreaterThan(6);
		expect(needed.filter((url) => !revisions.has(url))).toEqual([]);
		for (const [url, revision] of revisions) expect(revision, url).toBe(isNamedByContent(url) ? null : listed.get(url)!.revision);
	});
	test('is asked for anew each time, as its list is', () => {
		for (const path of ['/sw.js', '/offline.json']) expect(headersFor(rules, path)['Cache-Control']).toBe('no-cache');
	});
});

describe('what registers it', () => {
	const scriptOf = (html: string): string => /<template data-part="offline">.*?<script type="module" src="([^"]+)"/.exec(html)![1]!;

	test('is on every page that is no figure alone, in a template, so that it comes last', () => {
		for (const { address, html } of pages) expect(html.includes('<template data-part="offline">'), address).toBe(!/^(inbaddat|en\/embed)\//.test(address));
	});
	test('is one small script that asks for no other', () => {
		const url = scriptOf(pages.find(({ address }) => address === '')!.html);
		expect(namedIn(url)).toEqual([]);
		expect(brotli(asset(url))).toBeLessThanOrEqual(1500);
	});
});

test('pages may register no other worker, and make no other rule for addresses of scripts', () => {
	const policy = headersFor(rules, '/')['Content-Security-Policy']!;
	expect(policy).toContain("worker-src 'self'");
	expect(policy).toContain('trusted-types svelte-trusted-html service-worker;');
});
