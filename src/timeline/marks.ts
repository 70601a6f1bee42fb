/** What is drawn of an event along the axis, in per cent: numbers for views, nothing more. */
import { drawnYears } from './across.ts';
import type { TimelineRecord, TimeWindow } from './types.ts';
import { percentAt } from './window.ts';

/** A stretch along the axis, in per cent. */
export interface Stretch {
	at: number;
	length: number;
}

/** An event along the axis. */
export interface Mark {
	/** Where its shape stands. */
	shape: number;
	/** Its solid bar; undefined where it would hide behind the shape. */
	bar: Stretch | undefined;
	/** Its dashed possible extent; undefined where it says no more than the bar. */
	possible: Stretch | undefined;
	/** What its label stands beside. */
	beside: Stretch;
	/** Where a label inside its bar begins: at the edge of the view, where the bar comes in from outside. */
	inside: number;
	/** True for an event from before the axis, whose shape stands at its edge. */
	isBefore: boolean;
}

/** A stretch shorter than this is hidden by the shape, or nearly. */
const shortest = 0.85;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Where an event is drawn in a window. */
export function markOf(record: Pick<TimelineRecord, 'lasts' | 'extent'>, view: TimeWindow): Mark {
	const years = drawnYears(record);
	const at = (year: number): number => percentAt(year, view);
	const stretch = (from: number, to: number): Stretch => ({ at: at(from), length: rounded(at(to) - at(from)) });
	const shape = at(years.shape);
	const bar = stretch(years.from, years.to);
	const possible = stretch(years.possibleFrom, years.possibleTo);
	const isLong = possible.length >= shortest;
	return {
		shape,
		bar: bar.length >= shortest ? bar : undefined,
		possible: isLong && possible.length - bar.length >= 0.1 ? possible : undefined,
		beside: isLong ? possible : { at: shape, length: 0 },
		inside: Math.max(0, bar.at),
		isBefore: years.isBefore,
	};
}
