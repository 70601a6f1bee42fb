import { parseChecked, type EdtfPoint } from '../content/date.ts';

/** A point in time as ISO 8601, as precise as it is known; undefined where it is a decade or only about then. */
const isoPoint = ({ year, month, day, precision, approximate }: EdtfPoint): string | undefined => {
	if (approximate || precision === 'decade') return undefined;
	return [String(year), month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
};

/** The ends of a date as ISO 8601. */
export interface IsoDates {
	startDate?: string | undefined;
	/** None for a single date: a year is its own end. */
	endDate?: string | undefined;
}

/**
 * When something began and ended, as far as it is known exactly: what is "about 2014" or "the 1930s" is left out rather
 * than given as a date that nobody knows.
 * @param date as EDTF
 * @throws RangeError if it is not EDTF
 */
export function isoDates(date: string): IsoDates {
	const { start, end, isInterval } = parseChecked(date);
	return { startDate: isoPoint(start), endDate: isInterval && end !== 'open' ? isoPoint(end) : undefined };
}

/**
 * The years that a text is about, as ISO 8601: `1930/1939`, or `2010/..` where they have no end.
 * @param period as EDTF; a decade stands for all of its years
 * @throws RangeError if it is not EDTF
 */
export function isoYears(period: string): string {
	const { start, end } = parseChecked(period);
	const last = end === 'open' ? '..' : String(end.year + (end.precision === 'decade' ? 9 : 0));
	return last === String(start.year) ? last : `${start.year}/${last}`;
}
