import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYear, parseYear } from '../../../src/plane/address.ts';
import { noFilters } from '../../../src/timeline/filter.ts';
import { defaultView, formatView, joinSearch, parseView, type Known } from '../../../src/timeline/view-state.ts';
import { clampWindow } from '../../../src/timeline/window.ts';

const lastYear = 2022;

describe('parseYear()', () => {
	it.each(['', '?', '?year', '?year=', '?year=abc', '?year=196', '?year=19620', '?year=1962.5', '?year=-1962', '?year=+1962', '?year=1879', '?year=2031', '?year=1e3', '?year=%00', '?year=1962%20', '?Year=1962'])('takes the default from "%s"', (search) => {
		expect(parseYear(search, lastYear)).toBe(lastYear);
	});
	it('takes the first and the last year of the axis', () => {
		expect(parseYear('?year=1880', lastYear)).toBe(1880);
		expect(parseYear('?year=2030', lastYear)).toBe(2030);
	});
	it('never throws and never leaves the axis, whatever the address', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((text) => `?year=${text}`)), (search) => {
			const year = parseYear(search, lastYear);
			expect(Number.isInteger(year) && year >= 1880 && year <= 2030).toBe(true);
		}), { numRuns: 2000 });
	});
});

describe('formatYear()', () => {
	it('writes nothing for the year in which all is shown', () => {
		expect(formatYear(lastYear, lastYear)).toBe('');
		expect(formatYear(1962, lastYear)).toBe('year=1962');
	});
});

describe('the address of the grid', () => {
	const events = ['myrdal-1932', 'grundskolan-1962'];
	const known: Known = { events: new Set(events), steps: new Set(), values: { kind: new Set(['reform', 'text']), actor: new Set(['state']), basis: new Set(['chapter', 'ours']), chapter: new Set(['thirties']) } };

	it('is empty for the default', () => {
		expect(joinSearch(formatView(defaultView), formatYear(lastYear, lastYear))).toBe('');
	});
	it('joins the year to what the timelines keep, or stands alone', () => {
		expect(joinSearch('', formatYear(1962, lastYear))).toBe('?year=1962');
		expect(joinSearch('?event=myrdal-1932', formatYear(1962, lastYear))).toBe('?event=myrdal-1932&year=1962');
		expect(joinSearch('?event=myrdal-1932', '')).toBe('?event=myrdal-1932');
	});
	it('is read back as it was written, the year and the view alike', () => {
		const part = <Value extends string>(values: Value[]) => fc.subarray(values);
		const views = fc.record({
			event: fc.constantFrom('', ...events),
			view: fc.tuple(fc.integer({ min: 1880, max: 2000 }), fc.integer({ min: 8, max: 150 })).map(([from, length]) => clampWindow({ from, to: from + length })),
			filters: fc.record({ kind: part(['reform', 'text']), actor: part(['state']), basis: part(['chapter', 'ours']), chapter: part(['thirties']) }).map((filters) => ({ ...noFilters, ...filters })),
		});
		fc.assert(fc.property(views, fc.integer({ min: 1880, max: 2030 }), (parts, year) => {
			const view = { ...defaultView, ...parts };
			const search = joinSearch(formatView(view), formatYear(year, lastYear));
			expect(parseYear(search, lastYear)).toBe(year);
			expect(parseView(search, known)).toEqual(view);
		}));
	});
});
