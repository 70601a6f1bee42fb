import { z } from 'astro/zod';

const address = z.url({ protocol: /^https?$/ });
const day = z.iso.date();
/** A year, month or day. */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const text = z.string().trim().min(1);
const language = z.enum(['sv', 'en']);
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema).min(2)]);

const person = z.strictObject({ '@type': z.literal('Person'), name: text, familyName: text, givenName: text.optional() });
const organization = z.strictObject({ '@type': z.literal('Organization'), name: text });
const agent = z.discriminatedUnion('@type', [person, organization]);
const ref = z.strictObject({ '@id': address });
const term = z.strictObject({ '@type': z.literal('DefinedTerm'), '@id': address, name: text });
const workType = z.enum(['Article', 'ScholarlyArticle', 'Book', 'Chapter', 'CreativeWork', 'Report', 'Thesis', 'WebPage']);
const citedWork = z.strictObject({ '@type': workType, '@id': address, name: text });
const periodical = z.strictObject({ '@type': z.literal('Periodical'), name: text });
const volume = z.strictObject({ '@type': z.literal('PublicationVolume'), volumeNumber: text, isPartOf: periodical });
const container = z.union([
	z.strictObject({ '@type': z.literal('Book'), name: text, editor: oneOrMore(agent).optional() }),
	periodical,
	volume,
	z.strictObject({ '@type': z.literal('PublicationIssue'), issueNumber: text, isPartOf: z.union([volume, periodical]) }),
]);
/** A work on its own page. */
const wholeWork = citedWork.extend({
	author: oneOrMore(agent), datePublished: date.optional(), mainEntityOfPage: address, isPartOf: container.optional(), pagination: text.optional(), publisher: organization.optional(), isbn: text.optional(), sameAs: address.optional(), url: address.optional(), inLanguage: text.optional(),
});
const dataset = z.strictObject({
	'@type': z.literal('Dataset'),
	'@id': address,
	name: text,
	// What Google asks of data sets: 50–5,000 characters.
	description: text.min(50).max(5000),
	url: address,
	inLanguage: language,
	creator: oneOrMore(agent),
	license: address,
	distribution: z.array(z.strictObject({ '@type': z.literal('DataDownload'), encodingFormat: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/), contentUrl: address })).min(2),
});

/** What each type of thing must be, by the type's name; of several, by the first. */
export const thingSchemas: Record<string, z.ZodType> = {
	WebSite: z.strictObject({
		'@type': z.literal('WebSite'), '@id': address, name: text, url: address, description: text, inLanguage: language,
		potentialAction: z.strictObject({ '@type': z.literal('SearchAction'), target: z.strictObject({ '@type': z.literal('EntryPoint'), urlTemplate: z.string().regex(/^https?:\/\/[^{]+\?q=\{q\}$/) }), 'query-input': z.literal('required name=q') }),
	}),
	BreadcrumbList: z.strictObject({
		'@type': z.literal('BreadcrumbList'),
		itemListElement: z.array(z.strictObject({ '@type': z.literal('ListItem'), position: z.number().int(), name: text, item: address })).min(2).refine((items) => items.every(({ position }, index) => position === index + 1)),
	}),
	ItemList: z
		.strictObject({ '@type': z.literal('ItemList'), name: text, numberOfItems: z.number().int(), itemListElement: z.array(z.strictObject({ '@type': z.literal('ListItem'), position: z.number().int(), url: address })).min(1) })
		.refine(({ numberOfItems, itemListElement }) => numberOfItems === itemListElement.length && new Set(itemListElement.map(({ url }) => url)).size === numberOfItems),
	Book: z.union([
		z.strictObject({ '@type': z.tuple([z.literal('Book'), z.literal('LearningResource')]), '@id': address, name: text, url: address, inLanguage: language, author: oneOrMore(agent), publisher: organization, datePublished: day, dateModified: day, license: address }),
		wholeWork,
	]),
	Chapter: z.union([
		z.strictObject({
			'@type': z.tuple([z.literal('Chapter'), z.literal('LearningResource')]), '@id': address, name: text, description: text, url: address, image: address, position: z.number().int().min(1), isPartOf: ref, author: oneOrMore(agent), datePublished: day, dateModified: day, inLanguage: language, license: address,
			learningResourceType: z.literal('text'), timeRequired: z.string().regex(/^PT\d+M$/), temporalCoverage: z.string().regex(/^\d{4}(\/(\d{4}|\.\.))?$/), teaches: z.array(term), citation: z.array(citedWork),
		}),
		// Named by a lecture that is made from it; its page says the rest.
		z.strictObject({ '@type': z.literal('Chapter'), '@id': address, name: text, url: address, isPartOf: ref }),
		wholeWork,
	]),
	PresentationDigitalDocument: z.strictObject({
		'@type': z.tuple([z.literal('PresentationDigitalDocument'), z.literal('LearningResource')]), '@id': address, name: text, description: text, url: address, image: address, isBasedOn: ref, isPartOf: ref, author: oneOrMore(agent), datePublished: day, dateModified: day, inLanguage: language, license: address,
		learningResourceType: z.literal('lecture slides'), educationalUse: z.literal('instruction'), timeRequired: z.string().regex(/^PT\d+M$/), teaches: z.array(term), citation: z.array(citedWork),
	}),
	DefinedTermSet: z.strictObject({ '@type': z.literal('DefinedTermSet'), '@id': address, name: text, url: address, description: text.optional(), inLanguage: language.optional(), license: address.optional(), hasDefinedTerm: z.array(term).min(1).optional() }),
	DefinedTerm: term.extend({ url: address, description: text, alternateName: oneOrMore(text).optional(), termCode: text, inDefinedTermSet: ref, inLanguage: language }),
	Event: z.strictObject({ '@type': z.literal('Event'), '@id': address, name: text, description: text, startDate: date.optional(), endDate: date.optional() }).refine(({ startDate, endDate }) => !startDate || !endDate || startDate.slice(0, 4) <= endDate.slice(0, 4)),
	WebPage: z.union([
		z.strictObject({ '@type': z.literal('WebPage'), '@id': address, url: address, name: text, about: ref, inLanguage: language, license: address, citation: z.union([citedWork, text, z.array(z.union([citedWork, text])).min(2)]) }),
		wholeWork,
	]),
	Dataset: dataset,
	DataCatalog: z.strictObject({ '@type': z.literal('DataCatalog'), '@id': address, name: text, description: text, url: address, dataset: z.array(dataset).min(1) }),
};
for (const type of ['Article', 'ScholarlyArticle', 'CreativeWork', 'Report', 'Thesis']) thingSchemas[type] = wholeWork;

/** A page's graph. */
export const graphSchema = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(z.looseObject({ '@type': z.union([text, z.array(text).min(2)]) })).min(1) });

/** Every object within a value, itself included. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (value === null || typeof value !== 'object') return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}
