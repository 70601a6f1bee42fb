import type { ReferenceData } from '../content/schemas/reference.ts';
import { noBreakSpace } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { CslName } from './name.ts';
import { citedYear } from './year.ts';

const words = {
	sv: { and: 'och', others: 'm.fl.', noDate: 'u.å.', page: 's.', pages: 's.' },
	en: { and: 'and', others: `et${noBreakSpace}al.`, noDate: 'n.d.', page: 'p.', pages: 'pp.' },
} as const;

/**
 * Writes "and others" in the language of the page, on the line of the name before it.
 *
 * @param text names in Swedish form, in which "and others" is "m.fl."
 */
export const localizeOthers = (text: string, locale: Locale): string =>
	text.replace(/\s+m\.\s?fl\./g, `${noBreakSpace}${words[locale].others}`);

/** Family names joined as a citation joins them: two by "&", of three or more only the first. */
const familyNames = (names: readonly CslName[]): string => {
	const [first = '', second, ...rest] = names.map((name) => ('literal' in name ? name.literal : name.family));
	if (rest.length > 0) return `${first} m.fl.`;
	return second === undefined ? first : `${first} & ${second}`;
};

/** Who and when, apart, as the text cites them; made from the record where it says nothing of that itself. */
const whoAndWhen = (reference: ReferenceData, locale: Locale): { who: string; when: string } => {
	const { inText } = reference.custom;
	const match = /^(.+?),?\s+(\d{4}[a-z]?)$/.exec(inText.trim());
	if (match?.[1] && match[2]) return { who: localizeOthers(match[1], locale), when: match[2] };
	const { year, suffix } = citedYear(reference);
	// A work that is cited without a year, although it has one, is one whose year we do not know: nothing is put in its place.
	const cited = inText.trim();
	return {
		who: localizeOthers(cited || familyNames(reference.author), locale),
		when: year !== undefined ? `${year}${suffix}` : cited ? '' : words[locale].noDate,
	};
};

const withPage = (text: string, locale: Locale, page: string | undefined): string => {
	const pages = page?.trim().replace(/\s*[-–]\s*/g, '–');
	if (!pages) return text;
	return `${text}, ${/[–,]/.test(pages) ? words[locale].pages : words[locale].page}${noBreakSpace}${pages}`;
};

/**
 * A citation as it stands within parentheses, which the caller writes: "Myrdal 1932c, s. 13".
 * No-break spaces stand before "m.fl.", within "et al." and after "s.", "p." and "pp.".
 *
 * @param page the page or pages, without "s."; a hyphen becomes an en dash.
 * @example citeInText(morel, 'en') // 'Morel et al. 2012a'
 */
export const citeInText = (reference: ReferenceData, locale: Locale, page?: string): string => {
	const { who, when } = whoAndWhen(reference, locale);
	return withPage(when ? `${who} ${when}` : who, locale, page);
};

/**
 * A citation as part of a sentence, the authors its subject: "Andersson (2004)", "Myrdal (1932c, s. 13)".
 * Here "&" is written out, "Nilsson och Hahn (2012)", since the sentence is read aloud.
 *
 * @param page the page or pages, without "s."; a hyphen becomes an en dash.
 */
export const citeNarrative = (reference: ReferenceData, locale: Locale, page?: string): string => {
	const { who, when } = whoAndWhen(reference, locale);
	const subject = who.replaceAll(' & ', ` ${words[locale].and} `);
	const within = when ? withPage(when, locale, page) : withPage('', locale, page).slice(2);
	return within ? `${subject} (${within})` : subject;
};

/** How styles of author and year cite: APA puts a comma between the two, Harvard none. */
export type InTextStyle = 'apa' | 'harvard';

const inParentheses = (who: string, when: string, style: InTextStyle): string => `(${who}${style === 'apa' ? ',' : ''} ${when})`;

/**
 * A citation of a work as a reader of ours writes it: "(Myrdal, 1932c)" in APA, "(Myrdal 1932c)" in Harvard. A work whose
 * year is not known gets "u.å." or "n.d.", as in its record.
 */
export const citeWork = (reference: ReferenceData, locale: Locale, style: InTextStyle): string => {
	const { who, when } = whoAndWhen(reference, locale);
	return inParentheses(who, when || words[locale].noDate, style);
};

/** A citation of a page, as `citeWork()`; `year` is the year it was published. */
export const citePage = (authors: readonly CslName[], year: number, locale: Locale, style: InTextStyle): string =>
	inParentheses(localizeOthers(familyNames(authors), locale), String(year), style);
