import { describe, expect, it } from 'vitest';
import { byId } from '../../../src/reading/by-id.ts';

describe('byId()', () => {
	const find = byId([{ id: 'a', n: 1 }, { id: 'b', n: 2 }], 'concept');

	it('finds each record by its id', () => {
		expect([find('a').n, find('b').n]).toEqual([1, 2]);
	});
	it('throws where there is no such record, with its kind, its id and where to look', () => {
		expect(() => find('c')).toThrow('There is no concept with the id "c". Run "npm run check" to see where it is named.');
		expect(() => byId([], 'event')('')).toThrow('There is no event with the id "".');
	});
	it('does not take what every object has for a record', () => {
		for (const name of ['__proto__', 'constructor', 'toString']) expect(() => find(name)).toThrow(`"${name}"`);
	});
});
