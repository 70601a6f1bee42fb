import { citeInText } from '../cite/in-text.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import { locales, type Locale } from '../i18n/locales.ts';

/** A source as printed, with its language where that is not the page's. */
export interface PrintedSource {
	text: string;
	lang?: Locale;
}

/**
 * What an event rests on: works by authors and year, then acts, bills and other documents. These are printed as they
 * are called in Swedish.
 */
export const eventSources = (event: EventData, reference: (id: string) => ReferenceData, locale: Locale): PrintedSource[] => [
	...event.references.map((id) => ({ text: citeInText(reference(id), locale) })),
	...event.sources.map((text) => (locale === 'sv' ? { text } : { text, lang: 'sv' as const })),
];

/** Each source once, where it first stands. */
export const uniqueSources = (sources: readonly PrintedSource[]): PrintedSource[] =>
	sources.filter(({ text }, index) => sources.findIndex((other) => other.text === text) === index);

/**
 * Sources written in an attribute, separated by " | ". One in another language begins with its code: "en: T. H. Marshall, …".
 * @example writtenSources('SFS 1959:291 | en: T. H. Marshall (1950)') // [{ text: 'SFS 1959:291' }, { text: 'T. H. Marshall (1950)', lang: 'en' }]
 */
export const writtenSources = (attribute: string | undefined): PrintedSource[] =>
	(attribute ?? '')
		.split(' | ')
		.filter(Boolean)
		.map((written) => {
			const [, code, text] = /^(\w\w): (.+)$/.exec(written) ?? [];
			const lang = locales.find((locale) => locale === code);
			return lang && text ? { text, lang } : { text: written };
		});
