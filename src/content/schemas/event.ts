import { z } from 'astro/zod';
import { edtf } from './edtf.ts';
import { claimId, id, localized, slug, text } from './localized.ts';

/** What sort of event it is; the timeline draws each as its own shape. */
const eventKinds = ['reform', 'programme', 'institution', 'text', 'research', 'survey', 'concept', 'crisis'] as const;

/** Who acts in it; a filter on the timeline. */
const actorLevels = ['state', 'municipality', 'region', 'international', 'private', 'party', 'research'] as const;

/** Why an event stands where it stands: the chapter says so, a plain fact of the measure, or our own reading. */
const bases = ['chapter', 'fact', 'ours'] as const;

/** A position on one contrast: a named band, never a number, with the reason the reader sees. */
const codingSchema = z.strictObject({
	/** One of the contrast's five bands. Two bands, joined by "/", mean that it spans them: "mixed/mostly-selective". */
	band: text('a band of the contrast'),
	/** Shown on the event's card under "Varför". */
	rationale: localized('the reason for this position'),
	/** Claims of the chapter that support the position. */
	claims: z.array(claimId).default([]),
	/** Shown on the mark itself (fill) and on the card. */
	basis: z.enum(bases),
});

/** An event or a period: `content/events/{id}.yaml`. */
export const eventSchema = z.strictObject({
	/** Same as the file name; figures and tags name the event by it. */
	id,
	/** The address of its page in each language. */
	slug: z.strictObject({ sv: slug, en: slug }),
	/** `chapter`: the research chapter tells of it. `context`: general history that we add, shown as such. */
	origin: z.enum(['chapter', 'context']),
	/** What sort of event it is: its shape on the timeline, and a filter. */
	kind: z.enum(eventKinds),
	/** Who acts; the first is the main one. */
	actors: z.array(z.enum(actorLevels)).min(1),
	/** EDTF; what the reader sees in words, with its precision kept. */
	date: edtf,
	/** What an interval means: it lasted so long, or it was decided first and took effect last. */
	dateMeans: z.enum(['lasting', 'decided-then-in-force']).default('lasting'),
	/** Said beside the date where its limits are ours and not the source's. */
	dateNote: localized('what is uncertain about the date').optional(),
	/** The heading of its entry. */
	title: localized('the event’s name'),
	/** A shorter name, for labels in figures. */
	label: localized('a short name for labels').optional(),
	/** Other names for it, which search and readers may use. */
	aliases: z.strictObject({ sv: z.array(z.string()).default([]), en: z.array(z.string()).default([]) }).optional(),
	/** Drawn as a band behind the timeline, under this name; only for events that last. */
	period: localized('the period’s short name').optional(),
	/** Two or three sentences: what happened and why it matters here. */
	summary: localized('what happened'),
	/** Claims of the chapter that it illustrates or is told by. */
	claims: z.array(claimId).default([]),
	/** Works from `references.json` that it rests on. */
	references: z.array(id).default([]),
	/** Other sources, as printed: acts, government bills, documents. */
	sources: z.array(text('a source as it is to be printed')).default([]),
	/** How sure the facts are. */
	confidence: z.enum(['certain', 'likely']),
	/** A remark for the reader: a trap, a counter-example. */
	remark: localized('the remark').optional(),
	/** Positions, by contrast id. An event without support for a position has none and is shown as not placed. */
	codings: z.record(id, codingSchema).default({}),
}).refine((event) => event.references.length + event.sources.length > 0, {
	error: 'Name what the event rests on: at least one id under "references" or one line under "sources".',
	path: ['sources'],
});

/** An event as pages read it: lists that its author left out are empty. */
export type EventData = z.infer<typeof eventSchema>;

/** One of an event's positions. */
export type Coding = z.infer<typeof codingSchema>;
