import { describe, expect, it } from 'vitest';
import { hasLongPole, hasSmallLetters } from '../../../src/reading/large-words.ts';

const poles = (...words: [sv: string, en: string][]) => ({ poles: words.map(([sv, en]) => ({ short: { sv, en } })) }) as unknown as Parameters<typeof hasLongPole>[0];

describe('hasLongPole()', () => {
	it('lets words of up to six characters stand at full size', () => {
		expect(hasLongPole(poles(['alla', 'all'], ['några!', 'some']), 'sv')).toBe(false);
	});
	it('sees one word of seven, at either pole', () => {
		expect(hasLongPole(poles(['allihop', 'all'], ['några', 'some']), 'sv')).toBe(true);
		expect(hasLongPole(poles(['alla', 'all'], ['somliga', 'some']), 'sv')).toBe(true);
	});
	it('looks at the words of the language alone', () => {
		expect(hasLongPole(poles(['alla', 'everyone'], ['några', 'some']), 'sv')).toBe(false);
		expect(hasLongPole(poles(['alla', 'everyone'], ['några', 'some']), 'en')).toBe(true);
	});
});

describe('hasSmallLetters()', () => {
	it.each(['', '1930', '1970–80', 'SIB', '1,5 %'])('finds none in %j', (display) => {
		expect(hasSmallLetters(display)).toBe(false);
	});
	it.each(['Örebro', 'åÅ', '1930-tal'])('finds some in %j', (display) => {
		expect(hasSmallLetters(display)).toBe(true);
	});
});
