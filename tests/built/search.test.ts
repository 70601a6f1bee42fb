import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseChecked } from '../../src/content/date.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { fileNames, type PagesFile, type QuickFile, type TextFile, type WordsFile } from '../../src/search/files.ts';
import { readPages } from '../../src/search/full.ts';
import { readQuick } from '../../src/search/quick.ts';
import { createSearch } from '../../src/search/search.ts';
import type { Hit, Run } from '../../src/search/types.ts';
import { fold, parseQuery, splitWords } from '../../src/search/words.ts';
import { brotli, pages } from './support/site.ts';

/** What a query is to lead to; `golden-sv.yaml` says what the fields mean. */
interface Golden {
	query: string;
	first?: string;
	among?: string[];
	none?: boolean;
	suggests?: string;
}

const readGolden = (locale: Locale): Golden[] =>
	(parse(readFileSync(`tests/search/golden-${locale}.yaml`, 'utf8')) as Golden[]).map((golden) => ({ ...golden, query: String(golden.query), ...(golden.suggests && { suggests: String(golden.suggests) }) }));

const golden: Record<Locale, Golden[]> = { sv: readGolden('sv'), en: readGolden('en') };
const folder = 'dist/search';
const read = <File>(name: string): File => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as File;
const names = globSync(`${folder}/*.json`).map((file) => basename(file, '.json'));
const search = createSearch(async (name) => read(name));
const quickFile = read<QuickFile>(fileNames.quick);
const pagesFile = read<PagesFile>(fileNames.pages(quickFile.version));
const texts = (['sv', 'en'] as const).flatMap((locale) => pagesFile.texts[locale].flatMap((_, index) => read<TextFile>(fileNames.text(quickFile.version, locale, index))));

const addressesOf = (hit: Hit): string[] => [hit.address, ...hit.subs.map(({ address }) => address)];
const marksOf = (runs: readonly Run[]): string[] => runs.filter(({ marked }) => marked).map(({ text }) => text);
const marksOfHit = (hit: Hit): string[] => [...marksOf(hit.title), ...marksOf(hit.excerpt), ...hit.subs.flatMap((sub) => [...marksOf(sub.title), ...marksOf(sub.excerpt)])];

/** Whether a marked word holds a word of the query, less at most two letters at its end. */
const holds = (mark: string, word: string): boolean => fold(mark.toLowerCase().normalize('NFC')).includes(fold(word).slice(0, Math.max(3, word.length - 2)));

beforeAll(() => search.prepare());

describe('golden queries', () => {
	test('there are at least eighty in Swedish and fifty in English', () => {
		expect(golden.sv.length).toBeGreaterThanOrEqual(80);
		expect(golden.en.length).toBeGreaterThanOrEqual(50);
	});
	describe.each(['sv', 'en'] as const)('%s', (locale) => {
		test.each(golden[locale].filter(({ first, among }) => first ?? among))('$query leads to the right place first', async ({ query, first, among = [] }) => {
			const { hits } = await search.full({ text: query, locale }, {}, 3);
			if (first !== undefined) expect(addressesOf(hits[0]!)).toContain(first);
			expect(hits.flatMap(addressesOf)).toEqual(expect.arrayContaining(among));
		});
		test.each(golden[locale].filter(({ suggests }) => suggests))('$query is asked as $suggests', async ({ query, suggests }) => {
			const answer = await search.full({ text: query, locale });
			expect(answer).toMatchObject({ hits: [], total: 0 });
			expect(answer.suggestion?.toLowerCase()).toBe(suggests);
			expect((await search.full({ text: answer.suggestion!, locale })).total).toBeGreaterThan(0);
		});
		test.each(golden[locale].filter(({ none }) => none))('$query finds nothing', async ({ query }) => {
			expect(await search.full({ text: query, locale })).toMatchObject({ hits: [], total: 0, suggestion: undefined });
			expect(search.quick({ text: query, locale }).hits).toEqual([]);
		});
		test('at least 95 of a hundred expected places are among the first three', async () => {
			let expected = 0;
			let found = 0;
			for (const { query, first, among = [] } of golden[locale]) {
				const { hits } = await search.full({ text: query, locale }, {}, 3);
				const shown = hits.flatMap(addressesOf);
				for (const address of [...(first ? [first] : []), ...among]) {
					expected++;
					if (shown.includes(address)) found++;
				}
			}
			expect(expected).toBeGreaterThan(50);
			expect(found / expected).toBeGreaterThanOrEqual(0.95);
		});
		test('no hit is invented: each marks a word that holds one of the query less at most two letters at its end', async () => {
			for (const { query } of golden[locale]) {
				const { asked } = parseQuery(query);
				const { hits } = await search.full({ text: query, locale }, {}, 50);
				for (const hit of hits) {
					const marks = marksOfHit(hit);
					const seen = [...marks, ...splitWords(hit.label).map(({ word }) => word)];
					expect(marks.length + Number(asked.some(({ word }) => holds(hit.label, word))), `${query}: ${hit.address} marks nothing`).toBeGreaterThan(0);
					if (loose.has(query)) continue;
					for (const mark of marks) expect(asked.some(({ word }) => holds(mark, word)), `${query}: ${hit.address} marks ${mark}`).toBe(true);
					if (asked.length === 1) expect(seen.some((text) => holds(text, asked[0]!.word)), `${query}: ${hit.address}`).toBe(true);
				}
			}
		});
		test('the full answer begins with the quick one, in its order, with its headings', async () => {
			for (const { query } of golden[locale]) {
				const quick = search.quick({ text: query, locale }).hits;
				const { hits } = await search.full({ text: query, locale }, undefined, quick.length + 5);
				expect(hits.slice(0, quick.length).map(addressesOf), query).toEqual(quick.map(addressesOf));
				expect(hits.slice(0, quick.length).every((hit) => hit.excerpt.length > 0), query).toBe(true);
			}
		});
	});
});

/** Queries whose only answers are inflections further off than two letters: "counties" finds "county", "policies" "policy". */
const loose = new Set(['counties', 'policies']);

describe('compounds', () => {
	test('"politik" finds a text that only says "socialpolitiken"', async () => {
		const { hits } = await search.full({ text: 'politik', locale: 'sv' }, {}, 200);
		expect(hits.flatMap(marksOfHit)).toContain('socialpolitiken');
	});
	test('"fond" finds "investeringsfond", and its first heading among the funds', async () => {
		const { hits } = await search.full({ text: 'fond', locale: 'sv' }, {}, 200);
		expect(hits.flatMap(marksOfHit)).toEqual(expect.arrayContaining(['investeringsfond', 'Fonderna']));
	});
	test('a prefix makes no compound: "tjänar" does not find "förtjänar"', async () => {
		const { hits } = await search.full({ text: 'tjänar', locale: 'sv' }, {}, 200);
		expect(hits.flatMap(marksOfHit).filter((mark) => /förtjän/i.test(mark))).toEqual([]);
	});
});

describe('files', () => {
	test('the quick file holds every page and is at most 15 kB', () => {
		expect(brotli(readFileSync(`${folder}/quick.json`))).toBeLessThanOrEqual(15_000);
		expect(readQuick(quickFile)).toHaveLength(texts.length);
	});
	test('no file of words or texts is larger than 8 kB', () => {
		for (const name of names) expect(brotli(readFileSync(`${folder}/${name}.json`)), name).toBeLessThanOrEqual(name === 'quick' ? 15_000 : 8_000);
	});
	test('there is no file that the quick one does not lead to', () => {
		const wanted = [fileNames.quick, fileNames.pages(quickFile.version), ...quickFile.shards.map((_, index) => fileNames.words(quickFile.version, index)), ...(['sv', 'en'] as const).flatMap((locale) => pagesFile.texts[locale].map((_, index) => fileNames.text(quickFile.version, locale, index)))];
		expect(names.sort()).toEqual(wanted.sort());
	});
	test('every word is in the file that its folded form leads to', () => {
		quickFile.shards.forEach((first, index) => {
			const next = quickFile.shards[index + 1];
			for (const [word] of read<WordsFile>(fileNames.words(quickFile.version, index))) {
				expect(fold(word) >= first, word).toBe(true);
				if (next !== undefined) expect(fold(word) <= next, word).toBe(true);
			}
		});
	});
	test('the pages of the file of pages are those of the texts, with as many sections', () => {
		const listed = readPages(pagesFile);
		for (const locale of ['sv', 'en'] as const) {
			const own = pagesFile.texts[locale].flatMap((_, index) => read<TextFile>(fileNames.text(quickFile.version, locale, index)));
			expect(listed.filter((page) => page.locale === locale).map(({ count }) => count)).toEqual(own.map(([, , , , sections]) => sections.length));
		}
	});
});

describe('what is searched', () => {
	const built = new Map(pages.map((page) => [`/${page.address}`, page]));

	test('every address leads to a page of the site, and every anchor to a place on it', () => {
		for (const [, address, , , sections] of texts) {
			for (const anchored of [address, ...sections.filter(([, anchor]) => anchor).map(([, anchor]) => `${address}#${anchor}`)]) {
				const [page = '', anchor] = anchored.split('#');
				expect(built.has(page), anchored).toBe(true);
				if (anchor) expect(built.get(page)!.document.getElementById(anchor) !== null, anchored).toBe(true);
			}
		}
	});
	test('every chapter, lecture, concept, event, source, timeline and page about the site is searched', () => {
		const searched = new Set(texts.map(([, address]) => address));
		const wanted = [...built.keys()].filter((address) => /^\/(kapitel|forelasning|begrepp|handelser|kallor|om)\/.+/.test(address) || /^\/en\/(concepts|events|sources|about)\/.+/.test(address) || /^\/(en\/)?(tidslinje|timeline|skiftet|shift)\//.test(address));
		expect(wanted.length).toBeGreaterThan(200);
		expect(wanted.filter((address) => !searched.has(address))).toEqual([]);
	});
	test('years are whole and in order, the last of what goes on no later than any that content names', () => {
		for (const { years } of readPages(pagesFile)) if (years) expect(years.from <= years.to && years.from > 1800 && years.to <= parseChecked('2030').start.year).toBe(true);
	});
	test('facets count what they let through', async () => {
		const query = { text: 'investering', locale: 'sv' } as const;
		const { counts, total } = await search.full(query, {});
		expect(counts.locales.sv + counts.locales.en).toBe(total);
		expect(Object.values(counts.types).reduce((sum, count) => sum + count, 0)).toBe(total);
		for (const type of ['concept', 'text'] as const) expect((await search.full(query, { types: [type] })).total).toBe(counts.types[type]);
		for (const locale of ['sv', 'en'] as const) {
			const answer = await search.full(query, { locales: [locale] }, 100);
			expect(answer.total).toBe(counts.locales[locale]);
			expect(answer.hits.every((hit) => hit.locale === locale)).toBe(true);
		}
		for (const { decade, count } of counts.decades) expect((await search.full(query, { decades: [decade] })).total).toBe(count);
	});
});
