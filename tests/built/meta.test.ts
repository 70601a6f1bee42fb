import { XMLParser, type Xml } from './support/xml.ts';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReferenceData } from '../../src/content/schemas/reference.ts';
import type { SiteData } from '../../src/content/schemas/site.ts';
import { decodePng } from '../support/png.ts';
import { graphSchema, objectsIn, thingSchemas } from './support/json-ld.ts';
import { embeds, localeOf, pages, type BuiltPage } from './support/site.ts';
import { cleanAuthor, zoteroItem } from './support/zotero.ts';

const site = parse(readFileSync('content/site.yaml', 'utf8')) as SiteData;
const references = JSON.parse(readFileSync('content/references.json', 'utf8')) as ReferenceData[];
const canonicalOf = ({ document }: BuiltPage): string | null | undefined => document.querySelector('link[rel="canonical"]')?.getAttribute('href');
const isIndexed = ({ document }: BuiltPage): boolean => !document.querySelector('meta[name="robots"][content*="noindex"]');
const indexed = pages.filter(isIndexed);
const property = ({ document }: BuiltPage, name: string): string | undefined => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? undefined;
const sourceId = ({ address }: BuiltPage): string | undefined => /^(?:kallor|en\/sources)\/(.+)\/$/.exec(address)?.[1];
/** The file in the built folder that an address in full leads to. */
const fileOf = (address: string): string => join('dist', new URL(address).pathname.replace(/\/$/, '/index.html'));

test('there are pages of every kind', () => {
	for (const part of [/^$/, /^kapitel\/./, /^forelasning\/./, /^tidslinje\/./, /^skiftet/, /^begrepp\/./, /^handelser\/./, /^kallor\/./, /^pastaenden/, /^data/, /^sok/, /^om\/./, /^en\/concepts\/./]) {
		expect(indexed.some(({ address }) => part.test(address)), String(part)).toBe(true);
	}
});

describe('Zotero', () => {
	test.each(indexed)('finds type, title, authors, date and address of $address', (page) => {
		const item = zoteroItem(page.document);
		const work = references.find(({ id }) => id === sourceId(page));
		expect(item.title?.length).toBeGreaterThan(1);
		expect(item.creators.length).toBeGreaterThan(0);
		for (const { lastName, firstName } of item.creators) expect(`${firstName}${lastName}`).not.toMatch(/[,;]|m\.\s?fl\./);
		expect(() => new URL(item.url!)).not.toThrow();
		if (work) return;
		expect(item.date).toBe(site.published.replaceAll('-', '/'));
		expect(item.url).toBe(canonicalOf(page));
		expect(item.language).toBe(localeOf(page));
		// A body is one name, not a surname and first names.
		expect(item.creators).toEqual([{ lastName: site.publisher[localeOf(page)], firstName: '' }]);
		expect(item.publisher).toBe(site.publisher[localeOf(page)]);
	});

	test('takes chapters for parts of a book, lectures for presentations, concepts and events for entries, and the rest for web pages', () => {
		for (const page of indexed.filter((one) => !sourceId(one))) {
			const expected = /^kapitel\/./.test(page.address) ? 'bookSection' : /^(forelasning|en\/lectures)\/./.test(page.address) ? 'presentation' : /^(begrepp|handelser|en\/concepts|en\/events)\/./.test(page.address) ? 'encyclopediaArticle' : 'webpage';
			const { itemType, publicationTitle } = zoteroItem(page.document);
			expect(itemType, page.address).toBe(expected);
			if (!['', 'en/'].includes(page.address)) expect(publicationTitle, page.address).toBe(property(page, 'og:site_name'));
		}
	});

	test.each(pages.filter((page) => sourceId(page)))('finds the work itself on $address', (page) => {
		const work = references.find(({ id }) => id === sourceId(page))!;
		const item = zoteroItem(page.document);
		const { volume, issue, 'container-title': container, DOI } = work;
		const isKnown = work.custom.verified !== 'as-cited';
		const names = work.author.map((name) => ('family' in name ? { lastName: name.family, firstName: name.given ?? '' } : { lastName: name.literal.replace(/\s+m\.\s?fl\.$/, ''), firstName: '' }));
		expect(item.creators).toEqual(names);
		expect(item.date?.slice(0, 4)).toBe(work.issued ? String(work.issued['date-parts'][0]![0]) : undefined);
		if (isKnown) expect(item).toMatchObject({ title: work.title, volume, issue, publicationTitle: container, doi: DOI, pages: work.page?.replace(/\s*–\s*/, '-') });
		else {
			expect(item).toMatchObject({ itemType: 'document', publicationTitle: undefined, publisher: undefined, pages: undefined, doi: undefined });
			// Authors and year, and no word more.
			expect(item.title!.replace(/\d{4}[a-z]?$/, '').trim().split(/\s*[&,]\s*|\s+(?:et\sal\.|m\.fl\.)/).filter(Boolean).length).toBeLessThanOrEqual(work.author.length + 1);
			expect(item.title).toContain(names[0]!.lastName);
		}
	});

	test('would split a body’s name that no comma ends', () => {
		expect(cleanAuthor('Örebro kommun')).toEqual({ lastName: 'kommun', firstName: 'Örebro' });
		expect(cleanAuthor('Örebro kommun,')).toEqual({ lastName: 'Örebro kommun', firstName: '' });
	});
});

describe('the other language', () => {
	test('is named by pages that it names back', () => {
		const byCanonical = new Map(indexed.map((page) => [canonicalOf(page), page]));
		const alternates = ({ document }: BuiltPage) => new Map([...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
		for (const page of indexed) {
			const own = alternates(page);
			if (own.size === 0) continue;
			expect([...own.keys()].sort(), page.address).toEqual(['en', 'sv', 'x-default']);
			expect(own.get(localeOf(page)), page.address).toBe(canonicalOf(page));
			for (const language of ['sv', 'en']) expect(alternates(byCanonical.get(own.get(language))!), page.address).toEqual(own);
		}
	});
	test('is said for those who share, where there is one', () => {
		for (const page of indexed) {
			const hasOther = page.document.querySelector('link[hreflang]') !== null;
			expect(property(page, 'og:locale:alternate'), page.address).toBe(hasOther ? { sv: 'en_GB', en: 'sv_SE' }[localeOf(page)] : undefined);
		}
	});
});

describe('the picture of a page', () => {
	const images = new Map(indexed.map((page) => [page.address, property(page, 'og:image')]));

	test('is named in full, with its size and what it shows', () => {
		for (const page of indexed) {
			expect(property(page, 'og:image'), page.address).toMatch(/^https?:\/\/.+\/og\/[a-z0-9-]+\.png$/);
			expect([property(page, 'og:image:width'), property(page, 'og:image:height')]).toEqual(['1200', '630']);
			expect(property(page, 'og:image:alt')!.length).toBeGreaterThan(8);
			expect(page.document.querySelector('meta[name="twitter:card"]')!.getAttribute('content')).toBe('summary_large_image');
		}
	});
	test('belongs to no other page, but for the start page’s, which the search and the pages about the site have too', () => {
		const shared = indexed.filter(({ address }) => /^(en\/)?(|sok\/|search\/|om\/.*|about\/.*)$/.test(address));
		expect(new Set(shared.map(({ address }) => images.get(address))).size).toBe(2);
		const own = indexed.filter((page) => !shared.includes(page)).map(({ address }) => images.get(address));
		expect(new Set(own).size).toBe(own.length);
	});
	test('is there, whole, of that size and no heavier than 60 kB, and none is left over', { timeout: 120_000 }, () => {
		const named = [...new Set([...images.values()].map((image) => fileOf(image!)))].sort();
		expect(globSync('dist/og/*').map((name) => name.replaceAll('\\', '/')).sort()).toEqual(named);
		for (const name of named) {
			const png = readFileSync(name);
			expect(png.length, name).toBeLessThanOrEqual(60_000);
			expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1200, 630]);
		}
		// Every tenth is decoded to its last point: the reader is slow, and all are written alike.
		for (const name of named.filter((_, index) => index % 10 === 0)) {
			const { pixels } = decodePng(readFileSync(name));
			const at = (x: number, y: number) => [...pixels.subarray((y * 1200 + x) * 4, (y * 1200 + x) * 4 + 3)];
			expect(at(2, 2), name).toEqual([0xf4, 0xed, 0xdb]);
			// The line runs from edge to edge.
			expect([at(0, 455), at(600, 455), at(1199, 455)], name).toEqual(Array.from({ length: 3 }, () => [0x15, 0x13, 0x0e]));
		}
	});
});

test('chapters say when they were published and changed', () => {
	for (const page of pages.filter(({ address }) => /^kapitel\/./.test(address))) {
		expect(property(page, 'og:type')).toBe('article');
		expect([property(page, 'article:published_time'), property(page, 'article:modified_time')]).toEqual([site.published, site.updated]);
	}
});

describe('JSON-LD', () => {
	const graphOf = ({ document }: BuiltPage) => graphSchema.parse(JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!))['@graph'];

	test.each(indexed)('of $address has the form of its types, and names nothing that it does not describe', (page) => {
		expect(page.document.querySelectorAll('script[type="application/ld+json"]')).toHaveLength(1);
		const graph = graphOf(page);
		for (const thing of graph) {
			const [type] = [thing['@type']].flat();
			const schema = thingSchemas[type!];
			expect(schema, `a schema for ${type}`).toBeDefined();
			expect(schema!.safeParse(thing).error, `${type}`).toBeUndefined();
		}
		const objects = [...objectsIn(graph)];
		const described = objects.filter((object) => '@id' in object && '@type' in object).map((object) => object['@id']);
		const named = objects.filter((object) => '@id' in object && !('@type' in object)).map((object) => object['@id']);
		expect(named.filter((id) => !described.includes(id))).toEqual([]);
		expect(new Set(described).size).toBe(described.length);
	});
	test('leads only to pages and files that are there', () => {
		const { origin } = new URL(canonicalOf(indexed[0]!)!);
		for (const page of indexed) {
			for (const object of objectsIn(graphOf(page))) {
				for (const key of ['@id', 'url', 'item', 'contentUrl', 'image', 'mainEntityOfPage']) {
					const value = object[key];
					if (typeof value === 'string' && value.startsWith(origin)) expect(existsSync(fileOf(value.replace(/#.*/, ''))), `${page.address}: ${key} ${value}`).toBe(true);
				}
			}
		}
	});
	test('has the types that fit the kinds of page', () => {
		const types = (address: string): string[] => graphOf(indexed.find((page) => page.address === address)!).flatMap((thing) => thing['@type']);
		expect(types('')).toEqual(expect.arrayContaining(['WebSite', 'Book']));
		expect(types('kapitel/tidiga-rotter/')).toEqual(expect.arrayContaining(['Chapter', 'LearningResource', 'Book', 'BreadcrumbList']));
		expect(types('begrepp/')).toContain('DefinedTermSet');
		expect(types('en/concepts/universalism/')).toEqual(expect.arrayContaining(['DefinedTerm', 'DefinedTermSet']));
		expect(types('handelser/')).toEqual(expect.arrayContaining(['ItemList', 'Dataset']));
		expect(types('handelser/allmant-barnbidrag-1948/')).toContain('Event');
		expect(types('kallor/')).toContain('ItemList');
		expect(types('kallor/andersson-2003/')).toContain('Thesis');
		expect(types('kallor/sunesson-1998/')).toContain('ScholarlyArticle');
		expect(types('tidslinje/')).toEqual(['Dataset']);
		expect(types('data/')).toContain('DataCatalog');
	});
	test('tells robots the same as readers: the main thing’s name is on the page', () => {
		for (const page of indexed) {
			const [main] = graphOf(page).filter((thing) => ['Chapter', 'Event'].includes([thing['@type']].flat()[0]!) && !('mainEntityOfPage' in thing));
			if (main) expect(page.document.querySelector('h1')!.textContent!.replace(/\s+/g, ' ')).toContain(main['name']);
		}
	});
	test('is short on the pages with a figure', () => {
		for (const page of indexed.filter(({ address }) => /tidslinje|timeline|skiftet|shift/.test(address))) expect(page.document.querySelector('script[type="application/ld+json"]')!.textContent!.length, page.address).toBeLessThan(1500);
	});
});

describe('sitemap.xml', () => {
	const root = XMLParser.parse(readFileSync('dist/sitemap.xml', 'utf8'));
	const entries = root.all('url').map((url) => ({ loc: url.text('loc'), lastmod: url.text('lastmod'), links: url.all('xhtml:link').map(({ attributes }: Xml) => attributes) }));

	test('is a urlset of the protocol', () => {
		expect([root.name, root.attributes.xmlns]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
		expect(entries.length).toBeLessThanOrEqual(50_000);
	});
	test('lists each page that may be indexed, once, and no other', () => {
		const listed = entries.map(({ loc }) => loc);
		expect(new Set(listed).size).toBe(listed.length);
		expect([...listed].sort()).toEqual(indexed.map(canonicalOf).sort());
		for (const loc of listed) expect(existsSync(fileOf(loc)), loc).toBe(true);
	});
	test('names the languages as the pages do', () => {
		const byCanonical = new Map(indexed.map((page) => [canonicalOf(page), page]));
		for (const { loc, links } of entries) {
			const onPage = [...byCanonical.get(loc)!.document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => ({ rel: 'alternate', hreflang: link.getAttribute('hreflang'), href: link.getAttribute('href') }));
			expect(links, loc).toEqual(onPage);
		}
	});
	test('says when the site was last changed', () => {
		expect(new Set(entries.map(({ lastmod }) => lastmod))).toEqual(new Set([site.updated]));
	});
});

test('robots.txt lets everything be read and names the sitemap', () => {
	const groups: { agent: string; disallow: string[] }[] = [];
	const sitemaps: string[] = [];
	for (const line of readFileSync('dist/robots.txt', 'utf8').split('\n').filter(Boolean)) {
		const [, field, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
		if (field === 'User-agent') groups.push({ agent: value!, disallow: [] });
		else if (field === 'Disallow') groups.at(-1)!.disallow.push(value!);
		else if (field === 'Sitemap') sitemaps.push(value!);
		else throw new Error(`robots.txt holds a line that robots do not know: "${line}".`);
	}
	expect(groups).toEqual([{ agent: '*', disallow: [''] }]);
	expect(sitemaps).toEqual([new URL('/sitemap.xml', canonicalOf(indexed[0]!)!).href]);
});

describe.each([
	{ language: 'sv', file: 'feed.xml' },
	{ language: 'en', file: 'en/feed.xml' },
])('the feed $file', ({ language, file }) => {
	const feed = XMLParser.parse(readFileSync(join('dist', file), 'utf8'));
	const entries = feed.all('entry');
	const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

	test('is Atom with all that Atom asks for', () => {
		expect([feed.name, feed.attributes.xmlns, feed.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', language]);
		for (const name of ['id', 'title', 'updated']) expect(feed.all(name), name).toHaveLength(1);
		expect(feed.text('updated')).toMatch(moment);
		expect(feed.all('author').map((author) => author.text('name'))).toEqual([site.publisher[language as 'sv' | 'en']]);
		expect(entries.length).toBeGreaterThan(0);
		for (const entry of entries) {
			for (const name of ['id', 'title', 'updated', 'summary']) expect(entry.all(name), name).toHaveLength(1);
			expect(entry.text('updated')).toMatch(moment);
		}
	});
	test('has ids that are unique, and is dated by its newest entry', () => {
		const ids = [feed, ...entries].map((one) => one.text('id'));
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(() => new URL(id)).not.toThrow();
		expect(feed.text('updated')).toBe(entries.map((entry) => entry.text('updated')).sort().at(-1));
	});
	test('says where it is itself, and leads to pages that are there', () => {
		const links = (parent: Xml, rel: string) => parent.all('link').filter(({ attributes }) => attributes.rel === rel).map(({ attributes }) => attributes.href!);
		expect(links(feed, 'self').map(fileOf)).toEqual([join('dist', file)]);
		for (const address of [feed, ...entries].flatMap((one) => links(one, 'alternate'))) expect(existsSync(fileOf(address.replace(/#.*/, ''))), address).toBe(true);
	});
	test('is found from every page of its language', () => {
		for (const page of pages.filter((one) => localeOf(one) === language && !embeds.includes(one))) expect(page.document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href'), page.address).toBe(`/${file}`);
	});
});

test('llms.txt has the form it is to have, and leads only to what is there', () => {
	const lines = readFileSync('dist/llms.txt', 'utf8').split('\n');
	expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
	expect(lines[0]).toMatch(/^# /);
	expect(lines.find((line) => line)).toBe(lines[0]);
	expect(lines.filter((line) => line.startsWith('> '))).toHaveLength(1);
	expect(lines.filter((line) => line.startsWith('## ')).length).toBeGreaterThanOrEqual(3);
	const links = lines.flatMap((line) => [...line.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, address]) => address!));
	expect(links.length).toBeGreaterThan(40);
	for (const address of links) expect(existsSync(fileOf(address)), address).toBe(true);
});

test('the page for addresses that lead nowhere says nothing of itself to those who cite or index', () => {
	const missing = pages.filter((page) => !isIndexed(page) && !embeds.includes(page));
	expect(missing.length).toBeGreaterThanOrEqual(2);
	for (const { document } of missing) expect(document.querySelector('meta[name^="citation_"], script[type="application/ld+json"], link[rel="canonical"], meta[property="og:image"]')).toBeNull();
});
