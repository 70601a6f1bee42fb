import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { leanOf, readRecord, spokenName, timelineContrast, timelineRecord, writeRecord } from '../../../src/timeline/records.ts';
import type { TimelineRecord } from '../../../src/timeline/types.ts';
import { anyRecord, extentOf, madeUp } from './arbitrary.ts';
import { contrasts, figures } from './real.ts';

const contrast = contrasts.find(({ id }) => id === 'universal-selective')!;
const both = (text: string) => ({ sv: text, en: `${text} in English` });
const event = (given: object = {}) => eventSchema.parse({ id: 'made-up', slug: { sv: 'pahittad', en: 'made-up' }, origin: 'context', kind: 'reform', actors: ['state'], date: '1948', title: both('Ett prov'), summary: both('Ett prov'), sources: ['Prov'], confidence: 'certain', ...given });
const coded = (band: string) => event({ codings: { 'universal-selective': { band, rationale: both('Skäl'), basis: 'ours' } } });
const record = (given: object = {}): TimelineRecord => timelineRecord(event(given), contrasts, 'sv', 'i ord', ['one']);
const again = (given: TimelineRecord): TimelineRecord => readRecord(given.id, writeRecord(given), given.title, given.when);

describe('timelineRecord()', () => {
	it('has the short name where there is one, else the whole', () => {
		expect(record().label).toBe('Ett prov');
		expect(record({ label: both('Prov') }).label).toBe('Prov');
	});
	it('has the words of the language', () => {
		expect(timelineRecord(event({ period: both('Perioden'), date: '1930/1950' }), contrasts, 'en', 'in words', [])).toMatchObject({ title: 'Ett prov in English', period: 'Perioden in English', when: 'in words' });
	});
	it.each([
		['1948', extentOf(1948), false, '1948'],
		['193X', extentOf(1935, 1935, 1930, 1940), false, '1930'],
		['1970/1989', extentOf(1970, 1990), true, '1970'],
		['2014~', extentOf(2014, 2015, 2012, 2017), false, '2014'],
		['1962/..', extentOf(1962, 2030), true, '1962'],
		['1862-03-21', extentOf(1862.22, 1862.22), false, '1862'],
	])('draws %s where it is: %j', (date, extent, lasts, year) => {
		const made = record({ date });
		expect({ lasts: made.lasts, year: made.year }).toEqual({ lasts, year });
		expect(made.extent).toEqual(extent);
	});
	it('ends what has no end at the end of the axis, so that every place is finite', () => {
		expect(Object.values(record({ date: '1500/..' }).extent).every(Number.isFinite)).toBe(true);
	});
	it('has a position for each contrast that the event has one on, and for no other', () => {
		expect(record().positions).toEqual({});
		expect(timelineRecord(coded('universal'), contrasts, 'sv', '', []).positions).toEqual({ 'universal-selective': { first: 0, last: 0, basis: 'ours' } });
		expect(timelineRecord(coded('universal'), [], 'sv', '', []).positions).toEqual({});
	});
	it('spans two bands from the first to the second, in whichever order they are written', () => {
		for (const band of ['mixed/mostly-selective', 'mostly-selective/mixed']) expect(timelineRecord(coded(band), contrasts, 'sv', '', []).positions).toEqual({ 'universal-selective': { first: 2, last: 3, basis: 'ours' } });
	});
	it('refuses what is not a date', () => {
		expect(() => timelineRecord({ ...event(), date: '1948-1950' }, contrasts, 'sv', '', [])).toThrow(RangeError);
	});
	it('finds a band for every position of the content, first before last', () => {
		for (const { records } of figures) {
			for (const { id, positions } of records) for (const { first, last } of Object.values(positions)) expect(first >= 0 && first <= last && last <= Math.min(4, first + 1), id).toBe(true);
		}
	});
});

describe('readRecord()', () => {
	it('reads back what writeRecord() wrote, be there "|" and "%" in names', () => {
		fc.assert(fc.property(anyRecord, (given) => {
			expect(again(given)).toEqual(given);
		}), { numRuns: 2000 });
	});
	it('reads back every event of the content, on all contrasts at once', () => {
		for (const given of figures.flatMap(({ records }) => records)) expect(again(given)).toEqual(given);
	});
	it('reads back one that nothing is known of', () => {
		const bare = madeUp({ actors: [], label: '', title: '', extent: extentOf(0, 0) });
		expect(again(bare)).toEqual(bare);
	});
	it('does not throw for a line that is empty', () => {
		expect(readRecord('a', '', 'A', '')).toMatchObject({ id: 'a', actors: [], positions: {}, lasts: false });
	});
});

describe('writeRecord()', () => {
	it('writes one line, without the id, the name and the date that stand beside it', () => {
		expect(writeRecord(madeUp({ title: 'Hela namnet', when: 'i ord', label: '5 % av|BNP', positions: { made: { first: 2, last: 3, basis: 'ours' } } }))).toBe('reform|state||1950||1950|5 %25 av%7CBNP||made 2 3 ours');
	});
});

describe('spokenName()', () => {
	const bands = ['A', 'B', 'C', 'D', 'E'];
	it('says what the label shows, the date and the band', () => {
		expect(spokenName(madeUp({ when: 'omkring 1950' }), bands, { first: 1, last: 1, basis: 'fact' }, 'inte placerad')).toBe('1950 Prov, omkring 1950, B');
	});
	it('does not say the label’s year again where the date is no more than that', () => {
		expect(spokenName(madeUp(), bands, { first: 1, last: 1, basis: 'fact' }, 'inte placerad')).toBe('1950 Prov, B');
	});
	it('says both bands of an event that spans two, and that one is not placed', () => {
		expect(spokenName(madeUp(), bands, { first: 1, last: 2, basis: 'fact' }, 'inte placerad')).toBe('1950 Prov, B–C');
		expect(spokenName(madeUp(), bands, undefined, 'inte placerad')).toBe('1950 Prov, inte placerad');
	});
});

describe('leanOf()', () => {
	it.each([[0, 0, 'first'], [1, 1, 'first'], [1, 2, 'first'], [2, 2, 'middle'], [1, 3, 'middle'], [2, 3, 'second'], [3, 3, 'second'], [4, 4, 'second']] as const)('from band %d to %d: %s', (first, last, lean) => {
		expect(leanOf({ first, last, basis: 'fact' })).toBe(lean);
	});
});

describe('timelineContrast()', () => {
	it('has two poles and five bands in the language', () => {
		const made = timelineContrast(contrast, 'en');
		expect([made.id, made.title, made.poles.length]).toEqual([contrast.id, contrast.title.en, 2]);
		expect(made.bands).toEqual(contrast.bands.map(({ name }) => name.en));
		expect(made.poles[1]).toEqual({ name: contrast.poles[1].name.en, short: contrast.poles[1].short.en, colour: contrast.poles[1].colour, shape: contrast.poles[1].shape });
	});
});
