import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUntil, hasAppeared, playFrom, stepFrom, stepYears } from '../../../src/plane/play.ts';

const years = fc.array(fc.integer({ min: 1880, max: 2030 }), { maxLength: 30 });
const posters = (list: number[]) => list.map((year) => ({ year }));

describe('stepYears()', () => {
	it('has no step where there is no event, and one where all begin in the same year', () => {
		expect(stepYears([])).toEqual([]);
		expect(stepYears(posters([2010, 2010]))).toEqual([2010]);
	});
	it('has each year once, in order, whatever the order of the events', () => {
		expect(stepYears(posters([2010, 1932, 1962, 2010]))).toEqual([1932, 1962, 2010]);
		fc.assert(fc.property(years, (list) => {
			const steps = stepYears(posters(list));
			expect(new Set(steps)).toEqual(new Set(list));
			steps.slice(1).forEach((year, index) => expect(year).toBeGreaterThan(steps[index]!));
		}));
	});
});

describe('stepFrom()', () => {
	it('leads nowhere beyond the ends', () => {
		expect(stepFrom([], 1962, 1)).toBeUndefined();
		expect(stepFrom([1932, 1962], 1962, 1)).toBeUndefined();
		expect(stepFrom([1932, 1962], 1932, -1)).toBeUndefined();
	});
	it('leads to the nearest step from a year between two', () => {
		expect(stepFrom([1932, 1962, 2010], 1950, 1)).toBe(1962);
		expect(stepFrom([1932, 1962, 2010], 1950, -1)).toBe(1932);
	});
	it('goes through every step from before the first, forward and back again', () => {
		fc.assert(fc.property(years, (list) => {
			const steps = stepYears(posters(list));
			const walk = (from: number, by: 1 | -1): number[] => {
				const next = stepFrom(steps, from, by);
				return next === undefined ? [] : [next, ...walk(next, by)];
			};
			expect(walk(0, 1)).toEqual(steps);
			expect(walk(9999, -1)).toEqual([...steps].reverse());
		}));
	});
});

describe('playFrom()', () => {
	it('goes on from the year shown, begins anew where all is shown, and does not begin where there is nothing', () => {
		expect(playFrom([1932, 1962, 2010], 1940)).toBe(1962);
		expect(playFrom([1932, 1962, 2010], 2010)).toBe(1932);
		expect(playFrom([], 2010)).toBeUndefined();
	});
});

describe('countUntil()', () => {
	it('counts the year shown and those before it', () => {
		expect(hasAppeared({ year: 1962 }, 1961)).toBe(false);
		expect(hasAppeared({ year: 1962 }, 1962)).toBe(true);
		expect(countUntil(posters([1932, 1962, 1962, 2010]), 1962)).toBe(3);
	});
	it('grows with every step, from none to all', () => {
		fc.assert(fc.property(years, (list) => {
			const counts = [0, ...stepYears(posters(list))].map((year) => countUntil(posters(list), year));
			expect(counts[0]).toBe(0);
			expect(counts.at(-1)).toBe(list.length);
			counts.slice(1).forEach((count, index) => expect(count).toBeGreaterThan(counts[index]!));
		}));
	});
});
