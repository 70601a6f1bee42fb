import { drawnYears } from './across.ts';
import type { Position, TimelineRecord } from './types.ts';
import { wholeTime } from './window.ts';

/** The box that the overview's paths are drawn in: ten units a year, six rows of ten. */
export const overviewBox = { width: (wholeTime.to - wholeTime.from) * 10, height: 60 } as const;

/** One path for each side, so that the overview of any number of events is three elements. */
export type OverviewPaths = Record<'first' | 'middle' | 'second' | 'none', string>;

/** All of time in small: a stroke for each event, in the row of its band. Events without a position stand in a row of their own below. */
export function overviewPaths(records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined): OverviewPaths {
	const paths: OverviewPaths = { first: '', middle: '', second: '', none: '' };
	for (const record of records) {
		const position = positionOf(record);
		const { shape, from, to } = drawnYears(record);
		const x = Math.round((shape - wholeTime.from) * 10);
		const length = Math.max(12, record.lasts ? Math.round((to - from) * 10) : 0);
		const sum = position ? position.first + position.last : undefined;
		const key = sum === undefined ? 'none' : sum < 4 ? 'first' : sum > 4 ? 'second' : 'middle';
		const y = sum === undefined ? 53 : Math.round(sum * 5) + 3;
		paths[key] += `M${x} ${y}h${sum === undefined ? 12 : length}v5h-${sum === undefined ? 12 : length}z`;
	}
	return paths;
}
