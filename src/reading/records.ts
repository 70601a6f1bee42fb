import { listUses, type ChapterTree, type ChapterUse } from '../content/chapter-tree.ts';
import type { ChapterData } from '../content/schemas/chapter.ts';

/** Ids of what a chapter leads to, each once, in the order they first come. */
export interface ChapterRecords {
	references: string[];
	concepts: string[];
	events: string[];
}

/** What the lists after a chapter's text hold: every work, concept and event that it names. */
export function chapterRecords(tree: ChapterTree): ChapterRecords {
	const uses = listUses(tree);
	const ids = (kind: ChapterUse['kind']) => [...new Set(uses.filter((use) => use.kind === kind).map((use) => use.id))];
	return { references: ids('reference'), concepts: ids('concept'), events: ids('event') };
}

/** A place in the book where a record is used. */
export interface Place {
	/** The chapter's id. */
	chapter: string;
	/** The paragraph or box to lead to. */
	anchor: string;
	/** The chapter's address in its language. */
	slug: string;
	/** The chapter's number in the book. */
	order: number;
	/** The paragraph's number in the chapter; none for a box. */
	paragraph: number | undefined;
	/** The sentence that names the record, in plain text. */
	sentence: string;
	/** The words of the sentence that name it, where it is named in words. */
	words?: string | undefined;
}

/** The part of a chapter that finding places needs. */
export interface PlacedChapter {
	data: Pick<ChapterData, 'id' | 'order'>;
	slug: string;
	tree: ChapterTree;
}

/** Places by kind and id: `event myrdal-1932`. */
type Places = ReadonlyMap<string, Place[]>;

const collectPlaces = (chapters: readonly PlacedChapter[]): Places => {
	const places = new Map<string, Place[]>();
	for (const { data, slug, tree } of chapters) {
		const numbers = new Map(tree.paragraphs.map(({ id, number }) => [id, number]));
		const found = new Set<string>();
		for (const { kind, id, anchor, sentence, words } of listUses(tree)) {
			const key = `${kind} ${id}`;
			if (!anchor || found.has(`${key} ${anchor}`)) continue;
			found.add(`${key} ${anchor}`);
			const list = places.get(key) ?? [];
			places.set(key, list);
			list.push({ chapter: data.id, anchor, slug, order: data.order, paragraph: numbers.get(anchor), sentence, words });
		}
	}
	return places;
};

const collected = new WeakMap<readonly PlacedChapter[], Places>();

/**
 * Where in the book each record is used, in reading order, each paragraph once a record. A list of chapters is gone
 * through once, however many pages ask.
 *
 * @param chapters not to be changed afterwards.
 * @returns for a kind and an id, its places; none where it is not used.
 */
export function findPlaces(chapters: readonly PlacedChapter[]): (kind: ChapterUse['kind'], id: string) => Place[] {
	const places = collected.get(chapters) ?? collectPlaces(chapters);
	collected.set(chapters, places);
	return (kind, id) => places.get(`${kind} ${id}`) ?? [];
}

/** Tells which chapters speak of an event, by the event's id. @param chapters not to be changed afterwards */
export function chaptersOfEvent(chapters: readonly PlacedChapter[]): (id: string) => string[] {
	const places = findPlaces(chapters);
	return (id) => [...new Set(places('event', id).map(({ chapter }) => chapter))];
}
