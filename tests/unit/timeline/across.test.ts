import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bandOf, byStart, drawnLength, drawnYears, inOrder, isSeen, laneItem, layOutAcross, layOutPeriods, layOutStrip, periodYears, shapeYear, sidesIn, sizeNames, sizes, withoutWidest, type AcrossScene,
} from '../../../src/timeline/across.ts';
import { labelLength, labelRem, textLength } from '../../../src/timeline/labels.ts';
import type { TimelineRecord } from '../../../src/timeline/types.ts';
import { wholeTime, windowAt } from '../../../src/timeline/window.ts';
import { anyRecord, anyRecords, anyYear, crowd, extentOf, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { beyond, boxesOf, classesFor, crossings, deepest } from './boxes.ts';
import { figures, neighbours, views } from './real.ts';

/** Lengths of the axis on readers' screens, in rem. */
const axisLengths = [33, 43, 50, 59, 70, 78, 84, 120];
/** The layouts with each length of axis that they are used for. */
const widths = sizeNames.flatMap((size) => axisLengths.filter((axis) => axis >= sizes[size].axis).map((axis) => ({ size, axis })));

const ids = (records: readonly TimelineRecord[]): string[] => records.map(({ id }) => id).sort();
const drawnIds = (scene: { events: readonly { record: TimelineRecord }[]; merged: readonly { ids: readonly string[] }[] }): string[] => [...scene.events.map(({ record }) => record.id), ...scene.merged.flatMap((run) => run.ids)].sort();

/** Every number that a scene is drawn with, as the class that the style sheet must have. */
const rowsUsed = ({ bands, line, height, events, merged }: AcrossScene) =>
	sizeNames.flatMap((size) => [
		...[line, height, ...bands.map(({ top }) => top), ...events.map(({ row }) => row), ...events.flatMap(({ bracket }) => bracket?.top ?? []), ...merged.map(({ row }) => row)].map((by) => ({ of: 'row' as const, size, value: by[size] })),
		...[...bands.map((band) => band.height), ...events.flatMap(({ bracket }) => bracket?.height ?? [])].map((by) => ({ of: 'height' as const, size, value: by[size] })),
	]);

/** What no class of `rows.css` can draw. */
const undrawable = (scene: AcrossScene): string[] => rowsUsed(scene).filter(({ of, size, value }) => !Number.isInteger(value) || value < 0 || value > deepest[of][size]).map(({ of, size, value }) => `${of} ${size}${value}`);

/** The events that do not lie within the band that they are drawn in. */
const outOfBand = ({ bands, events, merged }: AcrossScene): string[] =>
	sizeNames.flatMap((size) =>
		[...events.map(({ record: { id }, band, row }) => ({ id, band, row })), ...merged.map(({ ids: [id], band, row }) => ({ id, band, row }))].flatMap(({ id, band, row }) => {
			const { top, height } = bands[band]!;
			return row[size] >= top[size] && row[size] + 2 <= top[size] + height[size] ? [] : [`${id} at ${size}${row[size]}`];
		}),
	);

describe('rows.css', () => {
	it('has a class for every whole number from 0 on, for phones from 1 on', () => {
		for (const size of sizeNames) {
			for (const prefix of [size, `h${size}`]) expect(classesFor(prefix)).toEqual(classesFor(prefix).map((_, index) => index));
		}
		expect(classesFor('d')).toEqual(classesFor('d').map((_, index) => index + 1));
		expect(deepest.row.s).toBeGreaterThan(20);
	});
});

describe('layOutAcross()', () => {
	it('draws five bands and a line for no events', () => {
		for (const scene of [layOutAcross([], madePosition, wholeTime), layOutAcross([madeUp()], madePosition, wholeTime)]) {
			expect([scene.events, scene.merged, scene.bands.length]).toEqual([[], [], 5]);
			expect(undrawable(scene)).toEqual([]);
		}
	});
	it('draws one event in its band, its name to the right', () => {
		const { events, bands, line } = layOutAcross([ofYear(1950, { positions: inBand(2) })], madePosition, wholeTime);
		expect(events.map(({ band, side, bracket }) => ({ band, side, bracket }))).toEqual([{ band: 2, side: { s: 'right', m: 'right', l: 'right' }, bracket: undefined }]);
		for (const size of sizeNames) expect(line[size]).toBe(bands[2]!.top[size] + bands[2]!.height[size] - 3);
	});
	it('lets the first lanes lie nearest the line: the last of the bands above it, the first of those below', () => {
		const two = (band: number): TimelineRecord[] => ['a', 'b'].map((id) => madeUp({ id, positions: inBand(band) }));
		const rowsIn = (band: number): number[] => layOutAcross(two(band), madePosition, wholeTime).events.map(({ row }) => row.l);
		for (const band of [0, 1, 2]) expect(rowsIn(band)[0]! - rowsIn(band)[1]!).toBe(2);
		for (const band of [3, 4]) expect(rowsIn(band)[1]! - rowsIn(band)[0]!).toBe(2);
	});
	it('draws an event of two bands in the one nearer the middle, with a bracket that ends in the other', () => {
		for (const [first, last, band, other] of [[0, 1, 1, 0], [1, 2, 2, 1], [2, 3, 2, 3], [3, 4, 3, 4]] as const) {
			const { events: [event], bands } = layOutAcross([ofYear(1950, { positions: inBand(first, last) })], madePosition, wholeTime);
			expect(event!.band).toBe(band);
			for (const size of sizeNames) {
				const { top, height } = event!.bracket!;
				const end = other < band ? top[size] : top[size] + height[size];
				expect(end).toBeGreaterThan(bands[other]!.top[size]);
				expect(end).toBeLessThan(bands[other]!.top[size] + bands[other]!.height[size]);
				const start = other < band ? top[size] + height[size] : top[size];
				expect(start).toBe(event!.row[size] + 1);
			}
		}
	});

	it.each(views)('draws every placed event that is seen once, and none else ($name)', ({ figure, view }) => {
		const scene = layOutAcross(figure.records, figure.positionOf, view);
		expect(drawnIds(scene)).toEqual(ids(figure.placed.filter((record) => isSeen(record, view))));
		expect(scene.merged).toEqual([]);
		expect(scene.events.map(({ record }) => record)).toEqual(scene.events.map(({ record }) => record).sort(byStart));
	});
	it.each(views)('lets no two names or marks meet and no name leave the axis, at every width ($name)', ({ figure, view }) => {
		const scene = layOutAcross(figure.records, figure.positionOf, view);
		for (const { size, axis } of widths) {
			const boxes = boxesOf(scene, size, view, axis);
			expect([crossings(boxes), beyond(boxes, axis)], `${size}, ${axis} rem`).toEqual([[], []]);
		}
	});
	it.each(views)('does so too on the lanes of all time, looked at closer ($name)', ({ figure, view }) => {
		const whole = layOutAcross(figure.records, figure.positionOf, wholeTime);
		for (const { size, axis } of widths) {
			const sides = sidesIn(whole.events.map(({ record, row }) => ({ record, row: row[size] })), view, axis);
			const boxes = boxesOf(whole, size, view, axis, (id) => sides.get(id) ?? 'none');
			expect([crossings(boxes), beyond(boxes, axis)], `${size}, ${axis} rem`).toEqual([[], []]);
		}
	});
	it.each(views)('tiles the figure with its bands, holds each event within its own, and is no deeper than its style sheet ($name)', ({ figure, view }) => {
		const scene = layOutAcross(figure.records, figure.positionOf, view);
		for (const size of sizeNames) {
			expect(scene.bands[0]!.top[size]).toBe(0);
			for (const [before, after] of neighbours(scene.bands)) expect(after.top[size]).toBe(before.top[size] + before.height[size]);
			expect(scene.height[size]).toBe(scene.bands.reduce((sum, { height }) => sum + height[size], 0));
		}
		expect(outOfBand(scene)).toEqual([]);
		expect(undrawable(scene)).toEqual([]);
	});
	it('names every event of all time, at every size', () => {
		for (const figure of figures) {
			const { events } = layOutAcross(figure.records, figure.positionOf, wholeTime);
			expect(events.filter(({ side }) => Object.values(side).includes('none')).map(({ record }) => record.id), figure.name).toEqual([]);
		}
	});
	it('keeps names apart whatever the events are', () => {
		fc.assert(fc.property(anyRecords(25), anyYear(1880, 2022), anyYear(8, 150), (records, from, years) => {
			const view = { from: Math.min(from, 2030 - 8), to: Math.min(2030, from + years) };
			if (view.to - view.from < 8) return;
			const scene = layOutAcross(records, madePosition, view);
			expect(drawnIds(scene)).toEqual(ids(records.filter((record) => madePosition(record) && isSeen(record, view))));
			expect(outOfBand(scene)).toEqual([]);
			for (const { size, axis } of widths) expect(crossings(boxesOf(scene, size, view, axis))).toEqual([]);
		}), { numRuns: 200 });
	});
	it('does not depend on the order of the list', () => {
		const { records, positionOf } = figures[0]!;
		expect(layOutAcross([...records].reverse(), positionOf, wholeTime)).toEqual(layOutAcross(records, positionOf, wholeTime));
	});
});

describe('layOutAcross(), of a thousand events', () => {
	const records = crowd(1000);
	const positionOf = ({ positions }: TimelineRecord) => positions['universal-selective'];
	const placed = records.filter(positionOf);
	const whole = layOutAcross(records, positionOf, wholeTime);

	it('draws or merges each once, in a figure that its style sheet can draw', () => {
		expect(drawnIds(whole)).toEqual(ids(placed));
		expect(whole.merged.length).toBeGreaterThan(0);
		expect(undrawable(whole)).toEqual([]);
		expect(outOfBand(whole)).toEqual([]);
	});
	it('lets no two names meet and no name leave the axis', () => {
		for (const { size, axis } of widths) {
			const boxes = boxesOf(whole, size, wholeTime, axis);
			expect([crossings(boxes), beyond(boxes, axis)], `${size}, ${axis} rem`).toEqual([[], []]);
		}
	});
	it('says of merged events from which to which year they reach', () => {
		const shapes = new Map(records.map((record) => [record.id, drawnYears(record).shape]));
		for (const { ids: [first, ...others], from, to } of whole.merged) expect([from, to]).toEqual([shapes.get(first!), shapes.get(others.at(-1) ?? first!)]);
	});
	it('keeps the heights of all time when it is laid out anew for the years in view', () => {
		for (const year of [1885, 1932, 1975, 2005, 2020]) {
			const view = windowAt('era', year);
			const scene = layOutAcross(records, positionOf, view, { rows: whole, around: 0.5 });
			expect(scene.bands).toEqual(whole.bands);
			expect([scene.line, scene.height]).toEqual([whole.line, whole.height]);
			expect(outOfBand(scene)).toEqual([]);
			const around = { from: view.from - 20, to: view.to + 20 };
			expect(drawnIds(scene)).toEqual(ids(placed.filter((record) => isSeen(record, around))));
			for (const { size, axis } of widths) expect(crossings(boxesOf(scene, size, view, axis))).toEqual([]);
		}
	});
});

describe('layOutAcross(), laid out anew', () => {
	interface Few {
		year: number;
		years: number;
		lasts: boolean;
		letters: number;
	}
	const anyFew: fc.Arbitrary<Few> = fc.record({ year: anyYear(1880, 2025), years: anyYear(1, 60), lasts: fc.boolean(), letters: fc.integer({ min: 1, max: 30 }) });
	const crowded = Array.from({ length: 160 }, (_, index) => ofYear(1900 + (index % 120), { id: `crowded-${index}`, label: 'Ett namn', positions: inBand(0) }));
	const short = { years: 1, lasts: false };

	it('stays within the heights that are kept, where one band is crowded and another holds few', () => {
		fc.assert(fc.property(fc.array(anyFew, { minLength: 1, maxLength: 15 }), (few) => {
			const records = [...crowded, ...few.map(({ year, years, lasts, letters }, index) => ofYear(year, { id: `few-${index}`, lasts, extent: extentOf(year, year + years), label: 'n'.repeat(letters), positions: inBand(3) }))];
			const whole = layOutAcross(records, madePosition, wholeTime);
			for (const stop of ['era', 'decade'] as const) {
				for (let year = 1885; year < 2030; year += 10) {
					const anew = layOutAcross(records, madePosition, windowAt(stop, year), { rows: whole, around: 0.5 });
					expect(anew.bands).toEqual(whole.bands);
					expect(outOfBand(anew)).toEqual([]);
				}
			}
		}), {
			numRuns: 12,
			examples: [
				// A wider axis merges here what the narrowest does not.
				[[{ ...short, year: 1933.01, letters: 1 }, { ...short, year: 1881.61, letters: 28 }, { ...short, year: 1955.47, letters: 1 }, { ...short, year: 1948.08, letters: 24 }]],
				// Names that stood to the right of their marks have no room there at the edge of a window.
				[[{ year: 1960.55, years: 9.55, lasts: false, letters: 25 }, { year: 1987.98, years: 1, lasts: false, letters: 18 }, { year: 1974.91, years: 6.2, lasts: false, letters: 7 }]],
			],
		});
	});
});

describe('layOutStrip()', () => {
	it('is nothing for nothing', () => {
		expect(layOutStrip([], wholeTime)).toEqual({ events: [], merged: [], height: { s: 0, m: 0, l: 0 } });
	});
	it('holds, together with the figure, every event of the site once', () => {
		for (const { records, positionOf, name } of figures) {
			const strip = layOutStrip(records.filter((record) => !positionOf(record)), wholeTime);
			expect([...drawnIds(strip), ...drawnIds(layOutAcross(records, positionOf, wholeTime))].sort(), name).toEqual(ids(records));
		}
	});
	it('lets no two marks meet, in no more rows than its height and the style sheet have', () => {
		for (const { records, positionOf, name } of figures) {
			const strip = layOutStrip(records.filter((record) => !positionOf(record)), wholeTime);
			for (const { size, axis } of widths) {
				const shapes = strip.events.map(({ record, row }) => ({ row: row[size], at: ((drawnYears(record).shape - 1880) / 150) * axis }));
				expect(shapes.flatMap((a, index) => shapes.slice(index + 1).filter((b) => a.row === b.row && Math.abs(a.at - b.at) < 0.99)), name).toEqual([]);
				expect(Math.max(...shapes.map(({ row }) => row))).toBe(strip.height[size] - 2);
				expect(strip.height[size]).toBeLessThanOrEqual(deepest.row[size]);
			}
		}
	});
	it('merges what a few lanes do not hold, of a thousand events, and keeps its height when it is laid out anew', () => {
		const records = crowd(1000).filter(({ positions }) => !positions['universal-selective']);
		const whole = layOutStrip(records, wholeTime);
		expect(drawnIds(whole)).toEqual(ids(records));
		expect(whole.merged.length).toBeGreaterThan(0);
		const view = windowAt('era', 2005);
		const anew = layOutStrip(records, view, { rows: whole, around: 0.5 });
		expect(anew.height).toEqual(whole.height);
		expect(drawnIds(anew)).toEqual(ids(records.filter((record) => isSeen(record, { from: view.from - 20, to: view.to + 20 }))));
		for (const { row } of [...anew.events, ...anew.merged]) expect(row.s + 2).toBeLessThanOrEqual(whole.height.s);
	});
});

describe('layOutPeriods()', () => {
	it('has no row for no periods', () => {
		expect(layOutPeriods([madeUp()], wholeTime)).toEqual({ periods: [], height: { s: 0, m: 0, l: 0 } });
	});
	it.each(views)('lets no two brackets or names meet, and no name leave the axis ($name)', ({ figure, view }) => {
		const { periods, height } = layOutPeriods(figure.records, view);
		for (const { size, axis } of widths) {
			const rem = (year: number): number => ((year - view.from) / (view.to - view.from)) * axis;
			const boxes = periods.map(({ id, name, years, row, isEnd }) => {
				const length = textLength(name, labelRem.across);
				const [from, to] = [rem(years.from), rem(years.to)];
				return { id, row: row[size], start: isEnd[size] ? Math.min(from, to - length) : from, end: isEnd[size] ? to : Math.max(to, from + length) };
			});
			const meeting = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.row === b.row && a.start < b.end && b.start < a.end).map((b) => `${a.id} × ${b.id}`));
			expect(meeting, `${size}, ${axis} rem`).toEqual([]);
			if (view === wholeTime) expect(boxes.filter(({ start, end }) => start < -0.01 || end > axis + 0.01)).toEqual([]);
			expect(height[size] * 2).toBeLessThanOrEqual(deepest.height[size]);
		}
	});
	it('takes the years that are sure, but all of a decade that is dated to one', () => {
		expect(periodYears(extentOf(1932, 1970))).toEqual({ from: 1932, to: 1970 });
		expect(periodYears(extentOf(1975, 1985, 1970, 1990))).toEqual({ from: 1970, to: 1990 });
		expect(periodYears(extentOf(2014, 2016, 2012, 2018))).toEqual({ from: 2014, to: 2016 });
		expect(periodYears(extentOf(1862, 2100))).toEqual(wholeTime);
	});
});

describe('drawnYears()', () => {
	it('holds everything within the axis, in order, however far beyond it the date lies', () => {
		fc.assert(fc.property(anyRecord, (record) => {
			const { shape, from, to, possibleFrom, possibleTo } = drawnYears(record);
			for (const year of [shape, from, to, possibleFrom, possibleTo]) expect(year >= wholeTime.from && year <= wholeTime.to).toBe(true);
			expect(neighbours([possibleFrom, from, shape, to, possibleTo]).every(([a, b]) => a <= b)).toBe(true);
		}));
	});
	it('puts an event from before the axis at its edge and says so, and one that has no end within it', () => {
		expect(drawnYears(ofYear(1862))).toMatchObject({ shape: 1880, isBefore: true });
		expect(drawnYears(madeUp({ lasts: true, extent: extentOf(1962, Infinity) }))).toEqual({ shape: 1962, from: 1962, to: 2030, possibleFrom: 1962, possibleTo: 2030, isBefore: false });
	});
	it('puts the shape at the start of what lasts, else in the middle of what is known', () => {
		expect(shapeYear({ lasts: true, extent: extentOf(1950, 1960) })).toBe(1950);
		expect(shapeYear({ lasts: false, extent: extentOf(1950, 1960) })).toBe(1955);
	});
});

describe('drawnLength()', () => {
	it('has room for the sign before the year of an event from before the axis, and for it alone', () => {
		expect(drawnLength(ofYear(1950), 1)).toBe(labelLength(ofYear(1950), 1));
		expect(drawnLength(ofYear(1862), 1)).toBeCloseTo(textLength('‹ 1862 Prov', 1), 9);
	});
});

describe('laneItem()', () => {
	it('takes in shape, bar and possible extent, in finite rem', () => {
		fc.assert(fc.property(anyRecord, (record) => {
			const { start, end, barStart, barEnd, label } = laneItem(record, wholeTime, 59);
			expect([start, end, barStart, barEnd, label].every(Number.isFinite)).toBe(true);
			expect(neighbours([start, barStart, barEnd, end]).every(([a, b]) => a <= b + 0.001)).toBe(true);
			expect(end - start).toBeGreaterThanOrEqual(1 - 0.001);
			if (!record.lasts) expect(barEnd).toBe(barStart);
		}));
	});
	it('is as long as the label is drawn, its sign included', () => {
		expect(laneItem(ofYear(1862), wholeTime, 59).label).toBe(drawnLength(ofYear(1862), labelRem.across));
	});
});

describe('isSeen()', () => {
	const view = { from: 1940, to: 1960 };
	it.each([
		['within it', extentOf(1950), true],
		['that reaches into it', extentOf(1900, 1941), true],
		['that lies over all of it', extentOf(1900, 2000), true],
		['that possibly reaches into it', extentOf(1930, 1931, 1930, 1940), true],
		['that is over before it', extentOf(1900, 1939), false],
		['that comes after it', extentOf(1961), false],
	])('of an event %s: %j, %s', (_, extent, expected) => {
		expect(isSeen({ lasts: true, extent }, view)).toBe(expected);
	});
	it('is true of an event from before the axis where its edge is in view', () => {
		expect([wholeTime, view].map((seen) => isSeen(ofYear(1862), seen))).toEqual([true, false]);
	});
});

describe('byStart() and inOrder()', () => {
	it('put the earlier first, then the longer, then by id', () => {
		const records = [ofYear(1960), madeUp({ id: 'b' }), madeUp({ id: 'a' }), madeUp({ id: 'c', extent: extentOf(1950, 1980) })];
		expect(inOrder(records).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'of-1960']);
	});
	it('leave the list itself as it is, and sort it once', () => {
		const records = [ofYear(1960), ofYear(1950)];
		expect(inOrder(records)).toBe(inOrder(records));
		expect(records.map(({ year }) => year)).toEqual(['1960', '1950']);
		expect(inOrder([])).toEqual([]);
	});
});

describe('bandOf()', () => {
	it('is the band itself, or of two the one nearer the middle', () => {
		expect([0, 1, 2, 3, 4].map((band) => bandOf({ first: band, last: band, basis: 'fact' }))).toEqual([0, 1, 2, 3, 4]);
		expect([0, 1, 2, 3].map((band) => bandOf({ first: band, last: band + 1, basis: 'fact' }))).toEqual([1, 2, 2, 3]);
	});
});

describe('withoutWidest()', () => {
	it('has the middle layout at the widest, and the others as they were', () => {
		const { records, positionOf } = figures[0]!;
		const scene = layOutAcross(records, positionOf, wholeTime);
		const used = (of: AcrossScene, size: 's' | 'm' | 'l'): unknown[] => rowsUsed(of).filter((row) => row.size === size).map(({ value }) => value);
		const narrowed = withoutWidest(scene);
		expect([used(narrowed, 's'), used(narrowed, 'm'), used(narrowed, 'l')]).toEqual([used(scene, 's'), used(scene, 'm'), used(scene, 'm')]);
		expect(narrowed.events.map(({ side }) => side)).toEqual(scene.events.map(({ side: { s, m } }) => ({ s, m, l: m })));
	});
});

describe('sidesIn()', () => {
	it('leaves out events that are not seen', () => {
		expect([...sidesIn([{ record: ofYear(1900), row: 2 }, { record: ofYear(1950), row: 2 }], { from: 1940, to: 1960 }, 59)]).toEqual([['of-1950', 'right']]);
		expect([...sidesIn([], wholeTime, 59)]).toEqual([]);
	});
	it('lets a name turn only for what stands in its own row', () => {
		const close = [ofYear(1950), ofYear(1953)].map((record) => ({ record, row: 2 }));
		expect([...sidesIn(close, { from: 1930, to: 1980 }, 59).values()]).toEqual(['left', 'right']);
		expect([...sidesIn(close.map((item, row) => ({ ...item, row })), { from: 1930, to: 1980 }, 59).values()]).toEqual(['right', 'right']);
	});
});
