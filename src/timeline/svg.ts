/**
 * A timeline as a file that stands alone, for print and slides: one contrast, or two over the same years, with all that
 * the page says beside its figure: title, poles, periods, counts, the names of what is not placed, key and source.
 *
 * The rows and the sides of the labels are those of the page at its widest; the axis is longer, so that nothing meets.
 * Blocks are written from above, each saying where the next begins. All lengths are in px.
 */
import { byStart, layOutAcross, layOutPeriods, layOutStrip, shapeRem, unitRem, type Across, type AcrossScene, type PeriodSpan } from './across.ts';
import { barReach, countBlocks } from './count-blocks.ts';
import { countDecades, type DecadeCount } from './counts.ts';
import { labelRem } from './labels.ts';
import { insideGap, labelGap } from './lanes.ts';
import { light, mix } from './light.ts';
import { markOf, type Mark } from './marks.ts';
import { leanOf } from './records.ts';
import { markPath, polePaths } from './shapes.ts';
import { element, escapeXml, textLine, textLines, widthAtMost, balanceLines, wrapLines, type Span } from './svg-elements.ts';
import { titleParts } from './title.ts';
import type { LabelSide, Position, TimelineContrast, TimelineRecord } from './types.ts';
import { percentAt, ticksIn, wholeTime } from './window.ts';

/** A contrast as the file shows it. */
export interface SvgContrast extends TimelineContrast {
	/** What each pole means, in a line. */
	explanations: [string, string];
	/** What is said of the contrast beside its title. */
	lead: string;
}

/** The words of the file, in its language. */
export interface SvgWords {
	/** Names of the kinds of event. */
	kinds: Record<TimelineRecord['kind'], string>;
	/** Names of the bases, and of having none. */
	bases: Record<Position['basis'] | 'none', string>;
	/** Headings of the key. */
	kind: string;
	basis: string;
	strokes: string;
	/** What strokes and bars mean. */
	possible: string;
	bracket: string;
	before: string;
	filled: string;
	countsTitle: string;
	/** How many events are not placed, and why they are shown. */
	unplaced: string;
	unplacedSay: string;
	/** "{n} händelser". */
	merged: (count: number) => string;
}

/** What a file shows. */
export interface SvgOptions {
	lang: string;
	title: string;
	/** What is said beside the title. */
	lead: string;
	/** Read out in place of the figure. */
	description: string;
	/** One, or two over the same years, the first above. */
	contrasts: readonly SvgContrast[];
	/** In any order. */
	records: readonly TimelineRecord[];
	words: SvgWords;
	/** What the figure rests on, its licence, and where it is published. */
	source: string;
	licence: string;
	address: string;
}

/** The width of the file. */
export const svgWidth = 1440;

const rem = 16;
const unit = unitRem * rem;
const edge = 32;
const right = svgWidth - edge;
/** Names of bands and blocks stand in the gutter, to the left of the axis. */
const gutter = 136;
const axis = { from: edge + gutter, length: svgWidth - 2 * edge - gutter };
const gutterText = 122;
/** What stands beside a title: the last two fifths. */
const aside = { from: 880, width: right - 880 };
const labelSize = labelRem.across * rem;
const labelLine = 20;
const gap = labelGap * rem;
/** From the middle of a line of labels down to its baseline. */
const toBaseline = 0.35 * labelSize;
/** Beyond so many the names of what is not placed are left out: their marks are in the strip. */
const mostNames = 150;

type Colour = keyof typeof light;

/** A block of the file: what is drawn, and where the next may begin. */
interface Block {
	svg: string;
	bottom: number;
}

const at = (percent: number): number => axis.from + (percent / 100) * axis.length;
const yearAt = (year: number): number => at(percentAt(year, wholeTime));

const line = (x1: number, y1: number, x2: number, y2: number, width: number, stroke: string = light.ink): string => element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width });
const box = (x: number, y: number, width: number, height: number, fill: string): string => element('rect', { x, y, width, height, fill });
const rule = (y: number, width: number): string => line(edge, y, right, y, width);

/** The token of what leans to a pole, or to neither. */
const toneOf = (contrast: TimelineContrast, lean: 'first' | 'middle' | 'second'): Colour => (lean === 'middle' ? 'ink' : contrast.poles[lean === 'first' ? 0 : 1]!.colour);
const bandLean = (band: number): 'first' | 'middle' | 'second' => (band < 2 ? 'first' : band > 2 ? 'second' : 'middle');

/** The ground of a band: full at the poles, faint beside them and in the middle. */
const groundOf = (contrast: TimelineContrast, band: number): string => {
	const tone = toneOf(contrast, bandLean(band));
	const ground = tone === 'ink' ? light['paper-2'] : light[`${tone}-tint` as Colour];
	return mix(ground, light['paper-3'], band === 0 || band === 4 ? 1 : band === 2 ? 0.5 : 0.45);
};

/** A path within a square from -8 to 8, put at a point. */
const shapeAt = (x: number, y: number, d: string, fill: string, stroke: string | undefined, scale = 1): string =>
	element('path', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})${scale === 1 ? '' : ` scale(${scale})`}`, d, 'fill-rule': 'evenodd', fill, stroke, 'stroke-width': stroke && 1.75 });

/** A title whose words for the poles have their colours. */
const colouredTitle = (title: string, poles: TimelineContrast['poles']): Span[] => titleParts(title, poles).map(({ text, colour }) => ({ text, fill: colour && light[colour] }));

/** Breaks coloured parts into lines, as `wrapLines` breaks text. */
const titleLines = (parts: readonly Span[], width: number, size: number): Span[][] => {
	const lines = wrapLines(parts.map(({ text }) => text).join(''), width, size);
	const words = parts.filter(({ text }) => text.trim() !== '');
	return lines.map((written) => written.split(' ').flatMap((_, index): Span[] => [...(index > 0 ? [{ text: ' ' }] : []), words.shift()!]));
};

/** A title with what is said beside it, their last lines level. */
function heading(top: number, title: readonly Span[], lead: string, size: number, leadSize: number): Block {
	const lines = titleLines(title, aside.from - edge - 2 * rem, size);
	const leadLines = balanceLines(lead, aside.width, leadSize);
	const leadHeight = Math.round(leadSize * 1.42);
	const lineHeight = Math.round(size * 0.98);
	const last = top + Math.max(Math.round(size * 0.76) + (lines.length - 1) * lineHeight, leadSize + (leadLines.length - 1) * leadHeight);
	return {
		svg: lines.map((parts, index) => textLine(edge - size * 0.04, last - (lines.length - 1 - index) * lineHeight, parts, { size, weight: 600, fill: light.ink, spacing: Math.round(size * -0.28) / 10 })).join('') + textLines(aside.from, last - (leadLines.length - 1) * leadHeight, leadLines, leadHeight, { size: leadSize, fill: light.ink }),
		bottom: last + Math.round(size * 0.3),
	};
}

/** The two poles between rules: sign, name and what it means; under each other where they are too long for one line. */
function polesBlock(top: number, contrast: SvgContrast): Block {
	const size = 17;
	const rowHeight = 28;
	const lengthOf = (index: 0 | 1): number => 26 + widthAtMost(`${contrast.poles[index]!.name} ${contrast.explanations[index]}`, size);
	const second = Math.min(aside.from, right - lengthOf(1));
	const isStacked = edge + lengthOf(0) + rem > second;
	const one = (index: 0 | 1, x: number, middle: number): string => {
		const { name, colour, shape } = contrast.poles[index]!;
		return shapeAt(x + 8, middle, polePaths[shape]!, light[colour], undefined) + textLine(x + 26, middle + 6, [{ text: name, weight: 600, fill: light[colour] }, { text: ` ${contrast.explanations[index]}` }], { size, fill: light.ink });
	};
	const bottom = top + rowHeight * (isStacked ? 2 : 1) + rem;
	const signs = isStacked ? one(0, edge, top + 22) + one(1, edge, top + 22 + rowHeight) : one(0, edge, top + 22) + one(1, second, top + 22);
	return { svg: rule(top, 2) + rule(bottom, 1) + signs, bottom };
}

/** Brackets over the bands, with the periods' names. */
function periodsBlock(top: number, periods: readonly PeriodSpan[], rows: number): Block {
	const drawn = periods.map(({ name, years, row, isEnd }) => {
		const y = top + 14 + (rows - 1 - row.l) * 2 * unit;
		const [from, to] = [yearAt(years.from), yearAt(years.to)];
		const bracket = element('path', { d: `M${Math.round(from * 100) / 100} ${y + 30}V${y + 22}H${Math.round(to * 100) / 100}V${y + 30}`, fill: 'none', stroke: light.ink, 'stroke-width': 1.5 });
		return bracket + textLine(isEnd.l ? to : from, y + 16, name, { size: labelSize, fill: light.ink, anchor: isEnd.l ? 'end' : 'start' });
	});
	return { svg: drawn.join(''), bottom: top + 14 + rows * 2 * unit + 12 };
}

const ticks = ticksIn(wholeTime);

/** The years, hanging from a line. */
const yearsBelow = (y: number): string =>
	ticks
		.map(
			(tick) =>
				line(at(tick.at), y, at(tick.at), y + (tick.weight > 0 ? 8 : 5), 1.5) +
				(tick.weight > 0 ? textLine(at(tick.at), y + 25, String(tick.year), { size: labelSize, weight: tick.year % 50 === 0 ? 600 : 500, fill: light.ink, anchor: 'middle' }) : ''),
		)
		.join('');

/** The bands' grounds, names, years and line. */
function groundBlock(top: number, contrast: SvgContrast, scene: AcrossScene, zones: readonly PeriodSpan[]): string {
	const height = scene.height.l * unit;
	const lineY = top + scene.line.l * unit;
	const grounds = scene.bands.map((band) => box(0, top + band.top.l * unit, svgWidth, band.height.l * unit, groundOf(contrast, band.index)));
	const poleSize = Math.min(19, ...[0, 4].map((band) => Math.floor((gutterText - 14) / widthAtMost(contrast.bands[band]!, 1))));
	const names = scene.bands.map(({ index, top: bandTop, height: bandHeight }) => {
		const fill = mix(light[toneOf(contrast, bandLean(index))], light.ink, 0.88);
		const y = top + bandTop.l * unit;
		const isPole = index === 0 || index === 4;
		if (!isPole) return textLines(edge, y + 24, wrapLines(contrast.bands[index]!, gutterText, labelSize), 18, { size: labelSize, weight: 600, fill });
		const { colour, shape } = contrast.poles[index === 0 ? 0 : 1]!;
		const baseline = index === 0 ? y + 27 : y + bandHeight.l * unit - 16;
		return shapeAt(edge + 7.5, baseline - 6.5, polePaths[shape]!, light[colour], undefined, 0.94) + textLine(edge + 22, baseline, contrast.bands[index]!, { size: poleSize, weight: 600, fill });
	});
	const shades = zones.map(({ years }) => element('rect', { x: yearAt(years.from), y: top, width: yearAt(years.to) - yearAt(years.from), height, fill: light.ink, 'fill-opacity': 0.04 }));
	const edges = scene.bands.slice(1).map((band) => element('line', { x1: 0, x2: svgWidth, y1: top + band.top.l * unit, y2: top + band.top.l * unit, stroke: light.ink, 'stroke-width': 1, 'stroke-opacity': 0.16 }));
	const grid = ticks.filter(({ weight }) => weight > 0).map((tick) => element('line', { x1: at(tick.at), x2: at(tick.at), y1: top, y2: top + height, stroke: light.ink, 'stroke-width': 1, 'stroke-opacity': 0.11 }));
	return [...grounds, ...shades, ...edges, ...grid, ...names, yearsBelow(lineY), line(0, lineY, svgWidth, lineY, 3)].join('');
}

/** A stroke to the left: what it stands beside is older than the axis. */
const chevronAt = (x: number, y: number): string => element('path', { d: `M${Math.round((x + 5) * 100) / 100} ${y - 5}l-5 5l5 5`, fill: 'none', stroke: light.ink, 'stroke-width': 2 });

/** What is drawn of an event's time: the dashed possible extent and the bar, high around a name and thin under one. */
function stretchOf(y: number, { possible, bar }: Mark, basis: Position['basis'], tone: string, side: LabelSide): string {
	const [barTop, height] = side === 'above' ? [y + 17, 5] : side === 'inside' ? [y + 2, 20] : [y + 5, 14];
	const stretch = ({ at: from, length }: { at: number; length: number }) => ({ x: at(from), width: (length / 100) * axis.length });
	return [
		possible ? element('rect', { ...stretch(possible), y: barTop, height, fill: 'none', stroke: tone, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }) : '',
		bar ? element('rect', { ...stretch(bar), y: barTop, height, fill: basis === 'chapter' ? tone : light.paper, stroke: tone, 'stroke-width': 1.75 }) : '',
		bar && basis === 'ours' && side !== 'above' && side !== 'inside' ? element('rect', { ...stretch(bar), y: y + 12, height: 7, fill: tone }) : '',
	].join('');
}

/** An event: its time, its shape and its name. */
function markBlock(top: number, { record, position, row, side, bracket }: Across, contrast: SvgContrast): string {
	const { basis } = position!;
	const tone = light[toneOf(contrast, leanOf(position!))];
	const mark = markOf(record, wholeTime);
	const y = top + row.l * unit;
	const middle = y + unit;
	const x = at(mark.shape);
	const half = (shapeRem * rem) / 2;
	const ends = { from: Math.min(x - half, at(mark.beside.at)), to: Math.max(x + half, at(mark.beside.at + mark.beside.length)) };
	const label = (from: number, baseline: number, anchor: 'start' | 'end', fill: string): string =>
		textLine(from, baseline, [{ text: record.year, weight: 600 }, { text: ` ${record.label}` }], { size: labelSize, fill, anchor, label: record.id });
	const name = {
		right: () => label(ends.to + gap, middle + toBaseline, 'start', light.ink),
		left: () => label(ends.from - gap, middle + toBaseline, 'end', light.ink),
		inside: () => label(at(mark.inside) + insideGap * rem, middle + toBaseline, 'start', basis === 'chapter' ? light['paper-3'] : light.ink),
		above: () => label(at(mark.inside) + insideGap * rem, middle + toBaseline - 3, 'start', light.ink),
		none: () => '',
	}[side.l]();
	const outline = basis === 'chapter' && mark.bar ? light['paper-3'] : tone;
	return element(
		'g',
		{ 'data-mark': record.id },
		[
			bracket ? box(x - 1, top + bracket.top.l * unit, 2, bracket.height.l * unit, tone) : '',
			stretchOf(y, mark, basis, tone, side.l),
			shapeAt(x, middle, markPath(record.kind, basis === 'ours'), basis === 'fact' ? light.paper : tone, outline),
			mark.isBefore ? chevronAt(x - half - 8, middle) : '',
			name,
		].join(''),
	);
}

/** Events that found no lane, as their number. */
const mergedAt = (x: number, y: number, count: number, words: SvgWords): string =>
	element('g', {}, element('title', {}, words.merged(count)) + box(x - 8, y + 3, 48, 18, light.ink) + textLine(x + 16, y + unit + toBaseline, String(count), { size: labelSize, weight: 600, fill: light.paper, anchor: 'middle' }));

/** How many placed events begin in each decade, above and below a line. Decades before the axis stand at its edge. */
function countsBlock(top: number, counts: readonly DecadeCount[], contrast: SvgContrast, words: SvgWords): Block {
	const reach = counts.map(barReach);
	const [above, below] = [Math.max(1, ...reach.map((one) => one.above)), Math.max(1, ...reach.map((one) => one.below))];
	const isSplit = Math.max(above, below) <= 12;
	const step = isSplit ? 9 : 108 / Math.max(above, below);
	const lineY = top + 30 + above * step;
	const bars = counts.map((count) => {
		const isBefore = count.decade < wholeTime.from;
		const width = isBefore ? 22 : (10 / (wholeTime.to - wholeTime.from)) * axis.length - 5;
		const x = isBefore ? axis.from - 30 : yearAt(count.decade) + 2.5;
		const blocks = countBlocks(count, isSplit).map(({ band, from, to }) => {
			const tone = light[toneOf(contrast, bandLean(band))];
			const isOpen = band === 1 || band === 3;
			return element('rect', { x: x + 0.75, y: lineY + from * step + 1.25, width: width - 1.5, height: Math.max(0.5, (to - from) * step - 2.5), fill: isOpen ? light.paper : tone, stroke: tone, 'stroke-width': 1.5 });
		});
		const number = (value: number, baseline: number): string => textLine(x + width / 2, baseline, String(value), { size: labelSize, weight: 600, fill: light.ink, anchor: 'middle' });
		const ends = barReach(count);
		return [
			// The line is no part of a bar that lies over it: its events stay apart.
			count.middle > 0 ? box(x, lineY - (count.middle / 2) * step, width, count.middle * step, light.paper) : '',
			...blocks,
			count.above > 0 ? number(count.above, lineY - ends.above * step - 6) : '',
			count.below > 0 ? number(count.below, lineY + ends.below * step + 17) : '',
			count.middle > 0 && count.above === 0 && count.below === 0 ? number(count.middle, lineY - ends.above * step - 6) : '',
		].join('');
	});
	const title = textLines(edge, top + 30, wrapLines(words.countsTitle, gutterText - 22, labelSize), labelLine, { size: labelSize, weight: 600, fill: light.ink });
	const hasBefore = counts.some(({ decade }) => decade < wholeTime.from);
	const bottom = Math.max(lineY + below * step + 30, top + 30 + wrapLines(words.countsTitle, gutterText - 22, labelSize).length * labelLine);
	return { svg: title + line(hasBefore ? axis.from - 34 : axis.from, lineY, right, lineY, 1.5) + bars.join(''), bottom };
}

/** The events that are not placed: their marks in the order of time, and their names in columns under them. */
function unplacedBlock(top: number, records: readonly TimelineRecord[], words: SvgWords): Block {
	const sorted = [...records].sort(byStart);
	const strip = layOutStrip(sorted, wholeTime);
	const step = unit * 0.75;
	const first = top + 50;
	const marks = strip.events.map(({ record, row }) => {
		const { shape, isBefore } = markOf(record, wholeTime);
		const y = first + row.l * step;
		return element('g', { 'data-mark': record.id }, shapeAt(at(shape), y, markPath(record.kind, false), light['ink-2'], undefined, 0.75) + (isBefore ? chevronAt(at(shape) - 16, y) : ''));
	});
	const merged = strip.merged.map((run) => textLine(yearAt(run.from), first + run.row.l * step + toBaseline, String(run.ids.length), { size: labelSize, weight: 600, fill: light.ink }));
	const stripBottom = first + strip.height.l * step;
	const bold = wrapLines(words.unplaced, gutterText - 14, labelSize);
	const say = wrapLines(words.unplacedSay, gutterText - 14, labelSize);
	const side = textLines(edge, top + 25, bold, labelLine, { size: labelSize, weight: 600, fill: light.ink }) + textLines(edge, top + 25 + bold.length * labelLine, say, labelLine, { size: labelSize, fill: light['ink-2'] });
	const sideBottom = top + 25 + (bold.length + say.length) * labelLine;
	const named = sorted.length <= mostNames ? sorted : [];
	const widest = Math.max(0, ...named.map(({ year, label }) => widthAtMost(`${year} ${label}`, labelSize)));
	const columns = Math.max(1, Math.floor((axis.length + rem) / (widest + 20 + rem)));
	const perColumn = Math.ceil(named.length / columns);
	const width = (axis.length + rem) / Math.max(1, Math.ceil(named.length / Math.max(1, perColumn)));
	const nameHeight = 23;
	const names = named.map((record, index) => {
		const x = axis.from + Math.floor(index / perColumn) * width;
		const y = stripBottom + 14 + (index % perColumn) * nameHeight;
		return shapeAt(x + 6, y, markPath(record.kind, false), light['ink-2'], undefined, 0.75) + textLine(x + 20, y + toBaseline, [{ text: record.year, weight: 600 }, { text: ` ${record.label}` }], { size: labelSize, fill: light.ink, label: record.id });
	});
	return { svg: rule(top, 1) + yearsBelow(top) + side + marks.join('') + merged.join('') + names.join(''), bottom: Math.max(sideBottom, stripBottom + 14 + perColumn * nameHeight) + 4 };
}

/** What shapes, fills and strokes mean. */
function keyBlock(top: number, words: SvgWords, hasBefore: boolean): Block {
	const rowHeight = 28;
	const rows: [heading: string, items: ((x: number, y: number) => string)[]][] = [
		[words.kind, (Object.keys(words.kinds) as TimelineRecord['kind'][]).map((kind) => (x, y) => shapeAt(x + 8, y, markPath(kind, false), light.ink, undefined) + textLine(x + 24, y + toBaseline, words.kinds[kind], { size: labelSize, fill: light.ink }))],
		[
			words.basis,
			(['chapter', 'fact', 'ours', 'none'] as const).map((basis) => (x, y) => {
				const sign = basis === 'none' ? shapeAt(x + 8, y, markPath('reform', false), light['ink-2'], undefined, 0.75) : shapeAt(x + 8, y, markPath('reform', basis === 'ours'), basis === 'fact' ? light.paper : light.ink, light.ink);
				return sign + textLine(x + 24, y + toBaseline, words.bases[basis], { size: labelSize, fill: light.ink });
			}),
		],
		[
			words.strokes,
			[
				(x, y) => element('rect', { x, y: y - 6, width: 30, height: 12, fill: 'none', stroke: light.ink, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }) + textLine(x + 38, y + toBaseline, words.possible, { size: labelSize, fill: light.ink }),
				(x, y) => box(x + 7, y - 10, 2, 20, light.ink) + textLine(x + 24, y + toBaseline, words.bracket, { size: labelSize, fill: light.ink }),
				(x, y) => box(x, y - 5, 16, 10, light.ink) + element('rect', { x: x + 20.75, y: y - 4.25, width: 14.5, height: 8.5, fill: light.paper, stroke: light.ink, 'stroke-width': 1.5 }) + textLine(x + 44, y + toBaseline, words.filled, { size: labelSize, fill: light.ink }),
				...(hasBefore ? [(x: number, y: number) => chevronAt(x + 6, y) + textLine(x + 24, y + toBaseline, words.before, { size: labelSize, fill: light.ink })] : []),
			],
		],
	];
	const drawn = rows.map(([title, items], row) => {
		const y = top + 26 + row * rowHeight;
		const step = axis.length / (row === 0 ? 8 : 4);
		return textLine(edge, y + toBaseline, title, { size: labelSize, weight: 600, fill: light.ink }) + items.map((item, index) => item(axis.from + index * step, y)).join('');
	});
	return { svg: rule(top, 2) + drawn.join(''), bottom: top + 26 + rows.length * rowHeight };
}

/** At the foot, under the line: what the figure rests on, and on the right under which terms and where. */
function sourceBlock(top: number, source: string, terms: readonly string[]): Block {
	const columns: [number, string[]][] = [
		[edge, wrapLines(source, aside.from - edge - 2 * rem, labelSize)],
		[aside.from, terms.flatMap((term) => wrapLines(term, aside.width, labelSize))],
	];
	return {
		svg: line(0, top, svgWidth, top, 3) + columns.map(([x, lines]) => textLines(x, top + 30, lines, labelLine, { size: labelSize, fill: light.ink })).join(''),
		bottom: top + 30 + (Math.max(...columns.map(([, lines]) => lines.length)) - 1) * labelLine,
	};
}

/**
 * A timeline as an SVG document, 1440 px wide and as high as it needs, in light colours. It is whole without any other
 * file; where Jost is not installed its letters are those of a near relative, in the same places.
 *
 * @throws Error where no contrast is given
 */
export function timelineSvg({ lang, title, lead, description, contrasts, records, words, source, licence, address }: SvgOptions): string {
	const [first] = contrasts;
	if (!first) throw new Error('A timeline needs a contrast to place events on. Give timelineSvg() one or two.');
	const isOne = contrasts.length === 1;
	const parts: string[] = [];
	const add = ({ svg, bottom }: Block): number => {
		parts.push(svg);
		return bottom;
	};
	const { periods, height: periodRows } = layOutPeriods(records, wholeTime);
	let y = add(heading(44, isOne ? colouredTitle(title, first.poles) : [...title.split(/(\s+)/)].map((text) => ({ text })), lead, 72, 18));
	contrasts.forEach((contrast, index) => {
		const positionOf = (record: TimelineRecord): Position | undefined => record.positions[contrast.id];
		if (!isOne) {
			parts.push(line(0, y + 6, svgWidth, y + 6, index === 0 ? 3 : 1));
			y = add(heading(y + 30, colouredTitle(contrast.title, contrast.poles), contrast.lead, 34, 16));
		}
		y = add(polesBlock(y + 6, contrast));
		if (index === 0) y = add(periodsBlock(y, periods, periodRows.l));
		else y += 20;
		const scene = layOutAcross(records, positionOf, wholeTime);
		parts.push(groundBlock(y, contrast, scene, periods), ...scene.events.map((event) => markBlock(y, event, contrast)));
		parts.push(...scene.merged.map((run) => mergedAt(yearAt(run.from), y + run.row.l * unit, run.ids.length, words)));
		y = add(countsBlock(y + scene.height.l * unit, countDecades(records, positionOf), contrast, words)) + 8;
	});
	const unplaced = records.filter(({ positions }) => !contrasts.some(({ id }) => positions[id]));
	if (unplaced.length > 0) y = add(unplacedBlock(y, unplaced, words)) + 12;
	y = add(keyBlock(y, words, records.some((record) => markOf(record, wholeTime).isBefore)));
	y = add(sourceBlock(y + 6, source, [licence, address]));
	const height = Math.ceil(y + 20);
	return `${element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: svgWidth, height, viewBox: `0 0 ${svgWidth} ${height}`, role: 'img', lang, 'xml:lang': lang, 'aria-labelledby': 'title description', 'font-family': "Jost, 'Century Gothic', Futura, sans-serif" },
		[element('title', { id: 'title' }, escapeXml(title)), element('desc', { id: 'description' }, escapeXml(description)), box(0, 0, svgWidth, height, light.paper), ...parts].join('\n'),
	)}\n`;
}
