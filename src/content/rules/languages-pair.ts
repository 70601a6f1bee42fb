import type { ChapterRecord, Library, PageRecord } from '../library.ts';
import type { Place, Problem } from '../problem.ts';
import type { AboutData } from '../schemas/about.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Rule } from './rule.ts';

const rule = 'languages-pair';

/** The parts of a chapter that links and stored reading positions lead to. */
const partsOf = (chapter: ChapterRecord): Map<string, { name: string; position: Place }> =>
	new Map<string, { name: string; position: Place }>([
		...(chapter.tree?.sections ?? []).map(({ id, position }) => [id, { name: 'Section', position }] as const),
		...(chapter.tree?.paragraphs ?? []).map(({ id, position }) => [id, { name: 'P', position }] as const),
	]);

const compareParts = (swedish: ChapterRecord, english: ChapterRecord): Problem[] => {
	if (swedish.tree === undefined || english.tree === undefined) return [];
	const swedishParts = partsOf(swedish);
	const englishParts = partsOf(english);
	const missing = [...swedishParts].flatMap(([id, { name, position }]): Problem[] => {
		const there = englishParts.get(id);
		if (there?.name === name || id === '') return [];
		return [
			{
				...problemInField(english, ['id'], {
					message: `The Swedish chapter has a <${name} id="${id}"> (${swedish.file}:${position.line}), which the English one lacks.`,
					fix: `Write <${name} id="${id}"> around its translation.`,
					rule,
				}),
				field: 'text',
			},
		];
	});
	const added = [...englishParts].flatMap(([id, { name, position }]): Problem[] => {
		if (id === '' || swedishParts.get(id)?.name === name) return [];
		return [
			{
				file: english.file,
				...position,
				field: `<${name}> id`,
				message: `The Swedish chapter has no <${name} id="${id}">.`,
				fix: `Give it the id of the <${name}> in ${swedish.file} that it translates; ids are not translated.`,
				rule,
			},
		];
	});
	return [...missing, ...added];
};

const compareChapters = (swedish: ChapterRecord, english: ChapterRecord): Problem[] => {
	const slug = valueAt(swedish.raw, ['inEnglish', 'slug']);
	const moved =
		typeof slug === 'string' && slug !== english.slug
			? [
					problemInField(swedish, ['inEnglish', 'slug'], {
						message: `The English chapter’s address was to be "${slug}", but its file is ${english.file}.`,
						fix: `Name that file "${String(english.number).padStart(2, '0')}-${slug}.mdx", so that links to it go on working.`,
						rule,
					}),
				]
			: [];
	const apart = (['order', 'period'] as const).flatMap((field) => {
		const own = valueAt(english.raw, [field]);
		const original = valueAt(swedish.raw, [field]);
		if (own === undefined || original === undefined || own === original) return [];
		return [
			problemInField(english, [field], {
				message: `"${field}" is ${String(own)}, but ${String(original)} in the Swedish chapter.`,
				fix: `Write "${field}: ${String(original)}".`,
				rule,
			}),
		];
	});
	return [...moved, ...apart, ...compareParts(swedish, english)];
};

const pairChapters = (library: Library): Problem[] => {
	const byId = (locale: 'sv' | 'en'): Map<string | undefined, ChapterRecord> =>
		new Map(
			library.chapters.filter((chapter) => chapter.locale === locale && chapter.id !== undefined).map((chapter) => [chapter.id, chapter]),
		);
	const swedish = byId('sv');
	const english = byId('en');
	const lacking = [...swedish.values()].flatMap((chapter) => {
		if (english.has(chapter.id) || valueAt(chapter.raw, ['inEnglish']) !== undefined) return [];
		return [
			{
				...problemInField(chapter, [], {
					message: 'The chapter has no English text, and nothing says what English pages call it.',
					fix: 'Write "inEnglish:" with "title", "slug" and "summary" under it.',
					rule,
				}),
				field: 'inEnglish',
			},
		];
	});
	const paired = [...english.values()].flatMap((chapter) => {
		const original = swedish.get(chapter.id);
		if (original !== undefined) return compareChapters(original, chapter);
		return [
			problemInField(chapter, ['id'], {
				message: `There is no Swedish chapter with the id "${chapter.id}".`,
				fix: 'Write the id of the chapter that it translates; ids are not translated.',
				rule,
			}),
		];
	});
	return [...lacking, ...paired];
};

const pairAbout = (pages: readonly PageRecord<AboutData>[]): Problem[] =>
	pages.flatMap((page) => {
		if (page.id === undefined || pages.some((other) => other.locale !== page.locale && other.id === page.id)) return [];
		const language = page.locale === 'sv' ? 'English' : 'Swedish';
		return [
			problemInField(page, ['id'], {
				message: `The page "${page.id}" has no ${language} text.`,
				fix: `Add a file with the same id in content/about/${page.locale === 'sv' ? 'en' : 'sv'}/.`,
				rule,
			}),
		];
	});

/**
 * The languages have the same chapters and pages under the same ids: an English chapter has the sections and paragraphs
 * of the Swedish one, and a chapter without English text says what English pages call it.
 */
export const languagesPair: Rule = (library) => [
	...(library.unreadable.has('chapter') ? [] : pairChapters(library)),
	...(library.unreadable.has('about') ? [] : pairAbout(library.about)),
];
