import type { EventData } from '../content/schemas/event.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { SeriesData } from '../content/schemas/series.ts';
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
}
