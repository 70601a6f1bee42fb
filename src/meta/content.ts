import type { ChapterTree } from '../content/chapter-tree.ts';
import type { LectureTree } from '../content/lecture-tree.ts';
import type { AboutData } from '../content/schemas/about.ts';
import type { ChangeData } from '../content/schemas/change.ts';
import type { ChapterData } from '../content/schemas/chapter.ts';
import type { ConceptData } from '../content/schemas/concept.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { LectureData } from '../content/schemas/lecture.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { SiteData } from '../content/schemas/site.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';

/** The part of a chapter that metadata is made from. */
export interface MetaChapter {
	slug: string;
	data: ChapterData;
	tree: ChapterTree;
}

/** The part of a lecture that metadata is made from. */
export interface MetaLecture {
	slug: string;
	data: LectureData;
	tree: LectureTree;
}

/** The part of a page about the site that metadata is made from. */
export interface MetaAbout {
	slug: string;
	data: AboutData;
}

/** All content that metadata is made from. */
export interface SiteContent {
	site: SiteData;
	chapters: Record<Locale, readonly MetaChapter[]>;
	lectures: Record<Locale, readonly MetaLecture[]>;
	about: Record<Locale, readonly MetaAbout[]>;
	concepts: readonly ConceptData[];
	events: readonly EventData[];
	references: readonly ReferenceData[];
	contrasts: readonly ContrastData[];
	/** The data files, each as CSV and JSON under its id. */
	tables: readonly { id: string; title: Record<Locale, string>; description: Record<Locale, string> }[];
	/** In the order of their file. */
	changes: readonly ChangeData[];
}

/** Writes an address of a page in full. */
export type Link = (locale: Locale, to: Destination) => string;
