/** A file of the content folder, as text. */
export interface SourceFile {
	/** From the content folder's parent, with forward slashes: `content/events/general-child-benefit.yaml`. */
	path: string;
	text: string;
}

/** A spot in a source file. */
export interface Place {
	/** From 1. */
	line: number;
	/** From 1, in UTF-16 units, as editors count. */
	column: number;
}

/** A mistake in the content: where it is, what is wrong and what to write. */
export interface Problem extends Place {
	/** As `SourceFile.path`. */
	file: string;
	/** The field or tag in the author's own notation: `codings.target.band`, `<Cite> id`. */
	field: string;
	/** What is wrong, as a whole sentence. */
	message: string;
	/** What to write instead, as whole sentences. */
	fix: string;
	/** The rule that found it: the name of its file in `rules/`, or `schema`, `syntax`, `files`. */
	rule: string;
}

/** Orders ids and paths by their code units, the same on every system and in every language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders problems as they are read: by file, then by line and column. */
export const compareProblems = (a: Problem, b: Problem): number =>
	compareIds(a.file, b.file) || a.line - b.line || a.column - b.column || compareIds(a.field, b.field);

/** A number with its noun: "1 mistake", "2 mistakes". */
export const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Joins words as a sentence does: "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[], joiner: 'and' | 'or' = 'and'): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joiner} ${words[words.length - 1]}`;

/** Words in quotation marks, joined as a sentence does. */
export const listQuoted = (words: readonly string[], joiner: 'and' | 'or' = 'or'): string =>
	listWords(
		words.map((word) => `"${word}"`),
		joiner,
	);
