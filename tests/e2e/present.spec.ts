import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { axeTags, expect, test, visit } from './support/test.ts';

const deck = 'forelasning/att-investera-i-alla/';
const chapter = 'kapitel/att-investera-i-alla/';

const current = (page: Page) => page.locator('.slide.is-current');
const number = async (page: Page): Promise<number> => Number(await current(page).getAttribute('data-slide'));
/** The id of the second slide. */
const second = (page: Page): Promise<string> => page.locator('[data-slide="2"]').getAttribute('id') as Promise<string>;
/** The id of the first slide that has steps. */
const stepped = (page: Page): Promise<string> => page.locator('.slide:has([data-part])').first().getAttribute('id') as Promise<string>;
const press = async (page: Page, ...keys: string[]): Promise<void> => {
	for (const key of keys) await page.keyboard.press(key);
};

test.describe('from the text and back', () => {
	test('P in a chapter shows the slides of the section in view, and Escape leads back to the section of the slide', async ({ page, site }) => {
		await visit(page, site + chapter);
		const heading = page.locator('.section h2').nth(2);
		const section = (await heading.getAttribute('id'))!;
		const told = page.locator('.section').nth(2);
		await told.locator('.para').first().evaluate((para) => para.scrollIntoView({ block: 'start' }));
		await expect(told.locator('.para.is-read')).toHaveCount(1);
		await press(page, 'p');
		await page.waitForURL(/forelasning/);
		await expect(current(page)).toHaveAttribute('data-text', new RegExp(`#${section}$`));
		await press(page, 'Shift+PageDown', 'Shift+PageDown');
		const back = (await current(page).getAttribute('data-text'))!;
		await press(page, 'Escape');
		await page.waitForURL((address) => address.pathname + address.hash === back);
	});
	test('a section’s own link shows its slides, by pointer', async ({ page, site }) => {
		await visit(page, site + chapter);
		const section = page.locator('.section').nth(1);
		const id = (await section.locator('h2').getAttribute('id'))!;
		await section.locator('[data-slides]').click();
		await expect(current(page)).toHaveAttribute('data-text', new RegExp(`#${id}$`));
	});
	test('P does nothing where the reader has turned it off', async ({ page, site }) => {
		await page.addInitScript(() => localStorage.setItem('investeringsperspektivet:keys', 'off'));
		await visit(page, site + chapter);
		await press(page, 'p');
		await page.waitForTimeout(400);
		expect(page.url()).toBe(site + chapter);
	});
	test('slides that were opened from the handout are left for the handout, at the same slide', async ({ page, site }) => {
		await visit(page, site + deck);
		await page.locator('a[data-show]').press('Enter');
		await press(page, 'Shift+PageDown', 'Shift+PageDown', 'Escape');
		await expect(page.locator('body')).not.toHaveClass(/is-presenting/);
		await expect(page.locator('[data-slide="3"] h2')).toBeInViewport();
		await expect(page.locator('.site-header')).toBeAttached();
		expect(new URL(page.url()).search).toBe('');
	});
});

test.describe('the address', () => {
	test('keeps slide and step over a reload, and Back leads out of the slides', async ({ page, site }) => {
		await visit(page, site + deck);
		const id = await stepped(page);
		await page.locator('a[data-show]').press('Enter');
		for (const target = Number(await page.locator(`#${id}`).getAttribute('data-slide')); (await number(page)) < target; ) await press(page, 'Shift+PageDown');
		await press(page, 'PageDown');
		await expect(page).toHaveURL(new RegExp(`slide=${id}&step=1`));
		await page.reload();
		await expect(current(page)).toHaveAttribute('id', id);
		await expect(page.locator('[data-step-of]')).toContainText('1');
		await page.goBack();
		await expect(page.locator('body')).not.toHaveClass(/is-presenting/);
		await expect(page.locator('h1')).toBeVisible();
	});
	test('that names no slide of the deck leads to the handout', async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=nowhere&step=x`);
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('html')).not.toHaveClass(/will-present/);
	});
	test('of a slide shows no handout first, and moves nothing', async ({ page, site }) => {
		await page.addInitScript(() => {
			const seen = globalThis as unknown as { sawHandout: boolean };
			const look = (): void => {
				const heading = document.querySelector('h1');
				if (heading && getComputedStyle(heading).visibility === 'visible' && heading.getClientRects().length > 0) seen.sawHandout = true;
				if (!document.querySelector('.is-presenting')) requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await visit(page, site + deck);
		await visit(page, `${site}${deck}?slide=${await second(page)}`);
		await expect(page.locator('body')).toHaveClass(/is-presenting/);
		expect(await page.evaluate(() => (globalThis as unknown as { sawHandout?: boolean }).sawHandout ?? false)).toBe(false);
	});
});

test.describe('on the stage', () => {
	test.beforeEach(async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=opening`);
	});
	test('only the slide is to be seen, and the wheel of the mouse does nothing', async ({ page }) => {
		await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(1);
		await expect(page.locator('.site-header')).toBeHidden();
		await page.mouse.move(400, 300);
		await page.mouse.wheel(0, 600);
		await page.waitForTimeout(200);
		expect(await number(page)).toBe(1);
	});
	test('the wheel changes step for who has asked for it, and still does on the next visit', async ({ page }) => {
		await press(page, '?');
		await page.getByRole('checkbox', { name: 'Mushjulet byter steg' }).check();
		await page.getByRole('button', { name: 'Stäng' }).click();
		await page.reload();
		await page.mouse.move(400, 300);
		await page.mouse.wheel(0, 120);
		await expect.poll(() => number(page)).toBe(2);
		await page.mouse.wheel(0, -120);
		await expect.poll(() => number(page)).toBe(1);
	});
	test('a number and Enter go to the slide, B blanks the screen until the next press', async ({ page }) => {
		await press(page, '1', '2', 'Enter');
		expect(await number(page)).toBe(12);
		await press(page, 'b');
		await expect(page.locator('[data-blanked]')).toBeVisible();
		await press(page, 'PageDown');
		await expect(page.locator('[data-blanked]')).toBeHidden();
		expect(await number(page)).toBe(12);
	});
	test('the overview shows every slide whole, and one is chosen by pointer or by keys', async ({ page }) => {
		await press(page, 'o');
		const total = await page.locator('[data-slide]').count();
		await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(total);
		await expect(page.locator('.slide [data-part]').filter({ visible: true })).toHaveCount(await page.locator('.slide [data-part]').count());
		await page.getByRole('button', { name: 'Gå till bild 6' }).click();
		expect(await number(page)).toBe(6);
		await press(page, 'o', 'ArrowRight', 'Enter');
		expect(await number(page)).toBe(7);
		await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(1);
	});
	test('each step brings what is to come and takes nothing away, and back again', async ({ page }) => {
		const id = await stepped(page);
		await page.goto(page.url().replace(/\?.*/, `?slide=${id}`));
		const parts = current(page).locator('[data-part]');
		const total = await parts.count();
		for (let step = 0; step <= total; step++) {
			await expect(parts.filter({ visible: true })).toHaveCount(step);
			if (step < total) await press(page, 'PageDown');
		}
		await press(page, 'PageUp');
		await expect(parts.filter({ visible: true })).toHaveCount(total - 1);
	});
	test('a mark of a timeline opens what is known of its event, Escape closes it, and the step stays', async ({ page }) => {
		const id = (await page.locator('.slide.has-timeline').first().getAttribute('id'))!;
		await page.goto(page.url().replace(/\?.*/, `?slide=${id}`));
		const mark = current(page).locator('.frame:not(.is-away) svg [data-mark]').first();
		await mark.press('Enter');
		const card = current(page).locator('[data-card]');
		await expect(card).toBeVisible();
		await expect(card.getByRole('link')).toHaveAttribute('href', /handelser/);
		await press(page, 'Escape');
		await expect(card).toBeHidden();
		await expect(current(page)).toHaveAttribute('id', id);
	});
	test('from a step of a timeline the whole of it is a press away, at the same step, and Back leads to the slide', async ({ page }) => {
		const id = (await page.locator('.slide.has-timeline').first().getAttribute('id'))!;
		const address = page.url().replace(/\?.*/, `?slide=${id}`);
		await page.goto(address);
		await page.mouse.move(300, 300);
		await page.mouse.move(320, 310);
		const link = page.locator('[data-explore]');
		const step = new URL((await link.getAttribute('href'))!, page.url()).searchParams.get('step')!;
		await link.click();
		await page.waitForURL((next) => next.searchParams.get('step') === step);
		await expect(page.locator('.tl-step')).toBeVisible();
		await page.goBack();
		await expect(current(page)).toHaveAttribute('id', id);
	});
	test('the notes lie below the slide on the same screen, and the slide stays whole', async ({ page }) => {
		await press(page, 'n');
		await expect(current(page).locator('[data-notes]')).toBeVisible();
		const [face, notes] = await Promise.all([current(page).locator('[data-face]').boundingBox(), current(page).locator('.slide-notes').boundingBox()]);
		expect(face!.y + face!.height).toBeLessThanOrEqual(notes!.y + 1);
		await press(page, 'PageDown', 'n');
		await expect(current(page).locator('[data-notes]')).toBeHidden();
		expect(await number(page)).toBe(2);
	});
	test('the clock starts when the first slide is left, and stands with the controls', async ({ page }) => {
		await expect(page.locator('.deck-controls [data-clock]')).toHaveText('');
		await press(page, 'PageDown');
		await page.mouse.move(300, 300);
		await page.mouse.move(320, 310);
		await expect(page.locator('.deck-controls [data-clock]')).toHaveText(/^00:0\d$/);
		await page.reload();
		await expect(page.locator('.deck-controls [data-clock]')).toHaveText(/^00:\d\d$/);
	});
	test('a swipe is a step', async ({ page }) => {
		const swipe = (from: number, to: number) =>
			page.locator('.deck').evaluate((element, [start, end]) => {
				const fire = (name: string, x: number) => element.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: true, pointerType: 'touch', pointerId: 5, clientX: x, clientY: 300 }));
				fire('pointerdown', start!);
				fire('pointerup', end!);
			}, [from, to]);
		await swipe(600, 300);
		expect(await number(page)).toBe(2);
		await swipe(300, 600);
		expect(await number(page)).toBe(1);
		await swipe(300, 310);
		expect(await number(page)).toBe(1);
	});
	test('the controls come with the pointer and do what the keys do', async ({ page }) => {
		await page.mouse.move(300, 300);
		await page.mouse.move(320, 310);
		await page.getByRole('button', { name: 'Nästa' }).click();
		expect(await number(page)).toBe(2);
		await page.getByRole('button', { name: 'Kortkommandon' }).click();
		await expect(page.getByRole('dialog')).toContainText('Page Down');
		await press(page, 'Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		expect(await number(page)).toBe(2);
	});
	test('larger text is chosen with T, and is there on the next visit', async ({ page }) => {
		const size = () => current(page).locator('.slide-foot').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		const before = await size();
		await press(page, 't', 't');
		expect(await size()).toBeGreaterThan(before);
		const larger = await size();
		await page.reload();
		expect(await size()).toBe(larger);
	});
	test('a screen reader reads a slide as a document: its heading has the focus, it says what it is, and nothing is announced twice', async ({ page }) => {
		await press(page, 'PageDown');
		await expect(current(page).locator('h2')).toBeFocused();
		await expect(current(page)).toHaveAttribute('role', 'group');
		await expect(current(page)).toHaveAttribute('aria-roledescription', 'bild');
		await expect(page.locator('.deck [role="application"], .deck [aria-live]:not([aria-live="off"])')).toHaveCount(0);
		await expect(current(page)).toMatchAriaSnapshot(`- group "Barnbidraget gick till direktören också":\n  - heading "Barnbidraget gick till direktören också" [level=2]`);
	});
	for (const [name, keys] of [['a slide', []], ['the overview', ['o']], ['the notes', ['n']]] as const) {
		test(`axe finds nothing on ${name}`, async ({ page }) => {
			await press(page, ...keys);
			const results = await new AxeBuilder({ page }).withTags(axeTags).analyze();
			expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
		});
	}
});

test.describe('the speaker’s window', () => {
	const open = async (page: Page, site: string): Promise<Page> => {
		const speaker = await page.context().newPage();
		await visit(speaker, `${site}${deck}?slide=opening&view=notes`);
		return speaker;
	};
	test('shows this slide and the next, the notes and the clock', async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=opening&view=notes`);
		await expect(page.locator('.slide.is-current [data-face]')).toBeInViewport();
		await expect(page.locator('.slide.is-next [data-face]')).toBeInViewport();
		await expect(page.locator('.slide.is-current [data-notes]')).toBeVisible();
		await expect(page.locator('.slide.is-next [data-notes]')).toBeHidden();
		await expect(page.locator('[data-now]')).toHaveText(/^\d\d:\d\d$/);
		await press(page, 'k');
		await expect(page.locator('.deck-speaker [data-clock]')).toHaveText(/^00:0\d$/);
		const planned = Number(await current(page).getAttribute('data-minutes'));
		await expect(page.locator('[data-planned]')).toContainText(`0${Math.floor(planned)}:${planned % 1 ? '30' : '00'}`);
	});
	test('is in step with the slides, both ways, and each survives the other’s reload', async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=opening`);
		const speaker = await open(page, site);
		await press(speaker, 'PageDown', 'PageDown');
		await expect(current(page)).toHaveAttribute('data-slide', (await current(speaker).getAttribute('data-slide'))!);
		await page.bringToFront();
		await press(page, 'Shift+PageDown', 'Shift+PageDown');
		await expect(current(speaker)).toHaveAttribute('data-slide', (await current(page).getAttribute('data-slide'))!);
		await speaker.bringToFront();
		await speaker.reload();
		await expect(current(speaker)).toHaveAttribute('data-slide', (await current(page).getAttribute('data-slide'))!);
		await expect(speaker.locator('[data-company]')).toContainText('I takt');
		await press(speaker, '9', 'Enter');
		await expect(current(page)).toHaveAttribute('data-slide', '9');
		await page.reload();
		await expect(current(page)).toHaveAttribute('data-slide', '9');
		await press(speaker, 'b');
		await expect(page.locator('[data-blanked]')).toBeVisible();
		await speaker.close();
	});
	test('axe finds nothing there', async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=opening&view=notes`);
		await press(page, 'PageDown');
		const results = await new AxeBuilder({ page }).withTags(axeTags).analyze();
		expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('a deck is a handout: every slide with its notes, and an address of a slide leads to it', async ({ page, site }) => {
		await page.goto(site + deck);
		const id = await second(page);
		await page.goto(`${site}${deck}?slide=${id}&step=1#${id}`);
		await expect(page.locator(`#${id} h2`)).toBeInViewport();
		const total = await page.locator('[data-slide]').count();
		await expect(page.locator('[data-notes]').filter({ visible: true })).toHaveCount(total);
		await expect(page.locator('.slide [data-part]').filter({ visible: true })).toHaveCount(await page.locator('.slide [data-part]').count());
		await expect(page.locator('.deck-controls')).toBeHidden();
	});
});

test.describe('on paper', () => {
	test('slides print as a handout also while they are shown', async ({ page, site }) => {
		await visit(page, `${site}${deck}?slide=opening`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(await page.locator('[data-slide]').count());
		await expect(page.locator('.deck-controls')).toBeHidden();
	});
});
