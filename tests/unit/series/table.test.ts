import { describe, expect, it } from 'vitest';
import { tableRows } from '../../../src/series/table.ts';
import { madeUp } from './made-up.ts';
import { socialSpending } from './social-spending.ts';

describe('tableRows', () => {
	it('has a row for every value of the series and no other', () => {
		const values = socialSpending.segments.flatMap((segment) => Object.entries(segment.values).map(([year, value]) => ({ year: Number(year), value, source: segment.source })));
		const rows = tableRows(socialSpending, 'en');
		expect(rows.map(({ year, source }) => [year, source])).toEqual(values.map(({ year, source }) => [year, source]));
		expect(rows.filter((row, index) => Math.abs(Number(row.value) - (values[index]?.value ?? NaN)) > 0.0501)).toEqual([]);
		expect(rows).toHaveLength(71);
	});
	it('writes a decimal comma in Swedish and a point in English, with as many decimals as the series asks for', () => {
		const series = madeUp({ draw: 'points', values: { '1940': 5 } });
		expect(tableRows(series, 'sv')).toEqual([{ year: 1940, value: '5,0', part: 'Del 0', source: 'Prov' }]);
		expect(tableRows({ ...series, decimals: 3 }, 'en')[0]?.value).toBe('5.000');
	});
	it('orders years within each part and keeps the parts in the order of the series', () => {
		const series = madeUp({ draw: 'line', values: { '1962': 3, '1960': 1 } }, { draw: 'points', values: { '1930': 2 } });
		expect(tableRows(series, 'sv').map(({ year }) => year)).toEqual([1960, 1962, 1930]);
	});
});
