import { z } from 'astro/zod';
import { id, text } from './localized.ts';

/** Frontmatter of a page about the site: `content/about/{locale}/{slug}.mdx`. The file name is its address. */
export const aboutSchema = z.strictObject({
	/** Shared by both languages, so that the language switch finds the other. */
	id,
	/** Place in the list of such pages. */
	order: z.number().int().min(1),
	/** The heading of the page and its name in menus. */
	title: text('the page’s title'),
	/** Under the title, in lists and in search results. */
	summary: text('the summary').max(320),
});

/** The frontmatter of a page about the site, as pages read it. */
export type AboutData = z.infer<typeof aboutSchema>;
