import type { ChapterRecord, LectureRecord, PageRecord } from '../library.ts';
import { attributeText, attributeWords, walkMdx, type MdxDocument, type MdxNode, type MdxTag } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { tagRule } from '../tags.ts';
import { problemInText, type Rule } from './rule.ts';

type Reporter = (node: MdxNode, message: string, fix: string) => Problem;

const reporterOf =
	(page: PageRecord<unknown>, mdx: MdxDocument): Reporter =>
	(node, message, fix) =>
		problemInText(page, mdx, node.start, node.tag === undefined ? 'text' : `<${node.tag.name}>`, { message, fix, rule: 'tags-placed' });

const isBlank = (node: MdxNode): boolean => node.type === 'text' && (node.value ?? '').trim() === '';

/** The content of a tag without blank text. */
const contentOf = (node: MdxNode): MdxNode[] => node.children.filter((child) => !isBlank(child));

/** Whether a node is running text of its own: a paragraph, or loose words. The links of chapters are those of all pages. */
const isText = (node: MdxNode): boolean =>
	node.type === 'paragraph' || node.type === 'text' || (node.tag !== undefined && tagRule(node.tag.name, 'chapter')?.place === 'inline');

const excerpt = (node: MdxNode): string => {
	const words = [...walkMdx([node])]
		.map(({ node: { value } }) => value ?? '')
		.join('')
		.trim()
		.replace(/\s+/g, ' ');
	return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words;
};

const checkParagraph = (node: MdxNode, report: Reporter): Problem[] => {
	const content = contentOf(node);
	const id = node.tag === undefined ? undefined : attributeText(node.tag, 'id');
	const named = id === undefined ? '' : ` "${id}"`;
	const paragraphs = content.filter((child) => child.type === 'paragraph');
	if (content.length === 0) return [report(node, `The <P>${named} is empty.`, 'Write its text between <P …> and </P>, or remove it.')];
	if (paragraphs.length > 1) {
		return [
			report(
				paragraphs[1] ?? node,
				`The <P>${named} holds ${paragraphs.length} paragraphs.`,
				'Close the <P> before the empty line and open another with an id of its own.',
			),
		];
	}
	const isOnOwnLines = paragraphs.length === 1;
	if (!isOnOwnLines && content.some(isText))
		return [
			report(
				node,
				`The text of the <P>${named} stands on the same line as its tag.`,
				'Put <P …>, the text and </P> on lines of their own.',
			),
		];
	return [];
};

/** Tags that must rest on something named in their attributes. */
const checkGround = (node: MdxNode, tag: MdxTag, report: Reporter): Problem[] => {
	if (tag.name === 'Context' && attributeWords(tag, 'events').length === 0 && attributeText(tag, 'sources') === undefined) {
		return [
			report(
				node,
				'The <Context> does not say what it rests on.',
				'Add events="…" with ids of events, or sources="…" with sources as they are to be printed, separated by " | ".',
			),
		];
	}
	if (tag.name === 'Pull' && attributeWords(tag, 'events').length === 0 && attributeWords(tag, 'cite').length === 0) {
		return [
			report(
				node,
				'The <Pull> does not say what it rests on.',
				'Add events="…" with the id of an event, or cite="…" with the id of a work.',
			),
		];
	}
	return [];
};

const checkBlock = (node: MdxNode, tag: MdxTag, ancestors: readonly MdxNode[], report: Reporter): Problem[] => {
	const parent = ancestors[ancestors.length - 1];
	const parentTag = ancestors.findLast((ancestor) => ancestor.tag !== undefined)?.tag?.name;
	if (tag.name === 'Section') {
		return parentTag === undefined
			? []
			: [
					report(
						node,
						`A <Section> stands inside ${parentTag === 'Section' ? 'another' : `a <${parentTag}>`}.`,
						`Close the <${parentTag}> before it; sections have one level only.`,
					),
				];
	}
	if (parent?.type === 'paragraph')
		return [report(node, `<${tag.name}> stands in the middle of running text.`, 'Put it on lines of its own, with empty lines around it.')];
	if (parentTag !== undefined && parentTag !== 'Section' && tagRule(parentTag, 'chapter') !== undefined) {
		return [report(node, `<${tag.name}> stands inside <${parentTag}>.`, `Close the <${parentTag}> before it.`)];
	}
	return [];
};

const checkInline = (node: MdxNode, tag: MdxTag, ancestors: readonly MdxNode[], report: Reporter): Problem[] => {
	const outer = ancestors.findLast((ancestor) => ancestor.tag !== undefined && tagRule(ancestor.tag.name, 'chapter')?.place === 'inline')?.tag;
	if (outer !== undefined) return [report(node, `<${tag.name}> stands inside <${outer.name}>.`, `Close <${outer.name}> before it.`)];
	if (tag.name === 'Cite')
		return contentOf(node).length === 0
			? []
			: [
					report(
						node,
						'<Cite> has words inside it.',
						'Write it without words, as <Cite id="…" />; author and year are printed by themselves.',
					),
				];
	if (contentOf(node).length === 0)
		return [
			report(
				node,
				`<${tag.name}> ${tag.name === 'Foreign' ? 'holds' : 'links'} no words.`,
				`Put the words of the text inside it: ${tagRule(tag.name, 'chapter')?.example ?? ''}.`,
			),
		];
	return [];
};

/** Text and paragraphs that stand where they cannot be numbered. */
const checkTopLevel = (chapter: ChapterRecord, reportText: Reporter): Problem[] => {
	const top = chapter.mdx?.children ?? [];
	const firstSection = top.findIndex((node) => node.tag?.name === 'Section');
	return top.flatMap((node, index) => {
		const isAfter = firstSection >= 0 && index > firstSection;
		const name = node.tag?.name;
		if (!isAfter || name === undefined || name === 'Section' || tagRule(name, 'chapter')?.place !== 'block') return [];
		return [
			reportText(
				node,
				`<${name}> stands after a section and in none.`,
				'Move it into a <Section>; only what comes before the first section may stand outside.',
			),
		];
	});
};

const looseText = (nodes: readonly MdxNode[], reportText: Reporter): Problem[] =>
	nodes.flatMap((node) => {
		if (isText(node) && !isBlank(node))
			return [reportText(node, `The text "${excerpt(node)}" stands outside every paragraph.`, 'Put it in a <P id="…">.')];
		return node.tag?.name === 'Section' ? looseText(node.children, reportText) : [];
	});

const checkChapter = (chapter: ChapterRecord, mdx: MdxDocument): Problem[] => {
	const report = reporterOf(chapter, mdx);
	const inTags = [...walkMdx(mdx.children)].flatMap(({ node, ancestors }) => {
		const { tag } = node;
		if (tag === undefined) return [];
		const place = tagRule(tag.name, 'chapter')?.place;
		if (place === 'inline') return checkInline(node, tag, ancestors, report);
		if (place === undefined) return [];
		return [
			...checkBlock(node, tag, ancestors, report),
			...checkGround(node, tag, report),
			...(tag.name === 'P' ? checkParagraph(node, report) : []),
			...((tag.name === 'Note' || tag.name === 'Context' || tag.name === 'Pull') && contentOf(node).length === 0
				? [report(node, `The <${tag.name}> is empty.`, `Write its text between <${tag.name} …> and </${tag.name}>, or remove it.`)]
				: []),
			...((tag.name === 'Figure' || tag.name === 'Timeline') && contentOf(node).length > 0
				? [report(node, `<${tag.name}> has words inside it.`, `Write it without words, as ${tagRule(tag.name, 'chapter')?.example ?? ''}.`)]
				: []),
		];
	});
	return [...inTags, ...checkTopLevel(chapter, report), ...looseText(mdx.children, report)];
};

/** Within which tag each block of a lecture stands; slides stand by themselves. */
const homes: Record<string, string> = {
	Notes: 'Slide',
	Step: 'Slide',
	Big: 'Slide',
	Sides: 'Slide',
	Side: 'Sides',
	Quote: 'Slide',
	Flow: 'Slide',
	Stage: 'Flow',
	Line: 'Slide',
	Figure: 'Slide',
	Timeline: 'Slide',
};

/** Blocks of lectures that are drawn from what their attributes name. */
const wordless = new Set(['Line', 'Figure', 'Timeline']);

const checkSlideBlock = (node: MdxNode, tag: MdxTag, ancestors: readonly MdxNode[], report: Reporter): Problem[] => {
	const parent = ancestors[ancestors.length - 1];
	const parentTag = ancestors.findLast((ancestor) => ancestor.tag !== undefined)?.tag?.name;
	const home = homes[tag.name];
	if (parent?.type === 'paragraph' && (parentTag === home || home === undefined))
		return [report(node, `<${tag.name}> stands in the middle of running text.`, 'Put it on lines of its own, with empty lines around it.')];
	// A tag that lectures do not take has been reported; it may be the one that is wanted, misspelt.
	if (parentTag === home || (parentTag !== undefined && tagRule(parentTag, 'lecture') === undefined)) return [];
	if (home === undefined)
		return [report(node, `A <Slide> stands inside ${parentTag === 'Slide' ? 'another' : `a <${parentTag}>`}.`, `Close the <${parentTag}> before it.`)];
	if (parentTag === undefined) return [report(node, `<${tag.name}> stands outside every slide.`, `Put it in a <${home}>.`)];
	return [
		report(
			node,
			`<${tag.name}> stands inside <${parentTag}>.`,
			home === 'Slide' ? `Close the <${parentTag}> before it.` : `Put it in a <${home}>.`,
		),
	];
};

/** The text of a block stands on lines of its own, as paragraphs. */
const checkBlockText = (node: MdxNode, tag: MdxTag, report: Reporter): Problem[] => {
	const content = contentOf(node);
	if (wordless.has(tag.name))
		return content.length === 0
			? []
			: [report(node, `<${tag.name}> has words inside it.`, `Write it without words, as ${tagRule(tag.name, 'lecture')?.example ?? ''}.`)];
	if (content.length === 0)
		return tag.name === 'Big' ? [] : [report(node, `The <${tag.name}> is empty.`, `Write what belongs in it before </${tag.name}>, or remove it.`)];
	// Words on the line of their tag are no paragraph: the parser takes them as they are.
	const loose = content.find((child) => child.type !== 'paragraph' && isText(child));
	if (loose?.type === 'mdxJsxFlowElement')
		return [
			report(
				loose,
				`<${loose.tag?.name ?? ''}> stands alone on its line, so that it is no paragraph.`,
				'Put other words of its sentence on the same line.',
			),
		];
	if (loose !== undefined)
		return [
			report(
				node,
				`The text of the <${tag.name}> stands on the same line as its tag.`,
				`Put <${tag.name} …>, the text and </${tag.name}> on lines of their own.`,
			),
		];
	if (tag.name !== 'Sides' && tag.name !== 'Flow') return [];
	const part = tag.name === 'Sides' ? 'Side' : 'Stage';
	return content.flatMap((child) =>
		isText(child) ? [report(child, `The text "${excerpt(child)}" stands outside every <${part}>.`, `Put it in a <${part} title="…">.`)] : [],
	);
};

const checkLecture = (lecture: LectureRecord, mdx: MdxDocument): Problem[] => {
	const report = reporterOf(lecture, mdx);
	const inTags = [...walkMdx(mdx.children)].flatMap(({ node, ancestors }) => {
		const { tag } = node;
		if (tag === undefined) return [];
		const place = tagRule(tag.name, 'lecture')?.place;
		if (place === undefined) return [];
		if (place === 'block') return [...checkSlideBlock(node, tag, ancestors, report), ...checkBlockText(node, tag, report)];
		const isSeen = !ancestors.some((ancestor) => ancestor.tag?.name === 'Notes');
		if (tag.name === 'Cite' && isSeen)
			return [
				report(node, 'A <Cite> stands on the slide.', 'Name the work in sources="…" of the <Slide>, where it is printed at its foot, or cite it in the <Notes>.'),
			];
		return checkInline(node, tag, ancestors, report);
	});
	const loose = mdx.children.flatMap((node) =>
		isText(node) && !isBlank(node) ? [report(node, `The text "${excerpt(node)}" stands outside every slide.`, 'Put it in a <Slide …>.')] : [],
	);
	return [...inTags, ...loose];
};

/** A heading stands by itself, with its words on the line of its tags: they are the heading, not a paragraph in it. */
const checkHeading = (node: MdxNode, ancestors: readonly MdxNode[], report: Reporter): Problem[] => {
	if (ancestors.length > 0)
		return [
			report(
				node,
				'The <Heading> stands inside something else.',
				'Put it on a line of its own, not indented, with empty lines around it.',
			),
		];
	const content = contentOf(node);
	if (content.length === 0)
		return [report(node, 'The <Heading> is empty.', 'Write its words between <Heading …> and </Heading>, or remove it.')];
	if (content.some(({ type }) => type === 'paragraph'))
		return [
			report(
				node,
				'The words of the <Heading> stand on another line than its tag.',
				'Write <Heading id="…">, the words and </Heading> on one line.',
			),
		];
	return [];
};

const checkAbout = (page: PageRecord<unknown>, mdx: MdxDocument): Problem[] => {
	const report = reporterOf(page, mdx);
	return [...walkMdx(mdx.children)].flatMap(({ node, ancestors }) => {
		if (node.tag?.name === 'Heading') return checkHeading(node, ancestors, report);
		return node.tag?.name === 'Foreign' ? checkInline(node, node.tag, ancestors, report) : [];
	});
};

/**
 * Every tag stands where it may: in chapters blocks on their own lines, paragraphs in sections, links in running text,
 * boxes with their ground; in lectures figures and notes in slides; on about pages headings by themselves.
 */
export const tagsPlaced: Rule = (library) => [
	...library.chapters.flatMap((chapter) => (chapter.mdx === undefined ? [] : checkChapter(chapter, chapter.mdx))),
	...library.lectures.flatMap((lecture) => (lecture.mdx === undefined ? [] : checkLecture(lecture, lecture.mdx))),
	...library.about.flatMap((page) => (page.mdx === undefined ? [] : checkAbout(page, page.mdx))),
];
