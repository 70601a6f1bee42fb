/**
 * What a page is about: its metadata, its citation and its picture are made from it. Lists are named by their route.
 */
export type Subject =
	/** The start page, or a page that is about no record: a list, the search page, a timeline of all contrasts, the grid. */
	| { kind: 'room'; room: 'start' | 'chapters' | 'timeline' | 'shift' | 'concepts' | 'events' | 'sources' | 'teach' | 'lectures' | 'claims' | 'data' | 'offline' | 'about' | 'search' }
	/** A record that has a page of its own, by its id. */
	| { kind: 'chapter' | 'lecture' | 'concept' | 'event' | 'source' | 'contrast' | 'about'; id: string };
