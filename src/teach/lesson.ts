import { slidesOfStretch, type LectureSlide } from '../content/lecture-tree.ts';
import type { LessonStretch } from '../content/schemas/lecture.ts';

/** A stretch of a lesson with its place in it. */
export interface LessonRow {
	/** When it begins and ends, in minutes from the start of the lesson. */
	from: number;
	to: number;
	/** What happens in it. */
	what: string;
	/** The slides shown, in order; none in an exercise. */
	slides: readonly LectureSlide[];
}

/** The minutes of a lesson, row by row: each begins where the one before it ends. */
export const lessonRows = (run: readonly LessonStretch[], slides: readonly LectureSlide[]): LessonRow[] => {
	let from = 0;
	return run.map(({ minutes, what, slides: named }) => {
		const row = { from, to: from + minutes, what, slides: slidesOfStretch(slides, named) };
		from = row.to;
		return row;
	});
};

/** How long a lesson is, in minutes. */
export const lessonMinutes = (run: readonly LessonStretch[]): number => run.reduce((sum, { minutes }) => sum + minutes, 0);
