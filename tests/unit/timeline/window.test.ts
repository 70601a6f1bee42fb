import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeWindow } from '../../../src/timeline/types.ts';
import {
	between, clampWindow, covers, isWhole, movementOf, pan, percentAt, shortestYears, stopNames, stopOf, stops, ticksIn, wholeTime, windowAround, windowAt, windowShowing, yearAt, zoomAt,
} from '../../../src/timeline/window.ts';
import { anyYear } from './arbitrary.ts';
import { neighbours } from './real.ts';

const length = ({ from, to }: TimeWindow): number => to - from;
const isWithin = ({ from, to }: TimeWindow): boolean => from >= wholeTime.from && to <= wholeTime.to && to - from >= shortestYears - 0.001;
/** Two decimals of both ends. */
const hundredth = 0.0101;

/** Any two years, in any order, near the axis or far from it. */
const anyPair = fc.record({ from: fc.double({ min: -5000, max: 5000, noNaN: true }), to: fc.double({ min: -5000, max: 5000, noNaN: true }) });
/** A window as a pointer makes it: with every decimal, often as short as it can be or up against an end. */
const anyRaw = fc.record({ from: fc.double({ min: 1870, max: 2035, noNaN: true }), years: fc.oneof(fc.constant(8), fc.double({ min: 0, max: 160, noNaN: true })) }).map(({ from, years }) => ({ from, to: from + years }));
const anyWindow = fc.record({ from: fc.double({ min: 1880, max: 2022, noNaN: true }), years: fc.double({ min: 8, max: 150, noNaN: true }) }).map(({ from, years }) => clampWindow({ from, to: from + years }));

describe('clampWindow()', () => {
	it.each([
		['leaves all of time as it is', wholeTime, wholeTime],
		['widens a window of no length to the shortest, from where it begins', { from: 1950, to: 1950 }, { from: 1950, to: 1958 }],
		['makes one that is reversed the shortest', { from: 1990, to: 1950 }, { from: 1990, to: 1998 }],
		['shortens one longer than all of time to it', { from: 0, to: 9999 }, wholeTime],
		['moves one from before time in, its length kept', { from: 1700, to: 1740 }, { from: 1880, to: 1920 }],
		['moves one from after time in, its length kept', { from: 2020, to: 2060 }, { from: 1990, to: 2030 }],
		['rounds to hundredths', { from: 1900.0049, to: 1950.0051 }, { from: 1900, to: 1950.01 }],
	])('%s', (_, given, expected) => {
		expect(clampWindow(given)).toEqual(expected);
	});
	it('always gives a window within time, no shorter than the shortest', () => {
		fc.assert(fc.property(anyPair, (given) => isWithin(clampWindow(given))));
	});
	it('leaves its own result as it is, to the last decimal', () => {
		fc.assert(fc.property(fc.oneof(anyPair, anyRaw), (given) => {
			expect(clampWindow(clampWindow(given))).toEqual(clampWindow(given));
		}), { numRuns: 10_000 });
	});
});

describe('zoomAt()', () => {
	it('keeps the year under the pointer where it is, as far as the bounds allow', () => {
		fc.assert(
			fc.property(anyWindow, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (view, factor, share) => {
				const year = yearAt(share, view);
				const zoomed = zoomAt(view, factor, year);
				expect(isWithin(zoomed)).toBe(true);
				if (zoomed.from <= wholeTime.from || zoomed.to >= wholeTime.to) return;
				expect(Math.abs(yearAt(share, zoomed) - year)).toBeLessThan(2 * hundredth);
			}),
		);
	});
	it('makes the window longer or shorter by the factor, within the shortest and all of time', () => {
		expect(zoomAt({ from: 1940, to: 1980 }, 0.5, 1950)).toEqual({ from: 1945, to: 1965 });
		expect(zoomAt({ from: 1940, to: 1980 }, 2, 1950)).toEqual({ from: 1930, to: 2010 });
		expect(length(zoomAt({ from: 1940, to: 1980 }, 0.001, 1950))).toBe(shortestYears);
		expect(zoomAt({ from: 1940, to: 1980 }, 1000, 1950)).toEqual(wholeTime);
	});
	it('goes back to where it was when it is undone, where no bound was met', () => {
		const there = zoomAt({ from: 1940, to: 1980 }, 1 / 1.6, 1962);
		const back = zoomAt(there, 1.6, 1962);
		expect(back.from).toBeCloseTo(1940, 1);
		expect(back.to).toBeCloseTo(1980, 1);
	});
});

describe('pan()', () => {
	it('stays within time and keeps the length', () => {
		fc.assert(
			fc.property(anyWindow, fc.double({ min: -300, max: 300, noNaN: true }), (view, years) => {
				const moved = pan(view, years);
				expect(isWithin(moved)).toBe(true);
				expect(Math.abs(length(moved) - length(view))).toBeLessThan(hundredth);
			}),
		);
	});
	it('by nothing changes nothing, and beyond an end stops there', () => {
		expect(pan({ from: 1940, to: 1980 }, 0)).toEqual({ from: 1940, to: 1980 });
		expect(pan({ from: 1940, to: 1980 }, -1000)).toEqual({ from: 1880, to: 1920 });
		expect(pan({ from: 1940, to: 1980 }, 1000)).toEqual({ from: 1990, to: 2030 });
		expect(pan(wholeTime, 5)).toEqual(wholeTime);
	});
});

describe('stops', () => {
	it('go from the whole to the nearest, and the longest is all of time', () => {
		expect(stopNames).toEqual(Object.keys(stops));
		for (const [longer, shorter] of neighbours(stopNames)) expect(stops[longer]).toBeGreaterThan(stops[shorter]);
		expect(stops.whole).toBe(length(wholeTime));
	});
	it.each(stopNames)('"%s" is known again around every year, those at the ends and beyond included', (stop) => {
		for (const year of [1700, 1880, 1881, 1932.5, 1999.99, 2029, 2030, 2200]) expect(stopOf(windowAt(stop, year))).toBe(stop);
	});
	it('have the year in the middle, where it is not near an end', () => {
		expect(windowAt('era', 1950)).toEqual({ from: 1930, to: 1970 });
		expect(windowAt('decade', 1880)).toEqual({ from: 1880, to: 1894 });
	});
	it('are none between them', () => {
		expect(stopOf({ from: 1900, to: 1930 })).toBeUndefined();
		expect(isWhole({ from: 1900, to: 1930 })).toBe(false);
		expect(isWhole(wholeTime)).toBe(true);
	});
});

describe('percentAt() and yearAt()', () => {
	it('give 0 and 100 at the ends, and go on beyond them', () => {
		const view = { from: 1900, to: 1950 };
		expect([1900, 1925, 1950, 1875, 2000].map((year) => percentAt(year, view))).toEqual([0, 50, 100, -50, 200]);
		expect([0, 0.5, 1, -0.5, 2].map((share) => yearAt(share, view))).toEqual([1900, 1925, 1950, 1875, 2000]);
	});
	it('undo each other', () => {
		fc.assert(fc.property(anyWindow, anyYear(1700, 2200), (view, year) => Math.abs(yearAt(percentAt(year, view) / 100, view) - year) <= length(view) * 0.000051));
	});
});

describe('windowAround()', () => {
	it('shows the whole stretch, with air, no shorter than a decade’s window', () => {
		expect(windowAround(1950, 1950)).toEqual({ from: 1943, to: 1957 });
		expect(windowAround(1900, 2000)).toEqual({ from: 1885, to: 2015 });
		fc.assert(fc.property(anyYear(1880, 2030), anyYear(0, 150), (first, years) => {
			const last = Math.min(2030, first + years);
			const view = windowAround(first, last);
			expect(isWithin(view)).toBe(true);
			expect(length(view)).toBeGreaterThanOrEqual(stops.decade - 0.001);
			expect(view.from).toBeLessThanOrEqual(first + hundredth);
			expect(view.to).toBeGreaterThanOrEqual(last - hundredth);
		}));
	});
});

describe('windowShowing()', () => {
	it('leaves a view that shows the year in its middle three fifths as it is, the same object', () => {
		const view = { from: 1900, to: 1950 };
		for (const year of [1910, 1925, 1940]) expect(windowShowing(view, year)).toBe(view);
	});
	it('moves as little as it takes, either way', () => {
		expect(windowShowing({ from: 1900, to: 1950 }, 1905)).toEqual({ from: 1895, to: 1945 });
		expect(windowShowing({ from: 1900, to: 1950 }, 1960)).toEqual({ from: 1920, to: 1970 });
	});
	it('has every year of time in view and keeps the length, from every view', () => {
		fc.assert(fc.property(anyWindow, anyYear(1880, 2030), (view, year) => {
			const shown = windowShowing(view, year);
			expect(isWithin(shown)).toBe(true);
			expect(Math.abs(length(shown) - length(view))).toBeLessThan(hundredth);
			expect(year).toBeGreaterThanOrEqual(shown.from - hundredth);
			expect(year).toBeLessThanOrEqual(shown.to + hundredth);
		}));
	});
});

describe('ticksIn()', () => {
	it('has both ends of all of time, and writes every twentieth year of it always', () => {
		const ticks = ticksIn(wholeTime);
		expect([ticks[0], ticks.at(-1)]).toEqual([{ year: 1880, at: 0, weight: 2 }, { year: 2030, at: 100, weight: 1 }]);
		expect(ticks.filter(({ weight }) => weight === 2).map(({ year }) => year)).toEqual([1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020]);
		expect(ticks).toHaveLength(16);
	});
	it.each([
		[14, 1], [16, 1], [16.01, 1], [32, 1], [32.01, 5], [70, 5], [70.01, 10], [150, 10],
	])('has a tick every so often in a window of %d years: every %d years', (years, step) => {
		const ticks = ticksIn({ from: 1880, to: 1880 + years });
		expect(new Set(neighbours(ticks).map(([a, b]) => b.year - a.year))).toEqual(new Set([step]));
	});
	it('gives whole years in order, within the window, and leaves out none at its ends', () => {
		fc.assert(fc.property(anyWindow, (view) => {
			const ticks = ticksIn(view);
			const [first, last] = [ticks[0]!, ticks.at(-1)!];
			const step = ticks[1]!.year - first.year;
			for (const [before, after] of neighbours(ticks)) {
				expect(after.year - before.year).toBe(step);
				expect(after.at).toBeGreaterThan(before.at);
			}
			for (const { year, at } of ticks) expect([Number.isInteger(year), at]).toEqual([true, percentAt(year, view)]);
			expect(first.year - step).toBeLessThan(view.from);
			expect(first.year).toBeGreaterThanOrEqual(view.from);
			expect(last.year).toBeLessThanOrEqual(view.to);
			expect(last.year + step).toBeGreaterThan(view.to);
		}));
	});
	it('always writes a year or two, however short the window', () => {
		fc.assert(fc.property(anyWindow, (view) => ticksIn(view).filter(({ weight }) => weight > 0).length >= 2));
	});
	it('reaches beyond the window where more is asked for, with places beyond 0 and 100', () => {
		const ticks = ticksIn({ from: 1940, to: 1980 }, { from: 1920, to: 2000 });
		expect([ticks[0], ticks.at(-1)]).toEqual([{ year: 1920, at: -50, weight: 2 }, { year: 2000, at: 150, weight: 2 }]);
	});
});

describe('movementOf()', () => {
	it('is none where the window drawn is in view', () => {
		expect(movementOf(wholeTime, wholeTime)).toEqual({ shift: 0, scale: 1 });
	});
	it('takes every year from where it is drawn to where it is seen', () => {
		fc.assert(fc.property(anyWindow, anyWindow, anyYear(1880, 2030), (drawn, view, year) => {
			const { shift, scale } = movementOf(drawn, view);
			// Both the drawn place and the factor are rounded.
			const error = 0.01 * (scale + 1) + Math.abs(percentAt(year, drawn)) * 0.0001;
			expect(Math.abs(shift + scale * percentAt(year, drawn) - percentAt(year, view))).toBeLessThan(error);
		}));
	});
});

describe('covers()', () => {
	it('is true of a window and itself', () => {
		fc.assert(fc.property(anyWindow, (view) => covers(view, view)));
	});
	it('holds for half a length beyond each edge, and no farther', () => {
		const drawn = { from: 1940, to: 1960 };
		expect([pan(drawn, -10), pan(drawn, 10), pan(drawn, -10.5), pan(drawn, 10.5)].map((view) => covers(drawn, view))).toEqual([true, true, false, false]);
	});
	it('holds until the drawing is stretched to four times its length, or pressed to half', () => {
		const drawn = { from: 1940, to: 1980 };
		expect([{ from: 1955, to: 1965 }, { from: 1955.5, to: 1964.5 }, { from: 1920, to: 2000 }, { from: 1919, to: 2001 }].map((view) => covers(drawn, view))).toEqual([true, false, true, false]);
	});
	it('has nothing beyond the ends of time to draw', () => {
		expect(covers({ from: 1880, to: 1920 }, { from: 1880, to: 1900 })).toBe(true);
		expect(covers({ from: 1990, to: 2030 }, { from: 2010, to: 2030 })).toBe(true);
	});
});

describe('between()', () => {
	it('is the first window at 0, the second at 1, and halfway between them at a half', () => {
		const [first, second] = [{ from: 1880, to: 2030 }, { from: 1930, to: 1950 }];
		expect([0, 0.5, 1].map((share) => between(first, second, share))).toEqual([first, { from: 1905, to: 1990 }, second]);
	});
	it('only ever goes towards the second, and stays where both are the same', () => {
		fc.assert(fc.property(anyWindow, anyWindow, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (first, second, a, b) => {
			const [sooner, later] = [between(first, second, Math.min(a, b)), between(first, second, Math.max(a, b))];
			for (const end of ['from', 'to'] as const) expect(Math.abs(later[end] - second[end])).toBeLessThanOrEqual(Math.abs(sooner[end] - second[end]) + 1e-9);
			expect(between(first, first, a)).toEqual(first);
		}));
	});
});
