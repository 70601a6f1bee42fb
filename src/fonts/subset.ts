/**
 * Makes the site's font files from the fontsource packages: only the characters that the site's texts use, only the
 * weights that its styles use. Run with `npm run fonts` after a change of either; the results are committed, and a
 * test holds them against every character of the built pages. An edge file: it reads and writes files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { characters } from './characters.ts';

const require = createRequire(import.meta.url);

/** Source file in its package, the name of the subset, and the weights kept (one number fixes the weight). */
const faces = [
	{ from: '@fontsource-variable/jost/files/jost-latin-wght-normal.woff2', to: 'jost.woff2', wght: { min: 400, max: 700 } },
	{ from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', to: 'source-serif-4.woff2', wght: { min: 400, max: 700 } },
	{ from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2', to: 'source-serif-4-italic.woff2', wght: 400 },
];

for (const { from, to, wght } of faces) {
	const file = require.resolve(from);
	const subset = await subsetFont(await readFile(file), characters, { targetFormat: 'woff2', variationAxes: { wght } });
	await writeFile(new URL(to, import.meta.url), subset);
	console.log(`${to}: ${subset.length} bytes`);
}
