import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, splitSentences } from '../../../src/content/sentences.ts';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('countWords()', () => {
	it.each([
		['', 0],
		[' – … ”” ', 0],
		['ett', 1],
		['ett två\u00a0tre\nfyra', 4],
		['1930-talet kostade 33,7 % t.ex. då', 5],
		['1932–1939', 2],
		['”Ordet” (alla)', 2],
		['people’s', 1],
	])('counts %j as %i', (text, count) => {
		expect(countWords(text)).toBe(count);
	});
});

describe('splitSentences()', () => {
	it('gives none for an empty text and one for a text without stop', () => {
		expect(split('')).toEqual([]);
		expect(split('   ')).toEqual([]);
		expect(split('en början')).toEqual(['en början']);
	});

	it('ends a sentence at stops, questions and cries, with the marks that close it', () => {
		expect(split('Vem? Ja! Han sa ”nej.” Sedan (som sagt.) 1932 kom … Slut.')).toEqual([
			'Vem?',
			'Ja!',
			'Han sa ”nej.”',
			'Sedan (som sagt.)',
			'1932 kom …',
			'Slut.',
		]);
	});

	it('begins a sentence with a quotation mark', () => {
		expect(split('Så var det. ”Kostnad” blev ordet.')).toEqual(['Så var det.', '”Kostnad” blev ordet.']);
	});

	it.each([
		'Se s. 13 i boken.',
		'Se s.\u00a013 i boken.',
		'Morel m.fl. Hemerijck och andra.',
		'Det gäller bl.a. Örebro kommun.',
		'Skriven av J. Andersson ensam.',
		'Kostade 3.5 miljoner.',
		'See e.g. Andersson there.',
	])('does not end at an abbreviation: %s', (text) => {
		expect(split(text)).toEqual([text]);
	});

	it('ends after a word that only looks like the end of an abbreviation', () => {
		expect(split('Här fanns hus. Där fanns inga.')).toHaveLength(2);
	});

	it('begins a sentence where it is told one does', () => {
		expect(splitSentences('Slut. visar det', [6]).map(({ text }) => text)).toEqual(['Slut.', 'visar det']);
	});

	it('loses no letter, and says where each sentence stands', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('Ab', 'c', '. ', '? ', '”', ' ', '1', '\u00a0', 's. ') }), (text) => {
				const sentences = splitSentences(text);
				for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence);
				expect(
					sentences
						.map(({ text: sentence }) => sentence)
						.join('')
						.replace(/\s/g, ''),
				).toBe(text.replace(/\s/g, ''));
			}),
		);
	});
});
