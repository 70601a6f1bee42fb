import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanOf } from '../../../src/timeline/records.ts';
import { summarize } from '../../../src/timeline/summary.ts';
import { anyRecords, inBand, madePosition, madeUp } from './arbitrary.ts';
import { figures } from './real.ts';

describe('summarize()', () => {
	it('is all nothing for no events', () => {
		expect(summarize([], madePosition)).toEqual({ total: 0, placed: 0, first: 0, middle: 0, second: 0 });
	});
	it('counts one that is not placed in the total alone', () => {
		expect(summarize([madeUp()], madePosition)).toEqual({ total: 1, placed: 0, first: 0, middle: 0, second: 0 });
	});
	it('counts the middle line alone as the middle: what reaches over to one side leans to it', () => {
		const records = [inBand(1, 2), inBand(2), inBand(2, 3)].map((positions) => madeUp({ positions }));
		expect(summarize(records, madePosition)).toEqual({ total: 3, placed: 3, first: 1, middle: 1, second: 1 });
	});
	it('counts each event once, on the side that it leans to', () => {
		fc.assert(fc.property(anyRecords(30), (records) => {
			const { total, placed, ...sides } = summarize(records, madePosition);
			const leans = records.flatMap((record) => (madePosition(record) ? [leanOf(madePosition(record)!)] : []));
			expect([total, placed]).toEqual([records.length, leans.length]);
			for (const side of ['first', 'middle', 'second'] as const) expect(sides[side]).toBe(leans.filter((lean) => lean === side).length);
		}));
	});
	it.each(figures)('adds up for $name', ({ records, positionOf, placed }) => {
		const summary = summarize(records, positionOf);
		expect([summary.total, summary.placed, summary.first + summary.middle + summary.second]).toEqual([records.length, placed.length, placed.length]);
	});
});
