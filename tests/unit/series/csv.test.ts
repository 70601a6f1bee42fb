import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { seriesCsv } from '../../../src/series/csv.ts';
import { dataOf } from '../../../src/series/values.ts';
import { socialSpending } from './social-spending.ts';

describe('seriesCsv()', () => {
	test('reads back as every value of the series, in order of time', () => {
		const rows = csvParse(seriesCsv(socialSpending));
		expect(rows.map(({ year, value }) => ({ year: Number(year), value: Number(value) }))).toEqual(dataOf(socialSpending).map(({ year, value }) => ({ year, value })));
		expect(rows.columns).toEqual(['year', 'value', 'unit', 'part', 'source']);
	});
	test('keeps a source with commas and quotation marks whole', () => {
		const source = 'A, B: "C"';
		const made = { ...socialSpending, segments: socialSpending.segments.map((segment) => ({ ...segment, source })) };
		expect(new Set(csvParse(seriesCsv(made)).map((row) => row.source))).toEqual(new Set([source]));
	});
});
