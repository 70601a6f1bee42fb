import { describe, expect, it } from 'vitest';
import { byAuthor } from '../../../src/cite/sort.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { work } from './works.ts';

const named = (id: string, family: string, given?: string, year?: number, inText = '') =>
	work({ id, type: 'book', title: 'En bok', author: [given === undefined ? { family } : { family, given }], ...(year !== undefined && { issued: { 'date-parts': [[year]] } }) }, inText);

const ids = (locale: Locale, ...works: ReturnType<typeof named>[]) => works.toSorted(byAuthor(locale)).map(({ id }) => id);

const swedish = [named('orebro', 'Örebro'), named('alund', 'Ålund'), named('arlig', 'Ärlig'), named('zander', 'Zander'), named('andersson', 'Andersson')];

describe('byAuthor', () => {
	it('puts å, ä and ö last in Swedish', () => {
		expect(ids('sv', ...swedish)).toEqual(['andersson', 'zander', 'alund', 'arlig', 'orebro']);
	});
	it('puts å and ä with a, and ö with o, in English', () => {
		expect(ids('en', ...swedish)).toEqual(['alund', 'andersson', 'arlig', 'orebro', 'zander']);
	});
	it('puts a work by one author before one by the same and another', () => {
		const pair = work({ id: 'pair', type: 'book', title: 'En bok', author: [{ family: 'Dahlstedt', given: 'Magnus' }, { family: 'Ekholm', given: 'David' }] });
		expect(ids('sv', pair, named('alone', 'Dahlstedt', 'Magnus', 2009))).toEqual(['alone', 'pair']);
	});
	it('compares family names whole before given names', () => {
		expect(ids('sv', named('ekman', 'Ekman', 'Anna'), named('ek', 'Ek', 'Örjan'))).toEqual(['ek', 'ekman']);
	});
	it('puts an organisation among the families by its name', () => {
		const region = work({ id: 'region', type: 'webpage', title: 'Sidan', author: [{ literal: 'Region Stockholm' }] });
		expect(ids('sv', named('sunesson', 'Sunesson'), region, named('nolan', 'Nolan'))).toEqual(['nolan', 'region', 'sunesson']);
	});
	it('orders works of one author by year, those without a year first', () => {
		expect(ids('sv', named('c', 'Andersson', 'Jenny', 2004), named('b', 'Andersson', 'Jenny', 2003), named('a', 'Andersson', 'Jenny'))).toEqual(['a', 'b', 'c']);
	});
	it('orders works of one author and year by their letter, from the citation or the id', () => {
		const works = [named('myrdal-1932c', 'Myrdal', 'Gunnar', 1932), named('x', 'Myrdal', 'Gunnar', 1932, 'Myrdal 1932b'), named('myrdal-1932a', 'Myrdal', 'Gunnar', 1932)];
		expect(ids('sv', ...works)).toEqual(['myrdal-1932a', 'x', 'myrdal-1932c']);
	});
	it('gives one order whichever order it is given', () => {
		const twins = [named('b', 'Ek', 'Bo', 2000), named('a', 'Ek', 'Bo', 2000)];
		expect(ids('sv', ...twins)).toEqual(ids('sv', ...twins.toReversed()));
		expect(byAuthor('sv')(twins[0]!, twins[0]!)).toBe(0);
	});
});
