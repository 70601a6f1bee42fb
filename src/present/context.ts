import type { LectureSlide } from '../content/lecture-tree.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import type { Locale } from '../i18n/locales.ts';
import type { TimelineFigure } from '../reading/context.ts';
import type { PrintedSource } from '../reading/sources.ts';
import type { TimelineRecord } from '../timeline/types.ts';

/** The section of a chapter that a slide belongs to. */
export interface SlidePlace {
	/** The chapter's number and title. */
	order: number;
	chapter: string;
	/** The section's title; the chapter's own where the slide belongs to its opening. */
	title: string;
	/** The section in the text. */
	href: string;
}

/** The deck around a tag: its language, its slides and the records that they name. */
export interface LectureContext {
	locale: Locale;
	/** What the deck is called on its first slide: "Föreläsning 4". */
	name: string;
	/** How many slides it has. */
	total: number;
	slide(id: string): LectureSlide;
	place(slide: LectureSlide): SlidePlace;
	/** What a slide rests on, as printed at its foot. */
	sources(slide: LectureSlide): PrintedSource[];
	reference(id: string): ReferenceData;
	event(id: string): EventData;
	series(id: string): SeriesData;
	/** The contrast that has a pole of this id, and the pole. */
	pole(id: string): { contrast: ContrastData; pole: ContrastData['poles'][number] };
	/** An event as figures draw it. */
	record(id: string): TimelineRecord;
	/** What a figure of a story's step draws. @throws if there is no such story or step */
	timeline(story: string, step: string): TimelineFigure;
}
