import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, byStart, drawnYears, isSeen } from '../../../src/timeline/across.ts';
import { layOutDown, narrowestRem, roomyRem, type Down, type DownScene } from '../../../src/timeline/down.ts';
import { labelRem, textLength } from '../../../src/timeline/labels.ts';
import { markOf } from '../../../src/timeline/marks.ts';
import type { TimelineRecord, TimeWindow } from '../../../src/timeline/types.ts';
import { percentAt, wholeTime } from '../../../src/timeline/window.ts';
import { anyRecords, anyYear, crowd, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { deepest } from './boxes.ts';
import { neighbours, views } from './real.ts';

/** Widths of the axis on phones, in rem: those of screens of 320, 390, 440 and 570 px. */
const widths = [14.5, 18.75, 22, 30];
const rowRem = 1.5;
/** The style sheet draws figures in steps of six rem. */
const drawnHeight = ({ height }: DownScene): number => Math.ceil(height / 6) * 6;

const ids = (records: readonly TimelineRecord[]): string[] => records.map(({ id }) => id).sort();
const drawnIds = ({ events, merged }: DownScene): string[] => [...events.map(({ record }) => record.id), ...merged.flatMap((run) => run.ids)].sort();
const named = ({ events }: DownScene) => events.flatMap((event) => (event.labelY === undefined ? [] : [{ ...event, labelY: event.labelY }]));

/** Where a name stands across on an axis so wide, told anew from what `Down.svelte` and `timeline.css` do. */
const nameStretch = ({ record, x, side, isAtEdge, year }: Down, view: TimeWindow, widthRem: number): [start: number, end: number] => {
	const hasYear = year === 'always' || (year === 'roomy' && widthRem >= roomyRem);
	const sign = markOf(record, view).isBefore ? '‹ ' : '';
	const length = textLength(hasYear ? `${sign}${record.year} ${record.label}` : record.label, labelRem.down);
	const at = (x / 100) * widthRem;
	if (isAtEdge) return side === 'right' ? [widthRem - length, widthRem] : [0, length];
	return side === 'right' ? [at + 0.875, at + 0.875 + length] : [at - 0.875 - length, at - 0.875];
};

/** The height of a mark, in rem; of one outside the view, that of its edge. */
const heightOf = ({ record }: Down, view: TimeWindow, scene: DownScene): number => (Math.min(100, Math.max(0, percentAt(drawnYears(record).shape, view))) / 100) * scene.height;

const checkBands = ({ bands, events, merged }: DownScene): void => {
	expect(bands).toHaveLength(5);
	expect(bands[0]!.x).toBe(0);
	for (const [before, after] of neighbours(bands)) expect(after.x).toBeCloseTo(before.x + before.width, 9);
	expect(bands[4]!.x + bands[4]!.width).toBeCloseTo(100, 1);
	for (const { band, x } of [...events, ...merged]) {
		expect(x).toBeGreaterThan(bands[band]!.x);
		expect(x).toBeLessThan(bands[band]!.x + bands[band]!.width);
	}
};

/** The pairs of names whose rows are closer than a row. */
const tooClose = (scene: DownScene): string[] => {
	const rows = named(scene).map(({ record, labelY }) => ({ id: record.id, at: (labelY / 100) * scene.height })).sort((a, b) => a.at - b.at);
	return neighbours(rows).filter(([a, b]) => b.at - a.at < rowRem - 0.002).map(([a, b]) => `${a.id} × ${b.id}: ${(b.at - a.at).toFixed(3)}`);
};

describe('layOutDown()', () => {
	it('draws five bands for no events', () => {
		for (const scene of [layOutDown([], madePosition, wholeTime), layOutDown([madeUp()], madePosition, wholeTime)]) {
			expect([scene.events, scene.merged]).toEqual([[], []]);
			checkBands(scene);
			expect(scene.height).toBeGreaterThan(0);
		}
	});
	it('draws one event in the middle of its band, its name at its height', () => {
		const scene = layOutDown([ofYear(1955, { lasts: true, positions: inBand(1) })], madePosition, wholeTime);
		const [event] = scene.events;
		expect(event).toMatchObject({ band: 1, side: 'right', isAtEdge: false, year: 'always', bracketX: undefined });
		expect(event!.labelY).toBeCloseTo(50, 2);
		expect(event!.x).toBeCloseTo(scene.bands[1]!.x + scene.bands[1]!.width / 2, 1);
	});
	it('gives two of the same time rows of their own', () => {
		const scene = layOutDown([madeUp({ id: 'a', positions: inBand(0) }), madeUp({ id: 'b', positions: inBand(4) })], madePosition, wholeTime);
		expect(tooClose(scene)).toEqual([]);
		expect(named(scene)).toHaveLength(2);
	});
	it('moves a name off the mark of another event that it would cover', () => {
		for (const later of [1955, 1956]) {
			const scene = layOutDown([ofYear(1955, { id: 'a', label: 'Ett namn', positions: inBand(0) }), ofYear(later, { id: 'b', label: 'Ett', positions: inBand(1) })], madePosition, wholeTime);
			const [a, b] = named(scene);
			const [, end] = nameStretch(a!, wholeTime, narrowestRem);
			expect(end).toBeGreaterThan((b!.x / 100) * narrowestRem);
			expect(Math.abs((a!.labelY / 100) * scene.height - heightOf(b!, wholeTime, scene))).toBeGreaterThan(1.1);
		}
	});
	it('lets the bracket of an event of two bands reach into the other', () => {
		for (const [first, last, band, other] of [[0, 1, 1, 0], [2, 3, 2, 3]] as const) {
			const { events: [event], bands } = layOutDown([ofYear(1955, { positions: inBand(first, last) })], madePosition, wholeTime);
			expect(event!.band).toBe(band);
			expect(event!.bracketX).toBeCloseTo(bands[other]!.x + bands[other]!.width / 2, 1);
		}
	});
	it('puts a name too long for either side at the edge, and never its year where that would leave the screen', () => {
		const { events: [event] } = layOutDown([ofYear(1955, { label: 'Ett ganska långt namn', positions: inBand(2) })], madePosition, wholeTime);
		expect(event).toMatchObject({ isAtEdge: true, year: 'roomy' });
	});

	it.each(views)('draws every placed event that is seen once, in order of time and in its band ($name)', ({ figure, view }) => {
		const scene = layOutDown(figure.records, figure.positionOf, view);
		expect(drawnIds(scene)).toEqual(ids(figure.placed.filter((record) => isSeen(record, view))));
		expect(scene.merged).toEqual([]);
		expect(scene.events.map(({ record }) => record)).toEqual(scene.events.map(({ record }) => record).sort(byStart));
		for (const { record, band } of scene.events) expect(band).toBe(bandOf(figure.positionOf(record)!));
		checkBands(scene);
	});
	it.each(views)('names every event, no two names closer than a row, all within the figure ($name)', ({ figure, view }) => {
		const scene = layOutDown(figure.records, figure.positionOf, view);
		expect(named(scene)).toHaveLength(scene.events.length);
		expect(tooClose(scene)).toEqual([]);
		for (const { labelY } of named(scene)) {
			expect((labelY / 100) * scene.height).toBeGreaterThanOrEqual(rowRem / 2 - 0.002);
			expect((labelY / 100) * scene.height).toBeLessThanOrEqual(scene.height - rowRem / 2 + 0.002);
		}
		expect(drawnHeight(scene) / 6).toBeLessThanOrEqual(deepest.down);
	});
	it.each(views)('lets no name leave the screen, at any width ($name)', ({ figure, view }) => {
		const scene = layOutDown(figure.records, figure.positionOf, view);
		for (const width of widths) {
			const outside = named(scene).filter((event) => {
				const [start, end] = nameStretch(event, view, width);
				return start < -0.01 || end > width + 0.01;
			});
			expect(outside.map(({ record }) => record.id), `${width} rem`).toEqual([]);
		}
	});
	it.each(views)('keeps names in the order of their marks, but where one makes way for a mark close by ($name)', ({ figure, view }) => {
		const scene = layOutDown(figure.records, figure.positionOf, view);
		const rows = named(scene).map((event) => ({ id: event.record.id, mark: heightOf(event, view, scene), row: event.labelY }));
		// A name moves off a mark by at most a row.
		const turned = rows.flatMap((a) => rows.filter((b) => b.mark - a.mark > rowRem && b.row < a.row).map((b) => `${b.id} over ${a.id}`));
		expect(turned).toEqual([]);
	});
	it('keeps names apart whatever the events are', () => {
		fc.assert(fc.property(anyRecords(40), anyYear(1880, 2022), anyYear(8, 150), (records, from, years) => {
			const view = { from, to: Math.min(2030, from + years) };
			const scene = layOutDown(records, madePosition, view);
			expect(drawnIds(scene)).toEqual(ids(records.filter((record) => madePosition(record) && isSeen(record, view))));
			expect(tooClose(scene)).toEqual([]);
			checkBands(scene);
			for (const { x, labelY = 0 } of scene.events) expect([x, labelY, scene.height].every(Number.isFinite)).toBe(true);
			expect(drawnHeight(scene) / 6).toBeLessThanOrEqual(deepest.down);
			// One at the edge may be longer than the screen is wide.
			for (const event of named(scene).filter(({ isAtEdge }) => !isAtEdge)) {
				for (const width of widths) {
					const [start, end] = nameStretch(event, view, width);
					expect(start >= -0.02 && end <= width + 0.02, `${event.record.label} at ${width} rem`).toBe(true);
				}
			}
		}), { numRuns: 200 });
	});
	it('draws or merges each of a thousand events once, names as many as there are rows for, the earliest first', () => {
		const records = crowd(1000);
		const positionOf = ({ positions }: TimelineRecord) => positions['universal-selective'];
		const scene = layOutDown(records, positionOf, wholeTime);
		expect(drawnIds(scene)).toEqual(ids(records.filter(positionOf)));
		expect(scene.merged.length).toBeGreaterThan(0);
		expect(tooClose(scene)).toEqual([]);
		checkBands(scene);
		const hasName = scene.events.map(({ labelY }) => labelY !== undefined);
		expect(hasName.indexOf(false)).toBe(Math.floor(scene.height / rowRem));
		expect(hasName.lastIndexOf(true)).toBeLessThan(hasName.indexOf(false));
		for (const { from, to } of scene.merged) expect(from).toBeLessThanOrEqual(to);
	});
	it('does not depend on the order of the list', () => {
		const { figure: { records, positionOf } } = views[0]!;
		expect(layOutDown([...records].reverse(), positionOf, wholeTime)).toEqual(layOutDown(records, positionOf, wholeTime));
	});
});

describe('the narrowest axis', () => {
	it('is narrower than the one with room for years', () => {
		expect(narrowestRem).toBeLessThan(roomyRem);
		expect(widths.slice(0, 2)).toEqual([narrowestRem, roomyRem]);
	});
});
