import type { Locale } from '../../i18n/locales.ts';
import type { LectureSlide } from '../lecture-tree.ts';
import type { ContentRecord, LectureRecord, Library } from '../library.ts';
import { walkMdx, type MdxDocument, type MdxNode, type MdxTag } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import type { FieldPath } from '../yaml-source.ts';

/** What rules may be told. */
export interface RuleOptions {
	/** The least and the most words of a chapter. */
	words: { from: number; to: number };
}

/** Looks through the content for one sort of mistake and returns all of them, in any order. */
export type Rule = (library: Library, options: RuleOptions) => Problem[];

/** What a problem says, without where it is. */
export type Finding = Pick<Problem, 'message' | 'fix' | 'rule'>;

/** What messages call the languages. */
export const languageNames: Record<Locale, string> = { sv: 'Swedish', en: 'English' };

/** A problem in a field of a record. */
export const problemInField = (record: ContentRecord, path: FieldPath, finding: Finding): Problem => ({
	file: record.file,
	...record.placeOf(path),
	field: record.fieldName(path),
	...finding,
});

/** A problem in the text of a page, at an offset of its source. `field` is the tag, and the attribute if any: `<P> claims`. */
export const problemInText = (record: ContentRecord, mdx: MdxDocument, offset: number, field: string, finding: Finding): Problem => ({
	file: record.file,
	...mdx.placeAt(offset),
	field,
	...finding,
});

/** A slide with its tag, so that a problem can say where in it the mistake stands. */
export interface SlideNode {
	slide: LectureSlide;
	node: MdxNode;
	tag: MdxTag;
}

/** The slides of a lecture with their tags, in order; none where its text is not MDX. */
export const slideNodes = ({ mdx, tree }: LectureRecord): SlideNode[] => {
	const nodes = [...walkMdx(mdx?.children ?? [])].flatMap(({ node }) => (node.tag?.name === 'Slide' ? [{ node, tag: node.tag }] : []));
	return (tree?.slides ?? []).flatMap((slide, index) => {
		const found = nodes[index];
		return found === undefined ? [] : [{ slide, ...found }];
	});
};

/** The offset of an attribute's value in the source; of the tag where it has no such attribute. */
export const offsetOf = ({ node, tag }: { node: MdxNode; tag: MdxTag }, name: string): number =>
	tag.attributes.find((attribute) => attribute.name === name)?.valueStart ?? node.start;
