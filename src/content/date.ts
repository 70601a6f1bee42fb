import { localeTags, type Locale } from '../i18n/locales.ts';

/**
 * Dates as EDTF (Extended Date/Time Format, ISO 8601-2), the small part of it that history needs here:
 * `1932`, `1938-12`, `1938-12-20`, `193X` (some time in the 1930s), `~` after any of them (about),
 * two of them joined by `/` (from, to), and `..` as an end that has not come (`1962/..`).
 *
 * A date keeps the precision its author wrote: a year stays a year. Everything is arithmetic on the
 * Gregorian calendar; no time zone and no clock can change what is drawn.
 * Source: https://www.loc.gov/standards/datetime/
 */

/** How much of a point in time is known. */
export type EdtfPrecision = 'decade' | 'year' | 'month' | 'day';

/** A point in time, as precise as its author wrote it. */
export interface EdtfPoint {
	/** The year, 1000–9999; for a decade its first year, so 1930 for `193X`. */
	year: number;
	/** 1–12; present with the precisions `month` and `day`. */
	month?: number;
	/** 1–31; present with the precision `day`. */
	day?: number;
	precision: EdtfPrecision;
	/** True where the author wrote `~`: about this time. */
	approximate: boolean;
}

/** A date or a period. For a single date `start` and `end` are equal and `isInterval` is false. */
export interface EdtfDate {
	start: EdtfPoint;
	/** The last point, which belongs to the period; `open` where it has not ended. */
	end: EdtfPoint | 'open';
	isInterval: boolean;
}

/**
 * Where a date lies on a time axis, in decimal years: 1932.5 is the middle of 1932. Ends are exclusive, so the
 * year 1932 is 1932–1933. Always `possibleStart ≤ coreStart ≤ coreEnd ≤ possibleEnd`.
 */
export interface EdtfExtent {
	/** The earliest moment the date can mean. */
	possibleStart: number;
	/** From here on the mark is drawn solid. */
	coreStart: number;
	/** To here the mark is drawn solid. */
	coreEnd: number;
	/** The last moment the date can mean. */
	possibleEnd: number;
}

/** How far "about" may reach on either side of what is written, in years. Ours; EDTF gives no number. */
export const approximateYears = 2;

const pointPattern = /^([1-9]\d{2})(?:X|(\d)(?:-(\d{2})(?:-(\d{2}))?)?)(~?)$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0));

/** Days from the first of January to the first of `month`. */
const daysBeforeMonth = (year: number, month: number): number => {
	let days = 0;
	for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
	return days;
};

/** `dayIndex` counts from 0 at the first of January and may be the length of the year, which is the next year's start. */
const toDecimalYear = (year: number, dayIndex: number): number => year + dayIndex / (isLeapYear(year) ? 366 : 365);

/** The first moment a point covers, and the first moment after it, without what "about" adds. */
const span = ({ year, month, day, precision }: EdtfPoint): { from: number; to: number } => {
	if (precision === 'decade') return { from: year, to: year + 10 };
	if (month === undefined) return { from: year, to: year + 1 };
	const first = daysBeforeMonth(year, month);
	if (day === undefined) {
		return { from: toDecimalYear(year, first), to: toDecimalYear(year, first + daysInMonth(year, month)) };
	}
	return { from: toDecimalYear(year, first + day - 1), to: toDecimalYear(year, first + day) };
};

const parsePoint = (value: string): EdtfPoint | undefined => {
	const match = pointPattern.exec(value);
	if (match === null) return undefined;
	const [, decade, unit, monthText, dayText, tilde] = match;
	const approximate = tilde === '~';
	if (unit === undefined) return { year: Number(`${decade}0`), precision: 'decade', approximate };
	const year = Number(`${decade}${unit}`);
	if (monthText === undefined) return { year, precision: 'year', approximate };
	const month = Number(monthText);
	if (month < 1 || month > 12) return undefined;
	if (dayText === undefined) return { year, month, precision: 'month', approximate };
	const day = Number(dayText);
	if (day < 1 || day > daysInMonth(year, month)) return undefined;
	return { year, month, day, precision: 'day', approximate };
};

/**
 * Reads an EDTF date or interval of the subset above. Never throws.
 *
 * An interval is reversed, and refused, when all of its end lies before its start: `1939/1932` is, `1935/193X`
 * (from 1935 to some time in the 1930s) is not.
 *
 * @returns the date, or undefined where `value` is not in the subset or names a day that never was (31 February).
 * @example parseEdtf('1970/1989')?.isInterval // true
 */
export const parseEdtf = (value: string): EdtfDate | undefined => {
	const parts = value.split('/');
	if (parts.length > 2) return undefined;
	const [first = '', last] = parts;
	const start = parsePoint(first);
	if (start === undefined) return undefined;
	if (last === undefined) return { start, end: start, isInterval: false };
	if (last === '..') return { start, end: 'open', isInterval: true };
	const end = parsePoint(last);
	if (end === undefined || span(end).to <= span(start).from) return undefined;
	return { start, end, isInterval: true };
};

/**
 * What is wrong with a value that is not EDTF, as a sentence for its author.
 * @returns undefined where nothing is wrong.
 */
export const explainEdtf = (value: string): string | undefined => {
	if (parseEdtf(value) !== undefined) return undefined;
	const halves = value.split('/');
	const isEnd = (half: string, index: number): boolean => index === 1 && half === '..';
	if (halves.length === 2 && halves.every((half, index) => isEnd(half, index) || parsePoint(half) !== undefined)) {
		return `"${value}" ends before it begins.`;
	}
	const wrong = halves.find((half, index) => !isEnd(half, index) && parsePoint(half) === undefined) ?? value;
	return pointPattern.test(wrong) ? `"${wrong}" names a month or day that does not exist.` : `"${value}" is not a date in EDTF.`;
};

/** Ways in which dates are written outside EDTF, and what they become. */
const rewritings: [RegExp, string][] = [
	[/^([1-9]\d{3})\s*[-–]\s*([1-9]\d{3})$/, '$1/$2'],
	[/^([1-9]\d{2})0(?:s|-tal|-talet)$/, '$1X'],
	[/^(?:c|ca|circa|about|omkring|runt)\.?\s*([1-9]\d{3})$/i, '$1~'],
	[/^([1-9]\d{3})\?$/, '$1~'],
	[/^([1-9]\d{3})\s*[-–]$/, '$1/..'],
	[/^([1-9]\d{3})-(\d)$/, '$1-0$2'],
];

/**
 * The date that an author most likely meant by a value that is not EDTF: "1948/1950" for "1948-1950", "193X" for
 * "1930s", the halves of a reversed interval turned round.
 * @returns a value that `parseEdtf` reads, or undefined where nothing is likely.
 */
export const suggestEdtf = (value: string): string | undefined => {
	const [first, last, ...more] = value.split('/');
	const candidates = rewritings
		.filter(([pattern]) => pattern.test(value.trim()))
		.map(([pattern, written]) => value.trim().replace(pattern, written));
	if (first !== undefined && last !== undefined && more.length === 0) candidates.push(`${last}/${first}`);
	return parseEdtf(value) === undefined ? candidates.find((candidate) => parseEdtf(candidate) !== undefined) : undefined;
};

/** Reads a date that the content check has already passed. @throws RangeError naming the value if it is not EDTF. */
export const parseChecked = (value: string): EdtfDate => {
	const date = parseEdtf(value);
	if (date === undefined) {
		throw new RangeError(`"${value}" is not an EDTF date. Write one such as "1932", "1938-12-20", "193X", "2014~" or "1970/1989".`);
	}
	return date;
};

/**
 * Where to draw a date: solid between `coreStart` and `coreEnd`, dashed out to `possibleStart` and `possibleEnd`.
 *
 * - A day, month or year is solid over all of itself: 1932 is 1932–1933.
 * - `~` widens the possible extent by `approximateYears` on its side; the core stays what is written.
 * - A decade at either end of an interval: the possible extent takes in the whole decade, the core reaches to the
 *   decade's middle. `197X/198X` is solid 1975–1985, dashed 1970–1990. A decade alone follows the same rule, so its
 *   core is the point in its middle: `197X` has its mark at 1975 and is dashed 1970–1980. The middle is a convention
 *   of the drawing, which the dashes qualify, not a date.
 * - A core that would turn round (`1977/197X`) shrinks to a point at the end that is known better.
 *
 * @param openUntil where an open end is drawn to, in decimal years: the right edge of the figure. Never before the start.
 */
export const extent = (date: EdtfDate, openUntil = Infinity): EdtfExtent => {
	const { start, end } = date;
	const startSpan = span(start);
	const startCore = start.precision === 'decade' ? start.year + 5 : startSpan.from;
	const possibleStart = startSpan.from - (start.approximate ? approximateYears : 0);
	if (end === 'open') {
		const until = Math.max(openUntil, startSpan.to);
		return { possibleStart, coreStart: startCore, coreEnd: until, possibleEnd: until };
	}
	const endSpan = span(end);
	const endCore = end.precision === 'decade' ? end.year + 5 : endSpan.to;
	const possibleEnd = Math.max(endSpan.to, startSpan.from) + (end.approximate ? approximateYears : 0);
	if (startCore <= endCore) return { possibleStart, coreStart: startCore, coreEnd: endCore, possibleEnd };
	const meeting = end.precision === 'decade' ? startCore : endCore;
	return { possibleStart, coreStart: meeting, coreEnd: meeting, possibleEnd };
};

/** "2000-talet" is a century to most readers, so the first decade of one is given by its years. */
const swedishDecade = (year: number): string => (year % 100 ? `${year}-talet` : `${year}–${year + 9}`);

/** `lateDecade` is the second of two: "the 1970s–1980s". */
const words = {
	sv: { about: 'omkring', since: 'sedan', decade: swedishDecade, lateDecade: swedishDecade },
	en: { about: 'about', since: 'since', decade: (year: number) => `the ${year}s`, lateDecade: (year: number) => `${year}s` },
};

const monthFormat = (locale: Locale): Intl.DateTimeFormat => new Intl.DateTimeFormat(localeTags[locale], { month: 'long', timeZone: 'UTC' });

/** One for each language: making a format takes far longer than using it. */
const monthFormats = { sv: /* @__PURE__ */ monthFormat('sv'), en: /* @__PURE__ */ monthFormat('en') };

const monthName = (month: number, locale: Locale): string => monthFormats[locale].format(Date.UTC(2000, month - 1, 1));

/** A point in words, without "about". */
const formatPoint = (point: EdtfPoint, locale: Locale): string => {
	if (point.precision === 'decade') return words[locale].decade(point.year);
	const month = point.month === undefined ? '' : `${monthName(point.month, locale)} `;
	const day = point.day === undefined ? '' : `${point.day} `;
	return `${day}${month}${point.year}`;
};

const withAbout = (text: string, point: EdtfPoint, locale: Locale): string => (point.approximate ? `${words[locale].about} ${text}` : text);

/** The first half of an interval, without the year or the month that its second half will say. */
const formatFirstHalf = (start: EdtfPoint, end: EdtfPoint, locale: Locale): string => {
	const sharesYear = start.year === end.year && start.precision === end.precision && !start.approximate && !end.approximate;
	if (!sharesYear || start.month === undefined) return withAbout(formatPoint(start, locale), start, locale);
	if (start.day === undefined) return monthName(start.month, locale);
	return start.month === end.month ? `${start.day}` : `${start.day} ${monthName(start.month, locale)}`;
};

/**
 * A date in words, its precision kept: "20 december 1938", "omkring 2014", "the 1930s", "maj 1935–december 1938",
 * "sedan 1962". English is en-GB, day before month. Intervals take an unspaced en dash.
 *
 * @throws RangeError if `value` is not EDTF; content that has passed the check never is.
 */
export const formatEdtf = (value: string, locale: Locale): string => {
	const { start, end } = parseChecked(value);
	const only = withAbout(formatPoint(start, locale), start, locale);
	if (end === 'open') return `${words[locale].since} ${only}`;
	const bothDecades = start.precision === 'decade' && end.precision === 'decade';
	const areUnnamed = bothDecades && start.year !== end.year && (start.year % 100 === 0 || end.year % 100 === 0);
	// Two decades of which one has no name of its own in Swedish are given by their outer years: "omkring 2000–2019".
	if (areUnnamed && locale === 'sv') return `${words.sv.about} ${start.year}–${end.year + 9}`;
	const last = withAbout(bothDecades && !end.approximate ? words[locale].lateDecade(end.year) : formatPoint(end, locale), end, locale);
	if (only === withAbout(formatPoint(end, locale), end, locale)) return only;
	// "About" is said once where it holds for both ends: "omkring 1930–1934".
	if (start.approximate && end.approximate && !bothDecades) return withAbout(`${formatPoint(start, locale)}–${formatPoint(end, locale)}`, start, locale);
	return `${formatFirstHalf(start, end, locale)}–${last}`;
};

/**
 * The bold year before a name in figures and lists: "1948", "1930–1939", "1930" for `193X`, "1962–" for an open end.
 * Months, days and "about" are left to `formatEdtf`.
 *
 * @throws RangeError if `value` is not EDTF.
 */
export const yearLabel = (value: string): string => {
	const { start, end } = parseChecked(value);
	if (end === 'open') return `${start.year}–`;
	return start.year === end.year ? `${start.year}` : `${start.year}–${end.year}`;
};
