import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslRecord } from './csl.ts';

/** The forms in which reference managers take records, with what the web calls them. */
export const exportFormats = {
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;
/** The ending of a file for reference managers. */
export type ExportFormat = keyof typeof exportFormats;

/** Plain BibTeX knows years, and prints a month that is more than a name as it stands. */
const yearOnly = ({ issued, ...record }: CslRecord): CslRecord => ({
	...record,
	...(issued && { issued: { 'date-parts': issued['date-parts'].map((parts) => parts.slice(0, 1)) } }),
});

/** Classes that only BibTeX's standard types know: an entry is a part of a book there. */
const forBibtex = (record: CslRecord): CslRecord => {
	const dated = yearOnly(record);
	const genre = /^doktorsavhandling$/i.test(String(record['genre'])) ? 'Doctoral thesis' : record['genre'];
	return { ...dated, type: record.type === 'entry-encyclopedia' ? 'chapter' : record.type, ...(genre !== undefined && { genre }) };
};

/**
 * Records as BibTeX, in UTF-8, keyed by their ids. Parts of books are `incollection`: what Citation.js writes, `inbook`,
 * is a whole book to the standard styles, which then print the book's title as that of the part.
 */
export const toBibtex = (records: readonly CslRecord[]): string => {
	const { format } = plugins.config.get('@bibtex');
	Object.assign(format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });
	return records.map((record) => new Cite(forBibtex(record)).format('bibtex').trim().replace(/^@inbook\{/, '@incollection{')).join('\n\n') + '\n';
};

/** A line of a RIS file that does not begin with a field continues the one before it. */
const brokenLine = /\n(?![A-Z][A-Z0-9] {2}-)/g;

/**
 * Records as RIS. Citation.js breaks lines at 70 characters, within words too, which programs then join with a space; and
 * it cuts ids at 20, after which all pages of ours would be one. Here lines and ids are whole.
 */
export const toRis = (records: readonly CslRecord[]): string =>
	records.map((record) => `${new Cite(record).format('ris').trim().replace(brokenLine, '').replace(/^ID {2}- .*$/m, () => `ID  - ${record.id}`)} \n`).join('\n');

/** Records as CSL-JSON: always a list, as Zotero writes it. */
export const toCslJson = (records: readonly CslRecord[]): string => `${JSON.stringify(records, undefined, '\t')}\n`;

/** Records in a form, as the text of a file. */
export const exportRecords = (records: readonly CslRecord[], format: ExportFormat): string =>
	({ bib: toBibtex, ris: toRis, json: toCslJson })[format](records);

/** The address of a file with citations, from the root of the site; without a key, of the whole bibliography. */
export const citationFile = (key: string, format: ExportFormat): string => `/cite/${key}.${format}`;
