import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { StoryData } from '../content/schemas/story.ts';
import type { Locale } from '../i18n/locales.ts';
import { eventDate } from '../reading/event-date.ts';
import type { TimelineFigure } from '../reading/context.ts';
import { timelineContrast, timelineRecord } from './records.ts';

/**
 * What figures of stories' steps draw.
 * @returns for a story, a step and a language, the figure; it throws where there is no such story or step, naming it
 */
export function timelineFigures(events: readonly EventData[], contrast: (id: string) => ContrastData, story: (id: string) => StoryData): (story: string, step: string, locale: Locale) => TimelineFigure {
	return (storyId, stepId, locale) => {
		const told = story(storyId);
		const drawn = contrast(told.contrast);
		const steps = told.steps.map(({ id, title, text, view, events: lit }) => ({ id, title: title[locale], text: text[locale], view, events: lit }));
		const step = steps.find(({ id }) => id === stepId);
		if (!step) throw new Error(`The story "${storyId}" has no step "${stepId}".`);
		return {
			contrast: timelineContrast(drawn, locale),
			slug: drawn.slug[locale],
			step,
			steps,
			records: events.map((event) => timelineRecord(event, [drawn], locale, eventDate(event, locale), [])),
		};
	};
}
