/** Where a key leads from one event of the grid to another. */
import { pathOf, type Cell, type Poster } from './grid.ts';

/** A way through the grid. */
export type GridMove = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const keys: Record<string, GridMove> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** The move that a key asks for; undefined for any other key. */
export const gridMoveOf = (key: string): GridMove | undefined => keys[key];

/** The least by a measure; of equals, the first. */
const nearest = <Item>(items: readonly Item[], distance: (item: Item) => number): Item => items.reduce((best, item) => (distance(item) < distance(best) ? item : best));

/**
 * The event that a move leads to. Up and down go through the events of a cell, and then to the nearest row that holds
 * any; left and right through the cells of a row, and from its last one to the nearest column beyond. There, to the cell
 * nearest to the one left; of two as near, to the upper or left one. Every row is reached from the next, every cell of a
 * row from the others and every event of a cell: so arrows alone reach all.
 * @param cells the grid, row by row
 * @returns its id; the same where there is nothing further that way
 */
export function moveOnGrid(id: string, move: GridMove, cells: readonly Cell[][]): string {
	const all = cells.flat().flatMap(({ posters }) => posters);
	const current = all.find(({ record }) => record.id === id);
	if (!current || move === 'first') return all[0]?.record.id ?? id;
	if (move === 'last') return all.at(-1)!.record.id;
	const isDown = move === 'up' || move === 'down';
	const [along, aside]: ['row' | 'column', 'row' | 'column'] = isDown ? ['row', 'column'] : ['column', 'row'];
	const way = move === 'down' || move === 'right' ? 1 : -1;
	const stack = cells[current.row]![current.column]!.posters;
	const inCell = isDown ? stack[stack.indexOf(current) + way] : undefined;
	if (inCell) return inCell.record.id;
	const beyond = all.filter((poster) => (poster[along] - current[along]) * way > 0);
	if (beyond.length === 0) return id;
	const inRow = isDown ? [] : beyond.filter(({ row }) => row === current.row);
	const line = nearest(inRow.length > 0 ? inRow : beyond, (poster) => Math.abs(poster[along] - current[along]))[along];
	const next = nearest(beyond.filter((poster) => poster[along] === line), (poster) => Math.abs(poster[aside] - current[aside]));
	const landed = cells[next.row]![next.column]!.posters;
	return (move === 'up' ? landed.at(-1)! : landed[0]!).record.id;
}

/** The same where the cells stand one below the other: through them in the order of the path. */
export function moveOnPath(id: string, move: GridMove, cells: readonly Cell[][]): string {
	const all: Poster[] = pathOf(cells).flatMap(({ posters }) => posters);
	const at = all.findIndex(({ record }) => record.id === id);
	const to = at === -1 || move === 'first' ? 0 : move === 'last' ? all.length - 1 : at + (move === 'down' || move === 'right' ? 1 : -1);
	return all[Math.min(all.length - 1, Math.max(0, to))]?.record.id ?? id;
}
