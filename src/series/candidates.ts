import { noBreakSpace } from '../i18n/format.ts';
import { labelAt, labelHeight, type LabelPart, type SeriesLabel, type Setting } from './label.ts';
import type { LabelCandidate } from './labels.ts';
import { distance, type Box, type Point } from './place.ts';

/** What the candidates of every label are weighed against. */
export interface Surroundings extends Setting {
	plot: Box;
	/** The grid lines. */
	gridYs: number[];
	/** The breaks, in order: the first between parts 0 and 1. */
	breakXs: number[];
	dotRadius: number;
}

const bold = (text: string): LabelPart => ({ text, bold: true });
const light = (text: string): LabelPart => ({ text, bold: false });

/** Text with a grid line through it reads badly; one that the line only touches does not. */
const crossingCost = ({ top, bottom }: Box, { gridYs, fontUnits }: Surroundings): number =>
	gridYs.some((y) => y > top + 2 && y < bottom - 2) ? fontUnits * 1.2 : 0;

/** What it costs that a label reaches over the years of other parts. */
const overhangCost = ({ left, right }: Box, part: number, { breakXs }: Surroundings): number =>
	0.3 * (Math.max(0, (breakXs[part - 1] ?? -Infinity) - left) + Math.max(0, right - (breakXs[part] ?? Infinity)));

/** A value that gets a label. */
export interface KeyValue extends Point {
	year: number;
	/** The value as it is written. */
	written: string;
	/** The part that it belongs to. */
	part: number;
	isHighest: boolean;
	/** Other values, except its neighbours on the same line. */
	others: Point[];
}

/**
 * Where the label of a value may stand: on all sides of it, at six distances, in one line or two. Never nearer to
 * another value than to its own, as whose it would be read.
 */
export const keyCandidates = (key: KeyValue, surroundings: Surroundings): LabelCandidate[] => {
	const { fontUnits, dotRadius } = surroundings;
	const texts = [
		{ lines: [[bold(`${key.year}`), light(`${noBreakSpace}${key.written}`)]], costEm: 0 },
		{ lines: [[bold(`${key.year}`)], [light(key.written)]], costEm: 1.5 },
	];
	return texts
		.flatMap(({ lines, costEm }) =>
			[0.33, 0.5, 0.7, 0.9, 1.2, 1.6].flatMap((em) => {
				const gap = dotRadius + em * fontUnits;
				const height = labelHeight(lines.length, surroundings);
				const beside = [
					{ anchor: 'end', across: -gap },
					{ anchor: 'start', across: gap },
				] as const;
				const overOrUnder = [{ anchor: 'middle', across: 0 }, { anchor: 'end', across: dotRadius }, { anchor: 'start', across: -dotRadius }, ...beside] as const;
				const rows = [
					{ top: key.y - gap - height, columns: overOrUnder, rowCostEm: 0 },
					{ top: key.y - height / 2, columns: beside, rowCostEm: key.isHighest ? 3 : 0.1 },
					{ top: key.y + gap, columns: overOrUnder, rowCostEm: key.isHighest ? 3 : 0.2 },
				];
				return rows.flatMap(({ top, columns, rowCostEm }) =>
					columns.map(({ anchor, across }): LabelCandidate => {
						const label = labelAt('key', lines, { x: key.x + across, top, anchor }, surroundings);
						const far = distance(key, label.box) * 2.5;
						const inTheWay = crossingCost(label.box, surroundings) + overhangCost(label.box, key.part, surroundings);
						return { label, cost: far + inTheWay + (rowCostEm + costEm) * fontUnits };
					}),
				);
			}),
		)
		.filter(({ label }) => key.others.every((other) => distance(other, label.box) >= distance(key, label.box)));
};

/** The ways to set a part's years and name: in one line, in two, or with the name broken, at its comma if it has one. */
const settings = (years: string, name: string): { lines: LabelPart[][]; costEm: number }[] => {
	const words = name.split(' ');
	const halves = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const)
		.filter(([half]) => half.endsWith(',') || !name.includes(','));
	return [
		{ lines: [[bold(years), light(`${noBreakSpace}${name}`)]], costEm: 0 },
		{ lines: [[bold(years)], [light(name)]], costEm: 0.3 },
		...halves.map(([first, second]) => ({ lines: [[bold(years)], [light(first)], [light(second)]], costEm: first.endsWith(',') ? 0.8 : 1.8 })),
	];
};

/** A part of the series that gets its name. */
export interface NamedPart {
	index: number;
	/** Its years, as written. */
	years: string;
	name: string;
	points: Point[];
	/** The values of all other parts. */
	others: Point[];
}

/**
 * Where the name of a part may stand: against the break at which it ends or the one at which it begins, at every height;
 * over its middle where there is no break. The nearer to its own values, and the farther from others, the better.
 */
export const partCandidates = (part: NamedPart, surroundings: Surroundings): LabelCandidate[] => {
	const { fontUnits, plot, breakXs } = surroundings;
	const edge = fontUnits * 0.3;
	const [begins, ends] = [breakXs[part.index - 1], breakXs[part.index]];
	const middle = ((part.points[0]?.x ?? plot.left) + (part.points.at(-1)?.x ?? plot.right)) / 2;
	const stands: { x: number; anchor: SeriesLabel['anchor']; against?: number }[] = [
		...(ends === undefined ? [] : [{ x: ends - edge, anchor: 'end' as const, against: part.index }]),
		...(begins === undefined ? [] : [{ x: begins + edge, anchor: 'start' as const, against: part.index - 1 }]),
		...(begins === undefined && ends === undefined ? [{ x: middle, anchor: 'middle' as const }] : []),
	];
	return settings(part.years, part.name).flatMap(({ lines, costEm }) =>
		stands.flatMap(({ x, anchor, against }) => {
			const steps = Math.max(0, Math.floor((plot.bottom - plot.top - labelHeight(lines.length, surroundings)) / 2));
			return Array.from({ length: steps }, (_, step): LabelCandidate => {
				const label = labelAt('part', lines, { x, top: plot.top + step * 2, anchor }, surroundings);
				const near = Math.min(...part.points.map((point) => distance(point, label.box)));
				const foreign = Math.min(Infinity, ...part.others.map((point) => distance(point, label.box)));
				const far = near + Math.max(0, near - foreign) * 2;
				const inTheWay = crossingCost(label.box, surroundings) + overhangCost(label.box, part.index, surroundings);
				return { label, cost: far + inTheWay + costEm * fontUnits, ...(against !== undefined && { against }) };
			});
		}),
	);
};
