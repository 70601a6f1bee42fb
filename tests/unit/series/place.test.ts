import { describe, expect, it } from 'vitest';
import { distance, enters, isFree, overlap, within } from '../../../src/series/place.ts';

const box = { left: 10, top: 10, right: 20, bottom: 20 };
const stroke = (x1: number, y1: number, x2: number, y2: number) => [{ x: x1, y: y1 }, { x: x2, y: y2 }] as const;

describe('overlap', () => {
	it('takes boxes that touch as apart, unless a gap is asked for', () => {
		const beside = { left: 20, top: 10, right: 30, bottom: 20 };
		expect(overlap(box, beside)).toBe(false);
		expect(overlap(box, beside, 0.1)).toBe(true);
	});
	it('finds a box within a box', () => {
		expect(overlap(box, { left: 14, top: 14, right: 15, bottom: 15 })).toBe(true);
	});
	it('takes boxes in the same columns but other rows as apart', () => {
		expect(overlap(box, { left: 10, top: 30, right: 20, bottom: 40 }, 5)).toBe(false);
	});
});

describe('enters', () => {
	it('finds a stroke that runs right through, with both ends outside', () => {
		expect(enters(stroke(0, 0, 30, 30), box)).toBe(true);
		expect(enters(stroke(15, 0, 15, 30), box)).toBe(true);
	});
	it('finds a stroke wholly inside', () => {
		expect(enters(stroke(12, 12, 18, 15), box)).toBe(true);
	});
	it('lets a stroke pass that only touches an edge or a corner', () => {
		expect(enters(stroke(10, 0, 10, 30), box)).toBe(false);
		expect(enters(stroke(0, 20, 20, 40), box)).toBe(false);
	});
	it('lets a stroke pass that would enter if it went on', () => {
		expect(enters(stroke(0, 15, 9, 15), box)).toBe(false);
	});
	it('lets a slanting stroke pass by a corner', () => {
		expect(enters(stroke(0, 12, 12, 0), box)).toBe(false);
	});
});

describe('distance', () => {
	it('is nothing within a box and straight to the nearest edge or corner outside it', () => {
		expect(distance({ x: 15, y: 12 }, box)).toBe(0);
		expect(distance({ x: 25, y: 15 }, box)).toBe(5);
		expect(distance({ x: 23, y: 24 }, box)).toBe(5);
	});
});

describe('within', () => {
	it('counts the edges in', () => {
		expect(within(box, box)).toBe(true);
		expect(within({ ...box, right: 20.1 }, box)).toBe(false);
	});
});

describe('isFree', () => {
	it('asks for the gap from boxes and strokes alike', () => {
		const clear = { boxes: [{ left: 23, top: 10, right: 30, bottom: 20 }], strokes: [stroke(7, 0, 7, 30)] };
		expect(isFree(box, clear, 2)).toBe(true);
		expect(isFree(box, clear, 4)).toBe(false);
		expect(isFree(box, { ...clear, boxes: [] }, 4)).toBe(false);
	});
});
