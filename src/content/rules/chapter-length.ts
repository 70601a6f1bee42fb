import { problemInField, type Rule } from './rule.ts';

/** A chapter has as many words as a student reads in one sitting. Counted: paragraphs, context boxes, notes, pulls. */
export const chapterLength: Rule = (library, { words: { from, to } }) =>
	library.chapters.flatMap((chapter) => {
		const count = chapter.tree?.wordCount;
		if (count === undefined || (count >= from && count <= to)) return [];
		const difference = count < from ? from - count : count - to;
		return [
			{
				...problemInField(chapter, [], {
					message: `The chapter has ${count} words; it should have ${from}–${to}.`,
					fix: count < from ? `Write at least ${difference} more.` : `Cut at least ${difference}.`,
					rule: 'chapter-length',
				}),
				field: 'text',
			},
		];
	});
