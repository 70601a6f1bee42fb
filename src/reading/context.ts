import type { EventData } from '../content/schemas/event.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import type { StoryStep } from '../content/schemas/story.ts';
import type { TimelineContrast, TimelineRecord } from '../timeline/types.ts';
import type { Locale } from '../i18n/locales.ts';

/** The chapter around a tag: its language, its numbering and the records its links lead to. */
export interface ReadingContext {
	locale: Locale;
	/** The chapter's number, first part of a paragraph's number. */
	chapterNumber: number;
	/** The number of a paragraph within its chapter, from 1. */
	paragraphNumber(id: string): number;
	reference(id: string): ReferenceData;
	event(id: string): EventData;
	series(id: string): SeriesData;
	/** Where an event's entry on the page is; undefined where the chapter does not name it. */
	eventHref(id: string): string | undefined;
	/** Where the slides about a section begin; undefined where the chapter has no lecture. */
	slideHref(section: string): string | undefined;
	/** What a figure of a story's step draws. @throws if there is no such story or step */
	timeline(story: string, step: string): TimelineFigure;
}

/** A step of a story, in the language of the chapter, with all that is drawn around it. */
export interface TimelineFigure {
	contrast: TimelineContrast;
	/** The address of the contrast's own page. */
	slug: string;
	step: Step;
	steps: Step[];
	records: readonly TimelineRecord[];
}

/** A step in one language. */
export interface Step extends Pick<StoryStep, 'id' | 'view' | 'events'> {
	title: string;
	text: string;
}
