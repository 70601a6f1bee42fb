/**
 * A step of a story as a slide draws it: only the events that the step speaks of, large enough for the last row. All
 * lengths in units of a drawing 1160 wide, which fills a slide of 1280 × 720 between its margins, so that 24 units are 24 px.
 */
import { bandOf, byStart, laneItem } from '../timeline/across.ts';
import { labelRem } from '../timeline/labels.ts';
import { labelGap, putOnLanes, insideGap } from '../timeline/lanes.ts';
import { markOf } from '../timeline/marks.ts';
import type { LabelSide, Position, TimelineRecord, TimeWindow } from '../timeline/types.ts';
import { percentAt, ticksIn } from '../timeline/window.ts';

/** The size of labels, in units: the smallest text of a slide is 24. */
export const labelUnits = 25;
/** The width of the drawing. */
export const widthUnits = 1160;
/** Left of the axis stand the names of the bands. */
const gutterUnits = 232;
/** One lane with a label on it. */
const laneUnits = 35;
/** Above and below the lanes of a band, together. */
const padUnits = 8;
/** The least height of a band, for its name. */
const leastUnits = 36;
/** The bands share what is left of this height, so that a step of few events fills its slide too. */
const fullUnits = 365;
/** Below the bands stand the years. */
const axisUnits = 40;
/** Half the side of a mark's shape. */
export const shapeUnits = 11;

/** Lanes are packed in rem of the figures on pages; on a slide one such rem is as many units. */
const unitsInRem = labelUnits / labelRem.across;

/** A band of the drawing. */
export interface SlideBand {
	/** 0 at the first pole. */
	index: number;
	top: number;
	height: number;
}

/** An event on a slide. */
export interface SlideMark {
	record: TimelineRecord;
	position: Position;
	/** The middle of its shape. */
	x: number;
	y: number;
	bar: { x: number; width: number } | undefined;
	possible: { x: number; width: number } | undefined;
	/** Where its label begins, or ends where it stands left of the mark; undefined where there is no room for it. */
	label: { x: number; y: number; anchor: 'start' | 'end'; side: LabelSide } | undefined;
	/** For one that spans two bands: a bracket beside the shape. */
	bracket: { top: number; height: number } | undefined;
}

/** A step as a slide draws it. */
export interface SlideScene {
	height: number;
	/** Where the axis begins and ends. */
	axis: { from: number; to: number; y: number };
	bands: SlideBand[];
	/** Where the middle line is. */
	line: number;
	marks: SlideMark[];
	ticks: { x: number; year: number; isLabelled: boolean }[];
}

/**
 * Lays out the events of a step that have a position on its contrast. Names never overlap: events that would meet stand on
 * lanes of their own (see `putOnLanes`), and a band is as high as its lanes.
 * @param records the events that the step lights, in any order
 * @param view the years between the ends of the axis
 */
export function layOutSlide(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined, view: TimeWindow): SlideScene {
	const axis = { from: gutterUnits, to: widthUnits - shapeUnits };
	const length = axis.to - axis.from;
	const at = (percent: number): number => Math.round(axis.from + (percent / 100) * length);
	const placed = [...records].sort(byStart).flatMap((record) => {
		const position = positionOf(record);
		return position ? [{ record, position, band: bandOf(position) }] : [];
	});
	const lanes = Array.from({ length: 5 }, (_, band) => {
		const items = placed.filter((one) => one.band === band).map(({ record }) => laneItem(record, view, length / unitsInRem));
		return putOnLanes(items, length / unitsInRem, items.length);
	});
	const bands: SlideBand[] = [];
	const needed = lanes.map(({ count }) => Math.max(leastUnits, count * laneUnits + padUnits));
	const spare = Math.floor(Math.max(0, fullUnits - needed.reduce((sum, height) => sum + height, 0)) / needed.length);
	needed.forEach((height, index) => {
		const before = bands.at(-1);
		bands.push({ index, top: before ? before.top + before.height : 0, height: height + spare });
	});
	const bottom = bands[4]!.top + bands[4]!.height;
	const middle = bands[2]!;
	const marks = placed.flatMap(({ record, position, band }): SlideMark[] => {
		const laned = lanes[band]!.laned.find(({ id }) => id === record.id);
		if (!laned) return [];
		const { top, height } = bands[band]!;
		const mark = markOf(record, view);
		const own = lanes[band]!.count * laneUnits;
		// Above the middle line the first lane is the lowest, below it the highest: the nearest to the line.
		const lane = band > 2 ? laned.lane : lanes[band]!.count - 1 - laned.lane;
		const y = Math.round(top + (height - own) / 2 + (lane + 0.5) * laneUnits);
		// What lasts longer than the years in view ends with the axis.
		const held = (x: number): number => Math.min(widthUnits, Math.max(axis.from, x));
		const stretch = (one: { at: number; length: number } | undefined) => one && { x: held(at(one.at)), width: held(at(one.at + one.length)) - held(at(one.at)) };
		const bar = stretch(mark.bar);
		const possible = stretch(mark.possible);
		const gap = shapeUnits + labelGap * unitsInRem;
		const start = Math.min(at(mark.shape), at(mark.beside.at));
		const end = Math.max(at(mark.shape), at(mark.beside.at + mark.beside.length));
		const label = (): SlideMark['label'] => {
			const base = Math.round(y + labelUnits * 0.35);
			switch (laned.side) {
				case 'right':
					return { x: Math.round(Math.max(end + labelGap * unitsInRem, at(mark.shape) + gap)), y: base, anchor: 'start', side: 'right' };
				case 'left':
					return { x: Math.round(Math.min(start - labelGap * unitsInRem, at(mark.shape) - gap)), y: base, anchor: 'end', side: 'left' };
				case 'none':
					return undefined;
				default:
					return { x: Math.round(at(mark.inside) + insideGap * unitsInRem), y: base, anchor: 'start', side: laned.side };
			}
		};
		return [{ record, position, x: held(at(mark.shape)), y, bar, possible, label: label(), bracket: bracketOf(position, band, y, bands) }];
	});
	const ticks = ticksIn(view)
		.filter(({ at: percent }) => percent >= 0 && percent <= 100)
		.map(({ year, at: percent, weight }) => ({ x: at(percent), year, isLabelled: weight > 0 }));
	return { height: bottom + axisUnits, axis: { ...axis, y: bottom }, bands, line: middle.top + middle.height / 2, marks, ticks: thinned(ticks) };
}

/** Years are named as far apart as their names need. */
const leastBetween = 84;
const thinned = (ticks: SlideScene['ticks']): SlideScene['ticks'] => {
	let last = -Infinity;
	return ticks.map((tick) => {
		if (!tick.isLabelled || tick.x - last < leastBetween) return { ...tick, isLabelled: false };
		last = tick.x;
		return tick;
	});
};

/** The bracket of an event that spans two bands: from its mark into the other band. */
const bracketOf = ({ first, last }: Position, band: number, y: number, bands: readonly SlideBand[]): SlideMark['bracket'] => {
	if (first === last) return undefined;
	const other = bands[band === first ? last : first]!;
	return other.index < band ? { top: other.top + other.height / 2, height: y - shapeUnits - (other.top + other.height / 2) } : { top: y + shapeUnits, height: other.top + other.height / 2 - y - shapeUnits };
};

/** Where a year stands on the line at a slide's foot, which shows all time, in units. */
export const yearUnits = (year: number, view: TimeWindow): number => Math.round((percentAt(year, view) / 100) * widthUnits);
