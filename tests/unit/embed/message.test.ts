import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightMessages } from '../../../src/embed/message.ts';

/** Height only: nothing that a page could follow its readers by. */
const height = z.number().int().positive();
const messages = z.tuple([z.strictObject({ type: z.literal('investeringsperspektivet:height'), height, id: z.string().min(1) }), z.strictObject({ subject: z.literal('lti.frameResize'), height })]);

describe('heightMessages()', () => {
	it('says nothing of a frame that is not shown, or of what is no height', () => {
		for (const heightPx of [0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) expect(heightMessages(heightPx, 'grid'), String(heightPx)).toEqual([]);
	});
	it('tells the height to plain pages and to learning platforms, with the figure’s id', () => {
		expect(heightMessages(1720, 'grid')).toEqual([{ type: 'investeringsperspektivet:height', height: 1720, id: 'grid' }, { subject: 'lti.frameResize', height: 1720 }]);
	});
	it('has the form that hosts read, and never cuts a figure, whatever height is measured', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (heightPx) => {
				const [plain, lti] = messages.parse(heightMessages(heightPx, 'grid'));
				expect(plain.height).toBeGreaterThanOrEqual(heightPx);
				expect(plain.height).toBeLessThan(heightPx + 1);
				expect(lti.height).toBe(plain.height);
			}),
		);
	});
});
