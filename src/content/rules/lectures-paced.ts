import type { LectureSlide } from '../lecture-tree.ts';
import type { LectureRecord } from '../library.ts';
import { attributeText } from '../mdx.ts';
import { plural, type Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { offsetOf, problemInField, problemInText, slideNodes, type Rule } from './rule.ts';

const rule = 'lectures-paced';

/** How many slides a lecture has. */
const slideCount = { from: 8, to: 16 };

/** The minutes that the slides of a chapter take of a lesson of 45; the rest is for exercises. */
const chapterMinutes = { from: 25, to: 35 };

/** The minutes of a lecture that belongs to no chapter but tells the whole story. */
const storyMinutes = { from: 20, to: 20 };

/** How many slides may follow one another without a question to discuss. */
const mostWithoutQuestion = 6;

const atText = (lecture: LectureRecord, message: string, fix: string): Problem => ({
	...problemInField(lecture, [], { message, fix, rule }),
	field: 'text',
});

const checkCount = (lecture: LectureRecord, slides: readonly LectureSlide[]): Problem[] => {
	const { from, to } = slideCount;
	const count = slides.length;
	if (count >= from && count <= to) return [];
	const fix = count < from ? `Write at least ${from - count} more.` : `Take out at least ${count - to}, or let two become one.`;
	return [atText(lecture, `The lecture has ${plural(count, 'slide')}; it should have ${from}–${to}.`, fix)];
};

const checkMinutes = (lecture: LectureRecord, slides: readonly LectureSlide[]): Problem[] => {
	// Minutes that cannot be read have been reported; with too few slides or too many, they follow.
	if (lecture.isPartial || slides.some(({ minutes }) => minutes === 0)) return [];
	const hasChapter = valueAt(lecture.raw, ['chapter']) !== undefined;
	const { from, to } = hasChapter ? chapterMinutes : storyMinutes;
	const sum = slides.reduce((minutes, slide) => minutes + slide.minutes, 0);
	if (sum >= from && sum <= to) return [];
	const due = from === to ? `exactly ${from}` : `${from}–${to}`;
	return [
		atText(
			lecture,
			`The slides take ${sum} minutes together; ${hasChapter ? 'those of a chapter' : 'those of a lecture without chapter'} should take ${due}.`,
			sum < from ? `Add ${from - sum} to the "minutes" of slides that need it.` : `Take ${sum - to} off the "minutes" of slides that can do with less.`,
		),
	];
};

const checkLooks = (lecture: LectureRecord): Problem[] => {
	const { mdx } = lecture;
	if (mdx === undefined) return [];
	const slides = slideNodes(lecture);
	// A look that cannot be read has been reported; it may be the one that is missing.
	if (slides.some(({ slide, tag }) => slide.look === undefined && attributeText(tag, 'look') !== undefined)) return [];
	const questions = slides.filter(({ slide }) => slide.look === 'question').length;
	let since = 0;
	return [
		...slides.flatMap((found, index): Problem[] => {
			const { slide, node } = found;
			since = slide.look === 'question' ? 0 : since + 1;
			const atSlide = (message: string, fix: string): Problem => problemInText(lecture, mdx, node.start, '<Slide>', { message, fix, rule });
			const isOpening = slide.look === 'opening';
			const opening =
				index === 0 && !isOpening
					? [atSlide('The first slide is not the opening.', 'Write look="opening" on it, or put a slide with that look before it.')]
					: index > 0 && isOpening
						? [
								problemInText(lecture, mdx, offsetOf(found, 'look'), '<Slide> look', {
									message: `Slide ${index + 1} has the look of an opening.`,
									fix: 'Leave "look" out; only the first slide opens the lecture.',
									rule,
								}),
							]
						: [];
			// With fewer than two questions that is what is wrong, wherever they are to stand.
			if (since !== mostWithoutQuestion + 1 || questions < 2) return opening;
			return [
				...opening,
				atSlide(
					`${mostWithoutQuestion + 1} slides in a row ask nothing; at most ${mostWithoutQuestion} stand between two questions.`,
					'Put a <Slide look="question" …> before this one or earlier.',
				),
			];
		}),
		...(slides.length > 0 && questions < 2
			? [
					atText(
						lecture,
						`The lecture has ${questions === 0 ? 'no slide' : 'one slide'} with a question to discuss; it should have at least two.`,
						'Write look="question" on a slide whose title is the question.',
					),
				]
			: []),
	];
};

/**
 * A lecture has a poster first, as many slides and minutes as a class has patience for, and a question to discuss every
 * few slides.
 */
export const lecturesPaced: Rule = (library) =>
	library.lectures.flatMap((lecture) => {
		const slides = lecture.tree?.slides;
		if (slides === undefined) return [];
		const count = checkCount(lecture, slides);
		return [...count, ...checkLooks(lecture), ...(count.length > 0 ? [] : checkMinutes(lecture, slides))];
	});
