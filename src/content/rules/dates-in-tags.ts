import { explainEdtf, suggestEdtf } from '../date.ts';
import type { PageRecord } from '../library.ts';
import { walkMdx } from '../mdx.ts';
import { tagRule } from '../tags.ts';
import { problemInText, type Rule } from './rule.ts';

/** Dates in the attributes of tags are EDTF. Those of records are checked by their schemas. */
export const datesInTags: Rule = (library) =>
	[...library.chapters, ...library.lectures].flatMap((page: PageRecord<unknown>) => {
		const { mdx, kind } = page;
		if (mdx === undefined) return [];
		return [...walkMdx(mdx.children)].flatMap(({ node: { tag } }) =>
			(tag?.attributes ?? []).flatMap(({ name, value, valueStart }) => {
				if (tag === undefined || typeof value !== 'string' || value.trim() === '' || tagRule(tag.name, kind)?.attributes[name]?.type !== 'edtf')
					return [];
				const message = explainEdtf(value);
				if (message === undefined) return [];
				const meant = suggestEdtf(value);
				return [
					problemInText(page, mdx, valueStart, `<${tag.name}> ${name}`, {
						message,
						fix:
							meant === undefined
								? 'Write a year ("1932"), a decade ("193X"), about a year ("2014~") or two of them joined ("1930/1934").'
								: `Write "${meant}".`,
						rule: 'dates-in-tags',
					}),
				];
			}),
		);
	});
