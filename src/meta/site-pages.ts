import { citeInText } from '../cite/in-text.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';
import { t } from '../i18n/t.ts';
import { lectureName } from '../reading/lecture-name.ts';
import type { SiteContent } from './content.ts';
import type { Subject } from './subject.ts';

/** A page as it stands in one language. */
export interface PageText {
	at: Destination;
	/** As lists and pictures name it. */
	title: string;
	/** A sentence or two. */
	description: string;
}

/** A page of the site, in the languages that it exists in. */
export interface SitePage {
	subject: Subject;
	texts: Partial<Record<Locale, PageText>>;
}

/** The rooms, in the order of the site's menus. */
const rooms = ['start', 'chapters', 'timeline', 'shift', 'concepts', 'events', 'sources', 'teach', 'lectures', 'claims', 'data', 'offline', 'about', 'search'] as const;

/** What a work is called where it has no title that we are sure of: its authors and year. */
export const workTitle = (work: SiteContent['references'][number], locale: Locale): string => (work.custom.verified === 'as-cited' ? citeInText(work, locale) : (work.title ?? citeInText(work, locale)));

const roomText = (room: (typeof rooms)[number], locale: Locale): PageText => {
	const words = t(locale);
	const at = { route: room };
	if (room === 'start') return { at, title: words.site.name, description: words.start.lead };
	if (room === 'timeline') return { at, title: words.timeline.bothTitle, description: words.timeline.description };
	if (room === 'shift') return { at, title: words.plane.title, description: words.plane.description };
	return { at, title: words[room].title, description: words[room].description };
};

/** A page in both languages. */
const both = (text: (locale: Locale) => PageText): SitePage['texts'] => ({ sv: text('sv'), en: text('en') });

/** A page of running text. */
interface Written {
	slug: string;
	data: { id: string; title: string; summary: string };
}

/** Pairs texts of the two languages by their ids; a text may be missing in one. */
const paired = <Text extends Written>(
	kind: 'chapter' | 'lecture' | 'about',
	route: 'chapter' | 'lecture' | 'aboutPage',
	lists: Record<Locale, readonly Text[]>,
	titleOf: (text: Text, locale: Locale) => string = ({ data }) => data.title,
): SitePage[] => {
	const ids = [...new Set(locales.flatMap((locale) => lists[locale].map(({ data }) => data.id)))];
	return ids.map((id) => ({
		subject: { kind, id },
		texts: Object.fromEntries(
			locales.flatMap((locale) => {
				const found = lists[locale].find(({ data }) => data.id === id);
				return found ? [[locale, { at: { route, slug: found.slug }, title: titleOf(found, locale), description: found.data.summary }]] : [];
			}),
		),
	}));
};

/**
 * Every page of the site that search engines may show, in the order of its menus, then record by record.
 * The page for addresses that lead nowhere is none of them.
 */
export function sitePages({ chapters, lectures, about, concepts, events, references, contrasts }: SiteContent): SitePage[] {
	return [
		...rooms.map((room): SitePage => ({ subject: { kind: 'room', room }, texts: both((locale) => roomText(room, locale)) })),
		...paired('chapter', 'chapter', chapters),
		...contrasts.map(({ id, slug, title, question }): SitePage => ({
			subject: { kind: 'contrast', id },
			texts: both((locale) => ({ at: { route: 'contrast', slug: slug[locale] }, title: title[locale], description: question[locale] })),
		})),
		...concepts.map(({ id, slug, term, definition }): SitePage => ({
			subject: { kind: 'concept', id },
			texts: both((locale) => ({ at: { route: 'concept', slug: slug[locale] }, title: term[locale], description: definition[locale] })),
		})),
		...events.map(({ id, slug, title, summary }): SitePage => ({
			subject: { kind: 'event', id },
			texts: both((locale) => ({ at: { route: 'event', slug: slug[locale] }, title: title[locale], description: summary[locale] })),
		})),
		...references.map((work): SitePage => ({
			subject: { kind: 'source', id: work.id },
			texts: both((locale) => ({ at: { route: 'source', slug: work.id }, title: workTitle(work, locale), description: work.custom.citedFor[locale] })),
		})),
		...paired('lecture', 'lecture', lectures, ({ data }, locale) => lectureName(data, locale)),
		...paired('about', 'aboutPage', about),
	];
}
