/**
 * The search: quick answers from titles, terms and headings, full ones from all text. It reads its files through a
 * function, so that it runs in a browser as in a test, and keeps what it has read.
 */
import type { Locale } from '../i18n/locales.ts';
import { excerpt, longest } from './excerpt.ts';
import { fileNames, type PagesFile, type QuickFile, type TextFile, type TextPage, type WordsFile } from './files.ts';
import { rankFull, readPages, weighSections, type FullHit, type ListedPage } from './full.ts';
import { findWords, toRuns } from './mark.ts';
import { commonBeginning } from './match.ts';
import { mostHeadings, rankQuick, readQuick, splitTerms, type Page, type QuickHit, type QuickPage } from './quick.ts';
import type { Answer, Facets, FullAnswer, Hit, Query, Run, Search, SubHit } from './types.ts';
import { fold, parseQuery, splitWords, type Word } from './words.ts';

/** How many files of words are read for one word of a query, at most: those nearest its own. */
const mostShards = 4;
/** Hits that are put in order anew by phrases once their texts are there, so many at a time. */
const stretch = 10;
/** Hits that an answer holds where no number is given. */
const usualHits = 10;

/** A page that answers, from either search or both. */
interface Candidate {
	page: Page;
	quick: QuickHit | undefined;
	full: FullHit | undefined;
}

/**
 * Takes the second page of each record out: it says the same in the other language. The reader's language stays, at the
 * place of the better one; where `quick` gave a page, that page stays.
 */
const splitTwins = (candidates: readonly Candidate[], locale: Locale): { first: Candidate[]; twins: Candidate[] } => {
	const chosen = new Map<number, Candidate>();
	for (const candidate of candidates) {
		const { record } = candidate.page;
		const known = chosen.get(record);
		if (!known || (candidate.page.locale === locale && !candidate.quick === !known.quick)) chosen.set(record, candidate);
	}
	const first = [...chosen.values()];
	const shown = new Set(first);
	return { first, twins: candidates.filter((candidate) => !shown.has(candidate)) };
};

/**
 * Whether a page says in other words what another page says first: a lecture that only its slides or notes lead to. Such
 * ones come after all that is not said twice; one whose name is asked for stands where `quick` put it.
 */
const repeats = ({ page, quick }: Candidate): boolean => page.type === 'lecture' && !quick;

const decadesOf = ({ years }: Page): number[] => {
	if (!years) return [];
	const first = Math.floor(years.from / 10);
	return Array.from({ length: Math.floor(years.to / 10) - first + 1 }, (_, index) => (first + index) * 10);
};

/** Whether a page passes each facet. */
const passes = (page: Page, facets: Facets): { types: boolean; locales: boolean; decades: boolean } => ({
	types: !facets.types?.length || facets.types.includes(page.type),
	locales: !facets.locales?.length || facets.locales.includes(page.locale),
	decades: !facets.decades?.length || decadesOf(page).some((decade) => facets.decades!.includes(decade)),
});

const count = (pages: readonly Page[], facets: Facets): FullAnswer['counts'] => {
	const counts: FullAnswer['counts'] = { types: { concept: 0, event: 0, source: 0, text: 0, lecture: 0, figure: 0, about: 0 }, locales: { sv: 0, en: 0 }, decades: [] };
	const decades = new Map<number, number>();
	for (const page of pages) {
		const { types, locales, decades: inDecades } = passes(page, facets);
		if (locales && inDecades) counts.types[page.type]++;
		if (types && inDecades) counts.locales[page.locale]++;
		if (types && locales) for (const decade of decadesOf(page)) decades.set(decade, (decades.get(decade) ?? 0) + 1);
	}
	counts.decades = [...decades].sort(([a], [b]) => a - b).map(([decade, number]) => ({ decade, count: number }));
	return counts;
};

const mark = (text: string, asked: readonly Word[], loose = false): Run[] => toRuns(text, findWords(text, asked, loose));

const isMarked = (runs: readonly Run[]): boolean => runs.some(({ marked }) => marked);

/** An excerpt of a section; where only other words lead to it, those before its beginning. */
const sectionExcerpt = (text: string, others: readonly string[], asked: readonly Word[], loose: boolean, fromStart: boolean): Run[] => {
	const runs = excerpt(text, asked, { loose, fromStart });
	if (fromStart) return runs;
	const leading = isMarked(runs) ? undefined : best(others, (other) => findWords(other, asked, loose).length);
	if (leading === undefined) return runs;
	const after = excerpt(text, [], { most: Math.max(40, longest - leading.length - 3) });
	return [...mark(leading, asked, loose), ...(after.length ? [{ text: ` – ${after.map((run) => run.text).join('')}` }] : [])];
};

/** The item of the highest score above zero; the first of several. */
const best = <Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined => {
	const scores = items.map(score);
	const most = Math.max(0, ...scores);
	return most > 0 ? items[scores.indexOf(most)] : undefined;
};

const quickHit = ({ page, headings }: QuickHit, asked: readonly Word[]): Hit => ({
	type: page.type,
	locale: page.locale,
	title: mark(page.title, asked),
	address: page.address,
	label: page.label,
	...(page.years && { years: page.years }),
	excerpt: [],
	subs: headings.map(({ title, address }) => ({ title: mark(title, asked), address, excerpt: [] })),
});

/** 1 where the words of a query follow each other in a text, else 0. */
const holdsPhrase = (text: string, words: readonly Word[]): number => {
	const found = splitWords(text).map(({ word }) => fold(word));
	return words.length > 1 && found.some((_, at) => words.every(({ folded }, index) => found[at + index]?.startsWith(folded))) ? 1 : 0;
};

/** The hit of a page whose text has been read. @param keepSubs whether it shows no other headings than those of `quick` */
const fullHit = ({ page, quick, full }: Candidate, [title, address, label, terms, sections]: TextPage, asked: readonly Word[], loose: boolean, keepSubs: boolean): Hit => {
	// Where the title is what was found, the page's beginning says best what it is.
	const isTitled = new Set(findWords(title, asked, loose).map((found) => found.asked)).size === asked.length;
	const excerptOf = (index: number): Run[] => {
		const [, , text = '', others = ''] = sections[index] ?? [];
		return sectionExcerpt(text, [...splitTerms(others), ...(index === 0 ? [...splitTerms(terms), label] : [])], asked, loose, index === 0 && isTitled);
	};
	const addressOf = (index: number): string => `${address}#${sections[index]![1]}`;
	const found = full?.sections ?? [];
	const held = found[0]?.held ?? 0;
	const fromQuick = quick?.headings.map((heading) => sections.findIndex((_, index) => addressOf(index) === heading.address)).filter((index) => index >= 0) ?? [];
	const headed = found.filter((section) => section.held === held && sections[section.index]?.[1]);
	const least = Math.max(0, ...headed.map(({ score }) => score)) / 2;
	const fromText = keepSubs && quick ? [] : headed.filter(({ score }) => score >= least).map(({ index }) => index);
	const shown = [...new Set([...fromQuick, ...fromText])].slice(0, mostHeadings).sort((a, b) => a - b);
	const main = shown.length ? 0 : (found[0]?.index ?? 0);
	return {
		type: page.type,
		locale: page.locale,
		title: mark(title, asked, loose),
		address,
		label,
		...(page.years && { years: page.years }),
		excerpt: excerptOf(main),
		subs: shown.map((index): SubHit => ({ title: mark(sections[index]![0], asked, loose), address: addressOf(index), excerpt: excerptOf(index) })),
	};
};

/**
 * A search over the files of an index.
 * @param read gives the content of a file by its name without ending; it may fail, and is asked again then
 */
export const createSearch = (read: (name: string) => Promise<unknown>): Search => {
	const files = new Map<string, Promise<unknown>>();
	let quickFile: QuickFile | undefined;
	let quickPages: QuickPage[] = [];
	let listed: { file: PagesFile; pages: ListedPage[] } | undefined;

	const load = <File>(name: string): Promise<File> => {
		let file = files.get(name);
		if (!file) {
			file = read(name);
			files.set(name, file);
			file.catch(() => files.delete(name));
		}
		return file as Promise<File>;
	};

	const prepare = async (): Promise<void> => {
		const file = await load<QuickFile>(fileNames.quick);
		if (quickFile) return;
		quickPages = readQuick(file);
		quickFile = file;
	};

	const prepared = (): QuickFile => {
		if (!quickFile) throw new Error('The search has no index yet. Wait for prepare() before you ask quick().');
		return quickFile;
	};

	/** The numbers of the files of words that begin with `beginning`, the one that holds the word first. */
	const shardsOf = (beginning: string, word: string): number[] => {
		const { shards } = prepared();
		const own = Math.max(0, shards.findLastIndex((first) => first <= word));
		const from = Math.max(0, shards.findLastIndex((first) => first <= beginning));
		const to = Math.max(own, shards.findLastIndex((first) => first <= `${beginning}\uffff`));
		return Array.from({ length: to - from + 1 }, (_, index) => from + index).sort((a, b) => Math.abs(a - own) - Math.abs(b - own)).slice(0, mostShards);
	};

	const wordsNear = async (asked: Word, loose: boolean): Promise<WordsFile> => {
		const { version } = prepared();
		const beginning = asked.word.length < 3 ? asked.folded : commonBeginning(asked, loose);
		return (await Promise.all(shardsOf(beginning, asked.folded).map((index) => load<WordsFile>(fileNames.words(version, index))))).flat();
	};

	const loadPages = async (): Promise<NonNullable<typeof listed>> => {
		if (listed) return listed;
		const file = await load<PagesFile>(fileNames.pages(prepared().version));
		return (listed ??= { file, pages: readPages(file) });
	};

	let ranked: { query: Query; candidates: Candidate[] } | undefined;
	/** What `quick` finds, in order; of the last query it is kept, since the full text is looked through right after. */
	const quickRanked = ({ text, locale }: Query): Candidate[] => {
		if (ranked?.query.text !== text || ranked.query.locale !== locale) {
			ranked = { query: { text, locale }, candidates: rankQuick(quickPages, { text, locale }).map((hit) => ({ page: hit.page, quick: hit, full: undefined })) };
		}
		return ranked.candidates;
	};

	const quick = (query: Query, most?: number): Answer => {
		prepared();
		const { asked } = parseQuery(query.text);
		const { first } = splitTwins(quickRanked(query), query.locale);
		return { text: query.text.trim(), hits: first.slice(0, most).map(({ quick: hit }) => quickHit(hit!, asked)), suggestion: undefined };
	};

	/** Every page that answers, those of `quick` first. */
	const candidates = async (query: Query, asked: readonly Word[], loose: boolean): Promise<Candidate[]> => {
		const [{ pages }, ...rows] = await Promise.all([loadPages(), ...asked.map((word) => wordsNear(word, loose))]);
		const fromText = rankFull(pages, asked.map((word, index) => weighSections(word, rows[index]!, loose)), query.locale);
		const textOf = new Map(fromText.map((hit) => [hit.page.page, hit]));
		const fromQuick = quickRanked(query);
		const known = new Set(fromQuick.map(({ page }) => page.page));
		return [
			...fromQuick.map((candidate) => ({ ...candidate, full: textOf.get(candidate.page.page) })),
			...fromText.filter(({ page }) => !known.has(page.page)).map((hit) => ({ page: hit.page, quick: undefined, full: hit })),
		];
	};

	const findAll = async (query: Query): Promise<{ found: Candidate[]; asked: Word[]; loose: boolean }> => {
		const { asked } = parseQuery(query.text);
		if (!asked.length) return { found: [], asked, loose: false };
		const strict = await candidates(query, asked, false);
		if (strict.length) return { found: strict, asked, loose: false };
		return { found: await candidates(query, asked, true), asked, loose: true };
	};

	const textsOf = async (chosen: readonly Candidate[]): Promise<TextPage[]> => {
		const { file, pages } = await loadPages();
		const { version } = prepared();
		return Promise.all(
			chosen.map(async ({ page: { page } }) => {
				const { locale, place } = pages[page]!;
				const index = file.texts[locale].findLastIndex((first) => first <= place);
				const texts = await load<TextFile>(fileNames.text(version, locale, index));
				return texts[place - file.texts[locale][index]!]!;
			}),
		);
	};

	/** Puts pages that hold the words as a phrase first, within each stretch of those that `quick` did not give. */
	const byPhrase = (chosen: readonly Candidate[], texts: readonly TextPage[], words: readonly Word[]): { candidate: Candidate; text: TextPage }[] => {
		const entries = chosen.map((candidate, index) => {
			const text = texts[index]!;
			const holds = words.length > 1 && !candidate.quick ? Math.max(0, ...(candidate.full?.sections ?? []).map((section) => holdsPhrase(text[4][section.index]?.[2] ?? '', words))) : 0;
			return { candidate, text, holds };
		});
		const from = entries.findIndex(({ candidate }) => !candidate.quick);
		if (from < 0) return entries;
		const ordered = entries.slice(0, from);
		for (let start = from; start < entries.length; start = Math.floor(start / stretch + 1) * stretch) {
			ordered.push(...entries.slice(start, Math.floor(start / stretch + 1) * stretch).sort((a, b) => b.holds - a.holds));
		}
		return ordered;
	};

	const full = async (query: Query, facets?: Facets, most = usualHits): Promise<FullAnswer> => {
		await prepare();
		const { found, asked, loose } = await findAll(query);
		const through = found.filter(({ page }) => Object.values(passes(page, facets ?? {})).every(Boolean));
		const { first, twins } = splitTwins(through, query.locale);
		const ordered = [...first, ...twins];
		const chosen = [...ordered.filter((one) => !repeats(one)), ...ordered.filter(repeats)].slice(0, most);
		const entries = byPhrase(chosen, await textsOf(chosen), parseQuery(query.text).all);
		return {
			text: query.text.trim(),
			hits: entries.map(({ candidate, text }) => fullHit(candidate, text, asked, loose, facets === undefined)),
			suggestion: found.length || !asked.length ? undefined : await otherSpelling(query, asked),
			total: through.length,
			counts: count(found.map(({ page }) => page), facets ?? {}),
		};
	};

	/** The query with its misspelt words mended, where that finds something. */
	const otherSpelling = async (query: Query, asked: readonly Word[]): Promise<string | undefined> => {
		const { suggest } = await import('./suggest.ts');
		const titles = quickPages.flatMap(({ names, headings }) => [...names, ...headings.flatMap(({ fields }) => fields)]).flatMap(({ words }) => words.map(({ word }) => word));
		const shards = await Promise.all(asked.map((word) => wordsNear(word, false)));
		const known = asked.map((_, index) => [...titles.map((word): [string, number] => [word, 1]), ...shards[index]!.map(([word, whole]): [string, number] => [word, whole.length])]);
		const text = suggest(query.text, asked, known);
		return text !== undefined && (await findAll({ ...query, text })).found.length ? text : undefined;
	};

	return { prepare, quick, full };
};
