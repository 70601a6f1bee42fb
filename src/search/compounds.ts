/**
 * The ends of compounds: "politiken" in "socialpolitiken". A word is cut where both what stands before is a word (or the
 * beginning that words have in compounds: "folkhälso", "skol", "investerings") and what follows begins with one. Words are
 * those of the site's own texts, of four letters or more, so nothing needs to be listed. Cost: the square of a word's
 * length, for each different word.
 */
import { isHead as canBeHead, leastHead, leastPart } from './match.ts';

/** What a word may be on its own that in a compound ends in `head`. */
const headForms = (head: string): string[] => {
	const bare = head.slice(0, -1);
	const joined = /[soeau]$/.test(head) ? [bare, `${bare}a`, `${bare}e`] : [];
	return [head, `${head}a`, `${head}e`, ...joined];
};

/**
 * A function that gives the ends of a compound, from the longest to the shortest; none where the word is no compound.
 * @param words every word of the texts, in lower case
 */
export const compoundEnds = (words: Iterable<string>): ((word: string) => string[]) => {
	const all = new Set(words);
	const isPart = (part: string): boolean => part.length >= leastPart && all.has(part) && /^\p{L}+$/u.test(part);
	const isHead = (head: string): boolean => canBeHead(head) && headForms(head).some((form) => form.length >= leastHead && all.has(form));
	const beginsWithPart = (end: string): boolean => {
		for (let length = leastPart; length <= end.length; length++) if (isPart(end.slice(0, length))) return true;
		return false;
	};
	return (word) => {
		const ends: string[] = [];
		for (let at = leastHead; at + leastPart <= word.length; at++) if (isHead(word.slice(0, at)) && beginsWithPart(word.slice(at))) ends.push(word.slice(at));
		return ends;
	};
};
