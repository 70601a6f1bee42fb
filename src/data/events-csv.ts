import { csvFormatRows } from 'd3';
import { parseChecked } from '../content/date.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { byTime } from '../reading/groups.ts';
import { codingNotes, eventNotes } from './notes.ts';

/** A column of the table of events. */
export interface Column {
	/** In the header: `title_sv`, `universal-selective_band`. */
	name: string;
	/** The field of an event that it holds, or of a position where it names a contrast. */
	field: keyof typeof eventNotes | keyof typeof codingNotes;
	/** The id of the contrast that it speaks of. */
	contrast?: string;
	/** The language that it is in. */
	locale?: Locale;
	/** What stands in it for an event; empty where there is nothing. */
	of: (event: EventData, chapters: readonly string[]) => string;
}

/** Between the parts of a list in one field. */
export const listSeparator = '; ';

/** The year that an event begins, or the first of its decade. @throws RangeError if its date is not EDTF */
export const yearOf = ({ date }: Pick<EventData, 'date'>): number => parseChecked(date).start.year;

const joined = (list: readonly string[]): string => list.join(listSeparator);

type LocalizedField = 'title' | 'label' | 'summary';
const inBoth = (field: LocalizedField): Column[] =>
	locales.map((locale) => ({ name: `${field}_${locale}`, field, locale, of: (event) => (event[field] ?? event.title)[locale] }));

/** The columns of the table, in order: the event's own, then four for each contrast. */
export const eventColumns = (contrasts: readonly Pick<ContrastData, 'id'>[]): Column[] => [
	{ name: 'id', field: 'id', of: ({ id }) => id },
	{ name: 'kind', field: 'kind', of: ({ kind }) => kind },
	{ name: 'actors', field: 'actors', of: ({ actors }) => joined(actors) },
	{ name: 'date', field: 'date', of: ({ date }) => date },
	{ name: 'year', field: 'year', of: (event) => String(yearOf(event)) },
	...inBoth('title'),
	...inBoth('label'),
	...inBoth('summary'),
	{ name: 'origin', field: 'origin', of: ({ origin }) => origin },
	{ name: 'confidence', field: 'confidence', of: ({ confidence }) => confidence },
	{ name: 'claims', field: 'claims', of: ({ claims }) => joined(claims) },
	{ name: 'references', field: 'references', of: ({ references }) => joined(references) },
	{ name: 'sources', field: 'sources', of: ({ sources }) => joined(sources) },
	{ name: 'chapters', field: 'chapters', of: (_, chapters) => joined(chapters) },
	...contrasts.flatMap(({ id }): Column[] => [
		{ name: `${id}_band`, field: 'band', contrast: id, of: ({ codings }) => codings[id]?.band ?? '' },
		{ name: `${id}_basis`, field: 'basis', contrast: id, of: ({ codings }) => codings[id]?.basis ?? '' },
		...locales.map((locale): Column => ({ name: `${id}_rationale_${locale}`, field: 'rationale', contrast: id, locale, of: ({ codings }) => codings[id]?.rationale[locale] ?? '' })),
	]),
];

/**
 * Keeps a spreadsheet from running what a field holds: one that begins like a formula gets an apostrophe before it.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const guardFormula = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

/**
 * The events as CSV (RFC 4180): a header, then one row an event in order of time, lists joined by "; ".
 * @param chaptersOf ids of the chapters that speak of an event
 */
export function eventsCsv(events: readonly EventData[], contrasts: readonly Pick<ContrastData, 'id'>[], chaptersOf: (id: string) => readonly string[]): string {
	const columns = eventColumns(contrasts);
	const rows = [...events].sort(byTime).map((event) => {
		const chapters = chaptersOf(event.id);
		return columns.map(({ of }) => guardFormula(of(event, chapters)));
	});
	return `${csvFormatRows([columns.map(({ name }) => name), ...rows])}\n`;
}
