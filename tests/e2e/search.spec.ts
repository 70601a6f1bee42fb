import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kinds } from './support/pages.ts';
import { axeOptions, axeTags, expect, shiftsOf, test, visit, watchShifts } from './support/test.ts';

const opener = (page: Page) => page.locator('[data-search-link]');
const dialog = (page: Page) => page.getByRole('dialog', { name: /Sök på webbplatsen|Search the site/ });
const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
const hits = (page: Page) => page.locator('main [data-result]');
const total = (page: Page) => page.locator('[data-total]');

/** Opens the dialog by its keys and asks; waits until the full text has been looked through. */
async function ask(page: Page, query: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type(query);
	await expect(dialog(page).getByRole('status')).toContainText(`”${query}”`);
}

/** Where the first hit of the dialog leads, without the words. */
const firstTarget = (page: Page): Promise<string> => dialog(page).locator('[data-result]').first().locator('a').first().evaluate((link: HTMLAnchorElement) => link.pathname);

test.describe('the dialog', () => {
	test('opens by its link and by Ctrl and K, and gives the focus back', async ({ page, site }) => {
		await visit(page, site + kinds.concepts);
		await opener(page).click();
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toBeHidden();
		await expect(opener(page)).toBeFocused();
		const letter = page.locator('.jump a').first();
		await letter.focus();
		await page.keyboard.press('Control+k');
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(letter).toBeFocused();
	});

	test('does not open for someone who writes in another field, nor by a letter alone', async ({ page, site }) => {
		await visit(page, site + kinds.concepts);
		await page.evaluate(() => {
			const input = document.createElement('input');
			input.id = 'other';
			document.querySelector('main')!.prepend(input);
		});
		await page.locator('#other').focus();
		await page.keyboard.press('Control+k');
		await page.locator('.jump a').first().focus();
		await page.keyboard.type('k/s');
		await expect(dialog(page)).toBeHidden();
		await page.keyboard.press('Control+k');
		await expect(dialog(page)).toBeVisible();
	});

	test('is fetched when one comes near it, and no sooner', async ({ page, site }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await visit(page, site + kinds.concepts);
		expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
		const quick = page.waitForRequest(/\/search\/quick\.json$/);
		await opener(page).hover();
		await quick;
		await page.keyboard.press('Control+k');
		await expect(field(page)).toBeFocused();
		await page.keyboard.type('sib');
		await expect(options(page).first()).toBeVisible();
		expect(asked.filter((path) => path === '/search/quick.json')).toHaveLength(1);
	});

	test('leads to a hit by keyboard alone', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'fonder');
		await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
		await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
		await page.keyboard.press('ArrowDown');
		await expect(chosen(page)).toHaveCount(1);
		await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id'))!);
		await page.keyboard.press('End');
		await expect(chosen(page)).toBeInViewport();
		expect(await chosen(page).getAttribute('id')).toBe(await options(page).last().getAttribute('id'));
		await page.keyboard.press('ArrowDown');
		expect(await chosen(page).getAttribute('id')).toBe(await options(page).first().getAttribute('id'));
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Home');
		const target = await firstTarget(page);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === target && url.searchParams.get('q') === 'fonder');
	});

	test('leads to the search page by Enter where no hit is chosen', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'barnbidrag');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.pathname === '/sok/' && url.searchParams.get('q') === 'barnbidrag');
		await expect(hits(page).first()).toBeVisible();
	});

	test('says how many hits there are in one sentence, none too', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'fonder');
		await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ träffar på ”fonder”\.$/);
		await field(page).fill('xyzzyq');
		await expect(dialog(page).getByRole('status')).toHaveText('Inga träffar på ”xyzzyq”.');
		await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
		await expect(dialog(page).getByText('Inga träffar på ”xyzzyq”.').first()).toBeVisible();
	});

	test('is emptied by the first Escape and closed by the second', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'sib');
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveValue('');
		await expect(field(page)).toBeFocused();
		await expect(options(page)).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toBeHidden();
	});

	test('closes by a press outside it and by its button, but not by one within it', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'sib');
		const box = (await dialog(page).boundingBox())!;
		await page.mouse.click(box.x + 12, box.y + 12);
		await expect(dialog(page)).toBeVisible();
		await page.mouse.click(box.x - 20, box.y + 40);
		await expect(dialog(page)).toBeHidden();
		await opener(page).click();
		await dialog(page).getByRole('button', { name: 'Stäng' }).click();
		await expect(dialog(page)).toBeHidden();
	});

	test('offers the word that was meant, and takes it by keyboard', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'barnbidrga');
		await expect(dialog(page).getByRole('status')).toContainText('Menade du');
		await page.keyboard.press('ArrowDown');
		await expect(chosen(page)).toContainText('barnbidrag');
		await page.keyboard.press('Enter');
		await expect(field(page)).toHaveValue('barnbidrag');
		await expect(field(page)).toBeFocused();
		await expect(dialog(page).locator('[data-result] a').first()).toBeVisible();
	});

	test('shows what can be asked, and asks it by a press', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'sib');
		await page.keyboard.press('Escape');
		const example = dialog(page).getByRole('link', { name: 'vem tjänar på det' });
		await expect(example).toHaveAttribute('href', /\/sok\/\?q=vem/);
		await example.click();
		await expect(field(page)).toHaveValue('vem tjänar på det');
		await expect(options(page).first()).toBeVisible();
	});

	test('marks the language of a hit in the other one', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'funds');
		const english = dialog(page).locator('[data-result]').filter({ has: page.locator('.hit-title[lang="en"]') }).first();
		await expect(english).toContainText('på engelska');
		await expect(english.locator('a').first()).toHaveAttribute('href', /^\/en\//);
	});

	for (const [query, target] of [
		['örebromodellen', /orebro/],
		['orebromodellen', /orebro/],
		['sib', /^\/begrepp\/sib\/$/],
		['fonder', /^\/begrepp\/social-investeringsfond\/$/],
		['arbetslinjen', /arbetslinjen/],
		['barnbidrag', /barnbidrag/],
		['Myrdal', /myrdal/],
		['vem tjänar på det', /^\/kapitel\/tva-skiften\/$/],
	] as const) {
		test(`leads first to the right place: ${query}`, async ({ page, site }) => {
			await visit(page, site + kinds.start);
			await ask(page, query);
			expect(await firstTarget(page)).toMatch(target);
		});
	}

	test('moves no hit that is shown when the full text follows', async ({ page, site }) => {
		let release = (): void => {};
		const held = new Promise<void>((done) => (release = done));
		await page.route(/\/search\/(?!quick\.json)/, async (route) => {
			await held;
			await route.continue();
		});
		await visit(page, site + kinds.start);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('fonder');
		await expect(options(page).first()).toBeVisible();
		const places = () => dialog(page).locator('[data-result]').evaluateAll((rows) => rows.map((row) => ({ title: row.querySelector('.hit-title')!.textContent, ...row.getBoundingClientRect().toJSON() })));
		const before = await places();
		expect(before.length).toBeGreaterThan(0);
		await page.keyboard.press('ArrowDown');
		release();
		await expect(dialog(page).getByRole('status')).toContainText('träffar');
		expect((await places()).slice(0, before.length)).toEqual(before);
		await expect(dialog(page).locator('.hit-excerpt mark').first()).toBeVisible();
		await expect(chosen(page)).toHaveCount(1);
	});

	test.describe('where the index cannot be had', () => {
		test.use({ allowed: ['/search/'] });
		test('says so, and answers once it can', async ({ page, site }) => {
			await page.route(/\/search\//, (route) => route.fulfill({ status: 503, body: '' }));
			await visit(page, site + kinds.start);
			await page.keyboard.press('Control+k');
			await expect(dialog(page).getByText('Sökningen gick inte att hämta.')).toBeVisible();
			await page.unroute(/\/search\//);
			await page.keyboard.type('sib');
			await expect(options(page).first()).toBeVisible();
			await expect(dialog(page).getByText('Sökningen gick inte att hämta.')).toBeHidden();
		});
	});

	test('works under a folder', async ({ page, folder }) => {
		await visit(page, folder + kinds.concepts);
		await ask(page, 'sib');
		expect(await firstTarget(page)).toBe('/kurs/begrepp/sib/');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/kurs\/begrepp\/sib\/\?q=sib$/);
	});

	test('is not on paper', async ({ page, site }) => {
		await visit(page, site + kinds.start);
		await ask(page, 'sib');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('[data-search-dialog]')).toBeHidden();
		await expect(opener(page)).toBeHidden();
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [320, 1280]) {
		test.describe(`${colorScheme}, ${width} px`, () => {
			test.use({ colorScheme, viewport: { width, height: 800 } });
			test('axe finds nothing in the open dialog, empty, with hits and with one chosen', async ({ page, site }) => {
				await visit(page, site + kinds.concepts);
				const check = async (): Promise<void> => {
					const results = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
					expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
				};
				await opener(page).click();
				await expect(dialog(page)).toBeVisible();
				await check();
				await field(page).fill('fonder');
				await expect(dialog(page).getByRole('status')).toContainText('träffar');
				await check();
				await page.keyboard.press('ArrowDown');
				await check();
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			});
			test('axe finds nothing on the search page with hits and with filters', async ({ page, site }) => {
				await visit(page, `${site}sok/?q=barnbidrag&type=event`);
				await expect(hits(page).first()).toBeVisible();
				const summary = page.locator('.facets summary');
				if (width < 1024) await summary.click();
				const results = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
				expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
			});
		});
	}
}

test.describe('the search page', () => {
	test('answers as one types, and keeps the question in the address and the title', async ({ page, site }) => {
		await visit(page, `${site}sok/`);
		await page.getByRole('searchbox').fill('barnbidrag');
		await expect(hits(page).first()).toBeVisible();
		await expect(total(page)).toHaveText(/^\d+ träffar på ”barnbidrag”\.$/);
		await expect(page).toHaveURL(`${site}sok/?q=barnbidrag`);
		await expect(page).toHaveTitle(/^barnbidrag – /);
		await expect(page.locator('a.site-language')).toHaveAttribute('href', '/en/search/?q=barnbidrag');
	});

	test('narrows by kind, language and decade, whose counts hold', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=barnbidrag`);
		const box = page.getByRole('checkbox', { name: 'Händelser' });
		const counted = page.locator('label', { has: box }).locator('[data-count]');
		// The counts come with the full text.
		await expect(counted).toHaveText(/[1-9]/);
		const count = Number(await counted.textContent());
		await box.check();
		await expect(page).toHaveURL(`${site}sok/?q=barnbidrag&type=event`);
		await expect(total(page)).toHaveText(new RegExp(`^${count} träff`));
		for (const type of await page.locator('main .hit-type').allTextContents()) expect(type).toBe('Händelse');
		const decade = page.getByRole('checkbox', { name: '1940-talet' });
		const inDecade = Number(await page.locator('label', { has: decade }).locator('[data-count]').textContent());
		await decade.check();
		await expect(decade).toBeFocused();
		await expect(page).toHaveURL(`${site}sok/?q=barnbidrag&type=event&decade=1940`);
		await expect(total(page)).toHaveText(new RegExp(`^${inDecade} träff`));
		await page.getByRole('button', { name: 'Ta bort alla filter' }).click();
		await expect(page).toHaveURL(`${site}sok/?q=barnbidrag`);
	});

	test('leads to the slide of a lecture as it stands in the handout, with the words marked', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=myrdal&type=lecture`);
		const slide = hits(page).locator('a[href*="/forelasning/"][href*="#"]').first();
		const address = new URL(site + (await slide.getAttribute('href'))!.slice(1));
		for (const type of await page.locator('main .hit-type').allTextContents()) expect(type).toBe('Föreläsning');
		await slide.click();
		await expect(page).toHaveURL(address.href);
		await expect(page.locator(address.hash)).toBeInViewport();
		await expect(page.getByText('Markerar ”myrdal”')).toBeVisible();
	});

	test('goes back and forward through what was asked', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=sib`);
		await expect(total(page)).toContainText('”sib”');
		await page.getByRole('searchbox').fill('barnbidrag');
		await page.keyboard.press('Enter');
		await expect(total(page)).toContainText('”barnbidrag”');
		await page.getByRole('checkbox', { name: 'Händelser' }).check();
		await expect(page).toHaveURL(/type=event/);
		await page.goBack();
		await expect(page.getByRole('checkbox', { name: 'Händelser' })).not.toBeChecked();
		await expect(total(page)).toContainText('”barnbidrag”');
		await page.goBack();
		await expect(page.getByRole('searchbox')).toHaveValue('sib');
		await expect(total(page)).toContainText('”sib”');
		await page.goForward();
		await expect(page.getByRole('searchbox')).toHaveValue('barnbidrag');
	});

	test('shows ten hits, then more, and moves the focus to the first of them', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=investering`);
		await expect(hits(page)).toHaveCount(10);
		await page.getByRole('button', { name: /^Visa fler/ }).click();
		await expect(hits(page).nth(10).locator('a').first()).toBeFocused();
		const count = await hits(page).count();
		expect(count).toBeGreaterThan(10);
		await hits(page).nth(10).locator('a').first().click();
		await page.waitForURL((url) => url.pathname !== '/sok/');
		await page.goBack();
		await expect(hits(page)).toHaveCount(count);
	});

	test('takes a malformed address for what it holds of sense', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=sib&type=song&decade=x.99999&lang=%FF&lang=sv`);
		await expect(total(page)).toContainText('”sib”');
		await expect(page.getByRole('checkbox', { name: 'Svenska' })).toBeChecked();
	});

	test('carries the question to the other language', async ({ page, site }) => {
		await visit(page, `${site}sok/?q=sib&type=concept`);
		await page.locator('a.site-language').click();
		await expect(page).toHaveURL(`${site}en/search/?q=sib&type=concept`);
		await expect(total(page)).toHaveText(/“sib”/);
	});

	test('has its own field for Ctrl and K', async ({ page, site }) => {
		await visit(page, `${site}sok/`);
		await page.keyboard.press('Control+k');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await expect(page.locator('[data-search-dialog]')).toBeHidden();
	});

	test('moves nothing that is in view while an answer comes', async ({ page, site }) => {
		await watchShifts(page);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await visit(page, `${site}sok/?q=fonder`);
			await expect(hits(page).first()).toBeVisible();
			expect(await shiftsOf(page)).toBeLessThan(0.001);
		}
	});

	test('works under a folder', async ({ page, folder }) => {
		await visit(page, `${folder}sok/?q=sib`);
		await expect(hits(page).first().locator('a').first()).toHaveAttribute('href', /^\/kurs\/begrepp\/sib\/\?q=sib$/);
		await expect(page.locator('a.site-language')).toHaveAttribute('href', '/kurs/en/search/?q=sib');
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the link leads to the search page, which leads to the indexes', async ({ page, site }) => {
		await page.goto(site + kinds.concepts);
		await opener(page).click();
		await expect(page).toHaveURL(`${site}sok/`);
		await expect(page.locator('.search-without')).toBeVisible();
		await expect(page.locator('main form')).toBeHidden();
		for (const route of ['/begrepp/', '/handelser/', '/kallor/', '/kapitel/', '/pastaenden/', '/tidslinje/']) await expect(page.locator(`main a[href="${route}"]`)).toBeVisible();
		expect(await page.locator('main a[href^="/tidslinje/"]').count()).toBeGreaterThan(4);
	});
});

test.describe('the words on the page that a hit leads to', () => {
	const chapter = kinds['chapter with notes'];
	const bar = (page: Page) => page.getByRole('region', { name: 'Markerade ord' });
	/** What is painted as marked, by the browser itself or by elements. */
	const marked = (page: Page) => page.evaluate(() => (typeof Highlight === 'function' && CSS.highlights.get('search') ? [...CSS.highlights.get('search')!].map((range) => range.toString()) : [...document.querySelectorAll('.landing-mark')].map((mark) => mark.textContent!)));

	test('are marked and counted, gone through by keyboard and cleared, and the page is as it was', async ({ page, site }) => {
		await visit(page, site + chapter);
		const text = (): Promise<string[]> => page.locator('[data-prose] .para > p').allTextContents();
		const before = await text();
		const elements = await page.locator('[data-prose] *').count();
		await visit(page, `${site}${chapter}?q=investering`);
		await expect(bar(page)).toContainText('Markerar ”investering”');
		const words = await marked(page);
		expect(words.length).toBeGreaterThan(3);
		for (const word of words) expect(word.toLowerCase()).toContain('invester');
		expect(await page.locator('[data-prose] *').count()).toBe(elements);
		await expect(bar(page).getByRole('status')).toHaveText(`1 av ${words.length}`);
		await bar(page).getByRole('button', { name: 'Nästa' }).focus();
		await page.keyboard.press('Enter');
		await expect(bar(page).getByRole('status')).toHaveText(`2 av ${words.length}`);
		await bar(page).getByRole('button', { name: 'Föregående' }).press('Enter');
		await page.keyboard.press('Enter');
		await expect(bar(page).getByRole('status')).toHaveText(`${words.length} av ${words.length}`);
		const now = await page.evaluate(() => ([...CSS.highlights.get('search-now')!][0] as Range).getBoundingClientRect().toJSON() as DOMRect);
		expect(now.top).toBeGreaterThan(0);
		expect(now.bottom).toBeLessThan((await bar(page).boundingBox())!.y);
		await bar(page).getByRole('button', { name: 'Rensa' }).press('Enter');
		await expect(bar(page)).toHaveCount(0);
		expect(await marked(page)).toEqual([]);
		expect(page.url()).toBe(site + chapter);
		expect(await text()).toEqual(before);
		await page.reload();
		await expect(bar(page)).toHaveCount(0);
	});

	test('are marked by elements where the browser paints no ranges, and the text is the same', async ({ page, site }) => {
		await visit(page, site + kinds.concepts);
		const before = await page.locator('main').evaluate((main) => main.textContent);
		await page.addInitScript(() => {
			Reflect.deleteProperty(globalThis, 'Highlight');
		});
		await visit(page, `${site}${kinds.concepts}?q=investering`);
		await expect(page.locator('.landing-mark').first()).toBeVisible();
		await expect(page.locator('.landing-mark.is-now')).toHaveCount(1);
		expect(await page.locator('main').evaluate((main) => main.textContent)).toBe(before);
		await bar(page).getByRole('button', { name: 'Rensa' }).click();
		await expect(page.locator('.landing-mark')).toHaveCount(0);
		expect(await page.locator('main').evaluate((main) => main.textContent)).toBe(before);
	});

	test('are sought in the section that the address names', async ({ page, site }) => {
		await visit(page, site + chapter);
		const section = page.locator('.section').filter({ hasText: /investering/i }).last();
		const id = (await section.locator('h2').getAttribute('id'))!;
		await visit(page, `${site}${chapter}?q=investering#${id}`);
		await expect(bar(page)).toBeVisible();
		const isInside = await page.evaluate((wanted) => {
			const [range] = [...(CSS.highlights.get('search-now') ?? [])];
			return range instanceof Range && document.getElementById(wanted)!.closest('.section')!.contains(range.startContainer as Node);
		}, id);
		expect(isInside).toBe(true);
		await bar(page).getByRole('button', { name: 'Rensa' }).click();
		expect(page.url()).toBe(`${site}${chapter}#${id}`);
	});

	test('leave the view of a timeline and the canonical address alone', async ({ page, site }) => {
		await visit(page, `${site}${kinds.timeline}?from=1930&to=1950&q=barnbidrag`);
		await expect(bar(page)).toBeVisible();
		await expect(page.locator('.tl-years')).toContainText('1930');
		await expect(page).toHaveURL(`${site}${kinds.timeline}?from=1930&to=1950`);
		expect(await page.locator('link[rel="canonical"]').getAttribute('href')).not.toContain('?');
	});

	test('bring no bar where the page holds none of them, or the address names none', async ({ page, site }) => {
		for (const search of ['?q=xyzzyq', '?q=', '?q=%20', '?quiet=1']) {
			await visit(page, site + kinds.concepts + search);
			await page.waitForLoadState('networkidle');
			await expect(bar(page)).toHaveCount(0);
		}
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on a page with the bar, ${colorScheme}`, async ({ page, site }) => {
			await page.emulateMedia({ colorScheme });
			await visit(page, `${site}${kinds.concepts}?q=investering`);
			await expect(bar(page)).toBeVisible();
			const results = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
			expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
		});
	}

	test('are not on paper', async ({ page, site }) => {
		await visit(page, `${site}${kinds.concepts}?q=investering`);
		await expect(bar(page)).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(bar(page)).toBeHidden();
	});
});

test('the header keeps its search on one line and within the page, from 320 px to 1920 px', async ({ page, site }) => {
	for (const width of [320, 360, 480, 640, 768, 1024, 1247, 1248, 1280, 1920]) {
		await page.setViewportSize({ width, height: 700 });
		for (const address of [kinds['chapter with notes'], kinds['chapters, English']]) {
			await visit(page, site + address);
			const boxes = await page.locator('.site-header > *').evaluateAll((parts) => parts.map((part) => ({ name: part.className, ...(part.getBoundingClientRect().toJSON() as DOMRect) })));
			const [name, , search, language] = boxes;
			expect(search!.width, `${address} at ${width}`).toBeGreaterThanOrEqual(44);
			expect(search!.height, `${address} at ${width}`).toBeGreaterThanOrEqual(44);
			expect(language!.right).toBeLessThanOrEqual(width);
			expect(search!.left, `${address} at ${width}`).toBeGreaterThanOrEqual(name!.right);
			expect(language!.left).toBeGreaterThanOrEqual(search!.right);
			expect(Math.abs((name!.top + name!.bottom) / 2 - (search!.top + search!.bottom) / 2), `${address} at ${width}`).toBeLessThan(8);
		}
	}
});
