import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cachedPng } from '../../../src/timeline/png-cache.ts';
import { drawPng } from '../../../src/timeline/png.ts';

const folder = mkdtempSync(join(tmpdir(), 'png-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const svg = (fill: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${fill}"/></svg>`;

describe('cachedPng()', () => {
	it('gives what drawPng() draws, drawn or kept', async () => {
		const drawn = await drawPng(svg('#ffffff'), 40);
		expect(await cachedPng(svg('#ffffff'), 40, folder)).toEqual(drawn);
		expect(await cachedPng(svg('#ffffff'), 40, folder)).toEqual(drawn);
	});
	it('keeps one file for each picture and width, and takes it up again', async () => {
		const own = join(folder, 'own');
		await cachedPng(svg('#000000'), 40, own);
		await cachedPng(svg('#000000'), 80, own);
		await cachedPng(svg('#000001'), 40, own);
		await cachedPng(svg('#000001'), 40, own);
		const kept = readdirSync(own);
		expect(kept).toHaveLength(3);
		for (const name of kept) writeFileSync(join(own, name), 'kept');
		expect((await cachedPng(svg('#000000'), 40, own)).toString()).toBe('kept');
	});
	it('draws where nothing can be kept', async () => {
		writeFileSync(join(folder, 'a-file'), '');
		expect(await cachedPng(svg('#123456'), 40, join(folder, 'a-file', 'within'))).toEqual(await drawPng(svg('#123456'), 40));
	});
	it('refuses what is malformed, and keeps nothing of it', async () => {
		const own = join(folder, 'malformed');
		await expect(cachedPng('<svg', 10, own)).rejects.toThrow();
		expect(() => readdirSync(own)).toThrow();
	});
});
