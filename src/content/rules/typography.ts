import { noBreakSpace } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { kinds, type RecordKind } from '../kinds.ts';
import type { ContentRecord, Library, PageRecord } from '../library.ts';
import type { MdxDocument, MdxNode } from '../mdx.ts';
import type { Place, Problem } from '../problem.ts';
import { tagRule } from '../tags.ts';
import { walkValues, type FieldPath } from '../yaml-source.ts';
import type { Rule } from './rule.ts';

/** The language of a text; `any` where a text is printed in both, such as the name of a source. */
type TextLocale = Locale | 'any';

/** A text that readers see. */
interface ReaderText {
	file: string;
	field: string;
	locale: TextLocale;
	text: string;
	/** Where the `occurrence`-th `snippet`, which begins at `index`, stands. */
	placeOf(index: number, snippet: string, occurrence: number): Place;
}

/** One habit of type, and what breaks it. */
interface Habit {
	locales: readonly TextLocale[];
	pattern: RegExp;
	message(found: string): string;
	fix(found: string): string;
}

const howToType = 'a no-break space (U+00A0: Option+space on a Mac, Alt+0160 on Windows)';

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);

/** Stands in running text for what has no letters of its own, such as a citation. */
const objectMark = '\ufffc';

const habits: Habit[] = [
	{
		locales: ['sv'],
		pattern: /"/gu,
		message: () => 'A straight quotation mark (") stands in Swedish text.',
		fix: () => 'Write ” both before and after the quotation.',
	},
	{
		locales: ['sv'],
		pattern: /'/gu,
		message: () => "A straight apostrophe (') stands in Swedish text.",
		fix: () => 'Write ’ both before and after a quotation within a quotation.',
	},
	{
		locales: ['sv'],
		pattern: /[“„‘‚]/gu,
		message: (found) => `${found} is not a Swedish quotation mark.`,
		fix: (found) =>
			found === '“' || found === '„'
				? 'Write ” both before and after the quotation.'
				: 'Write ’ both before and after a quotation within a quotation.',
	},
	{
		locales: ['en'],
		pattern: /"/gu,
		message: () => 'A straight quotation mark (") stands in English text.',
		fix: () => 'Write “ before the quotation and ” after it.',
	},
	{
		locales: ['en'],
		pattern: /'/gu,
		message: () => "A straight apostrophe (') stands in English text.",
		fix: () => 'Write ’ as apostrophe, ‘ and ’ around a quotation within a quotation.',
	},
	{
		locales: ['en'],
		pattern: /(?<=^|[\s(–—])”(?=\S)/gu,
		message: () => 'The quotation opens with ”, as in Swedish.',
		fix: () => 'Write “ before the quotation and ” after it.',
	},
	{
		locales: ['any'],
		pattern: /["']/gu,
		message: (found) => `A straight mark (${found}) stands in a text that is printed as it is.`,
		fix: () => 'Write ”…” around Swedish titles, “…” around English ones, and ’ as apostrophe.',
	},
	{
		locales: ['sv', 'en'],
		pattern: /(?<=\S )-{1,2}(?= )/gu,
		message: () => 'A hyphen stands as a dash.',
		fix: () => 'Write an en dash, –, with a space on each side.',
	},
	{
		locales: ['sv'],
		pattern: /—/gu,
		message: () => 'An em dash (—) stands in Swedish text.',
		fix: () => 'Write an en dash, –, with a space on each side.',
	},
	{
		locales: ['sv', 'en'],
		pattern: /(?<![\d-])(?:1[5-9]|20)\d\d-(?:\d{4}|\d{2})(?![\d-])/gu,
		message: (found) => `A hyphen stands between the years in "${found}".`,
		fix: (found) => `Write "${found.replace('-', '–')}", with an en dash.`,
	},
	{
		locales: ['sv'],
		pattern: /\d(?:[ \u2009\u202f])?%/gu,
		message: () => 'The per cent sign needs a no-break space before it.',
		fix: () => `Put ${howToType} between the number and %.`,
	},
	{
		locales: ['sv'],
		pattern: /(?<![\d:/.,–\p{L}-])\d{4,}(?!\d|[:/.]\d)/gu,
		message: (found) => `"${found}" is hard to read without a space between its thousands.`,
		fix: (found) => `Write "${groupThousands(found)}", with ${howToType}.`,
	},
	{
		locales: ['sv'],
		pattern: /(?<![\d.,:/–-])\d{1,3}(?: \d{3})+(?!\d)/gu,
		message: (found) => `"${found}" needs no-break spaces between its thousands.`,
		fix: (found) => `Write "${found.replaceAll(' ', noBreakSpace)}", with ${howToType}.`,
	},
	{
		locales: ['sv'],
		pattern: / m\.fl\.|m\. fl\./gu,
		message: (found) => (found.startsWith(' ') ? '"m.fl." needs a no-break space before it.' : 'A space stands within "m.fl.".'),
		fix: (found) => (found.startsWith(' ') ? `Put ${howToType} between the name and "m.fl.".` : 'Write "m.fl." without a space in it.'),
	},
	{
		locales: ['sv'],
		pattern: /(?<![\p{L}\p{N}])s\. ?(?=\d)/gu,
		message: () => '"s." needs a no-break space before its page number.',
		fix: () => `Put ${howToType} between "s." and the number.`,
	},
];

/** Whether four digits or more name a year and take no space. */
const isYear = (digits: string): boolean => /^(1[0-9]|20)\d\d$/.test(digits);

/** Running text of one paragraph, with the places of its letters. */
interface Run {
	text: string;
	segments: { from: number; node: MdxNode }[];
}

const readRun = (nodes: readonly MdxNode[], run: Run, kind: RecordKind): Run => {
	for (const node of nodes) {
		if (node.type === 'text') {
			run.segments.push({ from: run.text.length, node });
			run.text += node.value ?? '';
		} else if (node.tag !== undefined && tagRule(node.tag.name, kind)?.place === 'block') {
			continue;
		} else if (node.tag?.name === 'Cite' || node.type === 'inlineCode' || node.children.length === 0) run.text += objectMark;
		else readRun(node.children, run, kind);
	}
	return run;
};

/** The offset in the source of a snippet that begins at `index` of a run. */
const offsetInRun = (mdx: MdxDocument, run: Run, index: number, snippet: string): number => {
	const segment = run.segments.findLast(({ from }) => from <= index);
	if (segment === undefined) return 0;
	const { node, from } = segment;
	const written = mdx.source.slice(node.start, node.end);
	const within = written === node.value ? index - from : written.indexOf(snippet.trim());
	return node.start + Math.max(0, within);
};

/** The stretches of running text in a page: each paragraph, heading or cell is one, so that marks see their neighbours. */
const readRuns = (nodes: readonly MdxNode[], kind: RecordKind): Run[] =>
	nodes.flatMap((node) => {
		const holdsText = node.children.some((child) => child.type === 'text');
		if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || holdsText)
			return [readRun(node.children, { text: '', segments: [] }, kind)];
		return readRuns(node.children, kind);
	});

const textsOfPage = (page: PageRecord<unknown>): ReaderText[] => {
	const { mdx, file, locale, kind } = page;
	if (mdx === undefined) return [];
	const runs = readRuns(mdx.children, kind).map((run): ReaderText => ({
		file,
		field: 'text',
		locale,
		text: run.text,
		placeOf: (index, snippet) => mdx.placeAt(offsetInRun(mdx, run, index, snippet)),
	}));
	const attributes = (nodes: readonly MdxNode[]): ReaderText[] =>
		nodes.flatMap((node) => {
			const own = (node.tag?.attributes ?? []).flatMap(({ name, raw, valueStart }): ReaderText[] => {
				const rule = tagRule(node.tag?.name ?? '', kind)?.attributes[name];
				const isSource = node.tag?.name === 'Context' && name === 'sources';
				if (!rule?.shown && !isSource) return [];
				return [
					{
						file,
						field: `<${node.tag?.name}> ${name}`,
						locale: isSource ? 'any' : locale,
						text: raw,
						placeOf: (index) => mdx.placeAt(valueStart + index),
					},
				];
			});
			return [...own, ...attributes(node.children)];
		});
	return [...runs, ...attributes(mdx.children)];
};

/** Fields of page frontmatter that readers see. */
const pageFields = new Set(['title', 'display', 'summary', 'keyPoints', 'bridge', 'lesson']);

/** The language of a field, by where it stands in its record; undefined where it is not running text. */
const fieldLocale = (record: ContentRecord, path: FieldPath): TextLocale | undefined => {
	const [top] = path;
	if (path.includes('slug')) return undefined;
	if (kinds[record.kind].form === 'mdx') {
		if (top === 'inEnglish') return 'en';
		if (path.includes('slides')) return undefined;
		return pageFields.has(String(top)) ? (record as PageRecord<unknown>).locale : undefined;
	}
	const language = path.find((segment): segment is Locale => segment === 'sv' || segment === 'en');
	if (language !== undefined) return language;
	if (record.kind === 'event' && top === 'sources') return 'any';
	return record.kind === 'series' && path[path.length - 1] === 'source' ? 'any' : undefined;
};

/** Fields after a mistake of notation may run into one another; what seems wrong in them is not. */
const textsOfFields = (record: ContentRecord): ReaderText[] =>
	[...walkValues(record.isPartial ? undefined : record.raw)].flatMap(({ path, value }) => {
		const locale = fieldLocale(record, path);
		if (typeof value !== 'string' || locale === undefined) return [];
		return [
			{
				file: record.file,
				field: record.fieldName(path),
				locale,
				text: value,
				placeOf: (_index: number, snippet: string, occurrence: number) => record.placeWithin(path, snippet, occurrence),
			},
		];
	});

const checkText = ({ file, field, locale, text, placeOf }: ReaderText): Problem[] =>
	habits.flatMap((habit) => {
		if (!habit.locales.includes(locale)) return [];
		return [...text.matchAll(habit.pattern)].flatMap((match): Problem[] => {
			const [found] = match;
			if (isYear(found)) return [];
			const occurrence = text.slice(0, match.index).split(found).length - 1;
			return [
				{
					file,
					...placeOf(match.index, found, occurrence),
					field,
					message: habit.message(found),
					fix: habit.fix(found),
					rule: 'typography',
				},
			];
		});
	});

const pagesOf = (library: Library): PageRecord<unknown>[] => [...library.chapters, ...library.lectures, ...library.about];

/** Readers' texts are set as their language sets them: its quotation marks, dashes, and spaces that do not break. */
export const typography: Rule = (library) =>
	[...library.records.flatMap(textsOfFields), ...pagesOf(library).flatMap(textsOfPage)].flatMap(checkText);
