import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDecades, decadeOf } from '../../../src/timeline/counts.ts';
import { anyRecords, extentOf, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { figures, neighbours } from './real.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('countDecades()', () => {
	it('has no decade for no events, nor for events without a position', () => {
		expect(countDecades([], madePosition)).toEqual([]);
		expect(countDecades([madeUp()], madePosition)).toEqual([]);
	});
	it('counts one in its decade and band', () => {
		expect(countDecades([ofYear(1948, { positions: inBand(0) })], madePosition)).toEqual([{ decade: 1940, bands: [1, 0, 0, 0, 0], above: 1, middle: 0, below: 0 }]);
	});
	it.each([[0, 1, [0, 1, 0, 0, 0]], [1, 2, [0, 0, 1, 0, 0]], [2, 3, [0, 0, 1, 0, 0]], [3, 4, [0, 0, 0, 1, 0]]])('counts an event of bands %d and %d once, in the one nearer the middle', (first, last, bands) => {
		expect(countDecades([ofYear(1948, { positions: inBand(first, last) })], madePosition).map((count) => count.bands)).toEqual([bands]);
	});
	it('leaves out decades that hold nothing', () => {
		expect(countDecades([ofYear(2001, { positions: inBand(4) }), ofYear(1899, { positions: inBand(4) })], madePosition).map(({ decade }) => decade)).toEqual([1890, 2000]);
	});
	it('counts each placed event once: bands, sides and decades all add up to them', () => {
		fc.assert(fc.property(anyRecords(30), (records) => {
			const counts = countDecades(records, madePosition);
			expect(sum(counts.flatMap(({ bands }) => bands))).toBe(records.filter(madePosition).length);
			for (const { bands: [far, near, middle, beside, beyond], ...sides } of counts) expect(sides).toMatchObject({ above: far! + near!, middle, below: beside! + beyond! });
			for (const [before, after] of neighbours(counts)) expect(after.decade - before.decade).toBeGreaterThanOrEqual(10);
		}));
	});
	it.each(figures)('adds up to the placed events of $name', ({ records, positionOf, placed }) => {
		const counts = countDecades(records, positionOf);
		expect(sum(counts.map(({ above, middle, below }) => above + middle + below))).toBe(placed.length);
		for (const { decade, bands } of counts) expect(sum(bands)).toBe(placed.filter((record) => decadeOf(record) === decade).length);
	});
});

describe('decadeOf()', () => {
	it.each([[1930, 1930], [1939.99, 1930], [1940, 1940], [2000, 2000], [1862, 1860]])('of what begins in %d is %d', (year, decade) => {
		expect(decadeOf({ extent: extentOf(year) })).toBe(decade);
	});
	it('of some time in a decade is that decade', () => {
		expect(decadeOf({ extent: extentOf(1935, 1935, 1930, 1940) })).toBe(1930);
	});
});
