import { bandOf } from './across.ts';
import type { Position, TimelineRecord } from './types.ts';

/** How many coded events begin in a decade, by band. */
export interface DecadeCount {
	/** The decade's first year. */
	decade: number;
	/** One number for each of the five bands. */
	bands: number[];
	/** Towards the first pole, on the middle line, towards the second. */
	above: number;
	middle: number;
	below: number;
}

/** The decade in which an event begins: of one dated to a decade or about a year, the one that is written. */
export const decadeOf = ({ extent }: Pick<TimelineRecord, 'extent'>): number => Math.floor(extent.coreStart / 10) * 10;

/**
 * Counts events by decade and band: the only thing that is computed about positions, which are ordinal. An event that
 * spans two bands counts in the one nearer the middle, as it is drawn.
 * @returns the decades that hold events, in order
 */
export function countDecades(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined): DecadeCount[] {
	const counts = new Map<number, number[]>();
	for (const record of records) {
		const position = positionOf(record);
		if (!position) continue;
		const bands = counts.get(decadeOf(record)) ?? [0, 0, 0, 0, 0];
		counts.set(decadeOf(record), bands);
		bands[bandOf(position)]! += 1;
	}
	return [...counts]
		.sort(([a], [b]) => a - b)
		.map(([decade, bands]) => ({ decade, bands, above: bands[0]! + bands[1]!, middle: bands[2]!, below: bands[3]! + bands[4]! }));
}
