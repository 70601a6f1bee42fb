import { kinds, nounOf, recordKinds, type RecordKind } from './kinds.ts';
import { readLibrary } from './library.ts';
import { compareProblems, listWords, type Problem, type SourceFile } from './problem.ts';
import { chapterLength } from './rules/chapter-length.ts';
import { claimsCarried } from './rules/claims-carried.ts';
import { codingsUseBands } from './rules/codings-use-bands.ts';
import { datesInTags } from './rules/dates-in-tags.ts';
import { fileNames } from './rules/file-names.ts';
import { idsExist } from './rules/ids-exist.ts';
import { idsUnique } from './rules/ids-unique.ts';
import { languagesPair } from './rules/languages-pair.ts';
import { lecturesPaced } from './rules/lectures-paced.ts';
import { lessonsPlanned } from './rules/lessons-planned.ts';
import { ordersCountUp } from './rules/orders-count-up.ts';
import { periodsLast } from './rules/periods-last.ts';
import { plainMarkdown } from './rules/plain-markdown.ts';
import type { Rule, RuleOptions } from './rules/rule.ts';
import { routesExist } from './rules/routes-exist.ts';
import { slidesBuilt } from './rules/slides-built.ts';
import { slidesInSections } from './rules/slides-in-sections.ts';
import { slidesShort } from './rules/slides-short.ts';
import { slugsUnique } from './rules/slugs-unique.ts';
import { storiesLightPlaced } from './rules/stories-light-placed.ts';
import { tagsKnown } from './rules/tags-known.ts';
import { tagsPlaced } from './rules/tags-placed.ts';
import { typography } from './rules/typography.ts';
import { worksCited } from './rules/works-cited.ts';

const rules: Rule[] = [
	fileNames,
	idsUnique,
	idsExist,
	slugsUnique,
	ordersCountUp,
	tagsKnown,
	tagsPlaced,
	plainMarkdown,
	datesInTags,
	routesExist,
	claimsCarried,
	worksCited,
	codingsUseBands,
	storiesLightPlaced,
	periodsLast,
	languagesPair,
	typography,
	chapterLength,
	slidesInSections,
	slidesBuilt,
	slidesShort,
	lecturesPaced,
	lessonsPlanned,
];

/** What may be set; what is left out is as for the site. */
export type CheckOptions = Partial<RuleOptions>;

/** The length of a chapter, in words, that a student reads in one sitting. */
const chapterWords = { from: 900, to: 1600 };

/** What the content folder holds, and what is wrong with it. */
export interface Inspection {
	problems: Problem[];
	/** How many records there are of each kind. */
	counts: Record<RecordKind, number>;
}

/**
 * Finds all mistakes in the content at once, and counts what is there.
 *
 * @param files every file of the content folder; their order does not matter.
 * @returns the problems by file, line and column.
 */
export const inspectContent = (files: readonly SourceFile[], options: CheckOptions = {}): Inspection => {
	const { library, problems } = readLibrary(files);
	const settings: RuleOptions = { words: chapterWords, ...options };
	const all = [...problems, ...rules.flatMap((rule) => rule(library, settings))].sort(compareProblems);
	const counts = Object.fromEntries(recordKinds.map((kind) => [kind, library.records.filter((record) => record.kind === kind).length]));
	return { problems: all, counts: counts as Record<RecordKind, number> };
};

/** What the content holds, as a line: "Content is sound: 173 claims, 67 events, 11 chapters and 12 lectures." */
export const formatCounts = (counts: Record<RecordKind, number>): string => {
	const shown: RecordKind[] = ['claim', 'event', 'chapter', 'lecture', 'concept', 'reference', 'contrast', 'story', 'series'];
	const words = shown.flatMap((kind) => {
		const count = counts[kind];
		return count === 0 ? [] : [`${count} ${count === 1 ? nounOf(kind) : kinds[kind].many}`];
	});
	return words.length === 0 ? 'There is no content.' : `Content is sound: ${listWords(words)}.`;
};
