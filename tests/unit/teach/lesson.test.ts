import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLecture } from '../../../src/content/lecture-tree.ts';
import { lessonMinutes, lessonRows } from '../../../src/teach/lesson.ts';

const { slides } = parseLecture(readFileSync(join(import.meta.dirname, '../../content/fixtures/_sound/content/lectures/sv/01-krisen.mdx'), 'utf8'));
const [first, second, third] = slides.map(({ id }) => id);
const stretch = (minutes: number, named?: string) => ({ minutes, what: 'Visa bilderna.', ...(named === undefined ? {} : { slides: named }) });

describe('lessonRows()', () => {
	it('gives no rows for a lesson without stretches', () => {
		expect(lessonRows([], slides)).toEqual([]);
	});
	it('begins at 0, and each row where the one before it ends', () => {
		expect(lessonRows([stretch(7), stretch(11), stretch(2)], slides).map(({ from, to }) => [from, to])).toEqual([[0, 7], [7, 18], [18, 20]]);
	});
	it('finds the slides from the first named to the last', () => {
		const [row] = lessonRows([stretch(7, `${first} ${third}`)], slides);
		expect(row!.slides.map(({ id }) => id)).toEqual([first, second, third]);
	});
	it('takes one name as one slide, and none as an exercise without slides', () => {
		expect(lessonRows([stretch(7, second), stretch(5)], slides).map((row) => row.slides.map(({ id }) => id))).toEqual([[second], []]);
	});
	it('keeps what happens as it is written', () => {
		expect(lessonRows([{ minutes: 3, what: 'Låt paren enas.' }], slides)[0]!.what).toBe('Låt paren enas.');
	});
	it('ends after the minutes of all stretches together, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (minutes) => {
				const run = minutes.map((one) => stretch(one));
				const rows = lessonRows(run, slides);
				expect(rows.at(-1)!.to).toBe(lessonMinutes(run));
				expect(rows.map(({ from, to }) => to - from)).toEqual(minutes);
			}),
		);
	});
});

describe('lessonMinutes()', () => {
	it('is 0 for a lesson without stretches', () => {
		expect(lessonMinutes([])).toBe(0);
	});
});
