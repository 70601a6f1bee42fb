import type { ChapterRecord } from '../library.ts';
import { attributeText, walkMdx, type MdxNode, type MdxTag } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import { listQuoted, listWords, type Problem } from '../problem.ts';
import { tagRule, tagRules, type TagRule } from '../tags.ts';
import { problemInText, type Rule } from './rule.ts';

/** HTML that authors reach for, with what stands for it here. */
const htmlFixes: Record<string, string> = {
	a: 'Link to a concept with <Term id="…">, to an event with <Event id="…">, to a work with <Cite id="…" />.',
	b: 'Leave the words without bold; a heading or a <Pull> gives weight.',
	blockquote: 'Put a short phrase in quotation marks and cite it with <Cite>.',
	br: 'Begin a new <P> where a new thought begins.',
	em: 'Write *…* around titles of works and foreign words.',
	h2: 'Open a <Section id="…" title="…">.',
	h3: 'Open a <Section id="…" title="…">.',
	i: 'Write *…* around titles of works and foreign words.',
	p: 'Write <P id="…"> with a capital P.',
	strong: 'Leave the words without bold; a heading or a <Pull> gives weight.',
};

const knownTags = Object.keys(tagRules).map((name) => `<${name}>`);

const describeUnknownTag = (tag: MdxTag): { message: string; fix: string } => {
	const isHtml = /^[a-z]/.test(tag.name);
	const html = Object.hasOwn(htmlFixes, tag.name) ? htmlFixes[tag.name] : undefined;
	if (html !== undefined) return { message: `<${tag.name}> is HTML, which chapters do not take.`, fix: html };
	const meant = nearest(tag.name, Object.keys(tagRules));
	if (meant !== undefined) return { message: `<${tag.name}> is not a tag of chapters.`, fix: `Write <${meant}>.` };
	if (isHtml)
		return {
			message: `<${tag.name}> is HTML, which chapters do not take.`,
			fix: `Remove the tag and keep its words. The tags of chapters are ${listWords(knownTags)}.`,
		};
	return { message: `<${tag.name}> is not a tag of chapters.`, fix: `Use one of ${listWords(knownTags, 'or')}.` };
};

const checkAttributes = (chapter: ChapterRecord, node: MdxNode, tag: MdxTag, rule: TagRule): Problem[] => {
	const { mdx } = chapter;
	if (mdx === undefined) return [];
	const names = Object.keys(rule.attributes);
	const report = (offset: number, name: string, message: string, fix: string): Problem =>
		problemInText(chapter, mdx, offset, name === '' ? `<${tag.name}>` : `<${tag.name}> ${name}`, { message, fix, rule: 'tags-known' });
	const meant = new Set<string>();
	const given = tag.attributes.flatMap((attribute): Problem[] => {
		const { name, value, start } = attribute;
		const attributeRule = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
		if (attributeRule === undefined) {
			const suggestion = nearest(name, names);
			if (suggestion !== undefined) meant.add(suggestion);
			return [
				report(
					start,
					name,
					`"${name}" is not an attribute of <${tag.name}>.`,
					suggestion === undefined ? `Leave it out; <${tag.name}> takes ${listQuoted(names, 'and')}.` : `Write "${suggestion}".`,
				),
			];
		}
		if (attributeRule.type === 'flag') {
			return value === true
				? []
				: [
						report(
							start,
							name,
							`"${name}" takes no value.`,
							`Write only ${name}, or leave it out: ${rule.example.replace(' />', ` ${name} />`)}.`,
						),
					];
		}
		if (value === undefined) return [report(start, name, `The value of "${name}" is not in quotation marks.`, `Write ${name}="…".`)];
		if (value === true || value.trim() === '')
			return [
				report(
					start,
					name,
					`"${name}" of <${tag.name}> is empty.`,
					`Write a value, as in ${rule.example}${attributeRule.required ? '' : ', or leave it out'}.`,
				),
			];
		return [];
	});
	const missing = names.filter(
		(name) => rule.attributes[name]?.required && !meant.has(name) && !tag.attributes.some((attribute) => attribute.name === name),
	);
	return [
		...given,
		...missing.map((name) => report(node.start, name, `<${tag.name}> has no "${name}".`, `Write it as in ${rule.example}.`)),
	];
};

/** Ids that a paragraph, section or box gives itself become part of addresses. */
const checkOwnId = (chapter: ChapterRecord, tag: MdxTag, rule: TagRule): Problem[] => {
	const id = attributeText(tag, 'id');
	if (chapter.mdx === undefined || rule.attributes.id?.type !== 'id' || id === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
	const offset = tag.attributes.find(({ name }) => name === 'id')?.valueStart ?? 0;
	return [
		problemInText(chapter, chapter.mdx, offset, `<${tag.name}> id`, {
			message: `"${id}" cannot be part of an address.`,
			fix: `Write an id of a–z, 0–9 and single hyphens, as in ${rule.example}.`,
			rule: 'tags-known',
		}),
	];
};

/** Chapters use only their own tags, each with the attributes it takes and none of those it needs left out. */
export const tagsKnown: Rule = (library) =>
	library.chapters.flatMap((chapter) => {
		const { mdx } = chapter;
		if (mdx === undefined) return [];
		return [...walkMdx(mdx.children)].flatMap(({ node }) => {
			const { tag } = node;
			if (tag === undefined) return [];
			const rule = tagRule(tag.name);
			if (rule === undefined)
				return [problemInText(chapter, mdx, node.start, `<${tag.name}>`, { ...describeUnknownTag(tag), rule: 'tags-known' })];
			return [...checkAttributes(chapter, node, tag, rule), ...checkOwnId(chapter, tag, rule)];
		});
	});
