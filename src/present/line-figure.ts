/** A few events on a line: their names in columns of one width, each led to its year on an axis below. */
import { drawnYears } from '../timeline/across.ts';
import type { TimelineRecord, TimeWindow } from '../timeline/types.ts';
import { ticksIn } from '../timeline/window.ts';
import { widthUnits, yearUnits } from './slide-timeline.ts';

/** A few events on a line, in units of a drawing 1160 wide. */
export interface LineFigure {
	view: TimeWindow;
	/** In order of time: where each one's column begins, and where its year is. */
	events: { record: TimelineRecord; column: number; x: number }[];
	ticks: { x: number; year: number; isLabelled: boolean }[];
}

/** Lays out a few events. @param records two to four, in any order */
export function layOutLine(records: readonly TimelineRecord[], view: TimeWindow): LineFigure {
	const shapeOf = (record: TimelineRecord): number => Math.min(view.to, Math.max(view.from, drawnYears(record).shape));
	const ordered = [...records].sort((a, b) => shapeOf(a) - shapeOf(b) || (a.id < b.id ? -1 : 1));
	return {
		view,
		events: ordered.map((record, index) => ({ record, column: Math.round((index / ordered.length) * widthUnits), x: yearUnits(shapeOf(record), view) })),
		ticks: ticksIn(view)
			.filter(({ at }) => at >= 0 && at <= 100)
			.map(({ year, weight }) => ({ x: yearUnits(year, view), year, isLabelled: weight > 0 })),
	};
}
