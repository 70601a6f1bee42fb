import { line, scaleLinear } from 'd3';
import { parseEdtf } from '../content/date.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import type { Locale } from '../i18n/locales.ts';
import { keyCandidates, partCandidates, type Surroundings } from './candidates.ts';
import { intoView, labelAt, textHeightEm, type SeriesLabel } from './label.ts';
import { placeLabels, type SeriesBreak } from './labels.ts';
import { measureAtMost, type Measure } from './metrics.ts';
import type { Box, Point, Stroke } from './place.ts';
import { dataOf, formatTick, formatValue, formatYears, type Datum } from './values.ts';

/** What a layout depends on besides the series. */
export interface SeriesLayoutOptions {
	locale: Locale;
	widthUnits: number;
	heightUnits: number;
	fontUnits: number;
	/** An EDTF date or interval, drawn as a band; what lies outside the series is cut off. */
	highlight?: string | undefined;
	/** Text widths; those of Jost, rounded up, if left out. */
	measure?: Measure;
}

/** A value that is drawn as a dot. */
export interface SeriesDot extends Point {
	year: number;
	value: number;
	segment: number;
}

/** A part that is drawn as a line. */
export interface SeriesLine {
	segment: number;
	/** SVG path data, one point for each year. */
	path: string;
	years: number[];
}

/** A figure over time, finished: every number that the view writes. Units of the viewBox, rounded to a tenth. */
export interface SeriesLayout {
	widthUnits: number;
	heightUnits: number;
	fontUnits: number;
	plot: Box;
	dotRadius: number;
	valueTicks: { value: number; y: number }[];
	yearTicks: { year: number; x: number }[];
	/** Every value of the parts that are drawn as points. */
	dots: SeriesDot[];
	/** Every value of the parts that are drawn as lines. */
	lines: SeriesLine[];
	/** Values that carry a label. Those on a line get a dot there if `marked`; next to a break a dot would hide the gap. */
	keys: (SeriesDot & { marked: boolean })[];
	breaks: SeriesBreak[];
	/** The band behind the years lit, from the label over it to the axis. */
	highlight: { x: number; y: number; width: number; height: number; years: [first: number, last: number] } | undefined;
	labels: SeriesLabel[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

const roundBox = ({ left, top, right, bottom }: Box): Box => ({ left: round(left), top: round(top), right: round(right), bottom: round(bottom) });

const roundLabel = (label: SeriesLabel): SeriesLabel => ({
	...label,
	x: round(label.x),
	baselines: label.baselines.map(round),
	box: roundBox(label.box),
});

/** The first and last year that an EDTF date can mean, or undefined where it lies wholly outside the years given. */
const clampYears = (edtf: string, [from, to]: [number, number]): [number, number] | undefined => {
	const date = parseEdtf(edtf);
	if (date === undefined) {
		throw new RangeError(`A figure cannot light up "${edtf}". Write an EDTF date or interval, such as highlight="1970/1989".`);
	}
	const last = date.end === 'open' ? to : date.end.year + (date.end.precision === 'decade' ? 9 : 0);
	return date.start.year > to || last < from ? undefined : [Math.max(date.start.year, from), Math.min(last, to)];
};

/**
 * The values that a reader will look for, years rising: the highest (the earliest of equals), the last, the last before
 * the first break, and the first of each line.
 */
export const keyData = (series: SeriesData): Datum[] => {
	const data = dataOf(series);
	const highest = data.find(({ value }) => value === Math.max(...data.map((datum) => datum.value)));
	const beforeBreak = series.segments.length > 1 ? data.findLast(({ segment }) => segment === 0) : undefined;
	const firsts = series.segments.map(({ draw }, index) => (draw === 'line' ? data.find(({ segment }) => segment === index) : undefined));
	return data.filter((datum) => [highest, data.at(-1), beforeBreak, ...firsts].includes(datum));
};

/** Every label, or every second, fourth, fifth or tenth, so many that the texts keep half an em apart. */
const thinOut = (labels: SeriesLabel[], fontUnits: number): SeriesLabel[] => {
	const everyNth = (nth: number) => labels.filter((_, index) => index % nth === 0);
	const fits = (kept: SeriesLabel[]) => kept.every(({ box }, index) => box.left - (kept[index - 1]?.box.right ?? -Infinity) > fontUnits * 0.5);
	return everyNth([1, 2, 4, 5, 10].find((nth) => fits(everyNth(nth))) ?? Math.max(1, labels.length));
};

/**
 * Lays out a series: scales and ticks by D3, a path for each line, and labels at the marks instead of a legend.
 *
 * Parts are never joined: a path holds the values of one part, and at each break a short vertical stroke stands in the
 * gap, with the name of the part that ends there, or begins there, against it. Labels overlap neither each other nor
 * lines, dots or breaks. One for which there is no room is left out; the table has all values. The same series always
 * gives the same figure.
 *
 * @throws RangeError if `highlight` is not EDTF.
 */
export const layoutSeries = (series: SeriesData, options: SeriesLayoutOptions): SeriesLayout => {
	const { locale, widthUnits, heightUnits, fontUnits, measure = measureAtMost } = options;
	const setting = { fontUnits, measure };
	const data = dataOf(series);
	const values = data.map(({ value }) => value);
	const domain: [number, number] = [Math.min(...data.map(({ year }) => year)), Math.max(...data.map(({ year }) => year))];
	const lit = options.highlight === undefined ? undefined : clampYears(options.highlight, domain);

	// Scales. Over the plot there is room for the label of the highest value, and for that of the band.
	const dotRadius = fontUnits * 0.29;
	const plot: Box = {
		left: dotRadius + 1,
		top: fontUnits * (lit ? 3.2 : 1.9),
		right: widthUnits - dotRadius - 1,
		bottom: heightUnits - fontUnits * 2,
	};
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const xOf = scaleLinear().domain(domain).range([plot.left, plot.right]);
	const yOf = scaleLinear().domain(low === high ? [0, 1] : [low, high]).range([plot.bottom, plot.top]);
	const at = ({ year, value }: Datum): Point => ({ x: xOf(year), y: yOf(value) });
	const dotAt = (datum: Datum): SeriesDot => ({ ...datum, x: round(xOf(datum.year)), y: round(yOf(datum.value)) });

	// Marks.
	const parts = series.segments.map((segment, index) => ({ segment, index, data: data.filter((datum) => datum.segment === index) }));
	const isLine = (index: number): boolean => series.segments[index]?.draw === 'line';
	const lineParts = parts.filter(({ index }) => isLine(index));
	const dots = data.filter(({ segment }) => !isLine(segment)).map(dotAt);
	const toPath = line<SeriesDot>(({ x }) => x, ({ y }) => y);
	const lines = lineParts.map(({ index, data: own }): SeriesLine => ({ segment: index, path: toPath(own.map(dotAt)) ?? '', years: own.map(({ year }) => year) }));
	const breaks = parts.flatMap(({ data: own }, index): SeriesBreak[] => {
		const [before, after] = [own.at(-1), parts[index + 1]?.data[0]];
		if (!before || !after) return [];
		const ys = [at(before).y, at(after).y];
		return [
			{
				x: xOf((before.year + after.year) / 2),
				top: Math.max(plot.top, Math.min(...ys) - fontUnits * 0.9),
				bottom: Math.min(plot.bottom, Math.max(...ys) + fontUnits * 0.9),
				between: [before.year, after.year],
			},
		];
	});
	const keys = keyData(series)
		.map(dotAt)
		.map((key) => ({ ...key, marked: isLine(key.segment) && !breaks.some(({ x }) => Math.abs(x - key.x) < dotRadius + 1) }));

	// Axes and band, whose labels have fixed places.
	const valueTicks = yOf.ticks(4).map((value) => ({ value, y: yOf(value) }));
	const valueLabels = valueTicks
		.filter(({ value }) => value !== 0)
		.map(({ value, y }, index, { length }) => {
			const text = formatTick(value, series, locale, index === length - 1);
			return labelAt('value', [[{ text, bold: false }]], { x: 0, top: y - fontUnits * textHeightEm, anchor: 'start' }, setting);
		});
	const yearTicks = xOf.ticks(8).filter(Number.isInteger).map((year) => ({ year, x: xOf(year) }));
	const yearLabels = yearTicks.map(({ year, x }) =>
		intoView(labelAt('year', [[{ text: `${year}`, bold: year % 100 === 0 }]], { x, top: plot.bottom + fontUnits * 0.7, anchor: 'middle' }, setting), widthUnits, setting),
	);
	const halfYear = (xOf(domain[0] + 1) - xOf(domain[0])) / 2 || plot.right;
	const band = lit && { left: Math.max(plot.left, xOf(lit[0]) - halfYear), right: Math.min(plot.right, xOf(lit[1]) + halfYear), years: lit };
	const bandTop = fontUnits * (textHeightEm + 0.1);
	const bandLabels = band
		? [intoView(labelAt('highlight', [[{ text: formatYears(band.years), bold: true }]], { x: (band.left + band.right) / 2, top: 0, anchor: 'middle' }, setting), widthUnits, setting)]
		: [];
	const fixedLabels = [...valueLabels, ...thinOut(yearLabels, fontUnits), ...bandLabels];

	// Labels at the marks, from the last part to the first: those that compete for a place come one after the other.
	const surroundings: Surroundings = { ...setting, plot, gridYs: valueTicks.map(({ y }) => y), breakXs: breaks.map(({ x }) => x), dotRadius };
	const requests = parts.toReversed().flatMap(({ segment, index, data: own }) => [
		...keys
			.filter((key) => key.segment === index)
			.reverse()
			.map((key) => {
				const others = data.filter((datum) => datum.segment !== index || Math.abs(datum.year - key.year) > 1).map(at);
				const written = formatValue(key.value, series, locale);
				return keyCandidates({ year: key.year, written, part: index, x: key.x, y: key.y, isHighest: key.value === high, others }, surroundings);
			}),
		partCandidates(
			{
				index,
				years: formatYears(own.map(({ year }) => year)),
				name: segment.name[locale],
				points: own.map(at),
				others: data.filter((datum) => datum.segment !== index).map(at),
			},
			surroundings,
		),
	]);
	const strokes = lineParts.flatMap(({ data: own }) => own.slice(1).map((datum, index): Stroke => [at(own[index] ?? datum), at(datum)]));
	const dotBoxes = [...dots, ...keys].map(({ x, y }): Box => ({ left: x - dotRadius, top: y - dotRadius, right: x + dotRadius, bottom: y + dotRadius }));
	const placed = placeLabels(
		requests,
		{ boxes: [...dotBoxes, ...fixedLabels.map(({ box }) => box)], strokes },
		breaks,
		{ left: 0, top: 0, right: widthUnits, bottom: plot.bottom - fontUnits * 0.3 },
		fontUnits,
	);

	return {
		widthUnits,
		heightUnits,
		fontUnits,
		plot: roundBox(plot),
		dotRadius: round(dotRadius),
		valueTicks: valueTicks.map(({ value, y }) => ({ value, y: round(y) })),
		yearTicks: yearTicks.map(({ year, x }) => ({ year, x: round(x) })),
		dots,
		lines,
		keys,
		breaks: placed.breaks.map(({ x, top, bottom, between }) => ({ x: round(x), top: round(top), bottom: round(bottom), between })),
		highlight: band && { x: round(band.left), y: round(bandTop), width: round(round(band.right) - round(band.left)), height: round(round(plot.bottom) - round(bandTop)), years: band.years },
		labels: [...fixedLabels, ...placed.labels].map(roundLabel),
	};
};
