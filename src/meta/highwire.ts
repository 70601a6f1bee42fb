/**
 * What reference managers read first: Highwire's `citation_*`, and for what they cannot tell from those, Zotero's own
 * `z:itemType`. Each name is given once but `citation_author`, since Zotero joins what it finds twice.
 * Source: https://www.zotero.org/support/dev/exposing_metadata, https://scholar.google.com/intl/en/scholar/inclusion.html
 */
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { invertedName, workAuthors, type Name } from './people.ts';
import { workTitle } from './site-pages.ts';

/** A `<meta>` element. */
export interface Tag {
	name: string;
	content: string;
}

/** A page that is itself what is cited. */
export interface OwnPage {
	locale: Locale;
	title: string;
	authors: readonly Name[];
	publisher: string;
	/** A calendar day: `2026-11-23`. */
	published: string;
	/** In full. */
	address: string;
	/** The site's name, for a part of it that is cited as a part. */
	within?: string | undefined;
	/** What Zotero is to take it for. */
	itemType: 'bookSection' | 'encyclopediaArticle' | 'presentation' | 'webpage';
}

const tags = (fields: readonly [name: string, content: string | undefined][]): Tag[] => fields.flatMap(([name, content]) => (content ? [{ name, content }] : []));

/** The tags of a page that is cited itself. */
export function pageTags({ locale, title, authors, publisher, published, address, within, itemType }: OwnPage): Tag[] {
	const day = published.replaceAll('-', '/');
	return tags([
		['z:itemType', itemType],
		['citation_title', title],
		...authors.map((author): [string, string] => ['citation_author', invertedName(author)]),
		['citation_publication_date', day],
		['citation_online_date', day],
		['citation_inbook_title', within],
		['citation_publisher', publisher],
		['citation_language', locale],
		['citation_public_url', address],
		['citation_fulltext_html_url', address],
	]);
}

const itemTypes: Record<ReferenceData['type'], string> = {
	article: 'journalArticle',
	'article-journal': 'journalArticle',
	'article-magazine': 'magazineArticle',
	book: 'book',
	chapter: 'bookSection',
	document: 'document',
	report: 'report',
	thesis: 'thesis',
	webpage: 'webpage',
};

/** A day, month or year as Highwire writes it: `1932`, `1932/05`, `1932/05/07`. */
const writtenDate = ({ issued }: ReferenceData): string | undefined => {
	const [year, ...rest] = issued?.['date-parts'][0] ?? [];
	return year === undefined ? undefined : [String(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('/');
};

/**
 * The tags of the page of a work, which stand for the work itself. Of one that is only `as-cited`, authors and year are
 * all there is; its title is "Andersson 2004", as the page's heading.
 */
export function workTags(work: ReferenceData, locale: Locale): Tag[] {
	const known: Partial<ReferenceData> = work.custom.verified === 'as-cited' ? {} : work;
	const { type } = work;
	const [first, last] = known.page?.split(/\s*[-–]\s*/) ?? [];
	const isIn = (...types: ReferenceData['type'][]): boolean => types.includes(type);
	const container = known['container-title'];
	return tags([
		['z:itemType', itemTypes[type]],
		['citation_title', workTitle(work, locale)],
		...workAuthors(work).map((author): [string, string] => ['citation_author', invertedName(author)]),
		['citation_publication_date', writtenDate(work)],
		['citation_journal_title', isIn('article', 'article-journal', 'article-magazine') ? container : undefined],
		['citation_inbook_title', isIn('chapter') ? container : undefined],
		['citation_volume', known.volume],
		['citation_issue', known.issue],
		['citation_firstpage', first],
		['citation_lastpage', last],
		['citation_dissertation_institution', isIn('thesis') ? known.publisher : undefined],
		['citation_technical_report_institution', isIn('report') ? known.publisher : undefined],
		['citation_publisher', isIn('thesis', 'report') ? undefined : known.publisher],
		['citation_doi', known.DOI],
		['citation_isbn', known.ISBN],
		['citation_language', known.language],
		['citation_public_url', known.URL ?? (known.DOI && `https://doi.org/${known.DOI}`)],
	]);
}
