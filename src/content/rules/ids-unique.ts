import type { ContentRecord, PageRecord } from '../library.ts';
import { kinds } from '../kinds.ts';
import { attributeWords, walkMdx } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { tagRule } from '../tags.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, problemInText, type Rule } from './rule.ts';

/** Lists of parts within a record that have ids of their own. */
const partLists: Partial<Record<ContentRecord['kind'], string[]>> = { contrast: ['poles', 'bands'], story: ['steps'], series: ['segments'] };

/** Records of a kind share their ids; those of pages, within one language. */
const scopeOf = (record: ContentRecord): string =>
	kinds[record.kind].form === 'mdx' ? `${record.kind} ${(record as PageRecord<unknown>).locale}` : record.kind;

const betweenRecords = (records: ContentRecord[]): Problem[] => {
	const first = new Map<string, ContentRecord>();
	return records.flatMap((record) => {
		if (record.id === undefined) return [];
		const key = `${scopeOf(record)} ${record.id}`;
		const earlier = first.get(key);
		if (earlier === undefined) {
			first.set(key, record);
			return [];
		}
		const { line } = earlier.placeOf(['id']);
		return [
			problemInField(record, ['id'], {
				message: `The id "${record.id}" is already taken, in ${earlier.file}:${line}.`,
				fix: `Give this one an id of its own, or remove it if it is ${kinds[record.kind].one} written twice.`,
				rule: 'ids-unique',
			}),
		];
	});
};

const withinRecord = (record: ContentRecord): Problem[] =>
	(partLists[record.kind] ?? []).flatMap((list) => {
		const parts = valueAt(record.raw, [list]);
		if (!Array.isArray(parts)) return [];
		const ids = parts.map((part) => valueAt(part, ['id']));
		return ids.flatMap((id, index) => {
			const earlier = ids.indexOf(id);
			if (typeof id !== 'string' || earlier === index) return [];
			return [
				problemInField(record, [list, index, 'id'], {
					message: `The id "${id}" is already taken by item ${earlier + 1} of "${list}".`,
					fix: 'Give each item an id of its own.',
					rule: 'ids-unique',
				}),
			];
		});
	});

const withinPage = (page: PageRecord<unknown>): Problem[] => {
	const { mdx } = page;
	if (mdx === undefined) return [];
	const first = new Map<string, { name: string; line: number }>();
	return [...walkMdx(mdx.children)].flatMap(({ node: { tag } }) => {
		if (tag === undefined || tagRule(tag.name, page.kind)?.attributes.id?.type !== 'id') return [];
		return attributeWords(tag, 'id').flatMap(({ word, start }) => {
			const earlier = first.get(word);
			if (earlier === undefined) {
				first.set(word, { name: tag.name, line: mdx.placeAt(start).line });
				return [];
			}
			return [
				problemInText(page, mdx, start, `<${tag.name}> id`, {
					message: `The id "${word}" is already taken by the <${earlier.name}> in line ${earlier.line}.`,
					fix:
						page.kind !== 'chapter'
							? 'Give this one an id of its own.'
							: 'Give this one an id of its own; paragraphs, sections and context boxes of a chapter share one set of ids.',
					rule: 'ids-unique',
				}),
			];
		});
	});
};

/** No two records of a kind, and no two parts of a record or page, have the same id. */
export const idsUnique: Rule = (library) => [
	...betweenRecords(library.records),
	...library.records.flatMap(withinRecord),
	...[...library.chapters, ...library.lectures, ...library.about].flatMap(withinPage),
];
