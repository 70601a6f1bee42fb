import { z } from 'astro/zod';
import { edtf } from './edtf.ts';
import { id, slug, text } from './localized.ts';

/** Frontmatter of a chapter: `content/chapters/{locale}/NN-slug.mdx`. The file name gives its address in that language. */
export const chapterSchema = z.strictObject({
	/** Shared by both languages; links, decks and stored reading positions use it. */
	id,
	/** Place in the book; the reader sees it as the chapter's number. */
	order: z.number().int().min(1),
	/** The heading of the page and its name in every list. */
	title: text('the chapter’s title'),
	/** The years the chapter is about: lit on the time spine, drawn in the contents. */
	period: edtf,
	/** The ornament above the title: a year, a span, or a word or two. */
	display: text('the ornament above the title, such as "1930"').max(9, { error: 'Keep the ornament to 9 characters; it is set very large.' }),
	/** Under the title, in lists and in search results. */
	summary: text('the summary').max(320),
	/** The list "Det viktigaste" that closes the chapter, as whole sentences. */
	keyPoints: z.array(text('a key point')).min(3).max(6),
	/** One or two sentences that lead on to the next chapter (or, in the last, back to the whole). */
	bridge: text('the bridge to the next chapter'),
	/** Names and questions that readers type for the chapter and that its text puts in other words; search finds it by them. */
	asked: z.array(text('a question or name')).default([]),
	/** What English pages call a chapter whose English text does not exist yet. */
	inEnglish: z
		.strictObject({ title: text('the English title'), slug, summary: text('the English summary').max(320), asked: z.array(text('a question or name')).default([]) })
		.optional(),
});

/** A chapter's frontmatter as pages read it. */
export type ChapterData = z.infer<typeof chapterSchema>;
