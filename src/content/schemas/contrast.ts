import { z } from 'astro/zod';
import { claimId, id, localized, slug } from './localized.ts';

const poleSchema = z.strictObject({
	/** Tells the two poles from each other. */
	id,
	/** The pole's name, as on the axis: "Universell". */
	name: localized('the pole’s name'),
	/** Whom or what it is about, in a word or two: "alla". */
	short: localized('the pole in a word'),
	/** One line under the name: "till alla, på lika villkor". */
	explanation: localized('what the pole means'),
	/** The token of its colour in `tokens.css`. */
	colour: z.enum(['universal', 'selective', 'productivity', 'efficiency', 'ink']),
	/** The concept that explains the pole, where there is one: its page shows that it is a pole. */
	concept: id.optional(),
	/** Its mark, so that it reads without colour. */
	shape: z.enum(['disc', 'quarter', 'steps', 'target', 'square', 'diamond', 'ring', 'bar', 'up', 'down']),
});

/** Two ideals that events are placed between: `content/contrasts/{id}.yaml`. */
export const contrastSchema = z.strictObject({
	/** Same as the file name; codings of events name the contrast by it. */
	id,
	/** Main contrasts come first and open the start page. */
	order: z.number().int().min(1),
	/** The address of its timeline in each language. */
	slug: z.strictObject({ sv: slug, en: slug }),
	/** The heading of its timeline. */
	title: localized('the contrast’s title'),
	/** The question a reader brings to it. */
	question: localized('the question'),
	/** First the pole that stands above or to the left, then the other. */
	poles: z.tuple([poleSchema, poleSchema]),
	/** Five named bands, from the first pole to the second. Ordinal: their distances mean nothing. */
	bands: z.array(z.strictObject({ id, name: localized('the band’s name') })).length(5),
	/** How firmly the chapter speaks of a shift here. */
	firmness: z.enum(['clearly', 'contours', 'noted']),
	/** What the chapter says about it, in our words. */
	chapterSays: localized('what the chapter says'),
	/** What places an event in a band. */
	placement: localized('what places an event where'),
	/** Claims of the chapter that speak of it. */
	claims: z.array(claimId).min(1),
});

/** A contrast as pages read it. */
export type ContrastData = z.infer<typeof contrastSchema>;
