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

/**
 * What stands before and after the place `{name}` of a sentence, for a place that takes more than text, such as a link.
 * @throws if the sentence has no such place, or several
 * @example around('Bygger på {title}.', 'title') // ['Bygger på ', '.']
 */
export function around(sentence: string, name: string): [before: string, after: string] {
	const [before, after, ...more] = sentence.split(`{${name}}`);
	if (before === undefined || after === undefined || more.length > 0) throw new Error(`The sentence "${sentence}" needs the place {${name}} once.`);
	return [before, after];
}
