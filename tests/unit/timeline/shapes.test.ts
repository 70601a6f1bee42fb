import { describe, expect, it } from 'vitest';
import { contrastSchema } from '../../../src/content/schemas/contrast.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { markPath, polePaths } from '../../../src/timeline/shapes.ts';

const kinds = eventSchema.shape.kind.options;
const shapes = contrastSchema.shape.poles.def.items[0].shape.shape.options;

/** The corners that a path of absolute commands goes through; of a curve its ends. */
const corners = (path: string): number[] => {
	let [x, y] = [0, 0];
	return [...path.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)].flatMap(([, command, written]) => {
		const numbers = [...written!.matchAll(/-?[\d.]+/g)].map(Number);
		if (command === 'H') x = numbers.at(-1)!;
		else if (command === 'V') y = numbers.at(-1)!;
		else if (command !== 'Z') [x, y] = numbers.slice(-2) as [number, number];
		return [x, y];
	});
};

describe('markPath()', () => {
	it('is a closed shape of its own for every kind of event, within a square from -8 to 8', () => {
		for (const kind of kinds) {
			const path = markPath(kind, false);
			expect(path, kind).toMatch(/^M[^M]*Z$/);
			expect(corners(path).every((value) => Math.abs(value) <= 8), kind).toBe(true);
		}
		expect(new Set(kinds.map((kind) => markPath(kind, false))).size).toBe(kinds.length);
	});
	it('cuts a second shape out of the first, and no more than it, where it is half open', () => {
		for (const kind of kinds) {
			const [whole, half] = [corners(markPath(kind, false)), corners(markPath(kind, true).slice(markPath(kind, false).length))];
			expect(markPath(kind, true).startsWith(markPath(kind, false)), kind).toBe(true);
			expect(half.length, kind).toBeGreaterThan(0);
			expect(Math.min(...half) >= Math.min(...whole) && Math.max(...half) <= Math.max(...whole), kind).toBe(true);
		}
	});
});

describe('polePaths', () => {
	it('have a sign of its own for every shape that a pole may have, and no more', () => {
		expect(Object.keys(polePaths).sort()).toEqual([...shapes].sort());
		expect(new Set(Object.values(polePaths)).size).toBe(shapes.length);
		for (const [shape, path] of Object.entries(polePaths)) expect(corners(path).every((value) => Math.abs(value) <= 8), shape).toBe(true);
	});
});
