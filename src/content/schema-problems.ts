import type { z } from 'astro/zod';
import { explainEdtf, suggestEdtf } from './date.ts';
import { nearest } from './nearest.ts';
import { listQuoted, plural } from './problem.ts';
import { edtf } from './schemas/edtf.ts';
import { formatPath, valueAt, type FieldPath } from './yaml-source.ts';

/** A field that does not fit its schema, in words. */
export interface SchemaProblem {
	path: FieldPath;
	/** True where the field's name is at fault, not its value. */
	atKey: boolean;
	message: string;
	fix: string;
}

/** What zod tells of an issue; which fields are there depends on its `code`. */
interface Issue {
	code: string;
	path: PropertyKey[];
	message: string;
	expected?: string;
	values?: unknown[];
	minimum?: number | bigint;
	maximum?: number | bigint;
	exact?: boolean;
	origin?: string;
	keys?: string[];
	issues?: { message: string }[];
}

/** The inside of a zod schema, as far as messages need it. */
interface Inside {
	def: {
		type: string;
		shape?: Record<string, Inside>;
		innerType?: Inside;
		element?: Inside;
		valueType?: Inside;
		items?: Inside[];
		options?: Inside[];
	};
}

/** Takes off what only says whether a field may be left out. */
const unwrap = (schema: Inside | undefined): Inside | undefined => {
	let inner = schema;
	while (inner?.def.innerType !== undefined) inner = inner.def.innerType;
	return inner;
};

const isOptional = (schema: Inside): boolean => schema.def.type === 'optional' || schema.def.type === 'default';

/** The schema of a field; undefined where the schema has no such field, or several. */
const schemaAt = (root: Inside, path: FieldPath): Inside | undefined => {
	let schema = unwrap(root);
	for (const segment of path) {
		const def = schema?.def;
		schema = unwrap(
			def?.shape?.[String(segment)] ?? def?.element ?? def?.valueType ?? (typeof segment === 'number' ? def?.items?.[segment] : undefined),
		);
	}
	return schema;
};

const fieldsOf = (schema: Inside | undefined): string[] => Object.keys(schema?.def.shape ?? {});

const requiredFieldsOf = (schema: Inside | undefined): string[] =>
	Object.entries(schema?.def.shape ?? {}).flatMap(([name, field]) => (isOptional(field) ? [] : [name]));

/** Whether a field holds the same text in both languages. */
const isLocalized = (schema: Inside | undefined): boolean =>
	fieldsOf(schema).join(' ') === 'sv en' && unwrap(schema?.def.shape?.sv)?.def.type === 'string';

/** Whether an issue carries a sentence from our own schema and not zod's default. */
const isOurs = (issue: Issue): boolean => !/^(Invalid|Too |Unrecognized|Expected)/.test(issue.message);

const describeValue = (value: unknown): string => {
	if (Array.isArray(value)) return 'a list';
	if (value instanceof Date) return 'a date';
	if (value !== null && typeof value === 'object') return 'a group of fields';
	if (typeof value === 'string') return 'a text';
	if (typeof value === 'number') return 'a number';
	if (typeof value === 'boolean') return 'yes or no';
	return 'empty';
};

/** What to write into a field of this schema that has no sentence of its own. */
const describeWanted = (schema: Inside | undefined, name: string): string => {
	if (isLocalized(schema)) return `Write "sv" and "en" under "${name}", each with its text.`;
	switch (schema?.def.type) {
		case 'object':
			return `Write under "${name}" the ${requiredFieldsOf(schema).length === 1 ? 'field' : 'fields'} ${listQuoted(requiredFieldsOf(schema), 'and')}.`;
		case 'record':
			return `Write under "${name}" its entries, each as a name and a value.`;
		case 'array':
		case 'tuple':
			return `Write under "${name}" a list, each item on a line of its own.`;
		case 'number':
			return `Write a number for "${name}", without quotation marks.`;
		case 'boolean':
			return `Write true or false for "${name}", without quotation marks.`;
		default:
			return `Write a text for "${name}".`;
	}
};

const describeSize = (issue: Issue, value: unknown, field: string): { message: string; fix: string } => {
	const limit = Number(issue.minimum ?? issue.maximum);
	const isTooSmall = issue.minimum !== undefined;
	const bound = issue.exact ? 'exactly' : isTooSmall ? 'at least' : 'at most';
	if (Array.isArray(value)) {
		const difference = Math.abs(limit - value.length);
		return {
			message:
				value.length === 0 ? `"${field}" is an empty list.` : `"${field}" has ${plural(value.length, 'item')}; it needs ${bound} ${limit}.`,
			fix:
				value.length === 0
					? `Write ${bound} ${plural(limit, 'item')} under it.`
					: isTooSmall
						? `Write ${difference} more.`
						: `Leave out ${difference}.`,
		};
	}
	if (typeof value === 'string') {
		if (value.trim() === '')
			return {
				message: `"${field}" is empty.`,
				fix: isOurs(issue) ? issue.message.replace('; it is empty', '') : `Write a text for "${field}".`,
			};
		return {
			message: `"${field}" is ${plural(value.length, 'character')} long; it may be ${bound} ${limit}.`,
			fix: isOurs(issue)
				? issue.message
				: isTooSmall
					? `Write ${plural(limit - value.length, 'character')} more.`
					: `Shorten it by ${plural(value.length - limit, 'character')}.`,
		};
	}
	return {
		message: `"${field}" is ${String(value)}; it must be ${bound} ${limit}.`,
		fix: isOurs(issue) ? issue.message : `Write a number that is ${bound} ${limit}.`,
	};
};

const describeType = (
	issue: Issue,
	value: unknown,
	field: string,
	name: string,
	schema: Inside | undefined,
): { message: string; fix: string } => {
	if (schema?.def.type === 'string' && (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)) {
		const written = value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : String(value);
		return {
			message: `${written} stands without quotation marks, so it is read as ${describeValue(value)} and not as text.`,
			fix: `Put it in quotation marks: "${written}".`,
		};
	}
	if (isLocalized(schema) && typeof value === 'string') {
		return { message: `"${field}" is a single text; readers need one in each language.`, fix: describeWanted(schema, name) };
	}
	if (issue.expected === 'int' && typeof value === 'number')
		return { message: `"${field}" is ${value}; it must be a whole number.`, fix: 'Write it without decimals.' };
	const fix =
		schema?.def.type === 'array' && typeof value === 'string'
			? `Write it as a list, even if it is the only item: "${name}: [${value}]".`
			: isOurs(issue)
				? issue.message
				: describeWanted(schema, name);
	return { message: `"${field}" is ${describeValue(value)}, which does not belong there.`, fix };
};

const describeRefinement = (issue: Issue, value: unknown, field: string, schema: Inside | undefined): { message: string; fix: string } => {
	if ((schema as unknown) === edtf && typeof value === 'string') {
		const meant = suggestEdtf(value);
		return { message: explainEdtf(value) ?? issue.message, fix: meant === undefined ? issue.message : `Write "${meant}".` };
	}
	const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
	return {
		message: isEmpty ? `"${field}" is empty, and nothing stands in for it.` : `"${field}" does not agree with the rest of the record.`,
		fix: issue.message,
	};
};

/** One field that the schema does not know, with the field that was meant if one is near. */
const describeUnknownField = (
	key: string,
	parent: FieldPath,
	fields: string[],
	siblings: unknown,
	one: string,
): SchemaProblem & { meant: string | undefined } => {
	const suggestion = nearest(key, fields);
	const isTaken = suggestion !== undefined && valueAt(siblings, [suggestion]) !== undefined;
	const meant = isTaken ? undefined : suggestion;
	const owner = parent.length === 0 ? one : `"${formatPath(parent)}"`;
	return {
		path: [...parent, key],
		atKey: true,
		message: `"${key}" is not a field of ${owner}.`,
		fix: isTaken
			? `Remove it; "${suggestion}" is there already.`
			: meant === undefined
				? `Leave it out; the fields there are ${listQuoted(fields, 'and')}.`
				: `Write "${meant}".`,
		meant,
	};
};

const describeIssue = (issue: Issue, value: unknown, root: Inside): { message: string; fix: string } => {
	const field = formatPath(issue.path) || 'the record';
	const name = String(issue.path[issue.path.length - 1] ?? 'the record');
	const schema = schemaAt(root, issue.path);
	const isMissing = value === undefined || value === null;
	if (issue.code === 'custom') return describeRefinement(issue, value, field, schema);
	if (issue.code === 'invalid_key')
		return {
			message: `"${name}" cannot be a name under "${formatPath(issue.path.slice(0, -1))}".`,
			fix: issue.issues?.[0]?.message ?? 'Choose another name.',
		};
	if (issue.code === 'invalid_value') {
		const values = (issue.values ?? []).map(String);
		const meant = typeof value === 'string' ? nearest(value, values) : undefined;
		return {
			message: isMissing
				? `"${field}" is ${value === null ? 'empty' : 'missing'}.`
				: `"${String(value)}" is not one of the values that "${field}" takes.`,
			fix: meant === undefined ? `Write ${listQuoted(values)}.` : `Write "${meant}". The values are ${listQuoted(values, 'and')}.`,
		};
	}
	if (isMissing)
		return {
			message: `"${field}" is ${value === null ? 'empty' : 'missing'}.`,
			fix: isOurs(issue) ? issue.message : describeWanted(schema, name),
		};
	if (issue.code === 'too_small' || issue.code === 'too_big') return describeSize(issue, value, field);
	if (issue.code === 'invalid_type') return describeType(issue, value, field, name, schema);
	if (issue.code === 'invalid_union') {
		const forms = (schema?.def.options ?? []).map((option) => {
			const required = requiredFieldsOf(option);
			const optional = fieldsOf(option).filter((inner) => !required.includes(inner));
			return `${listQuoted(required, 'and')}${optional.length === 0 ? '' : ` and perhaps ${listQuoted(optional, 'and')}`}`;
		});
		return { message: `"${field}" has none of the forms it may have.`, fix: `Its fields are either ${forms.join(', or ')}.` };
	}
	if (issue.code === 'invalid_format' && !isOurs(issue))
		return { message: `"${String(value)}" is not a web address.`, fix: 'Write the whole address, such as "https://www.example.org/page".' };
	return { message: `"${String(value)}" cannot stand in "${field}".`, fix: isOurs(issue) ? issue.message : describeWanted(schema, name) };
};

/**
 * Checks a record against its schema and puts what does not fit into words: what is wrong, and what to write.
 * A misspelt field is one mistake: the field it was meant to be is not reported as missing as well.
 *
 * @param one how messages name the record: "an event".
 * @returns the record with defaults filled in where it fits, else undefined; and the problems in the schema's order.
 */
export const checkSchema = (value: unknown, schema: z.ZodType, one: string): { data: unknown; problems: SchemaProblem[] } => {
	const result = schema.safeParse(value);
	if (result.success) return { data: result.data, problems: [] };
	const root = schema as unknown as Inside;
	const issues = result.error.issues as unknown as Issue[];
	const unknownFields = issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? (issue.keys ?? []).map((key) => describeUnknownField(key, issue.path, fieldsOf(schemaAt(root, issue.path)), valueAt(value, issue.path), one))
			: [],
	);
	const misspelt = new Set(
		unknownFields.flatMap(({ path, meant }) => (meant === undefined ? [] : [formatPath([...path.slice(0, -1), meant])])),
	);
	const problems = issues.flatMap((issue): SchemaProblem[] => {
		if (issue.code === 'unrecognized_keys') return [];
		const found = valueAt(value, issue.path);
		if (found === undefined && misspelt.has(formatPath(issue.path))) return [];
		return [{ path: issue.path, atKey: issue.code === 'invalid_key', ...describeIssue(issue, found, root) }];
	});
	return {
		data: undefined,
		problems: [...problems, ...unknownFields.map(({ path, atKey, message, fix }) => ({ path, atKey, message, fix }))],
	};
};
