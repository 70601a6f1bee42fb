import { attributeText, attributeWords, parseMdx, type MdxDocument, type MdxNode, type MdxTag } from './mdx.ts';
import type { Place } from './problem.ts';
import { countWords, splitSentences } from './sentences.ts';

/** A link to a concept or an event from words of the text. */
export interface Mention {
	id: string;
	/** The words that are linked, as inflected in the text. */
	words: string;
	/** The sentence it stands in, in plain text. */
	sentence: string;
	position: Place;
}

/** A citation, of one work or of several. */
export interface Citation {
	/** Ids of works, in the order they are printed. */
	ids: string[];
	/** As written, without "s." or "p.". */
	page: string | undefined;
	/** True where the citation is the subject of its sentence: "Andersson (2004)". */
	narrative: boolean;
	/** The sentence it stands in, in plain text. */
	sentence: string;
	position: Place;
}

/** What every stretch of running text has. */
export interface TextBlock {
	/** Plain text: links keep their words, citations are dropped, lines are joined. */
	text: string;
	citations: Citation[];
	/** Concepts. */
	terms: Mention[];
	events: Mention[];
	/** The id of the section it stands in; undefined in the opening. */
	section: string | undefined;
	position: Place;
}

/** A numbered paragraph, `<P>`. */
export interface ChapterParagraph extends TextBlock {
	id: string;
	/** Its number in the chapter, from 1, through all sections. */
	number: number;
	/** Ids of claims, as written. */
	claims: string[];
	/** EDTF, as written. */
	years: string | undefined;
}

/** A box of background, `<Context>`. */
export interface ChapterContext extends TextBlock {
	id: string;
	title: string;
	/** Ids of the events it rests on; those linked in its text are in `events`. */
	restsOnEvents: string[];
	/** Its printed sources, one by one. */
	sources: string[];
}

/** A note in the margin, `<Note>`. */
export interface ChapterNote extends TextBlock {
	title: string;
	/** The paragraph it belongs to, the last one before it. */
	paragraph: string | undefined;
}

/** A pulled-out figure, `<Pull>`. */
export interface ChapterPull extends TextBlock {
	value: string;
	/** The paragraph before it. */
	paragraph: string | undefined;
	/** Ids of the events it rests on. */
	restsOnEvents: string[];
	/** Ids of the works it rests on. */
	cites: string[];
	page: string | undefined;
}

/** A figure over time, `<Figure>`. */
export interface ChapterFigure {
	series: string;
	/** EDTF, as written. */
	highlight: string | undefined;
	caption: string | undefined;
	section: string | undefined;
	position: Place;
}

/** A step of a story, drawn on its timeline, `<Timeline>`. */
export interface ChapterTimeline {
	/** The id of the story. */
	story: string;
	/** The id of the step. */
	step: string;
	section: string | undefined;
	position: Place;
}

/** A section with a heading. */
export interface ChapterSection {
	id: string;
	title: string;
	/** EDTF, as written. */
	years: string | undefined;
	/** Questions that readers type and that it answers in other words. */
	asked: string[];
	/** Ids of its paragraphs, in order. */
	paragraphs: string[];
	position: Place;
}

/** The outline of a chapter. Each list is in reading order. */
export interface ChapterTree {
	sections: ChapterSection[];
	paragraphs: ChapterParagraph[];
	contexts: ChapterContext[];
	notes: ChapterNote[];
	pulls: ChapterPull[];
	figures: ChapterFigure[];
	timelines: ChapterTimeline[];
	/** Words of paragraphs, context boxes, notes and pulls; headings and captions are not counted. */
	wordCount: number;
}

/** How a chapter is read. */
export interface ChapterOptions {
	/**
	 * The words of a narrative citation, such as "Andersson (2004)". Without it such citations are dropped from plain
	 * text like the others, which leaves their sentences without a subject.
	 */
	nameCitation?: (citation: Pick<Citation, 'ids' | 'page'>) => string;
}

/** Something noted while text is flattened; its sentence is known when the text is whole. */
interface Pending<Item> {
	item: Item;
	offset: number;
}

/** Builds the plain text of a block of a page, and remembers where each link and citation fell in it. */
export class TextReader {
	private readonly document: MdxDocument;
	private readonly options: ChapterOptions;
	private text = '';
	private readonly breaks: number[] = [];
	private readonly citations: Pending<Citation>[] = [];
	private readonly terms: Pending<Mention>[] = [];
	private readonly events: Pending<Mention>[] = [];

	constructor(document: MdxDocument, options: ChapterOptions) {
		this.document = document;
		this.options = options;
	}

	private append(piece: string): void {
		const flat = piece.replace(/[ \t\r\n]+/g, ' ');
		this.text += this.text === '' || this.text.endsWith(' ') ? flat.replace(/^ /, '') : flat;
	}

	private readCitation(node: MdxNode, tag: MdxTag): void {
		const ids = attributeWords(tag, 'id').map(({ word }) => word);
		const page = attributeText(tag, 'page');
		const narrative = tag.attributes.some(({ name }) => name === 'narrative');
		const named = narrative ? (this.options.nameCitation?.({ ids, page }) ?? '') : '';
		const trimmed = this.text.trimEnd();
		// The subject begins its sentence even where no capital letter says so: it may be dropped, or a "von".
		if (narrative && /[.!?…][”’)]*$/.test(trimmed)) this.breaks.push(trimmed.length);
		const offset = this.text.length;
		if (named === '') this.text = trimmed;
		else this.append(named);
		this.citations.push({
			item: { ids, page, narrative, sentence: '', position: this.document.placeAt(node.start) },
			offset: narrative ? Math.min(offset, this.text.length) : Math.max(0, this.text.length - 1),
		});
	}

	/** Reads nodes on after what has been read. A paragraph begins a new sentence, also after one without a stop. */
	read(nodes: readonly MdxNode[]): void {
		for (const node of nodes) {
			if (node.tag?.name === 'Cite') this.readCitation(node, node.tag);
			else if (node.tag?.name === 'Term' || node.tag?.name === 'Event') {
				const list = node.tag.name === 'Term' ? this.terms : this.events;
				const offset = this.text.length;
				this.read(node.children);
				const item = {
					id: attributeText(node.tag, 'id') ?? '',
					words: this.text.slice(offset).trim(),
					sentence: '',
					position: this.document.placeAt(node.start),
				};
				list.push({ item, offset });
			} else if (node.type === 'text' || node.type === 'inlineCode') this.append(node.value ?? '');
			else if (node.type === 'break') this.append(' ');
			else if (node.type === 'paragraph') {
				this.append(' ');
				this.breaks.push(this.text.length);
				this.read(node.children);
			} else this.read(node.children);
		}
	}

	/**
	 * What has been read, with the sentence that each link and citation stands in.
	 * @param section the id of the section it belongs to.
	 * @param position where it begins.
	 */
	finish(section: string | undefined, position: Place): TextBlock {
		const text = this.text.trim();
		const sentences = splitSentences(text, this.breaks);
		const sentenceAt = (offset: number): string =>
			(sentences.find(({ end }) => offset < end) ?? sentences.at(-1))?.text ?? '';
		const settle = <Item extends { sentence: string }>(pending: Pending<Item>[]): Item[] =>
			pending.map(({ item, offset }) => ({ ...item, sentence: sentenceAt(offset) }));
		return {
			text,
			citations: settle(this.citations),
			terms: settle(this.terms),
			events: settle(this.events),
			section,
			position,
		};
	}
}

/**
 * Reads the outline of a parsed chapter. It takes what it finds: a missing attribute becomes an empty string and
 * unknown tags are read through, since mistakes are the content check's to report.
 */
export const readChapterTree = (document: MdxDocument, options: ChapterOptions = {}): ChapterTree => {
	const tree: ChapterTree = { sections: [], paragraphs: [], contexts: [], notes: [], pulls: [], figures: [], timelines: [], wordCount: 0 };

	const readBlock = (node: MdxNode, section: ChapterSection | undefined): TextBlock => {
		const reader = new TextReader(document, options);
		reader.read(node.children);
		const block = reader.finish(section?.id, document.placeAt(node.start));
		tree.wordCount += countWords(block.text);
		return block;
	};

	const words = (tag: MdxTag, name: string): string[] => attributeWords(tag, name).map(({ word }) => word);

	const readNodes = (nodes: readonly MdxNode[], section: ChapterSection | undefined): void => {
		for (const node of nodes) {
			const { tag } = node;
			if (tag === undefined) {
				readNodes(node.children, section);
				continue;
			}
			const id = attributeText(tag, 'id') ?? '';
			const title = attributeText(tag, 'title') ?? '';
			const position = document.placeAt(node.start);
			const paragraph = tree.paragraphs.at(-1)?.id;
			if (tag.name === 'Section') {
				const asked = (attributeText(tag, 'asked') ?? '').split('|').map((one) => one.trim()).filter(Boolean);
				const inner: ChapterSection = { id, title, years: attributeText(tag, 'years'), asked, paragraphs: [], position };
				tree.sections.push(inner);
				readNodes(node.children, inner);
			} else if (tag.name === 'P') {
				const number = tree.paragraphs.length + 1;
				const block = readBlock(node, section);
				tree.paragraphs.push({ ...block, id, number, claims: words(tag, 'claims'), years: attributeText(tag, 'years') });
				section?.paragraphs.push(id);
			} else if (tag.name === 'Context') {
				const sources = (attributeText(tag, 'sources') ?? '')
					.split('|')
					.map((source) => source.trim())
					.filter((source) => source !== '');
				tree.contexts.push({ ...readBlock(node, section), id, title, restsOnEvents: words(tag, 'events'), sources });
			} else if (tag.name === 'Note') {
				tree.notes.push({ ...readBlock(node, section), title, paragraph });
			} else if (tag.name === 'Pull') {
				const pull = {
					value: attributeText(tag, 'value') ?? '',
					paragraph,
					restsOnEvents: words(tag, 'events'),
					cites: words(tag, 'cite'),
					page: attributeText(tag, 'page'),
				};
				tree.pulls.push({ ...readBlock(node, section), ...pull });
			} else if (tag.name === 'Figure') {
				tree.figures.push({
					series: attributeText(tag, 'series') ?? '',
					highlight: attributeText(tag, 'highlight'),
					caption: attributeText(tag, 'caption'),
					section: section?.id,
					position,
				});
			} else if (tag.name === 'Timeline') {
				tree.timelines.push({
					story: attributeText(tag, 'story') ?? '',
					step: attributeText(tag, 'step') ?? '',
					section: section?.id,
					position,
				});
			} else readNodes(node.children, section);
		}
	};

	readNodes(document.children, undefined);
	return tree;
};

/**
 * Parses a chapter, with or without its frontmatter, into its outline.
 *
 * @param source MDX; positions count from its first line, so pass the whole file where they matter.
 * @throws MdxSyntaxError where the text is not MDX.
 */
export const parseChapter = (source: string, options: ChapterOptions = {}): ChapterTree => readChapterTree(parseMdx(source), options);

/** One place in a chapter where a concept, a work or an event is used. */
export interface ChapterUse {
	kind: 'concept' | 'reference' | 'event';
	/** The id of the concept, work or event. */
	id: string;
	/** Where to lead the reader: the id of the paragraph or context box; for notes and pulls the paragraph before them. */
	anchor: string | undefined;
	/** What it stands in. */
	block: 'paragraph' | 'context' | 'note' | 'pull';
	/** The sentence in plain text; for what only stands in attributes, the whole text of the block. */
	sentence: string;
	/** The words of the sentence that name the concept or event; none for works and for what only stands in attributes. */
	words?: string;
	position: Place;
}

/**
 * Every use of a concept, work or event in a chapter, in reading order. A work cited together with others has a use
 * of its own. Events and works that only carry a context box or a pull count as used there.
 */
export const listUses = (tree: ChapterTree): ChapterUse[] => {
	const uses: ChapterUse[] = [];
	const addText = (block: TextBlock, kind: ChapterUse['block'], anchor: string | undefined): void => {
		for (const { id, sentence, words, position } of block.terms) uses.push({ kind: 'concept', id, anchor, block: kind, sentence, words, position });
		for (const { id, sentence, words, position } of block.events) uses.push({ kind: 'event', id, anchor, block: kind, sentence, words, position });
		for (const { ids, sentence, position } of block.citations) {
			for (const id of ids) uses.push({ kind: 'reference', id, anchor, block: kind, sentence, position });
		}
	};
	const addGround = (
		block: TextBlock,
		blockKind: ChapterUse['block'],
		anchor: string | undefined,
		kind: 'event' | 'reference',
		ids: string[],
	): void => {
		const linked = new Set(block.events.map(({ id }) => id));
		for (const id of ids) {
			if (kind === 'event' && linked.has(id)) continue;
			uses.push({ kind, id, anchor, block: blockKind, sentence: block.text, position: block.position });
		}
	};
	for (const paragraph of tree.paragraphs) addText(paragraph, 'paragraph', paragraph.id);
	for (const context of tree.contexts) {
		addText(context, 'context', context.id);
		addGround(context, 'context', context.id, 'event', context.restsOnEvents);
	}
	for (const note of tree.notes) addText(note, 'note', note.paragraph);
	for (const pull of tree.pulls) {
		addText(pull, 'pull', pull.paragraph);
		addGround(pull, 'pull', pull.paragraph, 'event', pull.restsOnEvents);
		addGround(pull, 'pull', pull.paragraph, 'reference', pull.cites);
	}
	return uses.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
};
