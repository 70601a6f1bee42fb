/**
 * The grid of two contrasts: which of its 25 cells each event lies in, which corners are empty, how the events gather.
 * Columns run from the first contrast's first pole to its second, rows from the second contrast's; both count from 0.
 */
import { bandOf, byStart } from '../timeline/across.ts';
import type { Position, TimelineRecord } from '../timeline/types.ts';

/** How many bands each contrast has, and so how many columns and rows the grid. */
export const bandCount = 5;

/**
 * Where one period's colour ends and the next one's begins, in years. 1970: the decade in which the chapter's welfare
 * investment gives way to the talk of costs. 2000: the decade in which it sees the investment return.
 */
export const periodStarts: readonly number[] = [1970, 2000];

/** A period's number: 0 before 1970, 1 from 1970, 2 from 2000. */
export type Period = 0 | 1 | 2;

/** The period that a year lies in. */
export const periodOf = (year: number): Period => periodStarts.filter((start) => year >= start).length as Period;

/** An event that has a position on both contrasts, as the grid shows it. */
export interface Poster {
	record: TimelineRecord;
	/** The year in which it appears: the one written before its name. */
	year: number;
	period: Period;
	column: number;
	row: number;
	/** The other column of one that spans two: the one further from the middle. */
	alsoColumn: number | undefined;
	alsoRow: number | undefined;
}

/** One of the 25 cells. */
export interface Cell {
	column: number;
	row: number;
	/** By when they begin. */
	posters: Poster[];
}

/** Two bands by two, furthest out. */
export interface Corner {
	/** Index of the pole of the first contrast, and of the second. */
	across: 0 | 1;
	down: 0 | 1;
	count: number;
}

const otherBand = ({ first, last }: Position, band: number): number | undefined => (first === last ? undefined : band === first ? last : first);

/** The year that stands before an event's name; where that is no year, the one in which its core begins. */
const yearOf = ({ year, extent }: TimelineRecord): number => (/^\d{4}$/.test(year) ? Number(year) : Math.floor(extent.coreStart));

/**
 * The events that have a position on both contrasts, by the year in which they appear; those of one year, by when they begin.
 * @param across id of the contrast that runs from left to right, `down` of the one from the top down
 */
export const postersOf = (records: readonly TimelineRecord[], across: string, down: string): Poster[] =>
	records
		.flatMap((record): Poster[] => {
			const [x, y] = [record.positions[across], record.positions[down]];
			if (!x || !y) return [];
			const [column, row, year] = [bandOf(x), bandOf(y), yearOf(record)];
			return [{ record, year, period: periodOf(year), column, row, alsoColumn: otherBand(x, column), alsoRow: otherBand(y, row) }];
		})
		.sort((a, b) => a.year - b.year || byStart(a.record, b.record));

/** The grid, row by row: five rows of five cells. Every event lies in exactly one of them. */
export const cellsOf = (posters: readonly Poster[]): Cell[][] =>
	Array.from({ length: bandCount }, (_, row) =>
		Array.from({ length: bandCount }, (__, column) => ({ column, row, posters: posters.filter((poster) => poster.column === column && poster.row === row) })),
	);

/** The cells that hold events, in a path from the upper left corner to the lower right; those as far along, the upper first. */
export const pathOf = (cells: readonly Cell[][]): Cell[] =>
	cells
		.flat()
		.filter(({ posters }) => posters.length > 0)
		.sort((a, b) => a.column + a.row - (b.column + b.row) || a.row - b.row);

/** Which pole a band leans to; undefined for the middle one. */
const poleOf = (band: number): 0 | 1 | undefined => (band < 2 ? 0 : band > 2 ? 1 : undefined);

/** Whether a cell, or the one that an event lies in, is one of a corner's four. */
export const isInCorner = ({ across, down }: Pick<Corner, 'across' | 'down'>, { column, row }: Pick<Cell, 'column' | 'row'>): boolean => poleOf(column) === across && poleOf(row) === down;

/** The four corners, row by row, each with how many events lie in it. */
export const cornersOf = (posters: readonly Poster[]): Corner[] =>
	([0, 1] as const).flatMap((down) => ([0, 1] as const).map((across) => ({ across, down, count: posters.filter((poster) => isInCorner({ across, down }, poster)).length })));

/** Whether a corner's cell is the outermost one, in which words about the corner stand. */
export const isOutermost = ({ across, down }: Corner, { column, row }: Pick<Cell, 'column' | 'row'>): boolean => column === across * (bandCount - 1) && row === down * (bandCount - 1);

/** How the events gather, in numbers: what is read before the grid. */
export interface Gathering {
	total: number;
	/** In the corner of both first poles, in that of both second poles, and in all other cells. */
	first: number;
	second: number;
	elsewhere: number;
	/** The years in which the last of the first corner and the first of the second appear; undefined where either is empty. */
	lastOfFirst: number | undefined;
	firstOfSecond: number | undefined;
	/** How many appear after the one and before the other. */
	between: number;
	/** The longest stretch of years between those two in which none appears, both ends included; undefined where there is none. */
	gap: { from: number; to: number } | undefined;
	/** How many of the positions, two for each event, rest on what. */
	bases: Record<Position['basis'], number>;
}

/** Counts how the events gather. */
export function gatheringOf(posters: readonly Poster[], across: string, down: string): Gathering {
	const [first, second] = ([0, 1] as const).map((pole) => posters.filter((poster) => isInCorner({ across: pole, down: pole }, poster))) as [Poster[], Poster[]];
	const [lastOfFirst, firstOfSecond] = [first.at(-1)?.year, second[0]?.year];
	const bases = { chapter: 0, fact: 0, ours: 0 };
	for (const { record } of posters) for (const id of [across, down]) bases[record.positions[id]!.basis]++;
	const isOrdered = lastOfFirst !== undefined && firstOfSecond !== undefined && lastOfFirst < firstOfSecond;
	const inside = isOrdered ? posters.filter(({ year }) => year > lastOfFirst && year < firstOfSecond).map(({ year }) => year) : [];
	const years = isOrdered ? [lastOfFirst, ...inside, firstOfSecond] : [];
	const gaps = years.slice(1).map((to, index) => ({ from: years[index]! + 1, to: to - 1 })).filter(({ from, to }) => from <= to);
	return {
		total: posters.length,
		first: first.length,
		second: second.length,
		elsewhere: posters.length - first.length - second.length,
		lastOfFirst,
		firstOfSecond,
		between: inside.length,
		gap: gaps.reduce<Gathering['gap']>((longest, gap) => (longest && longest.to - longest.from >= gap.to - gap.from ? longest : gap), undefined),
		bases,
	};
}
