import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A file of the site's own code, with its comments taken out. */
export interface Source {
	/** Path from the root of the project. */
	file: string;
	text: string;
}

const read = (file: string): Source => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '') });

/** Files of the project that match a pattern, by path. */
export const sources = (pattern: string): Source[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort().map(read);

/** Every style sheet of the site. */
export const styleSheets = sources('src/**/*.css');

/** Every script that the browser gets: the client scripts and all that they import, components included; types are gone by then. */
export const clientScripts = ((): Source[] => {
	const found = new Map<string, Source>();
	const follow = (file: string) => {
		if (found.has(file)) return;
		const source = read(file);
		found.set(file, source);
		for (const [, name] of source.text.matchAll(/^\s*(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+)';/gm)) follow(relative(root, join(root, dirname(file), name!)).replaceAll('\\', '/'));
	};
	for (const { file } of sources('src/**/*.client.ts')) follow(file);
	return [...found.values()];
})();

/** A rule of a style sheet, or a block of descriptors (`@font-face`, `@page`). */
export interface Rule {
	file: string;
	/** What encloses it, from the outside: `@media print`, `@layer text`. */
	within: string[];
	selector: string;
	declarations: { property: string; value: string }[];
}

/** Reads style sheets into rules. Nested at-rules are told in `within`; nested style rules are not used here. */
export function readRules(sheets: readonly Source[]): Rule[] {
	const rules: Rule[] = [];
	for (const { file, text } of sheets) {
		const stack: Rule[] = [];
		for (const [, prelude = '', mark] of text.matchAll(/((?:"[^"]*"|'[^']*'|[^{};'"])*)([{};]|$)/g)) {
			const written = prelude.trim().replace(/\s+/g, ' ');
			const inner = stack.at(-1);
			if (mark === '{') {
				stack.push({ file, within: stack.map(({ selector }) => selector), selector: written, declarations: [] });
				rules.push(stack.at(-1)!);
				continue;
			}
			const at = written.indexOf(':');
			if (inner && written && !written.startsWith('@')) inner.declarations.push({ property: written.slice(0, at).trim(), value: written.slice(at + 1).trim() });
			else if (written.startsWith('@')) rules.push({ file, within: stack.map(({ selector }) => selector), selector: written, declarations: [] });
			if (mark === '}') stack.pop();
		}
		if (stack.length) throw new Error(`${file} leaves "${stack.at(-1)!.selector}" open.`);
	}
	return rules;
}
