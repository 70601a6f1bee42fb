import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containing, editDistance, nearest } from '../../../src/content/nearest.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('editDistance()', () => {
	it.each([
		['', '', 0],
		['', 'abc', 3],
		['abc', 'abc', 0],
		['abc', 'abd', 1],
		['abc', 'ac', 1],
		['titel', 'title', 1],
		['ab', 'ba', 1],
		['kitten', 'sitting', 3],
	])('from %j to %j is %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
	});

	it('is the same both ways, zero only for equal words and never more than the longer word', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				const distance = editDistance(a, b);
				expect(distance).toBe(editDistance(b, a));
				expect(distance === 0).toBe(a === b);
				expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
				expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
			}),
		);
	});
});

describe('nearest()', () => {
	it('finds nothing among nothing', () => {
		expect(nearest('target', [])).toBeUndefined();
	});

	it('finds the candidate with the fewest slips, the first of equals', () => {
		expect(nearest('produktivitett', ['produktiv', 'produktivitet'])).toBe('produktivitet');
		expect(nearest('bat', ['cat', 'rat'])).toBe('cat');
	});

	it('does not mind the case of letters', () => {
		expect(nearest('cite', ['Cite', 'Term'])).toBe('Cite');
	});

	it('would rather find nothing than something far', () => {
		expect(nearest('income', ['spending', 'target'])).toBeUndefined();
		expect(nearest('ab', ['cd'])).toBeUndefined();
	});

	it('lets one letter differ in the shortest words', () => {
		expect(nearest('se', ['sv', 'en'])).toBe('sv');
	});
});

describe('containing()', () => {
	it('finds ids that hold the word or are held by it, at most three', () => {
		expect(containing('barnbidrag', ['allmant-barnbidrag-1948', 'rostratt'])).toEqual(['allmant-barnbidrag-1948']);
		expect(containing('barnbidrag-1948', ['barnbidrag'])).toEqual(['barnbidrag']);
		expect(containing('fond', ['fond-a', 'fond-b', 'fond-c', 'fond-d'])).toEqual(['fond-a', 'fond-b', 'fond-c']);
	});

	it('finds nothing for words that are part of too many', () => {
		expect(containing('for', ['reform'])).toEqual([]);
	});
});
