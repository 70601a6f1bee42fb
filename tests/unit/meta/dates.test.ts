import { describe, expect, it } from 'vitest';
import { isoDates, isoYears } from '../../../src/meta/dates.ts';

describe('isoDates()', () => {
	it.each([
		['1932', { startDate: '1932', endDate: undefined }],
		['1938-12', { startDate: '1938-12', endDate: undefined }],
		['1938-12-20', { startDate: '1938-12-20', endDate: undefined }],
		['1935-05/1938-12', { startDate: '1935-05', endDate: '1938-12' }],
		['1962/..', { startDate: '1962', endDate: undefined }],
	])('gives %s as precisely as it is known', (date, dates) => {
		expect(isoDates(date)).toEqual(dates);
	});
	it.each(['193X', '2014~', '193X/198X', '2010~/2019~'])('gives nothing for %s, which nobody knows exactly', (date) => {
		expect(isoDates(date)).toEqual({ startDate: undefined, endDate: undefined });
	});
	it('leaves out only the end that is not known', () => {
		expect(isoDates('1930/197X')).toEqual({ startDate: '1930', endDate: undefined });
	});
	it('refuses what is no date', () => {
		expect(() => isoDates('förr')).toThrow('is not an EDTF date');
	});
});

describe('isoYears()', () => {
	it.each([['1932', '1932'], ['1930/1939', '1930/1939'], ['193X', '1930/1939'], ['193X/198X', '1930/1989'], ['2010/..', '2010/..'], ['1938-12-20', '1938'], ['2014~', '2014']])('gives %s as %s', (period, years) => {
		expect(isoYears(period)).toBe(years);
	});
});
