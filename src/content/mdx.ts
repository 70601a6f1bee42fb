import { mdxToMdast, type MdastNode } from 'satteri';
import { locator, type Locator } from './place.ts';
import type { Place } from './problem.ts';

/**
 * A node of a parsed MDX text. Only what this project reads of mdast (https://github.com/syntax-tree/mdast).
 */
export interface MdxNode {
	/** The mdast type: `paragraph`, `text`, `mdxJsxFlowElement` … */
	type: string;
	/** Offsets in the source; the end is exclusive. */
	start: number;
	end: number;
	/** The text of `text`, `inlineCode`, expressions and the like. */
	value: string | undefined;
	/** The address of a `link` or `definition`. */
	url: string | undefined;
	children: MdxNode[];
	/** Present where the node is a tag. */
	tag: MdxTag | undefined;
}

/** An attribute of a tag, with where it stands. */
export interface MdxAttribute {
	name: string;
	/** The string; true for an attribute without value; undefined for `{…}`, which content does not use. */
	value: string | true | undefined;
	/** Offset of the name. */
	start: number;
	/** Offset of the first character of the value, inside its quotation marks; of the name where there is no value. */
	valueStart: number;
	/** The value as it stands in the source: with its lines and entities. Empty where there is no string. */
	raw: string;
}

/** A tag with its attributes. */
export interface MdxTag {
	/** As written, `P`; empty for `<>`. */
	name: string;
	attributes: MdxAttribute[];
}

/** A parsed MDX text. */
export interface MdxDocument {
	source: string;
	/** The top level of the text, without its frontmatter. */
	children: MdxNode[];
	/** Turns a node's offset into line and column. */
	placeAt: Locator;
}

/** Thrown where a text is not MDX: a tag that is not closed, a stray `{` or `<`. */
export class MdxSyntaxError extends Error {
	/** Where the parser stopped. */
	readonly place: Place;

	constructor(message: string, place: Place) {
		super(message);
		this.name = 'MdxSyntaxError';
		this.place = place;
	}
}

/** The fields of mdast nodes that are read here; the parser's own union has many more. */
interface LooseNode {
	type: string;
	position?: { start: { offset: number }; end: { offset: number } };
	value?: unknown;
	url?: unknown;
	children?: LooseNode[];
	name?: string | null;
	attributes?: { type: string; name?: string; value?: unknown }[];
}

/**
 * Finds where the attributes of an opening tag stand, which the parser does not tell.
 * @param start offset of the tag's `<`.
 */
const scanAttributes = (source: string, start: number): { start: number; valueStart: number; raw: string }[] => {
	const found: { start: number; valueStart: number; raw: string }[] = [];
	const pattern = /\s*(?:([\p{L}_$][\p{L}\p{N}_$:.-]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|(?=\{)))?|\{)/uy;
	pattern.lastIndex = start + (/^<\s*[^\s/>]*/.exec(source.slice(start))?.[0].length ?? 1);
	for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
		const [whole, name, equals, inDouble, inSingle] = match;
		const nameStart = match.index + whole.length - whole.trimStart().length;
		const valueStart = name === undefined || equals === undefined ? nameStart : nameStart + name.length + equals.length + 1;
		found.push({ start: nameStart, valueStart, raw: inDouble ?? inSingle ?? '' });
		const isExpression = source[pattern.lastIndex] === '{' || whole.endsWith('{');
		if (!isExpression) continue;
		let depth = whole.endsWith('{') ? 1 : 0;
		do {
			const character = source[pattern.lastIndex++];
			if (character === undefined) return found;
			if (character === '{') depth++;
			if (character === '}') depth--;
		} while (depth > 0);
	}
	return found;
};

const readTag = (node: LooseNode, source: string, start: number): MdxTag => {
	const places = scanAttributes(source, start);
	return {
		name: node.name ?? '',
		attributes: (node.attributes ?? []).map((attribute, index) => ({
			name: attribute.name ?? '{…}',
			value:
				attribute.value === null || attribute.value === undefined
					? attribute.name === undefined
						? undefined
						: true
					: typeof attribute.value === 'string'
						? attribute.value
						: undefined,
			start: places[index]?.start ?? start,
			valueStart: places[index]?.valueStart ?? start,
			raw: places[index]?.raw ?? '',
		})),
	};
};

const convert = (node: LooseNode, source: string): MdxNode => {
	const start = node.position?.start.offset ?? 0;
	const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	return {
		type: node.type,
		start,
		end: node.position?.end.offset ?? start,
		value: typeof node.value === 'string' ? node.value : undefined,
		url: typeof node.url === 'string' ? node.url : undefined,
		children: (node.children ?? []).map((child) => convert(child, source)),
		tag: isTag ? readTag(node, source, start) : undefined,
	};
};

/**
 * Parses an MDX text, frontmatter and all, as the site's own build does.
 * @throws MdxSyntaxError where the text is not MDX.
 */
export const parseMdx = (source: string): MdxDocument => {
	let root: MdastNode;
	try {
		root = mdxToMdast(source, { features: { frontmatter: true, smartPunctuation: false } });
	} catch (error) {
		// The parser's message reads "3:1: Unexpected closing tag … (mdx-jsx:unexpected-character)".
		const message = error instanceof Error ? error.message : String(error);
		const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
		throw new MdxSyntaxError(match?.[3] ?? message, { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) });
	}
	const { children } = convert(root as LooseNode, source);
	return {
		source,
		children: children.filter((node) => node.type !== 'yaml'),
		placeAt: locator(source),
	};
};

/** The value of an attribute, trimmed; undefined where it is missing, empty or not a string. */
export const attributeText = (tag: MdxTag, name: string): string | undefined => {
	const value = tag.attributes.find((attribute) => attribute.name === name)?.value;
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** A word of an attribute that lists several, with its offset in the source. */
export interface AttributeWord {
	word: string;
	start: number;
}

/** The space-separated words of an attribute, such as ids; none where it is missing. */
export const attributeWords = (tag: MdxTag, name: string): AttributeWord[] => {
	const attribute = tag.attributes.find((candidate) => candidate.name === name);
	if (typeof attribute?.value !== 'string') return [];
	return [...attribute.raw.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: attribute.valueStart + match.index }));
};

/** A node and the nodes around it, outermost first. */
export interface MdxVisit {
	node: MdxNode;
	ancestors: readonly MdxNode[];
}

/** Every node of a document in reading order, a parent before its children. */
export function* walkMdx(nodes: readonly MdxNode[], ancestors: readonly MdxNode[] = []): Generator<MdxVisit> {
	for (const node of nodes) {
		yield { node, ancestors };
		yield* walkMdx(node.children, [...ancestors, node]);
	}
}
