import { describe, expect, it } from 'vitest';
import { drawPng } from '../../../src/timeline/png.ts';

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="Jost, sans-serif"><rect width="120" height="40" fill="#ffffff"/>${content}</svg>`;
const text = (weight: number, words = 'Välfärd 1932'): string => svg(`<text x="4" y="28" font-size="18" font-weight="${weight}">${words}</text>`);

/** Width and height, as the head of a PNG states them. */
function sizeOf(png: Buffer): [width: number, height: number] {
	expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('drawPng()', () => {
	it('is as wide as it is asked to be, and as high as the figure then is', async () => {
		expect(sizeOf(await drawPng(text(500), 240))).toEqual([240, 80]);
	});
	it('draws the same to the byte each time', async () => {
		expect(await drawPng(text(500), 120)).toEqual(await drawPng(text(500), 120));
	});
	it('draws Swedish letters and figures, in two weights', async () => {
		const [empty, light, heavy, other] = await Promise.all([svg(''), text(500), text(600), text(500, 'Valfard 1932')].map((one) => drawPng(one, 120)));
		for (const [a, b] of [[empty, light], [light, heavy], [light, other]]) expect(a!.equals(b!)).toBe(false);
	});
	it('asks no font of the system: a family that is not made here is drawn in Jost', async () => {
		expect(await drawPng(text(500).replace('Jost, sans-serif', 'Arial'), 120)).toEqual(await drawPng(text(500), 120));
	});
	it('refuses what is malformed', async () => {
		await expect(drawPng('<svg', 10)).rejects.toThrow();
	});
});
