import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isStopWord, parseQuery, splitWords } from '../../../src/search/words.ts';

const wordsOf = (text: string): string[] => splitWords(text).map(({ word }) => word);

describe('fold()', () => {
	it('takes the marks off letters and leaves the rest', () => {
		expect(fold('åtstramning örebro idé señor æ ß 1932')).toBe('atstramning orebro ide senor æ ß 1932');
	});
	it('keeps the length of every text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
	});
});

describe('splitWords()', () => {
	it('finds no word in nothing, and none in signs', () => {
		expect(wordsOf('')).toEqual([]);
		expect(wordsOf('”–’ … & ?')).toEqual([]);
	});
	it('parts words at quotes, dashes, hyphens and apostrophes, and keeps figures', () => {
		expect(wordsOf('”Rehn–Meidner-modellen” 1951, Örebro’s 70 (SIB)')).toEqual(['rehn', 'meidner', 'modellen', '1951', 'örebro', 's', '70', 'sib']);
	});
	it('composes letters that come with their mark apart', () => {
		expect(splitWords('O\u0308rebro x')).toEqual([{ word: 'örebro', start: 0, end: 7 }, { word: 'x', start: 8, end: 9 }]);
	});
	it('tells where each word stands', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			for (const { word, start, end } of splitWords(text)) expect(text.slice(start, end).toLowerCase().normalize('NFC')).toBe(word);
		}));
	});
});

describe('parseQuery()', () => {
	it('asks for nothing where nothing is typed', () => {
		expect(parseQuery(' ?')).toEqual({ all: [], asked: [] });
	});
	it('leaves stop words of both languages out, also without their marks', () => {
		expect(parseQuery('Vem tjänar på det?').asked.map(({ word }) => word)).toEqual(['tjänar']);
		expect(parseQuery('who pays for the right').asked.map(({ word }) => word)).toEqual(['pays', 'right']);
		expect(isStopWord('pa')).toBe(true);
	});
	it('asks for stop words where there is nothing else', () => {
		expect(parseQuery('vad är det').asked.map(({ word }) => word)).toEqual(['vad', 'är', 'det']);
	});
	it('asks for a word once, and for no more than twelve', () => {
		expect(parseQuery('fond fond fond').asked).toHaveLength(1);
		expect(parseQuery(Array.from({ length: 90 }, (_, index) => `ord${index}`).join(' ')).all).toHaveLength(12);
	});
});
