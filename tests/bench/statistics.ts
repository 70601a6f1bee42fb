/** A frame as the page saw it. */
export interface Frame {
	/** When it began, in milliseconds. */
	atMs: number;
	/** How many moves of wheel or pointer it answered. */
	moves: number;
}

/** How long frames took, in milliseconds. */
export interface FrameTimes {
	/** How many were measured. */
	count: number;
	p50: number;
	p95: number;
	max: number;
}

/**
 * The smallest value that at least so many per cent of all are not above ("nearest rank").
 * @throws RangeError where there are no values
 */
export function percentile(values: readonly number[], percent: number): number {
	if (values.length === 0) throw new RangeError('There is no percentile of nothing: measure at least one value.');
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}

/** How long each frame that answered a move took: until the next one began. The last one is left out. */
export const moveTimes = (frames: readonly Frame[]): number[] =>
	frames.slice(0, -1).flatMap(({ atMs, moves }, index) => (moves > 0 ? [frames[index + 1]!.atMs - atMs] : []));

/** The longest frame after the one that answered the last move: what is drawn anew once the reader lets go. 0 where there is none. */
export const settlingTime = (frames: readonly Frame[]): number => {
	const last = frames.findLastIndex(({ moves }) => moves > 0);
	return Math.max(0, ...frames.slice(1).flatMap(({ atMs }, index) => (index > last ? [atMs - frames[index]!.atMs] : [])));
};

/** The frame times of one or more runs, together. @throws RangeError where nothing moved */
export const frameTimes = (times: readonly number[]): FrameTimes => ({
	count: times.length,
	p50: percentile(times, 50),
	p95: percentile(times, 95),
	max: percentile(times, 100),
});
