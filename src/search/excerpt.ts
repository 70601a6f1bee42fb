import { findWords, toRuns } from './mark.ts';
import type { Run } from './types.ts';
import type { Word } from './words.ts';

/** How long an excerpt is at most, in characters, its ellipses counted. */
export const longest = 200;
/** How far a cut excerpt begins before the word that was found, at most. */
const leadIn = 70;

/** How an excerpt is cut; all may be left out. */
export interface ExcerptOptions {
	/** Whether inflections that differ in more than two letters count. */
	loose?: boolean;
	/** Whether it is to be the text's beginning in any case. */
	fromStart?: boolean;
	/** How long it is at most, in characters. */
	most?: number;
}

/**
 * The words around what was found: the sentence that holds the most of the words asked for (the first of several), and
 * those after it that fit. A long sentence is cut at words, with an ellipsis at each cut. Where nothing is found, the
 * beginning of the text.
 * @param text a line a sentence
 */
export const excerpt = (text: string, asked: readonly Word[], { loose = false, fromStart = false, most = longest }: ExcerptOptions = {}): Run[] => {
	const found = findWords(text, asked, loose);
	const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index);
	const starts = [0, ...ends.map((end) => end + 1)];
	const held = ends.map((end, line) => (fromStart ? 0 : new Set(found.filter((mark) => mark.start >= starts[line]! && mark.end <= end).map((mark) => mark.asked)).size));
	const line = held.indexOf(Math.max(...held));
	const [first, sentenceEnd] = [starts[line]!, ends[line]!];
	const mark = fromStart ? undefined : found.find((one) => one.start >= first);
	let start = first;
	if (mark && sentenceEnd - first > most && mark.end - first > most - leadIn) start = Math.min(mark.start, text.indexOf(' ', mark.start - leadIn) + 1 || mark.start);
	const room = most - (start > first ? 2 : 0);
	let end = sentenceEnd;
	if (end - start <= room) end = ends.findLast((one) => one >= end && one - start <= room)!;
	else {
		const space = text.lastIndexOf(' ', start + room - 2);
		end = space > start ? space : start + room - 2;
		while (/[\s,;:–-]/.test(text[end - 1]!)) end--;
	}
	const shown = found.filter((one) => one.start >= start && one.end <= end).map((one) => ({ start: one.start - start, end: one.end - start }));
	const runs = toRuns(text.slice(start, end).replaceAll('\n', ' '), shown);
	return [...(start > first ? [{ text: '… ' }] : []), ...runs, ...(end < sentenceEnd ? [{ text: ' …' }] : [])];
};
