import { describe, expect, it } from 'vitest';
import { byTerm } from '../../../src/reading/by-term.ts';

const concepts = [['öppenhet', 'openness'], ['arbetslinjen', 'work-first approach'], ['åtstramning', 'austerity'], ['Aktivering', 'activation']].map(([sv = '', en = '']) => ({ term: { sv, en } }));

describe('byTerm()', () => {
	it('files å and ö last in Swedish, and capitals with small letters', () => {
		expect(concepts.toSorted(byTerm('sv')).map(({ term }) => term.sv)).toEqual(['Aktivering', 'arbetslinjen', 'åtstramning', 'öppenhet']);
	});
	it('files by the English term in English', () => {
		expect(concepts.toSorted(byTerm('en')).map(({ term }) => term.en)).toEqual(['activation', 'austerity', 'openness', 'work-first approach']);
	});
	it('finds a term equal to itself', () => {
		expect(byTerm('sv')(concepts[0]!, concepts[0]!)).toBe(0);
	});
});
