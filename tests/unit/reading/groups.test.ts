import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/i18n/format.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { groupByDecade, groupByInitial } from '../../../src/reading/groups.ts';

const initials = (locale: Locale, ...names: string[]) => groupByInitial(names.toSorted(collate(locale)), (name) => name, locale).map(({ label, items }) => `${label}: ${items.join(' ')}`);

describe('groupByInitial()', () => {
	it('makes no group of nothing', () => {
		expect(initials('sv')).toEqual([]);
	});
	it('gives å, ä and ö groups of their own, last, in Swedish', () => {
		expect(initials('sv', 'öga', 'ära', 'åtstramning', 'zon', 'aktivering')).toEqual(['A: aktivering', 'Z: zon', 'Å: åtstramning', 'Ä: ära', 'Ö: öga']);
	});
	it('folds å and ä into A, and ö into O, in English', () => {
		expect(initials('en', 'öga', 'ära', 'åtstramning', 'zon', 'aktivering')).toEqual(['A: aktivering ära åtstramning', 'O: öga', 'Z: zon']);
	});
	it('sets other accents aside in Swedish, as the order of its words does', () => {
		expect(initials('sv', 'etik', 'élan', 'exempel')).toEqual(['E: élan etik exempel']);
	});
	it('knows å also where it is written as a and a ring', () => {
		expect(initials('sv', 'åtstramning'.normalize('NFD'))).toEqual([`Å: ${'åtstramning'.normalize('NFD')}`]);
	});
	it('gives every group a key that an address can hold, one for å however it is written', () => {
		const keys = (...names: string[]) => groupByInitial(names, (name) => name, 'sv').map(({ key }) => key);
		expect(keys('zon', 'Åtstramning', 'åtstramning'.normalize('NFD'), '')).toEqual(['122', '229', '0']);
	});
	it('puts capital and small letters in one group', () => {
		expect(initials('sv', 'SIB', 'social innovation', 'SROI')).toEqual(['S: SIB social innovation SROI']);
	});
	it('groups names that it reads from items', () => {
		expect(groupByInitial([{ id: 'x', term: 'risk' }], ({ term }) => term, 'sv')).toEqual([{ key: '114', label: 'R', items: [{ id: 'x', term: 'risk' }] }]);
	});
	it('loses nothing, keeps the order and makes no group twice, of sorted names', () => {
		const name = fc.stringMatching(/^[A-Za-zÅÄÖåäöéÉüÜèàñÑçÇ0-9]{1,6}$/);
		fc.assert(
			fc.property(fc.array(name), fc.constantFrom<Locale>('sv', 'en'), (names, locale) => {
				const sorted = names.toSorted(collate(locale));
				const groups = groupByInitial(sorted, (each) => each, locale);
				expect(groups.flatMap(({ items }) => items)).toEqual(sorted);
			}),
		);
		const swedish = fc.stringMatching(/^[A-Za-zÅÄÖåäöéÉèà]{1,6}$/);
		fc.assert(
			fc.property(fc.array(swedish), fc.constantFrom<Locale>('sv', 'en'), (names, locale) => {
				const keys = groupByInitial(names.toSorted(collate(locale)), (each) => each, locale).map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
			}),
		);
	});
});

describe('groupByDecade()', () => {
	const decades = (locale: Locale, ...dates: string[]) => groupByDecade(dates.map((date) => ({ date, id: date })), locale).map(({ key, label, items }) => `${key} ${label}: ${items.map(({ id }) => id).join(' ')}`);

	it('makes no group of nothing', () => {
		expect(decades('sv')).toEqual([]);
	});
	it('puts what is before 1900 together, whatever the century', () => {
		expect(decades('sv', '1899-12-31', '1862', '1749')).toEqual(['1800 Före 1900: 1749 1862 1899-12-31']);
		expect(decades('en', '1862')).toEqual(['1800 Before 1900: 1862']);
	});
	it('names a decade as each language does', () => {
		expect(decades('sv', '1937')).toEqual(['1930 1930-talet: 1937']);
		expect(decades('en', '1937')).toEqual(['1930 1930s: 1937']);
	});
	it('calls the first ten years of a century by their years, as "1900-talet" is all hundred', () => {
		expect(decades('sv', '1900', '2004')).toEqual(['1900 1900–1909: 1900', '2000 2000–2009: 2004']);
		expect(decades('en', '2004')).toEqual(['2000 2000–2009: 2004']);
	});
	it('begins a decade with its first day', () => {
		expect(decades('sv', '1940-01-01', '1939-12-31').map((group) => group.slice(0, 4))).toEqual(['1930', '1940']);
	});
	it('puts an interval in the decade in which it begins', () => {
		expect(decades('sv', '1937/1962')).toEqual(['1930 1930-talet: 1937/1962']);
	});
	it('puts a decade known only as such in itself', () => {
		expect(decades('sv', '197X/198X', '1970', '1979')).toEqual(['1970 1970-talet: 1970 197X/198X 1979']);
	});
	it('orders events of the same day by their ids, whichever order they are given in', () => {
		const twins = [{ date: '1932', id: 'b' }, { date: '1932', id: 'a' }];
		for (const given of [twins, twins.toReversed()]) expect(groupByDecade(given, 'sv')[0]!.items.map(({ id }) => id)).toEqual(['a', 'b']);
	});
	it('refuses what is no date, by name', () => {
		expect(() => decades('sv', 'snart')).toThrow('"snart" is not an EDTF date.');
	});
	it('does not change the list it is given', () => {
		const given = [{ date: '1950', id: 'b' }, { date: '1932', id: 'a' }];
		groupByDecade(given, 'sv');
		expect(given.map(({ id }) => id)).toEqual(['b', 'a']);
	});
});
