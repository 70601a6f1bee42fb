import { z } from 'astro/zod';
import { id, localized } from './localized.ts';

/** A person, or with `literal` a body: a committee, an authority. Cited by the family or literal name. */
const name = z.union([
	z.strictObject({
		/** The name that citations give and lists are sorted by. */
		family: z.string().min(1),
		/** First names, as the list of sources prints them. */
		given: z.string().optional(),
	}),
	z.strictObject({
		/** The whole name, printed as it stands. */
		literal: z.string().min(1),
	}),
]);

/**
 * A work, as CSL-JSON in `content/references.json`, with our own fields under `custom`.
 * A record that is only `as-cited` has no title: the page shows author and year and says that the rest is not known.
 */
export const referenceSchema = z
	.strictObject({
		/** Citations, claims and events name the work by it; it never changes. */
		id,
		/** What sort of work it is; decides how the record is set. */
		type: z.enum(['article', 'article-journal', 'article-magazine', 'book', 'chapter', 'document', 'report', 'thesis', 'webpage']),
		/** Printed as the work itself gives it; none where it is not known. */
		title: z.string().min(1).optional(),
		/** In the order of the title page; citations name them. */
		author: z.array(name).min(1),
		/** Editors of the book that the work stands in. */
		editor: z.array(name).optional(),
		/** Others who took part in the work. */
		contributor: z.array(name).optional(),
		/** The year, or year, month and day, of publication; without it readers see "u.å." or "n.d.". */
		issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int())).length(1) }).optional(),
		/** What sort of thesis or report it is, as printed. */
		genre: z.string().optional(),
		/** The journal or book that the work stands in. */
		'container-title': z.string().optional(),
		/** Of the journal. */
		volume: z.string().optional(),
		/** Of the volume. */
		issue: z.string().optional(),
		/** First and last page in the journal or book. */
		page: z.string().optional(),
		/** Who published it. */
		publisher: z.string().optional(),
		/** The publisher’s town. */
		'publisher-place': z.string().optional(),
		/** From "10." on; the record links to it. */
		DOI: z
			.string()
			.regex(/^10\./, { error: 'Write the DOI from "10." on, such as "10.1000/182", without "https://doi.org/".' })
			.optional(),
		/** Of the edition that is cited. */
		ISBN: z.string().optional(),
		/** Where the work can be read; the record links to it. */
		URL: z.url().optional(),
		/** The language of the work. */
		language: z.enum(['sv', 'en', 'fr', 'de']).optional(),
		/** Our own fields, beside those of CSL. */
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

/** A work as citations and records are made from it. */
export type ReferenceData = z.infer<typeof referenceSchema>;
