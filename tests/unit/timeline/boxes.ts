import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeNames, type AcrossScene, type BySize, type Size } from '../../../src/timeline/across.ts';
import { labelRem, textLength } from '../../../src/timeline/labels.ts';
import { markOf } from '../../../src/timeline/marks.ts';
import type { LabelSide, TimelineRecord, TimeWindow } from '../../../src/timeline/types.ts';

/** What is drawn of one event on a lane. */
export interface Box {
	id: string;
	part: 'mark' | 'label';
	row: number;
	/** In rem from the start of the axis. */
	start: number;
	end: number;
}

/**
 * Where the label of an event stands on the screen, told anew from what `Across.svelte` and `timeline.css` do with its
 * side: not from what the layout took it to be.
 * @returns undefined where it has none
 */
function labelStretch(record: TimelineRecord, side: LabelSide, view: TimeWindow, axisRem: number): [start: number, end: number] | undefined {
	const { shape, beside, inside, isBefore } = markOf(record, view);
	const rem = (percent: number): number => (percent / 100) * axisRem;
	const name = `${record.year} ${record.label}`;
	const length = textLength(isBefore ? `‹ ${name}` : name, labelRem.across);
	const right = beside.length > 0 ? rem(beside.at + beside.length) + 0.375 : rem(shape) + 0.875;
	const left = rem(beside.at) - 0.875;
	const within = rem(inside) + 0.75;
	if (side === 'none') return undefined;
	if (side === 'left') return [left - length, left];
	return side === 'right' ? [right, right + length] : [within, within + textLength(name, labelRem.across)];
}

/** From the first to the last of all that is drawn of an event's mark: shape, bar, possible extent. */
function markStretch(record: TimelineRecord, view: TimeWindow, axisRem: number): [start: number, end: number] {
	const { shape, bar, possible } = markOf(record, view);
	const rem = (percent: number): number => (percent / 100) * axisRem;
	const stretches = [bar, possible].filter((stretch) => stretch !== undefined);
	return [
		Math.min(rem(shape) - 0.5, ...stretches.map(({ at }) => rem(at))),
		Math.max(rem(shape) + 0.5, ...stretches.map(({ at, length }) => rem(at + length))),
	];
}

/** All that is drawn of a figure's events at one size, on an axis so long. */
export const boxesOf = (scene: AcrossScene, size: Size, view: TimeWindow, axisRem: number, sideOf: (id: string, side: BySize<LabelSide>) => LabelSide = (_, side) => side[size]): Box[] =>
	scene.events.flatMap(({ record, row, side }) => {
		const label = labelStretch(record, sideOf(record.id, side), view, axisRem);
		const [start, end] = markStretch(record, view, axisRem);
		const box = { id: record.id, row: row[size] };
		return [{ ...box, part: 'mark' as const, start, end }, ...(label ? [{ ...box, part: 'label' as const, start: label[0], end: label[1] }] : [])];
	});

/** Two hundredths of a per cent of the widest axis: places are rounded. */
const slackRem = 0.02;

/** The pairs that meet on a lane, as text; an event's own parts may. */
export const crossings = (boxes: readonly Box[]): string[] =>
	boxes.flatMap((a, index) =>
		boxes.slice(index + 1).filter((b) => a.id !== b.id && a.row === b.row && a.start < b.end - slackRem && b.start < a.end - slackRem).map((b) => `${a.id} (${a.part}) × ${b.id} (${b.part})`),
	);

/** The labels that reach beyond the axis, as text. */
export const beyond = (boxes: readonly Box[], axisRem: number): string[] =>
	boxes.filter(({ part, start, end }) => part === 'label' && (start < -slackRem || end > axisRem + slackRem)).map(({ id, start, end }) => `${id}: ${start.toFixed(2)}–${end.toFixed(2)}`);

const css = readFileSync(join(import.meta.dirname, '../../../src/styles/rows.css'), 'utf8');

/** The numbers that `rows.css` has a class for, by what stands before the number: `s`, `hs`, `d`. */
export const classesFor = (prefix: string): number[] => [...css.matchAll(new RegExp(`\\.${prefix}(\\d+) \\{`, 'g'))].map(([, number]) => Number(number));

/** The deepest row, highest height and longest phone figure that the style sheet has classes for. */
export const deepest = { row: Object.fromEntries(sizeNames.map((size) => [size, Math.max(...classesFor(size))])) as BySize<number>, height: Object.fromEntries(sizeNames.map((size) => [size, Math.max(...classesFor(`h${size}`))])) as BySize<number>, down: Math.max(...classesFor('d')) };
