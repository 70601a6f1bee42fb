import { describe, expect, it } from 'vitest';
import { footOf } from '../../../src/present/foot.ts';
import { layOutLine } from '../../../src/present/line-figure.ts';
import { labelUnits, layOutSlide, shapeUnits, widthUnits } from '../../../src/present/slide-timeline.ts';
import { textLength } from '../../../src/timeline/labels.ts';
import type { Position, TimelineRecord } from '../../../src/timeline/types.ts';

const record = (id: string, from: number, to: number, label: string, lasts = true): TimelineRecord => ({
	id, kind: 'reform', actors: ['state'], chapters: [], extent: { coreStart: from, coreEnd: to, possibleStart: from, possibleEnd: to }, lasts, year: String(Math.floor(from)), label, title: label, when: String(from), period: '', positions: {},
});
const records = [record('a', 1946, 1946.5, 'Ny folkpension', false), record('b', 1947.5, 1948, 'Allmänt barnbidrag', false), record('c', 1948, 1980, 'Något som varar'), record('d', 1955, 1955.5, 'Allmän sjukförsäkring', false), record('e', 1974, 1974.5, 'Föräldraförsäkringen', false)];
const bands: Record<string, Position> = { a: { first: 1, last: 1, basis: 'fact' }, b: { first: 0, last: 0, basis: 'fact' }, c: { first: 0, last: 0, basis: 'chapter' }, d: { first: 0, last: 0, basis: 'fact' }, e: { first: 2, last: 3, basis: 'ours' } };
const view = { from: 1940, to: 1980 };
const scene = layOutSlide(records, ({ id }) => bands[id], view);

/** The box that a mark takes with its label. */
const boxes = scene.marks.map(({ record: { id, year, label: name }, x, y, label, bar }) => {
	const length = textLength(`${year} ${name}`, labelUnits);
	const from = label?.anchor === 'end' ? label.x - length : Math.min(x - shapeUnits, bar?.x ?? x);
	const to = label?.anchor === 'end' ? x + shapeUnits : Math.max(x + shapeUnits, (bar?.x ?? 0) + (bar?.width ?? 0), (label?.x ?? 0) + length);
	return { id, from, to, top: y - labelUnits / 2, bottom: y + labelUnits / 2 };
});

describe('layOutSlide()', () => {
	it('draws every event that has a position, within the drawing and with its name', () => {
		expect(scene.marks.map(({ record: { id } }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
		for (const { from, to } of boxes) {
			expect(from).toBeGreaterThanOrEqual(scene.axis.from - shapeUnits);
			expect(to).toBeLessThanOrEqual(widthUnits + 1);
		}
		expect(scene.marks.every(({ label }) => label)).toBe(true);
	});
	it('lets no two events meet', () => {
		boxes.forEach((a, index) => {
			for (const b of boxes.slice(index + 1)) expect(a.to <= b.from || b.to <= a.from || a.bottom <= b.top || b.bottom <= a.top, `${a.id} and ${b.id}`).toBe(true);
		});
	});
	it('puts each event within its band, from the first pole above to the second below', () => {
		for (const { record: { id }, y } of scene.marks) {
			const band = scene.bands[bands[id]!.first]!;
			expect(y, id).toBeGreaterThan(band.top);
			expect(y, id).toBeLessThan(band.top + band.height);
		}
		expect(scene.bands.map(({ top }) => top)).toEqual([...scene.bands.map(({ top }) => top)].sort((a, b) => a - b));
	});
	it('reaches with a bracket into the other band of an event that spans two', () => {
		const { bracket } = scene.marks.find(({ record: { id } }) => id === 'e')!;
		const other = scene.bands[3]!;
		expect(bracket!.top + bracket!.height).toBeGreaterThan(other.top);
	});
	it('ends with the axis what lasts longer than the years in view', () => {
		const { marks, axis } = layOutSlide([record('f', 1900, 2020, 'Länge')], () => ({ first: 0, last: 0, basis: 'chapter' }), view);
		const { bar, x } = marks[0]!;
		expect([bar!.x, bar!.x + bar!.width, x]).toEqual([axis.from, widthUnits, axis.from]);
	});
	it('leaves out what has no position, and stands with nothing at all', () => {
		expect(layOutSlide(records, () => undefined, view).marks).toEqual([]);
		expect(layOutSlide([], () => undefined, view).bands).toHaveLength(5);
	});
	it('names years no closer than their names need', () => {
		const named = layOutSlide([], () => undefined, { from: 1880, to: 2030 }).ticks.filter(({ isLabelled }) => isLabelled);
		expect(named.length).toBeGreaterThan(4);
		named.slice(1).forEach(({ x }, index) => expect(x - named[index]!.x).toBeGreaterThan(textLength('0000', labelUnits)));
	});
});

describe('footOf()', () => {
	it('lights the years of the slide on the line of all time', () => {
		const { lit, ticks } = footOf('1930/1980');
		const at = (year: number) => ticks.find((tick) => tick.year === year)!.x;
		expect(lit!.x).toBe(at(1930));
		expect(lit!.x + lit!.width).toBeGreaterThanOrEqual(at(1980));
	});
	it('lights a single year wide enough to be seen, and nothing where no year is named', () => {
		expect(footOf('1948').lit!.width).toBeGreaterThan(10);
		expect(footOf(undefined).lit).toBeUndefined();
		const { lit } = footOf('2030');
		expect(lit!.x + lit!.width).toBeLessThanOrEqual(widthUnits);
	});
});

describe('layOutLine()', () => {
	it('gives each event a column of its own, in order of time, and leads it to its year', () => {
		const { events } = layOutLine([records[3]!, records[0]!, records[4]!], view);
		expect(events.map(({ record: { id } }) => id)).toEqual(['a', 'd', 'e']);
		expect(events.map(({ column }) => column)).toEqual([0, Math.round(widthUnits / 3), Math.round((2 * widthUnits) / 3)]);
		expect(events.map(({ x }) => x)).toEqual([...events.map(({ x }) => x)].sort((a, b) => a - b));
	});
});
