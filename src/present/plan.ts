/** The time a lecture takes: planned for each slide, and how it goes. */

/** When a slide begins by the plan, in minutes from the start of the lecture. */
export const plannedStart = (minutes: readonly number[], slide: number): number => minutes.slice(0, slide).reduce((sum, one) => sum + one, 0);

/** How a lecture keeps to its plan. */
export interface Pace {
	elapsedMs: number;
	/** When the slide that is shown is to be done, from the start. */
	dueMs: number;
	/** By how much that is passed; 0 or less while there is time. */
	lateMs: number;
}

const minuteMs = 60_000;

/**
 * How a lecture keeps to its plan.
 * @param minutes planned for each slide, in order
 * @param slide the one that is shown, from 0
 */
export const paceOf = (minutes: readonly number[], slide: number, elapsedMs: number): Pace => {
	const dueMs = plannedStart(minutes, slide + 1) * minuteMs;
	return { elapsedMs, dueMs, lateMs: elapsedMs - dueMs };
};

/** A stretch of time as minutes and seconds, with hours only where there are any: "07:30", "1:02:05". */
export const formatDuration = (ms: number): string => {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const two = (value: number): string => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	return hours ? `${hours}:${rest}` : rest;
};
