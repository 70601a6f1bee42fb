import { describe, expect, it } from 'vitest';
import type { ContrastData } from '../../../src/content/schemas/contrast.ts';
import type { EventData } from '../../../src/content/schemas/event.ts';
import { decadeMarks } from '../../../src/reading/decade-marks.ts';
import { spinePercent } from '../../../src/reading/spine.ts';

const bands = ['all', 'mostly-all', 'mixed', 'mostly-some', 'some'];
const contrast = { id: 'target', bands: bands.map((id) => ({ id, name: { sv: id, en: id } })) } as unknown as ContrastData;
const event = (id: string, date: string, band?: string) => ({ id, date, codings: band ? { target: { band } } : {} }) as unknown as EventData;

describe('decadeMarks()', () => {
	it('gives nothing for events without a place, however many', () => {
		expect(decadeMarks([event('a', '1932'), event('b', '1948')], contrast)).toEqual([]);
	});
	it('stacks the events of a decade on their side, the pole’s own nearest the line', () => {
		const marks = decadeMarks([event('leans', '1931', 'mostly-all'), event('late', '1938', 'all'), event('early', '1932', 'all'), event('other', '1937', 'some')], contrast);
		expect(marks).toEqual([
			{ id: 'early', at: spinePercent(1930), side: 'above', level: 0, isPole: true },
			{ id: 'other', at: spinePercent(1930), side: 'below', level: 0, isPole: true },
			{ id: 'late', at: spinePercent(1930), side: 'above', level: 1, isPole: true },
			{ id: 'leans', at: spinePercent(1930), side: 'above', level: 2, isPole: false },
		]);
	});
	it('puts what lies between the poles on the line, and what spans two bands in the one nearer the middle', () => {
		expect(decadeMarks([event('a', '1982', 'mixed'), event('b', '2013', 'mixed/mostly-some'), event('c', '1998', 'mostly-some/some')], contrast).map(({ id, side, isPole }) => [id, side, isPole])).toEqual([
			['c', 'below', false],
			['a', 'on', false],
			['b', 'on', false],
		]);
	});
	it('draws every placed event once', () => {
		const events = Array.from({ length: 40 }, (_, index) => event(`e${index}`, String(1900 + index * 3), bands[index % 5]));
		const marks = decadeMarks(events, contrast);
		expect(marks.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
		expect(new Set(marks.map(({ at, side, level }) => `${at} ${side} ${level}`)).size).toBe(marks.length);
	});
});
