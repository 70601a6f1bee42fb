/** The figure on phones, where time runs down and the poles stand left and right. Across it is in per cent, down in rem. */
import { bandOf, byStart, drawnLength, drawnYears, isSeen, shapeRem } from './across.ts';
import { labelRem, moveApart, textLength } from './labels.ts';
import { putOnLanes } from './lanes.ts';
import type { Position, TimelineRecord, TimeWindow } from './types.ts';
import { percentAt } from './window.ts';

/** The narrowest axis, in rem: a screen of 320 px less the page's edges and the years' column. */
export const narrowestRem = 14.5;

/** The axis from where there is more room: a screen of 390 px. */
export const roomyRem = 18.75;

/** The height of a label's row, in rem: no less, since each row is also what a finger hits. */
const rowRem = 1.5;

/** From a name's middle to the middle of a mark that it does not touch, in rem. */
const clearRem = 1.125;

/** How often names are moved off marks before what is left is left. */
const mostRounds = 12;

/** So high is the figure of all time; one of fewer years or events may be lower. */
export const wholeHeightRem = 96;

/** At most so many columns in a band. */
const mostColumns = 6;

/** An event in its column. */
export interface Down {
	record: TimelineRecord;
	position: Position | undefined;
	band: number;
	/** The middle of its column, in per cent of the width. */
	x: number;
	/** Where its bracket reaches, for one that spans two bands. */
	bracketX: number | undefined;
	/** Its name's row, in per cent of the height; undefined where there is no room for one. */
	labelY: number | undefined;
	/** The side of the mark on which its name stands. */
	side: 'right' | 'left';
	/** True for a name too long for either side, which stands at the figure's edge on that side, over or under its mark. */
	isAtEdge: boolean;
	/** Where the year stands before the name: not where both would be too long. */
	year: 'always' | 'roomy' | 'never';
}

/** Events drawn as one, with their number. */
export interface DownMerged {
	ids: string[];
	band: number;
	x: number;
	/** Years of the first and last start among them. */
	from: number;
	to: number;
}

/** A band from side to side, in per cent. */
export interface DownBand {
	x: number;
	width: number;
}

/** The whole figure on a phone. */
export interface DownScene {
	/** In rem. */
	height: number;
	/** Wider where more columns stand in them: their widths say nothing, their order all. */
	bands: DownBand[];
	events: Down[];
	merged: DownMerged[];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Lays out the events that have a position on a contrast and are seen in a window. Names stand in rows of their own,
 * moved apart as little as possible, so that no two ever share a height.
 */
export function layOutDown(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined, view: TimeWindow): DownScene {
	const seen = records.filter((record) => positionOf(record) && isSeen(record, view)).sort(byStart);
	const height = heightOf(seen, view);
	const remAt = (year: number): number => (percentAt(year, view) / 100) * height;
	const inBands = Array.from({ length: 5 }, (_, band) => seen.filter((record) => bandOf(positionOf(record)!) === band));
	const columns = inBands.map((inBand) =>
		putOnLanes(
			inBand.map((record) => {
				const { shape, possibleFrom, possibleTo } = drawnYears(record);
				const at = remAt(shape);
				// Without names, which have rows of their own.
				return { id: record.id, start: Math.min(at - shapeRem / 2, remAt(possibleFrom)), end: Math.max(at + shapeRem / 2, remAt(possibleTo)), barStart: at, barEnd: at, label: 0 };
			}),
			Infinity,
			mostColumns,
		),
	);
	const weights = columns.map(({ count }) => 2 + Math.max(1, count));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const bands: DownBand[] = [];
	for (const weight of weights) {
		const before = bands.at(-1);
		bands.push({ x: before ? rounded(before.x + before.width) : 0, width: rounded((weight / total) * 100) });
	}
	const middleOf = ({ x, width }: DownBand): number => rounded(x + width / 2);
	const columnX = (band: number, column: number): number => {
		const { count } = columns[band]!;
		return rounded(middleOf(bands[band]!) + (column - (count - 1) / 2) * (100 / total));
	};
	const events: Down[] = [];
	const merged: DownMerged[] = [];
	for (const [band, inBand] of inBands.entries()) {
		const { laned, merged: runs, count } = columns[band]!;
		const columnOf = new Map(laned.map(({ id, lane }) => [id, lane]));
		for (const record of inBand) {
			const column = columnOf.get(record.id);
			if (column === undefined) continue;
			const position = positionOf(record)!;
			const other = position.first === position.last ? undefined : position.first === band ? position.last : position.first;
			// The column that is filled first stands nearest the figure's edge.
			const x = columnX(band, band < 2 ? column : count - 1 - column);
			events.push({ record, position, band, x, bracketX: other === undefined ? undefined : middleOf(bands[other]!), labelY: undefined, side: 'right', isAtEdge: false, year: 'always' });
		}
		for (const { ids } of runs) {
			const years = inBand.filter(({ id }) => ids.includes(id)).map((record) => drawnYears(record).shape);
			merged.push({ ids, band, x: middleOf(bands[band]!), from: Math.min(...years), to: Math.max(...years) });
		}
	}
	events.sort((a, b) => byStart(a.record, b.record));
	nameEvents(events, view, height);
	return { height, bands, events, merged };
}

/**
 * How high the figure is: so that the names of its most crowded thirty years have a third more room than they take,
 * within bounds. A view of fewer years is lower.
 */
function heightOf(seen: readonly TimelineRecord[], view: TimeWindow): number {
	const years = seen.map((record) => drawnYears(record).shape);
	const most = Math.max(0, ...years.map((year) => years.filter((other) => other >= year && other < year + 30).length));
	const length = view.to - view.from;
	const wanted = (most * rowRem * 1.35 * length) / Math.min(30, length);
	const [lowest, highest] = length > 100 ? [wholeHeightRem, wholeHeightRem * 1.5] : [24, wholeHeightRem];
	return Math.round(Math.min(highest, Math.max(lowest, wanted)));
}

/** The stretch that a name takes across, in rem on the narrowest screen. */
const reachOf = ({ record, x, side, isAtEdge, year }: Down): { from: number; to: number } => {
	const at = (x / 100) * narrowestRem;
	const length = 1 + (year === 'always' ? drawnLength(record, labelRem.down) : textLength(record.label, labelRem.down));
	if (isAtEdge) return side === 'right' ? { from: narrowestRem - length + 1, to: narrowestRem } : { from: 0, to: length - 1 };
	return side === 'right' ? { from: at + 0.75, to: at + length } : { from: at - length, to: at - 0.75 };
};

/** Gives each event a row for its name, as far as there are rows; those that are left out come last in time. */
function nameEvents(events: Down[], view: TimeWindow, height: number): void {
	const remAt = (year: number): number => Math.min(height, Math.max(0, (percentAt(year, view) / 100) * height));
	const named = events.slice(0, Math.floor(height / rowRem));
	for (const event of named) {
		const roomsOf = (widthRem: number) => ({ right: widthRem - (event.x / 100) * widthRem - 1, left: (event.x / 100) * widthRem - 1 });
		const rooms = roomsOf(narrowestRem);
		const length = drawnLength(event.record, labelRem.down);
		event.side = event.band < 2 || (event.band === 2 && rooms.right >= rooms.left) ? 'right' : 'left';
		// Never cut: a name too long for its side goes to the longer one.
		if (textLength(event.record.label, labelRem.down) > rooms[event.side]) event.side = rooms.right >= rooms.left ? 'right' : 'left';
		event.isAtEdge = textLength(event.record.label, labelRem.down) > rooms[event.side];
		event.year = event.isAtEdge ? 'roomy' : length <= rooms[event.side] ? 'always' : length <= roomsOf(roomyRem)[event.side] ? 'roomy' : 'never';
	}
	const shapes = named.map((event) => ({ event, y: remAt(drawnYears(event.record).shape), x: (event.x / 100) * narrowestRem }));
	// A name that would cover another mark asks for the nearest height beside it, and all are moved apart again.
	const wanted = new Map(shapes.map(({ event, y }) => [event.record.id, y]));
	let places = moveApart([...wanted].map(([id, at]) => ({ id, at })), rowRem, rowRem / 2, height - rowRem / 2);
	for (let round = 0; round < mostRounds; round++) {
		let isClear = true;
		for (const { event, y: own } of shapes) {
			const at = places.get(event.record.id)!;
			const { from, to } = reachOf(event);
			const covered = shapes.find((shape) => (shape.event !== event || event.isAtEdge) && shape.x > from - 0.5 && shape.x < to + 0.5 && Math.abs(shape.y - at) < clearRem - 0.01);
			if (!covered) continue;
			isClear = false;
			wanted.set(event.record.id, covered.y + (own < covered.y || (own === covered.y && at <= covered.y) ? -clearRem : clearRem));
		}
		if (isClear) break;
		places = moveApart([...wanted].map(([id, at]) => ({ id, at })), rowRem, rowRem / 2, height - rowRem / 2);
	}
	// Three decimals: with two, rows would come closer to each other than a finger's 24 px.
	for (const event of named) event.labelY = Math.round((places.get(event.record.id)! / height) * 100_000) / 1000;
}
