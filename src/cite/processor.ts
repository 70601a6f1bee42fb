import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { noBreakSpace } from '../i18n/format.ts';
import { localeTags, type Locale } from '../i18n/locales.ts';
import { chicagoNotes } from './chicago.ts';
import type { CslRecord } from './csl.ts';
import { harvard } from './harvard.ts';
import { svSE } from './sv-se.ts';

/** A stretch of a bibliographic record that is set in one way. Runs joined are the whole record, with its spaces. */
export interface RecordRun {
	text: string;
	italic?: true;
	/** An address on the web that the text is or stands for. */
	href?: string;
	/** The language of the text, where it is not that of the page. */
	lang?: string;
}

/**
 * The forms that a record is set in, each for a list of sources but the last. Of the two systems of Chicago we give notes:
 * the other, author and date, is what APA and Harvard do already, and historians write notes.
 */
export const cslStyles = ['apa', 'harvard', 'chicago', 'chicago-note'] as const;
/** The name of a form. */
export type CslStyle = (typeof cslStyles)[number];

/** The name under which Citation.js knows a style: ours apart from those that it brings. */
const templateOf = (style: CslStyle, locale: Locale): string => `investeringsperspektivet-${style}-${locale}`;

/** @throws Error if `from` is not in the text: then the package has changed, and what we rely on must be looked over. */
const replaceKnown = (text: string, from: string, to: string): string => {
	if (!text.includes(from)) {
		throw new Error(`The style or locale that Citation.js brings has no "${from}" any more. Read it anew and mend src/cite/processor.ts.`);
	}
	return text.replaceAll(from, to);
};

/** @throws Error if there is no stretch from `from` to `to`: then the package has changed, as with `replaceKnown`. */
const replaceStretch = (text: string, from: string, to: string, replacement: string): string => {
	const start = text.indexOf(from);
	const end = text.indexOf(to, start);
	if (start < 0 || end < 0) {
		throw new Error(`The style that Citation.js brings has no "${from} … ${to}" any more. Read it anew and mend src/cite/processor.ts.`);
	}
	return text.slice(0, start) + replacement + text.slice(end + to.length);
};

/**
 * Takes out of a style what single records never need: citations in the text, the order of the list, and a choice between
 * two copies of the record that is there for interviews and letters. The processor writes a macro out anew wherever it is
 * named, so that these take five sixths of its time and nine tenths of its memory.
 *
 * @throws Error if the style lacks one of them.
 */
const lighten = (style: string): string => {
	const uncited = replaceStretch(style, '<citation ', '</citation>', '<citation><layout><text variable="id"/></layout></citation>');
	const at = uncited.indexOf('<bibliography ');
	const unsorted = replaceStretch(uncited.slice(at), '<sort>', '</sort>', '');
	return uncited.slice(0, at) + replaceStretch(unsorted, '<layout>', '</layout>', '<layout><text macro="bibliography"/></layout>');
};

/** Adds the Swedish and British locales to Citation.js, once. */
const addLocales = (): void => {
	const { locales } = plugins.config.get('@csl');
	if (locales.has(localeTags.sv)) return;
	locales.add(localeTags.sv, svSE);
	if (!locales.has(localeTags.en)) {
		const british = replaceKnown(locales.get('en-US'), 'xml:lang="en-US"', `xml:lang="${localeTags.en}"`);
		const dayFirst = replaceKnown(
			british,
			'<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/>',
			'<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/>',
		);
		locales.add(localeTags.en, replaceKnown(dayFirst, 'punctuation-in-quote="true"', 'punctuation-in-quote="false"'));
	}
};

/**
 * Our form of APA, from the one that Citation.js brings. It differs in three ways: the letter of 1932a comes from the
 * record (as `annote`), because the processor gives out letters of its own by the order in which works are formatted;
 * dates are written day before month; "Retrieved" is followed by "from" without a date too.
 */
const ourApa = (): string => {
	const { styles } = plugins.config.get('@csl');
	const lettered = replaceKnown(
		styles.get('apa'),
		'<text macro="date-issued-year"/><text variable="year-suffix"/>',
		'<text macro="date-issued-year"/><text variable="annote"/>',
	);
	const dated = replaceKnown(
		lettered,
		'<date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date>',
		'<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date>',
	);
	const retrieved = '<group delimiter=", "><date form="text" variable="accessed"/><text term="from"/></group>';
	const accessed = replaceKnown(dated, retrieved, `<choose><if variable="accessed">${retrieved}</if><else><text term="from"/></else></choose>`);
	return lighten(accessed);
};

const makers: Record<CslStyle, (locale: Locale) => string> = {
	apa: ourApa,
	harvard,
	chicago: (locale) => chicagoNotes(locale, 'list'),
	'chicago-note': (locale) => chicagoNotes(locale, 'note'),
};

/** Makes a style known to Citation.js, once. */
const addStyle = (style: CslStyle, locale: Locale): string => {
	addLocales();
	const { styles } = plugins.config.get('@csl');
	const template = templateOf(style, locale);
	if (!styles.has(template)) styles.add(template, makers[style](locale));
	return template;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: noBreakSpace };

const decodeEntity = (entity: string): string => {
	if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
	if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
	const character = entities[entity];
	if (character === undefined) throw new Error(`A record holds the entity "&${entity};", which src/cite/processor.ts does not know. Add it there.`);
	return character;
};

/**
 * Reads the HTML of one entry. The processor writes `<i>`, `<b>`, `<sup>`, `<sub>`, `<span style="…">` (with
 * `font-style:normal` for what is upright within italics), `<div>` around the entry, and entities; only italics are kept.
 *
 * @throws Error on an unknown entity.
 */
const parseEntry = (html: string): RecordRun[] => {
	const runs: RecordRun[] = [];
	const italics: boolean[] = [];
	for (const [token, closing, tag, attributes, entity] of html.matchAll(/<(\/?)([a-z]+)([^>]*)>|&(#?\w+);|[^<&]+|[<&]/gi)) {
		const italic = italics.at(-1) ?? false;
		if (tag !== undefined) {
			if (closing) italics.pop();
			else italics.push(tag === 'i' || (italic && !attributes?.includes('font-style:normal')));
			continue;
		}
		const text = entity === undefined ? token : decodeEntity(entity);
		const last = runs.at(-1);
		if (last && (last.italic ?? false) === italic) last.text += text;
		else runs.push(italic ? { text, italic } : { text });
	}
	return runs;
};

/** Cuts the printed address out of the runs and makes it a link. */
const link = (runs: RecordRun[], printed: string, href: string): RecordRun[] =>
	runs.flatMap((run) => {
		const at = run.text.indexOf(printed);
		if (at === -1) return [run];
		const pieces = [{ ...run, text: run.text.slice(0, at) }, { ...run, text: printed, href }, { ...run, text: run.text.slice(at + printed.length) }];
		return pieces.filter(({ text }) => text !== '');
	});

/** Keeps "s. 13", "pp. 33–60", "nr 3" and "no. 3" on one line. */
const keepTogether = (text: string): string => text.replace(/(^|[\s(])(s\.|pp?\.|nr|no\.) (?=\d)/g, `$1$2${noBreakSpace}`);

/**
 * A record as runs of text, in one of the forms and in the words of the language. A DOI, else a URL, is a link.
 *
 * At build time only: the processor is large (about 1 MB) and stays on the server. It fetches nothing. Citation.js keeps
 * one engine per form and language; a record takes it about 2 ms.
 *
 * @throws Error if the processor's style or output is no longer what this file was written for.
 */
export const formatCsl = (record: CslRecord, style: CslStyle, locale: Locale): RecordRun[] => {
	const template = addStyle(style, locale);
	const [entry] = new Cite(record).format('bibliography', { template, lang: localeTags[locale], format: 'html', asEntryArray: true });
	if (!entry) throw new Error(`Citation.js gave no entry for the reference "${record.id}". Look over its record in content/references.json.`);
	const runs = parseEntry(entry[1].trim()).map((run) => ({ ...run, text: keepTogether(run.text) }));
	if (record.DOI !== undefined) return link(runs, `https://doi.org/${record.DOI}`, `https://doi.org/${encodeURI(record.DOI)}`);
	return record.URL !== undefined && /^https?:/.test(record.URL) ? link(runs, record.URL, record.URL) : runs;
};
