import { z } from 'astro/zod';
import { id, localized } from './localized.ts';

const name = z.union([
	z.strictObject({ family: z.string().min(1), given: z.string().optional() }),
	z.strictObject({ literal: z.string().min(1) }),
]);

/**
 * A work, as CSL-JSON in `content/references.json`, with our own fields under `custom`.
 * A record that is only `as-cited` has no title: the page shows author and year and says that the rest is not known.
 */
export const referenceSchema = z
	.strictObject({
		id,
		type: z.enum(['article', 'article-journal', 'article-magazine', 'book', 'chapter', 'document', 'report', 'thesis', 'webpage']),
		title: z.string().min(1).optional(),
		author: z.array(name).min(1),
		editor: z.array(name).optional(),
		contributor: z.array(name).optional(),
		issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int())).length(1) }).optional(),
		genre: z.string().optional(),
		'container-title': z.string().optional(),
		volume: z.string().optional(),
		issue: z.string().optional(),
		page: z.string().optional(),
		publisher: z.string().optional(),
		'publisher-place': z.string().optional(),
		DOI: z.string().optional(),
		ISBN: z.string().optional(),
		URL: z.url().optional(),
		language: z.enum(['sv', 'en', 'fr', 'de']).optional(),
		custom: z.strictObject({
			/** How sure the record is; shown to the reader. */
			verified: z.enum(['confirmed', 'well-known', 'as-cited']),
			/** Authors and year as the text cites them, in Swedish form. */
			inText: z.string(),
			/** What the chapter uses the work for. */
			citedFor: localized('what the work is cited for'),
			/** What about the record is not certain; shown to the reader. Never a guess at a title. */
			uncertain: localized('what is uncertain').optional(),
		}),
	})
	.refine((record) => record.custom.verified !== 'as-cited' || record.title === undefined, {
		error: 'Leave "title" out: a record marked "as-cited" has no title that we are sure of.',
		path: ['title'],
	});

export type ReferenceData = z.infer<typeof referenceSchema>;
