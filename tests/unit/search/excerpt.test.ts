import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, longest } from '../../../src/search/excerpt.ts';
import { parseQuery } from '../../../src/search/words.ts';

const { asked } = parseQuery('fond kommun');
const cut = (text: string, options = {}): string => excerpt(text, asked, options).map((run) => run.text).join('');

describe('excerpt()', () => {
	it('is empty for no text', () => {
		expect(excerpt('', asked)).toEqual([]);
	});
	it('is the beginning where nothing is found, and where it is asked for', () => {
		expect(cut('Först kom ett.\nSedan kom två.')).toBe('Först kom ett. Sedan kom två.');
		expect(cut(`Först kom ett.\n${'Sedan kom två och tre. '.repeat(9).trim()}\nEn fond.`, { fromStart: true })).toBe('Först kom ett.');
	});
	it('is the sentence that holds the most of the words, and those after it that fit', () => {
		expect(cut('En fond.\nNågot annat.\nEn kommun har en fond.\nMer.')).toBe('En kommun har en fond. Mer.');
	});
	it('marks whole words', () => {
		expect(excerpt('En investeringsfond.', asked)).toEqual([{ text: 'En ' }, { text: 'investeringsfond', marked: true }, { text: '.' }]);
	});
	it('cuts a long sentence at words, with an ellipsis at each cut', () => {
		const text = `${'ord '.repeat(60)}fond ${'ord, '.repeat(60)}slut.`;
		const result = cut(text);
		expect(result).toMatch(/^… ord .*fond .*ord …$/);
		expect(result.length).toBeLessThanOrEqual(longest);
	});
	it('cuts a word that is longer than an excerpt', () => {
		expect(cut('å'.repeat(500)).length).toBeLessThanOrEqual(longest);
	});
	it('is never longer than it may be, and all of it but ellipses stands in the text', () => {
		const words = fc.array(fc.constantFrom('ord', 'fond', 'kommunens', 'ett,', 'mycketlångtordsomintetarslut', 'x.', '\n'), { maxLength: 120 });
		fc.assert(fc.property(words, fc.integer({ min: 40, max: 200 }), (parts, most) => {
			const text = parts.join(' ').replace(/ ?\n ?/g, '\n');
			const result = cut(text, { most });
			expect(result.length).toBeLessThanOrEqual(most);
			expect(text.replaceAll('\n', ' ')).toContain(result.replace(/^… /, '').replace(/ …$/, ''));
		}));
	});
	it('shows a word that was found', () => {
		fc.assert(fc.property(fc.nat(80), fc.nat(80), (before, after) => {
			expect(excerpt(`${'ord '.repeat(before)}fond${' ord'.repeat(after)}`, asked).some(({ marked }) => marked)).toBe(true);
		}));
	});
});
