import type { ContrastData } from '../content/schemas/contrast.ts';
import type { Words } from '../i18n/t.ts';
import { eventColumns, listSeparator } from './events-csv.ts';
import { addressOf, licence, type Origin } from './events-json.ts';
import { and, codingNotes, eventNotes, languageNotes, type Both, type Note } from './notes.ts';
import { valuesOf, type AllowedValue, type Field } from './field.ts';
import { tableFields } from './table.ts';
import type { AnyTable } from './tables.ts';

/** What the data files hold, as an object to be written as JSON. */
export interface Dictionary {
	title: Both;
	licence: typeof licence;
	source: Origin['source'];
	files: { name: string; address: string; format: Both; fields: Field[] }[];
}

/** What the dictionary is made from. */
export interface DictionarySources {
	contrasts: readonly Pick<ContrastData, 'id' | 'title' | 'bands'>[];
	/** The chapters of the account, in order. */
	chapters: readonly { id: string; title: Both }[];
	words: Record<'sv' | 'en', Words>;
	origin: Origin;
	/** The tables besides the events. */
	tables: readonly AnyTable[];
}

/** Names for values that no page shows as they are. */
const confidences: AllowedValue[] = [
	{ value: 'certain', name: { sv: 'säkra', en: 'certain' } },
	{ value: 'likely', name: { sv: 'troliga', en: 'likely' } },
];
const dateMeanings: AllowedValue[] = [
	{ value: 'lasting', name: { sv: 'varade så länge', en: 'lasted so long' } },
	{ value: 'decided-then-in-force', name: { sv: 'beslutades först, trädde i kraft sist', en: 'was decided first, took effect last' } },
];

/** What a file holds besides its events. */
const headNotes: Record<string, Note> = {
	title: { type: 'localized', description: { sv: 'Filens namn.', en: 'The file’s name.' } },
	description: { type: 'localized', description: { sv: 'Vad filen innehåller.', en: 'What the file holds.' } },
	licence: { type: 'object', description: { sv: 'Villkoren.', en: 'The terms.' } },
	'licence.name': { type: 'text', description: { sv: 'Licensens namn.', en: 'The licence’s name.' } },
	'licence.url': { type: 'text', description: { sv: 'Licensens text.', en: 'The licence’s text.' } },
	source: { type: 'object', description: { sv: 'Verket som allt vilar på.', en: 'The work that all rests on.' } },
	'source.id': { type: 'text', description: { sv: 'Verkets namn i adresser.', en: 'The work’s name in addresses.' } },
	'source.authors': { type: 'text', description: { sv: 'Författarna.', en: 'The authors.' } },
	'source.title': { type: 'text', description: { sv: 'Titeln.', en: 'The title, in Swedish.' } },
	dictionary: { type: 'text', description: { sv: 'Adressen till den här förklaringen.', en: 'The address of this dictionary.' } },
	table: { type: 'text', description: { sv: 'Adressen till samma poster som tabell.', en: 'The address of the same records as a table.' } },
	events: { type: 'list', description: { sv: 'Händelserna i tidsordning.', en: 'The events in order of time.' } },
};

/** How the tables are written. */
const csvFormat: Both = {
	sv: `CSV (RFC 4180) i UTF-8, med kommatecken mellan fälten och en rad för varje post. Listor delas av ”${listSeparator.trim()}”. Ett tomt fält betyder att inget finns. Ett fält som börjar som en formel har en apostrof först.`,
	en: `CSV (RFC 4180) in UTF-8, with commas between fields and a row for each record. Lists are parted by “${listSeparator.trim()}”. An empty field means that there is nothing. A field that begins like a formula has an apostrophe first.`,
};
/** How the JSON files are written. */
const jsonFormat: Both = {
	sv: 'JSON. Text på båda språken är ett objekt med sv och en. [] efter ett namn: varje del av listan.',
	en: 'JSON. Text in both languages is an object with sv and en. [] after a name: each part of the list.',
};

/** What every column of `events.csv` and every field of `events.json` means, and which values it may have. */
export function dictionary({ contrasts, chapters, words, origin, tables }: DictionarySources): Dictionary {
	const { source, site } = origin;
	const allowed: Partial<Record<string, AllowedValue[]>> = {
		origin: valuesOf(words, ({ events }) => events.origin),
		kind: valuesOf(words, ({ events }) => events.kinds),
		actors: valuesOf(words, ({ timeline }) => timeline.actors),
		dateMeans: dateMeanings,
		confidence: confidences,
		chapters: chapters.map(({ id, title }) => ({ value: id, name: title })),
		basis: valuesOf(words, ({ timeline }) => timeline.bases).filter(({ value }) => value !== 'none'),
	};
	const onContrast = ({ title }: Pick<ContrastData, 'title'>): Both => ({ sv: `Kontrasten ”${title.sv}”.`, en: `The contrast “${title.en}”.` });
	/** A field of an event, or of a position on a contrast. */
	const made = (name: string, field: string, contrast: DictionarySources['contrasts'][number] | undefined): Field => {
		const note: Note = contrast ? codingNotes[field as keyof typeof codingNotes] : eventNotes[field as keyof typeof eventNotes];
		const values = contrast && field === 'band' ? contrast.bands.map(({ id, name: band }) => ({ value: id, name: band })) : allowed[field];
		return { name, type: note.type, description: contrast ? and(note.description, onContrast(contrast)) : note.description, ...(values ? { values } : {}) };
	};
	const contrastOf = (id: string | undefined) => contrasts.find((contrast) => contrast.id === id);
	const columns = eventColumns(contrasts).map(({ name, field, contrast, locale }): Field => {
		const one = made(name, field, contrastOf(contrast));
		return locale ? { ...one, type: 'text', description: and(one.description, languageNotes[locale]) } : one;
	});
	const fields: Field[] = [
		...Object.entries(headNotes).map(([name, note]) => ({ name, ...note })),
		...Object.keys(eventNotes).map((field) => made(`events[].${field}`, field, undefined)),
		...contrasts.flatMap((contrast) => [
			{ name: `events[].codings.${contrast.id}`, type: 'object' as const, description: and({ sv: 'Händelsens plats.', en: 'The event’s position.' }, onContrast(contrast)) },
			...Object.keys(codingNotes).map((field) => made(`events[].codings.${contrast.id}.${field}`, field, contrast)),
		]),
	];
	return {
		title: { sv: `Vad fälten betyder, ${site.sv}`, en: `What the fields mean, ${site.en}` },
		licence,
		source,
		files: [
			{
				name: 'events.csv',
				address: addressOf(origin, 'events.csv'),
				format: csvFormat,
				fields: columns,
			},
			{
				name: 'events.json',
				address: addressOf(origin, 'events.json'),
				format: jsonFormat,
				fields,
			},
			...tables.flatMap((table) => {
				const { csv, json } = tableFields(table, headNotes);
				return [
					{ name: `${table.id}.csv`, address: addressOf(origin, `${table.id}.csv`), format: csvFormat, fields: csv },
					{ name: `${table.id}.json`, address: addressOf(origin, `${table.id}.json`), format: jsonFormat, fields: json },
				];
			}),
		],
	};
}
