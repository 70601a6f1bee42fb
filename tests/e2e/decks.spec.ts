import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { deckPages, readSlide, setTextSize, sheetsOf, type Shown } from './support/deck.ts';
import { expect, test, visit } from './support/test.ts';

/** Projectors, and the reader's text at its usual and its double size. */
const screens = [
	{ width: 1024, height: 768, text: 100 },
	{ width: 1280, height: 720, text: 100 },
	{ width: 1920, height: 1080, text: 100 },
	{ width: 1024, height: 768, text: 200 },
	{ width: 1280, height: 720, text: 200 },
	{ width: 1920, height: 1080, text: 200 },
];

/** The slide that is shown. */
const current = (page: Page) => page.locator('.slide.is-current');

test('there is a deck for every chapter and one for the whole story', () => {
	expect(deckPages.filter((page) => page.startsWith('forelasning/'))).toHaveLength(12);
});

for (const deck of deckPages) {
	for (const { width, height, text } of screens) {
		test(`${deck} on ${width} × ${height} with text at ${text} %: Page Down alone shows every step of every slide, and nothing is cut, meets or is small`, async ({ page, site }) => {
			await page.setViewportSize({ width, height });
			await setTextSize(page, text);
			await visit(page, site + deck);
			const steps = await page.locator('[data-slide]').evaluateAll((slides) => slides.reduce((sum, slide) => sum + 1 + slide.querySelectorAll('[data-part]').length + Math.max(0, slide.querySelectorAll('[data-frame]').length - 1), 0));
			await page.locator('a[data-show]').press('Enter');
			await expect(page.locator('.slide.is-current')).toHaveAttribute('data-slide', '1');
			const shown: Shown[] = [];
			for (let last = ''; ; ) {
				const now = await readSlide(page);
				if (now.at === last) break;
				last = now.at;
				shown.push(now);
				await page.keyboard.press('PageDown');
			}
			expect(shown).toHaveLength(steps);
			expect(shown.flatMap(({ at, outside, meeting }) => [...outside.map((one) => `${at}: ${one} reaches out`), ...meeting.map((one) => `${at}: ${one} meet`)])).toEqual([]);
			// 24 px on a slide 1280 wide, and in proportion on others.
			const least = 24 * Math.min(width / 1280, height / 720);
			expect(shown.filter(({ smallest }) => smallest.px < least - 0.1).map(({ at, smallest }) => `${at}: ${smallest.px} ${smallest.text}`)).toEqual([]);
			if (text === 200) {
				// No slide keeps its size, and most grow by half or more.
				const mean = shown.reduce((sum, { scale }) => sum + scale, 0) / shown.length;
				expect(mean).toBeGreaterThan(1.5);
				expect(shown.filter(({ scale }) => scale <= 1).map(({ at }) => at)).toEqual([]);
			}
		});
	}
	test(`${deck} on a phone held upright: every step is read without zooming, and nothing is cut`, async ({ page, site }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await visit(page, `${site}${deck}?slide=opening`);
		const total = await page.locator('[data-slide]').count();
		for (let last = '', shown = 1; ; ) {
			const { at, smallest } = await readSlide(page);
			if (at === last) {
				expect(shown).toBe(total);
				break;
			}
			last = at;
			shown = Number(await current(page).getAttribute('data-slide'));
			expect(smallest.px, `${at}: ${smallest.text}`).toBeGreaterThanOrEqual(14);
			const reach = await current(page).locator('[data-face]').evaluate((face) => ({ isWide: face.scrollWidth > face.clientWidth + 1, isCut: face.scrollHeight > face.clientHeight + 1 && getComputedStyle(face).overflowY !== 'auto' }));
			expect(reach, at).toEqual({ isWide: false, isCut: false });
			const marks = current(page).locator('.frame:not(.is-away) .frame-shape');
			if ((await marks.count()) > 0) await expect(marks.first(), at).toBeInViewport();
			await page.keyboard.press('PageDown');
		}
	});
	test(`${deck} on paper: a sheet for every slide with its notes, or for three beside lines to write on`, async ({ page, site }) => {
		await visit(page, site + deck);
		await page.evaluate(() => (globalThis.print = () => undefined));
		const slides = await page.locator('[data-slide]').count();
		expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(slides);
		await page.locator('[data-print="three"]').click();
		expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(Math.ceil(slides / 3));
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('[data-notes]').first()).toBeHidden();
	});
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`${deck}: the contrast of every slide holds in the ${colorScheme} theme`, async ({ page, site }) => {
			await page.emulateMedia({ colorScheme });
			await visit(page, site + deck);
			const results = await new AxeBuilder({ page }).include('.deck-slides').withRules(['color-contrast']).analyze();
			expect(results.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)))).toEqual([]);
			expect(results.passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(40);
		});
	}
}
