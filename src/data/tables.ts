import type { ClaimData } from '../content/schemas/claim.ts';
import type { ConceptData } from '../content/schemas/concept.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import type { Words } from '../i18n/t.ts';
import { byTime } from '../reading/groups.ts';
import { claimCarriers } from '../reading/related.ts';
import type { PlacedChapter } from '../reading/records.ts';
import { dataOf } from '../series/values.ts';
import { yearOf } from './events-csv.ts';
import { valuesOf, type AllowedValue } from './field.ts';
import { codingNotes, type Both } from './notes.ts';
import type { DataTable } from './table.ts';

/** What the tables are made from. */
export interface TableSources {
	events: readonly EventData[];
	concepts: readonly ConceptData[];
	claims: readonly ClaimData[];
	contrasts: readonly ContrastData[];
	series: readonly SeriesData[];
	chapters: readonly PlacedChapter[];
	words: Record<'sv' | 'en', Words>;
}

/** A position of an event on a contrast. */
interface CodingRow {
	event: EventData;
	contrast: ContrastData;
}

/** A value of a series. */
interface SeriesRow {
	series: SeriesData;
	segment: SeriesData['segments'][number];
	year: number;
	value: number;
}

const titleField = { name: 'title', type: 'localized', description: { sv: 'Händelsens namn.', en: 'The event’s name.' } } as const;

/** A table whose records are of any kind: its fields fit its own items. */
export type AnyTable = DataTable<any>;

/** Every position on a contrast, a row each. */
const codings = ({ events, contrasts, words }: TableSources): DataTable<CodingRow> => ({
	id: 'codings',
	title: { sv: 'Placeringar', en: 'Codings' },
	description: {
		sv: 'Varje plats som en händelse har på en kontrast, en rad för varje: band, grund, skäl och de påståenden som stöder den.',
		en: 'Every position that an event has on a contrast, a row each: band, basis, reason and the claims that support it.',
	},
	items: contrasts.flatMap((contrast) => [...events].sort(byTime).filter(({ codings: own }) => own[contrast.id]).map((event) => ({ event, contrast }))),
	fields: [
		{ name: 'event', type: 'text', description: { sv: 'Händelsens id, som i events.', en: 'The event’s id, as in events.' }, of: ({ event }) => event.id },
		{ ...titleField, of: ({ event }) => event.title },
		{ name: 'year', type: 'number', description: { sv: 'Året då händelsen börjar, eller det första i dess årtionde.', en: 'The year in which the event begins, or the first of its decade.' }, of: ({ event }) => yearOf(event) },
		{ name: 'contrast', type: 'text', description: { sv: 'Kontrastens id.', en: 'The contrast’s id.' }, values: contrasts.map(({ id, title }): AllowedValue => ({ value: id, name: title })), of: ({ contrast }) => contrast.id },
		{ name: 'band', ...codingNotes.band, of: ({ event, contrast }) => event.codings[contrast.id]?.band },
		{ name: 'basis', ...codingNotes.basis, values: valuesOf(words, ({ timeline }) => timeline.bases).filter(({ value }) => value !== 'none'), of: ({ event, contrast }) => event.codings[contrast.id]?.basis },
		{ name: 'rationale', ...codingNotes.rationale, of: ({ event, contrast }) => event.codings[contrast.id]?.rationale },
		{ name: 'claims', ...codingNotes.claims, of: ({ event, contrast }) => event.codings[contrast.id]?.claims },
	],
});

const concepts = ({ concepts: items, words }: TableSources): DataTable<ConceptData> => ({
	id: 'concepts',
	title: { sv: 'Begrepp', en: 'Concepts' },
	description: { sv: 'Ordlistan: termer på båda språken, definitioner, vad de ska jämföras med och vems ord de är.', en: 'The glossary: terms in both languages, definitions, what to compare them with and whose terms they are.' },
	items,
	fields: [
		{ name: 'id', type: 'text', description: { sv: 'Begreppets namn i filer och taggar. Samma i båda språken.', en: 'The concept’s name in files and tags. The same in both languages.' }, of: ({ id }) => id },
		{ name: 'slug', type: 'localized', description: { sv: 'Sista ledet i adressen till begreppets sida, på varje språk.', en: 'The last part of the address of the concept’s page, in each language.' }, of: ({ slug }) => slug },
		{ name: 'term', type: 'localized', description: { sv: 'Termen.', en: 'The term.' }, of: ({ term }) => term },
		{ name: 'aliases', type: 'localized', description: { sv: 'Andra ord för samma sak.', en: 'Other words for the same.' }, of: ({ aliases }) => aliases },
		{ name: 'definition', type: 'localized', description: { sv: 'Vad termen betyder här.', en: 'What the term means here.' }, of: ({ definition }) => definition },
		{ name: 'remark', type: 'localized', description: { sv: 'Vad man ska akta sig för.', en: 'What to beware of.' }, of: ({ remark }) => remark },
		{ name: 'related', type: 'list', description: { sv: 'Begrepp att jämföra med, deras id.', en: 'Concepts to compare with, their ids.' }, of: ({ related }) => related },
		{ name: 'claims', type: 'list', description: { sv: 'Påståenden som förklarar eller använder begreppet, som i claims.', en: 'Claims that explain or use the concept, as in claims.' }, of: ({ claims }) => claims },
		{ name: 'basis', type: 'text', description: { sv: 'Vems ord det är.', en: 'Whose term it is.' }, values: valuesOf(words, ({ concepts: own }) => own.basis), of: ({ basis }) => basis },
	],
});

const claims = (sources: TableSources): DataTable<ClaimData> => {
	const carriers = claimCarriers(sources.chapters);
	return {
		id: 'claims',
		title: { sv: 'Påståenden', en: 'Claims' },
		description: {
			sv: 'Allt som forskningskapitlet säger, påstående för påstående och med våra ord: vem det vilar på och vilka stycken i vår text som bär det.',
			en: 'Everything that the research chapter says, claim by claim and in our words: whom it rests on and which paragraphs of our text carry it.',
		},
		items: sources.claims,
		fields: [
			{ name: 'id', type: 'text', description: { sv: 'Påståendets nummer, i forskningskapitlets ordning.', en: 'The claim’s number, in the order of the research chapter.' }, of: ({ id }) => id },
			{ name: 'chapter', type: 'text', description: { sv: 'Kapitlet i vår berättelse som bär det, dess id.', en: 'The chapter of our account that carries it, its id.' }, of: ({ chapter }) => chapter },
			{ name: 'says', type: 'localized', description: { sv: 'Påståendet, med våra ord.', en: 'The claim, in our words.' }, of: ({ says }) => says },
			{ name: 'references', type: 'list', description: { sv: 'Verk som det vilar på, deras id; inget där det är kapitelförfattarnas eget.', en: 'Works that it rests on, their ids; none where it is the chapter authors’ own.' }, of: ({ restsOn }) => restsOn.map(({ reference }) => reference) },
			{ name: 'pages', type: 'list', description: { sv: 'Sidor i verken, där kapitlet anger dem: verkets id, mellanslag, sidan.', en: 'Pages in the works, where the chapter gives them: the work’s id, a space, the page.' }, of: ({ restsOn }) => restsOn.flatMap(({ reference, page }) => (page ? [`${reference} ${page}`] : [])) },
			{ name: 'tags', type: 'list', description: { sv: 'Vad det rör.', en: 'What it touches.' }, of: ({ tags }) => tags },
			{ name: 'paragraphs', type: 'list', description: { sv: 'Stycken som bär det: kapitlets nummer, punkt, styckets nummer.', en: 'Paragraphs that carry it: the chapter’s number, a stop, the paragraph’s number.' }, of: ({ id }) => carriers(id).map(({ order, paragraph }) => `${order}.${paragraph}`) },
		],
	};
};

const series = ({ series: all }: TableSources): DataTable<SeriesRow> => ({
	id: 'series',
	title: { sv: 'Serier', en: 'Series' },
	description: { sv: 'Värdena bakom diagrammen, ett värde en rad, med källan till varje del. Delar av samma serie är inte jämförbara över sina gränser.', en: 'The values behind the charts, a row each, with the source of every part. Parts of one series are not comparable across their limits.' },
	items: all.flatMap((one) => dataOf(one).map(({ year, value, segment }) => ({ series: one, segment: one.segments[segment]!, year, value }))),
	fields: [
		{ name: 'series', type: 'text', description: { sv: 'Seriens id.', en: 'The series’ id.' }, values: all.map(({ id, title }): AllowedValue => ({ value: id, name: title })), of: ({ series: { id } }) => id },
		{ name: 'year', type: 'number', description: { sv: 'Året.', en: 'The year.' }, of: ({ year }) => year },
		{ name: 'value', type: 'number', description: { sv: 'Värdet.', en: 'The value.' }, of: ({ value }) => value },
		{ name: 'unit', type: 'localized', description: { sv: 'Enheten.', en: 'The unit.' }, of: ({ series: { unit } }) => unit as Both },
		{ name: 'part', type: 'text', description: { sv: 'Delen av serien, dess id.', en: 'The part of the series, its id.' }, of: ({ segment }) => segment.id },
		{ name: 'source', type: 'text', description: { sv: 'Källan, så som den trycks.', en: 'The source, as printed.' }, of: ({ segment }) => segment.source },
	],
});

/** The tables besides the events: positions, concepts, claims and the values of series. */
export const dataTables = (sources: TableSources): AnyTable[] => [codings(sources), concepts(sources), claims(sources), series(sources)];
