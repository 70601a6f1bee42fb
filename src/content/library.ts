import type { Locale } from '../i18n/locales.ts';
import { readChapterTree, type ChapterTree } from './chapter-tree.ts';
import { readLectureTree, type LectureTree } from './lecture-tree.ts';
import { isGuide, kindOfPath, kinds, recordKinds, type RecordKind } from './kinds.ts';
import { MdxSyntaxError, parseMdx, type MdxDocument } from './mdx.ts';
import { describeMdxError } from './mdx-problem.ts';
import { containing, nearest } from './nearest.ts';
import { compareIds, listQuoted, type Place, type Problem, type SourceFile } from './problem.ts';
import { checkSchema } from './schema-problems.ts';
import type { AboutData } from './schemas/about.ts';
import type { ChapterData } from './schemas/chapter.ts';
import type { ClaimData } from './schemas/claim.ts';
import type { ConceptData } from './schemas/concept.ts';
import type { ContrastData } from './schemas/contrast.ts';
import type { EventData } from './schemas/event.ts';
import type { LectureData } from './schemas/lecture.ts';
import type { ReferenceData } from './schemas/reference.ts';
import type { SeriesData } from './schemas/series.ts';
import type { StoryData } from './schemas/story.ts';
import { describeUnknownFile } from './unknown-file.ts';
import { formatPath, readYaml, valueAt, type FieldPath, type YamlSource } from './yaml-source.ts';

/** A record as it was found, whether or not it is right. */
export interface ContentRecord<Data = unknown> {
	kind: RecordKind;
	file: string;
	/** The id it gives itself; undefined where it gives none. */
	id: string | undefined;
	/** What the file says, unchecked: rules that look for all mistakes at once read this. */
	raw: unknown;
	/** The record as its schema understands it; undefined where the schema refuses it. */
	data: Data | undefined;
	/** True where a mistake of notation kept the fields from being read whole: what is missing may be there. */
	isPartial: boolean;
	/** Where a field of the record stands. */
	placeOf(path: FieldPath): Place;
	/** Where a snippet within a text field stands; see `YamlSource.placeWithin`. */
	placeWithin(path: FieldPath, snippet: string, occurrence: number): Place;
	/** The field in the author's notation, with the record's id where its file holds several. */
	fieldName(path: FieldPath): string;
}

/** A page of running text: a chapter, a lecture or an about page. */
export interface PageRecord<Data> extends ContentRecord<Data> {
	locale: Locale;
	/** The address in its language, from the file name. */
	slug: string;
	/** The text; undefined where it is not MDX. */
	mdx: MdxDocument | undefined;
}

/** A chapter in one language. */
export interface ChapterRecord extends PageRecord<ChapterData> {
	/** The number in the file name. */
	number: number;
	/** The outline; undefined where the text is not MDX. */
	tree: ChapterTree | undefined;
}

/** A lecture in one language. */
export interface LectureRecord extends PageRecord<LectureData> {
	/** The number in the file name. */
	number: number;
	/** The slides; undefined where the text is not MDX. */
	tree: LectureTree | undefined;
}

/** Everything in the content folder, read and sorted. */
export interface Library {
	chapters: ChapterRecord[];
	lectures: LectureRecord[];
	events: ContentRecord<EventData>[];
	contrasts: ContentRecord<ContrastData>[];
	stories: ContentRecord<StoryData>[];
	concepts: ContentRecord<ConceptData>[];
	references: ContentRecord<ReferenceData>[];
	claims: ContentRecord<ClaimData>[];
	series: ContentRecord<SeriesData>[];
	about: PageRecord<AboutData>[];
	/** All records, of every kind. */
	records: ContentRecord[];
	/** Kinds whose ids are not all known, because a file that holds them is missing or cannot be read. */
	unreadable: ReadonlySet<RecordKind>;
}

/** The frontmatter of an MDX text as YAML, its places those of the whole file; undefined where there is none. */
const frontmatterOf = (text: string): string | undefined => {
	const match = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(text);
	// The fences become a comment and nothing, of the same length, so that every place stays right.
	return match === null ? undefined : `#${match[0].slice(1).replace(/---[ \t]*$/, '')}`;
};

const idOf = (raw: unknown): string | undefined => {
	const id = valueAt(raw, ['id']);
	return typeof id === 'string' ? id : undefined;
};

const makeRecord = (kind: RecordKind, file: string, source: YamlSource, base: FieldPath, problems: Problem[]): ContentRecord => {
	const raw = valueAt(source.value, base);
	const id = idOf(raw);
	const isItem = base.length > 0;
	const owner = isItem ? (id ?? formatPath(base)) : '';
	const record: ContentRecord = {
		kind,
		file,
		id,
		raw,
		data: undefined,
		isPartial: source.problems.length > 0,
		placeOf: (path) => source.placeOf([...base, ...path]),
		placeWithin: (path, snippet, occurrence) => source.placeWithin([...base, ...path], snippet, occurrence),
		fieldName: (path) => [owner, formatPath(path)].filter((part) => part !== '').join(' '),
	};
	const checked = checkSchema(raw ?? {}, kinds[kind].schema, kinds[kind].one);
	record.data = checked.data;
	for (const { path, atKey, message, fix } of checked.problems) {
		const place = atKey ? source.placeOfKey([...base, ...path]) : record.placeOf(path);
		problems.push({ file, ...place, field: record.fieldName(path), message, fix, rule: 'schema' });
	}
	return record;
};

const readPage = (
	record: ContentRecord,
	{ path, text }: SourceFile,
	parts: Record<string, string>,
	problems: Problem[],
): PageRecord<unknown> => {
	const page: PageRecord<unknown> = { ...record, locale: parts.locale === 'en' ? 'en' : 'sv', slug: parts.slug ?? '', mdx: undefined };
	try {
		page.mdx = parseMdx(text);
	} catch (error) {
		if (!(error instanceof MdxSyntaxError)) throw error;
		problems.push({ file: path, ...error.place, field: 'text', ...describeMdxError(error.message, record.kind), rule: 'syntax' });
	}
	return page;
};

/**
 * Reads every content file, checks each record against its schema and sorts the records by kind.
 * Records with mistakes are kept, so that the rules can find theirs too.
 *
 * @param files see `SourceFile`; their order does not matter.
 */
export const readLibrary = (files: readonly SourceFile[]): { library: Library; problems: Problem[] } => {
	const problems: Problem[] = [];
	const records: ContentRecord[] = [];
	const unreadable = new Set<RecordKind>();
	const found = new Set<RecordKind>();
	// Of two that clash, the later one by path is reported, whatever the system's order of files.
	for (const file of [...files].sort((a, b) => compareIds(a.path, b.path))) {
		const { path, text } = file;
		const match = kindOfPath(path);
		if (match === undefined) {
			if (!isGuide(path)) problems.push({ file: path, line: 1, column: 1, field: 'file', ...describeUnknownFile(path), rule: 'files' });
			continue;
		}
		const { kind, parts } = match;
		const { form } = kinds[kind];
		found.add(kind);
		const yamlText = form === 'mdx' ? frontmatterOf(text) : text;
		if (yamlText === undefined) {
			unreadable.add(kind);
			problems.push({
				file: path,
				line: 1,
				column: 1,
				field: 'frontmatter',
				message: 'The fields at the top of the file are missing.',
				fix: 'Begin the file with a line "---", the fields, and another line "---".',
				rule: 'syntax',
			});
			continue;
		}
		const source = readYaml(yamlText, { json: path.endsWith('.json') });
		for (const { line, column, message, fix } of source.problems)
			problems.push({ file: path, line, column, field: 'syntax', message, fix, rule: 'syntax' });
		const hasSyntaxProblem = source.problems.length > 0;
		// Fields of a file that could only be read in part would be called missing although they are there.
		const ownProblems: Problem[] = [];
		if (form === 'list') {
			if (hasSyntaxProblem) unreadable.add(kind);
			if (Array.isArray(source.value)) {
				for (const index of source.value.keys()) records.push(makeRecord(kind, path, source, [index], ownProblems));
			} else if (!hasSyntaxProblem) {
				unreadable.add(kind);
				problems.push({
					file: path,
					line: 1,
					column: 1,
					field: 'file',
					message: `The file is not a list of ${kinds[kind].many}.`,
					fix: path.endsWith('.json') ? 'Begin it with "[" and end it with "]".' : 'Begin each record with "- id: …".',
					rule: 'schema',
				});
			}
		} else {
			const record = makeRecord(kind, path, source, [], ownProblems);
			if (hasSyntaxProblem && form === 'mdx' && record.id === undefined) unreadable.add(kind);
			if (form === 'mdx') {
				const page = readPage(record, file, parts, problems);
				if (kind === 'chapter') {
					const tree = page.mdx === undefined ? undefined : readChapterTree(page.mdx);
					const chapter: ChapterRecord = { ...(page as PageRecord<ChapterData>), number: Number(parts.number), tree };
					records.push(chapter);
				} else if (kind === 'lecture') {
					const tree = page.mdx === undefined ? undefined : readLectureTree(page.mdx);
					const lecture: LectureRecord = { ...(page as PageRecord<LectureData>), number: Number(parts.number), tree };
					records.push(lecture);
				} else records.push(page);
			} else records.push(record);
		}
		if (!hasSyntaxProblem) problems.push(...ownProblems);
	}
	for (const kind of recordKinds) {
		const { required, example, many } = kinds[kind];
		if (!required || found.has(kind)) continue;
		unreadable.add(kind);
		problems.push({
			file: example,
			line: 1,
			column: 1,
			field: 'file',
			message: `The file with all ${many} is missing.`,
			fix: `Put ${example} back.`,
			rule: 'files',
		});
	}
	const ofKind = <Data>(kind: RecordKind): ContentRecord<Data>[] =>
		records.filter((record) => record.kind === kind) as ContentRecord<Data>[];
	const library: Library = {
		chapters: ofKind('chapter') as ChapterRecord[],
		lectures: ofKind('lecture') as LectureRecord[],
		events: ofKind('event'),
		contrasts: ofKind('contrast'),
		stories: ofKind('story'),
		concepts: ofKind('concept'),
		references: ofKind('reference'),
		claims: ofKind('claim'),
		series: ofKind('series'),
		about: ofKind('about') as PageRecord<AboutData>[],
		records,
		unreadable,
	};
	return { library, problems };
};

/** The ids that records of a kind give themselves. A record without one counts by its file name. */
export const idsOf = (library: Library, kind: RecordKind): Set<string> =>
	new Set(library.records.flatMap((record) => (record.kind === kind ? [record.id ?? fileNameOf(record.file)] : [])));

/** The name of a file without its folder and ending. */
export const fileNameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');

/**
 * What to write in place of an id that does not exist: the nearest that does, else those that share a word with it.
 * @returns undefined where nothing is near.
 */
export const suggestId = (id: string, ids: Iterable<string>): string | undefined => {
	const all = [...ids];
	const near = nearest(id, all);
	if (near !== undefined) return `Write "${near}".`;
	const similar = containing(id, all);
	return similar.length === 0 ? undefined : `Perhaps ${listQuoted(similar)} is meant.`;
};
