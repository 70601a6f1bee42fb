import type { SiteData } from '../content/schemas/site.ts';
import { capitalize } from '../i18n/format.ts';
import { localeTags, type Locale } from '../i18n/locales.ts';
import type { Subject } from '../meta/subject.ts';
import { t } from '../i18n/t.ts';
import type { CslRecord } from './csl.ts';
import type { CslName } from './name.ts';

/** What is cited: a page of the site, in one language. */
export interface CitedPage {
	subject: Subject;
	locale: Locale;
	/** The page's own title. */
	title: string;
	/** Its canonical address, with scheme and host. */
	url: string;
}

/** The publisher's name, in all its languages the same body. */
const isPublisher = (name: string, { publisher }: SiteData): boolean => Object.values(publisher).includes(name);

/**
 * The authors of the text as citations name them. "Ek, Anna" is a person; a name without a comma is a body's, and stands
 * as it is; a body that is also the publisher goes by the name that it gives itself in the language.
 */
export const siteAuthors = (site: SiteData, locale: Locale): CslName[] =>
	site.authors.map((name): CslName => {
		if (isPublisher(name, site)) return { literal: site.publisher[locale] };
		const [family = '', given] = name.split(/,\s*/);
		return given ? { family, given } : { literal: name };
	});

/** Which sort of work a page is, in the words of CSL. */
const typeOf = ({ kind, ...subject }: Subject): string => {
	if (kind === 'chapter') return 'chapter';
	if (kind === 'concept' || kind === 'event') return 'entry-encyclopedia';
	if (kind === 'lecture' || kind === 'contrast' || ('room' in subject && ['timeline', 'shift'].includes(subject.room))) return 'graphic';
	return 'webpage';
};

/** What a figure is a figure of, as a citation names it. */
const genreOf = (subject: Subject): 'slides' | 'grid' | 'timeline' => (subject.kind === 'lecture' ? 'slides' : subject.kind === 'room' && subject.room === 'shift' ? 'grid' : 'timeline');

/** Names a subject in ids and, with the language after it, in file names: `concept-sroi`, `room-timeline`. */
export const subjectKey = (subject: Subject): string => (subject.kind === 'room' ? `room-${subject.room}` : `${subject.kind}-${subject.id}`);

/** Names the file of the whole bibliography, Swedish at the root as everywhere. */
export const bibliographyKey = (locale: Locale): string => (locale === 'sv' ? 'bibliography' : `bibliography-${locale}`);

/**
 * A page of this site as CSL-JSON: a chapter in a book of the site's name, a concept or an event as an entry in it, a
 * timeline or the grid as a figure in it, a lecture as slides in it. Its year is that of publication, as in the page's metadata: when the site was last
 * changed says nothing of one page. The day of reading is the reader's own to add.
 */
export const pageRecord = ({ subject, locale, title, url }: CitedPage, site: SiteData): CslRecord => {
	const type = typeOf(subject);
	const words = t(locale).cite;
	return {
		id: `investeringsperspektivet-${subjectKey(subject)}-${locale}`,
		type,
		author: siteAuthors(site, locale),
		// An entry begins with a capital, whichever way its word is written in running text.
		title: capitalize(title),
		issued: { 'date-parts': [site.published.split('-').map(Number)] },
		'container-title': t(locale).site.name,
		publisher: site.publisher[locale],
		...(type === 'graphic' && { genre: words.genres[genreOf(subject)] }),
		URL: url,
		language: localeTags[locale],
	};
};
