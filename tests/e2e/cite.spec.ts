import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { axeOptions, axeTags, expect, test, visit } from './support/test.ts';

const chapter = 'kapitel/att-investera-i-alla/';
const addresses = { chapter, concept: 'begrepp/social-investering/', 'concept, English': 'en/concepts/social-investment/', event: 'handelser/allmant-barnbidrag-1948/', source: 'kallor/hemerijck-2012/', sources: 'kallor/' };

const panel = (page: Page) => page.locator('[data-citing]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the panel and waits until script has added its buttons. */
async function open(page: Page): Promise<void> {
	await panel(page).locator('summary').click();
	await expect(panel(page).locator('.citing-copy').first()).toBeVisible();
}

test.describe('copying', () => {
	test('goes by keyboard alone and is announced', async ({ page, site }) => {
		await visit(page, site + addresses.concept);
		await panel(page).locator('summary').focus();
		await page.keyboard.press('Enter');
		const button = page.getByRole('button', { name: 'Kopiera APA 7, i källförteckningen' });
		await expect(button).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(button).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: 'Kopierad' })).toHaveText('Kopierad: APA 7, i källförteckningen');
		await expect(button).toHaveText('Kopierad');
		await expect(button).toBeFocused();
		expect(await clipboard(page)).toBe(await panel(page).locator('.citing-part .record').first().textContent());
		await expect(button).toHaveText('Kopiera');
	});

	test('keeps italics for documents that take them, and nothing else', async ({ page, site }) => {
		await visit(page, site + addresses.source);
		await open(page);
		await page.getByRole('button', { name: 'Kopiera Chicago, noter, i noten' }).click();
		await expect(panel(page).getByRole('status')).toHaveText('Kopierad: Chicago, noter, i noten');
		const html = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			return (await item!.getType('text/html')).text();
		});
		expect(html).toContain('<i>Towards a Social Investment Welfare State? Ideas, Policies and Challenges</i>');
		expect(html.replace(/<\/?i>/g, '')).not.toMatch(/<(?!\/?(html|body|head|meta|!--))/);
	});

	test('takes the file for a reference manager as it is', async ({ page, site }) => {
		await visit(page, site + addresses['concept, English']);
		await open(page);
		await page.getByRole('button', { name: 'Copy BibTeX' }).click();
		await expect(panel(page).getByRole('status')).toHaveText('Copied: BibTeX');
		const file = await panel(page).getByRole('link', { name: 'Download BibTeX' }).getAttribute('href');
		const served = await (await page.request.get(new URL(file!, site).href)).text();
		expect(served).toMatch(/^@incollection\{/);
		expect((await clipboard(page)).replaceAll('\r\n', '\n')).toBe(served);
	});

	test('says so where the browser refuses', async ({ page, site }) => {
		await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('no')), writeText: () => Promise.reject(new Error('no')) } }));
		await visit(page, site + addresses.event);
		await open(page);
		const button = page.getByRole('button', { name: 'Kopiera Harvard, i texten' });
		await button.click();
		await expect(panel(page).getByRole('status')).toHaveText('Det gick inte att kopiera. Markera texten och kopiera den själv.');
		await expect(button).toHaveText('Kopiera');
	});
});

test.describe('a part of a chapter', () => {
	test('that is chosen stands in every text, by number and by address', async ({ page, site }) => {
		await visit(page, site + chapter);
		await open(page);
		const third = page.locator('.para').nth(2);
		const id = await third.locator('p').getAttribute('id');
		const choice = page.getByLabel('Vad citerar du?');
		await choice.selectOption(id!);
		const texts = await panel(page).locator('.citing-part .record').allTextContents();
		expect(texts[1]).toBe('(Redaktionen för Investeringsperspektivet, 2026, stycke 4.3)');
		expect(texts[3]).toBe('(Redaktionen för Investeringsperspektivet 2026, stycke 4.3)');
		expect(texts[5]).toContain(`(2026), stycke 4.3, https://`);
		for (const text of [texts[0], texts[2], texts[4], texts[5]]) expect(text).toContain(`/${chapter}#${id}`);
		await choice.selectOption('');
		expect((await panel(page).locator('.citing-part .record').allTextContents()).join()).not.toMatch(/stycke|#/);
	});

	test('is chosen already for who came by the address of a paragraph', async ({ page, site }) => {
		await page.goto(site + chapter);
		const id = await page.locator('.para > p').nth(4).getAttribute('id');
		await page.goto(`${site}${chapter}#${id}`);
		await page.reload();
		await open(page);
		await expect(page.getByLabel('Vad citerar du?')).toHaveValue(id!);
		await expect(panel(page).locator('.citing-part .record').nth(1)).toContainText('stycke 4.5');
	});

	test('a figure leads to its citation, with its title, whether the panel is open or not', async ({ page, site }) => {
		await visit(page, site + chapter);
		const title = await page.locator('.series-title').first().textContent();
		const link = page.getByRole('link', { name: 'Citera figuren' }).first();
		for (let round = 0; round < 2; round++) {
			await link.click();
			await expect(panel(page)).toHaveAttribute('open', '');
			await expect(panel(page).locator('.citing-part .record').nth(1)).toContainText(`figuren ”${title}”`);
			await page.getByLabel('Vad citerar du?').selectOption('');
		}
	});

	test('can be chosen among all paragraphs and figures', async ({ page, site }) => {
		await visit(page, site + chapter);
		await open(page);
		await expect(page.getByLabel('Vad citerar du?').locator('option')).toHaveCount(1 + (await page.locator('.para').count()) + (await page.locator('.series-title').count()));
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the fold opens, shows all texts and files, and no button that would do nothing', async ({ page, site }) => {
		await page.goto(site + chapter);
		await panel(page).locator('summary').click();
		await expect(panel(page).locator('.citing-part .record')).toHaveCount(6);
		await expect(panel(page).locator('.citing-part .record').first()).toBeVisible();
		await expect(panel(page).locator('[data-citing-choice]')).toContainText('stycke 4.1');
		await expect(panel(page).getByRole('link', { name: 'Hämta RIS' })).toBeVisible();
		await expect(panel(page).getByRole('button')).toHaveCount(0);
	});
});

test('a file is downloaded by its link, under its own name', async ({ page, site }) => {
	await visit(page, site + addresses.sources);
	await open(page);
	const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('link', { name: 'Hämta BibTeX' }).click()]);
	expect(download.suggestedFilename()).toBe('bibliography.bib');
});

test('no script for the panel is asked for before it is opened', async ({ page, site }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await visit(page, site + addresses.concept);
	expect(asked.filter((url) => /cite/.test(url) && /client/.test(url))).toEqual([]);
	await open(page);
	expect(asked.filter((url) => /cite/.test(url) && /client/.test(url)).length).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [320, 1280]) {
		test.describe(`${colorScheme}, ${width} px`, () => {
			test.use({ colorScheme, viewport: { width, height: 800 } });
			for (const [kind, address] of Object.entries(addresses)) {
				test(`axe finds nothing in the open panel of: ${kind}`, async ({ page, site }) => {
					await visit(page, site + address);
					await open(page);
					const results = await new AxeBuilder({ page }).include('.citing').withTags(axeTags).options(axeOptions).analyze();
					expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
					expect([...results.passes, ...results.incomplete].map(({ id }) => id)).toContain('target-size');
					for (const button of await panel(page).getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
					expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
				});
			}
		});
	}
}
