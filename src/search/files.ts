/**
 * The files of the index, as they are made at the build and read by the client. Pages are numbered through all files: by
 * record, the ones that are looked for most first, and within a record Swedish before English. Sections are numbered by
 * page. All names but `quick` carry the version, so that no page ever reads files of two builds.
 */

import type { Locale } from '../i18n/locales.ts';

/** A page in the quick file: title, address, label and terms, the last joined by "|". 0: as in the other language. */
export type QuickSide = [title: string | 0, address: string | 0, label: string | 0, terms: string | 0];

/** A record: its type's place in the list of types, its years (0 for none), and its pages; 0 where there is none. */
export type QuickRecord = [type: number, from: number, to: number, sv: QuickSide | 0, en: QuickSide | 0];

/** A heading: page, title, anchor, and questions that it answers in other words. */
export type QuickHeading = [page: number, title: string, anchor: string, asked?: string];

/** `quick.json`: titles, terms and headings, as many as fit. */
export interface QuickFile {
	version: string;
	/** The first word of each file of words, folded, in order. */
	shards: string[];
	/** How an address of each type begins, in Swedish and English; an address that begins with "/" is whole. */
	paths: [string, string][];
	records: QuickRecord[];
	headings: QuickHeading[];
}

/** A record in the file of pages; `sv` and `en` count the sections of its pages, 0 where there is none. */
export type PageRow = [type: number, from: number, to: number, sv: number, en: number];

/** `pages-{version}.json`: what is needed to rank and to count every page. */
export interface PagesFile {
	rows: PageRow[];
	/** The first page of each file of texts, counted among those of its language. */
	texts: Record<Locale, number[]>;
}

/**
 * A word and where it stands, as itself and as the end of a compound. Places are numbers in pairs folded into one: the
 * difference to the section before times `fields`, plus the field.
 */
export type WordRow = [word: string, whole: number[], ends?: number[]];

/** `words-{version}-{n}.json`: words in the order of their folded forms. */
export type WordsFile = WordRow[];

/** A section: its title and anchor, both empty for a page's opening; its text, a line a sentence; what else leads to it. */
export type TextSection = [title: string, anchor: string, text: string, asked?: string];

/** A page with its texts. */
export type TextPage = [title: string, address: string, label: string, terms: string, sections: TextSection[]];

/** `text-{version}-{language}-{n}.json`: pages of one language, in order. */
export type TextFile = TextPage[];

/** How many fields a word can stand in. */
export const fields = 5;
/** The fields: text, from a passing mention to a main word of its section; a heading; a title or term. */
export const fieldOf = { passing: 0, text: 1, main: 2, heading: 3, title: 4 } as const;

/** What parts terms that are kept in one string. */
export const termBreak = '|';

/** The names of the files, without ending. */
export const fileNames = {
	quick: 'quick',
	pages: (version: string): string => `pages-${version}`,
	words: (version: string, index: number): string => `words-${version}-${index}`,
	text: (version: string, locale: Locale, index: number): string => `text-${version}-${locale}-${index}`,
};

/** An address that most titles give: "Social investering" is at `social-investering`. */
export const slugOf = (folded: string): string => folded.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
