import type { Page } from '@playwright/test';
import { expect, test } from './support/copy.ts';
import { kinds } from './support/pages.ts';

/** The copy on a stick, as it is opened: by a double-click, without a server and without a network. */

/** The file of a page in the copy. */
const fileOf = (copy: string, address: string): string => {
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address)!;
	return `${copy}webbplats/${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}${rest}`;
};

/** Where the page is, from the folder of the site. */
const at = (page: Page, copy: string): string => decodeURI(page.url()).slice(decodeURI(copy).length);

test('goes by clicks from the start to a chapter, a note, a figure, a concept and the other language', async ({ page, copy }) => {
	await page.goto(`${copy}index.html`);
	await page.getByRole('navigation', { name: 'Webbplatsen' }).getByRole('link', { name: 'Kapitel' }).click();
	expect(at(page, copy)).toBe('webbplats/kapitel/index.html');
	await page.goto(fileOf(copy, kinds['chapter with notes']));
	await page.locator('.para [data-concept]').first().click();
	const card = page.getByRole('group', { name: /^Begrepp: / });
	await expect(card).toBeVisible();
	await card.getByRole('link').last().click();
	expect(at(page, copy)).toMatch(/^webbplats\/begrepp\/[\w-]+\/index\.html$/);
	await page.getByRole('link', { name: 'English' }).click();
	expect(at(page, copy)).toMatch(/^webbplats\/en\/concepts\/[\w-]+\/index\.html$/);
	await page.getByRole('link', { name: 'The Investment Perspective' }).first().click();
	expect(at(page, copy)).toBe('webbplats/en/index.html');
	await page.goBack();
	expect(at(page, copy)).toMatch(/^webbplats\/en\/concepts\//);
});

/** The fonts that a part of the page is set in. */
const fontsOf = async (page: Page, selector: string): Promise<string[]> => {
	const protocol = await page.context().newCDPSession(page);
	await protocol.send('DOM.enable');
	await protocol.send('CSS.enable');
	const { root } = await protocol.send('DOM.getDocument');
	const { nodeId } = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector });
	const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
	await protocol.detach();
	return fonts.map(({ familyName }) => familyName);
};

for (const [kind, address] of Object.entries(kinds)) {
	test(`the page "${kind}" is set in the site’s own type and keeps quiet`, async ({ page, copy }) => {
		await page.goto(fileOf(copy, address));
		const heading = page.locator('h1').first();
		await expect(heading).toBeVisible();
		await page.evaluate(() => document.fonts.ready);
		expect(await fontsOf(page, 'h1')).toEqual(['Jost']);
	});
}

test('search gives the concept first, and its hits lead to pages where the words are marked', async ({ page, copy }) => {
	await page.goto(fileOf(copy, kinds.concepts));
	await page.keyboard.press('Control+k');
	await page.keyboard.type('fonder');
	const dialog = page.getByRole('dialog', { name: 'Sök på webbplatsen' });
	await expect(dialog.getByRole('status')).toContainText('”fonder”');
	const first = dialog.locator('[data-result]').first();
	await expect(first.locator('.hit-type')).toHaveText('Begrepp');
	await first.getByRole('option').first().click();
	await page.waitForURL(/\/begrepp\/[\w-]+\/index\.html\?q=fonder/);
	await expect(page.getByRole('region', { name: 'Markerade ord' })).toBeVisible();
});

test('the search page answers, narrows and goes back, and another word is offered for a misspelt one', async ({ page, copy }) => {
	await page.goto(fileOf(copy, 'sok/?q=politik'));
	const hits = page.locator('main [data-result]');
	await expect(hits.first()).toBeVisible();
	const all = await page.locator('[data-total]').textContent();
	await page.locator('input[name="type"][value="concept"]').check();
	await expect(page.locator('[data-total]')).not.toHaveText(all!);
	expect(page.url()).toContain('type=concept');
	await page.goBack();
	await expect(page.locator('[data-total]')).toHaveText(all!);
	await page.locator('#page-words').fill('universalsm');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-suggestion]')).toHaveAttribute('data-suggestion', 'universalism');
	await hits.first().waitFor({ state: 'detached' });
	await page.locator('[data-suggestion]').click();
	await hits.first().getByRole('link').first().click();
	await page.waitForURL(/\/index\.html\?q=universalism/);
});

test('a timeline steps, opens its cards and takes its view along to the other language', async ({ page, copy }) => {
	await page.goto(fileOf(copy, kinds.timeline));
	await page.getByRole('button', { name: /^Följ argumentet/ }).click();
	await page.getByRole('button', { name: 'Nästa' }).click();
	await expect(page).toHaveURL(/index\.html\?.*step=/);
	const { search } = new URL(page.url());
	await page.reload();
	await expect(page.locator('.tl-step')).toContainText('Steg 2');
	await page.getByRole('link', { name: 'English' }).click();
	expect(at(page, copy)).toBe(`webbplats/en/timeline/universal-selective/index.html${search}`);
	await expect(page.locator('.tl-step')).toContainText('Step 2');
	await page.goto(fileOf(copy, `${kinds.timeline}?event=allmant-barnbidrag-1948`));
	await expect(page.getByRole('region', { name: 'Vald händelse' })).toBeVisible();
});

test.describe('a lecture', () => {
	const current = (page: Page) => page.locator('.slide.is-current');

	test('is shown from a section of the text, stepped to its end and left for the text', async ({ page, copy }) => {
		await page.goto(fileOf(copy, kinds['chapter with a figure']));
		await page.keyboard.press('p');
		await page.waitForURL(/forelasning\/[\w-]+\/index\.html\?/);
		await expect(page.locator('body')).toHaveClass(/is-presenting/);
		const slides = await page.locator('[data-slide]').count();
		while (Number(await current(page).getAttribute('data-slide')) < slides) await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(new RegExp(`slide=${await current(page).getAttribute('id')}`));
		await page.reload();
		await expect(current(page)).toHaveAttribute('data-slide', String(slides));
		await page.keyboard.press('Escape');
		await page.waitForURL(/webbplats\/kapitel\/[\w-]+\/index\.html#/);
		await expect(page.locator(':target')).toBeVisible();
	});

	test('goes on in its notes in a second window, both ways', async ({ page, copy }) => {
		await page.goto(fileOf(copy, kinds.lecture));
		const [notes] = await Promise.all([page.waitForEvent('popup'), page.locator('a[data-window]').click()]);
		await page.locator('a[data-show]').press('Enter');
		await expect(current(page)).toHaveAttribute('data-slide', '1');
		await page.keyboard.press('Shift+PageDown');
		await expect(current(notes)).toHaveAttribute('data-slide', '2');
		await notes.keyboard.press('Shift+PageDown');
		await expect(current(page)).toHaveAttribute('data-slide', '3');
	});
});

test('what readers copy is the address of the published page, and a citation as it is', async ({ page, copy }) => {
	const published = (await page.goto(fileOf(copy, kinds.timeline)), await page.locator('link[rel="canonical"]').getAttribute('href'));
	const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
	await page.locator('[data-timeline] [data-mark]').filter({ visible: true }).first().click();
	await page.getByRole('button', { name: 'Kopiera länk till vyn' }).click();
	await expect(page.getByText('Länken är kopierad')).toBeVisible();
	expect(await clipboard()).toMatch(new RegExp(`^${published!.replaceAll('.', '\\.')}\\?event=`));
	await page.goto(fileOf(copy, kinds['chapter with notes']));
	await page.locator('[data-citing] summary').click();
	await page.getByRole('button', { name: 'Kopiera BibTeX' }).click();
	await expect(page.locator('[data-citing-status]')).toContainText('Kopierad');
	expect(await clipboard()).toMatch(/^@\w+\{/);
});

test('the start page beside the folder leads into it, and searches from there', async ({ page, copy }) => {
	await page.goto(`${copy}index.html`);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('Myrdal');
	const dialog = page.getByRole('dialog', { name: 'Sök på webbplatsen' });
	await expect(dialog.locator('[data-result]').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await page.waitForURL(/webbplats\/sok\/index\.html\?q=Myrdal/);
	await page.locator('main [data-result]').first().getByRole('link').first().click();
	await page.waitForURL(/webbplats\/.+\/index\.html\?q=Myrdal/);
});

test('a page reads whole without script', async ({ browser, copy }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
	const page = await context.newPage();
	await page.goto(`${copy}index.html`);
	await page.getByRole('link', { name: 'Kapitel', exact: true }).first().click();
	await page.locator('main a[href$="index.html"]').first().click();
	await expect(page.locator('.para').first()).toBeVisible();
	expect(at(page, copy)).toMatch(/^webbplats\/kapitel\/[\w-]+\/index\.html$/);
	await context.close();
});
