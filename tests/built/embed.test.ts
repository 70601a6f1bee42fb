import { z } from 'astro/zod';
import { parseHTML } from 'linkedom';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SiteData } from '../../src/content/schemas/site.ts';
import { headersFor, parseNetlifyHeaders } from '../../src/deploy/headers.ts';
import { embedCode } from '../../src/embed/code.ts';
import { embedWidthPx } from '../../src/embed/figures.ts';
import { t } from '../../src/i18n/t.ts';
import { asset, brotli, embeds, localeOf, pages, screenStyles, scripts, weigh, type BuiltPage } from './support/site.ts';

const site = parse(readFileSync('content/site.yaml', 'utf8')) as SiteData;
const { origin } = new URL(site.origin);
const headers = parseNetlifyHeaders(readFileSync('dist/_headers', 'utf8'));
const kindOf = ({ document }: BuiltPage): string => /embed-(\w+)/.exec(document.body.className)![1]!;
const idOf = ({ document }: BuiltPage): string => document.body.getAttribute('data-embed')!;
const canonicalOf = ({ document }: BuiltPage): string => document.querySelector('link[rel="canonical"]')!.getAttribute('href')!;
const pageAt = (address: string): BuiltPage | undefined => pages.find((page) => `/${page.address}` === new URL(address, origin).pathname);

test('every contrast, both main ones, their grid and every series stands alone in both languages', () => {
	const idsIn = (folder: string) => globSync(`content/${folder}/*.yaml`).map((file) => basename(file, '.yaml'));
	const expected = ['both', 'grid', ...idsIn('contrasts'), ...idsIn('series')].sort();
	for (const locale of ['sv', 'en']) expect(embeds.filter((page) => localeOf(page) === locale).map(idOf).sort()).toEqual(expected);
});

describe.each(embeds)('$address', (page) => {
	const { document } = page;
	const words = t(localeOf(page));

	test('is a figure with its title, and nothing of the site around it', () => {
		expect(document.querySelector('h1')!.textContent!.trim().length).toBeGreaterThan(5);
		expect(document.querySelector('title')!.textContent).toBe(`${document.querySelector('h1')!.textContent} – ${words.site.name}`);
		expect(document.querySelectorAll('.tl, .plane, .series')).toHaveLength(1);
		expect(document.querySelector('.site-header, .site-footer, .skip, dialog, template, [data-search]')).toBeNull();
	});
	test('is kept out of search engines, and names the figure’s own page in its place', () => {
		expect(document.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
		const home = pageAt(canonicalOf(page));
		expect(home, canonicalOf(page)).toBeDefined();
		expect(embeds).not.toContain(home);
		if (kindOf(page) !== 'series') expect(localeOf(home!)).toBe(localeOf(page));
	});
	test('says what it rests on and on which terms, and leads to the figure’s own page in a new tab', () => {
		const text = document.querySelector('body')!.textContent!;
		expect(text).toMatch(kindOf(page) === 'series' ? /CC BY/ : new RegExp(words.download.licence.replace(/[()]/g, '\\$&')));
		const home = document.querySelector('.embed-foot a[data-carry]')!;
		expect(new URL(home.getAttribute('href')!, origin).pathname).toBe(new URL(canonicalOf(page)).pathname);
		expect(home.getAttribute('target')).toBe('_blank');
		expect(home.textContent).toContain(words.site.name);
		expect(home.textContent).toContain(words.embed.opensNewTab);
	});
	test('has no link that leads to another page within the frame', () => {
		// A file to keep leads nowhere.
		const leading = [...document.querySelectorAll('a[href]')].filter((link) => !link.getAttribute('href')!.startsWith('#') && !link.hasAttribute('download'));
		expect(leading.length).toBeGreaterThan(0);
		expect(leading.filter((link) => link.getAttribute('target') !== '_blank').map((link) => link.getAttribute('href'))).toEqual([]);
		expect(document.querySelector('form, base')).toBeNull();
	});
	test('holds all events with what they rest on, before any script', () => {
		if (kindOf(page) === 'series') return expect(document.querySelectorAll('.series tbody tr').length).toBeGreaterThan(10);
		const items = [...document.querySelectorAll('[data-event]')];
		expect(items).toHaveLength(globSync('content/events/*.yaml').length);
		for (const item of items) expect(item.querySelector('.entry-sources')!.textContent!.trim().length, item.id).toBeGreaterThan(12);
	});
	test('shows the code that embeds it only to those who open it in a tab, with script', () => {
		const panel = document.querySelector('[data-alone]')!;
		expect(panel.hasAttribute('hidden')).toBe(true);
		// The reader leaves what stands in a textarea as it is written.
		const code = parseHTML(`<!doctype html><body><p>${panel.querySelector('textarea')!.textContent}</p></body>`).document.querySelector('p')!.textContent!;
		const { src, height } = /src="(?<src>[^"]*)".* height="(?<height>\d+)"/.exec(code)!.groups!;
		expect(src).toBe(`${origin}/${page.address}`);
		expect(code).toBe(embedCode({ address: src!, title: document.querySelector('title')!.textContent!, heightPx: Number(height) }));
	});
	test('keeps nothing in the browser, registers nothing and asks nothing of the page around it', () => {
		for (const address of scripts(page)) expect(asset(address).toString(), address).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|caches\.open|addEventListener\(["'`]message/);
	});
	test('may be framed by any page, and by nothing else than its headers is it told apart', () => {
		const sent = headersFor(headers, `/${page.address}`);
		expect(sent['Content-Security-Policy']).not.toContain('frame-ancestors');
		expect(`${sent['Content-Security-Policy']}; frame-ancestors 'self'`).toBe(headersFor(headers, '/')['Content-Security-Policy']);
		expect(sent['X-Frame-Options']).toBeUndefined();
	});
	test('is light: a figure of events 70 kB, a series 25 kB', () => {
		const sent = [brotli(page.html), ...[...screenStyles(page), ...[...document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!), ...scripts(page)].map(weigh)].reduce((sum, size) => sum + size, 0);
		console.log(`${page.address} sent ${sent}`);
		expect(sent).toBeLessThanOrEqual(kindOf(page) === 'series' ? 25_000 : 70_000);
	});
});

test('no other page may be framed', () => {
	for (const { address } of pages.filter((page) => !embeds.includes(page))) expect(headersFor(headers, `/${address}`)['Content-Security-Policy'], address).toContain("frame-ancestors 'self'");
});

/** Of a rich description, what https://oembed.com asks for, and nothing that a program would not know. */
const oembedSchema = z.strictObject({
	version: z.literal('1.0'),
	type: z.literal('rich'),
	title: z.string().min(1),
	provider_name: z.string().min(1),
	provider_url: z.url(),
	html: z.string().startsWith('<iframe ').endsWith('></iframe>'),
	width: z.number().int().positive(),
	height: z.number().int().positive(),
});

describe('oEmbed', () => {
	const links = ({ document }: BuiltPage): string[] => [...document.querySelectorAll('link[type="application/json+oembed"]')].map((link) => link.getAttribute('href')!);
	const files = globSync('dist/data/oembed/*.json').map((file) => file.replaceAll('\\', '/')).sort();

	test('has a file for each figure that stands alone, and no other', () => {
		expect(files).toEqual(embeds.map((page) => `dist/data/oembed/${idOf(page)}-${localeOf(page)}.json`).sort());
	});
	test.each(embeds)('describes the figure of $address as a frame of it', (page) => {
		const found = oembedSchema.parse(JSON.parse(readFileSync(`dist/data/oembed/${idOf(page)}-${localeOf(page)}.json`, 'utf8')));
		expect(found).toMatchObject({ title: page.document.querySelector('h1')!.textContent, provider_name: t(localeOf(page)).site.name, width: embedWidthPx });
		expect(pageAt(found.provider_url)!.address).toBe(localeOf(page) === 'sv' ? '' : 'en/');
		const frame = parseHTML(`<!doctype html><body>${found.html}</body>`).document.querySelector('iframe')!;
		expect(frame.getAttribute('src')).toBe(`${origin}/${page.address}`);
		expect(frame.getAttribute('title')).toBe(page.document.querySelector('title')!.textContent);
		expect(frame.getAttribute('height')).toBe(String(found.height));
		// It may be read by programs that run in a page of another site.
		expect(headersFor(headers, `/data/oembed/${idOf(page)}-${localeOf(page)}.json`)).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
	});
	test('is named in the head of the figure alone, and of its own page where that is a figure’s', () => {
		const homes = pages.filter(({ address }) => /^(tidslinje|en\/timeline|skiftet|en\/shift)\//.test(address));
		expect(homes).toHaveLength(embeds.filter((page) => kindOf(page) !== 'series').length);
		for (const page of [...embeds, ...homes]) {
			const [file, ...more] = links(page);
			expect(more).toEqual([]);
			expect(existsSync(join('dist', new URL(file!).pathname)), page.address).toBe(true);
		}
		for (const page of embeds.filter((one) => kindOf(one) !== 'series')) expect(links(pageAt(canonicalOf(page))!)).toEqual(links(page));
		expect(pages.filter((page) => links(page).length > 0 && !embeds.includes(page) && !homes.includes(page)).map(({ address }) => address)).toEqual([]);
	});
	test('stands so early in the head that programs find it: within the first 150 kB', () => {
		for (const page of pages.filter((one) => links(one).length > 0)) expect(page.html.indexOf('application/json+oembed'), page.address).toBeLessThan(15_000);
	});
});

test('every figure’s own page leads to the figure alone', () => {
	for (const page of embeds) {
		const home = pageAt(canonicalOf(page))!;
		// The chapters are in Swedish for now, and show the Swedish figure.
		if (localeOf(home) === localeOf(page)) expect(home.document.querySelector(`a[href="/${page.address}"]`), page.address).not.toBeNull();
	}
});
