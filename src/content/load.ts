/**
 * What pages read content with: the only import of `astro:content`. Everything is loaded once a process; records come
 * as their schemas describe them, since the content check has passed before.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import { parseChapter, type ChapterTree } from './chapter-tree.ts';
import type { AboutData } from './schemas/about.ts';
import type { AccessibilityData } from './schemas/accessibility.ts';
import type { ChapterData } from './schemas/chapter.ts';
import type { ClaimData } from './schemas/claim.ts';
import type { ConceptData } from './schemas/concept.ts';
import type { ContrastData } from './schemas/contrast.ts';
import type { EventData } from './schemas/event.ts';
import type { ReferenceData } from './schemas/reference.ts';
import type { SeriesData } from './schemas/series.ts';
import type { SiteData } from './schemas/site.ts';

/** A chapter in one language. */
export interface Chapter {
	/** For `render()`. */
	entry: CollectionEntry<'chapters'>;
	locale: Locale;
	/** Its address in its language: the file name without number and ending. */
	slug: string;
	/** Its frontmatter. */
	data: ChapterData;
	/** Its outline; places count from the first line after the frontmatter. */
	tree: ChapterTree;
}

/** A page about the site, in one language. */
export interface AboutPage {
	/** For `render()`. */
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

const allReferences = once(async (): Promise<ReferenceData[]> => (await getCollection('references')).map(({ data }) => data));

const allChapters = once(async (): Promise<Chapter[]> => {
	const inText = new Map((await allReferences()).map(({ id, custom }) => [id, custom.inText]));
	const nameCitation = ({ ids }: { ids: string[] }): string => ids.map((id) => nameWork(inText.get(id) ?? id)).join(', ');
	return (await getCollection('chapters'))
		.map((entry): Chapter => {
			const { locale, name } = splitId(entry.id);
			return { entry, locale, slug: name.replace(/^\d+-/, ''), data: entry.data, tree: parseChapter(entry.body ?? '', { nameCitation }) };
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

/** The chapters that exist in a language, in order. */
export const loadChapters = async (locale: Locale): Promise<Chapter[]> =>
	(await allChapters()).filter((chapter) => chapter.locale === locale);

/** The pages about the site in a language, in order. */
export const loadAbout = async (locale: Locale): Promise<AboutPage[]> => (await allAbout()).filter((page) => page.locale === locale);

/** What `getStaticPaths` needs for the chapters of a language. */
export const chapterPages = async (locale: Locale): Promise<ChapterPage[]> => {
	const all = await allChapters();
	const chapters = all.filter((chapter) => chapter.locale === locale);
	const count = all.filter((chapter) => chapter.locale === 'sv').length;
	return chapters.map((chapter, index) => ({
		params: { slug: chapter.slug },
		props: {
			chapter,
			previous: chapters[index - 1],
			next: chapters[index + 1],
			count,
			translation: all.find((other) => other.locale !== locale && other.data.id === chapter.data.id)?.slug,
		},
	}));
};

/** All events, by id. */
export const loadEvents: () => Promise<EventData[]> = once(async () => (await getCollection('events')).map(({ data }) => data).sort(byId));

/** All concepts, by id. */
export const loadConcepts: () => Promise<ConceptData[]> = once(async () =>
	(await getCollection('concepts')).map(({ data }) => data).sort(byId),
);

/** All works, as they stand in their file. */
export const loadReferences: () => Promise<ReferenceData[]> = allReferences;

/** All claims, by number. */
export const loadClaims: () => Promise<ClaimData[]> = once(async () => (await getCollection('claims')).map(({ data }) => data).sort(byId));

/** All contrasts, in their own order. */
export const loadContrasts: () => Promise<ContrastData[]> = once(async () =>
	(await getCollection('contrasts')).map(({ data }) => data).sort((a, b) => a.order - b.order),
);

/** All series, by id. */
export const loadSeries: () => Promise<SeriesData[]> = once(async () => (await getCollection('series')).map(({ data }) => data).sort(byId));

/** Who publishes the site. @throws Error where `content/site.yaml` is missing. */
export const loadSite: () => Promise<SiteData> = once(async () =>
	only(
		'site.yaml',
		(await getCollection('site')).map(({ data }) => data),
	),
);

/** The accessibility statement. @throws Error where `content/accessibility.yaml` is missing. */
export const loadAccessibility: () => Promise<AccessibilityData> = once(async () =>
	only(
		'accessibility.yaml',
		(await getCollection('accessibility')).map(({ data }) => data),
	),
);

/** Orders records by id, the same on every system. A declaration, so that it can stand after its uses. */
function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function only<Value>(file: string, values: Value[]): Value {
	const [value] = values;
	if (value === undefined) throw new Error(`The file content/${file} is missing. Add it: the site’s pages name what it holds.`);
	return value;
}
