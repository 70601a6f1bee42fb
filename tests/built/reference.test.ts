import { readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseLecture } from '../../src/content/lecture-tree.ts';
import type { ClaimData } from '../../src/content/schemas/claim.ts';
import type { ConceptData } from '../../src/content/schemas/concept.ts';
import type { EventData } from '../../src/content/schemas/event.ts';
import type { ReferenceData } from '../../src/content/schemas/reference.ts';
import { asset, brotli, chapters, pages, screenStyles, scripts, weigh, type BuiltPage } from './support/site.ts';

const folder = <Data>(name: string): Data[] => readdirSync(`content/${name}`).map((file) => parse(readFileSync(`content/${name}/${file}`, 'utf8')) as Data);
const concepts = folder<ConceptData>('concepts');
const events = folder<EventData>('events');
const works = JSON.parse(readFileSync('content/references.json', 'utf8')) as ReferenceData[];
const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as ClaimData[];
const byAddress = new Map(pages.map((page) => [page.address, page]));
const rooms = { sv: { concept: 'begrepp', event: 'handelser', source: 'kallor' }, en: { concept: 'en/concepts', event: 'en/events', source: 'en/sources' } };
const locales = ['sv', 'en'] as const;
const pageOf = (address: string): BuiltPage => {
	const page = byAddress.get(address);
	if (!page) throw new Error(`There is no page ${address}.`);
	return page;
};
const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ');
const textOf = ({ document }: BuiltPage): string => spaced(document.querySelector('main')!.textContent!);

describe('every record has a page in both languages that shows what it is', () => {
	test.each(concepts)('concept $id', (concept) => {
		for (const locale of locales) {
			const page = pageOf(`${rooms[locale].concept}/${concept.slug[locale]}/`);
			expect(page.document.querySelector('h1')!.textContent).toBe(concept.term[locale]);
			expect(textOf(page)).toContain(spaced(concept.definition[locale]));
			for (const id of concept.related ?? []) expect(page.html, id).toContain(`/${rooms[locale].concept}/${concepts.find((other) => other.id === id)!.slug[locale]}/`);
		}
	});
	test.each(events)('event $id', (event) => {
		for (const locale of locales) {
			const page = pageOf(`${rooms[locale].event}/${event.slug[locale]}/`);
			expect(textOf(page)).toContain(spaced(event.summary[locale]));
			expect(page.document.querySelectorAll('.strip')).toHaveLength(Object.keys(event.codings ?? {}).length);
			for (const coding of Object.values(event.codings ?? {})) expect(textOf(page)).toContain(spaced(coding.rationale[locale]));
			for (const source of event.sources ?? []) expect(textOf(page)).toContain(spaced(source));
			for (const id of event.references ?? []) expect(page.html).toContain(`/${rooms[locale].source}/${id}/`);
		}
	});
	test.each(works)('source $id', (work) => {
		for (const locale of locales) {
			const page = pageOf(`${rooms[locale].source}/${work.id}/`);
			expect(textOf(page)).toContain(spaced(work.custom.citedFor[locale]));
			expect(page.document.querySelectorAll(`.record-status-${work.custom.verified}`)).toHaveLength(1);
		}
	});
});

test('every use in the text is on the page of the record, with its sentence', () => {
	let uses = 0;
	for (const chapter of chapters) {
		for (const paragraph of chapter.document.querySelectorAll('.para')) {
			const id = paragraph.querySelector('p[id]')?.id;
			if (!id) continue;
			const address = `/${chapter.address}#${id}`;
			const named = [
				...[...paragraph.querySelectorAll('[data-concept]')].map((link) => `${rooms.sv.concept}/${concepts.find((one) => one.id === link.getAttribute('data-concept'))!.slug.sv}/`),
				...[...paragraph.querySelectorAll('[data-cite]')].map((link) => `${rooms.sv.source}/${link.getAttribute('data-cite')}/`),
			];
			for (const page of new Set(named)) {
				uses++;
				const row = [...pageOf(page).document.querySelectorAll('[aria-labelledby="in-text"] li')].find((li) => li.querySelector('a')!.getAttribute('href') === address);
				expect(row, `${page} ${address}`).toBeDefined();
				expect(row!.querySelectorAll('p')[1]!.textContent!.length).toBeGreaterThan(5);
			}
		}
	}
	expect(uses).toBeGreaterThan(150);
});

const decks = pages.filter(({ address }) => /^forelasning\/./.test(address));
const slidesOn = ({ document }: BuiltPage): Element[] => [...document.querySelectorAll('[data-slide]')];

test('every record that a slide leads to leads back to the slide, in both languages, with a sentence of it or its title', () => {
	let uses = 0;
	for (const deck of decks) {
		for (const slide of slidesOn(deck)) {
			const text = spaced(slide.textContent!);
			const led = new Set([...slide.querySelectorAll('a[href]')].flatMap((link) => /^\/((?:begrepp|handelser|kallor)\/[^/]+\/)$/.exec(link.getAttribute('href')!)?.[1] ?? []));
			for (const address of led) {
				uses++;
				const swedish = pageOf(address);
				const english = pageOf(swedish.document.querySelector('link[hreflang="en"]')!.getAttribute('href')!.replace(/^https?:\/\/[^/]+\//, ''));
				for (const page of [swedish, english]) {
					const link = [...page.document.querySelectorAll('[aria-labelledby="in-slides"] li a')].find((one) => one.getAttribute('href') === `/${deck.address}#${slide.id}`);
					expect(link, `${page.address} ${deck.address}#${slide.id}`).toBeDefined();
					const said = link?.closest('li')!.querySelector('p > span');
					if (link!.closest('.slide-numbers')) continue;
					// Its beginning: a citation within it stands on the slide alone.
					expect(text, `${page.address} ${slide.id}`).toContain(spaced(said!.textContent!).slice(0, 12));
					expect([link!.getAttribute('hreflang'), said!.getAttribute('lang')]).toEqual(page === english ? ['sv', 'sv'] : [null, null]);
				}
			}
		}
	}
	expect(decks.length).toBeGreaterThan(0);
	expect(uses).toBeGreaterThan(decks.length);
});

test('the work that all rests on leads to every slide that names it as its source', () => {
	const { source } = parse(readFileSync('content/site.yaml', 'utf8')) as { source: string };
	const lectures = readdirSync('content/lectures/sv').map((file) => ({ slug: file.replace(/^\d+-|\.mdx$/g, ''), tree: parseLecture(readFileSync(`content/lectures/sv/${file}`, 'utf8')) }));
	const wanted = lectures.flatMap(({ slug, tree }) => tree.slides.filter(({ sources }) => sources.includes(source)).map(({ id }) => `/forelasning/${slug}/#${id}`));
	const links = [...pageOf(`kallor/${source}/`).document.querySelectorAll('[aria-labelledby="in-slides"] .slide-numbers a')].map((link) => link.getAttribute('href'));
	expect(wanted.length).toBeGreaterThan(0);
	expect(links).toEqual(expect.arrayContaining(wanted));
	expect(new Set(links).size).toBe(links.length);
});

describe('the ledger', () => {
	test.each(['pastaenden/', 'en/claims/'])('%s holds every claim once, with works and paragraphs that exist', (address) => {
		const { document } = pageOf(address);
		expect([...document.querySelectorAll('.ledger-claim')].map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
		for (const claim of claims) {
			const links = [...document.querySelector(`#${claim.id}`)!.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
			for (const { reference } of claim.restsOn ?? []) expect(links.some((href) => href.endsWith(`/${reference}/`)), `${claim.id} ${reference}`).toBe(true);
			const carried = links.filter((href) => href.startsWith('/kapitel/'));
			expect(carried.length, claim.id).toBeGreaterThan(0);
			for (const href of carried) {
				const [, path = '', anchor = ''] = /^\/(.*)#(.*)$/.exec(href)!;
				const paragraph = pageOf(path).document.getElementById(anchor)!;
				expect((paragraph.closest('[data-claims]') ?? paragraph).getAttribute('data-claims')!.split(' '), `${claim.id} at ${href}`).toContain(claim.id);
			}
		}
	});
	test.each(['pastaenden/', 'en/claims/'])('%s leads from each claim to the slides that carry it, and to no other', (address) => {
		const { document } = pageOf(address);
		const wanted = readdirSync('content/lectures/sv').flatMap((file) => parseLecture(readFileSync(`content/lectures/sv/${file}`, 'utf8')).slides.flatMap(({ id, claims: carried }) => carried.map((claim) => `${claim} /forelasning/${file.replace(/^\d+-|\.mdx$/g, '')}/#${id}`)));
		const links = [...document.querySelectorAll('.ledger-claim a[href^="/forelasning/"]')].map((link) => `${link.closest('li')!.id} ${link.getAttribute('href')}`);
		expect(wanted.length).toBeGreaterThan(0);
		expect(links.sort()).toEqual([...new Set(wanted)].sort());
	});
});

test('no page of a work that is only cited shows more than authors and year', () => {
	const cited = works.filter(({ custom }) => custom.verified === 'as-cited');
	expect(cited.length).toBeGreaterThan(0);
	for (const work of cited) for (const locale of locales) {
		const record = pageOf(`${rooms[locale].source}/${work.id}/`).document.querySelector('.record-lead')!;
		expect(record.querySelector('i'), work.id).toBeNull();
		expect(record.textContent).toMatch(locale === 'sv' ? /Den fullständiga posten är inte känd\./ : /The full record is not known\./);
	}
});

test('a concept, event or source page sends at most 20 kB, fonts aside', () => {
	const records = pages.filter(({ document }) => document.querySelector('[data-record-kind]'));
	expect(records).toHaveLength(2 * (concepts.length + events.length + works.length));
	const sum = (files: string[]): number => files.reduce((total, file) => total + weigh(file), 0);
	for (const page of records) {
		const print = [...page.document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!);
		expect(brotli(page.html) + sum(screenStyles(page)) + sum(scripts(page)) + sum(print), page.address).toBeLessThanOrEqual(20_000);
	}
}, 30_000);

describe('the data files', () => {
	const counts = { events: events.length, concepts: concepts.length, claims: claims.length, codings: events.reduce((sum, { codings = {} }) => sum + Object.keys(codings).length, 0) };
	test.each(Object.entries(counts))('%s: %i records as JSON and as CSV, with terms and source', (name, count) => {
		const data = JSON.parse(asset(`data/${name}.json`).toString()) as Record<string, unknown> & { licence: { name: string }; source: { id: string } };
		expect(data[name]).toHaveLength(count);
		expect(data.licence.name).toBe('CC BY 4.0');
		expect(data.source.id).toBe('ekholm-jonsson');
		expect(csvParse(asset(`data/${name}.csv`).toString())).toHaveLength(count);
	});
	test.each(['data/', 'en/data/'])('%s leads to every file of the dictionary', (address) => {
		const links = [...pageOf(address).document.querySelectorAll('main a')].map((link) => link.getAttribute('href')!);
		const { files } = JSON.parse(asset('data/dictionary.json').toString()) as { files: { name: string; address: string }[] };
		expect(files.length).toBeGreaterThanOrEqual(10);
		for (const { name, address: full } of files) {
			expect(links, name).toContain(new URL(full).pathname);
			expect(asset(new URL(full).pathname).length).toBeGreaterThan(100);
		}
	});
});
