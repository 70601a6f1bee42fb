import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAtMost } from '../../../src/series/metrics.ts';
import { labelLength, labelRem, moveApart, textLength, type Wanted } from '../../../src/timeline/labels.ts';
import { neighbours } from './real.ts';

const wanted = (...places: number[]): Wanted[] => places.map((at, index) => ({ id: String(index), at }));
const placesOf = (...given: Parameters<typeof moveApart>): number[] => [...moveApart(...given)].sort(([a], [b]) => Number(a) - Number(b)).map(([, at]) => at);

const anyPlaces = fc.array(fc.double({ min: -20, max: 120, noNaN: true }), { maxLength: 40 });
const from = 0;
const to = 100;
const gap = 1.5;

describe('moveApart()', () => {
	it('has nothing to do with nothing, and leaves one and those that stand apart where they are', () => {
		expect(placesOf([], gap, from, to)).toEqual([]);
		expect(placesOf(wanted(7), gap, from, to)).toEqual([7]);
		expect(placesOf(wanted(7, 30, 8.5), gap, from, to)).toEqual([7, 30, 8.5]);
	});
	it('moves two that press on each other by the same, just far enough', () => {
		fc.assert(fc.property(fc.double({ min: 10, max: 90, noNaN: true }), fc.double({ min: 0, max: gap, noNaN: true }), (at, apart) => {
			const [first, second] = placesOf(wanted(at, at + apart), gap, from, to);
			expect(second! - first!).toBeCloseTo(gap, 9);
			expect(at - first!).toBeCloseTo(second! - (at + apart), 9);
		}));
	});
	it('keeps the order given of those that want the same place', () => {
		expect(placesOf(wanted(50, 50, 50), 2, from, to)).toEqual([48, 50, 52]);
	});
	it('takes them in any order', () => {
		expect(placesOf(wanted(51, 50), 2, from, to)).toEqual([51.5, 49.5]);
	});
	it('joins blocks that meet', () => {
		expect(placesOf(wanted(10, 10, 13, 13), 2, from, to)).toEqual([8.5, 10.5, 12.5, 14.5]);
	});
	it('holds all within the bounds', () => {
		expect(placesOf(wanted(-9, -9), gap, from, to)).toEqual([0, 1.5]);
		expect(placesOf(wanted(999, 999), gap, from, to)).toEqual([98.5, 100]);
	});
	it('lets the last go beyond where the bounds do not hold all', () => {
		expect(placesOf(wanted(1, 1, 1), 2, 0, 3)).toEqual([0, 2, 4]);
	});
	it('keeps the order and the gap, whatever is wanted', () => {
		fc.assert(fc.property(anyPlaces, (places) => {
			const moved = moveApart(wanted(...places), gap, from, to);
			const sorted = [...places.keys()].sort((a, b) => places[a]! - places[b]! || a - b).map((index) => moved.get(String(index))!);
			for (const [before, after] of neighbours(sorted)) expect(after - before).toBeGreaterThanOrEqual(gap - 1e-9);
			expect(sorted[0] ?? from).toBeGreaterThanOrEqual(from);
			if ((places.length - 1) * gap <= to - from) expect(sorted.at(-1) ?? to).toBeLessThanOrEqual(to + 1e-9);
		}));
	});
	it('moves nothing more when it is done again', () => {
		fc.assert(fc.property(anyPlaces, (places) => {
			const once = placesOf(wanted(...places), gap, from, to);
			const twice = placesOf(wanted(...once), gap, from, to);
			twice.forEach((at, index) => expect(at).toBeCloseTo(once[index]!, 6));
		}));
	});
	it('makes no other arrangement of less movement: shifting any run of labels by a little only adds to it', () => {
		const cost = (places: readonly number[], moved: readonly number[]): number => places.reduce((sum, at, index) => sum + (moved[index]! - at) ** 2, 0);
		fc.assert(fc.property(fc.array(fc.double({ min: 10, max: 90, noNaN: true }), { minLength: 2, maxLength: 8 }), fc.nat(), fc.nat(), fc.constantFrom(-0.01, 0.01), (given, start, length, shift) => {
			const places = given.sort((a, b) => a - b);
			const moved = placesOf(wanted(...places), gap, from, to);
			const first = start % places.length;
			const last = first + (length % (places.length - first));
			const other = moved.map((at, index) => (index >= first && index <= last ? at + shift : at));
			const isAllowed = neighbours(other).every(([a, b]) => b - a >= gap - 1e-9);
			if (isAllowed) expect(cost(places, other)).toBeGreaterThanOrEqual(cost(places, moved) - 1e-9);
		}), { numRuns: 2000 });
	});
});

describe('textLength() and labelLength()', () => {
	it('are nothing for nothing, and grow with the type', () => {
		expect(textLength('', labelRem.across)).toBe(0);
		expect(textLength('1948', 2)).toBeCloseTo(2 * textLength('1948', 1), 12);
	});
	it('count the year, a space and the name', () => {
		expect(labelLength({ year: '1948', label: 'Barnbidrag' }, labelRem.across)).toBe(measureAtMost('1948 Barnbidrag', true) * labelRem.across);
	});
});
