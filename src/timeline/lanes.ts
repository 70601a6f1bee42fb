import type { LabelSide } from './types.ts';

/** Something to be put on a lane: lengths are in rem along the axis, from the start of the figure. */
export interface LaneItem {
	id: string;
	/** Ends of all that is drawn of its mark: shape, bar, possible extent. */
	start: number;
	end: number;
	/** Ends of its bar, inside which the label may stand; equal for a point. */
	barStart: number;
	barEnd: number;
	/** How long its label is. */
	label: number;
}

/** An item on its lane. */
export interface Laned {
	id: string;
	/** From 0. */
	lane: number;
	side: LabelSide;
}

/** Items that found no lane of their own, drawn as one: "4 händelser". */
export interface Merged {
	ids: string[];
	start: number;
	end: number;
}

/** What became of the items of one band. */
export interface Lanes {
	laned: Laned[];
	merged: Merged[];
	/** How many lanes are taken by items. Merged ones share one more. */
	count: number;
}

/** Between a mark and its label, and between one item and the next on a lane, in rem. */
export const labelGap = 0.375;
const itemGap = 0.625;
/** On either side of a label inside its bar, in rem: the shape at the bar's start needs the first. */
export const insideGap = 0.875;

interface Candidate {
	side: LabelSide;
	start: number;
	end: number;
}

/** Where an item's label may stand, best first, and how much of the lane is then taken. */
const candidates = ({ start, end, barStart, barEnd, label }: LaneItem, length: number): Candidate[] => {
	const from = Math.max(0, barStart);
	const inside = Math.min(length, barEnd) - from >= label + insideGap + 0.5;
	// A bar that has ended before the axis holds no label on it.
	const isBar = barEnd > from;
	return [
		...(inside ? [{ side: 'inside', start, end } as const] : []),
		...(end + labelGap + label <= length ? [{ side: 'right', start, end: end + labelGap + label } as const] : []),
		...(start - labelGap - label >= 0 ? [{ side: 'left', start: start - labelGap - label, end } as const] : []),
		...(isBar && from + insideGap + label <= length ? [{ side: 'above', start, end: Math.max(end, from + insideGap + label) } as const] : []),
	];
};

/** What is taken of a lane, in order. */
type Taken = { start: number; end: number }[];

/** The place in a lane's order where a stretch has room around it; undefined where it has none. */
const roomFor = (lane: Taken, start: number, end: number): number | undefined => {
	let [low, high] = [0, lane.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lane[middle]!.start < start) low = middle + 1;
		else high = middle;
	}
	const [before, after] = [lane[low - 1], lane[low]];
	return (before === undefined || before.end + itemGap <= start) && (after === undefined || end + itemGap <= after.start) ? low : undefined;
};

/**
 * Puts items on lanes so that neither marks nor labels meet. Each item, in order of time, takes the first lane with room
 * for it and its label, which stands inside its bar, right or left of the mark, or above a thin bar. Since labels keep
 * their length, lanes made at one scale hold at every larger one: nothing moves up or down when the reader zooms in.
 *
 * Where `most` lanes do not do, an item first gives up its label; where there is no room for its mark either, it is
 * merged with its neighbours. Ties go to the item that comes first in the list. Cost: items × lanes × log(items).
 *
 * @param items in order of their start
 * @param length of the axis, in rem
 * @param most lanes
 */
export function putOnLanes(items: readonly LaneItem[], length: number, most: number): Lanes {
	const lanes: Taken[] = [];
	const laned: Laned[] = [];
	const left: LaneItem[] = [];
	for (const item of items) {
		const options: Candidate[] = item.label > 0 ? candidates(item, length) : [];
		const bare: Candidate = { side: 'none', start: item.start, end: item.end };
		const place = (tried: readonly Candidate[]): boolean => {
			// An empty lane takes anything that is tried: the search ends there at the latest.
			for (let lane = 0; tried.length > 0 && lane < most; lane++) {
				for (const { side, start, end } of tried) {
					const at = roomFor((lanes[lane] ??= []), start, end);
					if (at === undefined) continue;
					lanes[lane]!.splice(at, 0, { start, end });
					laned.push({ id: item.id, lane, side });
					return true;
				}
			}
			return false;
		};
		if (!place(options) && !place([bare])) left.push(item);
	}
	return { laned, merged: mergeNeighbours(left), count: lanes.filter((lane) => lane.length > 0).length };
}

/** The length that a merged mark takes with its number, in rem. */
export const mergedLength = 3.5;

/** Gathers items into runs that lie at least `mergedLength` apart, in order. */
const mergeNeighbours = (items: readonly LaneItem[]): Merged[] => {
	const merged: Merged[] = [];
	for (const { id, barStart } of items) {
		const run = merged.at(-1);
		if (run && barStart < run.start + mergedLength) {
			run.ids.push(id);
			run.end = Math.max(run.end, barStart);
		} else merged.push({ ids: [id], start: barStart, end: barStart });
	}
	return merged;
};

/**
 * The side of each label at another scale, on the lanes that the items have: the best one that meets neither the label
 * before it nor the mark after it. Marks outside the axis have no label; a bar that reaches into it holds its label there.
 *
 * @param lane the items of one lane, in order of their start, in rem at the new scale
 */
export function sidesOnLane(lane: readonly LaneItem[], length: number): Map<string, LabelSide> {
	const sides = new Map<string, LabelSide>();
	let taken = -Infinity;
	lane.forEach((item, index) => {
		const next = lane[index + 1]?.start ?? Infinity;
		const isIn = item.barStart >= 0 && item.barStart <= length;
		const options = item.label > 0 ? candidates(item, length).filter(({ side }) => isIn || side === 'inside' || side === 'above') : [];
		const option = options.find(({ side, start, end }) => side === 'inside' || (start >= taken + itemGap && end + itemGap <= next));
		sides.set(item.id, option?.side ?? 'none');
		taken = Math.max(taken, option?.end ?? item.end);
	});
	return sides;
}
