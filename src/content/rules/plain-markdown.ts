import { walkMdx } from '../mdx.ts';
import { problemInText, type Rule } from './rule.ts';

/** Markdown that chapters do not take, by mdast type: what it is called, and what to write. */
const refused: Record<string, { name: string; fix: string }> = {
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
	html: { name: 'HTML', fix: 'Remove it and keep its words.' },
	mdxjsEsm: { name: 'an import or export', fix: 'Remove the line; the tags of chapters need no import.' },
	mdxFlowExpression: { name: 'an expression in braces', fix: 'Remove the braces; only comments, {/* … */}, are taken.' },
	mdxTextExpression: { name: 'an expression in braces', fix: 'Remove the braces; only comments, {/* … */}, are taken.' },
};

const isComment = (value: string | undefined): boolean => /^\s*(\/\*[\s\S]*?\*\/\s*)+$/.test(value ?? '');

/** Chapters are running text and their own tags: no headings, links, images, bold, lists or code of Markdown. */
export const plainMarkdown: Rule = (library) =>
	library.chapters.flatMap((chapter) => {
		const { mdx } = chapter;
		if (mdx === undefined) return [];
		return [...walkMdx(mdx.children)].flatMap(({ node }) => {
			const found = Object.hasOwn(refused, node.type) ? refused[node.type] : undefined;
			if (found === undefined || (node.type.endsWith('Expression') && isComment(node.value))) return [];
			return [
				problemInText(chapter, mdx, node.start, 'text', {
					message: `This is ${found.name}, which chapters do not take.`,
					fix: found.fix,
					rule: 'plain-markdown',
				}),
			];
		});
	});
