import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair, type YAMLError } from 'yaml';
import type { Place } from './problem.ts';

/** The way to a value from the root of a record: keys and, from 0, places in lists. */
export type FieldPath = readonly PropertyKey[];

/** A mistake of notation, before any field is looked at. */
export interface YamlSyntaxProblem extends Place {
	message: string;
	fix: string;
}

/** A YAML or JSON text whose values can be found again in it. */
export interface YamlSource {
	/** The plain value: objects, lists, strings, numbers. What could be read, where the text has mistakes. */
	value: unknown;
	problems: YamlSyntaxProblem[];
	/**
	 * Where a field stands: its value if that is a single value, else its key or the start of a list's item. For a field
	 * that is missing, the nearest thing around it that is there.
	 */
	placeOf(path: FieldPath): Place;
	/** Where a field's name stands. */
	placeOfKey(path: FieldPath): Place;
	/**
	 * Where the `occurrence`-th (from 0) `snippet` within a text field stands; the field itself where the snippet
	 * cannot be found as written, as when a line ends within it.
	 */
	placeWithin(path: FieldPath, snippet: string, occurrence: number): Place;
}

const fixes: Partial<Record<YAMLError['code'], string>> = {
	BAD_INDENT: 'Indent the line by spaces, as deep as the other fields of its record.',
	BAD_SCALAR_START: 'Put the whole text in quotation marks: field: "…".',
	BLOCK_AS_IMPLICIT_KEY: 'Put the whole text in quotation marks, since it holds a colon: field: "…".',
	BAD_DQ_ESCAPE: 'Write \\" for a quotation mark and \\\\ for a backslash within "…".',
	DUPLICATE_KEY: 'Keep one of the two and remove the other.',
	MISSING_CHAR: "Close the quotation mark or bracket, or put a text that holds \" in single quotation marks: field: '…'.",
	MULTILINE_IMPLICIT_KEY: 'Write "name: value", or indent the line if it goes on with the text above it.',
	TAB_AS_INDENT: 'Indent with spaces; YAML does not take tabs.',
	UNEXPECTED_TOKEN: 'Put the whole text in quotation marks: field: "…".',
};

const messages: Partial<Record<YAMLError['code'], string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'A colon followed by a space stands inside a text without quotation marks.',
	DUPLICATE_KEY: 'The same field stands twice in one record.',
	TAB_AS_INDENT: 'The line begins with a tab.',
};

const jsonFix =
	'Put every name and text in double quotation marks, one comma between items and none after the last, and close every bracket.';

/** The pair of a mapping whose key is `key`. */
const findPair = (node: unknown, key: PropertyKey): Pair<Node, Node | null> | undefined =>
	isMap(node)
		? (node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key)) as Pair<Node, Node | null> | undefined)
		: undefined;

interface Found {
	/** Offset of the name, or of a list's item. */
	keyStart: number;
	node: Node | null | undefined;
	isWhole: boolean;
}

const find = (document: Document.Parsed, path: FieldPath): Found => {
	const root = document.contents as Node | null;
	let found: Found = { keyStart: root?.range?.[0] ?? 0, node: root, isWhole: true };
	for (const segment of path) {
		if (isSeq(found.node) && typeof segment === 'number') {
			const item = found.node.items[segment] as Node | undefined;
			if (item === undefined) return { ...found, isWhole: false };
			found = { keyStart: item.range?.[0] ?? found.keyStart, node: item, isWhole: true };
			continue;
		}
		const pair = findPair(found.node, segment);
		if (pair === undefined) return { ...found, isWhole: false };
		found = { keyStart: pair.key.range?.[0] ?? found.keyStart, node: pair.value, isWhole: true };
	}
	return found;
};

/** The text of a scalar as it stands in the source, without its quotation marks, and where that begins. */
const rawScalar = (text: string, node: Node | null | undefined): { raw: string; start: number } | undefined => {
	if (!isScalar(node) || !node.range) return undefined;
	const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
	const start = node.range[0] + quoted;
	return { raw: text.slice(start, node.range[1] - quoted), start };
};

/** The first list in [ ] or group in { } that nothing closes before the offset where reading failed. */
const findUnclosed = (document: Document.Parsed, failedAt: number): { offset: number; isList: boolean } | undefined => {
	let found: { offset: number; isList: boolean } | undefined;
	visit(document, {
		Collection: (_key, { srcToken }) => {
			if (srcToken?.type !== 'flow-collection' || srcToken.start.offset > failedAt) return undefined;
			const isList = srcToken.start.type === 'flow-seq-start';
			const closing = isList ? 'flow-seq-end' : 'flow-map-end';
			if (srcToken.end.some(({ type }) => type === closing)) return undefined;
			found = { offset: srcToken.start.offset, isList };
			return visit.BREAK;
		},
	});
	return found;
};

/**
 * Reads YAML, or JSON with `json`. Dates without quotation marks are read as dates, not as text, as the site's own
 * loader does, so that the check and the build agree. Never throws.
 */
export const readYaml = (text: string, { json = false } = {}): YamlSource => {
	const lines = new LineCounter();
	// JSON may be indented with tabs, which YAML refuses; in JSON no text can hold one, so a space stands for it.
	const source = json ? text.replace(/\t/g, ' ') : text;
	const document = parseDocument(source, { lineCounter: lines, customTags: ['timestamp'], prettyErrors: false, keepSourceTokens: true });
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	// After the first mistake the rest is read askew, so that what follows may be right; doubled fields are the exception.
	const firstError = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
	const errors = document.errors.filter((error) => error === firstError || error.code === 'DUPLICATE_KEY');
	const unclosed = json || firstError === undefined ? undefined : findUnclosed(document, firstError.pos[0]);
	const problems = errors.map((error): YamlSyntaxProblem => {
		if (error === firstError && unclosed !== undefined) {
			const [open, close] = unclosed.isList ? ['[', ']'] : ['{', '}'];
			return {
				...placeAt(unclosed.offset),
				message: `The "${open}" here is not closed.`,
				fix: `Write "${close}" after the last item, or put a text that begins with "${open}" in quotation marks: field: "…".`,
			};
		}
		const isPlainJson = json && error.code !== 'DUPLICATE_KEY';
		return {
			...placeAt(error.pos[0]),
			message: isPlainJson
				? 'From here on this is not JSON.'
				: (messages[error.code] ?? `This is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`),
			fix: isPlainJson ? jsonFix : (fixes[error.code] ?? 'Compare the line with the same field in another file.'),
		};
	});
	let hasAlias = false;
	visit(document, {
		Alias: (_key, alias) => {
			hasAlias = true;
			if (firstError !== undefined) return;
			problems.push({
				...placeAt(alias.range?.[0] ?? 0),
				message: 'An asterisk at the start of a text means another value in YAML.',
				fix: 'Put the text in quotation marks: field: "*…".',
			});
		},
	});
	// An alias may point round in a circle; nothing that is read here could follow it.
	const value: unknown = hasAlias ? undefined : document.toJS();
	if (json && problems.length === 0) {
		try {
			JSON.parse(text);
		} catch (error) {
			const offset = /position (\d+)/.exec(String(error))?.[1];
			problems.push({
				...placeAt(Number(offset ?? 0)),
				message: 'From here on this is not JSON.',
				fix: jsonFix,
			});
		}
	}
	const placeOf = (path: FieldPath): Place => {
		const { keyStart, node, isWhole } = find(document, path);
		const isSingle = isWhole && isScalar(node) && node.value !== null && node.range;
		return placeAt(isSingle ? (node.range?.[0] ?? keyStart) : keyStart);
	};
	return {
		value,
		problems,
		placeOf,
		placeOfKey: (path) => placeAt(find(document, path).keyStart),
		placeWithin: (path, snippet, occurrence) => {
			const scalar = rawScalar(source, find(document, path).node);
			if (scalar === undefined) return placeOf(path);
			let at = scalar.raw.indexOf(snippet);
			for (let skip = occurrence; skip > 0 && at >= 0; skip--) at = scalar.raw.indexOf(snippet, at + 1);
			return at < 0 ? placeOf(path) : placeAt(scalar.start + at);
		},
	};
};

/** A path in the author's notation: `codings.target.claims, item 2`. Empty for the record itself. */
export const formatPath = (path: FieldPath): string =>
	path.reduce<string>((written, segment) => {
		if (typeof segment === 'number') return `${written}${written === '' ? '' : ', '}item ${segment + 1}`;
		const separator = written === '' ? '' : /item \d+$/.test(written) ? ', ' : '.';
		return `${written}${separator}${String(segment)}`;
	}, '');

/** The value at a path of plain data; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: FieldPath): unknown => {
	let current = value;
	for (const segment of path) {
		if (current === null || typeof current !== 'object') return undefined;
		current = (current as Record<PropertyKey, unknown>)[segment];
	}
	return current;
};

/** Every single value of plain data with its path, in order. */
export function* walkValues(value: unknown, path: FieldPath = []): Generator<{ path: FieldPath; value: unknown }> {
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) yield* walkValues(item, [...path, index]);
	} else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
		for (const [key, item] of Object.entries(value)) yield* walkValues(item, [...path, key]);
	} else yield { path, value };
}
