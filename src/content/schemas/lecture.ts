import { z } from 'astro/zod';
import { id, text } from './localized.ts';

/** A stretch of the lesson: some slides, or an exercise without any. */
const runSchema = z.strictObject({
	/** How long it takes; the rows of a lesson add up to 45. */
	minutes: z.number({ error: 'Write how many minutes it takes, as a number.' }).int({ error: 'Write whole minutes.' }).min(1),
	/** What the teacher does and what the students do, as whole sentences. */
	what: text('what happens in these minutes'),
	/** The slides shown, as the ids of the first and the last, or of the only one; left out where none is. */
	slides: z
		.string({ error: 'Write the ids of the first and the last slide.' })
		.trim()
		.regex(/^\S+(?: +\S+)?$/, { error: 'Write the ids of the first and the last slide with a space between, or the id of one slide.' })
		.optional(),
});

/** One of the stretches of a lesson. */
export type LessonStretch = z.infer<typeof runSchema>;

/** Frontmatter of a lecture: `content/lectures/{locale}/NN-slug.mdx`. The file name gives its address in that language. */
export const lectureSchema = z.strictObject({
	/** Shared by both languages: the chapter's id, or `whole-story` for the lecture on all of them. */
	id,
	/** The chapter that the lecture belongs to, and starts from and returns to; left out where it is on all of them. */
	chapter: id.optional(),
	/** Place in the list of lectures: the chapter's, and after the chapters for the lecture on all of them. */
	order: z.number().int().min(1),
	/** The heading of its page and its name in every list. */
	title: text('the lecture’s title'),
	/** Under the title in lists and in search results: what the lecture does. */
	summary: text('the summary')
		.min(90, { error: 'Write at least 90 characters: what the lecture asks, and what it lets students see.' })
		.max(200, { error: 'Keep the summary to 200 characters.' }),
	/** The plan of a lesson of 45 minutes, on the page for teachers. */
	lesson: z.strictObject({
		/** "Efter lektionen kan studenten …": each goes on from there, in lower case and without full stop. */
		aims: z.array(text('an aim')).min(3).max(4),
		/** What to read, print and try before class, as whole sentences to the teacher. */
		prepare: z.array(text('what to prepare')).min(2).max(4),
		/** The lesson minute by minute. */
		run: z.array(runSchema).min(4).max(7),
		/** Questions to discuss or to write on, beyond those of the slides. */
		questions: z
			.array(text('a question').regex(/\?[”’]?$/, { error: 'End the question with a question mark.' }))
			.min(3)
			.max(5),
	}),
});

/** A lecture's frontmatter as pages read it. */
export type LectureData = z.infer<typeof lectureSchema>;
