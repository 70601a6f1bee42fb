import type { Page } from '@playwright/test';
import { everyPage } from './pages.ts';
import { expect, visit } from './test.ts';

/** The addresses of all pages whose matter is a timeline, in both languages. */
export const timelinePages = async (): Promise<string[]> => (await everyPage()).filter((page) => /^(tidslinje|en\/timeline)\//.test(page));

/** The ids of the steps of the page's story, in order; none where the page has no story. */
export const storySteps = (page: Page): Promise<string[]> =>
	page.evaluate(() => (JSON.parse(document.querySelector('#timeline-data')!.textContent!) as { steps: { id: string }[] }).steps.map(({ id }) => id));

/** Goes to a page with a timeline and waits until its fonts are there and script has taken it over. */
export async function open(page: Page, address: string): Promise<void> {
	await visit(page, address);
	await expect(page.locator('[data-timeline-root] > .tl')).toHaveClass(/is-(across|down)/);
	await drawn(page);
}

/** Waits until what the page was last told is drawn: a change of size is measured in one frame, the axis in the next. */
export const drawn = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
	});

/** Makes the window so wide, and waits until the timeline is drawn for it. */
export async function widen(page: Page, width: number, height = 900): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.waitForFunction((wanted) => innerWidth === wanted, width);
	await drawn(page);
}

/** A part of the page and where it stands in the window, in px. */
export interface Box {
	/** The event that it belongs to. */
	id: string;
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The boxes of all names that are drawn in a figure. */
export const labelBoxes = (page: Page, figure = 'body'): Promise<Box[]> =>
	page.locator(figure).evaluate((root) =>
		[...root.querySelectorAll('[data-label]')]
			.filter((label) => label.checkVisibility())
			.map((label) => {
				const { left, right, top, bottom } = label.getBoundingClientRect();
				return { id: label.closest<SVGElement>('[data-mark]')!.dataset['mark']!, text: label.textContent!.trim(), left, right, top, bottom };
			})
			.filter(({ left, right, top, bottom }) => right > left && bottom > top),
	);

/** Pairs of names that cover each other by more than a pixel. */
export const crossing = (boxes: readonly Box[]): string[] =>
	boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
			.map((b) => `${a.text} × ${b.text}`),
	);

/** Names that are cut at an edge of the years in view: those that are partly within the figure's window. */
export const cutNames = (page: Page, figure = 'body'): Promise<string[]> =>
	page.locator(figure).evaluate((root) =>
		[...root.querySelectorAll('.tl-window [data-label]')]
			.filter((label) => label.checkVisibility())
			.filter((label) => {
				const box = label.getBoundingClientRect();
				const { left, right, top, bottom } = label.closest('.tl-window')!.getBoundingClientRect();
				const isOutside = box.right <= left + 1 || box.left >= right - 1 || box.bottom <= top + 1 || box.top >= bottom - 1;
				return box.width > 0 && !isOutside && (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1);
			})
			.map((label) => label.textContent!.trim()),
	);

/** The ids that parts of the page carry in an attribute, each once, in order of the alphabet; parts that are not seen are left out on demand. */
export const idsOf = (page: Page, attribute: string, isSeen = false): Promise<string[]> =>
	page.evaluate(
		([name, seen]) =>
			[...new Set([...document.querySelectorAll(`[${name}]`)].filter((element) => !seen || element.checkVisibility()).map((element) => element.getAttribute(name)!))].sort(),
		[attribute, isSeen] as const,
	);

/** The years in view, to the hundredth of a year, read from the years on the axis. */
export async function viewOf(page: Page): Promise<{ from: number; to: number }> {
	const isDown = await page.locator('[data-timeline-root] > .tl.is-down').count() > 0;
	const { x, y, width, height } = (await page.locator(isDown ? '.tl-down .tl-window' : '.tl-across > .tl-window').first().boundingBox())!;
	return isDown ? { from: await yearAt(page, y, true), to: await yearAt(page, y + height, true) } : { from: await yearAt(page, x), to: await yearAt(page, x + width) };
}

/** The year that the axis shows at a place in the window, in px from its left, or from its top where time runs down. */
export const yearAt = (page: Page, place: number, isDown = false): Promise<number> =>
	page.evaluate(
		([px, down]) => {
			const figure = document.querySelector(down ? '.tl-down' : '.tl-across')!;
			// A year stands with its middle over its tick, but for those at the ends.
			const ticks = [...figure.querySelectorAll<SVGTextElement>(down ? '.tl-year' : '.tl-year[text-anchor="middle"]')]
				.map((text) => ({ year: Number(text.textContent), box: text.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0)
				.map(({ year, box }) => ({ year, at: down ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2 }));
			const [first, last] = [ticks[0]!, ticks.at(-1)!];
			return first.year + ((px - first.at) * (last.year - first.year)) / (last.at - first.at);
		},
		[place, isDown] as const,
	);
