import { describe, expect, it } from 'vitest';
import { measureAtMost } from '../../../src/series/metrics.ts';

describe('measureAtMost', () => {
	it('gives an empty text no width', () => {
		expect(measureAtMost('', true)).toBe(0);
	});
	it('adds characters up', () => {
		expect(measureAtMost('1993', true)).toBeCloseTo(4 * measureAtMost('1', true));
	});
	it('gives all figures one width, as in tables', () => {
		expect(new Set([...'0123456789'].map((figure) => measureAtMost(figure, false))).size).toBe(1);
	});
	it('knows every letter of Swedish, and counts an unknown one as wide', () => {
		const letters = [...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVXYZÅÄÖ0123456789 \u00a0–,.%'];
		expect(letters.filter((letter) => measureAtMost(letter, false) >= 1.1)).toEqual([]);
		expect(measureAtMost('漢', false)).toBe(1.1);
	});
});
