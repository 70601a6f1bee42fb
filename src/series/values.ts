import type { SeriesData } from '../content/schemas/series.ts';
import { formatNumber, noBreakSpace } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';

/** A value of a series, with the part that it comes from. */
export interface Datum {
	year: number;
	value: number;
	/** The place of its part in `series.segments`, from 0. */
	segment: number;
}

/** Every value of a series by part, years rising within each part. */
export const dataOf = (series: SeriesData): Datum[] =>
	series.segments.flatMap(({ values }, segment) =>
		Object.entries(values)
			.map(([year, value]) => ({ year: Number(year), value, segment }))
			.sort((a, b) => a.year - b.year),
	);

const percentOf = (unit: string): string => (unit.startsWith('%') ? '%' : '');

/** Joins number and unit on one line: "33,7 %" in Swedish, "33.7%" in English. */
const withUnit = (number: string, unit: string, locale: Locale): string => {
	if (unit === '') return number;
	const space = unit.startsWith('%') && locale === 'en' ? '' : noBreakSpace;
	return `${number}${space}${unit.replaceAll(' ', noBreakSpace)}`;
};

/** A value with its unit's sign, where the unit is a percentage: "33,7 %". Another unit is left to the axis and the table. */
export const formatValue = (value: number, series: SeriesData, locale: Locale): string =>
	withUnit(formatNumber(value, locale, series.decimals), percentOf(series.unit[locale]), locale);

/** A round value on the axis; with its unit in full, "30 % av BNP", where `full` is true. */
export const formatTick = (value: number, series: SeriesData, locale: Locale, full: boolean): string => {
	const unit = series.unit[locale];
	const decimals = Number.isInteger(value) ? 0 : series.decimals;
	return withUnit(formatNumber(value, locale, decimals), full ? unit : percentOf(unit), locale);
};

/** The years of a part: "1880–1930", or "1940" for one. */
export const formatYears = (years: readonly number[]): string => {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return first === last ? `${first}` : `${first}–${last}`;
};
