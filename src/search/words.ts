/**
 * Words as the search compares them: runs of letters and digits in lower case. A letter with a mark above it also passes
 * for the letter without (å and ä for a, ö for o, é for e), but not the reverse: who types "mål" does not mean "mal".
 */

/** A word of a text and where it stands. */
export interface WordAt {
	/** Composed, in lower case. */
	word: string;
	/** Offset of its first character in the text. */
	start: number;
	/** Offset after its last character. */
	end: number;
}

/** A word with its folded form, letter by letter of equal length. */
export interface Word {
	word: string;
	folded: string;
}

/** A query as words. */
export interface QueryWords {
	/** Every word, in order. */
	all: Word[];
	/** Those that must be found: all but stop words, or all where there is nothing else. */
	asked: Word[];
}

/** Words too common to ask for, in both languages; of those that stand in both, one. */
const commonWords =
	'att av blev blir bli de dem den denna deras dess dessa det detta du där då efter eller en ens ett från för ha hade han har hon hos hur i ifrån in inte ja jag kan kunde man med mellan men mot ni nu när och om oss på samt sedan ser sig sin sina sitt ska skulle som så till upp ut utan vad var varför varit vara vem vi vid vilka vilken vilket vår våra än är även över ' +
	'a about an and are as at be been but by can did do does for had has have he her his how if is it its not of or our she so than that the their then there these they this those to was we were what when where which who whom whose why will with you your s t';

/** Takes the marks off letters, one letter for one, so that offsets stay. */
export const fold = (word: string): string => word.replace(/[^\0-\x7f]/g, (letter) => letter.normalize('NFD').charAt(0));

/** A word as it is compared. */
export const toWord = (word: string): Word => ({ word, folded: fold(word) });

const stopWords = new Set(commonWords.split(' ').flatMap((word) => [word, fold(word)]));

/** Whether a word is too common to ask for: "och", "the". */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** The words of a text with their places. An apostrophe and a hyphen part words, so "Örebro’s" is two. */
export const splitWords = (text: string): WordAt[] =>
	[...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: found, index }) => ({
		word: found.toLowerCase().normalize('NFC'),
		start: index,
		end: index + found.length,
	}));

/** At most so many words of a query are asked for; a longer one is a text that was pasted. */
const mostWords = 12;

/** Reads what somebody typed. */
export const parseQuery = (text: string): QueryWords => {
	const all = splitWords(text).slice(0, mostWords).map(({ word }) => toWord(word));
	const asked = all.filter(({ word }, index) => !isStopWord(word) && all.findIndex((other) => other.word === word) === index);
	return { all, asked: asked.length ? asked : all };
};
