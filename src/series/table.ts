import type { SeriesData } from '../content/schemas/series.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { dataOf } from './values.ts';

/** A row of the table that stands beside the figure. */
export interface SeriesRow {
	year: number;
	/** The value with the decimals of the series, in the language's notation, without its unit. */
	value: string;
	/** The name of the part. */
	part: string;
	/** The source of the part, as printed. */
	source: string;
}

/** Every value of a series as a row, part by part in the order of the series, years rising within each. */
export const tableRows = (series: SeriesData, locale: Locale): SeriesRow[] =>
	dataOf(series).flatMap(({ year, value, segment }) => {
		const part = series.segments[segment];
		return part ? [{ year, value: formatNumber(value, locale, series.decimals), part: part.name[locale], source: part.source }] : [];
	});
