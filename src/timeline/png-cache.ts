/**
 * Keeps drawn pictures from one build to the next, since drawing takes most of a build. An edge file: files, folder of the
 * project, process. A picture is kept under the hash of all that decides its bytes: the SVG, its width, the fonts and the
 * renderer. It is thus never stale; whoever deletes the folder only loses time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { characters } from '../fonts/characters.ts';
import { drawPng, weights } from './png.ts';

const require = createRequire(import.meta.url);
const versionOf = (name: string): string => (require(`${name}/package.json`) as { version: string }).version;

/** What decides the bytes of a picture besides the SVG and its width. */
const drawnWith = (): string => JSON.stringify([versionOf('@resvg/resvg-js'), versionOf('@fontsource-variable/jost'), versionOf('subset-font'), weights, characters]);

let drawer: string | undefined;

/**
 * Draws an SVG as PNG as `drawPng` does, or gives the picture that an earlier build drew.
 * @param folder where pictures are kept; it need not exist, and where it cannot be written the picture is drawn each time
 * @throws Error where the SVG is malformed
 */
export async function cachedPng(svg: string, widthPx: number, folder = join(process.cwd(), 'node_modules/.cache/og')): Promise<Buffer> {
	drawer ??= drawnWith();
	const file = join(folder, `${createHash('sha256').update(`${drawer}\n${widthPx}\n${svg}`).digest('hex')}.png`);
	try {
		return await readFile(file);
	} catch {
		// Not drawn yet, or the folder cannot be read: then it is drawn.
	}
	const png = await drawPng(svg, widthPx);
	try {
		await mkdir(folder, { recursive: true });
		// Builds run beside each other: a file has its name only when it is whole.
		const part = `${file}.${randomUUID()}`;
		await writeFile(part, png);
		await rename(part, file);
	} catch {
		// A folder that cannot be written costs time, nothing else.
	}
	return png;
}
