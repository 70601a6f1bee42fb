import { exportedRecord, type CslRecord } from '../../cite/csl.ts';
import { bibliographyKey, pageRecord, subjectKey } from '../../cite/page-record.ts';
import { byAuthor } from '../../cite/sort.ts';
import { absolute, href } from '../../config/site.ts';
import { loadChapters, loadConcepts, loadContrasts, loadEvents, loadReferences, loadSite } from '../../content/load.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Destination } from '../../i18n/routes.ts';
import { t } from '../../i18n/t.ts';
import type { Subject } from '../../meta/subject.ts';

/** Records that one file holds. */
export interface CitedRecords {
	/** The file's name without ending. */
	key: string;
	records: CslRecord[];
}

/** Every page that can be cited in a language, with its title, as its own panel names it. */
const pagesIn = async (locale: Locale): Promise<{ subject: Subject; title: string; at: Destination }[]> => [
	...(await loadChapters(locale)).map(({ data, slug }) => ({ subject: { kind: 'chapter' as const, id: data.id }, title: data.title, at: { route: 'chapter' as const, slug } })),
	...(await loadConcepts()).map(({ id, term, slug }) => ({ subject: { kind: 'concept' as const, id }, title: term[locale], at: { route: 'concept' as const, slug: slug[locale] } })),
	...(await loadEvents()).map(({ id, title, slug }) => ({ subject: { kind: 'event' as const, id }, title: title[locale], at: { route: 'event' as const, slug: slug[locale] } })),
	...(await loadContrasts()).map(({ id, title, slug }) => ({ subject: { kind: 'contrast' as const, id }, title: title[locale], at: { route: 'contrast' as const, slug: slug[locale] } })),
	{ subject: { kind: 'room', room: 'timeline' }, title: t(locale).timeline.bothTitle, at: { route: 'timeline' } },
	{ subject: { kind: 'room', room: 'shift' }, title: t(locale).plane.title, at: { route: 'shift' } },
];

/** What the files with citations in a language hold: a record for each page and each work, and the whole list of sources. */
export async function loadCited(locale: Locale): Promise<CitedRecords[]> {
	const site = await loadSite();
	const works = (await loadReferences()).toSorted(byAuthor(locale));
	return [
		...(await pagesIn(locale)).map(({ subject, title, at }) => ({
			key: `${subjectKey(subject)}-${locale}`,
			records: [pageRecord({ subject, locale, title, url: absolute(href(locale, at)) }, site)],
		})),
		...works.map((work) => ({ key: `${subjectKey({ kind: 'source', id: work.id })}-${locale}`, records: [exportedRecord(work, locale)] })),
		{ key: bibliographyKey(locale), records: works.map((work) => exportedRecord(work, locale)) },
	];
}
