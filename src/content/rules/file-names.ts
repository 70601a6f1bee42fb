import { fileNameOf, type ChapterRecord, type LectureRecord } from '../library.ts';
import { insideContent, kinds } from '../kinds.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Rule } from './rule.ts';

/** A record's file is named by its id; a chapter's and a lecture's begins with its number in two digits. */
export const fileNames: Rule = (library) => [
	...library.records.flatMap((record) => {
		const isNamedById = kinds[record.kind].form === 'record' && insideContent(record.file).includes('/');
		const name = fileNameOf(record.file);
		if (!isNamedById || record.isPartial || record.id === undefined || record.id === name) return [];
		return [
			problemInField(record, ['id'], {
				message: `The id is "${record.id}", but the file is named "${name}.yaml".`,
				fix: `Name the file "${record.id}.yaml" or write "id: ${name}". An id that has been published must not change.`,
				rule: 'file-names',
			}),
		];
	}),
	...[...library.chapters, ...library.lectures].flatMap((page: ChapterRecord | LectureRecord) => {
		const order = valueAt(page.raw, ['order']);
		if (page.isPartial || typeof order !== 'number' || order === page.number) return [];
		const digits = String(order).padStart(2, '0');
		return [
			problemInField(page, ['order'], {
				message: `The order is ${order}, but the file’s name begins with ${String(page.number).padStart(2, '0')}.`,
				fix: `Name the file "${digits}-${page.slug}.mdx" or write "order: ${page.number}".`,
				rule: 'file-names',
			}),
		];
	}),
];
