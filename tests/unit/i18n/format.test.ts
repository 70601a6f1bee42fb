import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalize, collate, formatBytes, formatDay, formatNumber, readingMinutes } from '../../../src/i18n/format.ts';
import { otherLocale } from '../../../src/i18n/locales.ts';

describe('formatNumber()', () => {
	it('writes a decimal comma in Swedish and a point in English', () => {
		expect(formatNumber(28.54, 'sv', 2)).toBe('28,54');
		expect(formatNumber(28.54, 'en', 2)).toBe('28.54');
	});
	it('groups by U+00A0 in Swedish, since the fonts hold no narrower space, and by commas in English', () => {
		expect(formatNumber(34175456, 'sv')).toBe('34\u00a0175\u00a0456');
		expect(formatNumber(1000, 'sv')).toBe('1\u00a0000');
		expect(formatNumber(34175456, 'en')).toBe('34,175,456');
	});
	it('writes as many decimals as are asked for, and none by itself', () => {
		expect(formatNumber(7, 'sv', 1)).toBe('7,0');
		expect(formatNumber(7.25, 'sv')).toBe('7');
	});
	it('writes nought and what is below it, with a minus sign and not a hyphen in Swedish', () => {
		expect(formatNumber(0, 'sv')).toBe('0');
		expect(formatNumber(-1.5, 'sv', 1)).toBe('−1,5');
	});
});

describe('formatDay()', () => {
	it('writes a day in words as each language does', () => {
		expect(formatDay('2026-11-03', 'sv')).toBe('3 november 2026');
		expect(formatDay('2026-11-03', 'en')).toBe('3 November 2026');
	});
	it('keeps the day it is given where local time is hours behind', () => {
		expect(new Date('2026-01-01T00:00:00Z').getDate(), 'the tests run in Los Angeles').toBe(31);
		expect(formatDay('2026-01-01', 'sv')).toBe('1 januari 2026');
		expect(formatDay('2024-02-29', 'sv')).toBe('29 februari 2024');
	});
	it('throws at what is no day, by name', () => {
		for (const wrong of ['', 'i dag', '2026-13-01', '2026-02-30', '2023-02-29', '2026-11']) expect(() => formatDay(wrong, 'sv'), wrong).toThrow(`"${wrong}" is no day.`);
	});
});

describe('collate()', () => {
	const words = ['ödem', 'ärende', 'åtgärd', 'zon', 'Agenda', 'risk', 'êlan', 'f'];
	it('puts å, ä and ö last, in that order, in Swedish', () => {
		expect(words.toSorted(collate('sv'))).toEqual(['Agenda', 'êlan', 'f', 'risk', 'zon', 'åtgärd', 'ärende', 'ödem']);
	});
	it('puts them with a and o in English', () => {
		expect(['ödem', 'zon', 'ärende', 'pris', 'bok'].toSorted(collate('en'))).toEqual(['ärende', 'bok', 'ödem', 'pris', 'zon']);
	});
	it('makes no difference of capital letters', () => {
		expect(collate('sv')('SIB', 'sib')).toBe(0);
		expect(collate('sv')('å', 'Å')).toBe(0);
	});
	it('orders numbers by their value', () => {
		expect(['Agenda 2030', 'Agenda 21'].toSorted(collate('sv'))).toEqual(['Agenda 21', 'Agenda 2030']);
	});
});

describe('readingMinutes()', () => {
	it('is one at least', () => {
		expect([0, 1, 299].map(readingMinutes)).toEqual([1, 1, 1]);
	});
	it('counts 200 words a minute, to the nearest minute', () => {
		expect([300, 400, 1499, 1500].map(readingMinutes)).toEqual([2, 2, 7, 8]);
	});
	it('never falls when words are added', () => {
		fc.assert(fc.property(fc.nat(100_000), fc.nat(1000), (words, more) => readingMinutes(words) <= readingMinutes(words + more)));
	});
});

it('otherLocale() leads to the other language and back', () => {
	expect(otherLocale('sv')).toBe('en');
	expect(otherLocale('en')).toBe('sv');
});

describe('capitalize()', () => {
	it('begins with a capital and changes nothing else', () => {
		expect(capitalize('åtstramning av SIB')).toBe('Åtstramning av SIB');
		expect(capitalize('')).toBe('');
	});
});

describe('formatBytes()', () => {
	it('writes whole kilobytes below a megabyte, at least one, and one decimal from there on', () => {
		expect([0, 1499, 1500, 999_499, 999_500, 1_234_567].map((bytes) => formatBytes(bytes, 'sv'))).toEqual(['1\u00a0kB', '1\u00a0kB', '2\u00a0kB', '999\u00a0kB', '1,0\u00a0MB', '1,2\u00a0MB']);
		expect(formatBytes(10_700_000, 'en')).toBe('10.7\u00a0MB');
	});
});
