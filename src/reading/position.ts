/**
 * Where a reader was, kept in their own browser under one key. The stored text is
 * `{"last":"thirties","at":{"thirties":"a-paragraph-id"}}`. Ids of chapters and paragraphs never change, so a stored
 * position survives every revision; one whose paragraph is gone is passed over when it is looked up in the page.
 */
export const positionKey = 'investeringsperspektivet:reading';

/** The chapter read last, and the last paragraph read in each. */
export interface Positions {
	last?: string;
	at: Record<string, string>;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value);

/** Reads stored positions. Whatever is not as this module writes it is left out; it never throws. */
export function parsePositions(stored: string | null): Positions {
	const positions: Positions = { at: {} };
	try {
		const value: unknown = JSON.parse(stored ?? '');
		if (typeof value !== 'object' || value === null) return positions;
		const { last, at } = value as { last?: unknown; at?: unknown };
		if (typeof at === 'object' && at !== null && !Array.isArray(at)) {
			for (const [chapter, paragraph] of Object.entries(at)) if (isId(chapter) && isId(paragraph)) positions.at[chapter] = paragraph;
		}
		if (isId(last) && Object.hasOwn(positions.at, last)) positions.last = last;
	} catch {
		// Nothing stored, or not by us: the reader starts at the beginning.
	}
	return positions;
}

/** The positions after a reader has come to a paragraph. */
export const withPosition = (positions: Positions, chapter: string, paragraph: string): Positions => ({
	last: chapter,
	at: { ...positions.at, [chapter]: paragraph },
});

/** The text to store. `parsePositions(formatPositions(x))` gives x back. */
export const formatPositions = (positions: Positions): string => JSON.stringify(positions);
