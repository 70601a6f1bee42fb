/** The line at the foot of every slide: all time from 1880 to 2030, with the slide's years lit. */
import { extent, parseChecked } from '../content/date.ts';
import { wholeTime } from '../timeline/window.ts';
import { widthUnits, yearUnits } from './slide-timeline.ts';

/** What is drawn of the line, in units of a drawing 1160 wide. */
export interface Foot {
	ticks: { x: number; year: number; isLabelled: boolean }[];
	/** The years that the slide is about; undefined where it names none. */
	lit: { x: number; width: number } | undefined;
}

/** A single year would be hard to see from the last row. */
const leastLit = 14;

/** The line at a slide's foot. @param years EDTF, as the slide names them */
export function footOf(years: string | undefined): Foot {
	const decades = Array.from({ length: (wholeTime.to - wholeTime.from) / 10 + 1 }, (_, index) => wholeTime.from + index * 10);
	const hold = (year: number): number => Math.min(wholeTime.to, Math.max(wholeTime.from, year));
	const span = years === undefined ? undefined : extent(parseChecked(years));
	const from = span && yearUnits(hold(span.coreStart), wholeTime);
	const to = span && yearUnits(hold(span.coreEnd), wholeTime);
	const width = from !== undefined && to !== undefined ? Math.max(leastLit, to - from) : 0;
	return {
		ticks: decades.map((year) => ({ x: yearUnits(year, wholeTime), year, isLabelled: year % 20 === 0 && year < wholeTime.to })),
		lit: from === undefined ? undefined : { x: Math.min(from, widthUnits - width), width },
	};
}
