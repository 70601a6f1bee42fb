import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/t.ts';
import type { Both, Note } from './notes.ts';

/** A value that a field may have, with what readers see for it. */
export interface AllowedValue {
	value: string;
	name: Both;
}

/** A column of a table, or a field of a record by its path: `events[].title`. */
export interface Field extends Note {
	name: string;
	/** Where only some values are allowed. */
	values?: AllowedValue[];
}

/** The values of a list of words, such as the kinds of event. */
export const valuesOf = (words: Record<Locale, Words>, pick: (one: Words) => Record<string, string>): AllowedValue[] =>
	Object.keys(pick(words.sv)).map((value) => ({ value, name: { sv: pick(words.sv)[value]!, en: pick(words.en)[value]! } }));
