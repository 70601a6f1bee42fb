import { describe, expect, it } from 'vitest';
import { citeInText, citeNarrative } from '../../../src/cite/in-text.ts';
import { asCited, asCitedFamilies, asCitedLettered, asCitedOthers, magazine, report, undated, undatedWebPage, work } from './works.ts';

describe('citeInText', () => {
	it('makes authors and year from the record where it has no form of its own', () => {
		expect(citeInText(undated, 'sv')).toBe('Ekholm & Jonsson u.å.');
		expect(citeInText(undated, 'en')).toBe('Ekholm & Jonsson n.d.');
		expect(citeInText(undatedWebPage, 'en')).toBe('Örebro kommun n.d.');
	});
	it('makes "m.fl." and the letter from a record of three authors without a form of its own', () => {
		const reference = work({ id: 'morel-2012b', type: 'document', author: asCitedLettered.author, issued: { 'date-parts': [[2012]] } }, '', 'as-cited');
		expect(citeInText(reference, 'sv')).toBe('Morel\u00a0m.fl. 2012b');
	});
	it('keeps "m.fl." on the line of the name, and writes "et al." in English', () => {
		expect(citeInText(asCitedLettered, 'sv')).toBe('Morel\u00a0m.fl. 2012a');
		expect(citeInText(asCitedLettered, 'en')).toBe('Morel\u00a0et\u00a0al. 2012a');
		expect(citeInText(asCitedOthers, 'en')).toBe('Bokström\u00a0et\u00a0al. 2014');
	});
	it('says no year of a work that is cited without one', () => {
		const reference = work({ id: 'ekholm-jonsson', type: 'chapter', author: undated.author }, 'Ekholm & Jonsson');
		expect(citeInText(reference, 'sv')).toBe('Ekholm & Jonsson');
		expect(citeNarrative(reference, 'en')).toBe('Ekholm and Jonsson');
		expect(citeNarrative(reference, 'sv', '13')).toBe('Ekholm och Jonsson (s.\u00a013)');
	});
	it('drops a comma before the year', () => {
		expect(citeInText(work({ id: 'a', type: 'book', author: [{ family: 'Ek' }] }, 'Dahlstedt & Ekholm, 2022'), 'sv')).toBe('Dahlstedt & Ekholm 2022');
	});
	it('puts the page after a comma, its number on the line of "s." or "p."', () => {
		expect(citeInText(magazine, 'sv', '13')).toBe('Myrdal 1932c, s.\u00a013');
		expect(citeInText(magazine, 'en', '13')).toBe('Myrdal 1932c, p.\u00a013');
	});
	it('writes pages with an en dash, "s." in Swedish and "pp." in English', () => {
		expect(citeInText(asCited, 'sv', '338-340')).toBe('Andersson 2004, s.\u00a0338–340');
		expect(citeInText(asCited, 'en', '338–340')).toBe('Andersson 2004, pp.\u00a0338–340');
		expect(citeInText(asCited, 'en', '3, 8')).toBe('Andersson 2004, pp.\u00a03, 8');
	});
	it('says nothing of an empty page', () => {
		expect(citeInText(asCited, 'sv', ' ')).toBe('Andersson 2004');
	});
});

describe('citeNarrative', () => {
	it('puts the year in parentheses', () => {
		expect(citeNarrative(asCited, 'sv')).toBe('Andersson (2004)');
		expect(citeNarrative(undated, 'en')).toBe('Ekholm and Jonsson (n.d.)');
	});
	it('puts the page within the same parentheses', () => {
		expect(citeNarrative(magazine, 'sv', '13')).toBe('Myrdal (1932c, s.\u00a013)');
	});
	it('writes "&" out as the sentence is read aloud', () => {
		expect(citeNarrative(report, 'sv')).toBe('Jannesson och Jonsson (2015)');
		expect(citeNarrative(asCitedFamilies, 'en')).toBe('Nilsson and Hahn (2012)');
	});
	it('keeps "m.fl." outside the parentheses', () => {
		expect(citeNarrative(asCitedLettered, 'sv')).toBe('Morel\u00a0m.fl. (2012a)');
	});
});
