import type { ClaimData } from '../content/schemas/claim.ts';
import type { ConceptData } from '../content/schemas/concept.ts';
import type { EventData } from '../content/schemas/event.ts';
import { byTime } from './groups.ts';
import { findPlaces, type Place, type PlacedChapter } from './records.ts';

/** What a concept and an event have in common: the more, the nearer. */
const nearness = (concept: Pick<ConceptData, 'claims'>, event: Pick<EventData, 'claims'>, conceptPlaces: readonly Place[], eventPlaces: readonly Place[]): number => {
	const anchors = new Set(conceptPlaces.map(({ chapter, anchor }) => `${chapter}#${anchor}`));
	const together = eventPlaces.filter(({ chapter, anchor }) => anchors.has(`${chapter}#${anchor}`)).length;
	return together + event.claims.filter((claim) => concept.claims.includes(claim)).length;
};

/**
 * The events that belong with a concept: those that a paragraph or a box of the text names together with it, and those
 * that rest on a claim which explains it. In order of time.
 * @param chapters not to be changed afterwards.
 */
export const eventsWithConcept = (concept: Pick<ConceptData, 'id' | 'claims'>, events: readonly EventData[], chapters: readonly PlacedChapter[]): EventData[] => {
	const places = findPlaces(chapters);
	const own = places('concept', concept.id);
	return events.filter((event) => nearness(concept, event, own, places('event', event.id)) > 0).sort(byTime);
};

/** The concepts that belong with an event, by the same rule, the nearest first, then by id. */
export const conceptsWithEvent = (event: Pick<EventData, 'id' | 'claims'>, concepts: readonly ConceptData[], chapters: readonly PlacedChapter[]): ConceptData[] => {
	const places = findPlaces(chapters);
	const own = places('event', event.id);
	return concepts
		.map((concept) => ({ concept, near: nearness(concept, event, places('concept', concept.id), own) }))
		.filter(({ near }) => near > 0)
		.sort((a, b) => b.near - a.near || (a.concept.id < b.concept.id ? -1 : 1))
		.map(({ concept }) => concept);
};

const carriedBy = new WeakMap<readonly PlacedChapter[], ReadonlyMap<string, Place[]>>();

const collectCarriers = (chapters: readonly PlacedChapter[]): ReadonlyMap<string, Place[]> => {
	const carriers = new Map<string, Place[]>();
	for (const { data, slug, tree } of chapters) {
		for (const { id, number, claims, text } of tree.paragraphs) {
			for (const claim of claims) {
				const list = carriers.get(claim) ?? [];
				carriers.set(claim, list);
				list.push({ chapter: data.id, anchor: id, slug, order: data.order, paragraph: number, sentence: text });
			}
		}
	}
	return carriers;
};

/**
 * The paragraphs that carry each claim of the research chapter, in reading order; their `sentence` is the whole paragraph.
 * @param chapters not to be changed afterwards.
 * @returns for a claim's id, its paragraphs
 */
export const claimCarriers = (chapters: readonly PlacedChapter[]): ((claim: string) => Place[]) => {
	const carriers = carriedBy.get(chapters) ?? collectCarriers(chapters);
	carriedBy.set(chapters, carriers);
	return (claim) => carriers.get(claim) ?? [];
};

/** A claim that rests on a work, with the page where the chapter gives one. */
export interface RestingClaim {
	claim: ClaimData;
	page: string | undefined;
	/** True where the chapter cites the work in a neighbouring sentence. */
	nearby: boolean;
}

/** The claims that rest on a work, in the order of the research chapter. */
export const claimsOnWork = (work: string, claims: readonly ClaimData[]): RestingClaim[] =>
	claims.flatMap((claim) => {
		const ground = claim.restsOn.find(({ reference }) => reference === work);
		return ground ? [{ claim, page: ground.page, nearby: ground.nearby }] : [];
	});
