import { describe, expect, it } from 'vitest';
import { around, fill } from '../../../src/i18n/fill.ts';

describe('fill()', () => {
	it('leaves a sentence without places as it is', () => {
		expect(fill('', {})).toBe('');
		expect(fill('Inget { här }', { n: 1 })).toBe('Inget { här }');
	});
	it('puts every value in its place, as often as it is asked for', () => {
		expect(fill('Stycke {n} av {total}, {n}', { n: 4, total: 22 })).toBe('Stycke 4 av 22, 4');
	});
	it('takes nought and an empty text for values', () => {
		expect(fill('{a}{b}', { a: 0, b: '' })).toBe('0');
	});
	it('does not read the value for places, nor for patterns', () => {
		expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
	});
	it('throws with the sentence and the name where a value is missing', () => {
		expect(() => fill('Stycke {n} av {total}', { n: 4 })).toThrow('The sentence "Stycke {n} av {total}" needs a value for {total}.');
	});
	it('does not take what every object has for a value', () => {
		expect(() => fill('{constructor}', {})).toThrow('needs a value for {constructor}');
	});
});

describe('around()', () => {
	it('refuses a sentence without the place, and one that has it twice', () => {
		for (const sentence of ['', 'Bygger på {titel}.', '{title} och {title}']) expect(() => around(sentence, 'title')).toThrow(`The sentence "${sentence}" needs the place {title} once.`);
	});
	it('gives nothing before a place that begins the sentence, and nothing after one that ends it', () => {
		expect(around('{title}', 'title')).toEqual(['', '']);
		expect(around('Läs {title}', 'title')).toEqual(['Läs ', '']);
	});
	it('leaves other places as they are', () => {
		expect(around('{n} av {title}.', 'title')).toEqual(['{n} av ', '.']);
	});
});
