/** Makes scripts that a page may load without a server. An edge file: files and the bundler's process. */
import { join, resolve } from 'node:path';
import { build, type InputOptions } from 'rolldown';

/** @throws where the bundler warns: what it warns of would fail in the copy */
async function made(options: InputOptions): Promise<string> {
	const { output } = await build({
		platform: 'browser',
		write: false,
		tsconfig: false,
		// How long it takes is no matter.
		checks: { pluginTimings: false },
		onLog: (level, { message, id }) => {
			if (level === 'warn') throw new Error(`A script of the copy would not work: ${message} (${id ?? 'no file'}). Write it so that it needs no module.`);
		},
		...options,
		output: { format: 'iife', minify: true, comments: false, codeSplitting: false },
	});
	return output[0].code;
}

/** The name under which the bundler is asked for what loads the modules. */
const entry = 'modules-of-a-page';

/**
 * What does the same as modules of a build do one after the other, what they import included, now or later.
 *
 * @param root the folder of the build
 * @param modules their paths from there
 */
export const bundleModules = (root: string, modules: readonly string[]): Promise<string> =>
	made({
		input: entry,
		transform: { inject: { fetch: [join(import.meta.dirname, 'fetch.ts'), 'fetch'] }, define: { 'import.meta.url': 'undefined', 'import.meta.resolve': 'undefined' } },
		plugins: [
			{
				name: entry,
				resolveId: (id) => (id === entry ? id : null),
				load: (id) => (id === entry ? modules.map((name) => `import ${JSON.stringify(resolve(root, name))};`).join('\n') : null),
				// The build asks ahead for what a later import needs, by addresses that it takes from the module's own. Here all of it is there.
				transform: (code) => code.replace(/\b__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
			},
		],
	});

/** The copy's own script. @param published where the site is published, with a slash at the end */
export const bundleRuntime = (published: string): Promise<string> => made({ input: join(import.meta.dirname, 'stick.client.ts'), transform: { define: { PUBLISHED: JSON.stringify(published) } } });
