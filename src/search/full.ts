import { locales, type Locale } from '../i18n/locales.ts';
import { fieldOf, fields, type PagesFile, type WordsFile } from './files.ts';
import { gradeEnd, gradeWhole } from './match.ts';
import type { Page } from './quick.ts';
import { resultTypes, type ResultType } from './types.ts';
import { toWord, type Word } from './words.ts';

/** A page as the file of pages tells of it. */
export interface ListedPage extends Page {
	/** Its number among the pages of its language. */
	place: number;
	/** The number of its first section. */
	first: number;
	/** How many sections it has. */
	count: number;
}

/** A page whose text answers a query. */
export interface FullHit {
	page: ListedPage;
	score: number;
	/** Its sections that answer it, counted from 0 within the page, best first. */
	sections: { index: number; score: number; held: number }[];
}

/** What a word weighs by where it stands. */
const fieldWeight: Record<number, number> = { [fieldOf.passing]: 1, [fieldOf.text]: 1.4, [fieldOf.main]: 1.8, [fieldOf.heading]: 4, [fieldOf.title]: 8 };

const typeWeight: Record<ResultType, number> = { concept: 1.1, event: 1.05, text: 1.1, lecture: 1, figure: 0.9, source: 1, about: 0.7 };

/** Reads the file of pages. */
export const readPages = ({ rows }: PagesFile): ListedPage[] => {
	const pages: ListedPage[] = [];
	let first = 0;
	const places = { sv: 0, en: 0 };
	rows.forEach(([type, from, to, ...counts], record) => {
		counts.forEach((count, index) => {
			if (!count) return;
			const locale = locales[index]!;
			pages.push({ page: pages.length, record, type: resultTypes[type]!, locale, years: from ? { from, to } : undefined, place: places[locale]++, first, count });
			first += count;
		});
	});
	return pages;
};

/** What each section weighs for one word of a query, from the words that can answer it. */
export const weighSections = (asked: Word, rows: WordsFile, loose: boolean): Map<number, number> => {
	const weights = new Map<number, number>();
	const add = (places: readonly number[], grade: number): void => {
		let section = 0;
		for (const place of places) {
			section += Math.floor(place / fields);
			weights.set(section, Math.max(weights.get(section) ?? 0, grade * fieldWeight[place % fields]!));
		}
	};
	for (const [text, whole, ends] of rows) {
		const word = toWord(text);
		const grade = whole.length ? gradeWhole(asked, word, loose) : 0;
		if (grade) add(whole, grade);
		const gradeOfEnd = ends ? gradeEnd(asked, word) : 0;
		if (gradeOfEnd) add(ends!, gradeOfEnd);
	}
	return weights;
};

/**
 * The pages that hold every word, best first. A section's score is the sum, over the words, of the weight of the word there
 * times how rare it is; a page has its best section's score and a tenth of the others'. Source of the rarity:
 * Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009); what a word weighs within a section is
 * settled when the index is made.
 * @param words for each word asked for, what each section weighs
 */
export const rankFull = (pages: readonly ListedPage[], words: readonly Map<number, number>[], locale: Locale): FullHit[] => {
	const last = pages.at(-1);
	const total = last ? last.first + last.count : 0;
	const hits = new Map<number, { held: Set<number>; sections: Map<number, { index: number; score: number; held: number }> }>();
	const pageOf = new Map<number, ListedPage>();
	words.forEach((weights, asked) => {
		const rarity = Math.log(1 + (total - weights.size + 0.5) / (weights.size + 0.5));
		for (const [section, weight] of weights) {
			const page = pageOf.get(section) ?? findPage(pages, section);
			if (!page) continue;
			pageOf.set(section, page);
			let hit = hits.get(page.page);
			if (!hit) hits.set(page.page, (hit = { held: new Set(), sections: new Map() }));
			hit.held.add(asked);
			const index = section - page.first;
			const found = hit.sections.get(index) ?? { index, score: 0, held: 0 };
			found.score += weight * rarity;
			found.held++;
			hit.sections.set(index, found);
		}
	});
	return [...hits]
		.filter(([, { held }]) => held.size === words.length)
		.map(([number, { sections }]): FullHit => {
			const page = pages[number]!;
			const ordered = [...sections.values()].sort((a, b) => b.held - a.held || b.score - a.score || a.index - b.index);
			const sum = ordered.reduce((all, { score }) => all + score, 0);
			const best = Math.max(...ordered.map(({ score }) => score));
			const whole = ordered[0]!.held === words.length ? 1.3 : 1;
			return { page, score: (best + 0.1 * (sum - best)) * whole * typeWeight[page.type] * (page.locale === locale ? 1.15 : 1), sections: ordered };
		})
		.sort((a, b) => b.score - a.score || a.page.page - b.page.page);
};

/** The page that holds a section, by halving. */
const findPage = (pages: readonly ListedPage[], section: number): ListedPage | undefined => {
	let low = 0;
	let high = pages.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (pages[middle]!.first <= section) low = middle;
		else high = middle - 1;
	}
	return pages[low];
};
