import type { ReferenceData } from '../content/schemas/reference.ts';
import { noBreakSpace } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { localizeOthers } from './in-text.ts';
import type { CslName } from './name.ts';
import { citedYear } from './year.ts';

/** A work or a page as CSL-JSON: what processors format and reference managers read. */
export interface CslRecord {
	id: string;
	/** A type of CSL 1.0.2, such as `chapter`. */
	type: string;
	author: CslName[];
	/** None where it is not known; nothing is put in its place. */
	title?: string | undefined;
	issued?: { 'date-parts': number[][] } | undefined;
	/** The letter after the year, such as `c` in 1932c; only in records that are formatted. */
	annote?: string;
	/** From "10." on. */
	DOI?: string | undefined;
	URL?: string | undefined;
	/** What the record does not say of itself; only in records that are exported. */
	note?: string;
	[field: string]: unknown;
}

/** Kinds of work that a record names in words, in both languages. What is not here is printed as the record has it. */
const genres: Record<Locale, string>[] = [
	{ sv: 'doktorsavhandling', en: 'doctoral thesis' },
	{ sv: 'licentiatavhandling', en: 'licentiate thesis' },
	{ sv: 'rapport', en: 'report' },
];

/** What stands in place of the rest of a record that is only `as-cited`. */
export const unknownRest: Record<Locale, string> = {
	sv: 'Den fullständiga posten är inte känd.',
	en: 'The full record is not known.',
};

const bareDoi = (doi: string): string => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');

const localizeGenre = (genre: string, locale: Locale): string =>
	genres.find((words) => Object.values(words).includes(genre.toLowerCase()))?.[locale] ?? genre;

const localizeName = (name: CslName, locale: Locale): CslName => ('literal' in name ? { literal: localizeOthers(name.literal, locale) } : name);

/** The authors, "m.fl." in the language. Several of whom no first name is known stand as the text names them, "Nilsson & Hahn". */
const printedNames = ({ author }: ReferenceData, locale: Locale): CslName[] => {
	const families = author.map((name) => ('family' in name && name.given === undefined ? name.family : undefined));
	const [first, second] = families;
	if (first && second && families.length === 2) return [{ literal: `${first} & ${second}` }];
	return author.map((name) => localizeName(name, locale));
};

/** The fields of a record that may leave the site: of one that is only `as-cited`, authors and year and nothing else. */
const knownFields = (reference: ReferenceData, locale: Locale): CslRecord => {
	const { custom, DOI, genre, ...fields } = reference;
	if (custom.verified === 'as-cited') return { id: reference.id, type: reference.type, author: reference.author, ...(fields.issued && { issued: fields.issued }) };
	return { ...fields, ...(DOI !== undefined && { DOI: bareDoi(DOI) }), ...(genre !== undefined && { genre: localizeGenre(genre, locale) }) };
};

/** A work as the processor takes it, to be printed in a language. */
export const printedRecord = (reference: ReferenceData, locale: Locale): CslRecord => {
	const { suffix } = citedYear(reference);
	return { ...knownFields(reference, locale), author: printedNames(reference, locale), ...(suffix && { annote: suffix }) };
};

/**
 * A work as it is taken away: every author apart, and in a note how far the record can be trusted, so that what we do not
 * know does not become certain in someone else's list.
 */
export const exportedRecord = (reference: ReferenceData, locale: Locale): CslRecord => {
	const { verified, uncertain } = reference.custom;
	const note = [verified === 'as-cited' ? unknownRest[locale] : '', uncertain?.[locale] ?? ''].filter((sentence) => sentence !== '').join(' ');
	// Spaces that hold a line together are for print: in someone's library they would make another name.
	const plain = (name: CslName): CslName => ('literal' in name ? { literal: name.literal.replaceAll(noBreakSpace, ' ') } : name);
	return { ...knownFields(reference, locale), author: reference.author.map((name) => plain(localizeName(name, locale))), ...(note && { note }) };
};
