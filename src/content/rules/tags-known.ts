import { locales } from '../../i18n/locales.ts';
import type { PageRecord } from '../library.ts';
import { kinds, type RecordKind } from '../kinds.ts';
import { attributeText, walkMdx, type MdxNode, type MdxTag } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import { listQuoted, listWords, type Problem } from '../problem.ts';
import { idPattern } from '../schemas/localized.ts';
import { foreignLanguages, minutesPattern, tagRule, tagsOf, type AttributeRule, type TagRule } from '../tags.ts';
import { problemInText, type Rule } from './rule.ts';

/** HTML that authors reach for in chapters, with what stands for it there. */
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

/** HTML that authors reach for on about pages, with what stands for it there. */
const aboutHtmlFixes: Record<string, string> = {
	a: 'Write a link as [words](route:sources) or [words](https://www.example.org).',
	br: 'Leave it out; an empty line parts paragraphs.',
	em: 'Write *…* around titles of works and foreign words.',
	h2: 'Write <Heading id="…">…</Heading>.',
	h3: 'Write <Heading id="…">…</Heading>; about pages have one level of headings.',
	i: 'Write *…* around titles of works and foreign words.',
	p: 'Leave it out; an empty line parts paragraphs.',
};

/** HTML that authors reach for in lectures, with what stands for it there. */
const lectureHtmlFixes: Record<string, string> = {
	a: 'Link to a concept with <Term id="…">, to an event with <Event id="…">, to a chapter with <Chapter id="…">.',
	b: 'Leave the words without bold; what matters most is the title of the slide.',
	blockquote: 'Write <Quote cite="…"> around a few quoted words.',
	br: 'Leave it out; an empty line parts paragraphs.',
	em: 'Write *…* around titles of works and foreign words.',
	h1: 'Write the words as title="…" of a <Slide>.',
	h2: 'Write the words as title="…" of a <Slide>.',
	i: 'Write *…* around titles of works and foreign words.',
	li: 'Show the items with <Flow> or <Sides>, or give each a slide of its own.',
	p: 'Leave it out; an empty line parts paragraphs.',
	strong: 'Leave the words without bold; what matters most is the title of the slide.',
	ul: 'Show the items with <Flow> or <Sides>, or give each a slide of its own.',
};

const htmlFixesOf = (kind: RecordKind): Record<string, string> =>
	kind === 'about' ? aboutHtmlFixes : kind === 'lecture' ? lectureHtmlFixes : htmlFixes;

const describeUnknownTag = (tag: MdxTag, kind: RecordKind): { message: string; fix: string } => {
	const pages = kinds[kind].many;
	const names = Object.keys(tagsOf(kind));
	const known = names.map((name) => `<${name}>`);
	const isHtml = /^[a-z]/.test(tag.name);
	const fixes = htmlFixesOf(kind);
	const html = Object.hasOwn(fixes, tag.name) ? fixes[tag.name] : undefined;
	if (html !== undefined) return { message: `<${tag.name}> is HTML, which ${pages} do not take.`, fix: html };
	const meant = nearest(tag.name, names);
	if (meant !== undefined) return { message: `<${tag.name}> is not a tag of ${pages}.`, fix: `Write <${meant}>.` };
	if (isHtml)
		return {
			message: `<${tag.name}> is HTML, which ${pages} do not take.`,
			fix: `Remove the tag and keep its words. The tags of ${pages} are ${listWords(known)}.`,
		};
	return { message: `<${tag.name}> is not a tag of ${pages}.`, fix: `Use one of ${listWords(known, 'or')}.` };
};

/** A mistake in the value of an attribute, with how far into the value it stands. */
interface ValueProblem {
	message: string;
	fix: string;
	at: number;
}

const checkLanguage = (value: string): ValueProblem[] => {
	if ((foreignLanguages as readonly string[]).includes(value)) return [];
	// "eng", "en-GB" and "English" all begin with the code; two codes differ by too little to guess by their letters.
	const meant = foreignLanguages.find((language) => value.trim().toLowerCase().startsWith(language));
	const all = listQuoted(foreignLanguages, meant === undefined ? 'or' : 'and');
	return [
		{
			message: `"${value}" is not one of the languages that "lang" takes.`,
			fix: meant === undefined ? `Write ${all}.` : `Write "${meant}". The languages are ${all}.`,
			at: 0,
		},
	];
};

const pagesPattern = /^\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*$/;

const checkPages = (value: string): ValueProblem[] => {
	const pages = value.trim();
	if (pagesPattern.test(pages)) return [];
	const bare = pages.replace(/^\p{L}+\.?\s*/u, '');
	return [
		{
			message: `"${value}" is not a page number.`,
			fix: pagesPattern.test(bare)
				? `Write "${bare}"; "s." or "p." is printed before it by itself.`
				: 'Write figures, ranges and commas only, such as "13", "13–15" or "13, 17".',
			at: 0,
		},
	];
};

const checkSources = (value: string): ValueProblem[] => {
	let at = 0;
	return value.split('|').flatMap((source): ValueProblem[] => {
		const start = at + source.length - source.trimStart().length;
		at += source.length + 1;
		const code = /^([A-Za-z]{2}): /.exec(source.trimStart())?.[1];
		if (code === undefined || (locales as readonly string[]).includes(code)) return [];
		const meant = locales.find((locale) => locale === code.toLowerCase());
		// "FN: …" is a name; in small letters it can only be meant as a language.
		if (meant === undefined && code !== code.toLowerCase()) return [];
		return [
			{
				message: `"${code}: " is not a language of the site.`,
				fix:
					meant === undefined
						? `Begin a source in another language than the chapter’s with ${listQuoted(locales.map((locale) => `${locale}: `))}, or leave the code out.`
						: `Write "${meant}: ".`,
				at: start,
			},
		];
	});
};

const checkMinutes = (value: string): ValueProblem[] => {
	if (minutesPattern.test(value.trim())) return [];
	const minutes = Number(value.trim().replace(',', '.'));
	const rounded = Math.round(minutes * 2) / 2;
	return [
		{
			message: `"${value}" is not a time that a slide takes.`,
			fix:
				rounded >= 0.5 && rounded <= 5
					? `Write "${rounded}": whole and half minutes, from "0.5" to "5".`
					: 'Write whole and half minutes, from "0.5" to "5".',
			at: 0,
		},
	];
};

const checkChoice = (value: string, { values = [] }: AttributeRule): ValueProblem[] => {
	if (values.includes(value)) return [];
	const meant = nearest(value, values);
	return [
		{
			message: `"${value}" is not one of the values that it takes.`,
			fix: meant === undefined ? `Write ${listQuoted(values)}, or leave it out.` : `Write "${meant}". The values are ${listQuoted(values, 'and')}.`,
			at: 0,
		},
	];
};

const valueChecks: Partial<Record<AttributeRule['type'], (value: string, rule: AttributeRule) => ValueProblem[]>> = {
	choice: checkChoice,
	language: checkLanguage,
	minutes: checkMinutes,
	page: checkPages,
	sources: checkSources,
};

const checkAttributes = (page: PageRecord<unknown>, node: MdxNode, tag: MdxTag, rule: TagRule): Problem[] => {
	const { mdx } = page;
	if (mdx === undefined) return [];
	const names = Object.keys(rule.attributes);
	const report = (offset: number, name: string, message: string, fix: string): Problem =>
		problemInText(page, mdx, offset, name === '' ? `<${tag.name}>` : `<${tag.name}> ${name}`, { message, fix, rule: 'tags-known' });
	const meant = new Set<string>();
	const given = tag.attributes.flatMap((attribute): Problem[] => {
		const { name, value, start, valueStart } = attribute;
		const attributeRule = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
		if (attributeRule === undefined) {
			const suggestion = nearest(name, names);
			const isTaken = tag.attributes.some((other) => other.name === suggestion);
			if (suggestion !== undefined) meant.add(suggestion);
			return [
				report(
					start,
					name,
					`"${name}" is not an attribute of <${tag.name}>.`,
					isTaken
						? `Remove it; "${suggestion}" is there already.`
						: suggestion === undefined
							? `Leave it out; <${tag.name}> takes ${listQuoted(names, 'and')}.`
							: `Write "${suggestion}".`,
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
							`Write only ${name}, or leave it out: ${rule.example.replace(/ ?\/?>/, (end) => ` ${name}${end}`)}.`,
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
		return (valueChecks[attributeRule.type]?.(value, attributeRule) ?? []).map(({ message, fix, at }) => report(valueStart + at, name, message, fix));
	});
	const missing = names.filter(
		(name) => rule.attributes[name]?.required && !meant.has(name) && !tag.attributes.some((attribute) => attribute.name === name),
	);
	return [
		...given,
		...missing.map((name) => report(node.start, name, `<${tag.name}> has no "${name}".`, `Write it as in ${rule.example}.`)),
	];
};

/** Ids that a paragraph, section, box, heading or slide gives itself become part of addresses. */
const checkOwnId = (page: PageRecord<unknown>, tag: MdxTag, rule: TagRule): Problem[] => {
	const id = attributeText(tag, 'id');
	if (page.mdx === undefined || rule.attributes.id?.type !== 'id' || id === undefined || idPattern.test(id)) return [];
	const offset = tag.attributes.find(({ name }) => name === 'id')?.valueStart ?? 0;
	return [
		problemInText(page, page.mdx, offset, `<${tag.name}> id`, {
			message: `"${id}" cannot be part of an address.`,
			fix: `Write an id of a–z, 0–9 and single hyphens, as in ${rule.example}.`,
			rule: 'tags-known',
		}),
	];
};

/** Chapters, lectures and about pages use only their own tags, each with the attributes it takes and none of those it needs left out. */
export const tagsKnown: Rule = (library) =>
	[...library.chapters, ...library.lectures, ...library.about].flatMap((page: PageRecord<unknown>) => {
		const { mdx, kind } = page;
		if (mdx === undefined) return [];
		return [...walkMdx(mdx.children)].flatMap(({ node }) => {
			const { tag } = node;
			if (tag === undefined) return [];
			const rule = tagRule(tag.name, kind);
			if (rule === undefined)
				return [problemInText(page, mdx, node.start, `<${tag.name}>`, { ...describeUnknownTag(tag, kind), rule: 'tags-known' })];
			return [...checkAttributes(page, node, tag, rule), ...checkOwnId(page, tag, rule)];
		});
	});
