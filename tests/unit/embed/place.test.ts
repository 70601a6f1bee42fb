import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardTop } from '../../../src/embed/place.ts';

const seen = { top: 100, bottom: 900 };

describe('cardTop()', () => {
	it('puts the card at the foot of what is seen, where nothing is chosen', () => {
		expect(cardTop(seen, 300, [])).toBe(600);
	});
	it('puts a card that is higher than what is seen at its top', () => {
		expect(cardTop(seen, 800, [])).toBe(100);
		expect(cardTop(seen, 2000, [])).toBe(100);
	});
	it('lets it lie at the foot where the mark is above it or out of sight', () => {
		for (const mark of [{ top: 580, bottom: 600 }, { top: 20, bottom: 90 }, { top: 900, bottom: 920 }]) expect(cardTop(seen, 300, [mark])).toBe(600);
	});
	it('puts it above a mark that it would cover', () => {
		expect(cardTop(seen, 300, [{ top: 700, bottom: 720 }])).toBe(388);
	});
	it('puts it below the marks where there is no room above them', () => {
		// Alone the lower mark would be covered at the foot, and the upper one above it.
		expect(cardTop({ top: 0, bottom: 420 }, 300, [{ top: 60, bottom: 80 }, { top: 90, bottom: 108 }])).toBe(120);
	});
	it('covers the marks where no place is free', () => {
		expect(cardTop({ top: 0, bottom: 400 }, 300, [{ top: 190, bottom: 210 }])).toBe(100);
	});
	it('never leaves what is seen if there is room, and covers no mark if a place beside the marks is free', () => {
		const stretch = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 400 })).map(([top, length]) => ({ top, bottom: top + length }));
		fc.assert(
			fc.property(stretch, fc.integer({ min: 1, max: 500 }), fc.array(stretch, { maxLength: 2 }), (view, heightPx, marks) => {
				const top = cardTop(view, heightPx, marks);
				expect(top).toBeGreaterThanOrEqual(view.top);
				expect(top + heightPx).toBeLessThanOrEqual(Math.max(view.bottom, view.top + heightPx));
				const covers = marks.some((mark) => mark.bottom > view.top && mark.top < view.bottom && mark.bottom > top && mark.top < top + heightPx);
				if (covers) expect(top).toBe(Math.max(view.top, view.bottom - heightPx));
			}),
		);
	});
});
