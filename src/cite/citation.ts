import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { printedRecord, type CslRecord } from './csl.ts';
import { citePage, citeWork } from './in-text.ts';
import { formatCsl, type RecordRun } from './processor.ts';
import { formatRecord } from './record.ts';

/** The styles that readers choose from, in the order they are shown. */
export const citationStyles = ['apa', 'harvard', 'chicago'] as const;
/** The name of a style. */
export type CitationStyle = (typeof citationStyles)[number];

/** How something is cited in one style. */
export interface Citation {
	style: CitationStyle;
	/** The record, for the list of sources. */
	entry: RecordRun[];
	/** What stands in the text: names and year in parentheses, or in Chicago a note. */
	mark: RecordRun[];
}

const authorNames = ({ author }: CslRecord): string[] => author.map((name) => ('literal' in name ? name.literal : name.family));

/** A page as it is printed: a publisher who is also the author is not named twice, as APA wants and the others allow. */
const printedPage = (page: CslRecord): CslRecord => {
	const { publisher, ...rest } = page;
	return authorNames(page).includes(String(publisher)) ? rest : page;
};

/**
 * How a page of the site is cited, in every style.
 * @param page as `pageRecord()` gives it
 * @throws Error if the record has no year, as every page of the site has one
 */
export const citationsOfPage = (page: CslRecord, locale: Locale): Citation[] => {
	const year = page.issued?.['date-parts'][0]?.[0];
	if (year === undefined) throw new Error(`The page "${page.id}" has no year. Write "published" in content/site.yaml.`);
	const printed = printedPage(page);
	return citationStyles.map((style) => ({
		style,
		entry: formatCsl(printed, style, locale),
		mark: style === 'chicago' ? formatCsl(printed, 'chicago-note', locale) : [{ text: citePage(page.author, year, locale, style) }],
	}));
};

/** Marks the titles of a work and of what it stands in with their language, where it is not that of the page. */
const withLanguage = (runs: readonly RecordRun[], { language, ...work }: ReferenceData, locale: Locale): RecordRun[] => {
	if (language === undefined || language === locale) return [...runs];
	const titles = [work.title, work['container-title']].filter((title) => title !== undefined);
	return runs.flatMap((run) => {
		const title = titles.find((known) => run.text.includes(known));
		if (title === undefined) return [run];
		const at = run.text.indexOf(title);
		const pieces = [{ ...run, text: run.text.slice(0, at) }, { ...run, text: title, lang: language }, { ...run, text: run.text.slice(at + title.length) }];
		return pieces.filter(({ text }) => text !== '');
	});
};

/** How a work of the list of sources is cited, in every style. Of one that is only `as-cited`, no more than is known. */
export const citationsOfWork = (work: ReferenceData, locale: Locale): Citation[] =>
	citationStyles.map((style) => ({
		style,
		entry: withLanguage(formatRecord(work, locale, style), work, locale),
		mark: style === 'chicago' ? withLanguage(formatCsl(printedRecord(work, locale), 'chicago-note', locale), work, locale) : [{ text: citeWork(work, locale, style) }],
	}));

/**
 * Where in a mark the place within a page is named: before the closing parenthesis, or in a note before the address. The
 * place is written between the two, with a comma and a space before it.
 */
export const splitMark = (mark: readonly RecordRun[]): [before: RecordRun[], after: RecordRun[]] => {
	const at = mark.findIndex(({ href }) => href !== undefined);
	const before = at === -1 ? [...mark] : mark.slice(0, at);
	const after = at === -1 ? [] : mark.slice(at);
	const last = before.at(-1);
	const ending = last && /(?:, |\)|\.)$/.exec(last.text)?.[0];
	if (!last || !ending) return [before, after];
	return [[...before.slice(0, -1), { ...last, text: last.text.slice(0, -ending.length) }], [{ text: ending }, ...after]];
};
