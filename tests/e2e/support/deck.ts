import type { Page } from '@playwright/test';
import { globSync } from 'node:fs';
import { sep } from 'node:path';

/** The addresses of all decks, from the root. */
export const deckPages: string[] = globSync(['dist/forelasning/*/index.html', 'dist/en/lectures/*/index.html']).map((file) => file.split(sep).join('/').replace(/^dist\/|index\.html$/g, '')).sort();

/** What stands on the slide that is shown. */
export interface Shown {
	/** The slide's id and how much of it is shown. */
	at: string;
	id: string;
	/** Texts that reach out of the slide. */
	outside: string[];
	/** Texts that stand on each other. */
	meeting: string[];
	/** The smallest letters, in px on the screen, and what they say. */
	smallest: { px: number; text: string };
	/** How much larger the text is than the slide's own. */
	scale: number;
}

/** Reads where every text of the slide that is shown stands on the screen, those of figures too. */
export const readSlide = (page: Page): Promise<Shown> =>
	page.evaluate(() => {
		const slide = document.querySelector<HTMLElement>('.slide.is-current')!;
		const face = slide.querySelector<HTMLElement>('[data-face]')!;
		const whole = face.getBoundingClientRect();
		const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
		const boxes: { text: string; block: Element; left: number; right: number; top: number; bottom: number }[] = [];
		let smallest = { px: Infinity, text: '' };
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent!.trim();
			const element = node.parentElement!;
			if (!text || getComputedStyle(element).visibility === 'hidden') continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
			if (rects.length === 0) continue;
			const drawn = element.closest<SVGTextElement>('svg text');
			const px = parseFloat(getComputedStyle(element).fontSize) * (drawn?.getScreenCTM()?.a ?? 1);
			if (px < smallest.px) smallest = { px, text };
			const block = element.closest('p, li, h2, h3, figcaption, text, .slide-foot > span')!;
			// A font leaves room above and below its letters, which may lie on a neighbour's.
			for (const { left, right, top, bottom } of rects) boxes.push({ text, block, left, right, top: top + px * 0.3, bottom: bottom - px * 0.25 });
		}
		const outside = boxes.filter(({ left, right, top, bottom }) => left < whole.left - 1 || right > whole.right + 1 || top < whole.top - 1 || bottom > whole.bottom + 1).map(({ text }) => text);
		// What stands above the foot keeps to its room, and leaves the heading and the line theirs.
		const main = face.querySelector('[data-main]')!;
		const room = main.getBoundingClientRect();
		for (const part of main.children) {
			const { top, bottom } = part.getBoundingClientRect();
			if (getComputedStyle(part).position !== 'absolute' && (top < room.top - 2 || bottom > room.bottom + 2)) outside.push(part.className || part.textContent!.trim());
		}
		const meeting = boxes.flatMap((a, index) =>
			boxes.slice(index + 1).flatMap((b) => {
				if (a.block === b.block || a.block.contains(b.block) || b.block.contains(a.block)) return [];
				const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				return across > 2 && down > 2 ? [`${a.text} | ${b.text}`] : [];
			}),
		);
		return { at: `${slide.id} ${document.querySelector('[data-step-of]')!.textContent}`, id: slide.id, outside, meeting, smallest, scale: Number(face.style.getPropertyValue('--scale')) };
	});

/** Sets the size of the browser's text before a page is read, as its settings do. @param percent of the usual 16 px */
export const setTextSize = async (page: Page, percent: number): Promise<void> => {
	await page.addInitScript((px) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`html { font-size: ${px}px; }`);
		document.adoptedStyleSheets = [sheet];
	}, (16 * percent) / 100);
};

/** How many sheets of A4 a PDF has. */
export const sheetsOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].filter(([, width, height]) => Math.round(Number(width)) === 595 && Math.round(Number(height)) === 842).length;
