import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locator } from '../../../src/content/place.ts';

describe('locator()', () => {
	it('places the start of an empty text in line 1, column 1', () => {
		expect(locator('')(0)).toEqual({ line: 1, column: 1 });
	});

	it('places the line end in the line it ends', () => {
		const placeAt = locator('ab\r\nc\n');
		expect([0, 2, 3, 4, 5, 6].map((offset) => Object.values(placeAt(offset)).join(':'))).toEqual([
			'1:1',
			'1:3',
			'1:4',
			'2:1',
			'2:2',
			'3:1',
		]);
	});

	it('holds offsets outside the text within it', () => {
		expect(locator('ab')(-1)).toEqual({ line: 1, column: 1 });
		expect(locator('ab')(9)).toEqual({ line: 1, column: 3 });
	});

	it('agrees with splitting the text into lines', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'å') }), fc.nat(), (text, seed) => {
				const offset = text.length === 0 ? 0 : seed % (text.length + 1);
				const lines = text.slice(0, offset).split('\n');
				expect(locator(text)(offset)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
			}),
		);
	});
});
