import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { ReferenceData } from '../content/schemas/reference.ts';
import { noBreakSpace } from '../i18n/format.ts';
import { localeTags, type Locale } from '../i18n/locales.ts';
import { localizeOthers } from './in-text.ts';
import { svSE } from './sv-se.ts';
import { citedYear } from './year.ts';

/** A stretch of a bibliographic record that is set in one way. Runs joined are the whole record, with its spaces. */
export interface RecordRun {
	text: string;
	italic?: true;
	/** An address on the web that the text is or stands for. */
	href?: string;
}

const template = 'investeringsperspektivet';

const unknownRest: Record<Locale, string> = {
	sv: 'Den fullständiga posten är inte känd.',
	en: 'The full record is not known.',
};

/** Kinds of work that a record names in words, in both languages. What is not here is printed as the record has it. */
const genres: Record<Locale, string>[] = [
	{ sv: 'doktorsavhandling', en: 'doctoral thesis' },
	{ sv: 'licentiatavhandling', en: 'licentiate thesis' },
	{ sv: 'rapport', en: 'report' },
];

/** @throws Error if `from` is not in the text: then the package has changed, and what we rely on must be looked over. */
const replaceKnown = (text: string, from: string, to: string): string => {
	if (!text.includes(from)) {
		throw new Error(`The style or locale that Citation.js brings has no "${from}" any more. Read it anew and mend src/cite/record.ts.`);
	}
	return text.replaceAll(from, to);
};

/** @throws Error if there is no stretch from `from` to `to`: then the package has changed, as with `replaceKnown`. */
const replaceStretch = (text: string, from: string, to: string, replacement: string): string => {
	const start = text.indexOf(from);
	const end = text.indexOf(to, start);
	if (start < 0 || end < 0) {
		throw new Error(`The style that Citation.js brings has no "${from} … ${to}" any more. Read it anew and mend src/cite/record.ts.`);
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

/**
 * Adds the Swedish and British locales and our form of APA to Citation.js, once. Our form differs in three ways: the
 * letter of 1932a comes from the record (as `annote`), because the processor gives out letters of its own by the order in
 * which works are formatted; dates are written day before month; "Retrieved" is followed by "from" without a date too.
 */
const prepare = (): void => {
	const { locales, styles } = plugins.config.get('@csl');
	if (styles.has(template)) return;
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
	styles.add(template, lighten(accessed));
};

const bareDoi = (doi: string): string => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');

const localizeGenre = (genre: string, locale: Locale): string =>
	genres.find((words) => Object.values(words).includes(genre.toLowerCase()))?.[locale] ?? genre;

/** The authors, "m.fl." in the language. Several of whom no first name is known stand as the text names them, "Nilsson & Hahn". */
const toCslNames = ({ author }: ReferenceData, locale: Locale): object[] => {
	const families = author.map((name) => ('family' in name && name.given === undefined ? name.family : undefined));
	const [first, second] = families;
	if (first && second && families.length === 2) return [{ literal: `${first} & ${second}` }];
	return author.map((name) => ('literal' in name ? { literal: localizeOthers(name.literal, locale) } : name));
};

/** The record as the processor takes it. Of a record that is only `as-cited`, authors and year and nothing else. */
const toCsl = (reference: ReferenceData, locale: Locale): object => {
	const { custom, DOI, genre, ...fields } = reference;
	const author = toCslNames(reference, locale);
	const { suffix } = citedYear(reference);
	const dated = { ...(fields.issued && { issued: fields.issued }), ...(suffix && { annote: suffix }) };
	if (custom.verified === 'as-cited') return { id: reference.id, type: reference.type, author, ...dated };
	return {
		...fields,
		author,
		...dated,
		...(DOI !== undefined && { DOI: bareDoi(DOI) }),
		...(genre !== undefined && { genre: localizeGenre(genre, locale) }),
	};
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: noBreakSpace };

const decodeEntity = (entity: string): string => {
	if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
	if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
	const character = entities[entity];
	if (character === undefined) throw new Error(`A record holds the entity "&${entity};", which src/cite/record.ts does not know. Add it there.`);
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

/** Keeps "s. 13", "pp. 33–60" and "nr 3" on one line. */
const keepTogether = (text: string): string => text.replace(/(^|[\s(])(s\.|pp?\.|nr) (?=\d)/g, `$1$2${noBreakSpace}`);

const format = (reference: ReferenceData, locale: Locale): RecordRun[] => {
	prepare();
	const [entry] = new Cite(toCsl(reference, locale)).format('bibliography', { template, lang: localeTags[locale], format: 'html', asEntryArray: true });
	if (!entry) throw new Error(`Citation.js gave no entry for the reference "${reference.id}". Look over its record in content/references.json.`);
	const runs = parseEntry(entry[1].trim()).map((run) => ({ ...run, text: keepTogether(run.text) }));
	if (reference.custom.verified === 'as-cited') return [{ text: `${runs.map(({ text }) => text).join('').trim()} ${unknownRest[locale]}` }];
	if (reference.DOI !== undefined) {
		const doi = bareDoi(reference.DOI);
		return link(runs, `https://doi.org/${doi}`, `https://doi.org/${encodeURI(doi)}`);
	}
	return reference.URL !== undefined && /^https?:/.test(reference.URL) ? link(runs, reference.URL, reference.URL) : runs;
};

const formatted = new WeakMap<ReferenceData, Map<Locale, RecordRun[]>>();

/**
 * The full bibliographic record of a work as runs of text, in the form of APA 7 and the words of the language. A record
 * that is only `as-cited` gives authors and year and says that the rest is not known. A DOI, else a URL, is a link.
 *
 * At build time only: the processor is large (about 1 MB) and stays on the server. It fetches nothing. Each record is
 * formatted once per language and remembered; Citation.js keeps one engine per language.
 *
 * @throws Error if the processor's style or output is no longer what this file was written for.
 * @example formatRecord(donzelot, 'sv').map(({ text }) => text).join('')
 * // 'Donzelot, J. (1988). The promotion of the social. Economy and Society, 17(3), 395–427. https://doi.org/10.1080/…'
 */
export const formatRecord = (reference: ReferenceData, locale: Locale): RecordRun[] => {
	const byLocale = formatted.get(reference) ?? new Map<Locale, RecordRun[]>();
	formatted.set(reference, byLocale);
	const runs = byLocale.get(locale) ?? format(reference, locale);
	byLocale.set(locale, runs);
	return runs;
};
