import { z } from 'astro/zod';
import { claimId, id, localized } from './localized.ts';

/** One work that a claim rests on in the research chapter. */
const groundSchema = z.strictObject({
	/** An id of `references.json`. */
	reference: id,
	/** The page, where the chapter gives it. */
	page: z.string().optional(),
	/** True where the chapter cites it in a neighbouring sentence, not in this one. */
	nearby: z.boolean().default(false),
});

/** One thing that the research chapter says: an item of `content/claims.yaml`. */
export const claimSchema = z.strictObject({
	/** Its number in the chapter's order; paragraphs name it. */
	id: claimId,
	/** Our chapter that carries it. */
	chapter: id,
	/** The claim, in our words. */
	says: localized('the claim'),
	/** The works it rests on; none where it is the chapter authors' own. */
	restsOn: z.array(groundSchema).default([]),
	/** What it touches, for filters. */
	tags: z.array(z.string()).default([]),
});

/** A claim as pages read it: lists that its author left out are empty. */
export type ClaimData = z.infer<typeof claimSchema>;
