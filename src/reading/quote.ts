import { splitSentences } from '../content/sentences.ts';

/** A first sentence shorter than this says too little on its own. */
const shortest = 50;

/** How a text begins: its first sentence, with the next where the first is very short. For lists whose entries lead to the whole. */
export function beginning(text: string): string {
	const [first = '', second] = splitSentences(text).map((sentence) => sentence.text);
	return first.length < shortest && second !== undefined ? `${first} ${second}` : first;
}

/** A sentence as a list shows it, with the words that name the record apart. */
export interface Quote {
	before: string;
	/** The words that name the record; empty where none do. */
	named: string;
	after: string;
}

/** Longer than this a quotation is cut after its first sentence, then after a word. */
const longest = 320;

const shorten = (text: string): string => {
	if (text.length <= longest) return text;
	const first = splitSentences(text)[0]?.text ?? text;
	if (first.length <= longest) return `${first} …`;
	return `${first.slice(0, first.lastIndexOf(' ', longest))} …`;
};

/**
 * Splits a sentence at the words that name a record, their first occurrence.
 * @param words as the text inflects them; none where the record is not named in words
 */
export function quote(sentence: string, words: string | undefined): Quote {
	const text = shorten(sentence);
	const at = words ? text.indexOf(words) : -1;
	if (!words || at < 0) return { before: text, named: '', after: '' };
	return { before: text.slice(0, at), named: words, after: text.slice(at + words.length) };
}
