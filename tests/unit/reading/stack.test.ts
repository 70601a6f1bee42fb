import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stack, type MarginItem } from '../../../src/reading/stack.ts';

const items = fc.array(fc.record({ top: fc.integer({ min: -2000, max: 20_000 }), height: fc.integer({ min: 0, max: 900 }) }), { maxLength: 40 });
const gap = fc.integer({ min: 0, max: 40 });
/** Where the items stand once moved, from the top. */
const place = (wished: readonly MarginItem[], gapPx: number) => {
	const moves = stack(wished, gapPx);
	return wished.map(({ top, height }, index) => ({ index, wish: top, top: top + moves[index]!, bottom: top + moves[index]! + height })).sort((a, b) => a.top - b.top || a.index - b.index);
};

describe('stack()', () => {
	it('has nothing to move where there is nothing', () => {
		expect(stack([], 16)).toEqual([]);
	});
	it('leaves one item where it is', () => {
		expect(stack([{ top: -12, height: 5000 }], 16)).toEqual([0]);
	});
	it('leaves items that keep the gap where they are', () => {
		expect(stack([{ top: 0, height: 84 }, { top: 100, height: 20 }], 16)).toEqual([0, 0]);
	});
	it('moves an item down by what it would cover and the gap', () => {
		expect(stack([{ top: 0, height: 85 }, { top: 100, height: 20 }], 16)).toEqual([0, 1]);
	});
	it('keeps the order given where all wish for the same place', () => {
		expect(stack([{ top: 50, height: 10 }, { top: 50, height: 20 }, { top: 50, height: 30 }], 4)).toEqual([0, 14, 38]);
	});
	it('gives moves in the order given, also where that is not from the top', () => {
		expect(stack([{ top: 90, height: 10 }, { top: 80, height: 20 }], 5)).toEqual([15, 0]);
	});
	it('does not change what it is given', () => {
		const given = [{ top: 5, height: 10 }, { top: 0, height: 10 }];
		stack(given, 4);
		expect(given).toEqual([{ top: 5, height: 10 }, { top: 0, height: 10 }]);
	});
	it('moves nothing up', () => {
		fc.assert(fc.property(items, gap, (wished, gapPx) => stack(wished, gapPx).every((move) => move >= 0)));
	});
	it('lets no item come nearer another than the gap', () => {
		fc.assert(
			fc.property(items, gap, (wished, gapPx) => {
				const placed = place(wished, gapPx);
				placed.slice(1).forEach((item, index) => expect(item.top).toBeGreaterThanOrEqual(placed[index]!.bottom + gapPx));
			}),
			// Items without height may share a place where there is no gap either.
			{ examples: [[[{ top: 0, height: 0 }, { top: 0, height: 0 }], 0]] },
		);
	});
	it('keeps the order of the wishes', () => {
		fc.assert(
			fc.property(items, fc.integer({ min: 1, max: 40 }), (wished, gapPx) => {
				const wishedOrder = wished.map((_, index) => index).sort((a, b) => wished[a]!.top - wished[b]!.top || a - b);
				expect(place(wished, gapPx).map(({ index }) => index)).toEqual(wishedOrder);
			}),
		);
	});
	it('puts every item as high as it can stand: at its wish, or right under the one above', () => {
		fc.assert(
			fc.property(items, fc.integer({ min: 1, max: 40 }), (wished, gapPx) => {
				const placed = place(wished, gapPx);
				placed.forEach(({ top, wish }, index) => expect(top === wish || top === placed[index - 1]!.bottom + gapPx).toBe(true));
			}),
		);
	});
	it('moves nothing the second time', () => {
		fc.assert(fc.property(items, gap, (wished, gapPx) => {
			const moves = stack(wished, gapPx);
			return stack(wished.map(({ top, height }, index) => ({ top: top + moves[index]!, height })), gapPx).every((move) => move === 0);
		}));
	});
});
