import { listUses, type ChapterTree, type ChapterUse } from '../content/chapter-tree.ts';

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
	chapter: string;
	/** The paragraph or box to lead to. */
	anchor: string;
	/** The chapter's number in the book. */
	order: number;
	/** The paragraph's number in the chapter; none for a box. */
	paragraph: number | undefined;
	sentence: string;
}

/** The part of a chapter that finding places needs. */
export interface PlacedChapter {
	data: { id: string; order: number };
	tree: ChapterTree;
}

/**
 * Where in the book each record is used, in reading order, each paragraph once a record.
 * @returns for a kind and an id, its places; none where it is not used
 */
export function findPlaces(chapters: readonly PlacedChapter[]): (kind: ChapterUse['kind'], id: string) => Place[] {
	const places = new Map<string, Place[]>();
	for (const { data, tree } of chapters) {
		const numbers = new Map(tree.paragraphs.map(({ id, number }) => [id, number]));
		for (const { kind, id, anchor, sentence } of listUses(tree)) {
			if (!anchor) continue;
			const key = `${kind} ${id}`;
			const list = places.get(key) ?? [];
			places.set(key, list);
			if (list.some((place) => place.chapter === data.id && place.anchor === anchor)) continue;
			list.push({ chapter: data.id, anchor, order: data.order, paragraph: numbers.get(anchor), sentence });
		}
	}
	return (kind, id) => places.get(`${kind} ${id}`) ?? [];
}
