import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewBox, overviewPaths, type OverviewPaths } from '../../../src/timeline/overview.ts';
import { leanOf } from '../../../src/timeline/records.ts';
import { anyRecords, extentOf, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { figures } from './real.ts';

/** The strokes of a path, as boxes. */
const strokes = (path: string): { x: number; y: number; length: number; height: number }[] =>
	[...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g)].map(([, ...numbers]) => {
		const [x, y, length, height, back] = numbers.map(Number) as [number, number, number, number, number];
		expect(back).toBe(length);
		return { x, y, length, height };
	});
const all = (paths: OverviewPaths) => Object.values(paths).flatMap(strokes);

describe('overviewPaths()', () => {
	it('are empty for no events', () => {
		expect(overviewPaths([], madePosition)).toEqual({ first: '', middle: '', second: '', none: '' });
	});
	it('have a stroke for each event, on the path of its side', () => {
		fc.assert(fc.property(anyRecords(20), (records) => {
			const paths = overviewPaths(records, madePosition);
			const on = (side: string): number => records.filter((record) => (madePosition(record) ? leanOf(madePosition(record)!) : 'none') === side).length;
			for (const side of ['first', 'middle', 'second', 'none'] as const) expect(strokes(paths[side])).toHaveLength(on(side));
			expect(Object.values(paths).join('')).not.toMatch(/NaN|Infinity/);
		}));
	});
	it('put the first pole above the second, and what is not placed below both', () => {
		const [first, middle, second, none] = [inBand(0), inBand(2), inBand(4), {}].map((positions) => all(overviewPaths([madeUp({ positions })], madePosition))[0]!.y);
		expect(first!).toBeLessThan(middle!);
		expect(middle!).toBeLessThan(second!);
		expect(second!).toBeLessThan(none!);
	});
	it('put an event of two bands between them', () => {
		const [one, two, three] = [inBand(0), inBand(0, 1), inBand(1)].map((positions) => all(overviewPaths([madeUp({ positions })], madePosition))[0]!.y);
		expect(two!).toBe((one! + three!) / 2);
	});
	it('are as long as what lasts, and one that is short can still be seen', () => {
		const length = (given: object): number => all(overviewPaths([madeUp({ positions: inBand(0), ...given })], madePosition))[0]!.length;
		expect(length({ lasts: true, extent: extentOf(1950, 1990) })).toBe(400);
		expect(length({ lasts: true, extent: extentOf(1950, 1950) })).toBe(length({}));
		expect(length({})).toBeGreaterThan(5);
	});
	it('begin at the event’s year, ten units to each', () => {
		expect(all(overviewPaths([ofYear(1899.5, { positions: inBand(0) })], madePosition))[0]!.x).toBe(200);
	});
	it.each(figures)('stay within the box for $name', ({ records, positionOf }) => {
		const boxes = all(overviewPaths(records, positionOf));
		expect(boxes).toHaveLength(records.length);
		expect(boxes.filter(({ x, y, length, height }) => x < 0 || y < 0 || x + length > overviewBox.width || y + height > overviewBox.height)).toEqual([]);
	});
});
