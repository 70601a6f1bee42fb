import { fileNameOf, idsOf, suggestId, type ContentRecord, type Library, type PageRecord } from '../library.ts';
import { nounOf, whereIdsAre, type RecordKind } from '../kinds.ts';
import { attributeWords, walkMdx, type MdxTag } from '../mdx.ts';
import { listQuoted, type Problem } from '../problem.ts';
import { claimIdPattern, idPattern } from '../schemas/localized.ts';
import { tagRule, type AttributeRule } from '../tags.ts';
import { valueAt, type FieldPath } from '../yaml-source.ts';
import { problemInField, problemInText, type Finding, type Rule } from './rule.ts';

/** Fields that name other records. `*` stands for any item or entry; the entry's own name counts where it comes last. */
const idFields: { kind: RecordKind; path: readonly string[]; names: RecordKind }[] = [
	{ kind: 'event', path: ['claims', '*'], names: 'claim' },
	{ kind: 'event', path: ['references', '*'], names: 'reference' },
	{ kind: 'event', path: ['codings', '{name}'], names: 'contrast' },
	{ kind: 'event', path: ['codings', '*', 'claims', '*'], names: 'claim' },
	{ kind: 'contrast', path: ['claims', '*'], names: 'claim' },
	{ kind: 'contrast', path: ['poles', '*', 'concept'], names: 'concept' },
	{ kind: 'story', path: ['contrast'], names: 'contrast' },
	{ kind: 'story', path: ['steps', '*', 'events', '*'], names: 'event' },
	{ kind: 'story', path: ['steps', '*', 'claims', '*'], names: 'claim' },
	{ kind: 'concept', path: ['related', '*'], names: 'concept' },
	{ kind: 'concept', path: ['claims', '*'], names: 'claim' },
	{ kind: 'lecture', path: ['chapter'], names: 'chapter' },
	{ kind: 'claim', path: ['chapter'], names: 'chapter' },
	{ kind: 'claim', path: ['restsOn', '*', 'reference'], names: 'reference' },
	{ kind: 'change', path: ['chapter'], names: 'chapter' },
	{ kind: 'change', path: ['concept'], names: 'concept' },
	{ kind: 'change', path: ['event'], names: 'event' },
	{ kind: 'change', path: ['source'], names: 'reference' },
	{ kind: 'site', path: ['source'], names: 'reference' },
	{ kind: 'site', path: ['entry'], names: 'chapter' },
];

/** Every id that a record's field names, with the path to it. */
function* namedIds(value: unknown, pattern: readonly string[], path: FieldPath = []): Generator<{ id: string; path: FieldPath }> {
	const [step, ...rest] = pattern;
	if (step === undefined) {
		if (typeof value === 'string') yield { id: value, path };
		return;
	}
	if (value === null || typeof value !== 'object') return;
	if (step === '{name}') {
		for (const name of Object.keys(value)) yield { id: name, path: [...path, name] };
	} else if (step === '*') {
		const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
		for (const [key, item] of entries) yield* namedIds(item, rest, [...path, key]);
	} else yield* namedIds((value as Record<string, unknown>)[step], rest, [...path, step]);
}

/** Ids of a form that the schema refuses have been reported there. */
const isWellFormed = (id: string, kind: RecordKind): boolean => (kind === 'claim' ? claimIdPattern : idPattern).test(id);

/** The figures of a claim's id as a number; undefined where it has none. */
const numberOf = (id: string): number | undefined => {
	const digits = /\d+/.exec(id)?.[0];
	return digits === undefined ? undefined : Number(digits);
};

/** Claims differ by a figure or two, so that spelling tells nothing: the nearest is the nearest number, of two the lower. */
const describeClaims = (id: string, ids: ReadonlySet<string>): string => {
	const ordered = [...ids].filter((known) => claimIdPattern.test(known)).sort();
	if (ordered.length === 0) return 'There are no claims yet in content/claims.yaml.';
	const range = `Claims are numbered ${ordered[0]}–${ordered[ordered.length - 1]} in content/claims.yaml`;
	const number = numberOf(id);
	if (number === undefined) return `${range}; use the number of the one that is meant.`;
	const distance = (known: string): number => Math.abs((numberOf(known) ?? 0) - number);
	const near = ordered.reduce((best, known) => (distance(known) < distance(best) ? known : best));
	return `Perhaps "${near}" is meant, the nearest number. ${range}.`;
};

const describe = (id: string, kind: RecordKind, ids: ReadonlySet<string>): Finding => ({
	message: `There is no ${nounOf(kind)} with the id "${id}".`,
	fix: kind === 'claim' ? describeClaims(id, ids) : (suggestId(id, ids) ?? whereIdsAre(kind)),
	rule: 'ids-exist',
});

const inFields = (record: ContentRecord, known: (kind: RecordKind) => ReadonlySet<string> | undefined): Problem[] =>
	idFields
		.filter(({ kind }) => kind === record.kind)
		.flatMap(({ path: pattern, names }) =>
			[...namedIds(record.raw, pattern)].flatMap(({ id, path }) => {
				const ids = known(names);
				if (ids === undefined || ids.has(id) || !isWellFormed(id, names)) return [];
				return [problemInField(record, path, describe(id, names, ids))];
			}),
		);

/** What the words of an attribute may name. */
interface Named {
	/** What one of them is called: "event". */
	noun: string;
	ids: ReadonlySet<string>;
	describe(id: string): Finding;
}

/** The steps of the story that a tag names; undefined where that is not one story which is known. */
const stepsNamedBy = (tag: MdxTag, library: Library): Named | undefined => {
	const [name, second] = attributeWords(tag, 'story');
	const story = library.stories.find((record) => (record.id ?? fileNameOf(record.file)) === name?.word);
	const steps = valueAt(story?.raw, ['steps']);
	// A story that could only be read in part may have the step.
	if (name === undefined || second !== undefined || story?.isPartial || !Array.isArray(steps)) return undefined;
	const ids = new Set(steps.map((step) => valueAt(step, ['id'])).filter((step) => typeof step === 'string'));
	return {
		noun: 'step',
		ids,
		describe: (id) => ({
			message: `The story "${name.word}" has no step with the id "${id}".`,
			fix: suggestId(id, ids) ?? `Write one of its steps: ${listQuoted([...ids])}.`,
			rule: 'ids-exist',
		}),
	};
};

/** The poles of all contrasts; undefined where one could only be read in part, since it may have any. */
const polesOf = (library: Library): Named | undefined => {
	if (library.contrasts.some(({ isPartial }) => isPartial)) return undefined;
	const ids = new Set(
		library.contrasts.flatMap(({ raw }) => {
			const poles = valueAt(raw, ['poles']);
			return Array.isArray(poles) ? poles.map((pole) => valueAt(pole, ['id'])).filter((pole) => typeof pole === 'string') : [];
		}),
	);
	return {
		noun: 'pole',
		ids,
		describe: (id) => ({
			message: `There is no pole with the id "${id}".`,
			fix: suggestId(id, ids) ?? `Write one of ${listQuoted([...ids])}, or leave "pole" out of both sides.`,
			rule: 'ids-exist',
		}),
	};
};

const inTags = (library: Library, known: (kind: RecordKind) => ReadonlySet<string> | undefined): Problem[] => {
	const poles = polesOf(library);
	const namedBy = (tag: MdxTag, { type, names }: AttributeRule): Named | undefined => {
		if (type === 'step') return stepsNamedBy(tag, library);
		if (type === 'pole') return poles;
		const ids = names === undefined ? undefined : known(names);
		if (names === undefined || ids === undefined) return undefined;
		return { noun: nounOf(names), ids, describe: (id) => describe(id, names, ids) };
	};
	return [...library.chapters, ...library.lectures].flatMap((page: PageRecord<unknown>) => {
		const { mdx, kind } = page;
		if (mdx === undefined) return [];
		return [...walkMdx(mdx.children)].flatMap(({ node: { tag } }) => {
			if (tag === undefined) return [];
			return Object.entries(tagRule(tag.name, kind)?.attributes ?? {}).flatMap(([name, attribute]) => {
				const { several, most = Infinity } = attribute;
				const named = namedBy(tag, attribute);
				if (named === undefined) return [];
				const words = attributeWords(tag, name);
				const report = (start: number, message: string, fix: string): Problem[] => [
					problemInText(page, mdx, start, `<${tag.name}> ${name}`, { message, fix, rule: 'ids-exist' }),
				];
				const separator = /[,;|]/;
				const mixed = words.find(({ word }) => separator.test(word));
				if (mixed !== undefined)
					return report(mixed.start, `"${mixed.word}" is not an id.`, several ? 'Put spaces between ids, and nothing else.' : 'Write one id.');
				const second = words[1];
				if (second !== undefined && !several) {
					return report(
						second.start,
						`<${tag.name}> takes one ${named.noun}, but "${words.map(({ word }) => word).join(' ')}" names ${words.length}.`,
						'Write one id, and a tag of its own for each of the others.',
					);
				}
				const tooMany = words[most];
				if (tooMany !== undefined) {
					return report(
						tooMany.start,
						`"${name}" of <${tag.name}> names ${words.length} ${named.noun}s; it takes at most ${most}.`,
						'Leave out those that the slide needs least, or part it into two slides.',
					);
				}
				return words.flatMap(({ word, start }) =>
					named.ids.has(word) ? [] : [problemInText(page, mdx, start, `<${tag.name}> ${name}`, named.describe(word))],
				);
			});
		});
	});
};

/** Every id that a record or a tag names belongs to a record that exists, to a step of the story that the tag names, or to a pole. */
export const idsExist: Rule = (library) => {
	const cache = new Map<RecordKind, ReadonlySet<string>>();
	const known = (kind: RecordKind): ReadonlySet<string> | undefined => {
		if (library.unreadable.has(kind)) return undefined;
		const ids = cache.get(kind) ?? idsOf(library, kind);
		cache.set(kind, ids);
		return ids;
	};
	return [...library.records.flatMap((record) => inFields(record, known)), ...inTags(library, known)];
};
