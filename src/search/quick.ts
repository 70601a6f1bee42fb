import { slugOf, termBreak, type QuickFile, type QuickSide } from './files.ts';
import { grades, gradeWord } from './match.ts';
import { resultTypes, type Query, type ResultType } from './types.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { fold, isStopWord, parseQuery, splitWords, toWord, type QueryWords, type Word } from './words.ts';

/** A string that is searched in, as words. */
interface Field {
	words: Word[];
	/** How many of them are no stop words, at least one. */
	weight: number;
}

/** A heading of a page. */
export interface Heading {
	title: string;
	address: string;
	fields: Field[];
}

/** What is known of a page without its text. */
export interface Page {
	/** Its number in all files. */
	page: number;
	/** The number of its record: its other language has the same. */
	record: number;
	type: ResultType;
	locale: Locale;
	years: { from: number; to: number } | undefined;
}

/** A page of the quick file. */
export interface QuickPage extends Page {
	title: string;
	address: string;
	label: string;
	terms: string[];
	/** The title first, then the terms. */
	names: Field[];
	labelField: Field;
	headings: Heading[];
}

/** A page that answers a query. */
export interface QuickHit {
	page: QuickPage;
	score: number;
	/** The headings that answer it best, in order; at most three. */
	headings: Heading[];
}

/** How many headings of a page a hit shows. */
export const mostHeadings = 3;
/** What the reader's own language adds to a score. */
const ownLanguage = 0.25;

const typeWeight: Record<ResultType, number> = { concept: 1.15, event: 1.1, text: 1.05, lecture: 0.85, figure: 1, source: 1, about: 0.9 };

const toField = (text: string): Field => {
	const words = splitWords(text).map(({ word }) => toWord(word));
	return { words, weight: Math.max(1, words.filter(({ word }) => !isStopWord(word)).length) };
};

/** Splits terms that are kept in one string. */
export const splitTerms = (terms: string): string[] => (terms ? terms.split(termBreak) : []);

/** Reads the quick file. */
export const readQuick = ({ records, paths, headings }: QuickFile): QuickPage[] => {
	const pages: QuickPage[] = [];
	records.forEach(([type, from, to, ...sides], record) => {
		sides.forEach((side, index) => {
			if (!side) return;
			const other = sides[1 - index] || side;
			const [title, slug, label, terms] = side.map((value, field) => (value === 0 ? other[field as keyof QuickSide] : value)) as [string, string, string, string];
			pages.push({
				page: pages.length,
				record,
				type: resultTypes[type]!,
				locale: locales[index]!,
				years: from ? { from, to } : undefined,
				title,
				address: slug.startsWith('/') ? slug : `${paths[type]![index]}${slug || slugOf(fold(title))}/`,
				label,
				terms: splitTerms(terms),
				names: [title, ...splitTerms(terms)].map(toField),
				labelField: toField(label),
				headings: [],
			});
		});
	});
	for (const [page, title, anchor, asked = ''] of headings) {
		const owner = pages[page];
		owner?.headings.push({ title, address: `${owner.address}#${anchor}`, fields: [title, ...splitTerms(asked)].map(toField) });
	}
	return pages;
};

/** Grades words once a query: the same words stand in many titles. */
const grader = (query: QueryWords) => {
	const known = new Map<Word, Map<string, number>>();
	return (asked: Word, word: Word): number => {
		let grades = known.get(asked);
		if (!grades) known.set(asked, (grades = new Map()));
		let grade = grades.get(word.word);
		if (grade === undefined) grades.set(word.word, (grade = isStopWord(asked.word) && !query.asked.includes(asked) ? Number(asked.word === word.word) : gradeWord(asked, word)));
		return grade;
	};
};

/** How well a field answers each word; a title that begins with a short word answers it. */
const gradeField = (field: Field, asked: readonly Word[], grade: (asked: Word, word: Word) => number): number[] =>
	asked.map((one) =>
		field.words.reduce((best, word, index) => {
			const begins = index === 0 && one.word.length < 3 && asked.length === 1 && word.folded.startsWith(one.folded);
			return Math.max(best, grade(one, word), begins ? grades.prefix : 0);
		}, 0),
	);

/** 1 and up where the field is the query, word for word, its inflections aside; else 0. */
const sameness = (field: Field, query: QueryWords, grade: (asked: Word, word: Word) => number): number => {
	if (field.words.length !== query.all.length || !field.words.length) return 0;
	const least = Math.min(...query.all.map((one, index) => grade(one, field.words[index]!)));
	return least >= grades.inflection ? 1 + least : 0;
};

/** A little where the words of the query follow each other in the field. */
const phrase = (field: Field, query: QueryWords, grade: (asked: Word, word: Word) => number): number =>
	query.all.length > 1 && field.words.some((_, at) => query.all.every((one, index) => field.words[at + index] && grade(one, field.words[at + index]!) >= grades.prefix)) ? 0.3 : 0;

/**
 * The pages whose titles, terms, labels and headings together hold every word asked for, best first. The page whose title
 * or term is the query comes first, a concept before others.
 */
export const rankQuick = (pages: readonly QuickPage[], { text, locale }: Query): QuickHit[] => {
	const query = parseQuery(text);
	const { asked } = query;
	if (!asked.length) return [];
	const grade = grader(query);
	const isShort = asked.length === 1 && asked[0]!.word.length < 3;
	const hits: QuickHit[] = [];
	for (const page of pages) {
		const best = asked.map(() => 0);
		let bonus = 0;
		const take = (field: Field, weight: number, isName: boolean): number => {
			const found = gradeField(field, asked, grade);
			if (!found.some(Boolean)) return 0;
			const share = found.reduce((sum, one) => sum + one, 0) / Math.max(field.weight, asked.length);
			found.forEach((one, index) => (best[index] = Math.max(best[index]!, one * weight)));
			const same = isName ? sameness(field, query, grade) * (page.type === 'concept' ? 1.5 : 1) : 0;
			bonus = Math.max(bonus, weight * (share * 0.5 + same + phrase(field, query, grade)));
			return found.filter(Boolean).length + share;
		};
		page.names.forEach((field, index) => take(field, index ? 0.9 : 1, true));
		if (!isShort) take(page.labelField, 0.5, false);
		const headings = isShort ? [] : page.headings.map((heading) => ({ heading, held: Math.max(...heading.fields.map((field) => take(field, 0.6, true))) }));
		if (best.some((one) => one === 0)) continue;
		const most = Math.floor(Math.max(0, ...headings.map(({ held }) => held)));
		const shown = most ? headings.filter(({ held }) => held >= most).sort((a, b) => b.held - a.held).slice(0, mostHeadings) : [];
		const mean = best.reduce((sum, one) => sum + one, 0) / best.length;
		hits.push({
			page,
			score: (mean + bonus) * typeWeight[page.type] + (page.locale === locale ? ownLanguage : 0),
			headings: page.headings.filter((heading) => shown.some((one) => one.heading === heading)),
		});
	}
	return hits.sort((a, b) => b.score - a.score || a.page.page - b.page.page);
};
