/** What the search page keeps in its address, and what an address that a result leads to carries of the words. */
import { locales, type Locale } from '../i18n/locales.ts';
import { resultTypes, type Facets, type ResultType } from './types.ts';

/** The state of the search page. Lists are in the order in which the page lists them, each value once. */
export interface SearchState {
	/** The words, with one space between them and none around. */
	query: string;
	types: ResultType[];
	/** First years of decades, in order of time. */
	decades: number[];
	locales: Locale[];
}

/** The name of the words in an address: of the search page, and of the page that a result leads to. */
export const queryName = 'q';

/** Longer questions are cut: an address holds no more on every host. */
export const longestQuery = 200;

/** Words as the address holds them: one space between them, none around, not too long. */
export const tidyQuery = (text: string): string => [...text.replace(/\s+/g, ' ').trim()].slice(0, longestQuery).join('').trim();

/** The values of a facet: apart by full stops, as the site writes them, or repeated, as a form does. */
const valuesOf = (parameters: URLSearchParams, name: string): Set<string> => new Set(parameters.getAll(name).flatMap((value) => value.split('.')));

/**
 * Reads an address. Never throws: what is missing, malformed or unknown is left out.
 * @param search the part of an address from `?`
 */
export function parseSearch(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	const [types, languages] = [valuesOf(parameters, 'type'), valuesOf(parameters, 'lang')];
	const decades = [...valuesOf(parameters, 'decade')].filter((value) => /^[1-9]\d\d0$/.test(value)).map(Number);
	return {
		query: tidyQuery(parameters.get(queryName) ?? ''),
		types: resultTypes.filter((type) => types.has(type)),
		decades: decades.sort((a, b) => a - b),
		locales: locales.filter((locale) => languages.has(locale)),
	};
}

/** The address of a state, from `?`; empty where nothing is asked. `parseSearch(formatSearch(state))` is `state`. */
export function formatSearch({ query, types, decades, locales: languages }: SearchState): string {
	const parts: string[] = [];
	if (query) parts.push(new URLSearchParams({ [queryName]: query }).toString());
	for (const [name, values] of [['type', types], ['decade', decades], ['lang', languages]] as const) if (values.length > 0) parts.push(`${name}=${values.join('.')}`);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** What narrows the answer down, for the search. */
export const facetsOf = ({ types, decades, locales: languages }: SearchState): Facets => ({ types, decades, locales: languages });

/** Whether anything narrows the answer down. */
export const isNarrowed = ({ types, decades, locales: languages }: SearchState): boolean => types.length + decades.length + languages.length > 0;

/**
 * The address of a result with the words in it, so that the page marks them.
 * @example withWords('/kapitel/tidiga-rotter/#the-vote', 'rösträtt') // '/kapitel/tidiga-rotter/?q=r%C3%B6str%C3%A4tt#the-vote'
 */
export function withWords(address: string, query: string): string {
	const [, page = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(address) ?? [];
	const words = tidyQuery(query);
	return words ? `${page}?${new URLSearchParams({ [queryName]: words }).toString()}${anchor}` : address;
}

/** An address without the words: what is left when the reader clears the marks. */
export function withoutWords(search: string): string {
	const kept = search.replace(/^\?/, '').split('&').filter((part) => part !== '' && part.split('=')[0] !== queryName);
	return kept.length > 0 ? `?${kept.join('&')}` : '';
}
