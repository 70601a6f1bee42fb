import type { TimelineRecord } from './types.ts';

/** What each filter lets through; an empty list lets everything through. */
export interface Filters {
	kind: string[];
	actor: string[];
	basis: string[];
	chapter: string[];
}

/** The filters, in the order of the page. */
export const filterNames = ['kind', 'actor', 'basis', 'chapter'] as const satisfies (keyof Filters)[];

/** No filter. */
export const noFilters: Filters = { kind: [], actor: [], basis: [], chapter: [] };

/** Whether any filter is set. */
export const isFiltering = (filters: Filters): boolean => filterNames.some((name) => filters[name].length > 0);

/**
 * Whether an event is lit: it passes every filter that is set. Filters dim, they never remove.
 * @param contrasts whose positions' bases count; an event without a position there has none
 */
export function passes({ kind, actors, chapters, positions }: TimelineRecord, filters: Filters, contrasts: readonly string[]): boolean {
	const admits = (wanted: readonly string[], has: readonly string[]): boolean => wanted.length === 0 || has.some((value) => wanted.includes(value));
	const bases = contrasts.flatMap((id) => positions[id]?.basis ?? []);
	return admits(filters.kind, [kind]) && admits(filters.actor, actors) && admits(filters.chapter, chapters) && admits(filters.basis, bases.length > 0 ? bases : ['none']);
}
