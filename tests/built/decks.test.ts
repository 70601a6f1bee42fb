import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLecture } from '../../src/content/lecture-tree.ts';
import { brotli, pages, screenStyles, scripts, weigh } from './support/site.ts';

const kB = 1000;
const decks = pages.filter(({ document }) => document.querySelector('[data-deck]'));
const sum = (files: string[]) => files.map(weigh).reduce((total, size) => total + size, 0);

test('there are twelve decks in Swedish', () => {
	expect(decks.filter(({ address }) => address.startsWith('forelasning/'))).toHaveLength(12);
});

test.each(globSync('content/lectures/sv/*.mdx'))('%s: every slide is built up in as many clicks as its text says', (file) => {
	const slug = basename(file, '.mdx').replace(/^\d+-/, '');
	const { document } = decks.find(({ address }) => address === `forelasning/${slug}/`)!;
	const { slides } = parseLecture(readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, ''));
	const clicksOf = (id: string): number => {
		const slide = document.getElementById(id)!;
		return slide.querySelectorAll('[data-part]').length + Math.max(0, slide.querySelectorAll('[data-frame]').length - 1);
	};
	expect(slides.length).toBeGreaterThan(0);
	expect(slides.map(({ id }) => [id, clicksOf(id)])).toEqual(slides.map(({ id, stepCount }) => [id, stepCount]));
});

describe.each(decks)('$address', (page) => {
	const { document } = page;
	const slides = [...document.querySelectorAll('[data-slide]')];

	test('weighs at most 60 kB without fonts, of which 25 kB is script', () => {
		const print = [...document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!);
		const early = [...document.querySelectorAll('script[src]:not([type="module"])')].map((script) => script.getAttribute('src')!);
		const js = sum(scripts(page)) + sum(early);
		const all = brotli(page.html) + sum(screenStyles(page)) + sum(print) + js;
		console.log(`${page.address} ${slides.length} slides, all ${all} js ${js}`);
		expect(js).toBeLessThanOrEqual(25 * kB);
		expect(all).toBeLessThanOrEqual(60 * kB);
	});
	test('has every slide in order, with a heading, notes to speak from and the way to its place in the text', () => {
		expect(slides.map((slide) => slide.getAttribute('data-slide'))).toEqual(slides.map((_, index) => String(index + 1)));
		for (const slide of slides) {
			expect(slide.querySelectorAll('h2'), slide.id).toHaveLength(1);
			expect(slide.querySelector('[data-notes]')!.textContent!.trim().length, slide.id).toBeGreaterThan(200);
			expect(slide.querySelector('.slide-from a')!.getAttribute('href'), slide.id).toBe(slide.getAttribute('data-text'));
			expect(slide.getAttribute('data-text')).toMatch(/#[a-z0-9-]+$/);
		}
	});
	test('says on the slide what it rests on, where it carries a claim of the research chapter', () => {
		const carrying = slides.filter((slide) => slide.hasAttribute('data-claims') && !slide.classList.contains('look-opening'));
		expect(carrying.length).toBeGreaterThan(slides.length / 3);
		for (const slide of carrying) {
			const hasOwn = slide.querySelector('.frames, .slide-series, .quotation figcaption') !== null;
			expect(hasOwn || slide.querySelector('.slide-sources')!.textContent!.trim() !== '', slide.id).toBe(true);
		}
	});
	test('describes every event of its figures in words', () => {
		for (const slide of slides) {
			const entries = new Set([...slide.querySelectorAll('[data-entry]')].map((entry) => entry.getAttribute('data-entry')));
			for (const mark of slide.querySelectorAll('[data-mark]')) expect([...entries], slide.id).toContain(mark.getAttribute('data-mark'));
		}
	});
});
