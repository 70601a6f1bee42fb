import type { Page } from '@playwright/test';
import { kinds } from './support/pages.ts';
import { expect, test, visit } from './support/test.ts';

const plan = 'universalism';
const plans = (page: Page) => page.locator('[data-lesson]');
/** How many sheets a page prints on. */
const sheets = async (page: Page): Promise<number> => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g)!.length;

test('from the number of a chapter it is one key to its plan and one more to its slides', async ({ page, site }) => {
	await visit(page, site + kinds.teach);
	const cards = page.getByRole('navigation', { name: 'Lektioner' });
	await cards.getByRole('link', { name: 'Kapitel 4: Att investera i alla' }).press('Enter');
	await expect(page).toHaveURL(`${site}undervisa/#${plan}`);
	await expect(page.getByRole('heading', { level: 3, name: 'Att investera i alla' })).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(page.locator(`#${plan} :focus`)).toHaveText('Visa bilderna');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/forelasning\/att-investera-i-alla\/\?slide=opening/);
});

test('a row of a plan opens the slides where it begins', async ({ page, site }) => {
	await visit(page, site + kinds.teach);
	const link = page.locator(`#${plan} tbody a`).nth(1);
	const slide = new URL((await link.getAttribute('href'))!, site).hash;
	await link.click();
	await expect(page.locator(slide)).toBeInViewport();
});

test('the bar stays in view and marks the plan that is read, and covers no heading', async ({ page, site }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await visit(page, site + kinds.teach);
	const bar = page.locator('[data-bar]');
	await bar.getByRole('link', { name: 'Kapitel 9' }).click();
	await expect(bar.locator('[aria-current]')).toHaveText(/9$/);
	await expect(bar).toBeInViewport();
	const title = page.locator('#orebro h3');
	expect((await title.boundingBox())!.y).toBeGreaterThan((await bar.boundingBox())!.y + (await bar.boundingBox())!.height);
	await bar.getByRole('link', { name: 'Tangenter' }).click();
	await expect(bar.locator('[aria-current]')).toHaveText('Tangenter');
});

test.describe('in print', () => {
	test('each plan is one sheet, whole and alone on it', async ({ page, site }) => {
		test.setTimeout(120_000);
		await visit(page, site + kinds.teach);
		const count = await plans(page).count();
		expect(count).toBeGreaterThan(11);
		for (let index = 0; index < count; index++) {
			const id = await plans(page).nth(index).getAttribute('id');
			await page.evaluate((hash) => (location.hash = hash!), id);
			expect(await sheets(page), id!).toBe(1);
		}
		// All of them, after a sheet with the list of lectures and before one with the keys and the ways to teach.
		await visit(page, `${site}${kinds.start}`);
		await visit(page, site + kinds.teach);
		expect(await sheets(page)).toBe(count + 2);
	});
	test('a plan that the address names comes alone, without what only a screen can use', async ({ page, site }) => {
		await page.emulateMedia({ media: 'print' });
		await visit(page, `${site}undervisa/#${plan}`);
		await expect(plans(page).filter({ visible: true })).toHaveCount(1);
		await expect(page.locator(`#${plan} table`)).toBeVisible();
		for (const selector of ['.teach-bar', '.page-head', '#keys', `#${plan} .lesson-ways`]) await expect(page.locator(selector)).toBeHidden();
	});
	test('the button of a plan asks for print with that plan alone', async ({ page, site }) => {
		await page.addInitScript(() => {
			globalThis.print = () => document.documentElement.setAttribute('data-printed', document.querySelector('[data-lesson]:target')!.id);
		});
		await visit(page, site + kinds.teach);
		await page.getByRole('button', { name: 'Skriv ut planeringen: Två skiften i samma tanke' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-printed', 'two-shifts');
	});
});

test.describe('single keys', () => {
	const stored = (page: Page) => page.evaluate(() => localStorage.getItem('investeringsperspektivet:keys'));
	test('are turned off and on by a box that keeps the choice', async ({ page, site }) => {
		await visit(page, site + kinds.teach);
		const box = page.getByRole('checkbox', { name: /^Kortkommandon med en tangent/ });
		await expect(box).toBeChecked();
		await box.uncheck();
		expect(await stored(page)).toBe('off');
		await page.reload();
		await expect(box).not.toBeChecked();
		await box.check();
		expect(await stored(page)).toBeNull();
	});
	test('stay on where the browser stores nothing, and the page says so', async ({ page, site }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
		});
		await visit(page, site + kinds.teach);
		const box = page.getByRole('checkbox', { name: /^Kortkommandon med en tangent/ });
		await box.click();
		await expect(box).toBeChecked();
		await expect(page.getByRole('status').filter({ hasText: 'kortkommandona är kvar' })).toBeVisible();
	});
});

test('the fold of a figure holds its code, selected as a whole when it gets the focus', async ({ page, site }) => {
	await visit(page, site + kinds['teach, English']);
	await page.getByText('From all to some', { exact: true }).click();
	const code = page.getByLabel('Code for From all to some');
	await code.focus();
	const selected = await page.evaluate(() => {
		const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement;
		return [selectionStart, selectionEnd, value.length];
	});
	expect(selected).toEqual([0, selected[2], selected[2]]);
	expect(selected[2]).toBeGreaterThan(200);
});

test('the language switch keeps to the page, and an id of a lecture is in both', async ({ page, site }) => {
	await visit(page, `${site}${kinds['teach, English']}#${plan}`);
	const item = page.locator(`#${plan}`);
	await expect(item).toBeInViewport();
	await item.getByRole('link', { name: 'Plan in Swedish (Chapter 4)' }).click();
	await expect(page).toHaveURL(`${site}undervisa/#${plan}`);
	await expect(page.locator(`#${plan} table`)).toBeInViewport();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('plans, keys, tips and codes are all there, and nothing that needs script is', async ({ page, site }) => {
		await page.goto(site + kinds.teach);
		await expect(plans(page).locator('table').filter({ visible: true })).toHaveCount(await plans(page).count());
		await expect(page.locator('.teach-keys')).toBeVisible();
		await page.getByText('Från alla till några', { exact: true }).click();
		await expect(page.getByLabel('Kod för Från alla till några')).toBeVisible();
		for (const selector of ['.teach-box', '[data-print]', '.save']) await expect(page.locator(selector).first()).toBeHidden();
	});
});
