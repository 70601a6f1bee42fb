import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { buildIndex, mostQuick } from '../../../src/search/build.ts';
import type { SearchPage, SearchRecord, Section } from '../../../src/search/documents.ts';
import { fileNames, type PagesFile, type QuickFile, type WordsFile } from '../../../src/search/files.ts';
import { createSearch } from '../../../src/search/search.ts';
import type { ResultType, Run, Search } from '../../../src/search/types.ts';
import { fold } from '../../../src/search/words.ts';

const measure = (text: string): number => brotliCompressSync(text).length;

const section = (text: string, title?: string, anchor?: string, asked: string[] = []): Section => ({ title, anchor, text, asked });
const page = (title: string, address: string, sections: Section[], terms: string[] = [], label = ''): SearchPage => ({ title, address, label, terms, sections });
const record = (type: ResultType, pages: SearchRecord['pages'], years?: [number, number]): SearchRecord => ({ type, years: years && { from: years[0], to: years[1] }, pages });

const records: SearchRecord[] = [
	record('concept', {
		sv: page('socialpolitik', '/begrepp/socialpolitik/', [section('Politik som skyddar.')], ['social policy']),
		en: page('social policy', '/en/concepts/social-policy/', [section('Policy that protects.')], ['socialpolitik']),
	}),
	record('concept', { sv: page('social investeringsfond', '/begrepp/social-investeringsfond/', [section('Pengar som en kommun har samlat.')], ['fonder']) }),
	record('concept', { sv: page('råd', '/begrepp/rad/', [section('Att råda.')]) }),
	record('event', { sv: page('Politik på gatan', '/handelser/gatan/', [section('En rad saker hände.')], [], '1948'), en: page('Politics in the street', '/en/events/street/', [section('Things happened.')], [], '1948') }, [1948, 1951]),
	record('text', {
		sv: page('Om fonder', '/kapitel/om-fonder/', [
			section('Början.\nHär sägs lite om barnbidraget.'),
			section('En budget för alla.\nSocialpolitiken lönar sig.', 'Vad det kostar', 'cost', ['Vem vinner?']),
			section('Investeringsfonder och barnbidraget, barnbidraget och åter barnbidraget.', 'Barnbidraget', 'benefit'),
		]),
	}, [1930, 1939]),
	record('lecture', { sv: page('Föreläsning 1: Om fonder', '/forelasning/om-fonder/', [section('Vad en fond är.'), section('Alla talar om politik och barnbidraget.', 'Barnbidraget', 'benefit'), section('Säg något om kreditvärdighet.', 'Ett ord', 'word')], [], '2 bilder') }, [1930, 1939]),
	record('about', { sv: page('Metod', '/om/metod/', [section('Så har vi gjort.')]) }),
];

/** Tells texts apart, as a digest does. */
const hash = (text: string): string => [...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)!) >>> 0, 7).toString(16).padStart(8, '0');
const searchOf = (files: ReadonlyMap<string, string>): Search => createSearch(async (name) => JSON.parse(files.get(name)!) as unknown);
const files = buildIndex(records, measure, hash);
const search = searchOf(files);
const addresses = async (text: string, locale: 'sv' | 'en' = 'sv') => (await search.full({ text, locale }, {})).hits.map(({ address }) => address);
const textOf = (runs: readonly Run[]): string => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

beforeAll(() => search.prepare());

describe('full()', () => {
	it('finds nothing for nothing', async () => {
		for (const text of ['', '  ', '?', '–']) expect(await search.full({ text, locale: 'sv' })).toMatchObject({ hits: [], total: 0, suggestion: undefined });
	});
	it('puts the concept whose term or other name is the query first', async () => {
		expect((await addresses('socialpolitik'))[0]).toBe('/begrepp/socialpolitik/');
		expect((await addresses('fonder'))[0]).toBe('/begrepp/social-investeringsfond/');
		expect((await addresses('politik'))[0]).toBe('/handelser/gatan/');
	});
	it('puts titles before headings, and headings before text', async () => {
		expect((await addresses('fond')).slice(0, 2)).toEqual(['/begrepp/social-investeringsfond/', '/kapitel/om-fonder/']);
		expect((await addresses('barnbidrag'))[0]).toBe('/kapitel/om-fonder/');
	});
	it('puts a lecture after the chapter of its name, and first where lectures are asked for', async () => {
		expect(await addresses('om fonder')).toEqual(['/kapitel/om-fonder/', '/begrepp/social-investeringsfond/', '/forelasning/om-fonder/']);
		expect(await addresses('föreläsning fonder')).toEqual(['/forelasning/om-fonder/']);
	});
	it('puts a lecture that only its slides lead to after everything else, the other language of others too', async () => {
		expect(await addresses('politik')).toEqual(['/handelser/gatan/', '/begrepp/socialpolitik/', '/kapitel/om-fonder/', '/en/concepts/social-policy/', '/forelasning/om-fonder/']);
		const [hit] = (await search.full({ text: 'kreditvärdighet', locale: 'sv' }, {})).hits;
		expect(hit).toMatchObject({ type: 'lecture', address: '/forelasning/om-fonder/', subs: [{ address: '/forelasning/om-fonder/#word' }] });
	});
	it('puts a word as it was typed before one that has a mark more', async () => {
		expect(await addresses('rad')).toEqual(['/begrepp/rad/', '/handelser/gatan/']);
		expect(await addresses('råd')).toEqual(['/begrepp/rad/']);
	});
	it('wants every word but stop words', async () => {
		expect(await addresses('kommun samlat')).toEqual(['/begrepp/social-investeringsfond/']);
		expect(await addresses('kommun och samlat')).toEqual(['/begrepp/social-investeringsfond/']);
		expect(await addresses('kommun gatan')).toEqual([]);
	});
	it('finds compounds by their parts, also where only a text holds them', async () => {
		expect(await addresses('politik')).toContain('/kapitel/om-fonder/');
	});
	it('gives a record once, in the language of the reader, and its other language last', async () => {
		expect(await addresses('social policy', 'en')).toEqual(['/en/concepts/social-policy/', '/begrepp/socialpolitik/']);
		expect(await addresses('social policy', 'sv')).toEqual(['/begrepp/socialpolitik/', '/en/concepts/social-policy/']);
	});
	it('leads a question to the section that answers it in other words, and says so', async () => {
		const { hits } = await search.full({ text: 'vem vinner', locale: 'sv' });
		expect(hits[0]).toMatchObject({ address: '/kapitel/om-fonder/', subs: [{ address: '/kapitel/om-fonder/#cost' }] });
		expect(textOf(hits[0]!.subs[0]!.excerpt)).toMatch(/^Vem \[vinner\]\? – En budget/);
	});
	it('shows by which other name a page was found', async () => {
		const [hit] = (await search.full({ text: 'policy', locale: 'sv' }, { locales: ['sv'] })).hits;
		expect(textOf(hit!.excerpt)).toBe('social [policy] – Politik som skyddar.');
	});
	it('finds pages by what stands beside their titles', async () => {
		expect(await addresses('1948')).toEqual(['/handelser/gatan/', '/en/events/street/']);
	});
	it('gives headings in the order of the page, with excerpts, and the years of the page', async () => {
		const [hit] = (await search.full({ text: 'barnbidraget', locale: 'sv' }, {})).hits;
		expect(hit).toMatchObject({ type: 'text', locale: 'sv', years: { from: 1930, to: 1939 } });
		expect(hit!.subs.map((sub) => textOf(sub.title))).toEqual(['[Barnbidraget]']);
	});
	it('narrows by each facet and counts what the others let through', async () => {
		const query = { text: 'politik', locale: 'sv' } as const;
		const all = await search.full(query, {});
		expect(all.counts.locales.sv + all.counts.locales.en).toBe(all.total);
		const narrowed = await search.full(query, { types: ['concept'], locales: ['sv'] });
		expect(narrowed.hits.map(({ address }) => address)).toEqual(['/begrepp/socialpolitik/']);
		expect(narrowed.counts.types).toMatchObject({ concept: 1, event: 1, text: 1 });
		expect((await search.full(query, { decades: [1950] })).hits.map(({ address }) => address)).toEqual(['/handelser/gatan/']);
		expect((await search.full(query, { decades: [1960] })).total).toBe(0);
	});
	it('gives as many hits as are asked for, and says how many there are', async () => {
		const answer = await search.full({ text: 'politik', locale: 'sv' }, {}, 1);
		expect(answer.hits).toHaveLength(1);
		expect(answer.total).toBeGreaterThan(1);
	});
	it('suggests another spelling only where it finds nothing and the other finds something', async () => {
		expect(await search.full({ text: 'socialpolitk', locale: 'sv' })).toMatchObject({ hits: [], suggestion: 'socialpolitik' });
		expect((await search.full({ text: 'politik', locale: 'sv' })).suggestion).toBeUndefined();
		expect((await search.full({ text: 'kommunn gatan', locale: 'sv' })).suggestion).toBeUndefined();
	});
	it('asks again for a file that could not be read', async () => {
		let fails = true;
		const shaky = createSearch(async (name) => {
			if (fails && name !== fileNames.quick) throw new Error('offline');
			return JSON.parse(files.get(name)!) as unknown;
		});
		await expect(shaky.full({ text: 'fond', locale: 'sv' })).rejects.toThrow('offline');
		fails = false;
		expect((await shaky.full({ text: 'fond', locale: 'sv' })).total).toBe(3);
	});
	it('reads each file once', async () => {
		const asked: string[] = [];
		const counting = createSearch(async (name) => {
			asked.push(name);
			return JSON.parse(files.get(name)!) as unknown;
		});
		await Promise.all([counting.prepare(), counting.full({ text: 'fond', locale: 'sv' }), counting.full({ text: 'fonder', locale: 'sv' })]);
		expect(new Set(asked).size).toBe(asked.length);
	});
});

describe('quick()', () => {
	it('gives the first hits where a number is asked for', () => {
		const query = { text: 'fond', locale: 'sv' } as const;
		const { hits } = search.quick(query);
		expect(hits.length).toBeGreaterThan(1);
		expect(search.quick(query, 1).hits).toEqual(hits.slice(0, 1));
	});
	it('answers each query anew, in either language', () => {
		const first = (text: string, locale: 'sv' | 'en') => search.quick({ text, locale }).hits[0]?.address;
		expect([first('socialpolitik', 'sv'), first('socialpolitik', 'en'), first('råd', 'en'), first('socialpolitik', 'sv')]).toEqual(['/begrepp/socialpolitik/', '/en/concepts/social-policy/', '/begrepp/rad/', '/begrepp/socialpolitik/']);
	});
	it('refuses before the quick file is there', () => {
		expect(() => searchOf(files).quick({ text: 'fond', locale: 'sv' })).toThrow('The search has no index yet.');
	});
	it('finds titles by a short beginning, but words only whole', () => {
		const quick = (text: string) => search.quick({ text, locale: 'sv' }).hits.map(({ address }) => address);
		expect(quick('so')).toEqual(['/begrepp/socialpolitik/', '/begrepp/social-investeringsfond/']);
		expect(quick('ga')).toEqual([]);
	});
	it('marks the words it found in titles and headings', () => {
		const [hit] = search.quick({ text: 'kostar', locale: 'sv' }).hits;
		expect(textOf(hit!.subs[0]!.title)).toBe('Vad det [kostar]');
	});
	it('throws for no query, and full() begins with its hits in their order', async () => {
		const words = fc.constantFrom('fond', 'fonder', 'politik', 'social', 'på', 'barnbidrag', 'policy', 'vem', 's', '1948', 'ra', '??');
		const query = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 4 }).map((some) => some.join(' ')));
		await fc.assert(fc.asyncProperty(query, fc.constantFrom('sv', 'en'), async (text, locale) => {
			const quick = search.quick({ text, locale }).hits;
			const { hits } = await search.full({ text, locale }, undefined, 50);
			expect(hits.slice(0, quick.length).map(({ address, subs }) => [address, subs.map((sub) => sub.address)])).toEqual(quick.map(({ address, subs }) => [address, subs.map((sub) => sub.address)]));
		}), { numRuns: 300 });
	});
});

describe('buildIndex()', () => {
	const many = Array.from({ length: 900 }, (_, index) => {
		const letters = (shift: number) => [...`${(index + 1) * 7919 * (shift + 3)}`].map((digit) => 'aeinorstlk'[Number(digit)]).join('');
		return record(index % 2 ? 'event' : 'text', { sv: page(`Titel ${letters(1)} ${letters(2)} ${letters(4)} ${letters(6)}`, `/sida/${index}/`, [section(Array.from({ length: 60 }, (_, word) => letters(word)).join(' ')), section(letters(7), `Rubrik ${letters(9)}`, 'a')], Array.from({ length: 6 }, (_, term) => `${letters(term + 20)} ${letters(term + 40)}`)) });
	});
	const large = buildIndex(many, measure, hash);
	const quick = JSON.parse(large.get(fileNames.quick)!) as QuickFile;

	it('makes an index of nothing that finds nothing', async () => {
		const empty = searchOf(buildIndex([], measure, hash));
		expect(await empty.full({ text: 'fond', locale: 'sv' })).toMatchObject({ hits: [], total: 0 });
	});
	it('makes the same bytes of the same records, and another version of others', () => {
		expect([...buildIndex(records, measure, hash)]).toEqual([...files]);
		const changed = buildIndex(records.slice(1), measure, hash);
		expect([...changed.keys()].filter((name) => files.has(name))).toEqual([fileNames.quick]);
	});
	it('keeps the quick file within its limit whatever the size of the site, leaving out what comes last', () => {
		expect(measure(large.get(fileNames.quick)!)).toBeLessThanOrEqual(mostQuick);
		expect(quick.records.length).toBeGreaterThan(50);
		expect(quick.records.length).toBeLessThan(many.length);
	});
	it('keeps every file of words below 8 kB', () => {
		expect(quick.shards.length).toBeGreaterThan(3);
		quick.shards.forEach((_, index) => expect(measure(large.get(fileNames.words(quick.version, index))!)).toBeLessThanOrEqual(8_000));
	});
	it('finds every page by every word of its title, also those that the quick file has no room for', async () => {
		const far = searchOf(large);
		for (const index of [0, 299, 898, 899]) {
			const { title, address } = many[index]!.pages.sv!;
			for (const word of title.split(' ').slice(1)) expect((await far.full({ text: word, locale: 'sv' }, {}, 50)).hits.map((hit) => hit.address)).toContain(address);
		}
	});
	it('puts every word into the file that its folded form leads to', () => {
		quick.shards.forEach((first, index) => {
			for (const [word] of JSON.parse(large.get(fileNames.words(quick.version, index))!) as WordsFile) expect(fold(word) >= first && fold(word) <= (quick.shards[index + 1] ?? '\uffff')).toBe(true);
		});
	});
	it('lists every page with the number of its sections', () => {
		expect((JSON.parse(large.get(fileNames.pages(quick.version))!) as PagesFile).rows.every(([, , , sv, en]) => sv === 2 && en === 0)).toBe(true);
	});
});
