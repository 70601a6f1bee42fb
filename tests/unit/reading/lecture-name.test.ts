import { describe, expect, it } from 'vitest';
import { lectureName, slideNumber } from '../../../src/reading/lecture-name.ts';

describe('lectureName()', () => {
	it('numbers a lecture by its chapter, in the words of the language', () => {
		const lecture = { chapter: 'universalism', order: 4, title: 'Att investera i alla' };
		expect(lectureName(lecture, 'sv')).toBe('Föreläsning 4: Att investera i alla');
		expect(lectureName(lecture, 'en')).toBe('Lecture 4: Att investera i alla');
	});
	it('gives no number to one that is on all chapters', () => {
		expect(lectureName({ chapter: undefined, order: 12, title: 'Allt' }, 'sv')).toBe('Föreläsning: Allt');
	});
});

describe('slideNumber()', () => {
	it('has the number of the chapter before it, where the lecture belongs to one', () => {
		expect(slideNumber({ chapter: 'universalism', order: 4 }, 7)).toBe('4.7');
		expect(slideNumber({ chapter: undefined, order: 12 }, 7)).toBe('7');
	});
});
