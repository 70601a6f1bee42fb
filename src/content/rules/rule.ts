import type { Locale } from '../../i18n/locales.ts';
import type { ContentRecord, Library } from '../library.ts';
import type { MdxDocument } from '../mdx.ts';
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
