const wordPattern = /[\p{L}\p{N}]+(?:[-’'.,:][\p{L}\p{N}]+)*/gu;

/** How many words a text has. "1930-talet", "33,7" and "t.ex" are one word each, "1932–1939" is two. */
export const countWords = (text: string): number => text.match(wordPattern)?.length ?? 0;

/** Abbreviations that end in a stop without ending the sentence, in both languages. */
const abbreviations = new Set(
	'bl.a ca cf chs ch dvs dr ed eds e.g enl etc f.d fig i.e jfr kap kl m.a.o m.fl m.m mr mrs nr no o.d o.s.v osv p pp prof prop resp s s.k sk st t.ex t.o.m vol vs'.split(
		' ',
	),
);

const endPattern = /([.!?…])([”’"')\]]*)(\s+)(?=[”“’‘"'(«–]*[\p{Lu}\p{N}])/gu;

/** Whether the stop at `offset` belongs to an abbreviation or to an initial, as in "s. 13" and "J. Andersson". */
const isAbbreviation = (text: string, offset: number): boolean => {
	const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, offset - 12), offset))?.[0] ?? '';
	return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
};

/** A sentence and where it stands in its text. */
export interface Sentence {
	text: string;
	/** Offset of its first character. */
	start: number;
	/** Offset after its last character. */
	end: number;
}

/**
 * Splits running text at the end of each sentence: a stop, closing marks, a space, then a capital or a figure.
 * Abbreviations and initials do not end one, nor does a stop before a no-break space.
 *
 * @param breaks further offsets where a new sentence begins, for what the pattern cannot see.
 * @returns the sentences in order, trimmed; none for an empty text.
 */
export const splitSentences = (text: string, breaks: readonly number[] = []): Sentence[] => {
	const starts = [0, ...breaks];
	for (const match of text.matchAll(endPattern)) {
		const [whole, stop, , space = ''] = match;
		if (space.includes('\u00a0')) continue;
		if (stop === '.' && isAbbreviation(text, match.index)) continue;
		starts.push(match.index + whole.length);
	}
	const ordered = [...new Set(starts)].sort((a, b) => a - b);
	return ordered.flatMap((start, index) => {
		const piece = text.slice(start, ordered[index + 1] ?? text.length);
		const trimmed = piece.trim();
		const first = start + piece.length - piece.trimStart().length;
		return trimmed === '' ? [] : [{ text: trimmed, start: first, end: first + trimmed.length }];
	});
};
