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

/** Orders problems as they are read: by file, then by line and column. */
export const compareProblems = (a: Problem, b: Problem): number =>
	(a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
	a.line - b.line ||
	a.column - b.column ||
	(a.field < b.field ? -1 : a.field > b.field ? 1 : 0);

/** Joins words as a sentence does: "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[], joiner: 'and' | 'or' = 'and'): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joiner} ${words[words.length - 1]}`;

/** Words in quotation marks, joined as a sentence does. */
export const listQuoted = (words: readonly string[], joiner: 'and' | 'or' = 'or'): string =>
	listWords(
		words.map((word) => `"${word}"`),
		joiner,
	);
