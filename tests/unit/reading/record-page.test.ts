import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, quote } from '../../../src/reading/quote.ts';
import { explainedPole, strips } from '../../../src/reading/strip.ts';
import { titleSize, titleSizes } from '../../../src/reading/title-size.ts';
import { contrasts, events } from '../timeline/real.ts';

describe('quote()', () => {
	it('splits a sentence at the words that name the record, the first time they come', () => {
		expect(quote('Allt är risk, risk och åter risk.', 'risk')).toEqual({ before: 'Allt är ', named: 'risk', after: ', risk och åter risk.' });
	});
	it.each([[undefined], [''], ['fond']])('names nothing where the words are %j', (words) => {
		expect(quote('Allt är risk.', words)).toEqual({ before: 'Allt är risk.', named: '', after: '' });
	});
	it('cuts a long block after its first sentence', () => {
		expect(quote(`En kort mening. ${'Och en till som är längre. '.repeat(20)}`, undefined).before).toBe('En kort mening. …');
	});
	it('cuts a long sentence between words, and loses nothing of a short one', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 120 }), (words) => {
				const text = words.join(' ');
				const { before } = quote(text, undefined);
				if (text.length <= 320) expect(before).toBe(text);
				else {
					expect(before.length).toBeLessThanOrEqual(323);
					expect(text.startsWith(`${before.slice(0, -2)} `)).toBe(true);
				}
			}),
		);
	});
});

describe('beginning()', () => {
	it('is the first sentence, abbreviations and all', () => {
		expect(beginning('Riksdagen beslutade t.ex. att alla barn skulle få bidrag. Det kom 1948.')).toBe('Riksdagen beslutade t.ex. att alla barn skulle få bidrag.');
	});
	it('takes the next sentence along where the first is very short', () => {
		expect(beginning('Så var det. Sedan kom en lag för alla. Och en till.')).toBe('Så var det. Sedan kom en lag för alla.');
		expect(beginning('Så var det.')).toBe('Så var det.');
		expect(beginning('')).toBe('');
	});
});

describe('titleSize()', () => {
	it('has room for the longest word, and is the least step that has', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zåäö]{1,36}( [a-zåäö]{1,36}){0,2}$/), (title) => {
				const longest = Math.max(...title.split(' ').map(({ length }) => length));
				expect(titleSize(title)).toBeGreaterThanOrEqual(longest);
			}),
		);
		expect(titleSize('risk')).toBe(6);
		expect(titleSize('produktiv socialpolitik')).toBe(13);
	});
	it('is the last step for what no step holds', () => {
		expect(titleSize('x'.repeat(90))).toBe(titleSizes.at(-1));
	});
});

describe('strips()', () => {
	it('shows each position of the site once a band, and every contrast that has one', () => {
		const shown = strips(events, contrasts);
		expect(shown.map(({ contrast }) => contrast.id)).toEqual(contrasts.map(({ id }) => id));
		for (const { contrast, bands, total } of shown) {
			const placed = events.filter(({ codings }) => codings[contrast.id]);
			expect(total).toBe(placed.length);
			expect(bands.flat().length).toBe(placed.reduce((sum, { codings }) => sum + codings[contrast.id]!.band.split('/').length, 0));
			bands.forEach((marks, index) => marks.forEach(({ event, spans }) => {
				const written = event.codings[contrast.id]!.band.split('/');
				expect(written).toContain(contrast.bands[index]!.id);
				expect(spans).toBe(written.length > 1);
			}));
		}
	});
	it('shows nothing of an event without a position', () => {
		expect(strips(events.filter(({ codings }) => Object.keys(codings).length === 0), contrasts)).toEqual([]);
	});
});

describe('explainedPole()', () => {
	it('finds the pole that a concept explains', () => {
		expect(explainedPole('selektivitet', contrasts)).toMatchObject({ contrast: { id: 'universal-selective' }, pole: { id: 'selective' } });
		expect(explainedPole('risk', contrasts)).toBeUndefined();
	});
});
