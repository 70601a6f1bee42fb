import type { ChapterParagraph } from '../chapter-tree.ts';
import { idsOf, type ChapterRecord, type Library } from '../library.ts';
import { attributeWords, walkMdx } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInText, type Rule } from './rule.ts';

/** The works each claim rests on, by claim. Works that do not exist are left out: ids-exist has reported them. */
const groundsOf = (library: Library): Map<string, string[]> => {
	const known = idsOf(library, 'reference');
	const grounds = new Map<string, string[]>();
	for (const { id, raw } of library.claims) {
		const restsOn = valueAt(raw, ['restsOn']);
		if (id === undefined || !Array.isArray(restsOn)) continue;
		const works = restsOn
			.map((ground) => valueAt(ground, ['reference']))
			.filter((work): work is string => typeof work === 'string' && known.has(work));
		grounds.set(id, works);
	}
	return grounds;
};

/** Offset of each claim's first mention in a chapter. */
const firstMentions = (chapter: ChapterRecord): Map<string, number> => {
	const mentions = new Map<string, number>();
	for (const { node } of walkMdx(chapter.mdx?.children ?? [])) {
		if (node.tag?.name !== 'P') continue;
		for (const { word, start } of attributeWords(node.tag, 'claims')) if (!mentions.has(word)) mentions.set(word, start);
	}
	return mentions;
};

const citedIn = (paragraphs: readonly ChapterParagraph[]): Set<string> =>
	new Set(paragraphs.flatMap(({ citations }) => citations.flatMap(({ ids }) => ids)));

const checkChapter = (chapter: ChapterRecord, grounds: Map<string, string[]>): Problem[] => {
	const { mdx, tree } = chapter;
	if (mdx === undefined || tree === undefined) return [];
	return [...firstMentions(chapter)].flatMap(([claim, offset]) => {
		const carriers = tree.paragraphs.filter(({ claims }) => claims.includes(claim));
		const cited = citedIn(carriers);
		const where = carriers.length === 1 ? `the paragraph "${carriers[0]?.id}"` : `any of the paragraphs that carry it`;
		return (grounds.get(claim) ?? [])
			.filter((work) => !cited.has(work))
			.map((work) =>
				problemInText(chapter, mdx, offset, '<P> claims', {
					message: `${claim} rests on "${work}", which is not cited in ${where}.`,
					fix: `Write <Cite id="${work}" /> before the full stop of the sentence that says it.`,
					rule: 'works-cited',
				}),
			);
	});
};

/** Where a chapter carries a claim, its paragraphs together cite every work that the claim rests on. */
export const worksCited: Rule = (library) => {
	const grounds = groundsOf(library);
	return library.chapters.flatMap((chapter) => checkChapter(chapter, grounds));
};
