import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { palettePng, type Pixels } from '../../../src/timeline/png-palette.ts';
import { decodePng } from '../../support/png.ts';

const picture = (width: number, height: number, colourAt: (index: number) => [number, number, number, number]): Pixels => ({
	width,
	height,
	pixels: Uint8Array.from(Array.from({ length: width * height }, (_, index) => colourAt(index)).flat()),
});

describe('palettePng()', () => {
	it('keeps every point of a picture, of one colour and of 256', () => {
		for (const made of [picture(1, 1, () => [1, 2, 3, 255]), picture(32, 16, (index) => [index % 256, 0, 7, 255])]) {
			const { width, height, pixels } = decodePng(palettePng(made)!);
			expect({ width, height }).toEqual({ width: made.width, height: made.height });
			expect([...pixels]).toEqual([...made.pixels]);
		}
	});
	it('gives up at 257 colours, and where something is seen through', () => {
		expect(palettePng(picture(257, 1, (index) => [index % 256, index >> 8, 0, 255]))).toBeUndefined();
		expect(palettePng(picture(2, 1, (index) => [0, 0, 0, 255 - index]))).toBeUndefined();
	});
	it('is read by a library as it was written', () => {
		const made = picture(4, 4, (index) => [index * 10, 255 - index, 3, 255]);
		const href = `data:image/png;base64,${palettePng(made)!.toString('base64')}`;
		const drawn = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4"><image width="4" height="4" image-rendering="optimizeSpeed" xlink:href="${href}"/></svg>`).render();
		expect([...drawn.pixels]).toEqual([...made.pixels]);
	});
});
