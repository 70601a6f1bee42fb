/** Reads a build, and links its pages to what was made of it. An edge file: files, terminal and process. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { linkMade } from './made-files.ts';
import { publishedAt } from './published.ts';

/**
 * Builds the site into a folder where none is built yet.
 * @throws where the build fails
 */
export function provideBuild(dir: string): void {
	if (existsSync(join(dir, 'index.html'))) return;
	console.log(`Nothing is built in "${dir}" yet. Building the site first.`);
	const { status, error } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, OUT_DIR: dir }, shell: process.platform === 'win32' });
	if (error) throw error;
	if (status !== 0) throw new Error('The site could not be built.');
}

/** The paths of the files of a build whose names end so, with slashes on every system, in order of the alphabet. */
async function list(dir: string, ending: RegExp): Promise<string[]> {
	const entries = await readdir(dir, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join('/'));
	return files.filter((file) => ending.test(file)).sort();
}

/** Every file of a build by its path from the root. */
export async function readBuild(dir: string): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	for (const name of await list(dir, /$/)) files.set(name, await readFile(join(dir, name)));
	return files;
}

/** The text of every page of a build by its path from the root. */
export async function readPages(dir: string): Promise<Map<string, string>> {
	const pages = new Map<string, string>();
	for (const name of await list(dir, /\.html$/)) pages.set(name, await readFile(join(dir, name), 'utf8'));
	return pages;
}

/** Opens and closes, in all pages of a build, the places for files that are made of it, by whether they are there. */
export async function linkPages(dir: string): Promise<void> {
	const pages = await readPages(dir);
	const { origin, base } = publishedAt(pages.get('index.html') ?? '');
	const sizes = new Map<string, number | undefined>();
	const sizeOf = (address: string): number | undefined => sizes.get(address);
	for (const file of await list(dir, /\.(pdf|zip)$/)) sizes.set(base + file, (await stat(join(dir, file))).size);
	for (const [name, html] of pages) {
		const linked = linkMade(html, origin + base + name.replace(/(^|\/)index\.html$/, '$1'), sizeOf);
		if (linked !== html) await writeFile(join(dir, name), linked);
	}
}
