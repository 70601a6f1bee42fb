import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/search/distance.ts';
import { nearestWord, suggest } from '../../../src/search/suggest.ts';
import { parseQuery, toWord } from '../../../src/search/words.ts';

describe('distance()', () => {
	it.each([['', '', 0], ['', 'ab', 2], ['fond', 'fond', 0], ['fond', 'fodn', 1], ['fond', 'font', 1], ['fond', 'fonds', 1], ['myrdal', 'mydral', 1], ['ca', 'abc', 3]])('of "%s" and "%s" is %i', (a, b, far) => {
		expect(distance(a, b, 9)).toBe(far);
	});
	it('is one more than the most where it is greater', () => {
		expect(distance('politik', 'kommun', 2)).toBe(3);
		expect(distance('a', 'abcdef', 2)).toBe(3);
	});
	it('is the same both ways, nought for equal words alone', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
		fc.assert(fc.property(word, word, fc.nat(4), (a, b, most) => {
			expect(distance(a, b, most)).toBe(distance(b, a, most));
			expect(distance(a, b, most) === 0).toBe(a === b);
		}));
	});
});

describe('nearestWord()', () => {
	const near = (word: string, ...known: [string, number][]) => nearestWord(toWord(word), known);
	it('gives nothing for a word of three letters, nor for one too far off', () => {
		expect(near('sbi', ['sib', 9])).toBeUndefined();
		expect(near('fnod', ['kommun', 9])).toBeUndefined();
	});
	it('allows one wrong letter below eight letters, two from eight on', () => {
		expect(near('polizzk', ['politik', 1])).toBeUndefined();
		expect(near('socialpoltk', ['socialpolitik', 1])).toBe('socialpolitik');
	});
	it('prefers the nearest, then the same first letter, then the most frequent', () => {
		expect(near('fondar', ['fonder', 1], ['fondar', 1])).toBe('fondar');
		expect(near('fonda', ['honda', 9], ['fonds', 1])).toBe('fonds');
		expect(near('fonda', ['fondo', 1], ['fonds', 2])).toBe('fonds');
		expect(near('fonda', ['fonds', 1], ['fondo', 1])).toBe('fondo');
	});
});

describe('suggest()', () => {
	const known: [string, number][] = [['socialpolitik', 3], ['produktiv', 2]];
	const mend = (text: string) => suggest(text, parseQuery(text).asked, parseQuery(text).asked.map(() => known));
	it('mends each misspelt word and leaves the others as they were typed', () => {
		expect(mend('Den Produktiv socialpolitk?')).toBe('Den produktiv socialpolitik?');
	});
	it('gives nothing where no word has another near it', () => {
		expect(mend('bitcoin')).toBeUndefined();
		expect(mend('socialpolitik')).toBeUndefined();
	});
});
