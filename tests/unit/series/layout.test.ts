import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import type { SeriesLabel } from '../../../src/series/label.ts';
import { keyData, layoutSeries, type SeriesLayout } from '../../../src/series/layout.ts';
import { enters, overlap, within, type Point } from '../../../src/series/place.ts';
import { seriesSizes, type SeriesSizeName } from '../../../src/series/sizes.ts';
import { dataOf } from '../../../src/series/values.ts';
import { madeUp } from './made-up.ts';
import { socialSpending } from './social-spending.ts';

const sizeNames = Object.keys(seriesSizes) as SeriesSizeName[];

/** The real series at every size, in both languages, without a band and with the bands that chapters light. */
const real = sizeNames.flatMap((name) =>
	locales.flatMap((locale) =>
		[undefined, '1880/1929', '1930/1939', '1930/197X', '1970/1989', '2000/..'].map((highlight) => ({
			title: `${name}, ${locale}, ${highlight ?? 'no band'}`,
			layout: layoutSeries(socialSpending, { locale, highlight, ...seriesSizes[name] }),
		})),
	),
);

const wide = (series: Parameters<typeof layoutSeries>[0], highlight?: string) => layoutSeries(series, { locale: 'sv', highlight, ...seriesSizes.wide });

const written = ({ lines }: SeriesLabel): string => lines.map((parts) => parts.map(({ text }) => text).join('')).join(' ').replaceAll('\u00a0', ' ');
const labelsOf = ({ labels }: SeriesLayout, kind: SeriesLabel['kind']): string[] => labels.filter((label) => label.kind === kind).map(written);

const pathPoints = (path: string): Point[] =>
	path
		.slice(1)
		.split('L')
		.map((pair) => {
			const [x = NaN, y = NaN] = pair.split(',').map(Number);
			return { x, y };
		});

const neighbours = <T>(items: T[]): [T, T][] => items.slice(1).map((item, index) => [items[index] as T, item]);

describe('layoutSeries, marks', () => {
	it('draws every value once, as a dot or as a point of a line', () => {
		const { dots, lines } = wide(socialSpending);
		const drawn = [...dots.map(({ year }) => year), ...lines.flatMap(({ years }) => years)];
		expect(drawn.toSorted()).toEqual(dataOf(socialSpending).map(({ year }) => year));
		expect(lines.map(({ path }) => pathPoints(path).length)).toEqual(lines.map(({ years }) => years.length));
	});
	it('keeps every path within one part', () => {
		const { lines } = wide(socialSpending);
		expect(lines.map(({ segment, years }) => [segment, years[0], years.at(-1)])).toEqual([[2, 1960, 1979], [3, 1980, 2022]]);
		for (const { path } of lines) expect(path.match(/M/g)).toHaveLength(1);
	});
	it('puts a break between each part and the next, in the gap, where no path runs', () => {
		for (const { layout } of real) {
			expect(layout.breaks.map(({ between }) => between)).toEqual([[1930, 1940], [1950, 1960], [1979, 1980]]);
			const strokes = layout.lines.flatMap(({ path }) => neighbours(pathPoints(path)));
			for (const { x } of layout.breaks) expect(strokes.some(([from, to]) => from.x <= x && to.x >= x)).toBe(false);
		}
	});
	it('puts no dot over the gap at a break', () => {
		for (const { layout } of real) {
			const drawn = [...layout.dots, ...layout.keys.filter(({ marked }) => marked)];
			expect(drawn.filter(({ x }) => layout.breaks.some((stroke) => Math.abs(stroke.x - x) <= layout.dotRadius))).toEqual([]);
		}
	});
	it('lets higher values stand higher and later years farther right', () => {
		const { dots, plot } = wide(madeUp({ draw: 'points', values: { '1900': 0, '1910': 5, '1920': 10 } }));
		const [first, second, third] = dots;
		expect([first?.x, first?.y, third?.x, third?.y]).toEqual([plot.left, plot.bottom, plot.right, plot.top]);
		expect([second?.x, second?.y]).toEqual([(plot.left + plot.right) / 2, expect.closeTo((plot.top + plot.bottom) / 2, 0)]);
	});
	it('labels the last value before the first break, the first of each line, the highest and the last', () => {
		expect(keyData(socialSpending).map(({ year }) => year)).toEqual([1930, 1960, 1980, 1993, 2022]);
	});
	it('labels the earliest of several highest values', () => {
		expect(keyData(madeUp({ draw: 'points', values: { '1900': 1, '1910': 4, '1920': 4, '1930': 2 } })).map(({ year }) => year)).toEqual([1910, 1930]);
	});
	it('draws a single value, values that are all nothing, and values below nothing', () => {
		for (const series of [madeUp({ draw: 'points', values: { '1900': 3 } }), madeUp({ draw: 'line', values: { '1900': 0, '1901': 0 } }), madeUp({ draw: 'line', values: { '1900': -2, '1901': 3 } })]) {
			const { dots, lines, labels, plot } = wide(series);
			const points = [...dots, ...lines.flatMap(({ path }) => pathPoints(path))];
			expect(points.every(({ x, y }) => x >= plot.left && x <= plot.right && y >= plot.top - 0.1 && y <= plot.bottom + 0.1)).toBe(true);
			expect(labels.every(({ x, baselines }) => Number.isFinite(x) && baselines.every(Number.isFinite))).toBe(true);
		}
	});
});

describe('layoutSeries, axes', () => {
	it('ticks every 20 years and every 10 per cent, the unit in full at the top', () => {
		const layout = wide(socialSpending);
		expect(layout.yearTicks.map(({ year }) => year)).toEqual([1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020]);
		expect(labelsOf(layout, 'year')).toEqual(layout.yearTicks.map(({ year }) => `${year}`));
		expect(layout.valueTicks.map(({ value }) => value)).toEqual([0, 10, 20, 30]);
		expect(labelsOf(layout, 'value')).toEqual(['10 %', '20 %', '30 % av BNP']);
	});
	it('names every second tick where years would run together, and keeps the ticks', () => {
		const layout = layoutSeries(socialSpending, { locale: 'en', ...seriesSizes.narrow });
		expect(layout.yearTicks).toHaveLength(8);
		expect(labelsOf(layout, 'year')).toEqual(['1880', '1920', '1960', '2000']);
	});
	it('ticks whole years only', () => {
		expect(wide(madeUp({ draw: 'line', values: { '1900': 1, '1902': 2 } })).yearTicks.map(({ year }) => year)).toEqual([1900, 1901, 1902]);
	});
});

describe('layoutSeries, labels', () => {
	it.each(real)('finds a place for every value and part that it labels ($title)', ({ layout }) => {
		expect(labelsOf(layout, 'key').map((text) => text.slice(0, 4)).toSorted()).toEqual(['1930', '1960', '1980', '1993', '2022']);
		expect(labelsOf(layout, 'part').map((text) => text.slice(0, 9)).toSorted()).toEqual(['1880–1930', '1940–1950', '1960–1979', '1980–2022']);
	});
	it.each(real)('keeps labels apart from each other and within the figure ($title)', ({ layout: { labels, widthUnits, heightUnits } }) => {
		const crossing = labels.flatMap((a, index) => labels.slice(index + 1).filter((b) => overlap(a.box, b.box)).map((b) => `${written(a)} / ${written(b)}`));
		expect(crossing).toEqual([]);
		const view = { left: 0, top: 0, right: widthUnits, bottom: heightUnits };
		expect(labels.filter(({ box }) => !within(box, view)).map(written)).toEqual([]);
	});
	it.each(real)('keeps labels clear of lines, dots and breaks ($title)', ({ layout }) => {
		const strokes = [
			...layout.lines.flatMap(({ path }) => neighbours(pathPoints(path))),
			...layout.breaks.map(({ x, top, bottom }) => [{ x, y: top }, { x, y: bottom }] as const),
		];
		const hit = layout.labels.filter(({ box }) => strokes.some((stroke) => enters(stroke, box)));
		const dotted = layout.labels.filter(({ box }) => layout.dots.some(({ x, y }) => overlap(box, { left: x - layout.dotRadius, right: x + layout.dotRadius, top: y - layout.dotRadius, bottom: y + layout.dotRadius })));
		expect([...hit, ...dotted].map(written)).toEqual([]);
	});
	it.each(real)('says at every break which source ends or begins there ($title)', ({ layout }) => {
		const flagged = layout.breaks.map(({ x, top, bottom }) =>
			layout.labels.some(({ kind, box }) => kind === 'part' && box.top >= top && box.bottom <= bottom && Math.min(Math.abs(box.left - x), Math.abs(box.right - x)) < layout.fontUnits / 2),
		);
		expect(flagged).toEqual([true, true, true]);
	});
	it('writes values as the language does', () => {
		const [swedish, english] = locales.map((locale) => labelsOf(layoutSeries(socialSpending, { locale, ...seriesSizes.wide }), 'key'));
		expect(swedish).toContain('1993 33,7 %');
		expect(english).toContain('1993 33.7%');
	});
	it('leaves a label out rather than set it over another', () => {
		const crowded = layoutSeries(socialSpending, { locale: 'sv', widthUnits: 200, heightUnits: 200, fontUnits: 18 });
		expect([...labelsOf(crowded, 'key'), ...labelsOf(crowded, 'part')].length).toBeLessThan(9);
		expect(crowded.labels.filter((a) => crowded.labels.some((b) => a !== b && overlap(a.box, b.box)))).toEqual([]);
	});
	it('gives longer texts more room where it is told that they are wider', () => {
		const double = layoutSeries(socialSpending, { locale: 'sv', ...seriesSizes.wide, measure: (text) => text.length * 1.2 });
		const box = double.labels.find((label) => written(label) === '10 %')?.box;
		expect((box?.right ?? 0) - (box?.left ?? 0)).toBeCloseTo(4 * 1.2 * 16, 0);
	});
});

describe('layoutSeries, band', () => {
	const years = (highlight: string) => wide(socialSpending, highlight).highlight?.years;
	it('covers the years of the interval, half a year beyond on each side', () => {
		const { highlight, lines } = wide(socialSpending, '1970/1989');
		const [line] = lines;
		const [x1970 = 0, x1971 = 0] = pathPoints(line?.path ?? '').slice(10, 12).map(({ x }) => x);
		expect(highlight?.x).toBeCloseTo(x1970 - (x1971 - x1970) / 2, 0);
		expect(highlight?.years).toEqual([1970, 1989]);
	});
	it('is cut off at the first and last year of the series', () => {
		expect(years('1750/1899')).toEqual([1880, 1899]);
		expect(years('2015/2040')).toEqual([2015, 2022]);
		expect(years('1700/2100')).toEqual([1880, 2022]);
		const { highlight, plot } = wide(socialSpending, '1700/2100');
		expect([highlight?.x, (highlight?.x ?? 0) + (highlight?.width ?? 0)]).toEqual([plot.left, expect.closeTo(plot.right, 5)]);
	});
	it('reaches the end of the series where the interval is open, and the end of a decade', () => {
		expect(years('2000/..')).toEqual([2000, 2022]);
		expect(years('193X')).toEqual([1930, 1939]);
	});
	it('is not drawn where the interval lies wholly outside the series', () => {
		expect(years('1700/1799')).toBeUndefined();
		expect(wide(socialSpending, '1700/1799')).toEqual(wide(socialSpending));
	});
	it('is labelled with its years', () => {
		expect(labelsOf(wide(socialSpending, '1970/1989'), 'highlight')).toEqual(['1970–1989']);
		expect(labelsOf(wide(socialSpending), 'highlight')).toEqual([]);
	});
	it('refuses what is not a date', () => {
		expect(() => wide(socialSpending, 'the seventies')).toThrow('A figure cannot light up "the seventies". Write an EDTF date or interval, such as highlight="1970/1989".');
	});
});

describe('seriesSizes', () => {
	it('gives text of 14 px or more at the least width where each is shown', () => {
		for (const { fontUnits, fromPx, widthUnits } of Object.values(seriesSizes)) expect((fontUnits * fromPx) / widthUnits).toBeGreaterThanOrEqual(14);
	});
	it('shares its limits with the styles', () => {
		const css = readFileSync(new URL('../../../src/styles/series.css', import.meta.url), 'utf8');
		const limits = [...css.matchAll(/@container \(width >= (\d+)px\) \{\s*\.series-narrow/g)].map(([, px]) => Number(px));
		expect(limits).toEqual([seriesSizes.medium.fromPx, seriesSizes.wide.fromPx]);
	});
});

describe('the figure of social spending', () => {
	it.each(sizeNames)('keeps its numbers (%s)', async (name) => {
		const layout = layoutSeries(socialSpending, { locale: 'sv', ...seriesSizes[name] });
		await expect(`${JSON.stringify(layout, undefined, '\t')}\n`).toMatchFileSnapshot(`golden/social-spending-${name}.json`);
	});
});
