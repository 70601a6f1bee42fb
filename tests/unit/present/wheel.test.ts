import { describe, expect, test } from 'vitest';
import { noTurn, turnWheel } from '../../../src/present/wheel.ts';

/** What a row of wheel events brings, each [when in ms, how far]. */
const moves = (events: readonly (readonly [number, number])[], mode = 0): string[] => {
	let turn = noTurn;
	return events.flatMap(([at, delta]) => {
		const next = turnWheel(turn, { delta, mode, at });
		turn = next.turn;
		return next.move ?? [];
	});
};

describe('the wheel of a mouse', () => {
	test('a notch is a step, up and down', () => {
		expect(moves([[0, 100], [1000, 100], [2000, -100]])).toEqual(['next', 'next', 'previous']);
	});
	test('a stroke on a trackpad is one step, however many messages it sends', () => {
		expect(moves(Array.from({ length: 60 }, (_, index) => [index * 16, 12] as const))).toEqual(['next']);
	});
	test('turning back at once is a turn of its own', () => {
		expect(moves([[0, 100], [50, -100]])).toEqual(['next', 'previous']);
	});
	test('a hand that rests on the wheel moves nothing', () => {
		expect(moves([[0, 3], [500, -3], [1000, 3]])).toEqual([]);
	});
	test('a browser that counts in lines or pages is understood', () => {
		expect(moves([[0, 3]], 1)).toEqual(['next']);
		expect(moves([[0, -1]], 2)).toEqual(['previous']);
	});
});
