import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, byStart } from '../../../src/timeline/across.ts';
import { moveFrom, moveOf, type Move } from '../../../src/timeline/moves.ts';
import type { TimelineRecord } from '../../../src/timeline/types.ts';
import { anyRecords, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { figures } from './real.ts';

const moves: Move[] = ['earlier', 'later', 'up', 'down', 'first', 'last'];
const from = (id: string, move: Move, records: readonly TimelineRecord[]): string => moveFrom(id, move, records, madePosition);
/** As drawn: the bands, and below them what is not placed. */
const rowOf = (record: TimelineRecord): number => {
	const position = madePosition(record);
	return position ? bandOf(position) : 5;
};

describe('moveFrom()', () => {
	it('stays where there is nothing, or nothing else', () => {
		for (const move of moves) {
			expect(from('gone', move, [])).toBe('gone');
			expect(from('made-up', move, [madeUp()])).toBe('made-up');
		}
	});
	it('goes to the first from an event that is not there', () => {
		for (const move of ['earlier', 'later', 'up', 'down', 'first'] as const) expect(from('gone', move, [ofYear(1960), ofYear(1950)])).toBe('of-1950');
	});
	it('goes through all events in time, whatever their band', () => {
		const records = [ofYear(1960, { positions: inBand(4) }), ofYear(1950), ofYear(1955, { positions: inBand(0) })];
		expect(['of-1950', 'of-1955', 'of-1960'].map((id) => from(id, 'later', records))).toEqual(['of-1955', 'of-1960', 'of-1960']);
		expect(['of-1950', 'of-1955', 'of-1960'].map((id) => from(id, 'earlier', records))).toEqual(['of-1950', 'of-1950', 'of-1955']);
	});
	it('goes to the nearest in time of the next band that holds any', () => {
		const records = [ofYear(1950, { positions: inBand(0) }), ofYear(1900, { positions: inBand(3) }), ofYear(1955, { positions: inBand(3) }), ofYear(1951, { positions: inBand(4) })];
		expect(from('of-1950', 'down', records)).toBe('of-1955');
		expect(from('of-1955', 'up', records)).toBe('of-1950');
		expect(from('of-1951', 'up', records)).toBe('of-1955');
	});
	it('takes the earlier of two that are as near', () => {
		expect(from('of-1950', 'down', [ofYear(1950, { positions: inBand(0) }), ofYear(1945, { positions: inBand(2) }), ofYear(1955, { positions: inBand(2) })])).toBe('of-1945');
	});
	it('takes an event of two bands to be in the one that it is drawn in', () => {
		const records = [ofYear(1950, { positions: inBand(1, 2) }), ofYear(1951, { positions: inBand(2) }), ofYear(1952, { positions: inBand(1) })];
		expect(from('of-1951', 'up', records)).toBe('of-1952');
		expect(from('of-1950', 'up', records)).toBe('of-1952');
	});
	it('reaches those that are not placed below the last band, and comes back', () => {
		const records = [ofYear(1950, { positions: inBand(4) }), ofYear(1960)];
		expect(from('of-1950', 'down', records)).toBe('of-1960');
		expect(from('of-1960', 'up', records)).toBe('of-1950');
		expect(from('of-1960', 'down', records)).toBe('of-1960');
	});
	it('goes back where it came from, in time, and everywhere from the first to the last', () => {
		fc.assert(fc.property(anyRecords(20), (records) => {
			const sorted = [...records].sort(byStart).map(({ id }) => id);
			sorted.forEach((id, index) => {
				const [earlier, later] = [sorted[index - 1], sorted[index + 1]];
				expect(from(id, 'later', records)).toBe(later ?? id);
				expect(from(id, 'earlier', records)).toBe(earlier ?? id);
				if (later) expect(from(from(id, 'later', records), 'earlier', records)).toBe(id);
				expect([from(id, 'first', records), from(id, 'last', records)]).toEqual([sorted[0], sorted.at(-1)]);
			});
		}));
	});
	it('goes up to a band above and down to one below, where there is one, over none that holds events', () => {
		fc.assert(fc.property(anyRecords(20), (records) => {
			const byId = new Map(records.map((record) => [record.id, record]));
			for (const record of records) {
				const led = (['up', 'down'] as const).map((move) => rowOf(byId.get(from(record.id, move, records))!));
				const row = rowOf(record);
				const rows = records.map(rowOf).sort();
				expect(led).toEqual([rows.findLast((other) => other < row) ?? row, rows.find((other) => other > row) ?? row]);
			}
		}));
	});
	it('never throws, and only ever leads to an event that is there', () => {
		fc.assert(fc.property(anyRecords(10), fc.constantFrom(...moves), fc.constantFrom('any-0', 'any-3', 'gone'), (records, move, id) => {
			const next = from(id, move, records);
			expect(next === id || records.some((record) => record.id === next)).toBe(true);
		}));
	});
	it.each(figures)('reaches every band of $name from its first event', ({ records, positionOf, placed }) => {
		const rows = new Set(placed.map((record) => bandOf(positionOf(record)!)));
		let id = moveFrom('', 'first', placed, positionOf);
		for (let step = 0; step < 6; step++) id = moveFrom(id, 'up', records, positionOf);
		const seen = new Set<number>();
		for (let step = 0; step < 6; step++) {
			const position = positionOf(records.find((record) => record.id === id)!);
			if (position) seen.add(bandOf(position));
			id = moveFrom(id, 'down', records, positionOf);
		}
		expect(seen).toEqual(rows);
	});
});

describe('moveOf()', () => {
	it('leads left and right in time where time runs across, up and down where it runs down', () => {
		const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
		expect(keys.map((key) => moveOf(key, false))).toEqual(['earlier', 'later', 'up', 'down', 'first', 'last']);
		expect(keys.map((key) => moveOf(key, true))).toEqual(['up', 'down', 'earlier', 'later', 'first', 'last']);
	});
	it.each(['', 'a', 'Enter', 'Tab', 'arrowleft'])('is none for the key "%s"', (key) => {
		expect([moveOf(key, false), moveOf(key, true)]).toEqual([undefined, undefined]);
	});
});
