import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brotli, chapters, embeds, pages, screenStyles, scripts, weigh } from './support/site.ts';

const kB = 1000;
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
const sizeOf = (files: string[]) => sum(files.map(weigh));

describe('bytes of a chapter, brotli', () => {
	test.each(chapters)('$address', (page) => {
		const hasFigure = page.document.querySelector('.series') !== null;
		const hasTimeline = page.document.querySelector('.tl-figure') !== null;
		const html = brotli(page.html);
		const css = sizeOf(screenStyles(page));
		const js = sizeOf(scripts(page));
		const print = sizeOf([...page.document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!));
		console.log(`${page.address} html ${html} css ${css} js ${js} print ${print}`);
		expect(js).toBeLessThanOrEqual(6 * kB);
		if (hasTimeline) expect(html + css + js + print).toBeLessThanOrEqual(37 * kB);
		else if (!hasFigure) {
			expect(html + css + js + print).toBeLessThanOrEqual(26 * kB);
			expect(html + css).toBeLessThanOrEqual(20 * kB);
		}
	});
});

/** Everything that a page sends but its fonts: markup, styles for screen and print, scripts with what they import. */
const sent = (page: (typeof pages)[number]) => brotli(page.html) + sizeOf(screenStyles(page)) + sizeOf([...page.document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!)) + sizeOf(scripts(page));

const figures = pages.filter((page) => page.document.querySelector('[data-timeline-root]') && !embeds.includes(page));
const isGrid = ({ document }: (typeof pages)[number]) => document.querySelector('[data-plane-root]') !== null;

describe('bytes of a page with a figure that script takes over, brotli', () => {
	test('there are fourteen: six timelines and the grid in two languages', () => {
		expect(figures).toHaveLength(14);
	});
	test.each(figures.filter((page) => !isGrid(page)))('$address: at most 70 kB, of which 35 script', (page) => {
		console.log(`${page.address} sent ${sent(page)} js ${sizeOf(scripts(page))}`);
		expect(sizeOf(scripts(page))).toBeLessThanOrEqual(35 * kB);
		expect(sent(page)).toBeLessThanOrEqual(70 * kB);
	});
	test.each(figures.filter(isGrid))('$address: the grid and both timelines, at most 85 kB, of which 40 script', (page) => {
		expect(sizeOf(scripts(page))).toBeLessThanOrEqual(40 * kB);
		expect(sent(page)).toBeLessThanOrEqual(85 * kB);
	});
});

/** Held by budgets of their own (decks.test.ts). */
const isDeck = ({ document }: (typeof pages)[number]) => document.querySelector('[data-deck]') !== null;

test('every other page stays within 26 kB, the index of claims and the plans of all lessons aside', () => {
	for (const page of pages.filter((page) => !chapters.includes(page) && !figures.includes(page) && !embeds.includes(page) && !isDeck(page) && page.address !== 'en/chapters/' && page.address !== 'undervisa/')) {
		expect(brotli(page.html) + sizeOf(screenStyles(page)) + sizeOf(scripts(page)), page.address).toBeLessThanOrEqual(26 * kB);
	}
}, 60_000);

test('all fonts together weigh at most 90 kB', () => {
	const fonts = globSync('dist/**/*.woff2');
	expect(fonts.length).toBeGreaterThan(0);
	expect(sum(fonts.map((font) => readFileSync(font).length))).toBeLessThanOrEqual(90 * kB);
});

test('pages without a figure carry no framework', () => {
	const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
	for (const page of pages.filter((page) => !figures.includes(page) && !page.document.querySelector('[data-timeline-root], [data-plane-root]'))) {
		expect(page.html.replace(policy, ''), page.address).not.toMatch(/astro-island|svelte/);
		expect(scripts(page).filter((file) => /index-client|svelte/.test(file)), page.address).toEqual([]);
	}
});
