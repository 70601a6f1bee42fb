import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, pathOf } from '../../../src/plane/grid.ts';
import { gridMoveOf, moveOnGrid, moveOnPath, type GridMove } from '../../../src/plane/moves.ts';
import { anyRecords, at, gridOf, made } from './made-up.ts';

const cells = cellsOf(gridOf([
	made('upper-left', 1901, at(0), at(0)),
	made('next', 1902, at(1), at(0)),
	made('left', 1903, at(0), at(1)),
	made('middle-1', 1904, at(3), at(2)),
	made('middle-2', 1905, at(3), at(2)),
	made('low', 1906, at(4), at(4)),
]));

describe('gridMoveOf()', () => {
	it('knows the arrows, Home and End, and no other key', () => {
		expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map(gridMoveOf)).toEqual(['left', 'right', 'up', 'down', 'first', 'last']);
		expect(['a', 'Enter', 'Tab', ' ', 'PageDown'].map(gridMoveOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
	});
});

describe('moveOnGrid()', () => {
	const from = (id: string, move: GridMove): string => moveOnGrid(id, move, cells);

	it('stays where it is at the edges, and where there is nothing', () => {
		expect(from('upper-left', 'up')).toBe('upper-left');
		expect(from('upper-left', 'left')).toBe('upper-left');
		expect(from('low', 'down')).toBe('low');
		expect(moveOnGrid('gone', 'down', cellsOf([]))).toBe('gone');
	});
	it('goes to the first event from one that is not there', () => {
		expect(from('gone', 'down')).toBe('upper-left');
	});
	it('goes down through a cell, then to the nearest row that holds any', () => {
		expect(from('upper-left', 'down')).toBe('left');
		expect(from('left', 'down')).toBe('middle-1');
		expect(from('middle-1', 'down')).toBe('middle-2');
		expect(from('middle-2', 'down')).toBe('low');
	});
	it('comes into a cell from below at its last event', () => {
		expect(from('low', 'up')).toBe('middle-2');
		expect(from('middle-2', 'up')).toBe('middle-1');
		expect(from('middle-1', 'up')).toBe('left');
	});
	it('goes sideways through its own row, before a column that is nearer', () => {
		const grid = cellsOf(gridOf([made('left', 1901, at(0), at(0)), made('nearer', 1902, at(1), at(3)), made('same-row', 1903, at(4), at(0))]));
		expect(moveOnGrid('left', 'right', grid)).toBe('same-row');
		expect(moveOnGrid('same-row', 'left', grid)).toBe('left');
		expect(moveOnGrid('nearer', 'right', grid)).toBe('same-row');
	});
	it('goes sideways over empty columns to the nearest row there', () => {
		expect(from('next', 'right')).toBe('middle-1');
		expect(from('middle-2', 'left')).toBe('next');
		expect(from('next', 'left')).toBe('upper-left');
	});
	it('goes to the first and to the last', () => {
		expect(from('middle-1', 'first')).toBe('upper-left');
		expect(from('middle-1', 'last')).toBe('low');
	});
	it('reaches every event by arrows alone, and never leaves the grid', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			const grid = cellsOf(gridOf(records));
			const ids = grid.flat().flatMap(({ posters }) => posters.map(({ record }) => record.id));
			if (ids.length === 0) return;
			const seen = new Set([ids[0]!]);
			for (const id of seen) for (const move of ['left', 'right', 'up', 'down'] as const) seen.add(moveOnGrid(id, move, grid));
			expect([...seen].sort()).toEqual([...ids].sort());
		}), { numRuns: 2000 });
	});
});

describe('moveOnPath()', () => {
	it('goes through the cells in the order of the path, and stops at its ends', () => {
		const order = pathOf(cells).flatMap(({ posters }) => posters.map(({ record }) => record.id));
		expect(order).toEqual(['upper-left', 'next', 'left', 'middle-1', 'middle-2', 'low']);
		expect(order.map((id) => moveOnPath(id, 'down', cells))).toEqual([...order.slice(1), 'low']);
		expect(order.map((id) => moveOnPath(id, 'left', cells))).toEqual(['upper-left', ...order.slice(0, -1)]);
		expect(moveOnPath('middle-1', 'first', cells)).toBe('upper-left');
		expect(moveOnPath('middle-1', 'last', cells)).toBe('low');
		expect(moveOnPath('gone', 'down', cellsOf([]))).toBe('gone');
	});
});
