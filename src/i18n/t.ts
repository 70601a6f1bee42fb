import en from './ui/en.json' with { type: 'json' };
import sv from './ui/sv.json' with { type: 'json' };
import type { Locale } from './locales.ts';

/** The interface's words, by page and part. Both languages have the same keys; a test holds them to it. */
export type Words = typeof sv;

const words: Record<Locale, Words> = { sv, en };

/** The interface's words in a language. */
export const t = (locale: Locale): Words => words[locale];

/**
 * Puts values into the places `{name}` of a sentence.
 * @throws if the sentence has a place that no value is given for: "{n}" must never reach a reader.
 * @example fill('Stycke {n} av {total}', { n: 4, total: 22 }) // 'Stycke 4 av 22'
 */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
	sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		if (value === undefined) throw new Error(`The sentence "${sentence}" needs a value for {${name}}.`);
		return String(value);
	});
