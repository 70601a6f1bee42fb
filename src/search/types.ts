import type { Locale } from '../i18n/locales.ts';

/** What a result is: a term, an event, a work, a place in the running text, a lecture, a figure, or a page about the site. */
export type ResultType = 'concept' | 'event' | 'source' | 'text' | 'lecture' | 'figure' | 'about';

/** Every type, in the order in which facets list them. */
export const resultTypes: readonly ResultType[] = ['concept', 'event', 'source', 'text', 'lecture', 'figure', 'about'];

/** A stretch of an excerpt or a title, marked where it holds a word that was searched for. */
export interface Run {
	text: string;
	marked?: true;
}

/** A place on a page that a result leads to: one of its headings. */
export interface SubHit {
	title: Run[];
	/** From the root of the site, without the base path, with its anchor. */
	address: string;
	excerpt: Run[];
}

/** A page that answers a query. */
export interface Hit {
	type: ResultType;
	locale: Locale;
	title: Run[];
	/** From the root of the site, without the base path. */
	address: string;
	/** What stands beside the title: an event's date, a source's kind, a chapter's number, how many slides a lecture has. */
	label: string;
	/** The first and last year it is about; none where it is about no time. */
	years?: { from: number; to: number };
	/** The words around what was found; empty until the full text has been looked through. */
	excerpt: Run[];
	/** The headings of the page under which more was found, in the page's order; at most three. */
	subs: SubHit[];
}

/** What is asked. */
export interface Query {
	text: string;
	/** The language of the reader's page: its results come before equally good ones in the other. */
	locale: Locale;
}

/** What a query finds. */
export interface Answer {
	/** The query as it was asked, trimmed. */
	text: string;
	/** Best first. */
	hits: Hit[];
	/** Another query that would find something, where this one finds nothing because of how it is spelt. */
	suggestion: string | undefined;
}

/** What narrows an answer down; a list that is empty or left out lets everything through. */
export interface Facets {
	types?: readonly ResultType[];
	locales?: readonly Locale[];
	/** First years of decades: 1930 for the 1930s. */
	decades?: readonly number[];
}

/** What a query finds in the full text. */
export interface FullAnswer extends Answer {
	/** How many pages there are in all, after the facets; `hits` holds the first of them. */
	total: number;
	/** How many pages each value of a facet would show, the other facets given. */
	counts: { types: Record<ResultType, number>; locales: Record<Locale, number>; decades: { decade: number; count: number }[] };
}

/** A search over the files of the index. */
export interface Search {
	/** Fetches what `quick` needs; called when the reader comes near the search. Safe to call again. */
	prepare(): Promise<void>;
	/**
	 * Answers at once from titles, terms and headings.
	 * @param most how many hits to give; all where it is left out
	 * @throws Error before `prepare` has ended
	 */
	quick(query: Query, most?: number): Answer;
	/**
	 * Looks through all text. Without facets its first hits are those of `quick`, in the same order, so that nothing that
	 * is shown moves; they have excerpts now.
	 * @param most how many hits to give
	 */
	full(query: Query, facets?: Facets, most?: number): Promise<FullAnswer>;
}
