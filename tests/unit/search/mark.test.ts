import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, toRuns } from '../../../src/search/mark.ts';

const marked = (text: string, ...words: string[]): string[] => findMarks(text, words).map(({ start, end }) => text.slice(start, end));

describe('findMarks()', () => {
	it('marks nothing without a text or a word', () => {
		expect(marked('', 'fond')).toEqual([]);
		expect(marked('En fond', '')).toEqual([]);
		expect(marked('En fond')).toEqual([]);
	});
	it('marks whole words, inflected and compound ones too', () => {
		expect(marked('Fonden, sociala investeringsfonder och en fondering: fonderna.', 'fonder')).toEqual(['Fonden', 'investeringsfonder', 'fondering', 'fonderna']);
	});
	it('marks no stop words where the query has others', () => {
		expect(marked('Vem tjänar på det?', 'vem tjänar på det')).toEqual(['tjänar']);
		expect(marked('Vad är det?', 'vad är det')).toEqual(['Vad', 'är', 'det']);
	});
	it('takes the query in one string or in several', () => {
		expect(marked('social politik', 'social politik')).toEqual(marked('social politik', 'social', 'politik'));
	});
	it('marks inflections further off only where nothing nearer stands', () => {
		expect(marked('En kommun.', 'kommunernas')).toEqual(['kommun']);
		expect(marked('En kommun i kommunernas tid.', 'kommunernas')).toEqual(['kommunernas']);
	});
	it('gives marks in order, none overlapping, within the text', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, words) => {
			let last = 0;
			for (const { start, end } of findMarks(text, [...words, text.slice(0, 6)])) {
				expect(start >= last && end > start && end <= text.length).toBe(true);
				last = end;
			}
		}));
	});
});

describe('toRuns()', () => {
	it('gives runs that make up the text, none of them empty', () => {
		expect(toRuns('', [])).toEqual([]);
		expect(toRuns('fond', [{ start: 0, end: 4 }])).toEqual([{ text: 'fond', marked: true }]);
		expect(toRuns('en fond, två', [{ start: 3, end: 7 }])).toEqual([{ text: 'en ' }, { text: 'fond', marked: true }, { text: ', två' }]);
	});
});
