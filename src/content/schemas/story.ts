import { z } from 'astro/zod';
import { claimId, id, localized } from './localized.ts';

const viewYear = z.number().int({ error: 'Write a whole year.' }).min(1800).max(2100);

/** One step of the argument: a view of the timeline with a caption. */
const stepSchema = z.strictObject({
	/** Part of addresses (`?step=…`); chapters and decks name the step by it. Never changes. */
	id,
	/** The heading of the caption: what this step shows, as a claim a reader can check in the figure. */
	title: localized('the step’s heading'),
	/** The caption, 25–60 words. */
	text: localized('the step’s caption'),
	/** The years in view, both included on the axis. */
	view: z
		.strictObject({ from: viewYear, to: viewYear })
		.refine(({ from, to }) => to - from >= 10, { error: 'Let the view span at least ten years, "from" before "to".' }),
	/** Events lit in this step, in the order the caption speaks of them. All others are dimmed. */
	events: z.array(id).min(1, { error: 'Name at least one event to light.' }),
	/** Claims of the research chapter that the caption carries; they lead to its sources. */
	claims: z.array(claimId).default([]),
});

/** The argument of a contrast, step by step: `content/stories/{id}.yaml`. Timeline pages, chapters and decks use the same. */
export const storySchema = z.strictObject({
	/** Same as the file name. */
	id,
	/** The contrast that is drawn. Every lit event has a position on it, or is shown as not placed. */
	contrast: id,
	/** The heading of the story. */
	title: localized('the story’s title'),
	/** Six to nine steps, in order. */
	steps: z
		.array(stepSchema)
		.min(6, { error: 'Write six to nine steps.' })
		.max(9, { error: 'Write six to nine steps.' }),
});

/** A story as figures and decks run it. */
export type StoryData = z.infer<typeof storySchema>;

/** One of its steps. */
export type StoryStep = StoryData['steps'][number];
