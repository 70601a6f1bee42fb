import { csvFormatRows } from 'd3';
import type { SeriesData } from '../content/schemas/series.ts';

/**
 * A series as CSV (RFC 4180): a header, then one row a value in order of time, with the id of its part, the unit and
 * its source. Decimal points, no grouping, so that programs of any language read it alike.
 */
export const seriesCsv = (series: SeriesData): string =>
	csvFormatRows([
		['year', 'value', 'unit', 'part', 'source'],
		...series.segments
			.flatMap(({ id, source, values }) => Object.entries(values).map(([year, value]) => [year, String(value), series.unit.en, id, source]))
			.sort(([a = ''], [b = '']) => a.localeCompare(b)),
	]) + '\n';
