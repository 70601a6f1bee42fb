import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { conceptSchema } from '../../../src/content/schemas/concept.ts';
import { claimSchema } from '../../../src/content/schemas/claim.ts';
import { seriesSchema } from '../../../src/content/schemas/series.ts';
import { parseChapter } from '../../../src/content/chapter-tree.ts';
import { dictionary } from '../../../src/data/dictionary.ts';
import { tableCsv, tableJson } from '../../../src/data/table.ts';
import { dataTables, type AnyTable } from '../../../src/data/tables.ts';
import { t } from '../../../src/i18n/t.ts';
import { contrasts, events } from '../timeline/real.ts';
import { origin } from './origin.ts';

const both = (text: string) => ({ sv: text, en: `${text} in English` });
const tables = dataTables({
	events,
	contrasts,
	concepts: [
		conceptSchema.parse({ id: 'risk', slug: { sv: 'risk', en: 'risk' }, term: both('risk'), aliases: { sv: ['fara', 'våda'], en: [] }, definition: both('=1+1, en "fara"'), basis: 'chapter', claims: ['C001'] }),
		conceptSchema.parse({ id: 'return', slug: { sv: 'avkastning', en: 'return' }, term: both('avkastning'), definition: both('Vad som kommer åter.'), basis: 'context' }),
	],
	claims: [claimSchema.parse({ id: 'C001', chapter: 'roots', says: both('Så är det.'), restsOn: [{ reference: 'palm-1998', page: '7' }, { reference: 'ek-2000' }] })],
	series: [seriesSchema.parse({ id: 'made-up', title: both('Prov'), takeaway: both('a'), howToRead: both('a'), limits: [both('a')], unit: both('%'), decimals: 1, segments: [{ id: 'one', name: both('En'), source: 'Prov 1998', note: both('a'), draw: 'line', values: { '1930': -1.5, '1920': 2 } }], credit: both('a'), licence: both('a') })],
	chapters: [{ data: { id: 'roots', order: 2 }, slug: 'rotter', tree: parseChapter('<P id="a" claims="C001">\nText.\n</P>') }],
	words: { sv: t('sv'), en: t('en') },
});
const table = (id: string): AnyTable => tables.find((one) => one.id === id)!;
const records = (id: string): Record<string, unknown>[] => JSON.parse(JSON.stringify(tableJson(table(id), origin)))[id];

describe('dataTables()', () => {
	it('are positions, concepts, claims and series', () => {
		expect(tables.map(({ id }) => id)).toEqual(['codings', 'concepts', 'claims', 'series']);
	});
	it.each(['codings', 'concepts', 'claims', 'series'])('%s: as many rows as records, and every value the same in both', (id) => {
		const rows = csvParse(tableCsv(table(id)));
		expect(rows.length).toBeGreaterThan(0);
		expect(rows).toHaveLength(records(id).length);
		const flat = (value: unknown): string => (value === undefined ? '' : Array.isArray(value) ? value.join('; ') : String(value));
		rows.forEach((row, index) => {
			const record = records(id)[index]!;
			for (const [column, cell] of Object.entries(row)) {
				const [, name = '', locale] = /^(\w+?)(?:_(sv|en))?$/.exec(column)!;
				const value = locale ? (record[name] as Record<string, unknown> | undefined)?.[locale] : record[name];
				expect(cell.replace(/^'(?==)/, ''), `${id} ${index} ${column}`).toBe(flat(value));
			}
		});
	});
	it('hold every position of every event once', () => {
		expect(records('codings')).toHaveLength(events.reduce((sum, { codings }) => sum + Object.keys(codings).length, 0));
	});
	it('keep a spreadsheet from running a text, and a negative number a number', () => {
		expect(csvParse(tableCsv(table('concepts')))[0]!['definition_sv']).toBe('\'=1+1, en "fara"');
		expect(csvParse(tableCsv(table('series'))).map(({ year, value }) => [year, value])).toEqual([['1920', '2'], ['1930', '-1.5']]);
	});
	it('say in which paragraphs a claim is carried, and on which pages it rests', () => {
		expect(records('claims')[0]).toMatchObject({ paragraphs: ['2.1'], references: ['palm-1998', 'ek-2000'], pages: ['palm-1998 7'] });
	});
});

describe('dictionary()', () => {
	const made = dictionary({ contrasts, chapters: [], words: { sv: t('sv'), en: t('en') }, origin, tables });
	it('explains every column of every table in both languages, and no other', () => {
		for (const one of tables) {
			const file = made.files.find(({ name }) => name === `${one.id}.csv`)!;
			expect(file.fields.map(({ name }) => name)).toEqual(csvParse(tableCsv(one)).columns);
			for (const { description } of file.fields) expect(description.sv && description.en && description.sv !== description.en).toBeTruthy();
		}
	});
	it('explains every field of every record', () => {
		for (const one of tables) {
			const named = new Set(made.files.find(({ name }) => name === `${one.id}.json`)!.fields.map(({ name }) => name));
			for (const record of records(one.id)) for (const field of Object.keys(record)) expect(named, field).toContain(`${one.id}[].${field}`);
		}
	});
	it('gives every file an address of its own', () => {
		const addresses = made.files.map(({ address }) => address);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect(addresses).toContain('https://example.org/data/claims.json');
	});
});
