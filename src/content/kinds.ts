import type { z } from 'astro/zod';
import { aboutSchema } from './schemas/about.ts';
import { accessibilitySchema } from './schemas/accessibility.ts';
import { changeSchema } from './schemas/change.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { claimSchema } from './schemas/claim.ts';
import { conceptSchema } from './schemas/concept.ts';
import { contrastSchema } from './schemas/contrast.ts';
import { eventSchema } from './schemas/event.ts';
import { lectureSchema } from './schemas/lecture.ts';
import { referenceSchema } from './schemas/reference.ts';
import { seriesSchema } from './schemas/series.ts';
import { siteSchema } from './schemas/site.ts';
import { storySchema } from './schemas/story.ts';

/** What sorts of record the content folder holds. */
export type RecordKind =
	'chapter' | 'lecture' | 'event' | 'contrast' | 'story' | 'concept' | 'reference' | 'claim' | 'series' | 'change' | 'about' | 'site' | 'accessibility';

/** How a kind of content is stored and spoken of. */
export interface KindRule {
	/** What its fields must be. */
	schema: z.ZodType;
	/** "an event": in "… is not a field of an event". */
	one: string;
	/** "events": in "ids of events are …". */
	many: string;
	/** Matches its files, seen from the content folder. */
	pattern: RegExp;
	/** A path of the right form, shown in messages. */
	example: string;
	/** `record`: the file is one record. `list`: the file is a list of them. `mdx`: fields as frontmatter, then text. */
	form: 'record' | 'list' | 'mdx';
	/** True where the content makes no sense without its one file. */
	required?: true;
}

/** Every kind of content. A file that fits none of them is refused. */
export const kinds: Record<RecordKind, KindRule> = {
	chapter: {
		schema: chapterSchema,
		one: 'a chapter',
		many: 'chapters',
		pattern: /^chapters\/(?<locale>sv|en)\/(?<number>\d{2,})-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/,
		example: 'content/chapters/sv/03-krisen.mdx',
		form: 'mdx',
	},
	lecture: {
		schema: lectureSchema,
		one: 'a lecture',
		many: 'lectures',
		pattern: /^lectures\/(?<locale>sv|en)\/(?<number>\d{2,})-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/,
		example: 'content/lectures/sv/03-krisen.mdx',
		form: 'mdx',
	},
	event: {
		schema: eventSchema,
		one: 'an event',
		many: 'events',
		pattern: /^events\/(?<name>[^/]+)\.yaml$/,
		example: 'content/events/general-child-benefit.yaml',
		form: 'record',
	},
	contrast: {
		schema: contrastSchema,
		one: 'a contrast',
		many: 'contrasts',
		pattern: /^contrasts\/(?<name>[^/]+)\.yaml$/,
		example: 'content/contrasts/target.yaml',
		form: 'record',
	},
	story: {
		schema: storySchema,
		one: 'a story',
		many: 'stories',
		pattern: /^stories\/(?<name>[^/]+)\.yaml$/,
		example: 'content/stories/target.yaml',
		form: 'record',
	},
	concept: {
		schema: conceptSchema,
		one: 'a concept',
		many: 'concepts',
		pattern: /^concepts\/(?<name>[^/]+)\.yaml$/,
		example: 'content/concepts/productivity.yaml',
		form: 'record',
	},
	series: {
		schema: seriesSchema,
		one: 'a series',
		many: 'series',
		pattern: /^series\/(?<name>[^/]+)\.yaml$/,
		example: 'content/series/social-spending.yaml',
		form: 'record',
	},
	reference: {
		schema: referenceSchema,
		one: 'a work',
		many: 'works',
		pattern: /^references\.json$/,
		example: 'content/references.json',
		form: 'list',
		required: true,
	},
	claim: {
		schema: claimSchema,
		one: 'a claim',
		many: 'claims',
		pattern: /^claims\.yaml$/,
		example: 'content/claims.yaml',
		form: 'list',
		required: true,
	},
	change: {
		schema: changeSchema,
		one: 'a change',
		many: 'changes',
		pattern: /^changes\.yaml$/,
		example: 'content/changes.yaml',
		form: 'list',
	},
	about: {
		schema: aboutSchema,
		one: 'an about page',
		many: 'about pages',
		pattern: /^about\/(?<locale>sv|en)\/(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/,
		example: 'content/about/sv/metod.mdx',
		form: 'mdx',
	},
	site: {
		schema: siteSchema,
		one: 'the site’s record',
		many: 'the site’s record',
		pattern: /^site\.yaml$/,
		example: 'content/site.yaml',
		form: 'record',
	},
	accessibility: {
		schema: accessibilitySchema,
		one: 'the accessibility statement',
		many: 'the accessibility statement',
		pattern: /^accessibility\.yaml$/,
		example: 'content/accessibility.yaml',
		form: 'record',
	},
};

/** The kinds, in the order of their table. */
export const recordKinds = Object.keys(kinds) as RecordKind[];

/** What a record of a kind is called, without its article: "event". */
export const nounOf = (kind: RecordKind): string => kinds[kind].one.replace(/^an? /, '');

/** A file's path seen from the content folder: without the folder's own name. */
export const insideContent = (path: string): string => path.slice(path.indexOf('/') + 1);

/** The kind of a file, and what its path tells, or undefined where no kind has such a path. */
export const kindOfPath = (path: string): { kind: RecordKind; parts: Record<string, string> } | undefined => {
	const inside = insideContent(path);
	for (const kind of recordKinds) {
		const match = kinds[kind].pattern.exec(inside);
		if (match !== null) return { kind, parts: { ...match.groups } };
	}
	return undefined;
};

/** What `content/README.md` may be: a guide for those who edit, which the site does not read. */
export const isGuide = (path: string): boolean => insideContent(path) === 'README.md';

/** Where the ids of a kind are found, in sentences for messages. */
export const whereIdsAre = (kind: RecordKind): string => {
	const { form, one, many, example } = kinds[kind];
	const ifNew = `Add ${one} with this id there first if it is new.`;
	if (form === 'list') return `The ids of ${many} are in ${example}. ${ifNew}`;
	if (form === 'mdx')
		return `The ids of ${many} are the "id" lines at the top of the files in ${example.slice(0, example.lastIndexOf('/'))}.`;
	return `The ids of ${many} are the names of the files in ${example.slice(0, example.lastIndexOf('/'))}, without ".yaml". ${ifNew}`;
};
