import { z } from 'astro/zod';
import { day, id, localized } from './localized.ts';

/** Lists and other pages that a change may lead to; records are named by their ids. */
const changedRooms = ['start', 'chapters', 'timeline', 'shift', 'concepts', 'events', 'sources', 'teach', 'lectures', 'claims', 'data', 'about', 'search'] as const;

/** What has changed for readers: an item of `content/changes.yaml`. Readers follow the list as a feed, in either language. */
export const changeSchema = z
	.strictObject({
		/** Part of the entry's address in the feed; it never changes, or every reader would be told anew. */
		id,
		/** The day on which readers could see the change. */
		date: day,
		/** The entry's heading. */
		title: localized('the change’s heading'),
		/** One to three sentences on what is new or mended, and why. */
		text: localized('what has changed'),
		/** Where it leads: one of the site's lists … */
		room: z.enum(changedRooms).optional(),
		/** … or a chapter, by its id … */
		chapter: id.optional(),
		/** … or a concept … */
		concept: id.optional(),
		/** … or an event … */
		event: id.optional(),
		/** … or a work. */
		source: id.optional(),
	})
	.superRefine(({ room, chapter, concept, event, source }, context) => {
		const named = Object.entries({ room, chapter, concept, event, source }).filter(([, place]) => place !== undefined);
		const [, second] = named;
		if (named.length === 0) context.addIssue({ code: 'custom', path: ['room'], message: 'Say where the change is seen: one of "room", "chapter", "concept", "event" and "source", such as "room: start".' });
		if (second !== undefined) context.addIssue({ code: 'custom', path: [second[0]], message: `Leave out all but one of ${named.map(([field]) => `"${field}"`).join(' and ')}: a change leads to one place.` });
	});

/** A change as the feeds tell it. */
export type ChangeData = z.infer<typeof changeSchema>;
