/**
 * What can be searched: every page of the site that holds content, in both languages, as titles, terms and sections of
 * plain text. Pages that say the same in two languages make one record.
 */
import { citeInText } from '../cite/in-text.ts';
import type { ChapterTree } from '../content/chapter-tree.ts';
import { parseChecked } from '../content/date.ts';
import { namedWords, type LectureTree } from '../content/lecture-tree.ts';
import { attributeText, parseMdx, type MdxNode } from '../content/mdx.ts';
import type { AboutData } from '../content/schemas/about.ts';
import type { AccessibilityData } from '../content/schemas/accessibility.ts';
import type { ChapterData } from '../content/schemas/chapter.ts';
import type { ClaimData } from '../content/schemas/claim.ts';
import type { ConceptData } from '../content/schemas/concept.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { LectureData } from '../content/schemas/lecture.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import { splitSentences } from '../content/sentences.ts';
import { fill } from '../i18n/fill.ts';
import { locales, otherLocale, type Locale } from '../i18n/locales.ts';
import { path, type Destination } from '../i18n/routes.ts';
import { t } from '../i18n/t.ts';
import { eventDate } from '../reading/event-date.ts';
import { lectureName } from '../reading/lecture-name.ts';
import { fold } from './words.ts';
import type { ResultType } from './types.ts';

/** A stretch of a page that an address leads to. */
export interface Section {
	/** Its heading; none for a page's opening. */
	title: string | undefined;
	/** The anchor of its heading, without "#"; none for a page's opening. */
	anchor: string | undefined;
	/** Plain text without the heading, a line a sentence, so that excerpts can be cut at sentences. */
	text: string;
	/** Questions that it answers in other words. */
	asked: readonly string[];
}

/** A page in one language. */
export interface SearchPage {
	title: string;
	/** From the root of the site, without the base path. */
	address: string;
	/** What stands beside the title. */
	label: string;
	/** What else it is called, its own title left out. */
	terms: readonly string[];
	/** At least one; the first is the opening. */
	sections: readonly Section[];
}

/** What is searched for as one: a page, or the same page in two languages. */
export interface SearchRecord {
	type: ResultType;
	/** The first and last year it is about. */
	years: { from: number; to: number } | undefined;
	pages: Partial<Record<Locale, SearchPage>>;
}

/** A chapter as the search reads it. */
export interface SearchedChapter {
	data: ChapterData;
	slug: string;
	tree: ChapterTree;
}

/** A lecture as the search reads it. */
export interface SearchedLecture {
	data: LectureData;
	slug: string;
	tree: LectureTree;
}

/** A page about the site as the search reads it. */
export interface SearchedAbout {
	data: AboutData;
	slug: string;
	/** Its MDX, without frontmatter. */
	body: string;
}

/** The content of the site. */
export interface Content {
	chapters: Record<Locale, readonly SearchedChapter[]>;
	lectures: Record<Locale, readonly SearchedLecture[]>;
	about: Record<Locale, readonly SearchedAbout[]>;
	concepts: readonly ConceptData[];
	events: readonly EventData[];
	references: readonly ReferenceData[];
	contrasts: readonly ContrastData[];
	claims: readonly ClaimData[];
	accessibility: AccessibilityData;
}

const opening = (texts: readonly (string | undefined)[], asked: readonly string[] = []): Section => ({ title: undefined, anchor: undefined, text: joinTexts(texts), asked });

/** Joins texts to one, a line a sentence. */
const joinTexts = (texts: readonly (string | undefined)[]): string =>
	texts
		.flatMap((text) => splitSentences(text?.replace(/[^\S\u00a0]+/g, ' ').trim() ?? ''))
		.map(({ text }) => text)
		.join('\n');

const unique = (terms: readonly (string | undefined)[], title: string): string[] => {
	const seen = new Set([title.toLowerCase()]);
	return terms.filter((term): term is string => {
		const isNew = Boolean(term) && !seen.has(term!.toLowerCase());
		if (isNew) seen.add(term!.toLowerCase());
		return isNew;
	});
};

const bothPages = (make: (locale: Locale) => SearchPage): Record<Locale, SearchPage> => ({ sv: make('sv'), en: make('en') });

/** The years of a date; one that has not ended ends with the last year that any content names. */
const yearsOf = (edtf: string, last: number): { from: number; to: number } => {
	const { start, end } = parseChecked(edtf);
	const endYear = end === 'open' ? last : end.year + (end.precision === 'decade' ? 9 : 0);
	return { from: start.year, to: Math.max(start.year, endYear) };
};

const conceptRecord = ({ slug, term, aliases, definition, remark }: ConceptData): SearchRecord => ({
	type: 'concept',
	years: undefined,
	pages: bothPages((locale) => ({
		title: term[locale],
		address: path(locale, { route: 'concept', slug: slug[locale] }),
		label: '',
		terms: unique([...(aliases?.[locale] ?? []), term[otherLocale(locale)]], term[locale]),
		sections: [opening([definition[locale], remark?.[locale]])],
	})),
});

const eventRecord = (event: EventData, last: number): SearchRecord => ({
	type: 'event',
	years: yearsOf(event.date, last),
	pages: bothPages((locale) => ({
		title: event.title[locale],
		address: path(locale, { route: 'event', slug: event.slug[locale] }),
		label: eventDate(event, locale),
		terms: unique([event.label?.[locale], event.period?.[locale], ...(event.aliases?.[locale] ?? [])], event.title[locale]),
		sections: [opening([event.summary[locale], event.remark?.[locale], event.dateNote?.[locale], ...Object.values(event.codings).map(({ rationale }) => rationale[locale])])],
	})),
});

/** The names of a work's authors: "Jenny Andersson". */
const authorsOf = ({ author }: ReferenceData): string[] => author.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')));

const sourceRecord = (reference: ReferenceData): SearchRecord => {
	const year = reference.issued?.['date-parts'][0]?.[0];
	return {
		type: 'source',
		years: year === undefined ? undefined : { from: year, to: year },
		pages: bothPages((locale) => {
			const title = citeInText(reference, locale).replaceAll('\u00a0', ' ');
			return {
				title,
				address: path(locale, { route: 'source', slug: reference.id }),
				label: t(locale).searchLabels.kinds[reference.type],
				terms: unique([reference.title, ...authorsOf(reference).filter((name) => !fold(title).includes(fold(name)))], title),
				sections: [opening([reference.title, reference.custom.citedFor[locale], reference.custom.uncertain?.[locale]])],
			};
		}),
	};
};

/** The stretches of a chapter's text in reading order, with the section that each stands in. */
const chapterTexts = ({ paragraphs, notes, contexts, pulls }: ChapterTree): { section: string | undefined; text: string }[] =>
	[
		...paragraphs.map(({ section, position, text }) => ({ section, position, text })),
		...notes.map(({ section, position, title, text }) => ({ section, position, text: `${title}\n${text}` })),
		...contexts.map(({ section, position, title, text }) => ({ section, position, text: `${title}\n${text}` })),
		...pulls.map(({ section, position, value, text }) => ({ section, position, text: `${value} ${text}` })),
	].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);

const chapterPage = ({ data, slug, tree }: SearchedChapter, locale: Locale): SearchPage => {
	const texts = chapterTexts(tree);
	const textOf = (section: string | undefined): string => joinTexts(texts.filter((one) => one.section === section).flatMap(({ text }) => text.split('\n')));
	return {
		title: data.title,
		address: path(locale, { route: 'chapter', slug }),
		label: fill(t(locale).searchLabels.chapter, { n: data.order }),
		terms: unique(data.asked, data.title),
		sections: [
			opening([data.summary, ...textOf(undefined).split('\n')]),
			...tree.sections.map(({ id, title, asked }) => ({ title, anchor: id, text: textOf(id), asked })),
			{ title: t(locale).chapter.keyPoints, anchor: 'key-points', text: joinTexts(data.keyPoints), asked: [] },
		],
	};
};

/** What stands in English of a chapter whose English text does not exist: its summary, and the claims that it carries. */
const overviewPage = ({ data }: SearchedChapter, claims: readonly ClaimData[]): SearchPage | undefined =>
	data.inEnglish && {
		title: data.inEnglish.title,
		address: path('en', { route: 'chapters', anchor: data.id }),
		label: fill(t('en').searchLabels.overview, { n: data.order }),
		terms: unique(data.inEnglish.asked, data.inEnglish.title),
		sections: [opening([data.inEnglish.summary, ...claims.filter(({ chapter }) => chapter === data.id).map(({ says }) => says.en)])],
	};

/** A chapter and its translation are one record; its overview, which says far less, is one of its own. */
const chapterRecords = ({ chapters, claims }: Content, last: number): SearchRecord[] =>
	chapters.sv.flatMap((chapter): SearchRecord[] => {
		const years = yearsOf(chapter.data.period, last);
		const english = chapters.en.find(({ data }) => data.id === chapter.data.id);
		const swedish = chapterPage(chapter, 'sv');
		if (english) return [{ type: 'text', years, pages: { sv: swedish, en: chapterPage(english, 'en') } }];
		const overview = overviewPage(chapter, claims);
		return [{ type: 'text', years, pages: { sv: swedish } }, ...(overview ? [{ type: 'text' as const, years, pages: { en: overview } }] : [])];
	});

const lecturePage = ({ data, slug, tree }: SearchedLecture, locale: Locale): SearchPage => ({
	title: lectureName(data, locale),
	address: path(locale, { route: 'lecture', slug }),
	label: fill(t(locale).lectures.slides, { n: tree.slides.length }),
	terms: [],
	sections: [opening([data.summary]), ...tree.slides.map(({ id, title, figure, body, notes }): Section => ({ title, anchor: id, text: joinTexts([namedWords(figure), body.text, notes.text]), asked: [] }))],
});

/** The pages of the languages that something exists in. */
const pagesIn = <Item extends { data: { id: string } }>(id: string, lists: Record<Locale, readonly Item[]>, make: (item: Item, locale: Locale) => SearchPage): SearchRecord['pages'] =>
	Object.fromEntries(
		locales.flatMap((locale) => {
			const item = lists[locale].find(({ data }) => data.id === id);
			return item ? [[locale, make(item, locale)]] : [];
		}),
	);

/** A lecture has the years of its chapter; the one on all chapters has none, since it would stand in every decade. */
const lectureRecords = ({ lectures, chapters }: Content, last: number): SearchRecord[] => {
	const chapterOf = new Map(locales.flatMap((locale) => lectures[locale].map(({ data }) => [data.id, data.chapter])));
	return [...chapterOf].map(([id, chapterId]) => {
		const chapter = chapters.sv.find(({ data }) => data.id === chapterId);
		return { type: 'lecture', years: chapter && yearsOf(chapter.data.period, last), pages: pagesIn(id, lectures, lecturePage) };
	});
};

const figureRecords = ({ contrasts, events }: Content, last: number): SearchRecord[] => {
	const first = Math.min(last, ...events.map(({ date }) => parseChecked(date).start.year));
	const years = events.length ? { from: first, to: last } : undefined;
	const page = (locale: Locale, at: Destination, label: string, title: string, texts: readonly string[], terms: readonly string[] = []): SearchPage => ({
		title,
		address: path(locale, at),
		label,
		terms: unique(terms, title),
		sections: [opening(texts)],
	});
	const labels = (locale: Locale) => t(locale).searchLabels;
	return [
		...contrasts.map((contrast): SearchRecord => ({
			type: 'figure',
			years,
			pages: bothPages((locale) =>
				page(
					locale,
					{ route: 'contrast', slug: contrast.slug[locale] },
					labels(locale).timeline,
					contrast.title[locale],
					[contrast.question[locale], contrast.chapterSays[locale], contrast.placement[locale]],
					[contrast.question[locale], contrast.poles.map(({ name }) => name[locale]).join(' – ')],
				),
			),
		})),
		{
			type: 'figure',
			years,
			pages: bothPages((locale) => page(locale, { route: 'timeline' }, labels(locale).timeline, t(locale).timeline.bothTitle, [t(locale).timeline.bothLead, t(locale).timeline.description], [t(locale).nav.timeline])),
		},
		{
			type: 'figure',
			years,
			pages: bothPages((locale) => page(locale, { route: 'shift' }, labels(locale).grid, t(locale).plane.title, [t(locale).plane.description, t(locale).plane.ask], [t(locale).nav.shift, t(locale).timeline.plane])),
		},
	];
};

/** The words of nodes, those of tags too. */
const wordsOf = (nodes: readonly MdxNode[]): string =>
	nodes
		.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? (node.value ?? '') : node.type === 'break' ? ' ' : wordsOf(node.children) + (/^(paragraph|listItem|heading)$/.test(node.type) ? '\n' : '')))
		.join('');

const aboutPage = ({ data, slug, body }: SearchedAbout, locale: Locale, statement: AccessibilityData): SearchPage => {
	const sections: { title: string | undefined; anchor: string | undefined; texts: string[] }[] = [{ title: undefined, anchor: undefined, texts: [data.summary] }];
	const add = (title: string, anchor: string, texts: readonly string[] = []): void => void sections.push({ title, anchor, texts: [...texts] });
	for (const node of parseMdx(body).children) {
		if (node.tag?.name === 'Heading') add(wordsOf(node.children).trim(), attributeText(node.tag, 'id') ?? '');
		else sections.at(-1)!.texts.push(...wordsOf([node]).split('\n'));
	}
	if (data.id === 'accessibility') {
		const { heading } = t(locale).accessibility;
		add(heading.short, 'short', [statement.short[locale]]);
		add(heading.issues, 'issues', statement.issues.flatMap(({ what, why }) => [what[locale], why[locale]]));
		for (const part of ['report', 'method', 'supervision', 'burden', 'outside'] as const) add(heading[part], part, [statement[part][locale]]);
	}
	return {
		title: data.title,
		address: path(locale, { route: 'aboutPage', slug }),
		label: '',
		terms: [],
		sections: sections.map(({ title, anchor, texts }) => ({ title, anchor, text: joinTexts(texts), asked: [] })),
	};
};

const aboutRecords = ({ about, accessibility }: Content): SearchRecord[] => {
	const ids = [...new Set(locales.flatMap((locale) => about[locale].map(({ data }) => data.id)))];
	return ids.map((id) => ({
		type: 'about',
		years: undefined,
		pages: pagesIn(id, about, (page, locale) => aboutPage(page, locale, accessibility)),
	}));
};

/** The lists of the site, which people look for by their names. */
const rooms = ['concepts', 'events', 'sources', 'claims', 'chapters', 'lectures', 'teach', 'about'] as const;

const roomRecord = (room: (typeof rooms)[number]): SearchRecord => ({
	type: 'about',
	years: undefined,
	pages: bothPages((locale) => ({ title: t(locale)[room].title, address: path(locale, { route: room }), label: '', terms: [], sections: [opening([t(locale)[room].description])] })),
});

/** The last year that events and chapters name: where what has not ended is drawn to. */
const lastYear = ({ events, chapters }: Content): number =>
	Math.max(
		0,
		...[...events.map(({ date }) => date), ...chapters.sv.map(({ data }) => data.period)].map((date) => {
			const { start, end } = parseChecked(date);
			return end === 'open' ? start.year : end.year;
		}),
	);

/** All records, those that are looked for most first. */
export const searchRecords = (content: Content): SearchRecord[] => {
	const last = lastYear(content);
	return [
		...content.concepts.map(conceptRecord),
		...figureRecords(content, last),
		...content.events.map((event) => eventRecord(event, last)),
		...content.references.map(sourceRecord),
		...rooms.map(roomRecord),
		...aboutRecords(content),
		...chapterRecords(content, last),
		...lectureRecords(content, last),
	];
};
