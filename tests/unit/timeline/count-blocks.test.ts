import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barReach, countBlocks } from '../../../src/timeline/count-blocks.ts';
import type { DecadeCount } from '../../../src/timeline/counts.ts';

const counted = (...bands: number[]): DecadeCount => ({ decade: 1930, bands, above: bands[0]! + bands[1]!, middle: bands[2]!, below: bands[3]! + bands[4]! });
const anyCount = fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }).map((bands) => counted(...bands));

describe('countBlocks()', () => {
	it('gives no block where nothing is counted', () => {
		expect(countBlocks(counted(0, 0, 0, 0, 0), true)).toEqual([]);
		expect(countBlocks(counted(0, 0, 0, 0, 0), false)).toEqual([]);
	});
	it('lays a single event of the middle over the line', () => {
		expect(countBlocks(counted(0, 0, 1, 0, 0), true)).toEqual([{ band: 2, from: -0.5, to: 0.5 }]);
	});
	it('puts the bands nearer the middle nearer the line, on both sides', () => {
		expect(countBlocks(counted(1, 1, 0, 1, 1), true)).toEqual([
			{ band: 1, from: -1, to: 0 },
			{ band: 0, from: -2, to: -1 },
			{ band: 3, from: 0, to: 1 },
			{ band: 4, from: 1, to: 2 },
		]);
	});
	it('makes one block a band where events are not split', () => {
		expect(countBlocks(counted(7, 0, 2, 0, 0), false)).toEqual([
			{ band: 2, from: -1, to: 1 },
			{ band: 0, from: -8, to: -1 },
		]);
	});
	it('covers the bar without gap or overlap, and each band by as much as it counts', () => {
		fc.assert(
			fc.property(anyCount, fc.boolean(), (count, isSplit) => {
				const blocks = countBlocks(count, isSplit).sort((a, b) => a.from - b.from);
				const { above, below } = barReach(count);
				if (blocks.length > 0) expect([blocks[0]!.from, blocks.at(-1)!.to]).toEqual([0 - above, below]);
				blocks.slice(1).forEach((block, index) => expect(block.from).toBe(blocks[index]!.to));
				const heights = count.bands.map((_, band) => blocks.filter((block) => block.band === band).reduce((sum, { from, to }) => sum + to - from, 0));
				expect(heights).toEqual(count.bands);
			}),
		);
	});
});
