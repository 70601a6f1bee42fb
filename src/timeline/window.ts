import type { TimeWindow } from './types.ts';

/** The years that timelines show: from before Bismarck's laws to the end year of Agenda 2030. The same as the spine's. */
export const wholeTime: TimeWindow = { from: 1880, to: 2030 };

/** The shortest stretch that zooming reaches, in years. */
export const shortestYears = 8;

/** The stops of the zoom and how many years each shows. */
export const stops = { whole: 150, era: 40, decade: 14 } as const;

/** A stop of the zoom. */
export type Stop = keyof typeof stops;

/** The stops, from the whole to the nearest. */
export const stopNames: Stop[] = ['whole', 'era', 'decade'];

const rounded = (year: number): number => Math.round(year * 100) / 100;

/** The window moved and shortened so that it lies within the whole of time; its length is kept where it can be. */
export function clampWindow({ from, to }: TimeWindow): TimeWindow {
	const length = Math.min(wholeTime.to - wholeTime.from, Math.max(shortestYears, to - from));
	const start = Math.min(wholeTime.to - length, Math.max(wholeTime.from, from));
	return { from: rounded(start), to: rounded(start + length) };
}

/** The window made longer (factor above 1) or shorter around a year, which stays where it is in view. */
export function zoomAt({ from, to }: TimeWindow, factor: number, year: number): TimeWindow {
	const length = Math.min(wholeTime.to - wholeTime.from, Math.max(shortestYears, (to - from) * factor));
	const share = (year - from) / (to - from);
	return clampWindow({ from: year - share * length, to: year + (1 - share) * length });
}

/** The window moved by so many years, within the whole of time. */
export const pan = ({ from, to }: TimeWindow, years: number): TimeWindow => clampWindow({ from: from + years, to: to + years });

/** The window of a stop around a year. */
export const windowAt = (stop: Stop, year: number): TimeWindow => clampWindow({ from: year - stops[stop] / 2, to: year + stops[stop] / 2 });

/** The stop that a window shows; undefined between stops. */
export const stopOf = ({ from, to }: TimeWindow): Stop | undefined => stopNames.find((stop) => Math.abs(to - from - stops[stop]) < 0.05);

/** Whether all of time is in view. */
export const isWhole = (view: TimeWindow): boolean => stopOf(view) === 'whole';

/** Where a year stands in a window, in per cent from its start; beyond 0 and 100 outside it. Two decimals. */
export const percentAt = (year: number, { from, to }: TimeWindow): number => rounded(((year - from) / (to - from)) * 100);

/** The year at a share of the window: 0 at its start, 1 at its end. */
export const yearAt = (share: number, { from, to }: TimeWindow): number => from + share * (to - from);

/** The window that shows a stretch of time with some air around it, no shorter than a decade's. */
export function windowAround(first: number, last: number): TimeWindow {
	const length = Math.max(stops.decade, (last - first) * 1.3);
	const middle = (first + last) / 2;
	return clampWindow({ from: middle - length / 2, to: middle + length / 2 });
}

/** The window moved as little as it takes to bring a year into its middle three fifths; unchanged where it is there already. */
export function windowShowing(view: TimeWindow, year: number): TimeWindow {
	const margin = (view.to - view.from) / 5;
	if (year < view.from + margin) return pan(view, year - view.from - margin);
	if (year > view.to - margin) return pan(view, year - view.to + margin);
	return view;
}

/** A year on the axis. */
export interface Tick {
	year: number;
	/** In per cent from the start of the window. */
	at: number;
	/** How much it stands out: 2 always written, 1 written where there is room, 0 a stroke without year. */
	weight: 0 | 1 | 2;
}

/** Steps between ticks, and the multiples of years that are written: always, and where there is room. */
const tickSteps: [longest: number, step: number, always: number, roomy: number][] = [
	[16, 1, 5, 1],
	[32, 1, 5, 5],
	[70, 5, 10, 10],
	[Infinity, 10, 20, 10],
];

/**
 * The ticks of a window, in order, those at its ends included.
 * @param around the years to give ticks for, where they reach beyond the window
 */
export function ticksIn(view: TimeWindow, around = view): Tick[] {
	const [, step, always, roomy] = tickSteps.find(([longest]) => view.to - view.from <= longest)!;
	const ticks: Tick[] = [];
	for (let year = Math.ceil(around.from / step) * step; year <= around.to; year += step) {
		ticks.push({ year, at: percentAt(year, view), weight: year % always === 0 ? 2 : year % roomy === 0 ? 1 : 0 });
	}
	return ticks;
}

/** How something drawn for one window is moved and stretched to show another, along the axis. */
export interface Movement {
	/** In per cent of the axis. */
	shift: number;
	scale: number;
}

/** The movement from the window drawn to the window in view, for a transform whose origin is the axis' start. */
export const movementOf = (drawn: TimeWindow, view: TimeWindow): Movement => {
	const length = view.to - view.from;
	return { shift: Math.round(((drawn.from - view.from) / length) * 100_000) / 1000, scale: Math.round(((drawn.to - drawn.from) / length) * 10_000) / 10_000 };
};

/** How far a drawing is stretched before it is made anew. */
const mostStretch = 4;

/** Whether a drawing for one window, which reaches half its length beyond each edge, will do for another for the moment. */
export function covers(drawn: TimeWindow, view: TimeWindow): boolean {
	const length = drawn.to - drawn.from;
	const scale = length / (view.to - view.from);
	const [from, to] = [Math.max(wholeTime.from, drawn.from - length / 2), Math.min(wholeTime.to, drawn.to + length / 2)];
	return scale <= mostStretch && scale >= 0.5 && view.from >= from && view.to <= to;
}

/** The window on the way from one to another: at 0 the first, at 1 the second, in between slow at both ends. */
export function between(first: TimeWindow, second: TimeWindow, share: number): TimeWindow {
	const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
	const mix = (a: number, b: number): number => rounded(a + (b - a) * eased);
	return { from: mix(first.from, second.from), to: mix(first.to, second.to) };
}
