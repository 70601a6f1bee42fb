import type { Position, TimelineRecord } from './types.ts';

/** What a figure holds, in numbers: what is read before it. */
export interface Summary {
	total: number;
	placed: number;
	/** Towards the first pole, on the middle, towards the second. */
	first: number;
	middle: number;
	second: number;
}

/** Counts what a figure holds. */
export function summarize(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined): Summary {
	const positions = records.flatMap((record) => positionOf(record) ?? []);
	const leaning = (test: (sum: number) => boolean): number => positions.filter(({ first, last }) => test(first + last)).length;
	return { total: records.length, placed: positions.length, first: leaning((sum) => sum < 4), middle: leaning((sum) => sum === 4), second: leaning((sum) => sum > 4) };
}
