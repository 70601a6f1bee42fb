import { listSlideUses, type SlideUse } from '../content/lecture-tree.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import { fill } from '../i18n/fill.ts';
import { readingMinutes } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';
import { t } from '../i18n/t.ts';
import { byId } from '../reading/by-id.ts';
import { chapterRecords } from '../reading/records.ts';
import type { Link, SiteContent } from './content.ts';
import { isoDates, isoYears } from './dates.ts';
import { pageTags, workTags, type OwnPage, type Tag } from './highwire.ts';
import { bookOf, breadcrumbs, catalogOf, chapterThings, conceptThings, datasetOf, eventThings, itemList, lectureThings, termSetOf, websiteOf, workThings, type MetaSite, type Step, type TermLink, type Thing, type WorkLink } from './json-ld.ts';
import { siteAuthors } from './people.ts';
import type { Subject } from './subject.ts';

/** A page whose metadata is asked for. */
export interface MetaPage {
	locale: Locale;
	subject: Subject;
	title: string;
	description: string;
	/** In full. */
	address: string;
	/** The address of its picture, in full. */
	image: string;
}

/** What metadata is made with, besides the page. */
export interface MetaSources {
	content: SiteContent;
	link: Link;
	/** The address of a file in full, by its name from the root: `/data/events.csv`. */
	file: (name: string) => string;
}

/** A page's metadata. */
export interface PageMeta {
	/** For reference managers. */
	tags: Tag[];
	/** For search engines. */
	things: Thing[];
}

/** What all pages in a language share. */
export const metaSite = ({ site }: SiteContent, locale: Locale, link: Link): MetaSite => ({
	locale,
	name: t(locale).site.name,
	authors: siteAuthors(site, locale),
	publisher: site.publisher[locale],
	published: site.published,
	updated: site.updated,
	root: link(locale, { route: 'start' }),
});

/** Events, concepts and works are entries of the book, chapters its parts, lectures slides to it; lists and figures are pages of the site. */
const itemTypeOf = ({ kind }: Subject): OwnPage['itemType'] => (kind === 'chapter' ? 'bookSection' : kind === 'lecture' ? 'presentation' : kind === 'concept' || kind === 'event' ? 'encyclopediaArticle' : 'webpage');

const find = <Item extends { id: string }>(items: readonly Item[], kind: string, id: string): Item => byId(items, kind)(id);

/**
 * What machines read of a page. Pages with a figure get little beyond their data, since every byte of theirs is counted.
 * @throws Error where the subject is no record of the content
 */
export function pageMeta(page: MetaPage, { content, link, file }: MetaSources): PageMeta {
	const { locale, subject, title, description, address, image } = page;
	const words = t(locale);
	const site = metaSite(content, locale, link);
	const { references, concepts, events, chapters, lectures } = content;

	const own = (): Tag[] => pageTags({ locale, title, authors: site.authors, publisher: site.publisher, published: site.published, address, within: address === site.root ? undefined : site.name, itemType: itemTypeOf(subject) });
	const at = (to: Destination): string => link(locale, to);
	const term = (id: string): TermLink => {
		const concept = find(concepts, 'concept', id);
		return { term: concept.term[locale], address: at({ route: 'concept', slug: concept.slug[locale] }) };
	};
	const work = (id: string): ReferenceData => find(references, 'reference', id);
	const cited = (id: string): WorkLink => ({ work: work(id), address: at({ route: 'source', slug: id }) });
	const home: Step = { name: site.name, address: site.root };
	const room = (route: 'chapters' | 'lectures' | 'concepts' | 'events' | 'sources' | 'about'): Step => ({ name: words[route].title, address: at({ route }) });
	const here: Step = { name: title, address };
	const way = (...steps: Step[]): Thing => breadcrumbs([home, ...steps, here]);
	const eventFiles = [
		{ type: 'text/csv', address: file('/data/events.csv') },
		{ type: 'application/json', address: file('/data/events.json') },
	];
	const figureData = (figure: string, name: string): Thing =>
		datasetOf(site, {
			name,
			description: words.meta.dataset.description,
			address,
			files: [
				...eventFiles,
				{ type: 'image/svg+xml', address: file(`/data/timeline-${figure}-${locale}.svg`) },
				{ type: 'image/png', address: file(`/data/timeline-${figure}-${locale}.png`) },
			],
		});

	const roomThings = (name: Extract<Subject, { kind: 'room' }>['room']): Thing[] => {
		switch (name) {
			case 'start':
				return [websiteOf(site, description, at({ route: 'search' })), bookOf(site)];
			case 'timeline':
				return [figureData('both', fill(words.meta.dataset.name, { title }))];
			case 'shift':
				return [datasetOf(site, { name: fill(words.meta.dataset.name, { title }), description: words.meta.dataset.description, address, files: eventFiles })];
			case 'chapters':
				return [way(), bookOf(site), itemList(title, chapters.sv.map(({ data, slug }) => {
					const own = chapters[locale].find((chapter) => chapter.data.id === data.id);
					return own ? at({ route: 'chapter', slug: own.slug }) : locale === 'sv' ? link('sv', { route: 'chapter', slug }) : at({ route: 'chapters', anchor: data.id });
				}))];
			case 'concepts':
				return [way(), termSetOf(site, title, description, address, concepts.map(({ id }) => term(id)))];
			case 'events':
				return [way(), datasetOf(site, { name: words.meta.dataset.all, description: words.meta.dataset.description, address, files: eventFiles }), itemList(title, events.map(({ slug }) => at({ route: 'event', slug: slug[locale] })))];
			case 'data': {
				const tables = [{ id: 'events', title: words.meta.dataset.all, description: words.meta.dataset.description }, ...content.tables.map((table) => ({ id: table.id, title: table.title[locale], description: table.description[locale] }))];
				return [way(), catalogOf(site, { name: title, description, address }, tables.map((table) => ({ ...table, csv: file(`/data/${table.id}.csv`), json: file(`/data/${table.id}.json`) })))];
			}
			case 'lectures':
				return [way(), itemList(title, lectures.sv.map((lecture) => {
					const own = lectures[locale].find(({ data }) => data.id === lecture.data.id);
					return own ? at({ route: 'lecture', slug: own.slug }) : link('sv', { route: 'lecture', slug: lecture.slug });
				}))];
			case 'sources':
				return [way(), itemList(title, references.map(({ id }) => at({ route: 'source', slug: id })))];
			default:
				return [way()];
		}
	};

	switch (subject.kind) {
		case 'room':
			return { tags: own(), things: roomThings(subject.room) };
		case 'contrast':
			return { tags: own(), things: [figureData(subject.id, fill(words.meta.dataset.name, { title }))] };
		case 'about':
			return { tags: own(), things: [way(room('about'))] };
		case 'chapter': {
			const chapter = chapters[locale].find(({ data }) => data.id === subject.id);
			if (!chapter) throw new Error(`There is no chapter "${subject.id}" in the language "${locale}", but a page gives it as its subject.`);
			const used = chapterRecords(chapter.tree);
			const things = chapterThings(site, {
				title,
				summary: description,
				address,
				image,
				position: chapter.data.order,
				minutes: readingMinutes(chapter.tree.wordCount),
				years: isoYears(chapter.data.period),
				teaches: used.concepts.map(term),
				cites: used.references.map(cited),
			});
			return { tags: own(), things: [...things, way(room('chapters'))] };
		}
		case 'lecture': {
			const lecture = lectures[locale].find(({ data }) => data.id === subject.id);
			if (!lecture) throw new Error(`There is no lecture "${subject.id}" in the language "${locale}", but a page gives it as its subject.`);
			const { tree, data } = lecture;
			const chapter = chapters[locale].find((told) => told.data.id === data.chapter);
			const uses = listSlideUses(tree);
			const used = (kind: SlideUse['kind']): string[] => [...new Set(uses.flatMap((use) => (use.kind === kind ? [use.id] : [])))];
			const things = lectureThings(site, {
				title,
				summary: description,
				address,
				image,
				minutes: tree.minutes,
				chapter: chapter && { title: chapter.data.title, address: at({ route: 'chapter', slug: chapter.slug }) },
				teaches: used('concept').map(term),
				cites: used('reference').map(cited),
			});
			return { tags: own(), things: [...things, way(room('lectures'))] };
		}
		case 'concept': {
			const { definition, aliases, id } = find(concepts, 'concept', subject.id);
			const things = conceptThings(site, { ...term(id), id, definition: definition[locale], aliases: aliases?.[locale] ?? [] }, room('concepts'));
			return { tags: own(), things: [...things, way(room('concepts'))] };
		}
		case 'event': {
			const event = find(events, 'event', subject.id);
			const things = eventThings(site, { title, summary: event.summary[locale], address, ...isoDates(event.date), cites: event.references.map(cited), sources: event.sources });
			return { tags: own(), things: [...things, way(room('events'))] };
		}
		case 'source': {
			const record = work(subject.id);
			return { tags: workTags(record, locale), things: [...workThings(record, locale, address), way(room('sources'))] };
		}
	}
}
