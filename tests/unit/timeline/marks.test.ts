import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf } from '../../../src/timeline/marks.ts';
import { clampWindow, wholeTime } from '../../../src/timeline/window.ts';
import { anyRecord, anyYear, extentOf, madeUp, ofYear } from './arbitrary.ts';

const lasting = (...years: Parameters<typeof extentOf>) => markOf({ lasts: true, extent: extentOf(...years) }, wholeTime);

describe('markOf()', () => {
	it('is a shape alone for a year, and for a day', () => {
		for (const extent of [extentOf(1955), extentOf(1955, 1955.003), extentOf(1955, 1955)]) {
			const { shape, bar, possible, beside } = markOf({ lasts: false, extent }, wholeTime);
			expect(shape).toBeCloseTo(50, 0);
			expect([bar, possible, beside]).toEqual([undefined, undefined, { at: shape, length: 0 }]);
		}
	});
	it('is a shape at the start of a bar for what lasts', () => {
		expect(lasting(1955, 1970)).toEqual({ shape: 50, bar: { at: 50, length: 10 }, possible: undefined, beside: { at: 50, length: 10 }, inside: 50, isBefore: false });
	});
	it('is dashed where more is possible than is sure, and the name stands beside all of it', () => {
		expect(lasting(1955, 1970, 1940, 1985)).toMatchObject({ bar: { at: 50, length: 10 }, possible: { at: 40, length: 30 }, beside: { at: 40, length: 30 } });
	});
	it('is dashed without a bar for some time in a decade', () => {
		expect(markOf({ lasts: false, extent: extentOf(1955, 1955, 1950, 1960) }, wholeTime)).toMatchObject({ shape: 50, bar: undefined, possible: { at: 46.67, length: 6.66 } });
	});
	it('has no bar that would hide behind the shape', () => {
		expect(lasting(1955, 1956).bar).toBeUndefined();
		expect(markOf({ lasts: true, extent: extentOf(1955, 1956) }, { from: 1950, to: 1964 }).bar).toBeDefined();
	});
	it('begins a name inside a bar from outside at the edge', () => {
		expect(markOf({ lasts: true, extent: extentOf(1900, 1990) }, { from: 1940, to: 1980 })).toMatchObject({ shape: -100, bar: { at: -100, length: 225 }, inside: 0 });
	});
	it('stands at the edge and says so for an event from before the axis', () => {
		expect(markOf(ofYear(1862), wholeTime)).toMatchObject({ shape: 0, isBefore: true });
	});
	it('ends at the edge for what has no end', () => {
		expect(lasting(1955, Infinity)).toMatchObject({ bar: { at: 50, length: 50 }, possible: undefined });
	});
	it('is made of finite numbers, however far beyond the axis the date lies', () => {
		fc.assert(fc.property(anyRecord, anyYear(1880, 2022), anyYear(8, 150), (record, from, years) => {
			const { shape, bar, possible, beside, inside } = markOf(record, clampWindow({ from, to: from + years }));
			for (const value of [shape, inside, beside.at, beside.length, bar?.at ?? 0, bar?.length ?? 0, possible?.at ?? 0, possible?.length ?? 0]) expect(Number.isFinite(value)).toBe(true);
			expect(inside).toBeGreaterThanOrEqual(0);
			for (const stretch of [bar, possible]) if (stretch) expect(stretch.length).toBeGreaterThan(0);
			if (bar && possible) expect([possible.at <= bar.at, possible.at + possible.length >= bar.at + bar.length - 0.02]).toEqual([true, true]);
		}));
	});
	it('is finite for open and infinite ends', () => {
		for (const extent of [extentOf(-Infinity, Infinity), extentOf(1700, 1710), extentOf(2100, 2110)]) {
			const { shape, beside } = markOf(madeUp({ lasts: true, extent }), wholeTime);
			expect([shape, beside.at, beside.length].every(Number.isFinite)).toBe(true);
		}
	});
});
