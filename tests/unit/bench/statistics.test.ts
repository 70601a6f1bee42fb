import { describe, expect, it } from 'vitest';
import { frameTimes, moveTimes, percentile, settlingTime } from '../../bench/statistics.ts';

describe('percentile()', () => {
	it('says what to do where there is nothing', () => expect(() => percentile([], 50)).toThrow('There is no percentile of nothing: measure at least one value.'));
	it('gives the only value for every per cent', () => expect([0, 50, 100].map((percent) => percentile([7], percent))).toEqual([7, 7, 7]));
	it('takes values in any order and leaves them so', () => {
		const values = [30, 4, 100];
		expect(percentile(values, 50)).toBe(30);
		expect(values).toEqual([30, 4, 100]);
	});
	it('takes the nearest rank, a value that was measured', () => {
		const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
		expect([50, 95, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 100]);
		expect(percentile([1, 2, 3, 4], 50)).toBe(2);
	});
});

describe('moveTimes()', () => {
	it('gives nothing of no frames, and of one', () => {
		expect(moveTimes([])).toEqual([]);
		expect(moveTimes([{ atMs: 5, moves: 1 }])).toEqual([]);
	});
	it('times the frames that answered a move, until the next one began', () => {
		expect(moveTimes([{ atMs: 0, moves: 0 }, { atMs: 16, moves: 1 }, { atMs: 50, moves: 0 }, { atMs: 66, moves: 2 }, { atMs: 83, moves: 1 }])).toEqual([34, 17]);
	});
});

describe('settlingTime()', () => {
	it('is nothing where no frame follows', () => {
		expect(settlingTime([])).toBe(0);
		expect(settlingTime([{ atMs: 0, moves: 1 }, { atMs: 90, moves: 0 }])).toBe(0);
	});
	it('is the longest frame after the one that answered the last move', () => {
		expect(settlingTime([{ atMs: 0, moves: 1 }, { atMs: 400, moves: 0 }, { atMs: 416, moves: 0 }, { atMs: 470, moves: 0 }, { atMs: 486, moves: 0 }])).toBe(54);
	});
});

describe('frameTimes()', () => {
	it('counts and orders', () => expect(frameTimes([17, 16, 300, 17])).toEqual({ count: 4, p50: 17, p95: 300, max: 300 }));
});
