/**
 * The picture that stands for a page where it is shared: a poster of 1200 × 630 px, drawn as SVG.
 *
 * The site's line runs through it. What the page is called stands above the line, when it was and where it belongs below.
 * A pole has its colour, its shape and its side here too: the first of a contrast stands on the line, the second hangs
 * under it, and what is in the middle has both shapes and no block.
 */
import { light } from '../timeline/light.ts';
import { polePaths } from '../timeline/shapes.ts';
import { element, textLine, widthAtMost } from '../timeline/svg-elements.ts';
import { fitSentences, fitText } from './fit.ts';

/** The size of every poster, in px. */
export const posterSize = { width: 1200, height: 630 } as const;

/** A pole as a poster draws it. */
export interface PosterPole {
	colour: 'universal' | 'selective' | 'productivity' | 'efficiency' | 'ink';
	/** A key of `polePaths`. */
	shape: string;
	/** Printed in the block. */
	name: string;
}

/** What a poster shows. */
export interface Poster {
	/** Above all else, small: what sort of page it is. */
	label: string;
	/** Set very large above the title: a year, or a word or two. */
	ornament?: string | undefined;
	title: string;
	/** Under the line: a date, or what it is in a sentence. */
	note: string;
	/** The site's name. */
	site: string;
	/** A chapter's number, in a block of ink. */
	number?: number | undefined;
	/** The poles on whose side the page's subject stands: the first above the line, the second below. */
	above?: PosterPole | undefined;
	below?: PosterPole | undefined;
	/** True where it stands between the two: their shapes are drawn without blocks. */
	between?: boolean | undefined;
}

const { width: pageWidth, height: pageHeight } = posterSize;
const edge = 64;
const line = { y: 452, width: 6 };
const block = { x: 976, width: pageWidth - 976 };
const blockPadding = 24;
/** Between a text and a block. */
const gutter = 48;
const headTop = 112;
const headBottom = line.y - 30;
/** Parts of Jost, in em: what rises above the baseline, what falls below it. */
const capital = 0.72;
const accented = 0.98;
const descent = 0.24;

const steps = (from: number, to: number, by: number): number[] => Array.from({ length: Math.floor((from - to) / by) + 1 }, (_, index) => from - index * by);
const titleSizes = steps(76, 32, 4);
const wholeSizes = steps(220, 32, 4);
const noteSizes = [32, 30, 28];

const rise = (text: string): number => (/[ÅÄÖÉÜ]/.test(text) ? accented : capital);
const fall = (text: string): number => (/[gjpqyçQ,;()]/.test(text) ? descent : 0.04);

/** From line to line, in em: more where a letter with a ring or dots may stand under one that reaches down. */
const leadingOf = (text: string, least: number): number => Math.max(least, rise(text) + descent + 0.02);

const box = (x: number, y: number, width: number, height: number, fill: string): string => element('rect', { x, y, width, height, fill });

const shapeAt = (x: number, y: number, size: number, shape: string, fill: string): string =>
	element('path', { d: polePaths[shape], fill, 'fill-rule': 'evenodd', transform: `translate(${x} ${y}) scale(${size / 16})` });

/** A pole's block with its shape and its name, standing on the line or hanging under it. */
function poleBlock({ colour, shape, name }: PosterPole, isAbove: boolean): string {
	const ground = isAbove ? { y: 0, height: line.y } : { y: line.y + line.width, height: pageHeight - line.y - line.width };
	const middle = block.x + block.width / 2;
	const { lines, size } = fitText(name, { width: block.width - 2 * blockPadding, height: isAbove ? 96 : 60, sizes: isAbove ? steps(34, 18, 2) : steps(28, 16, 2), leading: 1.15, mostLines: 2 });
	const lastBaseline = ground.y + ground.height - (isAbove ? 30 : 26);
	const firstBaseline = lastBaseline - (lines.length - 1) * size * 1.15;
	const free = { from: ground.y, to: firstBaseline - size };
	const mark = isAbove ? 136 : Math.min(72, free.to - free.from - 20);
	return [
		box(block.x, ground.y, block.width, ground.height, light[colour]),
		shapeAt(middle, isAbove ? 150 : (free.from + free.to) / 2, mark, shape, light.paper),
		...lines.map((text, index) => textLine(block.x + blockPadding, firstBaseline + index * size * 1.15, text, { size, weight: 600, fill: light.paper })),
	].join('');
}

/** The two shapes of what stands in the middle, one on each side of the line. */
const betweenMarks = (above: PosterPole, below: PosterPole): string => {
	const middle = block.x + block.width / 2;
	return shapeAt(middle, line.y - 66, 96, above.shape, light[above.colour]) + shapeAt(middle, line.y + line.width + 66, 96, below.shape, light[below.colour]);
};

/** The title, with the ornament over it, standing just above the line. */
function head({ ornament, title }: Poster, width: number): string {
	const height = headBottom - headTop;
	if (ornament === undefined) {
		const leading = leadingOf(title, 1.08);
		const { lines, size } = fitText(title, { width, height, sizes: wholeSizes.filter((size) => size * (rise(title) + fall(title)) <= height), leading, mostLines: 4 });
		const last = headBottom - fall(lines.at(-1) ?? '') * size;
		return lines.map((text, index) => textLine(edge - size * 0.04, last - (lines.length - 1 - index) * size * leading, text, { size, weight: 600, fill: light.ink })).join('');
	}
	const leading = leadingOf(title, 1.12);
	const { lines, size } = fitText(title, { width, height: height * 0.46, sizes: titleSizes, leading, mostLines: 3 });
	const last = headBottom - descent * size;
	const first = last - (lines.length - 1) * size * leading;
	const ornamentBottom = first - rise(lines[0] ?? '') * size - 26;
	const free = ornamentBottom - headTop;
	const large = Math.floor(Math.min(300, width / widthAtMost(ornament, 1), free / (rise(ornament) + fall(ornament))));
	return [
		textLine(edge - large * 0.05, ornamentBottom - fall(ornament) * large, ornament, { size: large, weight: 600, fill: light.ink }),
		...lines.map((text, index) => textLine(edge, first + index * size * leading, text, { size, weight: 600, fill: light.ink })),
	].join('');
}

/** Draws a poster as SVG text, in Jost of the weights 500 and 600. No text is ever cut by an edge or meets a block. */
export function posterSvg(poster: Poster): string {
	const { label, note, site, number, above, below, between } = poster;
	const isBlockAbove = !between && (above !== undefined || number !== undefined);
	const right = pageWidth - edge;
	const widthAbove = (isBlockAbove || between ? block.x - gutter : right) - edge;
	const widthBelow = (below !== undefined ? block.x - gutter : right) - edge;
	const noteBox = fitSentences(note, { width: widthBelow, height: 84, sizes: noteSizes, leading: 1.25, mostLines: 2 });
	const labelBox = fitText(label, { width: widthAbove, height: 40, sizes: [28], leading: 1.2, mostLines: 1 });
	const parts = [
		box(0, 0, pageWidth, pageHeight, light.paper),
		between && above && below ? betweenMarks(above, below) : '',
		!between && above ? poleBlock(above, true) : '',
		!between && below ? poleBlock(below, false) : '',
		number === undefined
			? ''
			: box(block.x, 0, block.width, line.y, light.ink) + textLine(block.x + block.width / 2, line.y - 40, String(number), { size: Math.min(190, (block.width - 2 * blockPadding) / widthAtMost(String(number), 1)), weight: 600, fill: light.paper, anchor: 'middle' }),
		box(0, line.y, pageWidth, line.width, light.ink),
		...labelBox.lines.map((text) => textLine(edge, 78, text, { size: labelBox.size, fill: light.ink })),
		head(poster, widthAbove),
		...noteBox.lines.map((text, index) => textLine(edge, line.y + 54 + index * noteBox.size * 1.25, text, { size: noteBox.size, weight: 500, fill: light.ink })),
		textLine(edge, pageHeight - 32, site, { size: 28, weight: 600, fill: light.ink }),
	];
	return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: pageWidth, height: pageHeight, viewBox: `0 0 ${pageWidth} ${pageHeight}`, 'font-family': 'Jost, sans-serif' }, parts.join(''));
}
