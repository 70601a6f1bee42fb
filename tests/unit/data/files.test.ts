import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { contrastSchema } from '../../../src/content/schemas/contrast.ts';
import { eventSchema, type EventData } from '../../../src/content/schemas/event.ts';
import { dictionary } from '../../../src/data/dictionary.ts';
import type { Field } from '../../../src/data/field.ts';
import { eventColumns, eventsCsv, guardFormula, listSeparator, yearOf } from '../../../src/data/events-csv.ts';
import { eventsFile } from '../../../src/data/events-json.ts';
import { t } from '../../../src/i18n/t.ts';
import { byTime } from '../../../src/reading/groups.ts';
import { contrasts, events } from '../timeline/real.ts';
import { origin } from './origin.ts';

const chapters = [{ id: 'roots', title: { sv: 'Rötter', en: 'Roots' } }, { id: 'thirties', title: { sv: 'Trettiotalet', en: 'The thirties' } }];
const chaptersOf = (id: string): string[] => (id === 'myrdal-1932' ? ['roots', 'thirties'] : []);
const csv = eventsCsv(events, contrasts, chaptersOf);
const rows = csvParse(csv);
const file = eventsFile(events, chaptersOf, origin);
const made = dictionary({ contrasts, chapters, words: { sv: t('sv'), en: t('en') }, origin, tables: [] });
const inTime = [...events].sort(byTime);
const [csvFields, jsonFields] = made.files.map(({ fields }) => fields) as [Field[], Field[]];
const fieldNamed = (fields: readonly Field[], name: string): Field => fields.find((field) => field.name === name)!;

/** An event with a text in place of one of its own. */
const changed = (more: object): EventData => eventSchema.parse({ ...events[0], ...more });

describe('guardFormula()', () => {
	it('leaves empty text and what only holds such signs within alone', () => {
		for (const text of ['', '1930/1939', 'a=b', 'SFS 1947:529', '193X', '’']) expect(guardFormula(text)).toBe(text);
	});
	it.each(['=1+1', '+46', '-1', '@a', '\t=1', '\r=1'])('puts an apostrophe before %j', (text) => {
		expect(guardFormula(text)).toBe(`'${text}`);
	});
});

describe('yearOf()', () => {
	it.each([['1932', 1932], ['193X', 1930], ['1965/1974', 1965], ['1947-06-26/1948-01-01', 1947], ['2014~', 2014], ['1962/..', 1962]])('gives the first year of %s', (date, year) => {
		expect(yearOf({ date })).toBe(year);
	});
});

describe('events.csv', () => {
	it('holds a header alone where there are no events', () => {
		expect(csvParseRows(eventsCsv([], contrasts, chaptersOf))).toEqual([eventColumns(contrasts).map(({ name }) => name)]);
	});
	it('begins with the event’s own columns and has four for each contrast', () => {
		expect(rows.columns.slice(0, 17)).toEqual(['id', 'kind', 'actors', 'date', 'year', 'title_sv', 'title_en', 'label_sv', 'label_en', 'summary_sv', 'summary_en', 'origin', 'confidence', 'claims', 'references', 'sources', 'chapters']);
		expect(rows.columns.slice(17)).toEqual(contrasts.flatMap(({ id }) => [`${id}_band`, `${id}_basis`, `${id}_rationale_sv`, `${id}_rationale_en`]));
	});
	it('has no column twice, and as many fields in every row as in the header', () => {
		expect(new Set(rows.columns).size).toBe(rows.columns.length);
		expect(csvParseRows(csv).filter((row) => row.length !== rows.columns.length)).toEqual([]);
	});
	it('has a row for each event, in order of time', () => {
		expect(rows.map(({ id }) => id)).toEqual(inTime.map(({ id }) => id));
	});
	it('reads back as what content says', () => {
		inTime.forEach((event, index) => {
			const row = rows[index]!;
			const list = (name: string): string[] => row[name]!.split(listSeparator).filter(Boolean);
			expect({ kind: row.kind, date: row.date, origin: row.origin, confidence: row.confidence, year: Number(row.year) }).toEqual({ kind: event.kind, date: event.date, origin: event.origin, confidence: event.confidence, year: yearOf(event) });
			expect([list('actors'), list('claims'), list('references'), list('sources'), list('chapters')]).toEqual([event.actors, event.claims, event.references, event.sources, chaptersOf(event.id)]);
			for (const locale of ['sv', 'en'] as const) expect([row[`title_${locale}`], row[`label_${locale}`], row[`summary_${locale}`]]).toEqual([event.title[locale], (event.label ?? event.title)[locale], event.summary[locale]]);
			for (const { id } of contrasts) {
				const coding = event.codings[id];
				expect([row[`${id}_band`], row[`${id}_basis`], row[`${id}_rationale_sv`], row[`${id}_rationale_en`]]).toEqual([coding?.band ?? '', coding?.basis ?? '', coding?.rationale.sv ?? '', coding?.rationale.en ?? '']);
			}
		});
	});
	it('keeps commas, quotation marks and line breaks, and runs no formula', () => {
		const summary = { sv: '=HYPERLINK("http://example.org"), "klicka"\nhär', en: '@SUM(1,2)' };
		const [row] = csvParse(eventsCsv([changed({ summary })], contrasts, chaptersOf));
		expect([row!['summary_sv'], row!['summary_en']]).toEqual([`'${summary.sv}`, `'${summary.en}`]);
	});
});

describe('events.json', () => {
	it('holds every event as content has it, with its year and its chapters, in order of time', () => {
		const written = JSON.parse(JSON.stringify(file)) as typeof file;
		expect(written.events).toEqual(inTime.map((event) => ({ ...event, year: yearOf(event), chapters: chaptersOf(event.id) })));
	});
	it('says what it is, on what terms, and where its dictionary is', () => {
		expect(file).toMatchObject({ title: { sv: 'Händelser, Webbplatsen', en: 'Events, The site' }, licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }, source: origin.source, dictionary: `${origin.folder}dictionary.json`, table: `${origin.folder}events.csv` });
	});
	it('does not change with the order of what it is made from', () => {
		expect(JSON.stringify(eventsFile([...events].reverse(), chaptersOf, origin))).toBe(JSON.stringify(file));
		expect(eventsCsv([...events].reverse(), contrasts, chaptersOf)).toBe(csv);
	});
});

/** Every path in a value, `[]` for each part of a list; a text in both languages is one path. */
function pathsOf(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return [path, ...value.flatMap((part) => (typeof part === 'object' ? pathsOf(part, `${path}[]`).filter((inner) => inner !== `${path}[]`) : []))];
	if (typeof value !== 'object' || value === null || Object.keys(value).join() === 'sv,en') return [path];
	return [...(path ? [path] : []), ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, path ? `${path}.${key}` : key))];
}

describe('dictionary.json', () => {
	it('has every column of the table, in its order, and no other', () => {
		expect(csvFields.map(({ name }) => name)).toEqual(rows.columns);
	});
	it('has every field of the JSON, and no other', () => {
		/** What no event has today is still a field that one may have. */
		const full = eventsFile([...events, changed({ id: 'full', dateNote: { sv: 'a', en: 'a' }, remark: { sv: 'a', en: 'a' }, period: { sv: 'a', en: 'a' } })], chaptersOf, origin);
		expect([...new Set(pathsOf(full))].sort()).toEqual(jsonFields.map(({ name }) => name).sort());
	});
	it('knows every field that an event and a position may have', () => {
		const ofEvent = [...Object.keys(eventSchema.shape), 'year', 'chapters'].sort();
		expect(jsonFields.flatMap(({ name }) => /^events\[\]\.(\w+)$/.exec(name)?.[1] ?? []).sort()).toEqual(ofEvent);
	});
	it('explains each in both languages, in whole sentences', () => {
		for (const { name, description } of [...csvFields, ...jsonFields]) for (const text of [description.sv, description.en]) expect(text, name).toMatch(/^[A-ZÅÄÖ[].+\.$/);
	});
	it.each([
		['kind', eventSchema.shape.kind.options],
		['origin', eventSchema.shape.origin.options],
		['confidence', eventSchema.shape.confidence.options],
		['dateMeans', eventSchema.shape.dateMeans.unwrap().options],
		['actors', eventSchema.shape.actors.element.options],
	])('allows the same values of %s as content does, with their names', (field, options) => {
		const { values } = fieldNamed(jsonFields, `events[].${field}`);
		expect(values!.map(({ value }) => value).sort()).toEqual([...options].sort());
		for (const { name } of values!) expect([name.sv, name.en].every(Boolean)).toBe(true);
	});
	it('names the five bands of each contrast, in their order, in table and JSON alike', () => {
		for (const { id, bands } of contrasts) {
			const expected = bands.map(({ id: value, name }) => ({ value, name }));
			expect(fieldNamed(csvFields, `${id}_band`).values).toEqual(expected);
			expect(fieldNamed(jsonFields, `events[].codings.${id}.band`).values).toEqual(expected);
		}
	});
	it('allows every value that the table holds', () => {
		for (const { name, values } of csvFields) {
			if (!values) continue;
			const allowed = new Set(values.map(({ value }) => value));
			const found = rows.flatMap((row) => row[name]!.split(name.endsWith('_band') ? '/' : listSeparator)).filter(Boolean);
			expect(found.length, name).toBeGreaterThan(0);
			expect(found.filter((value) => !allowed.has(value)), name).toEqual([]);
		}
	});
	it('says of a column in one language which it is', () => {
		expect(fieldNamed(csvFields, 'title_sv')).toMatchObject({ type: 'text', description: { en: 'The event’s name. In Swedish.' } });
		expect(fieldNamed(jsonFields, 'events[].title').type).toBe('localized');
	});
	it('says what the apostrophe and the list sign mean, and where the files are', () => {
		const [table, json] = made.files;
		expect([table!.address, json!.address]).toEqual([`${origin.folder}events.csv`, `${origin.folder}events.json`]);
		expect(table!.format.en).toMatch(/“;”.+apostrophe/);
	});
	it('keeps up with a new contrast', () => {
		const more = contrastSchema.parse({ ...contrasts[0], id: 'new-one' });
		const again = dictionary({ contrasts: [...contrasts, more], chapters, words: { sv: t('sv'), en: t('en') }, origin, tables: [] });
		expect(again.files[0]!.fields.slice(-4).map(({ name }) => name)).toEqual(['new-one_band', 'new-one_basis', 'new-one_rationale_sv', 'new-one_rationale_en']);
	});
});
