/**
 * The figure where time runs from left to right: which band and which lane each event is on, and on which side its name
 * stands. Laid out once for each of three widths, in rem, so that a page without script is right at every width between.
 */
import { labelLength, labelRem, textLength } from './labels.ts';
import { labelGap, putOnLanes, sidesOnLane, type LaneItem, type Lanes, type Merged } from './lanes.ts';
import type { LabelSide, Position, TimelineRecord, TimeWindow } from './types.ts';
import { percentAt, wholeTime } from './window.ts';

/** The widths that the figure is laid out for: from how many rem of room each is used, and how long its axis is then, at least. */
export const sizes = {
	s: { room: 35, axis: 33 },
	m: { room: 52, axis: 43 },
	l: { room: 68, axis: 59 },
} as const;

/** A width that the figure is laid out for. */
export type Size = keyof typeof sizes;

/** The sizes, from the narrowest. */
export const sizeNames: Size[] = ['s', 'm', 'l'];

/** A number for each size. */
export type BySize<Value> = Record<Size, Value>;

/** The height of half a lane, in rem: all heights of the figure are counted in it. */
export const unitRem = 0.75;

/** How wide a mark's shape is, in rem. */
export const shapeRem = 1;

/** At most so many lanes in a band, so that the figure stays a figure; many events make do with fewer. */
const mostLanes = (count: number): number => (count > 150 ? 2 : count > 60 ? 6 : 14);

/** One band's stretch of the figure, in units from its top. */
export interface BandRow {
	/** 0 at the first pole. */
	index: number;
	top: BySize<number>;
	height: BySize<number>;
}

/** What is kept when a figure of many events is laid out anew for the years in view: its heights. */
export interface Kept<Scene> {
	rows: Scene;
	/** How much is laid out beyond each edge, as a share of the view, so that there is something to drag in. */
	around: number;
}

/** An event on its lane. */
export interface Across {
	record: TimelineRecord;
	position: Position | undefined;
	/** The band it is drawn in: of two, the one nearer the middle. */
	band: number;
	/** The upper edge of its lane, in units. */
	row: BySize<number>;
	side: BySize<LabelSide>;
	/** For one that spans two bands: the bracket that reaches into the other, in units. */
	bracket: { top: BySize<number>; height: BySize<number> } | undefined;
}

/** Events drawn as one, with their number. */
export interface AcrossMerged {
	ids: string[];
	band: number;
	row: BySize<number>;
	/** Years of the first and last start among them. */
	from: number;
	to: number;
}

/** The whole figure, all sizes at once. */
export interface AcrossScene {
	bands: BandRow[];
	/** The middle line, in units. */
	line: BySize<number>;
	/** How high the bands are together, in units. */
	height: BySize<number>;
	events: Across[];
	merged: AcrossMerged[];
}

/** Compares records by when they begin; those that begin together, the longer first, then by id. */
export const byStart = (a: TimelineRecord, b: TimelineRecord): number =>
	a.extent.coreStart - b.extent.coreStart || b.extent.coreEnd - a.extent.coreEnd || (a.id < b.id ? -1 : 1);

/** The year that a mark's shape stands at: the start of what lasts, else the middle of what is known. */
export const shapeYear = ({ lasts, extent }: Pick<TimelineRecord, 'lasts' | 'extent'>): number =>
	lasts ? extent.coreStart : (extent.coreStart + extent.coreEnd) / 2;

/** What is drawn of an event, held within the axis of all time: an event before it stands at its edge. */
export function drawnYears(record: Pick<TimelineRecord, 'lasts' | 'extent'>): { shape: number; from: number; to: number; possibleFrom: number; possibleTo: number; isBefore: boolean } {
	const hold = (year: number): number => Math.min(wholeTime.to, Math.max(wholeTime.from, year));
	const { coreStart, coreEnd, possibleStart, possibleEnd } = record.extent;
	return {
		shape: hold(shapeYear(record)),
		from: hold(coreStart),
		to: hold(coreEnd),
		possibleFrom: hold(possibleStart),
		possibleTo: hold(possibleEnd),
		isBefore: shapeYear(record) < wholeTime.from,
	};
}

/** How long an event's label is at most, in rem, with the sign that one from before the axis has before its year. */
export const drawnLength = (record: Pick<TimelineRecord, 'lasts' | 'extent' | 'year' | 'label'>, sizeRem: number): number =>
	labelLength(record, sizeRem) + (drawnYears(record).isBefore ? textLength('‹ ', sizeRem) : 0);

/** An event as lanes take it: lengths in rem on an axis that shows `view` in `axisRem`. */
export function laneItem(record: TimelineRecord, view: TimeWindow, axisRem: number): LaneItem {
	const rem = (year: number): number => (percentAt(year, view) / 100) * axisRem;
	const { shape, from, to, possibleFrom, possibleTo } = drawnYears(record);
	const at = rem(shape);
	return {
		id: record.id,
		start: Math.min(at - shapeRem / 2, rem(possibleFrom)),
		end: Math.max(at + shapeRem / 2, rem(possibleTo)),
		barStart: record.lasts ? rem(from) : at,
		barEnd: record.lasts ? rem(to) : at,
		label: drawnLength(record, labelRem.across),
	};
}

/** The band an event is drawn in: of two, the one nearer the middle; of two beside the middle, the middle. */
export const bandOf = ({ first, last }: Position): number => (Math.abs(first - 2) <= Math.abs(last - 2) ? first : last);

const forEachSize = <Value>(make: (size: Size) => Value): BySize<Value> => ({ s: make('s'), m: make('m'), l: make('l') });

const middleBand = 2;

/** Units above and below the lanes of a band: where there is no column for its name, that stands above them. */
const padUnits = 1;
const padAbove = (size: Size): number => (size === 's' ? 2 : padUnits);
/** Below the middle line stand the years. */
const axisUnits = 3;
/** All of a band's height that is no lane. */
const padOf = (band: number, size: Size): number => padAbove(size) + (band === middleBand ? axisUnits : padUnits);

/** The lanes of some events at one size. */
const lanesAt = (records: readonly TimelineRecord[], view: TimeWindow, size: Size, most: number): Lanes =>
	putOnLanes(records.map((record) => laneItem(record, view, sizes[size].axis)), sizes[size].axis, most);

/** Lanes at all sizes. Where there are so many events that some are merged at one, all sizes share the narrowest's. */
const lanesBySize = (at: (size: Size) => Lanes): BySize<Lanes> => {
	const lanes = { s: at('s') } as BySize<Lanes>;
	for (const size of sizeNames) {
		lanes[size] ??= at(size);
		if (lanes[size].merged.length > 0) return { s: lanes.s, m: lanes.s, l: lanes.s };
	}
	return lanes;
};

/** The lanes of some events at all sizes. */
const lanesOf = (records: readonly TimelineRecord[], view: TimeWindow, most: number): BySize<Lanes> => lanesBySize((size) => lanesAt(records, view, size, most));

/** Lanes that keep to so many rows, one of which the merged ones share. */
const lanesWithin = (records: readonly TimelineRecord[], view: TimeWindow, most: number, rows: number): BySize<Lanes> => {
	const lanes = lanesOf(records, view, Math.min(most, rows));
	return lanes.s.merged.length > 0 && lanes.s.count >= rows ? lanesOf(records, view, rows - 1) : lanes;
};

/**
 * Lays out the events that have a position on a contrast and are seen in a window.
 *
 * @param positionOf the event's position on the contrast drawn, undefined where it has none
 * @param records in any order
 */
export function layOutAcross(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined, view: TimeWindow, kept?: Kept<AcrossScene>): AcrossScene {
	const placed = inOrder(records).filter((record) => positionOf(record));
	const shown = kept ? widened(view, kept.around) : view;
	const seen = placed.filter((record) => isSeen(record, shown));
	const most = mostLanes(kept ? placed.length : seen.length);
	const inBand = Array.from({ length: 5 }, (_, band) => seen.filter((record) => bandOf(positionOf(record)!) === band));
	const keptRows = (band: number): number => (kept ? Math.min(...sizeNames.map((size) => (kept.rows.bands[band]!.height[size] - padOf(band, size)) / 2)) : Infinity);
	const lanes = inBand.map((events, band) => lanesWithin(events, view, most, keptRows(band)));
	const rowsOf = (band: number, size: Size): number => {
		const { count, merged } = lanes[band]![size];
		return Math.max(1, count + (merged.length > 0 ? 1 : 0));
	};
	const height = (band: number, size: Size): number => kept?.rows.bands[band]!.height[size] ?? 2 * rowsOf(band, size) + padOf(band, size);
	const bands: BandRow[] = [];
	for (let index = 0; index < 5; index++) {
		const before = bands.at(-1);
		bands.push({
			index,
			top: forEachSize((size) => (before ? before.top[size] + before.height[size] : 0)),
			height: forEachSize((size) => height(index, size)),
		});
	}
	const last = bands[4]!;
	const events = inBand.flatMap((inIt, band) => {
		const laned = forEachSize((size) => new Map(lanes[band]![size].laned.map((item) => [item.id, item])));
		// The selective lanes hang from the line, so that the first one is the nearest to it; the others stand on it.
		const rowAt = (lane: number, size: Size): number => {
			const lanesKept = (bands[band]!.height[size] - padOf(band, size)) / 2;
			const row = band > middleBand ? lane : lanesKept - 1 - lane;
			return bands[band]!.top[size] + padAbove(size) + 2 * row;
		};
		return inIt.flatMap((record): Across[] => {
			if (!laned.s.has(record.id)) return [];
			const position = positionOf(record)!;
			const row = forEachSize((size) => rowAt(laned[size].get(record.id)!.lane, size));
			return [{ record, position, band, row, side: forEachSize((size) => laned[size].get(record.id)!.side), bracket: bracketOf(position, band, row, bands) }];
		});
	});
	const shapes = lanes.some(({ s }) => s.merged.length > 0) ? shapesOf(seen) : new Map<string, number>();
	const merged = lanes.flatMap(({ s }, band) =>
		s.merged.map((run) => ({ ...mergedYears(run, shapes), band, row: forEachSize((size) => bands[band]!.top[size] + padAbove(size) + 2 * (band > middleBand ? s.count : 0)) })),
	);
	return {
		bands,
		line: forEachSize((size) => bands[middleBand]!.top[size] + bands[middleBand]!.height[size] - axisUnits),
		height: forEachSize((size) => last.top[size] + last.height[size]),
		events: events.sort((a, b) => byStart(a.record, b.record)),
		merged,
	};
}

/** A window with a share of its length added at either end. */
const widened = ({ from, to }: TimeWindow, share: number): TimeWindow => ({ from: from - (to - from) * share, to: to + (to - from) * share });

/** Whether something of an event is drawn in a window. One from before all time is, at its edge. */
export function isSeen(record: Pick<TimelineRecord, 'lasts' | 'extent'>, view: TimeWindow): boolean {
	const { shape, possibleFrom, possibleTo } = drawnYears(record);
	return Math.max(shape, possibleTo) >= view.from && Math.min(shape, possibleFrom) <= view.to;
}

/** Years of the first and last start among merged events, which are in order of time. */
const mergedYears = ({ ids }: Merged, shapes: ReadonlyMap<string, number>): { ids: string[]; from: number; to: number } => ({
	ids,
	from: shapes.get(ids[0]!)!,
	to: shapes.get(ids.at(-1)!)!,
});

/** The years of some events' shapes, by id. */
const shapesOf = (records: readonly TimelineRecord[]): Map<string, number> => new Map(records.map((record) => [record.id, drawnYears(record).shape]));

/** Records in order of their start; the list that was sorted last for each list given is kept, as it is asked for at every frame of a zoom. */
const sortedLists = new WeakMap<readonly TimelineRecord[], TimelineRecord[]>();
export const inOrder = (records: readonly TimelineRecord[]): readonly TimelineRecord[] => {
	const sorted = sortedLists.get(records) ?? [...records].sort(byStart);
	sortedLists.set(records, sorted);
	return sorted;
};

const bracketOf = ({ first, last }: Position, band: number, row: BySize<number>, bands: readonly BandRow[]): Across['bracket'] => {
	if (first === last) return undefined;
	const other = band === first ? last : first;
	if (other < band) {
		const top = forEachSize((size) => bands[band]!.top[size] - 1);
		return { top, height: forEachSize((size) => row[size] + 1 - top[size]) };
	}
	return { top: forEachSize((size) => row[size] + 1), height: forEachSize((size) => bands[other]!.top[size] + 1 - row[size] - 1) };
};

/** A figure whose widest layout is that of the middle width, for a page that keeps room beside the axis. */
export function withoutWidest(scene: AcrossScene): AcrossScene {
	const narrowed = <Value>({ s, m }: BySize<Value>): BySize<Value> => ({ s, m, l: m });
	return {
		bands: scene.bands.map((band) => ({ ...band, top: narrowed(band.top), height: narrowed(band.height) })),
		line: narrowed(scene.line),
		height: narrowed(scene.height),
		events: scene.events.map((event) => ({
			...event,
			row: narrowed(event.row),
			side: narrowed(event.side),
			bracket: event.bracket && { top: narrowed(event.bracket.top), height: narrowed(event.bracket.height) },
		})),
		merged: scene.merged.map((run) => ({ ...run, row: narrowed(run.row) })),
	};
}

/** Marks in lanes without names: the events that are not placed. */
export interface StripScene {
	events: { record: TimelineRecord; row: BySize<number> }[];
	merged: { ids: string[]; row: BySize<number>; from: number; to: number }[];
	/** In units. */
	height: BySize<number>;
}

/** Lays out the marks of events that are not placed, in as few lanes as they need. Their names stand in a list below. */
export function layOutStrip(records: readonly TimelineRecord[], view: TimeWindow, kept?: Kept<StripScene>): StripScene {
	const shown = kept ? widened(view, kept.around) : view;
	const seen = inOrder(records).filter((record) => isSeen(record, shown));
	const most = records.length > 150 ? 2 : 24;
	const item = (record: TimelineRecord, size: Size): LaneItem => {
		const at = (percentAt(drawnYears(record).shape, view) / 100) * sizes[size].axis;
		return { id: record.id, start: at - shapeRem / 2, end: at + shapeRem / 2, barStart: at, barEnd: at, label: 0 };
	};
	const stripLanes = (size: Size): Lanes => putOnLanes(seen.map((record) => item(record, size)), sizes[size].axis, most);
	const lanes = lanesBySize(stripLanes);
	const laned = forEachSize((size) => new Map(lanes[size].laned.map((item) => [item.id, item])));
	const shapes = lanes.s.merged.length > 0 ? shapesOf(seen) : new Map<string, number>();
	return {
		events: seen.flatMap((record) => (laned.s.has(record.id) ? [{ record, row: forEachSize((size) => 2 * laned[size].get(record.id)!.lane) }] : [])),
		merged: lanes.s.merged.map((run) => ({ ...mergedYears(run, shapes), row: forEachSize((size) => 2 * lanes[size].count) })),
		height: kept?.rows.height ?? forEachSize((size) => 2 * (lanes[size].count + (lanes[size].merged.length > 0 ? 1 : 0))),
	};
}

/** A period's bracket over the bands. */
export interface PeriodSpan {
	id: string;
	name: string;
	years: TimeWindow;
	/** Counted from below: those that lie over others stand higher. */
	row: BySize<number>;
	/** Whether its name ends with the bracket rather than beginning with it. */
	isEnd: BySize<boolean>;
}

/** The years of a period's bracket: all of the decades that it is dated to, else its core. */
export const periodYears = ({ possibleStart, coreStart, coreEnd, possibleEnd }: TimelineRecord['extent']): TimeWindow => ({
	from: Math.max(wholeTime.from, coreStart - possibleStart > 2.5 ? possibleStart : coreStart),
	to: Math.min(wholeTime.to, possibleEnd - coreEnd > 2.5 ? possibleEnd : coreEnd),
});

/** The periods, which overlap, in rows of their own; the height is in rows. */
export function layOutPeriods(records: readonly TimelineRecord[], view: TimeWindow): { periods: PeriodSpan[]; height: BySize<number> } {
	const seen = records.filter((record) => record.period && isSeen(record, view)).sort(byStart);
	const boxAt = ({ period, extent }: TimelineRecord, size: Size): { start: number; end: number; isEnd: boolean } => {
		const { from, to } = periodYears(extent);
		const rem = (year: number): number => (percentAt(year, view) / 100) * sizes[size].axis;
		const name = textLength(period, labelRem.across) + labelGap;
		// A name longer than its bracket goes on to the right of it, or where the axis ends, to the left.
		const isEnd = rem(from) + name > sizes[size].axis;
		return { start: isEnd ? Math.min(rem(from), rem(to) - name) : rem(from), end: isEnd ? rem(to) : Math.max(rem(to), rem(from) + name), isEnd };
	};
	const lanes = forEachSize((size) =>
		putOnLanes(
			seen.map((record) => {
				const { start, end } = boxAt(record, size);
				return { id: record.id, start, end, barStart: start, barEnd: start, label: 0 };
			}),
			sizes[size].axis,
			Infinity,
		),
	);
	const laneOf = (size: Size, id: string): number => lanes[size].laned.find((item) => item.id === id)!.lane;
	return {
		periods: seen.map((record) => ({
			id: record.id,
			name: record.period,
			years: periodYears(record.extent),
			row: forEachSize((size) => laneOf(size, record.id)),
			isEnd: forEachSize((size) => boxAt(record, size).isEnd),
		})),
		height: forEachSize((size) => lanes[size].count),
	};
}

/**
 * The sides of labels when the reader has zoomed or moved: lanes stay as they are.
 * @param events with the row that they have at the size drawn
 * @param axisRem how long the axis is on the reader's screen
 * @returns sides by id; events out of view are left out
 */
export function sidesIn(events: readonly { record: TimelineRecord; row: number }[], view: TimeWindow, axisRem: number): Map<string, LabelSide> {
	const lanes = new Map<number, LaneItem[]>();
	for (const { record, row } of events) {
		if (!isSeen(record, view)) continue;
		const lane = lanes.get(row) ?? [];
		lanes.set(row, lane);
		lane.push(laneItem(record, view, axisRem));
	}
	return new Map([...lanes.values()].flatMap((lane) => [...sidesOnLane(lane.sort((a, b) => a.start - b.start), axisRem)]));
}
