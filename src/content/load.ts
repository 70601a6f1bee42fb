/**
 * What pages read content with: the only import of `astro:content`. An edge file. Everything is loaded once a process;
 * records come as their schemas describe them, since the content check has passed before.
 */
import { getCollection, render, type CollectionEntry, type CollectionKey, type RenderResult } from 'astro:content';
import { otherLocale, type Locale } from '../i18n/locales.ts';
import { parseChapter, type ChapterOptions, type ChapterTree } from './chapter-tree.ts';
import { parseLecture, type LectureTree } from './lecture-tree.ts';
import { compareIds } from './problem.ts';
import type { AboutData } from './schemas/about.ts';
import type { AccessibilityData } from './schemas/accessibility.ts';
import type { ChangeData } from './schemas/change.ts';
import type { ChapterData } from './schemas/chapter.ts';
import type { ClaimData } from './schemas/claim.ts';
import type { ConceptData } from './schemas/concept.ts';
import type { ContrastData } from './schemas/contrast.ts';
import type { EventData } from './schemas/event.ts';
import type { LectureData } from './schemas/lecture.ts';
import type { ReferenceData } from './schemas/reference.ts';
import type { SeriesData } from './schemas/series.ts';
import type { SiteData } from './schemas/site.ts';
import type { StoryData } from './schemas/story.ts';

/** A chapter in one language. */
export interface Chapter {
	/** For `renderText()`. */
	entry: CollectionEntry<'chapters'>;
	locale: Locale;
	/** Its address in its language: the file name without number and ending. */
	slug: string;
	/** Its frontmatter. */
	data: ChapterData;
	/** Its outline; places count from the first line after the frontmatter. */
	tree: ChapterTree;
}

/** A lecture in one language. */
export interface Lecture {
	/** For `renderText()`. */
	entry: CollectionEntry<'lectures'>;
	locale: Locale;
	/** Its address in its language: the file name without number and ending. */
	slug: string;
	/** Its frontmatter. */
	data: LectureData;
	/** Its slides; places count from the first line after the frontmatter. */
	tree: LectureTree;
}

/** A page about the site, in one language. */
export interface AboutPage {
	/** For `renderText()`. */
	entry: CollectionEntry<'about'>;
	locale: Locale;
	/** Its address in its language: the file name without ending. */
	slug: string;
	/** Its frontmatter. */
	data: AboutData;
}

/** A chapter with its neighbours, as its page needs them. */
export interface ChapterPage {
	params: { slug: string };
	props: {
		chapter: Chapter;
		previous: Chapter | undefined;
		next: Chapter | undefined;
		/** How many chapters the book has, in Swedish. */
		count: number;
		/** The chapter's slug in the other language; undefined where it is not translated. */
		translation: string | undefined;
	};
}

/** A lecture, as its page needs it. */
export interface LecturePage {
	params: { slug: string };
	props: {
		lecture: Lecture;
		/** The lecture's slug in the other language; undefined where it is not translated. */
		translation: string | undefined;
	};
}

/** Orders records by id. */
const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id);

/** The records of a collection, without what Astro adds to them. */
const recordsOf = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data'][]> =>
	(await getCollection(name)).map(({ data }) => data);

/** The record of a collection that is one file. @throws Error where the file is missing */
const onlyRecordOf = async <Name extends 'site' | 'accessibility'>(name: Name): Promise<CollectionEntry<Name>['data']> => {
	const [record] = await recordsOf(name);
	if (record === undefined) throw new Error(`The file content/${name}.yaml is missing. Add it: the site’s pages name what it holds.`);
	return record;
};

/** Runs `load` on the first call and gives the same promise on every later one. */
const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
	let promise: Promise<Value> | undefined;
	return () => (promise ??= load());
};

/** Language and file name of an entry whose id is its path: `sv/03-krisen`. */
const splitId = (id: string): { locale: Locale; name: string } => {
	const [folder = '', name = ''] = id.split('/');
	return { locale: folder === 'en' ? 'en' : 'sv', name };
};

/** Writes a work that is the subject of its sentence as plain text: "Andersson (2004)". */
const nameWork = (inText: string): string => inText.replace(/,?\s(\d{4}[a-z]?)$/, ' ($1)');

/** All works, as they stand in their file. */
export const loadReferences: () => Promise<ReferenceData[]> = once(() => recordsOf('references'));

/** How plain text names the works that are subjects of their sentences. */
const textOptions = once(async (): Promise<ChapterOptions> => {
	const inText = new Map((await loadReferences()).map(({ id, custom }) => [id, custom.inText]));
	return { nameCitation: ({ ids }) => ids.map((id) => nameWork(inText.get(id) ?? id)).join(', ') };
});

const allChapters = once(async (): Promise<Chapter[]> => {
	const options = await textOptions();
	return (await getCollection('chapters'))
		.map((entry): Chapter => {
			const { locale, name } = splitId(entry.id);
			return { entry, locale, slug: name.replace(/^\d+-/, ''), data: entry.data, tree: parseChapter(entry.body ?? '', options) };
		})
		.sort((a, b) => a.data.order - b.data.order);
});

const allLectures = once(async (): Promise<Lecture[]> => {
	const options = await textOptions();
	return (await getCollection('lectures'))
		.map((entry): Lecture => {
			const { locale, name } = splitId(entry.id);
			return { entry, locale, slug: name.replace(/^\d+-/, ''), data: entry.data, tree: parseLecture(entry.body ?? '', options) };
		})
		.sort((a, b) => a.data.order - b.data.order);
});

const allAbout = once(async (): Promise<AboutPage[]> =>
	(await getCollection('about'))
		.map((entry): AboutPage => {
			const { locale, name } = splitId(entry.id);
			return { entry, locale, slug: name, data: entry.data };
		})
		.sort((a, b) => a.data.order - b.data.order),
);

const byLocale = <Page extends { locale: Locale }>(pages: readonly Page[]): Record<Locale, readonly Page[]> => ({
	sv: pages.filter(({ locale }) => locale === 'sv'),
	en: pages.filter(({ locale }) => locale === 'en'),
});

const chaptersByLocale = once(async () => byLocale(await allChapters()));

const lecturesByLocale = once(async () => byLocale(await allLectures()));

const aboutByLocale = once(async () => byLocale(await allAbout()));

/** The chapters that exist in a language, in order: the same list every time, so that what is made of it can be kept. */
export const loadChapters = async (locale: Locale): Promise<readonly Chapter[]> => (await chaptersByLocale())[locale];

/** The lectures that exist in a language, in order: the same list every time. */
export const loadLectures = async (locale: Locale): Promise<readonly Lecture[]> => (await lecturesByLocale())[locale];

/** The pages about the site in a language, in order: the same list every time. */
export const loadAbout = async (locale: Locale): Promise<readonly AboutPage[]> => (await aboutByLocale())[locale];

/** The running text of a chapter, lecture or page, as a component that takes the tags it may use. */
export const renderText = async ({ entry }: Chapter | Lecture | AboutPage): Promise<RenderResult['Content']> => (await render(entry)).Content;

/** What `getStaticPaths` needs for the chapters of a language. */
export const chapterPages = async (locale: Locale): Promise<ChapterPage[]> => {
	const chapters = await loadChapters(locale);
	const count = (await loadChapters('sv')).length;
	const translations = new Map((await loadChapters(otherLocale(locale))).map(({ data, slug }) => [data.id, slug]));
	return chapters.map((chapter, index) => ({
		params: { slug: chapter.slug },
		props: {
			chapter,
			previous: chapters[index - 1],
			next: chapters[index + 1],
			count,
			translation: translations.get(chapter.data.id),
		},
	}));
};

/** What `getStaticPaths` needs for the lectures of a language. */
export const lecturePages = async (locale: Locale): Promise<LecturePage[]> => {
	const translations = new Map((await loadLectures(otherLocale(locale))).map(({ data, slug }) => [data.id, slug]));
	return (await loadLectures(locale)).map((lecture) => ({
		params: { slug: lecture.slug },
		props: { lecture, translation: translations.get(lecture.data.id) },
	}));
};

/** All events, by id. */
export const loadEvents: () => Promise<EventData[]> = once(async () => (await recordsOf('events')).sort(byId));

/** All concepts, by id. */
export const loadConcepts: () => Promise<ConceptData[]> = once(async () => (await recordsOf('concepts')).sort(byId));

/** All claims, by number. */
export const loadClaims: () => Promise<ClaimData[]> = once(async () => (await recordsOf('claims')).sort(byId));

/** All contrasts, in their own order. */
export const loadContrasts: () => Promise<ContrastData[]> = once(async () => (await recordsOf('contrasts')).sort((a, b) => a.order - b.order));

/** All stories, by id. */
export const loadStories: () => Promise<StoryData[]> = once(async () => (await recordsOf('stories')).sort(byId));

/** All series, by id. */
export const loadSeries: () => Promise<SeriesData[]> = once(async () => (await recordsOf('series')).sort(byId));

/** What has changed for readers, in the order of the file. */
export const loadChanges: () => Promise<ChangeData[]> = once(() => recordsOf('changes'));

/** Who publishes the site. @throws Error where `content/site.yaml` is missing. */
export const loadSite: () => Promise<SiteData> = once(() => onlyRecordOf('site'));

/** The accessibility statement. @throws Error where `content/accessibility.yaml` is missing. */
export const loadAccessibility: () => Promise<AccessibilityData> = once(() => onlyRecordOf('accessibility'));
