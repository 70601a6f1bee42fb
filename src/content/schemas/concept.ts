import { z } from 'astro/zod';
import { claimId, id, localized, slug } from './localized.ts';

/** An entry of the glossary: `content/concepts/{id}.yaml`. */
export const conceptSchema = z.strictObject({
	/** Same as the file name; `<Term>` names the concept by it. */
	id,
	/** Its address in each language. */
	slug: z.strictObject({ sv: slug, en: slug }),
	/** The term as it is looked up. */
	term: localized('the term'),
	/** Other words for it, which search and readers may use. */
	aliases: z.strictObject({ sv: z.array(z.string()).default([]), en: z.array(z.string()).default([]) }).optional(),
	/** One to three sentences that stand on their own when the entry opens beside the text. */
	definition: localized('the definition'),
	/** What to beware of in the term, its translation or its use. */
	remark: localized('the remark').optional(),
	/** Ids of concepts to compare with. */
	related: z.array(id).default([]),
	/** Claims of the chapter that explain or use it. */
	claims: z.array(claimId).default([]),
	/** Whose term it is: the research chapter's, ours, or the chapter's term with a sense that we filled in. */
	basis: z.enum(['chapter', 'context', 'chapter-and-context']),
});

/** A concept as pages read it: lists that its author left out are empty. */
export type ConceptData = z.infer<typeof conceptSchema>;
