import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandCount, cellsOf, cornersOf, gatheringOf, isInCorner, isOutermost, pathOf, periodOf, postersOf } from '../../../src/plane/grid.ts';
import { contrasts, events } from '../timeline/real.ts';
import { timelineRecord } from '../../../src/timeline/records.ts';
import { anyRecords, at, gridOf, made } from './made-up.ts';

const ids = (posters: { record: { id: string } }[]): string[] => posters.map(({ record }) => record.id);

describe('postersOf()', () => {
	it('takes no event that lacks a position on either contrast', () => {
		expect(gridOf([])).toEqual([]);
		expect(gridOf([made('a', 1932, at(0)), made('b', 1932, undefined, at(0)), made('c', 1932)])).toEqual([]);
	});
	it('puts an event of two bands in the one nearer the middle and keeps the other', () => {
		const [outer, inner, single] = gridOf([made('a', 1901, at(0, 1), at(3, 4)), made('b', 1902, at(1, 2), at(2, 3)), made('c', 1903, at(4), at(0))]);
		expect(outer).toMatchObject({ column: 1, alsoColumn: 0, row: 3, alsoRow: 4 });
		expect(inner).toMatchObject({ column: 2, alsoColumn: 1, row: 2, alsoRow: 3 });
		expect(single).toMatchObject({ column: 4, alsoColumn: undefined, row: 0, alsoRow: undefined });
	});
	it('orders by the year that is written, those of one year by when they begin, then by id', () => {
		const late = { ...made('late', 1962, at(0), at(0)), extent: { possibleStart: 1962.5, coreStart: 1962.5, coreEnd: 1962.6, possibleEnd: 1962.6 } };
		expect(ids(gridOf([made('z', 2010, at(0), at(0)), late, made('b', 1962, at(0), at(0)), made('a', 1962, at(0), at(0))]))).toEqual(['a', 'b', 'late', 'z']);
	});
	it('takes the year from the core where none is written', () => {
		expect(gridOf([{ ...made('a', 1932, at(0), at(0)), year: '1930-talet' }])[0]).toMatchObject({ year: 1932, period: 0 });
	});
});

describe('periodOf()', () => {
	it('begins each period with the year that it is named after', () => {
		expect([1880, 1969, 1970, 1999, 2000, 2030].map(periodOf)).toEqual([0, 0, 1, 1, 2, 2]);
	});
});

describe('cellsOf()', () => {
	it('makes five rows of five cells, of no events too', () => {
		const cells = cellsOf([]);
		expect(cells.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
		expect(cells.flatMap((row, index) => row.map((cell, at) => cell.row === index && cell.column === at)).every(Boolean)).toBe(true);
	});
	it('puts every event that has both positions in exactly one cell, and no other', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			const both = records.filter(({ positions }) => positions['who'] && positions['why']).map(({ id }) => id);
			expect(cellsOf(gridOf(records)).flat().flatMap(({ posters }) => ids(posters)).sort()).toEqual(both.sort());
		}));
	});
	it('puts an event only in a band that its coding names', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			for (const { column, row, posters } of cellsOf(gridOf(records)).flat()) {
				for (const { record: { positions } } of posters) {
					expect([positions['who']!.first, positions['who']!.last]).toContain(column);
					expect([positions['why']!.first, positions['why']!.last]).toContain(row);
				}
			}
		}));
	});
});

describe('pathOf()', () => {
	it('goes from the upper left corner to the lower right through the cells that hold events', () => {
		const cells = cellsOf(gridOf([made('d', 1901, at(4), at(4)), made('b', 1902, at(1), at(0)), made('c', 1903, at(0), at(1)), made('a', 1904, at(0), at(0))]));
		expect(pathOf(cells).map(({ column, row }) => [column, row])).toEqual([[0, 0], [1, 0], [0, 1], [4, 4]]);
	});
	it('leaves out no event', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			const posters = gridOf(records);
			expect(pathOf(cellsOf(posters)).flatMap((cell) => ids(cell.posters)).sort()).toEqual(ids(posters).sort());
		}));
	});
});

describe('cornersOf()', () => {
	it('finds all four empty where there are no events, and where all stand on the middle', () => {
		expect(cornersOf([]).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
		expect(cornersOf(gridOf([made('a', 1932, at(2), at(0)), made('b', 1932, at(4), at(2))])).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
	});
	it('counts row by row, two bands by two', () => {
		const corners = cornersOf(gridOf([made('a', 1932, at(0), at(1)), made('b', 1932, at(1), at(0)), made('c', 1932, at(3), at(0)), made('d', 1932, at(4), at(3))]));
		expect(corners).toEqual([{ across: 0, down: 0, count: 2 }, { across: 1, down: 0, count: 1 }, { across: 0, down: 1, count: 0 }, { across: 1, down: 1, count: 1 }]);
	});
	it('says that a corner is empty where its four cells are, and only there', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			const posters = gridOf(records);
			for (const corner of cornersOf(posters)) {
				const cells = cellsOf(posters).flat().filter((cell) => isInCorner(corner, cell));
				expect(cells).toHaveLength(4);
				expect(corner.count === 0).toBe(cells.every((cell) => cell.posters.length === 0));
				expect(cells.filter((cell) => isOutermost(corner, cell))).toHaveLength(1);
			}
		}));
	});
});

describe('gatheringOf()', () => {
	const none = { total: 0, first: 0, second: 0, elsewhere: 0, lastOfFirst: undefined, firstOfSecond: undefined, between: 0, gap: undefined, bases: { chapter: 0, fact: 0, ours: 0 } };
	const gathering = (records: Parameters<typeof gridOf>[0]) => gatheringOf(gridOf(records), 'who', 'why');

	it('counts nothing of nothing', () => {
		expect(gathering([])).toEqual(none);
	});
	it('knows no time between two corners of which one is empty', () => {
		expect(gathering([made('a', 1932, at(0), at(0)), made('b', 2010, at(2), at(2))])).toMatchObject({ first: 1, second: 0, elsewhere: 1, lastOfFirst: 1932, firstOfSecond: undefined, between: 0, gap: undefined });
	});
	it('knows no time between two corners of which the second begins before the first has ended', () => {
		expect(gathering([made('a', 1932, at(0), at(0)), made('b', 1990, at(1), at(1)), made('c', 1970, at(4), at(4))])).toMatchObject({ lastOfFirst: 1990, firstOfSecond: 1970, between: 0, gap: undefined });
	});
	it('counts those that begin between the corners and finds the longest stretch without any', () => {
		const records = [made('a', 1932, at(0), at(0)), made('b', 1965, at(1), at(1)), made('c', 2000, at(3), at(2)), made('d', 2010, at(4), at(4)), made('e', 2013, at(3), at(2))];
		expect(gathering(records)).toMatchObject({ total: 5, first: 2, second: 1, elsewhere: 2, lastOfFirst: 1965, firstOfSecond: 2010, between: 1, gap: { from: 1966, to: 1999 } });
	});
	it('finds no stretch between two years that follow each other', () => {
		expect(gathering([made('a', 1932, at(0), at(0)), made('b', 1933, at(4), at(4))])).toMatchObject({ between: 0, gap: undefined });
	});
	it('adds up: events to the corners and the rest, positions to what they rest on', () => {
		fc.assert(fc.property(anyRecords, (records) => {
			const { total, first, second, elsewhere, between, bases, gap, lastOfFirst, firstOfSecond } = gathering(records);
			expect(first + second + elsewhere).toBe(total);
			expect(bases.chapter + bases.fact + bases.ours).toBe(2 * total);
			expect(between).toBeLessThanOrEqual(elsewhere);
			if (!gap) return;
			expect(gap.from).toBeGreaterThan(lastOfFirst!);
			expect(gap.to).toBeLessThan(firstOfSecond!);
			expect(gridOf(records).filter(({ year }) => year >= gap.from && year <= gap.to)).toEqual([]);
		}));
	});
});

describe('the grid of the site', () => {
	const [across, down] = [...contrasts].sort((a, b) => a.order - b.order).map(({ id }) => id) as [string, string];
	const records = events.map((event) => timelineRecord(event, contrasts, 'sv', '', []));
	const posters = postersOf(records, across, down);

	it('is of the two main contrasts and holds every event coded on both', () => {
		expect([across, down]).toEqual(['universal-selective', 'productivity-efficiency']);
		expect(ids(posters).sort()).toEqual(events.filter(({ codings }) => codings[across] && codings[down]).map(({ id }) => id).sort());
		expect(posters.length).toBeGreaterThan(10);
	});
	it('gives every event a year of the slider and a cell of the grid', () => {
		for (const { year, column, row } of posters) {
			expect(year).toBeGreaterThanOrEqual(1880);
			expect(year).toBeLessThanOrEqual(2030);
			expect(column).toBeLessThan(bandCount);
			expect(row).toBeLessThan(bandCount);
		}
	});
});
