/**
 * `npm run zip`: the built site as one zip that opens without a server. An edge file: files and terminal.
 *   node src/commands/zip.ts [--dir dist]
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes } from '../i18n/format.ts';
import { linkPages, provideBuild, readBuild } from '../copies/build-files.ts';
import { bundleModules, bundleRuntime } from '../copies/bundle.ts';
import { copyOf } from '../copies/copy.ts';
import { zipFile } from '../copies/made-files.ts';
import { publishedAt, updatedOn } from '../copies/published.ts';
import { writeReadme } from '../copies/readme.ts';
import { zipOf } from '../copies/zip.ts';
import { writeOffline } from '../offline/write.ts';

const { values } = parseArgs({ options: { dir: { type: 'string', default: process.env['OUT_DIR'] || 'dist' } } });
try {
	const { dir } = values;
	provideBuild(dir);
	const built = await readBuild(dir);
	const start = new TextDecoder().decode(built.get('index.html'));
	const { origin, base } = publishedAt(start);
	const updated = updatedOn(start);
	if (!updated) throw new Error('The start page does not say when the content last changed ("dateModified"). Write "updated" into content/site.yaml and build the site anew.');
	const files = await copyOf(built, {
		bundle: (modules) => bundleModules(dir, modules),
		bundleRuntime,
		hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 8),
	});
	files.set('README.txt', new TextEncoder().encode(writeReadme({ address: origin + base, updated })));
	const zip = zipOf(files, updated);
	const file = join(dir, zipFile);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, zip);
	await linkPages(dir);
	// Pages have changed, and with them what the browser keeps of them.
	await writeOffline(dir, base);
	const whole = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	console.log(`Wrote ${file}: ${formatBytes(zip.length, 'en')}, unpacked ${files.size} files and ${formatBytes(whole, 'en')}.`);
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
