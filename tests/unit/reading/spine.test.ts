import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateYears } from '../../../src/content/date.ts';
import { isOnSpine, spineMark, spinePercent, spineSpan, spineTicks, spineYears } from '../../../src/reading/spine.ts';

describe('spinePercent()', () => {
	it('holds years outside the spine at its ends', () => {
		expect(spinePercent(1879.99)).toBe(0);
		expect(spinePercent(-Infinity)).toBe(0);
		expect(spinePercent(2030.01)).toBe(100);
		expect(spinePercent(Infinity)).toBe(100);
	});
	it('puts the first year at 0, the last at 100 and the middle at 50', () => {
		expect([1880, 1955, 2030].map(spinePercent)).toEqual([0, 50, 100]);
	});
	it('gives two decimals at the most', () => {
		expect(spinePercent(1932)).toBe(34.67);
		expect(spinePercent(1962.43)).toBe(54.95);
	});
	it('never puts a later year before an earlier one', () => {
		const year = fc.double({ min: 1500, max: 2500, noNaN: true });
		fc.assert(fc.property(year, year, (a, b) => spinePercent(Math.min(a, b)) <= spinePercent(Math.max(a, b))));
	});
});

describe('spineSpan()', () => {
	it('refuses what is no date, by name', () => {
		for (const wrong of ['', '1930-', '1930-13', '1939/1930', 'sometime']) expect(() => spineSpan(wrong)).toThrow(`"${wrong}" is not an EDTF date.`);
	});
	it('makes a year as long as a year', () => {
		expect(spineSpan('1880')).toEqual({ from: 0, to: 0.67 });
	});
	it('ends an interval with the end of its last year', () => {
		expect(spineSpan('1930/1979')).toEqual({ from: spinePercent(1930), to: spinePercent(1980) });
	});
	it('runs on to the end of the spine where a date has no end', () => {
		expect(spineSpan('1962/..').to).toBe(100);
		expect(spineSpan('2030/..')).toEqual({ from: 100, to: 100 });
	});
	it('reaches as far past an end as "about" may mean', () => {
		expect(spineSpan('1930~/1990~')).toEqual({ from: spinePercent(1930 - approximateYears), to: spinePercent(1991 + approximateYears) });
	});
	it('covers all of a decade, so that it is never drawn as nothing', () => {
		expect(spineSpan('193X')).toEqual({ from: spinePercent(1930), to: spinePercent(1940) });
	});
	it('shrinks what is wholly before the spine to its start', () => {
		expect(spineSpan('1862')).toEqual({ from: 0, to: 0 });
	});
	it('never ends before it begins, and never leaves the spine', () => {
		const year = fc.integer({ min: 1000, max: 2999 });
		fc.assert(
			fc.property(year, year, (a, b) => {
				const { from, to } = spineSpan(`${Math.min(a, b)}/${Math.max(a, b)}`);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeGreaterThanOrEqual(from);
				expect(to).toBeLessThanOrEqual(100);
			}),
		);
	});
});

describe('spineTicks', () => {
	it('stand at every tenth year, both ends included', () => {
		expect(spineTicks.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, index) => 1880 + 10 * index));
		expect(spineTicks[0]).toMatchObject({ year: spineYears.from, at: 0 });
		expect(spineTicks.at(-1)).toMatchObject({ year: spineYears.to, at: 100 });
	});
	it('write out every twentieth year', () => {
		expect(spineTicks.filter(({ labelled }) => labelled).map(({ year }) => year)).toEqual([1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020]);
	});
	it('write out every fortieth year where there is little room, all of them years that are written elsewhere too', () => {
		const sparse = spineTicks.filter((tick) => tick.sparse);
		expect(sparse.map(({ year }) => year)).toEqual([1880, 1920, 1960, 2000]);
		expect(sparse.every(({ labelled }) => labelled)).toBe(true);
	});
	it('stand where spinePercent() puts their year', () => {
		for (const { year, at } of spineTicks) expect(at).toBe(spinePercent(year));
	});
});

describe('isOnSpine()', () => {
	it('leaves out what begins before the first year, and nothing else', () => {
		expect(['1862', '1879-12-31', '1880', '1880~/1930~', '193X', '2030'].map(isOnSpine)).toEqual([false, false, true, true, true, true]);
	});
});

describe('spineMark()', () => {
	it('stands where the event surely begins, not where it may', () => {
		expect(spineMark('1930~/1934~')).toBe(spinePercent(1930));
		expect(spineMark('1862')).toBe(0);
	});
	it('refuses what is no date', () => {
		expect(() => spineMark('then')).toThrow('"then" is not an EDTF date.');
	});
});
