import { features } from 'web-features';
import { readRules, type Source } from './sources.ts';

/** How far a feature of the web platform has come. Source: https://web-platform-dx.github.io/web-features/ */
export interface Support {
	/** The feature's id in web-features. */
	feature: string;
	/** `false`: not in every core browser. `low`: newly in all. `high`: in all for two and a half years. */
	baseline: 'high' | 'low' | boolean;
	/** The day on which it came to the last core browser, or '' where it has not. */
	since: string;
}

/** Support of each property, value, selector, method and element, by its key in browser-compat-data. */
export const support = new Map<string, Support>(
	Object.entries(features).flatMap(([feature, data]) => {
		if (data.kind !== 'feature') return [];
		return (data.compat_features ?? []).map((key): [string, Support] => {
			const { baseline, baseline_low_date: since = '' } = data.status.by_compat_key?.[key] ?? data.status;
			return [key, { feature, baseline, since: since.replace('≤', '') }];
		});
	}),
);

/** The oldest of several meanings of a name: a name alone does not tell which is meant. */
const oldest = (keys: readonly string[]): string[] =>
	keys.toSorted((a, b) => (support.get(a)!.since || '9').localeCompare(support.get(b)!.since || '9')).slice(0, 1);

const byLastPart = (under: RegExp): Map<string, string[]> => Map.groupBy([...support.keys()].filter((key) => under.test(key)), (key) => key.split('.').at(-1)!);
const functions = byLastPart(/^css\.types\./);
const members = byLastPart(/^(api\.[^.]+\.[^.]+|javascript\.builtins\.[^.]+\.[^.]+)$/);

/** Keys of families of units, which the data does not list one by one. */
const unitKey = (unit: string): string =>
	/^cq/.test(unit) ? 'css.types.length.container_query_length_units'
	: /^[dls]v/.test(unit) ? 'css.types.length.viewport_percentage_units_dynamic'
	: `css.types.length.${unit}`;

/** A property by its name without prefix: those with one are stand-ins for it. */
const plain = (property: string): string => property.replace(/^-(webkit|moz)-/, '');

/**
 * The keys of what style sheets use: at-rules, media features, selectors, properties, and of values what the data knows.
 * @returns keys of properties, selectors and at-rules also where the data does not know them
 */
export function keysOfStyles(sheets: readonly Source[]): Set<string> {
	const keys = new Set<string>();
	const known = (...candidates: string[]) => oldest(candidates.filter((key) => support.has(key))).forEach((key) => keys.add(key));
	for (const { selector, within, declarations } of readRules(sheets)) {
		const [, atRule] = /^@([a-z-]+)/.exec(selector) ?? [];
		if (atRule) keys.add(within.at(-1)?.startsWith('@page') ? `css.at-rules.page.${atRule}` : `css.at-rules.${atRule}`);
		if (!atRule || atRule === 'page') {
			for (const [, name] of selector.replace(/\[[^\]]*\]/g, '').matchAll(/::?([a-z-]+)/g)) keys.add(`css.selectors.${name}`);
			if (selector.includes('&')) keys.add('css.selectors.nesting');
		}
		if (atRule === 'media' || atRule === 'container') {
			for (const [, name] of selector.matchAll(/\(([a-z-]+)/g)) if (atRule === 'media') keys.add(`css.at-rules.media.${name}`);
			if (/[<>]/.test(selector)) keys.add('css.at-rules.media.range_syntax');
		}
		for (const { property, value } of declarations) {
			const key = atRule === 'font-face' || atRule === 'page' || atRule === 'property' ? `css.at-rules.${atRule}.${property}` : `css.properties.${plain(property)}`;
			if (!property.startsWith('--')) keys.add(key);
			const written = value.replace(/'[^']*'|"[^"]*"|url\([^)]*\)|var\(\s*--[\w-]+/g, ' ');
			for (const [word] of written.matchAll(/(?<![\w-])-?[a-z][a-z-]*(?![\w(-])/g)) known(`${key}.${word}`);
			for (const [, name] of written.matchAll(/(?<![\w-])([a-z-]+)\(/g)) known(...(functions.get(name!) ?? []), `${key}.${name}`);
			for (const [, unit] of written.matchAll(/(?<![\w#-])-?[\d.]+([a-z]+)/gi)) known(unitKey(unit!));
		}
	}
	return keys;
}

/**
 * The keys of what scripts use, by the names after a dot. Where several interfaces have a member of that name the oldest
 * is taken.
 */
export const keysOfScripts = (scripts: readonly Source[]): Set<string> =>
	new Set(scripts.flatMap(({ text }) => [...text.matchAll(/\.([a-zA-Z]+)\b/g)].flatMap(([, name]) => oldest(members.get(name!) ?? []))));

/** The keys of what templates use: elements, and those attributes that the data knows of every element. */
export const keysOfTemplates = (templates: readonly Source[]): Set<string> => {
	const keys = new Set<string>();
	for (const { text } of templates) {
		for (const [, element, attributes = ''] of text.matchAll(/<([a-z][a-z0-9]*)((?:\s(?:[^<>]|=>)*)?)>/g)) {
			for (const key of [`html.elements.${element}`, ...[...attributes.matchAll(/\s([a-z-]+)(?==|\s|$)/g)].flatMap(([, name]) => [`html.elements.${element}.${name}`, `html.global_attributes.${name}`])]) if (support.has(key)) keys.add(key);
		}
		if (/\bhidden="until-found"/.test(text)) keys.add('html.global_attributes.hidden.until-found_value');
		if (/speculationrules/.test(text)) keys.add('html.elements.script.type.speculationrules');
	}
	return keys;
};
