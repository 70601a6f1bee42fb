import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileModule } from 'svelte/compiler';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');
const { resolve: packageFile } = createRequire(import.meta.url);

/**
 * A module with runes, compiled as for the browser: its types taken out, its runes made by Svelte's own compiler.
 * What it imports is taken as it is; other modules with runes it may import for types alone.
 * @param file from the root of the project, such as `src/timeline/state.svelte.ts`
 */
export async function importRunes<Module>(file: string): Promise<Module> {
	const path = join(root, file);
	const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } });
	const { js } = compileModule(outputText, { filename: path, generate: 'client' });
	// Addresses of files: a module that has none itself cannot be asked where its neighbours are.
	const code = js.code.replace(/(\bfrom |\bimport )'([^']+)'/g, (_, before: string, name: string) => `${before}'${pathToFileURL(name.startsWith('.') ? resolve(dirname(path), name) : packageFile(name)).href}'`);
	return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as Module;
}
