import { extent, parseChecked } from '../content/date.ts';

/** The first and last year on the time spine: from before Bismarck's laws to the end year of Agenda 2030. */
export const spineYears = { from: 1880, to: 2030 } as const;

/** A stretch of the spine in per cent from its start: 0 is 1880, 100 is 2030. */
export interface SpineSpan {
	from: number;
	to: number;
}

/** Where a year (decimal) stands on the spine, in per cent, held within its ends, with two decimals. */
export const spinePercent = (year: number): number => {
	const share = ((year - spineYears.from) / (spineYears.to - spineYears.from)) * 100;
	return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
};

/**
 * The stretch of the spine that a date may cover: all of a decade, and the years around an "about". An open end reaches
 * the spine's end.
 * @param edtf a date or interval, already checked
 * @throws RangeError if it is not EDTF
 */
export function spineSpan(edtf: string): SpineSpan {
	const { possibleStart, possibleEnd } = extent(parseChecked(edtf));
	return { from: spinePercent(possibleStart), to: spinePercent(possibleEnd) };
}

/** Whether an event begins on the spine: one from before its first year would be marked where it was not. @throws if the date is not EDTF */
export const isOnSpine = (edtf: string): boolean => extent(parseChecked(edtf)).coreStart >= spineYears.from;

/** Where an event is marked on the spine, in per cent: where it surely begins. @throws RangeError if the date is not EDTF */
export const spineMark = (edtf: string): number => spinePercent(extent(parseChecked(edtf)).coreStart);

/** A tick on a scale of the spine's years. */
export interface SpineTick {
	year: number;
	/** In per cent from the start of the spine. */
	at: number;
	/** True at every twentieth year: the year is written where there is room. */
	labelled: boolean;
	/** True at every fortieth year: the year is written also where there is little room. */
	sparse: boolean;
}

/** The ticks of the spine: every tenth year, both ends included. */
export const spineTicks: SpineTick[] = Array.from({ length: (spineYears.to - spineYears.from) / 10 + 1 }, (_, index) => {
	const year = spineYears.from + index * 10;
	return { year, at: spinePercent(year), labelled: index % 2 === 0, sparse: index % 4 === 0 };
});
