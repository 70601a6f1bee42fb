import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asset, brotli, chapters, pages, screenStyles, scripts } from './support/site.ts';

const kB = 1000;
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
const sizeOf = (files: string[]) => sum(files.map((file) => brotli(asset(file))));

describe('bytes of a chapter, brotli', () => {
	test.each(chapters)('$address', (page) => {
		const hasFigure = page.document.querySelector('.series') !== null;
		const html = brotli(page.html);
		const css = sizeOf(screenStyles(page));
		const js = sizeOf(scripts(page));
		const print = sizeOf([...page.document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!));
		console.log(`${page.address} html ${html} css ${css} js ${js} print ${print}`);
		expect(js).toBeLessThanOrEqual(6 * kB);
		if (!hasFigure) {
			expect(html + css + js + print).toBeLessThanOrEqual(26 * kB);
			expect(html + css).toBeLessThanOrEqual(20 * kB);
		}
	});
});

test('every other page stays within 26 kB, the index of claims aside', () => {
	for (const page of pages.filter((page) => !chapters.includes(page) && page.address !== 'en/chapters/')) {
		expect(brotli(page.html) + sizeOf(screenStyles(page)) + sizeOf(scripts(page)), page.address).toBeLessThanOrEqual(26 * kB);
	}
});

test('all fonts together weigh at most 90 kB', () => {
	const fonts = globSync('dist/**/*.woff2');
	expect(fonts.length).toBeGreaterThan(0);
	expect(sum(fonts.map((font) => readFileSync(font).length))).toBeLessThanOrEqual(90 * kB);
});

test('pages without a figure carry no framework', () => {
	for (const page of pages) expect(page.html).not.toMatch(/astro-island|svelte/);
});
