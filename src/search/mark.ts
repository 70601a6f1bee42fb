import { gradeWord } from './match.ts';
import type { Run } from './types.ts';
import { parseQuery, splitWords, toWord, type Word } from './words.ts';

/** A stretch of a text, from `start` to `end`, which is exclusive. */
export interface Mark {
	start: number;
	end: number;
}

/** A mark and which of the query's words it answers. */
export interface Found extends Mark {
	asked: number;
}

/**
 * Every word of a text that answers one of the words asked for; each whole, compounds too, in order.
 * @param loose whether inflections that differ in more than two letters count
 */
export const findWords = (text: string, asked: readonly Word[], loose = false): Found[] => {
	const known = new Map<string, number>();
	return splitWords(text).flatMap(({ word, start, end }) => {
		let found = known.get(word);
		if (found === undefined) {
			const candidate = toWord(word);
			const grades = asked.map((one) => gradeWord(one, candidate, loose));
			const best = Math.max(0, ...grades);
			found = best > 0 ? grades.indexOf(best) : -1;
			known.set(word, found);
		}
		return found < 0 ? [] : [{ start, end, asked: found }];
	});
};

/**
 * Where a text holds the words of a query, by the rules by which the search finds them: whole words, in order, none
 * overlapping. Stop words are left out where there are others.
 * @param words the query, in one string or several
 */
export const findMarks = (text: string, words: readonly string[]): Mark[] => {
	const { asked } = parseQuery(words.join(' '));
	const strict = findWords(text, asked);
	return (strict.length ? strict : findWords(text, asked, true)).map(({ start, end }) => ({ start, end }));
};

/** A text as runs, of which those within marks are marked. No run is empty; joined they are the text. */
export const toRuns = (text: string, marks: readonly Mark[]): Run[] => {
	const runs: Run[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		if (start > at) runs.push({ text: text.slice(at, start) });
		runs.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	if (at < text.length) runs.push({ text: text.slice(at) });
	return runs;
};
