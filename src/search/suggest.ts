import { distance } from './distance.ts';
import { splitWords, toWord, type Word } from './words.ts';

/** How many letters may be wrong in a word of a length. */
const mostWrong = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The known word that a misspelt one most likely stands for: the nearest, then one with the same first letter, then the
 * most frequent, then the first in the alphabet.
 * @param known words with how often they stand
 */
export const nearestWord = ({ folded }: Word, known: readonly (readonly [string, number])[]): string | undefined => {
	const most = mostWrong(folded.length);
	let nearest: { word: string; key: number[] } | undefined;
	for (const [word, times] of known) {
		if (!times || !most) continue;
		const other = toWord(word).folded;
		const far = distance(folded, other, most);
		if (far > most) continue;
		const key = [far, other[0] === folded[0] ? 0 : 1, -times];
		const order = nearest ? key.map((value, index) => value - nearest!.key[index]!).find((difference) => difference !== 0) ?? (word < nearest.word ? -1 : 1) : -1;
		if (order < 0) nearest = { word, key };
	}
	return nearest?.word;
};

/**
 * A query with each misspelt word replaced by the nearest known one.
 * @param asked the words of the query that are asked for
 * @param known for each of them, words with how often they stand
 * @returns undefined where no word has another near it
 */
export const suggest = (text: string, asked: readonly Word[], known: readonly (readonly (readonly [string, number])[])[]): string | undefined => {
	let mended = '';
	let at = 0;
	for (const { word, start, end } of splitWords(text)) {
		const index = asked.findIndex((one) => one.word === word);
		const other = index < 0 ? undefined : nearestWord(asked[index]!, known[index]!);
		mended += text.slice(at, start) + (other ?? text.slice(start, end));
		at = end;
	}
	mended = (mended + text.slice(at)).trim();
	return mended.toLowerCase() === text.trim().toLowerCase() ? undefined : mended;
};
