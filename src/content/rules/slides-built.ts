import { extent, parseEdtf } from '../date.ts';
import { figureTags } from '../lecture-tree.ts';
import type { ContentRecord, LectureRecord, Library } from '../library.ts';
import { attributeText, attributeWords, type MdxDocument, type MdxNode, type MdxTag } from '../mdx.ts';
import { listQuoted, plural, type Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { offsetOf, problemInText, slideNodes, type Rule, type SlideNode } from './rule.ts';

const rule = 'slides-built';

/** How many there are of what a figure is made of. */
const sizes = { stages: { from: 2, to: 4 }, events: { from: 2, to: 4 }, steps: { from: 1, to: 4 } };

/** The most paragraphs beside a figure. */
const mostParagraphs = 2;

/** A tag with its node. */
interface Found {
	node: MdxNode;
	tag: MdxTag;
}

type Report = (offset: number, field: string, message: string, fix: string) => Problem;

/** What the rule looks up. */
interface Known {
	events: ReadonlyMap<string | undefined, ContentRecord>;
	/** The poles of each contrast, in their order. */
	poles: string[][];
}

const tagsIn = (nodes: readonly MdxNode[], name: string): Found[] =>
	nodes.flatMap((node) => (node.tag?.name === name ? [{ node, tag: node.tag }] : []));

const isBlank = (node: MdxNode): boolean => node.type === 'text' && (node.value ?? '').trim() === '';

const checkNotes = (slide: SlideNode, report: Report): Problem[] => {
	const content = slide.node.children.filter((child) => !isBlank(child) && child.tag?.name !== 'Slide');
	const notes = tagsIn(content, 'Notes');
	const [first, second] = notes;
	if (first === undefined)
		return [
			report(
				slide.node.start,
				'<Slide>',
				`The slide "${slide.slide.id}" has no notes.`,
				'Write <Notes>, what the teacher says, and </Notes> before </Slide>.',
			),
		];
	if (second !== undefined)
		return [
			report(
				second.node.start,
				'<Notes>',
				`The slide "${slide.slide.id}" has notes twice.`,
				'Put all that the teacher says into one <Notes>, last in the slide.',
			),
		];
	const after = content[content.indexOf(first.node) + 1];
	if (after === undefined) return [];
	return [
		report(
			after.start,
			after.tag === undefined ? 'text' : `<${after.tag.name}>`,
			`${after.tag === undefined ? 'Text' : `<${after.tag.name}>`} stands after the notes.`,
			'Put it before <Notes>; the notes come last in a slide.',
		),
	];
};

const checkCount = (found: Found, field: string, noun: string, count: number, { from, to }: { from: number; to: number }, report: Report): Problem[] => {
	if (count >= from && count <= to) return [];
	const name = `<${found.tag.name}>`;
	return [
		report(
			field === '' ? found.node.start : offsetOf(found, field),
			field === '' ? name : `${name} ${field}`,
			`${name} has ${plural(count, noun)}; it takes ${from}–${to}.`,
			count < from ? `Add ${from - count}.` : `Leave out ${count - to}, or part them between two slides.`,
		),
	];
};

const checkSides = (found: Found, { poles }: Known, report: Report): Problem[] => {
	const sides = tagsIn(found.node.children, 'Side');
	const [first, second] = sides;
	if (first === undefined || second === undefined || sides.length > 2)
		return [
			report(
				found.node.start,
				'<Sides>',
				`<Sides> has ${plural(sides.length, 'side')}; it takes exactly two.`,
				sides.length < 2 ? 'Add a <Side title="…">.' : 'Keep two, or show a chain with <Flow>.',
			),
		];
	const [one, other] = [attributeText(first.tag, 'pole'), attributeText(second.tag, 'pole')];
	if (one === undefined && other === undefined) return [];
	const pairOf = (pole: string | undefined): string[] | undefined => poles.find((pair) => pole !== undefined && pair.includes(pole));
	if (one === undefined || other === undefined) {
		const without = one === undefined ? first : second;
		const given = one ?? other;
		const partner = pairOf(given)?.find((pole) => pole !== given);
		return [
			report(
				without.node.start,
				'<Side> pole',
				`One side is the pole "${given}", the other is none.`,
				`${partner === undefined ? 'Name the other pole of its contrast' : `Write pole="${partner}"`} here, or leave "pole" out of both.`,
			),
		];
	}
	const pair = pairOf(one);
	// A pole that does not exist has been reported.
	if (pair === undefined || pairOf(other) === undefined) return [];
	if (pair[0] === one && pair[1] === other) return [];
	const at = offsetOf(second, 'pole');
	if (one === other) {
		const partner = pair.find((pole) => pole !== one) ?? '';
		return [report(at, '<Side> pole', `Both sides are the pole "${one}".`, `Write "${partner}" on the side that it names.`)];
	}
	if (pair.includes(other))
		return [
			report(
				at,
				'<Side> pole',
				`The poles stand in the wrong order.`,
				`Put the side ${listQuoted(pair.slice(0, 1))} first; a pole has one side everywhere.`,
			),
		];
	return [
		report(
			at,
			'<Side> pole',
			`"${one}" and "${other}" are poles of different contrasts.`,
			`Write ${listQuoted(pair, 'and')} or ${listQuoted(pairOf(other) ?? [], 'and')}, or leave "pole" out of both.`,
		),
	];
};

const checkLine = (found: Found, { events }: Known, report: Report): Problem[] => {
	const words = attributeWords(found.tag, 'events');
	const count = words.length === 0 ? [] : checkCount(found, 'events', 'event', words.length, sizes.events, report);
	const years = attributeText(found.tag, 'years');
	const view = years === undefined ? undefined : parseEdtf(years);
	if (years === undefined || view === undefined) return count;
	if (!view.isInterval || view.end === 'open')
		return [
			...count,
			report(
				offsetOf(found, 'years'),
				'<Line> years',
				`"${years}" does not say from when to when the line goes.`,
				'Write two years joined by "/", such as "1930/1980".',
			),
		];
	const line = extent(view);
	const outside = words.flatMap(({ word, start }) => {
		const date = valueAt(events.get(word)?.raw, ['date']);
		const parsed = typeof date === 'string' ? parseEdtf(date) : undefined;
		if (parsed === undefined) return [];
		// What lasts may go on after the line; its name stands where it begins.
		const { coreStart } = extent(parsed);
		const isBefore = coreStart < line.possibleStart;
		if (!isBefore && coreStart < line.possibleEnd) return [];
		const [from, to] = years.split('/');
		const widened = isBefore ? `${Math.floor(coreStart)}/${to}` : `${from}/${Math.floor(coreStart)}`;
		return [
			report(
				start,
				'<Line> events',
				`"${word}" (${String(date)}) begins ${isBefore ? 'before' : 'after'} the years ${years} of the line.`,
				`Write years="${widened}", or leave the event out.`,
			),
		];
	});
	return [...count, ...outside];
};

const checkTimeline = (found: Found, report: Report): Problem[] => {
	const steps = attributeWords(found.tag, 'steps');
	const again = steps.find(({ word }, index) => steps.findIndex((other) => other.word === word) < index);
	return [
		...(steps.length === 0 ? [] : checkCount(found, 'steps', 'step', steps.length, sizes.steps, report)),
		...(again === undefined ? [] : [report(again.start, '<Timeline> steps', `The step "${again.word}" is named twice.`, 'Name each step once.')]),
	];
};

const checkQuote = (found: Found, report: Report): Problem[] => {
	const { tag, node } = found;
	const cite = attributeText(tag, 'cite');
	const event = attributeText(tag, 'event');
	const has = (name: string): boolean => tag.attributes.some((attribute) => attribute.name === name);
	if (!has('cite') && !has('event'))
		return [
			report(
				node.start,
				'<Quote>',
				'The <Quote> does not say where it is from.',
				'Add cite="…" with the id of a work, or event="…" with that of an event whose document it is.',
			),
		];
	if (cite !== undefined && event !== undefined)
		return [report(offsetOf(found, 'event'), '<Quote> event', 'The <Quote> names both a work and an event.', 'Keep the one that the words are from.')];
	if (cite === undefined && has('page'))
		return [report(offsetOf(found, 'page'), '<Quote> page', 'The page belongs to no work.', 'Leave "page" out, or name the work with cite="…".')];
	return [];
};

const checkFigure = (found: Found, known: Known, report: Report): Problem[] => {
	switch (found.tag.name) {
		case 'Sides':
			return checkSides(found, known, report);
		case 'Flow':
			return checkCount(found, '', 'stage', tagsIn(found.node.children, 'Stage').length, sizes.stages, report);
		case 'Line':
			return checkLine(found, known, report);
		case 'Timeline':
			return checkTimeline(found, report);
		case 'Quote':
			return checkQuote(found, report);
		default:
			return [];
	}
};

const checkSlide = (lecture: LectureRecord, mdx: MdxDocument, slide: SlideNode, known: Known): Problem[] => {
	const report: Report = (offset, field, message, fix) => problemInText(lecture, mdx, offset, field, { message, fix, rule });
	const { children } = slide.node;
	const figures = children.flatMap((node) => figureTags.flatMap((name) => tagsIn([node], name)));
	const [first, second] = figures;
	const several =
		first === undefined || second === undefined
			? []
			: [
					report(
						second.node.start,
						`<${second.tag.name}>`,
						`The slide "${slide.slide.id}" shows more than one figure: <${first.tag.name}> and <${second.tag.name}>.`,
						'Keep one, and give the other a slide of its own.',
					),
				];
	const paragraphs = [...children, ...tagsIn(children, 'Step').flatMap(({ node }) => node.children)]
		.filter(({ type }) => type === 'paragraph')
		.sort((a, b) => a.start - b.start);
	const extra = paragraphs[mostParagraphs];
	const tooMany =
		extra === undefined
			? []
			: [
					report(
						extra.start,
						'text',
						`The slide "${slide.slide.id}" has ${paragraphs.length} paragraphs; it takes at most ${mostParagraphs}.`,
						'Say what is over in the notes, or give it a slide of its own.',
					),
				];
	// What is no paragraph, such as a list, has been reported.
	const isIdle = slide.slide.look === 'question' && paragraphs.length === 0 && children.every((child) => child.tag !== undefined || isBlank(child));
	const idle = isIdle
		? [report(slide.node.start, '<Slide>', 'The question does not say how to work on it.', 'Write a short paragraph, such as "Tala två och två i tre minuter."')]
		: [];
	const oddFigure =
		slide.slide.look === 'question'
			? figures.filter(({ tag }) => tag.name !== 'Sides').map(({ node, tag }) =>
					report(node.start, `<${tag.name}>`, `A question is shown with <${tag.name}>.`, 'Leave it out, or show two answers with <Sides>.'),
				)
			: [];
	return [...several, ...tooMany, ...idle, ...oddFigure, ...figures.flatMap((found) => checkFigure(found, known, report)), ...checkNotes(slide, report)];
};

/** A slide has one figure at most, made of as many parts as can be seen from the back row, and its notes last. */
export const slidesBuilt: Rule = (library: Library) => {
	const known: Known = {
		events: new Map(library.events.map((event) => [event.id, event])),
		poles: library.contrasts.flatMap(({ raw }) => {
			const poles = valueAt(raw, ['poles']);
			return Array.isArray(poles) ? [poles.map((pole) => valueAt(pole, ['id'])).filter((pole) => typeof pole === 'string')] : [];
		}),
	};
	return library.lectures.flatMap((lecture) => {
		const { mdx } = lecture;
		return mdx === undefined ? [] : slideNodes(lecture).flatMap((slide) => checkSlide(lecture, mdx, slide, known));
	});
};
