/**
 * What search engines read of a page: one graph of schema.org's types. Every `@id` that is named is described in the same
 * graph, so that a page stands on its own. Types are the narrowest that say nothing we do not know.
 * Source: https://schema.org, https://www.w3.org/TR/json-ld11/
 */
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { workAuthors, wholeName, type Name } from './people.ts';
import { workTitle } from './site-pages.ts';

/** A thing of the graph. A value that is undefined is left out when it is written. */
export interface Thing {
	'@type': string | readonly string[];
	'@id'?: string;
	[property: string]: unknown;
}

/** The terms of text and data, unless a page says otherwise. */
export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';

/** What all pages in a language share. */
export interface MetaSite {
	locale: Locale;
	name: string;
	authors: readonly Name[];
	publisher: string;
	/** Calendar days. */
	published: string;
	updated: string;
	/** The start page in the language, in full. */
	root: string;
}

const agent = (name: Name): Thing =>
	'body' in name ? { '@type': 'Organization', name: name.body } : { '@type': 'Person', name: wholeName(name), familyName: name.family, givenName: name.given };

/** Several as a list, one as itself. */
const oneOrMore = <Value>(values: readonly Value[]): Value | readonly Value[] | undefined => (values.length > 1 ? values : values[0]);

const ref = (id: string): { '@id': string } => ({ '@id': id });

const bookId = ({ root }: MetaSite): string => `${root}#book`;

/** The site as a book: what chapters and entries are part of. */
export const bookOf = (site: MetaSite): Thing => ({
	'@type': ['Book', 'LearningResource'],
	'@id': bookId(site),
	name: site.name,
	url: site.root,
	inLanguage: site.locale,
	author: oneOrMore(site.authors.map(agent)),
	publisher: { '@type': 'Organization', name: site.publisher },
	datePublished: site.published,
	dateModified: site.updated,
	license: licenceAddress,
});

/** The site as a site. */
export const websiteOf = (site: MetaSite, description: string, searchAddress: string): Thing => ({
	'@type': 'WebSite',
	'@id': `${site.root}#site`,
	name: site.name,
	url: site.root,
	description,
	inLanguage: site.locale,
	potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${searchAddress}?q={q}` }, 'query-input': 'required name=q' },
});

/** A page on the way to another. */
export interface Step {
	name: string;
	/** In full. */
	address: string;
}

/** The way from the start page to a page, both included. */
export const breadcrumbs = (steps: readonly Step[]): Thing => ({
	'@type': 'BreadcrumbList',
	itemListElement: steps.map(({ name, address }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address })),
});

/** A list of pages, by their addresses. */
export const itemList = (name: string, addresses: readonly string[]): Thing => ({
	'@type': 'ItemList',
	name,
	numberOfItems: addresses.length,
	itemListElement: addresses.map((url, index) => ({ '@type': 'ListItem', position: index + 1, url })),
});

/** A concept by its name and page. */
export interface TermLink {
	term: string;
	/** In full. */
	address: string;
}

const termOf = ({ term, address }: TermLink): Thing => ({ '@type': 'DefinedTerm', '@id': `${address}#term`, name: term });

const termSetId = (index: string): string => `${index}#terms`;

const termSet = (name: string, index: string): Thing => ({ '@type': 'DefinedTermSet', '@id': termSetId(index), name, url: index });

/** All concepts. @param index the address of their list, in full */
export const termSetOf = (site: MetaSite, name: string, description: string, index: string, terms: readonly TermLink[]): Thing => ({
	...termSet(name, index),
	description,
	inLanguage: site.locale,
	license: licenceAddress,
	hasDefinedTerm: terms.map(termOf),
});

/** A concept's page: the concept, and the list that it belongs to. */
export const conceptThings = (site: MetaSite, { term, address, definition, aliases, id }: TermLink & { id: string; definition: string; aliases: readonly string[] }, list: Step): Thing[] => [
	{ ...termOf({ term, address }), url: address, description: definition, alternateName: oneOrMore(aliases), termCode: id, inDefinedTermSet: ref(termSetId(list.address)), inLanguage: site.locale },
	termSet(list.name, list.address),
];

const workTypes: Record<ReferenceData['type'], string> = {
	article: 'Article',
	'article-journal': 'ScholarlyArticle',
	'article-magazine': 'Article',
	book: 'Book',
	chapter: 'Chapter',
	document: 'CreativeWork',
	report: 'Report',
	thesis: 'Thesis',
	webpage: 'WebPage',
};

/** A work's date of publication as ISO 8601. */
const issuedDate = ({ issued }: ReferenceData): string | undefined => issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');

/** A work that a text cites, and its page. */
export interface WorkLink {
	work: ReferenceData;
	/** In full. */
	address: string;
}

/** A work as another text names it: its page says the rest, since chapters that cite many would grow by a tenth. */
const citedWork = ({ work, address }: WorkLink, locale: Locale): Thing => ({ '@type': workTypes[work.type], '@id': `${address}#work`, name: workTitle(work, locale) });

/** Where a work is printed. */
const containerOf = (work: ReferenceData): Thing | undefined => {
	const name = work['container-title'];
	if (name === undefined) return undefined;
	if (work.type === 'chapter') return { '@type': 'Book', name, editor: oneOrMore((work.editor ?? []).map((editor) => agent('family' in editor ? editor : { body: editor.literal }))) };
	const journal: Thing = { '@type': 'Periodical', name };
	const volume: Thing = work.volume === undefined ? journal : { '@type': 'PublicationVolume', volumeNumber: work.volume, isPartOf: journal };
	return work.issue === undefined ? volume : { '@type': 'PublicationIssue', issueNumber: work.issue, isPartOf: volume };
};

/** A source's page: the work itself, as far as it is known. @param address of the page, in full */
export const workThings = (work: ReferenceData, locale: Locale, address: string): Thing[] => {
	const isKnown = work.custom.verified !== 'as-cited';
	const cited: Thing = { ...citedWork({ work, address }, locale), author: oneOrMore(workAuthors(work).map(agent)), datePublished: issuedDate(work), mainEntityOfPage: address };
	if (!isKnown) return [cited];
	return [
		{
			...cited,
			isPartOf: containerOf(work),
			pagination: work.page,
			publisher: work.publisher && { '@type': 'Organization', name: work.publisher },
			isbn: work.ISBN,
			sameAs: work.DOI && `https://doi.org/${work.DOI}`,
			url: work.URL,
			inLanguage: work.language,
		},
	];
};

/** A chapter as its page tells it. */
export interface ChapterFacts {
	title: string;
	summary: string;
	/** In full. */
	address: string;
	image: string;
	position: number;
	minutes: number;
	/** As ISO 8601. */
	years: string;
	teaches: readonly TermLink[];
	cites: readonly WorkLink[];
}

/** A chapter's page: the chapter and the book. */
export const chapterThings = (site: MetaSite, { title, summary, address, image, position, minutes, years, teaches, cites }: ChapterFacts): Thing[] => [
	{
		'@type': ['Chapter', 'LearningResource'],
		'@id': `${address}#chapter`,
		name: title,
		description: summary,
		url: address,
		image,
		position,
		isPartOf: ref(bookId(site)),
		author: oneOrMore(site.authors.map(agent)),
		datePublished: site.published,
		dateModified: site.updated,
		inLanguage: site.locale,
		license: licenceAddress,
		learningResourceType: 'text',
		timeRequired: `PT${minutes}M`,
		temporalCoverage: years,
		teaches: teaches.map(termOf),
		citation: cites.map((work) => citedWork(work, site.locale)),
	},
	bookOf(site),
];

/** A lecture as its page tells it. */
export interface LectureFacts {
	title: string;
	summary: string;
	/** In full. */
	address: string;
	image: string;
	/** Planned for its slides. */
	minutes: number;
	/** The chapter that it belongs to; none for one on the whole book. */
	chapter: { title: string; address: string } | undefined;
	teaches: readonly TermLink[];
	cites: readonly WorkLink[];
}

/** A lecture's page: the slides, and the chapter or the book that they are made from. */
export const lectureThings = (site: MetaSite, { title, summary, address, image, minutes, chapter, teaches, cites }: LectureFacts): Thing[] => {
	const basis = chapter ? `${chapter.address}#chapter` : bookId(site);
	return [
		{
			'@type': ['PresentationDigitalDocument', 'LearningResource'],
			'@id': `${address}#lecture`,
			name: title,
			description: summary,
			url: address,
			image,
			isBasedOn: ref(basis),
			isPartOf: ref(bookId(site)),
			author: oneOrMore(site.authors.map(agent)),
			datePublished: site.published,
			dateModified: site.updated,
			inLanguage: site.locale,
			license: licenceAddress,
			learningResourceType: 'lecture slides',
			educationalUse: 'instruction',
			timeRequired: `PT${Math.ceil(minutes)}M`,
			teaches: teaches.map(termOf),
			citation: cites.map((work) => citedWork(work, site.locale)),
		},
		...(chapter ? [{ '@type': 'Chapter', '@id': basis, name: chapter.title, url: chapter.address, isPartOf: ref(bookId(site)) }] : []),
		bookOf(site),
	];
};

/** An event's page: the event, and the page that tells of it with what it rests on. */
export const eventThings = (
	site: MetaSite,
	{ title, summary, address, startDate, endDate, cites, sources }: { title: string; summary: string; address: string; startDate?: string | undefined; endDate?: string | undefined; cites: readonly WorkLink[]; sources: readonly string[] },
): Thing[] => [
	{ '@type': 'Event', '@id': `${address}#event`, name: title, description: summary, startDate, endDate },
	{
		'@type': 'WebPage',
		'@id': `${address}#page`,
		url: address,
		name: title,
		about: ref(`${address}#event`),
		inLanguage: site.locale,
		license: licenceAddress,
		citation: oneOrMore([...cites.map((work) => citedWork(work, site.locale)), ...sources]),
	},
];

/** Data and the files that hold it: addresses in full, by media type. */
export const datasetOf = (site: MetaSite, { name, description, address, files }: { name: string; description: string; address: string; files: readonly { type: string; address: string }[] }): Thing => ({
	'@type': 'Dataset',
	'@id': `${address}#data`,
	name,
	description,
	url: address,
	inLanguage: site.locale,
	creator: oneOrMore(site.authors.map(agent)),
	license: licenceAddress,
	distribution: files.map(({ type, address: contentUrl }) => ({ '@type': 'DataDownload', encodingFormat: type, contentUrl })),
});

/** All data files, each a set of its own. Addresses in full. */
export const catalogOf = (site: MetaSite, { name, description, address }: { name: string; description: string; address: string }, tables: readonly { id: string; title: string; description: string; csv: string; json: string }[]): Thing => ({
	'@type': 'DataCatalog',
	'@id': `${address}#catalog`,
	name,
	description,
	url: address,
	dataset: tables.map((table) => ({
		...datasetOf(site, { name: table.title, description: table.description, address, files: [{ type: 'text/csv', address: table.csv }, { type: 'application/json', address: table.json }] }),
		'@id': `${address}#${table.id}`,
		url: `${address}#${table.id}`,
	})),
});

/** The graph as the text of a block of data: with no "<" that could end the block. */
export const writeGraph = (things: readonly Thing[]): string => JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
