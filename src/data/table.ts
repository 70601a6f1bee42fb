import { csvFormatRows } from 'd3';
import { locales, type Locale } from '../i18n/locales.ts';
import { guardFormula, listSeparator } from './events-csv.ts';
import { addressOf, dictionaryFile, headOf, type Origin } from './events-json.ts';
import type { AllowedValue, Field } from './field.ts';
import { and, languageNotes, type Both, type Note } from './notes.ts';

/** A field of a record: what it holds, and how to get it. */
export interface DataField<Item> extends Note {
	name: string;
	values?: AllowedValue[];
	/** As JSON holds it: text, a number, `{ sv, en }` for `localized`, a list; undefined where there is nothing. */
	of: (item: Item) => string | number | Both | readonly string[] | Record<Locale, readonly string[]> | undefined;
}

/** Records of one kind, as a table and as JSON. */
export interface DataTable<Item> {
	/** The name of its files, without ending, and of the list in the JSON: `concepts`. */
	id: string;
	title: Both;
	/** What it holds, in a sentence or two. */
	description: Both;
	fields: readonly DataField<Item>[];
	items: readonly Item[];
}

/** A column of the table: a field, of one language where the field has both. */
interface Cell<Item> {
	name: string;
	field: DataField<Item>;
	locale?: Locale;
}

const cellsOf = <Item>({ fields }: DataTable<Item>): Cell<Item>[] =>
	fields.flatMap((field) => (field.type === 'localized' ? locales.map((locale) => ({ name: `${field.name}_${locale}`, field, locale })) : [{ name: field.name, field }]));

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

const written = <Item>({ field, locale }: Cell<Item>, item: Item): string => {
	const value = field.of(item);
	const own = locale && value !== null && typeof value === 'object' && !isList(value) ? value[locale] : value;
	if (own === undefined) return '';
	return isList(own) ? own.join(listSeparator) : String(own as string | number);
};

/** The table as CSV (RFC 4180): a header, then a row a record, lists joined by "; ". Formulas are kept from running. */
export const tableCsv = <Item>(table: DataTable<Item>): string => {
	const cells = cellsOf(table);
	// A number is never a formula, and an apostrophe before a negative one would make it text.
	const cell = (one: Cell<Item>, item: Item): string => (one.field.type === 'number' ? written(one, item) : guardFormula(written(one, item)));
	return `${csvFormatRows([cells.map(({ name }) => name), ...table.items.map((item) => cells.map((one) => cell(one, item)))])}\n`;
};

/** The table as an object to be written as JSON: its head, then the records under its name. */
export const tableJson = <Item>({ id, title, description, fields, items }: DataTable<Item>, origin: Origin): Record<string, unknown> => ({
	...headOf({ sv: `${title.sv}, ${origin.site.sv}`, en: `${title.en}, ${origin.site.en}` }, origin),
	description,
	dictionary: addressOf(origin, dictionaryFile),
	table: addressOf(origin, `${id}.csv`),
	[id]: items.map((item) => Object.fromEntries(fields.flatMap(({ name, of }) => { const value = of(item); return value === undefined ? [] : [[name, value]]; }))),
});

/** What the dictionary says of a table's two files. @param headNotes what the head of a JSON file holds */
export const tableFields = <Item>(table: DataTable<Item>, headNotes: Record<string, Note>): { csv: Field[]; json: Field[] } => {
	const said = ({ type, description, values }: DataField<Item>) => ({ type, description, ...(values ? { values } : {}) });
	return {
		csv: cellsOf(table).map(({ name, field, locale }) => {
			const one = { name, ...said(field) };
			return locale ? { ...one, type: 'text' as const, description: and(field.description, languageNotes[locale]) } : one;
		}),
		json: [
			...Object.entries(headNotes).filter(([name]) => name !== 'events').map(([name, note]) => ({ name, ...note })),
			{ name: table.id, type: 'list', description: table.description },
			...table.fields.map((field) => ({ name: `${table.id}[].${field.name}`, ...said(field) })),
		],
	};
};
