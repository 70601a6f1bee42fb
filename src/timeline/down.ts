/** The figure on phones, where time runs down and the poles stand left and right. Across it is in per cent, down in rem. */
import { byStart, drawnYears, isSeen, shapeRem } from './across.ts';
import { labelLength, labelRem, moveApart, textLength } from './labels.ts';
import { putOnLanes } from './lanes.ts';
import type { Position, TimelineRecord, TimeWindow } from './types.ts';
import { percentAt } from './window.ts';

/** The narrowest axis, in rem: a screen of 320 px less the page's edges and the years' column. */
export const narrowestRem = 14.5;

/** The height of a label's row, in rem: no less, since each row is also what a finger hits. */
const rowRem = 1.5;

/** So high is the figure of all time; one of fewer years or events may be lower. */
export const wholeHeightRem = 114;

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
	/** Whether the year stands before the name: not where both would be too long. */
	hasYear: boolean;
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

/** The whole figure on a phone. */
export interface DownScene {
	/** In rem. */
	height: number;
	events: Down[];
	merged: DownMerged[];
}

/** The middle of a column, in per cent: columns stand close, in the middle of their band. */
const columnX = (band: number, column: number, count: number): number => {
	const width = 20;
	const step = Math.min(6, (width - 2) / Math.max(1, count));
	return Math.round((band * width + width / 2 + (column - (count - 1) / 2) * step) * 100) / 100;
};

const bandOf = ({ first, last }: Position): number => (Math.abs(first - 2) <= Math.abs(last - 2) ? first : last);

/**
 * Lays out the events that have a position on a contrast and are seen in a window. Names stand in rows of their own,
 * moved apart as little as possible, so that no two ever share a height.
 */
export function layOutDown(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined, view: TimeWindow): DownScene {
	const seen = records.filter((record) => positionOf(record) && isSeen(record, view)).sort(byStart);
	const span = (view.to - view.from) / 150;
	const height = Math.round(Math.min(wholeHeightRem, Math.max(24, seen.length * rowRem * 1.5, span * wholeHeightRem)));
	const remAt = (year: number): number => (percentAt(year, view) / 100) * height;
	const events: Down[] = [];
	const merged: DownMerged[] = [];
	for (let band = 0; band < 5; band++) {
		const inBand = seen.filter((record) => bandOf(positionOf(record)!) === band);
		const items = inBand.map((record) => {
			const { shape, possibleFrom, possibleTo } = drawnYears(record);
			const at = remAt(shape);
			const [start, end] = [Math.min(at - shapeRem / 2, remAt(possibleFrom)), Math.max(at + shapeRem / 2, remAt(possibleTo))];
			return { id: record.id, start, end, barStart: at, barEnd: at, label: 0 };
		});
		// Without names, which have rows of their own, a lane's label takes no room beyond the gap.
		const columns = putOnLanes(items, Infinity, mostColumns);
		const columnOf = new Map(columns.laned.map(({ id, lane }) => [id, lane]));
		// Nearest the figure's edge stands the column that is filled first.
		const place = (column: number): number => (band < 2 ? column : columns.count - 1 - column);
		for (const record of inBand) {
			const column = columnOf.get(record.id);
			if (column === undefined) continue;
			const position = positionOf(record)!;
			const other = position.first === position.last ? undefined : position.first === band ? position.last : position.first;
			const x = columnX(band, place(column), columns.count);
			events.push({ record, position, band, x, bracketX: other === undefined ? undefined : other * 20 + 10, labelY: undefined, side: 'right', hasYear: true });
		}
		for (const { ids } of columns.merged) {
			const years = inBand.filter(({ id }) => ids.includes(id)).map((record) => drawnYears(record).shape);
			merged.push({ ids, band, x: columnX(band, 0, 1), from: Math.min(...years), to: Math.max(...years) });
		}
	}
	events.sort((a, b) => byStart(a.record, b.record));
	nameEvents(events, view, height);
	return { height, events, merged };
}

/** Gives each event a row for its name, as far as there are rows; those that are left out come last in time. */
function nameEvents(events: Down[], view: TimeWindow, height: number): void {
	const rows = Math.floor(height / rowRem);
	const named = events.slice(0, rows);
	const wanted = named.map(({ record }) => ({ id: record.id, at: Math.min(height, Math.max(0, (percentAt(drawnYears(record).shape, view) / 100) * height)) }));
	const places = moveApart(wanted, rowRem, rowRem / 2, height - rowRem / 2);
	for (const event of named) {
		event.labelY = Math.round((places.get(event.record.id)! / height) * 10000) / 100;
		const at = (event.x / 100) * narrowestRem;
		const rooms = { right: narrowestRem - at - 1, left: at - 1 };
		event.side = event.band < 2 || (event.band === 2 && rooms.right >= rooms.left) ? 'right' : 'left';
		event.hasYear = labelLength(event.record, labelRem.down) <= rooms[event.side];
		// Never cut: a name too long for one side of a middle column goes to the longer one.
		if (!event.hasYear && textLength(event.record.label, labelRem.down) > rooms[event.side]) event.side = rooms.right >= rooms.left ? 'right' : 'left';
	}
}
