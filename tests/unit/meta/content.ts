/** The site's own content, as metadata is made from it. */
import { readChapterTree } from '../../../src/content/chapter-tree.ts';
import { readLectureTree } from '../../../src/content/lecture-tree.ts';
import type { MdxDocument } from '../../../src/content/mdx.ts';
import { readLibrary, type ContentRecord, type PageRecord } from '../../../src/content/library.ts';
import { readContentFiles } from '../../../src/content/read-files.ts';
import type { SiteData } from '../../../src/content/schemas/site.ts';
import type { ChangeData } from '../../../src/content/schemas/change.ts';
import { dataTables } from '../../../src/data/tables.ts';
import { path } from '../../../src/i18n/routes.ts';
import { t } from '../../../src/i18n/t.ts';
import type { Link, SiteContent } from '../../../src/meta/content.ts';

const { library } = readLibrary(readContentFiles('content'));

const dataOf = <Data>(records: readonly ContentRecord<Data>[]): Data[] => records.flatMap(({ data }) => (data === undefined ? [] : [data]));
const pagesOf = <Data, Tree>(records: readonly PageRecord<Data>[], locale: 'sv' | 'en', readTree: (mdx: MdxDocument) => Tree) =>
	records.flatMap((record) => (record.locale === locale && record.data && record.mdx ? [{ slug: record.slug, data: record.data, tree: readTree(record.mdx) }] : []));

const ofKind = (kind: string): ContentRecord[] => library.records.filter((record) => record.kind === kind);

const chapters = pagesOf(library.chapters, 'sv', readChapterTree).sort((a, b) => a.data.order - b.data.order);
const lecturesIn = (locale: 'sv' | 'en') => pagesOf(library.lectures, locale, readLectureTree).sort((a, b) => a.data.order - b.data.order);
const contrasts = dataOf(library.contrasts).sort((a, b) => a.order - b.order);
const [concepts, events] = [dataOf(library.concepts), dataOf(library.events)];

/** Everything in the content folder. */
export const siteContent: SiteContent = {
	site: dataOf(ofKind('site'))[0] as SiteData,
	chapters: { sv: chapters, en: pagesOf(library.chapters, 'en', readChapterTree) },
	lectures: { sv: lecturesIn('sv'), en: lecturesIn('en') },
	about: { sv: pagesOf(library.about, 'sv', readChapterTree), en: pagesOf(library.about, 'en', readChapterTree) },
	concepts,
	events,
	references: dataOf(library.references),
	contrasts,
	tables: dataTables({ events, concepts, contrasts, chapters, claims: dataOf(library.claims), series: dataOf(library.series), words: { sv: t('sv'), en: t('en') } }),
	changes: dataOf(ofKind('change')) as ChangeData[],
};

/** Addresses under a host and a base path. */
export const link: Link = (locale, to) => `https://example.org/kurs${path(locale, to)}`;
/** Addresses of files there. */
export const file = (name: string): string => `https://example.org/kurs${name}`;
