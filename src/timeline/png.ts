/**
 * A figure as a picture, for programs that take no SVG. An edge file: files, folder of temporary files, process.
 *
 * The renderer reads only font files of one weight, so two are made from the variable one. Their family is called Jost,
 * as in the files of `timelineSvg`; no font of the system is asked, so that every system draws the same.
 */
import { renderAsync } from '@resvg/resvg-js';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { characters } from '../fonts/characters.ts';
import { palettePng } from './png-palette.ts';

/** The weights of the texts of `timelineSvg` and of posters: 500, and 650 for what asks for 600. */
export const weights = [500, 650];

const makeFonts = async (): Promise<string[]> => {
	const variable = await readFile(createRequire(import.meta.url).resolve('@fontsource-variable/jost/files/jost-latin-wght-normal.woff2'));
	const folder = await mkdtemp(join(tmpdir(), 'jost-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return Promise.all(
		weights.map(async (wght) => {
			const file = join(folder, `jost-${wght}.ttf`);
			await writeFile(file, await subsetFont(variable, characters, { targetFormat: 'truetype', variationAxes: { wght } }));
			return file;
		}),
	);
};

let fonts: Promise<string[]> | undefined;

/**
 * Draws an SVG as PNG, with a palette where it has few colours. The fonts are made on the first call and removed when the
 * process ends.
 * @param widthPx of the picture; its height follows
 * @throws Error where the SVG is malformed
 */
export async function drawPng(svg: string, widthPx: number): Promise<Buffer> {
	const fontFiles = await (fonts ??= makeFonts());
	const picture = await renderAsync(svg, { fitTo: { mode: 'width', value: widthPx }, font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Jost' } });
	return palettePng(picture) ?? picture.asPng();
}
