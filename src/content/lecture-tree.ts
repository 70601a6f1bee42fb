import { TextReader, type ChapterOptions, type TextBlock } from './chapter-tree.ts';
import { attributeText, attributeWords, parseMdx, walkMdx, type MdxDocument, type MdxNode, type MdxTag } from './mdx.ts';
import type { Place } from './problem.ts';
import { countWords } from './sentences.ts';
import { minutesPattern } from './tags.ts';

/** A part of a figure with a name and a few words: one of two sides, or a link of a chain. */
export interface FigurePart {
	title: string;
	text: TextBlock;
}

/** One of two sides that stand against each other. */
export interface FigureSide extends FigurePart {
	/** The pole whose colour and shape it has; undefined where the pair is none of the contrasts. */
	pole: string | undefined;
}

/** What a slide shows, one of the forms that a figure has. */
export type SlideFigure =
	/** A year, number or word, set huge. */
	| { kind: 'big'; value: string; text: TextBlock }
	/** Two sides against each other. `stepwise`: they come by clicks, one at a time. */
	| { kind: 'sides'; sides: FigureSide[]; stepwise: boolean }
	/** A few quoted words, from a work or from the document of an event. */
	| { kind: 'quote'; cite: string | undefined; page: string | undefined; event: string | undefined; text: TextBlock }
	/** A chain, read left to right. */
	| { kind: 'flow'; stages: FigurePart[]; stepwise: boolean }
	/** A few events on the line of time. `years` is EDTF, as written. */
	| { kind: 'line'; events: string[]; years: string; stepwise: boolean }
	/** A curve over time. `highlight` is EDTF, as written. */
	| { kind: 'series'; series: string; highlight: string | undefined }
	/** A timeline that runs some steps of its story, the first as the slide comes up. */
	| { kind: 'timeline'; story: string; steps: string[] };

/** What one click brings to a slide that is up. */
export type SlideClick =
	/** The content of a `<Step>`; `index` counts those of the slide from 0. */
	| { brings: 'paragraph'; index: number }
	/** A side, a stage or an event of its figure, from 0. */
	| { brings: 'part'; index: number }
	/** A step of the story, by its id. */
	| { brings: 'story-step'; step: string };

/** A slide, `<Slide>`. */
export interface LectureSlide {
	/** Part of addresses (`?slide=…`), the same in both languages. */
	id: string;
	/** Its number in the lecture, from 1. */
	number: number;
	/** The id of the section of the chapter that it belongs to, or of a paragraph before the first section. */
	section: string;
	/** The chapter of that section, where the lecture as a whole has none. */
	chapter: string | undefined;
	title: string;
	/** How long it is planned to be up; 0 where that cannot be read. */
	minutes: number;
	/** `opening`: the poster that begins the lecture. `question`: something to discuss. */
	look: 'opening' | 'question' | undefined;
	/** EDTF, as written: what it is about, lit on the line at its foot. */
	years: string | undefined;
	/** Ids of works printed as its sources. */
	sources: string[];
	/** Ids of events whose sources are printed as its own. */
	events: string[];
	/** Ids of the claims it makes. */
	claims: string[];
	/** Its figure; undefined where it has only words. */
	figure: SlideFigure | undefined;
	/** What comes by clicks after the slide has come up, in their order. */
	clicks: SlideClick[];
	/** How many clicks that is. */
	stepCount: number;
	/** All its running text, that of its figure included, without the notes. */
	body: TextBlock;
	/** Words that students see besides the title: running text, the titles of sides and stages, a huge value. */
	words: number;
	/** What the teacher speaks from. */
	notes: TextBlock;
	/** Words of the notes. */
	noteWords: number;
	position: Place;
}

/** The slides of a lecture, in order. */
export interface LectureTree {
	slides: LectureSlide[];
	/** Their minutes together. */
	minutes: number;
}

/** The tags that are figures. A slide has at most one of them. */
export const figureTags = ['Big', 'Sides', 'Quote', 'Flow', 'Line', 'Figure', 'Timeline'] as const;

const wordsOf = (tag: MdxTag, name: string): string[] => attributeWords(tag, name).map(({ word }) => word);

const isStepwise = (tag: MdxTag): boolean => tag.attributes.some(({ name }) => name === 'stepwise');

/** The tags of a name within a node, at any depth, with their nodes. */
const tagsWithin = (node: MdxNode, name: string): { tag: MdxTag; node: MdxNode }[] =>
	[...walkMdx(node.children)].flatMap((visit) => (visit.node.tag?.name === name ? [{ tag: visit.node.tag, node: visit.node }] : []));

const readFigure = (node: MdxNode, tag: MdxTag, readText: (node: MdxNode) => TextBlock): SlideFigure | undefined => {
	const part = (inner: { tag: MdxTag; node: MdxNode }): FigurePart => ({
		title: attributeText(inner.tag, 'title') ?? '',
		text: readText(inner.node),
	});
	switch (tag.name) {
		case 'Big':
			return { kind: 'big', value: attributeText(tag, 'value') ?? '', text: readText(node) };
		case 'Sides': {
			const sides = tagsWithin(node, 'Side').map((side) => ({ ...part(side), pole: attributeText(side.tag, 'pole') }));
			return { kind: 'sides', sides, stepwise: isStepwise(tag) };
		}
		case 'Quote': {
			const ground = { cite: attributeText(tag, 'cite'), page: attributeText(tag, 'page'), event: attributeText(tag, 'event') };
			return { kind: 'quote', ...ground, text: readText(node) };
		}
		case 'Flow':
			return { kind: 'flow', stages: tagsWithin(node, 'Stage').map(part), stepwise: isStepwise(tag) };
		case 'Line':
			return { kind: 'line', events: wordsOf(tag, 'events'), years: attributeText(tag, 'years') ?? '', stepwise: isStepwise(tag) };
		case 'Figure':
			return { kind: 'series', series: attributeText(tag, 'series') ?? '', highlight: attributeText(tag, 'highlight') };
		case 'Timeline':
			return { kind: 'timeline', story: attributeText(tag, 'story') ?? '', steps: wordsOf(tag, 'steps') };
		default:
			return undefined;
	}
};

/** How many parts of a figure come by clicks, each by one of its own. */
const countParts = (figure: SlideFigure): number => {
	if (figure.kind === 'sides') return figure.stepwise ? figure.sides.length : 0;
	if (figure.kind === 'flow') return figure.stepwise ? figure.stages.length : 0;
	if (figure.kind === 'line') return figure.stepwise ? figure.events.length : 0;
	return 0;
};

const figureClicks = (figure: SlideFigure): SlideClick[] => [
	...Array.from({ length: countParts(figure) }, (_, index): SlideClick => ({ brings: 'part', index })),
	// The first of them is there as the slide comes up, since a timeline without a step would show nothing.
	...(figure.kind === 'timeline' ? figure.steps.slice(1) : []).map((step): SlideClick => ({ brings: 'story-step', step })),
];

/** Words of a figure that stand in attributes. */
export const namedWords = (figure: SlideFigure | undefined): string => {
	if (figure?.kind === 'big') return figure.value;
	if (figure?.kind === 'sides') return figure.sides.map(({ title }) => title).join(' ');
	return figure?.kind === 'flow' ? figure.stages.map(({ title }) => title).join(' ') : '';
};

/**
 * Reads the slides of a parsed lecture. It takes what it finds: a missing attribute becomes an empty string and the
 * first of several figures is taken, since mistakes are the content check's to report.
 */
export const readLectureTree = (document: MdxDocument, options: ChapterOptions = {}): LectureTree => {
	const readSlide = (node: MdxNode, tag: MdxTag, number: number): LectureSlide => {
		const section = attributeText(tag, 'section') ?? '';
		const readNodes = (nodes: readonly MdxNode[], start: number): TextBlock => {
			const reader = new TextReader(document, options);
			reader.read(nodes);
			return reader.finish(section, document.placeAt(start));
		};
		const visible = node.children.filter((child) => child.tag?.name !== 'Notes' && child.tag?.name !== 'Slide');
		const notesNode = node.children.find((child) => child.tag?.name === 'Notes');
		let figure: SlideFigure | undefined;
		let paragraphs = 0;
		const clicks: SlideClick[] = [];
		for (const { node: inner } of walkMdx(visible)) {
			if (inner.tag?.name === 'Step') clicks.push({ brings: 'paragraph', index: paragraphs++ });
			if (inner.tag === undefined || figure !== undefined) continue;
			figure = readFigure(inner, inner.tag, (part) => readNodes(part.children, part.start));
			if (figure !== undefined) clicks.push(...figureClicks(figure));
		}
		const look = attributeText(tag, 'look');
		const minutes = attributeText(tag, 'minutes') ?? '';
		const body = readNodes(visible, node.start);
		const notes = readNodes(notesNode?.children ?? [], notesNode?.start ?? node.start);
		return {
			id: attributeText(tag, 'id') ?? '',
			number,
			section,
			chapter: attributeText(tag, 'chapter'),
			title: attributeText(tag, 'title') ?? '',
			minutes: minutesPattern.test(minutes) ? Number(minutes) : 0,
			look: look === 'opening' || look === 'question' ? look : undefined,
			years: attributeText(tag, 'years'),
			sources: wordsOf(tag, 'sources'),
			events: wordsOf(tag, 'events'),
			claims: wordsOf(tag, 'claims'),
			figure,
			clicks,
			stepCount: clicks.length,
			body,
			words: countWords(body.text) + countWords(namedWords(figure)),
			notes,
			noteWords: countWords(notes.text),
			position: document.placeAt(node.start),
		};
	};
	const slides: LectureSlide[] = [];
	for (const { node } of walkMdx(document.children)) {
		if (node.tag?.name === 'Slide') slides.push(readSlide(node, node.tag, slides.length + 1));
	}
	return { slides, minutes: slides.reduce((sum, { minutes }) => sum + minutes, 0) };
};

/**
 * Parses a lecture, with or without its frontmatter, into its slides.
 *
 * @param source MDX; positions count from its first line, so pass the whole file where they matter.
 * @throws MdxSyntaxError where the text is not MDX.
 */
export const parseLecture = (source: string, options: ChapterOptions = {}): LectureTree => readLectureTree(parseMdx(source), options);

/**
 * The slides that a row of a lesson's plan shows.
 * @param named as in the frontmatter: the ids of the first and the last, or of the only one; none for an exercise.
 * @returns none where an id is not one of a slide.
 */
export const slidesOfStretch = (slides: readonly LectureSlide[], named: string | undefined): LectureSlide[] => {
	const [first, last = first] = (named ?? '').split(/\s+/);
	const from = slides.findIndex(({ id }) => id === first);
	const to = slides.findIndex(({ id }) => id === last);
	return from < 0 || to < 0 ? [] : slides.slice(from, to + 1);
};

/** One place in a lecture where a concept, a work or an event is used. */
export interface SlideUse {
	kind: 'concept' | 'reference' | 'event';
	/** The id of the concept, work or event. */
	id: string;
	/** The id of the slide. */
	slide: string;
	/** `body`: students see it. `notes`: the teacher says it. `ground`: it is a source of the slide, or drawn in its figure. */
	block: 'body' | 'notes' | 'ground';
	/** The sentence in plain text; for a ground, the title of the slide. */
	sentence: string;
	/** The words of the sentence that name the concept or event; none for works and for grounds. */
	words?: string;
}

/** Works and events that a figure rests on or draws. */
const groundsOf = (figure: SlideFigure | undefined): { references: string[]; events: string[] } => {
	if (figure?.kind === 'line') return { references: [], events: figure.events };
	if (figure?.kind !== 'quote') return { references: [], events: [] };
	return {
		references: figure.cite === undefined ? [] : [figure.cite],
		events: figure.event === undefined ? [] : [figure.event],
	};
};

/**
 * Every use of a concept, work or event in a lecture, slide by slide: first what is seen, then the notes, then sources
 * and what the figure draws. A work or event that the words of a slide or its notes name is no ground of it as well.
 */
export const listSlideUses = (tree: LectureTree): SlideUse[] =>
	tree.slides.flatMap(({ id: slide, title, body, notes, sources, events, figure }): SlideUse[] => {
		const inText = (text: TextBlock, block: 'body' | 'notes'): SlideUse[] => [
			...text.terms.map(({ id, sentence, words }) => ({ kind: 'concept' as const, id, slide, block, sentence, words })),
			...text.events.map(({ id, sentence, words }) => ({ kind: 'event' as const, id, slide, block, sentence, words })),
			...text.citations.flatMap(({ ids, sentence }) => ids.map((id) => ({ kind: 'reference' as const, id, slide, block, sentence }))),
		];
		const named = [...inText(body, 'body'), ...inText(notes, 'notes')];
		const drawn = groundsOf(figure);
		const grounds = (kind: 'reference' | 'event', ids: readonly string[]): SlideUse[] =>
			[...new Set(ids)]
				.filter((id) => !named.some((use) => use.kind === kind && use.id === id))
				.map((id) => ({ kind, id, slide, block: 'ground' as const, sentence: title }));
		return [...named, ...grounds('event', [...drawn.events, ...events]), ...grounds('reference', [...drawn.references, ...sources])];
	});
