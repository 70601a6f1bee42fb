import { exportedRecord, type CslRecord } from '../../cite/csl.ts';
import { bibliographyKey, pageRecord, subjectKey } from '../../cite/page-record.ts';
import { byAuthor } from '../../cite/sort.ts';
import { loadSiteContent } from '../../components/page/meta-content.ts';
import { absolute, href } from '../../config/site.ts';
import type { Locale } from '../../i18n/locales.ts';
import { sitePages } from '../../meta/site-pages.ts';
import type { Subject } from '../../meta/subject.ts';

/** Records that one file holds. */
export interface CitedRecords {
	/** The file's name without ending. */
	key: string;
	records: CslRecord[];
}

/** Whether a page's own panel says how to cite it: those of records, of lectures, and the rooms that are figures. */
const isCited = ({ kind, ...rest }: Subject): boolean => ['chapter', 'lecture', 'concept', 'event', 'contrast'].includes(kind) || ('room' in rest && ['timeline', 'shift'].includes(rest.room));

/** What the files with citations in a language hold: a record for each page and each work, and the whole list of sources. */
export async function loadCited(locale: Locale): Promise<CitedRecords[]> {
	const content = await loadSiteContent();
	const works = content.references.toSorted(byAuthor(locale));
	return [
		...sitePages(content).flatMap(({ subject, texts }) => {
			const text = texts[locale];
			if (!text || !isCited(subject)) return [];
			return [{ key: `${subjectKey(subject)}-${locale}`, records: [pageRecord({ subject, locale, title: text.title, url: absolute(href(locale, text.at)) }, content.site)] }];
		}),
		...works.map((work) => ({ key: `${subjectKey({ kind: 'source', id: work.id })}-${locale}`, records: [exportedRecord(work, locale)] })),
		{ key: bibliographyKey(locale), records: works.map((work) => exportedRecord(work, locale)) },
	];
}
