/**
 * How well a word of a text answers a word of a query. From best to worst: the same word; the same but for marks typed as
 * plain letters; another inflection; a word that begins with it; a compound that ends in it; a compound that holds it.
 *
 * Nothing is invented: a match holds the query's word less at most two letters at its end, and those two must be an
 * ending. Longer differences between inflections ("kommunernas", "kommun") match only where `loose` is set, and then the
 * two share at least four letters. A query's word of one or two letters matches only itself. Cost: the length of the word
 * times the number of its letters at which a part could begin.
 */
import { isStopWord, type Word } from './words.ts';

/** How good a match is, from 0 (none) to 1 (the same word). */
export const grades = { none: 0, inside: 0.4, loose: 0.42, tail: 0.5, prefix: 0.6, inflection: 0.85, folded: 0.95, exact: 1 } as const;

/** Endings of inflection, Swedish and English; the empty one too. */
const endings = new Set(
	',a,ad,ade,an,ande,andet,ar,are,aren,arens,ares,arna,arnas,ars,as,at,d,de,e,en,ena,enas,ens,er,ern,erna,ernas,ers,es,et,ets,ies,ing,ings,n,na,nas,ns,or,orna,ornas,ors,r,s,t,ts,y,ed'.split(','),
);

/** Fewest letters that stand before a part of a compound. */
export const leastHead = 3;
/** Fewest letters of a part that is looked for within a compound. */
export const leastPart = 4;

/** Whether the beginning of a word can be the first part of a compound: three letters, and no prefix such as "för". */
export const isHead = (head: string): boolean => head.length >= leastHead && !isStopWord(head);

/** Whether what follows a part of a compound can be the rest of one: a joining letter and another part, not the end of a verb. */
const isJoined = (rest: string): boolean => /^(?!era)(?:[soeau]\p{L}{4}|\p{L}{6})/u.test(rest);

/** What the query's word and the part of a word from `at` have in common, counted in letters. */
const common = (query: string, { word, folded }: Word, at: number): number => {
	let length = 0;
	while (length < query.length && (query[length] === word[at + length] || query[length] === folded[at + length])) length++;
	return length;
};

/** Whether an ending can give way to another after a stem: not the last consonant of the stem itself, as in "fond", "font". */
const canChange = (stem: string, dropped: string, added: string): boolean =>
	endings.has(dropped) && endings.has(added) && (!/^[^aeiouy]$/.test(dropped) || /[aeiouy]$/.test(stem) || (/[ts]/.test(dropped) && /^[aes]?$/.test(added)));

const isInflection = ({ folded }: Word, word: Word, at: number, shared: number, mostDropped: number, least: number): boolean => {
	for (let stem = shared; stem >= Math.max(least, folded.length - mostDropped); stem--) {
		if ((stem > 3 || folded.length - stem > 1) && canChange(folded.slice(0, stem), folded.slice(stem), word.folded.slice(at + stem))) return true;
	}
	return false;
};

/**
 * How well the part of `word` that begins at `at` answers the query's word: `tail` for a compound's end, `inside` for a
 * part within one. `at` is 0 for the whole word.
 */
const gradeAt = (query: Word, word: Word, at: number, loose: boolean): number => {
	const shared = common(query.word, word, at);
	const { length } = query.word;
	const rest = word.word.slice(at + length);
	if (shared === length) {
		if (at > 0) return endings.has(rest) ? grades.tail : isJoined(rest) ? grades.inside : grades.none;
		if (!rest) return query.word === word.word ? grades.exact : grades.folded;
		if (length < 3) return grades.none;
		return endings.has(word.folded.slice(length)) ? grades.inflection : grades.prefix;
	}
	if (length < 4) return grades.none;
	if (isInflection(query, word, at, shared, 2, at > 0 ? leastPart : 3)) return at > 0 ? grades.tail : grades.inflection;
	return loose && at === 0 && isInflection(query, word, at, shared, 5, 4) ? grades.loose : grades.none;
};

/** How well a word answers a query's word as a whole, its inner parts left out of account. */
export const gradeWhole = (query: Word, word: Word, loose = false): number => gradeAt(query, word, 0, loose);

/** How well the end of a compound answers a query's word; `end` begins where a part begins. */
export const gradeEnd = (query: Word, end: Word): number => {
	if (query.word.length < leastPart) return grades.none;
	const headed = { word: `   ${end.word}`, folded: `   ${end.folded}` };
	return gradeAt(query, headed, leastHead, false);
};

/** How well a word answers a query's word, as a whole or by a part of it. */
export const gradeWord = (query: Word, word: Word, loose = false): number => {
	let best = gradeWhole(query, word, loose);
	if (query.word.length < leastPart) return best;
	for (let at = leastHead; best < grades.tail && at + leastPart <= word.word.length; at++) {
		if (word.folded[at] === query.folded[0] && isHead(word.word.slice(0, at))) best = Math.max(best, gradeAt(query, word, at, false));
	}
	return best;
};

/**
 * The folded beginning that every word which can answer a query's word has: where to look in a sorted list of words.
 */
export const commonBeginning = ({ folded }: Word, loose = false): string => {
	const near = Math.max(3, folded.length - 2);
	const shortest = loose ? Math.min(near, Math.max(4, folded.length - 5)) : near;
	for (let stem = shortest; stem < folded.length; stem++) if (endings.has(folded.slice(stem))) return folded.slice(0, stem);
	return folded;
};
