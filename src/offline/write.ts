/** Writes the list of the course and the service worker beside the built site. An edge file: files, and the bundler. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { locales } from '../i18n/locales.ts';
import { path, withBase } from '../i18n/routes.ts';
import { addressOf, courseFiles, isCoursePage, linksOf, makeManifest, type BuiltFile } from './contents.ts';
import { formatManifest, type OfflineManifest } from './manifest.ts';
import { shellEntry, shellOf, type WorkerSettings } from './shell.ts';

/** Enough to tell states of one file apart, in characters. */
const hashLength = 12;

const hash = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64url').slice(0, hashLength);

/** A classic script in one file, since not every browser runs workers of modules. */
const bundleWorker = async (settings: WorkerSettings): Promise<string> => {
	const { output } = await build({
		input: join(import.meta.dirname, 'sw.ts'),
		platform: 'browser',
		write: false,
		transform: { define: { 'process.env.NODE_ENV': '"production"', OFFLINE_SETTINGS: JSON.stringify(settings) } },
		output: { format: 'iife', minify: true, comments: false },
	});
	return output[0].code;
};

/**
 * Writes `offline.json` and `sw.js` into the folder of a built site. Run it again after every change to any of its files:
 * both tell their state.
 *
 * @param dir the folder
 * @param base the path that it was built for
 */
export async function writeOffline(dir: string, base: string): Promise<OfflineManifest> {
	const paths: string[] = [];
	for await (const found of glob('**/*.*', { cwd: dir })) paths.push(found.replaceAll('\\', '/'));
	paths.sort();
	const links = new Set<string>();
	for (const page of paths.filter(isCoursePage)) for (const link of linksOf(await readFile(join(dir, page), 'utf8'))) links.add(link);
	const fileOf = async (file: string): Promise<BuiltFile> => {
		const content = await readFile(join(dir, file));
		return { path: file, bytes: content.length, revision: hash(content) };
	};
	const manifest = makeManifest(await Promise.all(courseFiles(paths, links, base).map(fileOf)), base, hash);

	const listed = new Map(manifest.files.map((file) => [file.url, file]));
	const pathOf = new Map(paths.map((file) => [addressOf(base, file), file]));
	const pages = Object.fromEntries(locales.map((locale) => [locale, withBase(base, path(locale, { route: 'offline' }))])) as WorkerSettings['pages'];
	const read = async (address: string): Promise<string | undefined> => (/(?:\/|\.html|\.js|\.css)$/.test(address) ? readFile(join(dir, pathOf.get(address) ?? ''), 'utf8') : undefined);
	const shell = (await shellOf(Object.values(pages), read)).map((url) => {
		const file = listed.get(url);
		if (!file) throw new Error(`The page for reading without a network loads "${url}", which is no file of the course.`);
		return shellEntry(file);
	});

	await writeFile(join(dir, 'offline.json'), formatManifest(manifest));
	await writeFile(join(dir, 'sw.js'), await bundleWorker({ version: manifest.version, base, pages, shell }));
	return manifest;
}
