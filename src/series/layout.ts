import { line, scaleLinear } from 'd3';
import { parseEdtf } from '../content/date.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import type { Locale } from '../i18n/locales.ts';
import { placeLabels, type LabelCandidate } from './labels.ts';
import { measureAtMost, type Measure } from './metrics.ts';
import { distance, type Box, type Point, type Stroke } from './place.ts';
import { dataOf, formatTick, formatValue, formatYears, type Datum } from './values.ts';

/** The size of a figure, and how small the page may show it. */
export interface SeriesSize {
	/** Of the viewBox. */
	widthUnits: number;
	heightUnits: number;
	/** Of all text. */
	fontUnits: number;
	/** The least width on screen, in CSS px, at which the page shows this size. Text is then at least 14 px. */
	fromPx: number;
}

/** The sizes that are drawn. `series.css` shows one of them, by the width of the figure; its limits are `fromPx`. */
export const seriesSizes = {
	narrow: { widthUnits: 360, heightUnits: 430, fontUnits: 18, fromPx: 280 },
	medium: { widthUnits: 640, heightUnits: 400, fontUnits: 17, fromPx: 528 },
	wide: { widthUnits: 960, heightUnits: 460, fontUnits: 16, fromPx: 848 },
} as const satisfies Record<string, SeriesSize>;

/** What a layout depends on besides the series. */
export interface SeriesLayoutOptions {
	locale: Locale;
	widthUnits: number;
	heightUnits: number;
	fontUnits: number;
	/** An EDTF date or interval, drawn as a band; what lies outside the series is cut off. */
	highlight?: string | undefined;
	/** Text widths; from Jost, rounded up, if left out. */
	measure?: Measure;
}

/** A stretch of a label's line that is set in one weight. */
export interface LabelPart {
	text: string;
	bold: boolean;
}

/** A label with its place. Its lines stand at `x`, `y` + n × `lineUnits`. */
export interface SeriesLabel {
	kind: 'value' | 'year' | 'highlight' | 'key' | 'part';
	lines: LabelPart[][];
	anchor: 'start' | 'middle' | 'end';
	x: number;
	/** The baseline of the first line. */
	y: number;
	lineUnits: number;
	/** What the text takes up at most. */
	box: Box;
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

/** Where one part ends and the next begins. */
export interface SeriesBreak {
	x: number;
	top: number;
	bottom: number;
	/** The last year before, and the first year after. */
	between: [before: number, after: number];
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
	dots: SeriesDot[];
	lines: SeriesLine[];
	/** Values that carry a label. Those on a line get a dot there if `marked`; next to a break a dot would hide the gap. */
	keys: (SeriesDot & { marked: boolean })[];
	breaks: SeriesBreak[];
	highlight: { left: number; right: number; top: number; years: [first: number, last: number] } | undefined;
	labels: SeriesLabel[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

const roundBox = ({ left, top, right, bottom }: Box): Box => ({ left: round(left), top: round(top), right: round(right), bottom: round(bottom) });

/** The first and last year that an EDTF date can mean, or undefined where it lies wholly outside the years given. */
const clampYears = (edtf: string, [from, to]: [number, number]): [number, number] | undefined => {
	const date = parseEdtf(edtf);
	if (date === undefined) {
		throw new RangeError(`A figure cannot light up "${edtf}". Write an EDTF date or interval, such as highlight="1970/1989".`);
	}
	const last = date.end === 'open' ? to : date.end.year + (date.end.precision === 'decade' ? 9 : 0);
	if (date.start.year > to || last < from) return undefined;
	return [Math.max(date.start.year, from), Math.min(last, to)];
};

/**
 * The values that a reader will look for, years rising: the highest (the earliest of equals), the last, the last before
 * the first break, and the first of each line.
 */
export const keyData = (series: SeriesData): Datum[] => {
	const data = dataOf(series);
	const highest = data.reduce<Datum | undefined>((best, datum) => (best === undefined || datum.value > best.value ? datum : best), undefined);
	const beforeBreak = series.segments.length > 1 ? data.findLast(({ segment }) => segment === 0) : undefined;
	const firsts = series.segments.map(({ draw }, index) => (draw === 'line' ? data.find(({ segment }) => segment === index) : undefined));
	return data.filter((datum) => [highest, data.at(-1), beforeBreak, ...firsts].includes(datum));
};

/** A label's text as a block: its size, and the box it fills from a corner. */
const blockSize = (lines: LabelPart[][], fontUnits: number, measure: Measure): { width: number; height: number } => ({
	width: Math.max(...lines.map((parts) => parts.reduce((sum, { text, bold }) => sum + measure(text, bold), 0))) * fontUnits,
	height: (lines.length - 1) * fontUnits * lineEm + fontUnits * (ascentEm + descentEm),
});

/** Jost, with a little room: capitals with dots reach 0.88 em above the baseline, descenders 0.24 em below. */
const ascentEm = 0.88;
const descentEm = 0.24;
const lineEm = 1.14;

/** The ways to set a part's years and name, with what each costs in em: the name broken at its comma rather than elsewhere. */
const arrangements = (years: string, name: string): { text: LabelPart[][]; costEm: number }[] => {
	const strong = { text: years, bold: true };
	const light = (text: string) => ({ text, bold: false });
	const words = name.split(' ');
	const halves = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const)
		.filter(([half]) => half.endsWith(',') || !name.includes(','));
	return [
		{ text: [[strong, light(`\u00a0${name}`)]], costEm: 0 },
		{ text: [[strong], [light(name)]], costEm: 0.3 },
		...halves.map((two) => ({ text: [[strong], ...two.map((half) => [light(half)])], costEm: two[0].endsWith(',') ? 0.8 : 1.8 })),
	];
};

/**
 * Lays out a series: scales and ticks by D3, a path for each line, and labels at the marks instead of a legend.
 *
 * Parts are never joined: a path holds the values of one part, and at each break a short vertical stroke stands in the
 * gap, with the label of the part that ends there, or begins there, against it. Labels are placed by trying positions in
 * a fixed order and taking the cheapest that is free, so the same series always gives the same figure. They overlap
 * neither each other nor lines, dots or breaks. A label for which there is no room is left out; the table has all.
 *
 * @throws RangeError if `highlight` is not EDTF.
 */
export const layoutSeries = (series: SeriesData, options: SeriesLayoutOptions): SeriesLayout => {
	const { locale, widthUnits, heightUnits, fontUnits, measure = measureAtMost } = options;
	const data = dataOf(series);
	const years = data.map(({ year }) => year);
	const values = data.map(({ value }) => value);
	const domain: [number, number] = [Math.min(...years), Math.max(...years)];
	const lit = options.highlight === undefined ? undefined : clampYears(options.highlight, domain);
	const dotRadius = fontUnits * 0.29;

	const plot: Box = {
		left: dotRadius + 1,
		top: fontUnits * (lit ? 3.2 : 1.9),
		right: widthUnits - dotRadius - 1,
		bottom: heightUnits - fontUnits * 2,
	};
	const xOf = scaleLinear().domain(domain).range([plot.left, plot.right]);
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const yOf = scaleLinear().domain(low === high ? [0, 1] : [low, high]).range([plot.bottom, plot.top]);
	const at = ({ year, value }: Datum): Point => ({ x: xOf(year), y: yOf(value) });
	const dotAt = (datum: Datum): SeriesDot => ({ ...datum, x: round(xOf(datum.year)), y: round(yOf(datum.value)) });

	const parts = series.segments.map((segment, index) => ({ segment, index, data: data.filter((datum) => datum.segment === index) }));
	const dots = parts.filter(({ segment }) => segment.draw === 'points').flatMap((part) => part.data.map(dotAt));
	const toPath = line<SeriesDot>().x(({ x }) => x).y(({ y }) => y);
	const lines = parts.flatMap(({ segment, index, data: own }) =>
		segment.draw === 'line' ? [{ segment: index, path: toPath(own.map(dotAt)) ?? '', years: own.map(({ year }) => year) }] : [],
	);

	const box = (x: number, top: number, anchor: SeriesLabel['anchor'], size: { width: number; height: number }): Box => {
		const left = anchor === 'start' ? x : anchor === 'end' ? x - size.width : x - size.width / 2;
		return { left, top, right: left + size.width, bottom: top + size.height };
	};
	const labelAt = (kind: SeriesLabel['kind'], text: LabelPart[][], x: number, top: number, anchor: SeriesLabel['anchor']): SeriesLabel => ({
		kind,
		lines: text,
		anchor,
		x,
		y: top + fontUnits * ascentEm,
		lineUnits: fontUnits * lineEm,
		box: box(x, top, anchor, blockSize(text, fontUnits, measure)),
	});
	/** The same label, set flush with the edge of the figure where it would reach beyond it. */
	const intoView = (label: SeriesLabel): SeriesLabel => {
		const top = label.y - fontUnits * ascentEm;
		if (label.box.left < 0) return labelAt(label.kind, label.lines, 0, top, 'start');
		if (label.box.right > widthUnits) return labelAt(label.kind, label.lines, widthUnits, top, 'end');
		return label;
	};

	const valueTicks = yOf.ticks(4).map((value) => ({ value, y: yOf(value) }));
	const valueLabels = valueTicks
		.filter(({ value }) => value !== 0)
		.map(({ value, y }, index, { length }) =>
			labelAt('value', [[{ text: formatTick(value, series, locale, index === length - 1), bold: false }]], 0, y - fontUnits * (ascentEm + descentEm), 'start'),
		);

	const yearTicks = xOf.ticks(8).filter(Number.isInteger).map((year) => ({ year, x: xOf(year) }));
	const yearLabels = yearTicks.map(({ year, x }) => intoView(labelAt('year', [[{ text: `${year}`, bold: year % 100 === 0 }]], x, plot.bottom + fontUnits * 0.7, 'middle')));
	const everyNth = [1, 2, 4, 5, 10].find((nth) =>
		yearLabels
			.filter((_, index) => index % nth === 0)
			.every((label, index, kept) => index === 0 || label.box.left - (kept[index - 1]?.box.right ?? 0) > fontUnits * 0.5),
	);
	const shownYears = yearLabels.filter((_, index) => index % (everyNth ?? yearLabels.length) === 0);

	const halfYear = (xOf(domain[0] + 1) - xOf(domain[0])) / 2;
	const band = lit && { left: Math.max(plot.left, xOf(lit[0]) - halfYear), right: Math.min(plot.right, xOf(lit[1]) + halfYear), years: lit };
	const bandLabels = band ? [intoView(labelAt('highlight', [[{ text: formatYears(band.years), bold: true }]], (band.left + band.right) / 2, 0, 'middle'))] : [];

	const breaks = parts.flatMap(({ data: own }, index): SeriesBreak[] => {
		const [before, after] = [own.at(-1), parts[index + 1]?.data[0]];
		if (!before || !after) return [];
		const [upper, lower] = [Math.min(at(before).y, at(after).y), Math.max(at(before).y, at(after).y)];
		return [
			{
				x: xOf((before.year + after.year) / 2),
				top: Math.max(plot.top, upper - fontUnits * 0.9),
				bottom: Math.min(plot.bottom, lower + fontUnits * 0.9),
				between: [before.year, after.year],
			},
		];
	});

	const onLine = (datum: Datum): boolean => series.segments[datum.segment]?.draw === 'line';
	const keys = keyData(series)
		.map(dotAt)
		.map((key) => ({ ...key, marked: onLine(key) && !breaks.some(({ x }) => Math.abs(x - key.x) < dotRadius + 1) }));

	/** The strokes between neighbouring values of the lines. */
	const strokes = parts.flatMap(({ segment, data: own }): Stroke[] =>
		segment.draw === 'line' ? own.slice(1).map((datum, index) => [at(own[index] ?? datum), at(datum)]) : [],
	);
	const dotBoxes = [...dots, ...keys].map(({ x, y }): Box => ({ left: x - dotRadius, top: y - dotRadius, right: x + dotRadius, bottom: y + dotRadius }));

	/** Text with a grid line through it reads badly; one that the line only touches does not. */
	const crossing = (candidate: Box): number => (valueTicks.some(({ y }) => y > candidate.top + 2 && y < candidate.bottom - 2) ? fontUnits * 1.2 : 0);

	/** What it costs that a label reaches over the years of other parts. */
	const overhang = (segment: number, taken: Box): number =>
		0.3 * (Math.max(0, (breaks[segment - 1]?.x ?? 0) - taken.left) + Math.max(0, taken.right - (breaks[segment]?.x ?? widthUnits)));

	const keyRequests = keys.map((key) => {
		const [year, value] = [`${key.year}`, formatValue(key.value, series, locale)];
		const texts: { text: LabelPart[][]; costEm: number }[] = [
			{ text: [[{ text: year, bold: true }, { text: `\u00a0${value}`, bold: false }]], costEm: 0 },
			{ text: [[{ text: year, bold: true }], [{ text: value, bold: false }]], costEm: 1.5 },
		];
		return texts.flatMap(({ text, costEm }) =>
			[0.33, 0.5, 0.7, 0.9, 1.2, 1.6].flatMap((em): LabelCandidate[] => {
				const size = blockSize(text, fontUnits, measure);
				const gap = dotRadius + em * fontUnits;
				const aboveOrBelow = [
					{ anchor: 'middle', across: 0 },
					{ anchor: 'end', across: dotRadius },
					{ anchor: 'start', across: -dotRadius },
					{ anchor: 'end', across: -gap },
					{ anchor: 'start', across: gap },
				] as const;
				const rows = [
					{ down: -gap - size.height, columns: aboveOrBelow, penaltyEm: 0 },
					{ down: -size.height / 2, columns: aboveOrBelow.slice(3), penaltyEm: 0.1 },
					{ down: gap, columns: aboveOrBelow, penaltyEm: 0.2 },
				];
				return rows.flatMap(({ down, columns, penaltyEm }, row) =>
					columns.map(({ anchor, across }) => {
						const label = labelAt('key', text, key.x + across, key.y + down, anchor);
						const belowPeak = key.value === high && row > 0 ? 3 : 0;
						return { label, cost: distance(key, label.box) * 2.5 + crossing(label.box) + overhang(key.segment, label.box) + (penaltyEm + belowPeak + costEm) * fontUnits };
					}),
				);
			}),
		);
	});

	const partRequests = parts.map(({ segment, index, data: own }) => {
		const points = own.map(at);
		const others = data.filter((datum) => datum.segment !== index).map(at);
		const clearance = (label: SeriesLabel): number => {
			const near = Math.min(...points.map((point) => distance(point, label.box)));
			const foreign = Math.min(Infinity, ...others.map((point) => distance(point, label.box)));
			return near + Math.max(0, near - foreign) * 2;
		};
		const edge = fontUnits * 0.3;
		const stands: { x: number; anchor: SeriesLabel['anchor']; against?: number }[] = [];
		if (breaks[index]) stands.push({ x: breaks[index].x - edge, anchor: 'end', against: index });
		if (breaks[index - 1]) stands.push({ x: (breaks[index - 1]?.x ?? 0) + edge, anchor: 'start', against: index - 1 });
		if (stands.length === 0) stands.push({ x: ((points[0]?.x ?? 0) + (points.at(-1)?.x ?? 0)) / 2, anchor: 'middle' });
		return arrangements(formatYears(own.map(({ year }) => year)), segment.name[locale]).flatMap(({ text, costEm }) =>
			stands.flatMap(({ x, anchor, against }) => {
				const { height } = blockSize(text, fontUnits, measure);
				const tops = Array.from({ length: Math.max(0, Math.floor((plot.bottom - plot.top - height) / 2)) }, (_, step) => plot.top + step * 2);
				return tops.map((top): LabelCandidate => {
					const label = labelAt('part', text, x, top, anchor);
					return { label, cost: clearance(label) + crossing(label.box) + overhang(index, label.box) + costEm * fontUnits, ...(against !== undefined && { against }) };
				});
			}),
		);
	});

	const placed = placeLabels(
		parts.flatMap(({ index }) => [...keyRequests.filter((_, key) => keys[key]?.segment === index), ...partRequests.slice(index, index + 1)]).reverse(),
		{ boxes: [...dotBoxes, ...valueLabels.map(({ box: own }) => own), ...shownYears.map(({ box: own }) => own), ...bandLabels.map(({ box: own }) => own)], strokes },
		breaks,
		{ left: 0, top: 0, right: widthUnits, bottom: plot.bottom },
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
		highlight: band && { left: round(band.left), right: round(band.right), top: round(fontUnits * (ascentEm + descentEm + 0.1)), years: band.years },
		labels: [...valueLabels, ...shownYears, ...bandLabels, ...placed.labels].map((label) => ({
			...label,
			x: round(label.x),
			y: round(label.y),
			lineUnits: round(label.lineUnits),
			box: roundBox(label.box),
		})),
	};
};
