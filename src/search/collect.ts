import { compoundEnds } from './compounds.ts';
import type { SearchPage } from './documents.ts';
import { fieldOf, fields, type WordRow } from './files.ts';
import { fold, isStopWord, splitWords } from './words.ts';

/** How soon a word that comes again weighs no more, and how much the length of its section matters: the usual values of BM25. */
const k1 = 1.2;
const b = 0.75;

/** Places of a word: section and field, by section. */
type Places = Map<number, number>;

/**
 * The field of a word in running text, from how often it stands in its section and how long that is, as BM25 weighs it.
 * Source: Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
 */
const textField = (times: number, length: number, meanLength: number): number => {
	const weight = (times * (k1 + 1)) / (times + k1 * (1 - b + (b * length) / meanLength));
	return weight < 1 ? fieldOf.passing : weight < 1.5 ? fieldOf.text : fieldOf.main;
};

const writePlaces = (places: Places | undefined): number[] => {
	let last = 0;
	return [...(places ?? [])]
		.sort(([a], [b]) => a - b)
		.map(([section, field]) => {
			const place = (section - last) * fields + field;
			last = section;
			return place;
		});
};

/** Compares words by their folded forms, then by themselves; never by the rules of a language, which change with the machine. */
const byFolded = (x: string, y: string): number => {
	const [a, b] = [fold(x), fold(y)];
	if (a !== b) return a < b ? -1 : 1;
	return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * Every word of the pages with the sections that it stands in, as itself and as the end of a compound, in the order of
 * the folded words. Common words of running text are left out: nobody finds anything by them.
 */
export const collectWords = (pages: readonly SearchPage[]): WordRow[] => {
	const whole = new Map<string, Places>();
	const put = (word: string, section: number, field: number): void => {
		let places = whole.get(word);
		if (!places) whole.set(word, (places = new Map()));
		places.set(section, Math.max(places.get(section) ?? 0, field));
	};
	const sections = pages.flatMap((page) => page.sections.map((section, index) => ({ page, section, words: splitWords(section.text).map(({ word }) => word), isOpening: index === 0 })));
	const meanLength = sections.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, sections.length) || 1;
	sections.forEach(({ page, section, words, isOpening }, number) => {
		const times = new Map<string, number>();
		for (const word of words) if (!isStopWord(word)) times.set(word, (times.get(word) ?? 0) + 1);
		for (const [word, count] of times) put(word, number, textField(count, words.length, meanLength));
		for (const { word } of splitWords([section.title ?? '', ...section.asked].join(' '))) put(word, number, fieldOf.heading);
		if (isOpening) {
			for (const { word } of splitWords(page.label)) put(word, number, fieldOf.text);
			for (const { word } of splitWords([page.title, ...page.terms].join(' '))) put(word, number, fieldOf.title);
		}
	});
	const endsOf = compoundEnds(whole.keys());
	const ends = new Map<string, Places>();
	for (const [word, places] of whole) {
		for (const end of endsOf(word)) {
			let known = ends.get(end);
			if (!known) ends.set(end, (known = new Map()));
			for (const [section, field] of places) known.set(section, Math.max(known.get(section) ?? 0, field));
		}
	}
	return [...new Set([...whole.keys(), ...ends.keys()])].sort(byFolded).map((word): WordRow => {
		const places = writePlaces(whole.get(word));
		return ends.has(word) ? [word, places, writePlaces(ends.get(word))] : [word, places];
	});
};
