import type { PageRecord } from '../library.ts';
import { walkMdx } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { problemInText, type Rule } from './rule.ts';

/** What a page does not take: what it is called, and what to write. */
type Refused = Record<string, { name: string; fix: string }>;

/** MDX that no page takes, by mdast type. */
const refusedCode: Refused = {
	html: { name: 'HTML', fix: 'Remove it and keep its words.' },
	mdxjsEsm: { name: 'an import or export', fix: 'Remove the line; the tags of content need no import.' },
	mdxFlowExpression: { name: 'an expression in braces', fix: 'Remove the braces; only comments, {/* … */}, are taken.' },
	mdxTextExpression: { name: 'an expression in braces', fix: 'Remove the braces; only comments, {/* … */}, are taken.' },
};

/** Markdown that about pages do not take, by mdast type. */
const refusedInAbout: Refused = {
	heading: { name: 'a Markdown heading', fix: 'Write <Heading id="…">…</Heading>, with the same id in both languages.' },
	...refusedCode,
};

/** Markdown that chapters do not take, by mdast type. */
const refusedInChapters: Refused = {
	heading: { name: 'a Markdown heading', fix: 'Open a <Section id="…" title="…"> with the words as its title.' },
	link: {
		name: 'a Markdown link',
		fix: 'Link to a concept with <Term id="…">, to an event with <Event id="…">, to a work with <Cite id="…" />.',
	},
	linkReference: {
		name: 'a Markdown link',
		fix: 'Link to a concept with <Term id="…">, to an event with <Event id="…">, to a work with <Cite id="…" />.',
	},
	definition: { name: 'the address of a Markdown link', fix: 'Remove the line.' },
	image: { name: 'a Markdown image', fix: 'Remove it; figures are drawn from data by <Figure series="…" />.' },
	imageReference: { name: 'a Markdown image', fix: 'Remove it; figures are drawn from data by <Figure series="…" />.' },
	strong: {
		name: 'bold text',
		fix: 'Remove the asterisks or underscores; *one* on each side gives italics, for titles of works and foreign words.',
	},
	delete: { name: 'struck-out text', fix: 'Remove the words or the ~ around them.' },
	list: { name: 'a list', fix: 'Write the items as sentences in a <P>.' },
	blockquote: { name: 'a block quotation', fix: 'Put a short phrase in quotation marks and cite it with <Cite>.' },
	code: { name: 'code', fix: 'Remove the indentation or the ``` around it.' },
	inlineCode: { name: 'code', fix: 'Remove the ` around it.' },
	thematicBreak: { name: 'a rule', fix: 'Remove the line; a new <Section> parts the text.' },
	table: { name: 'a table', fix: 'Put the numbers in content/series/ and show them with <Figure series="…" />.' },
	footnoteReference: { name: 'a footnote', fix: 'Write a <Note title="…"> after the <P>, or cite the work with <Cite>.' },
	footnoteDefinition: { name: 'a footnote', fix: 'Write a <Note title="…"> after the <P>, or cite the work with <Cite>.' },
	break: { name: 'a forced line break', fix: 'Remove the backslash or the two spaces at the end of the line.' },
	...refusedCode,
};

/** Markdown that lectures do not take, by mdast type. */
const refusedInLectures: Refused = {
	...refusedInChapters,
	heading: { name: 'a Markdown heading', fix: 'Write the words as title="…" of a <Slide>.' },
	strong: {
		name: 'bold text',
		fix: 'Remove the asterisks or underscores; what matters most is the title of the slide. *One* on each side gives italics.',
	},
	list: { name: 'a list', fix: 'Show the items with <Flow> or <Sides>, or give each a slide of its own; in notes, write sentences.' },
	blockquote: { name: 'a block quotation', fix: 'Write <Quote cite="…"> around a few quoted words.' },
	thematicBreak: { name: 'a rule', fix: 'Remove the line; each slide is a <Slide>.' },
	footnoteReference: { name: 'a footnote', fix: 'Say it in the <Notes>, or name the work in sources="…" of the <Slide>.' },
	footnoteDefinition: { name: 'a footnote', fix: 'Say it in the <Notes>, or name the work in sources="…" of the <Slide>.' },
};

const isComment = (value: string | undefined): boolean => /^\s*(\/\*[\s\S]*?\*\/\s*)+$/.test(value ?? '');

const checkPage = (page: PageRecord<unknown>, refused: Refused, pages: string): Problem[] => {
	const { mdx } = page;
	if (mdx === undefined) return [];
	return [...walkMdx(mdx.children)].flatMap(({ node }) => {
		const found = Object.hasOwn(refused, node.type) ? refused[node.type] : undefined;
		if (found === undefined || (node.type.endsWith('Expression') && isComment(node.value))) return [];
		return [
			problemInText(page, mdx, node.start, 'text', {
				message: `This is ${found.name}, which ${pages} do not take.`,
				fix: found.fix,
				rule: 'plain-markdown',
			}),
		];
	});
};

/**
 * Chapters and lectures are running text and their own tags: no headings, links, images, bold, lists or code of Markdown. About pages
 * take Markdown, but write their headings as tags, so that links to them outlast a change of words.
 */
export const plainMarkdown: Rule = (library) => [
	...library.chapters.flatMap((chapter) => checkPage(chapter, refusedInChapters, 'chapters')),
	...library.lectures.flatMap((page) => checkPage(page, refusedInLectures, 'lectures')),
	...library.about.flatMap((page) => checkPage(page, refusedInAbout, 'about pages')),
];
