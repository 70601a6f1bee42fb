import type { ChapterData } from '../content/schemas/chapter.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';

/** The part of a chapter that a list needs. */
export interface ListedChapter {
	data: ChapterData;
	slug: string;
}

/** A chapter as lists show it. */
export interface ChapterListItem {
	id: string;
	order: number;
	title: string;
	summary: string;
	period: string;
	/** The chapter's page, or where its text is not in the language, its entry in the index. */
	href: string;
}

/**
 * The chapters as a list in a language. English lists use what each Swedish chapter calls itself `inEnglish`, and lead
 * to the English index, as long as the English text does not exist.
 * @param link writes an address, with the base path
 */
export const chapterList = (chapters: readonly ListedChapter[], locale: Locale, link: (locale: Locale, to: Destination) => string): ChapterListItem[] =>
	chapters.map(({ data, slug }) => {
		const { id, order, period } = data;
		const own = { id, order, period, title: data.title, summary: data.summary, href: link('sv', { route: 'chapter', slug }) };
		if (locale === 'sv' || !data.inEnglish) return own;
		const { title, summary } = data.inEnglish;
		return { ...own, title, summary, href: link('en', { route: 'chapters', anchor: id }) };
	});

/** The chapters' numbers and titles, "3. Krisen", by their ids. */
export const chapterNames = (chapters: readonly Pick<ChapterListItem, 'id' | 'order' | 'title'>[]): Record<string, string> => Object.fromEntries(chapters.map(({ id, order, title }) => [id, `${order}. ${title}`]));
