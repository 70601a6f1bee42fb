import { everyPage, kinds } from './support/pages.ts';
import { expect, shiftsOf, test, visit, watchShifts } from './support/test.ts';

/** Parts that may be wider than the screen: regions that scroll by themselves, named and reachable by keyboard. */
const widerThanScreen = () => {
	const width = document.documentElement.clientWidth;
	return [...document.querySelectorAll('body *')]
		.filter((element) => element.getBoundingClientRect().right > width + 1 && element.checkVisibility())
		.filter((element) => !element.closest('section[aria-label][tabindex="0"], .visually-hidden, .skip'))
		.filter((element) => element.closest('svg') === null)
		.map((element) => `${element.tagName}.${element.className}`.slice(0, 80));
};

test.describe('320 px wide, as at 400 % zoom', () => {
	test.use({ viewport: { width: 320, height: 256 } });
	test('no page scrolls sideways and nothing sticks out', async ({ page, site }) => {
		test.setTimeout(360_000);
		for (const address of await everyPage()) {
			await page.goto(site + address);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
			expect(await page.evaluate(widerThanScreen), address).toEqual([]);
		}
	});
});

for (const width of [360, 768, 1280, 1920]) {
	test(`no page kind scrolls sideways at ${width} px`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const address of Object.values(kinds)) {
			await page.goto(site + address);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
			expect(await page.evaluate(widerThanScreen), address).toEqual([]);
		}
	});
}

for (const width of [390, 1280]) {
	test(`text at 200 % and the text spacing of WCAG 1.4.12 lose nothing, ${width} px wide`, async ({ page, site }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 900 });
		for (const address of Object.values(kinds)) {
			for (const style of ['html { font-size: 200% }', '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }']) {
				await page.goto(site + address);
				await page.evaluate((text) => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync(text);
					document.adoptedStyleSheets = [sheet];
				}, style);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} with ${style}`).toBeLessThanOrEqual(width);
				const clipped = await page.evaluate(() =>
					[...document.querySelectorAll('main *, header *, footer *')]
						.filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden, .site-language-note, .site-search, input') && /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
						.map((element) => `${element.tagName}.${element.className}`));
				expect(clipped, `${address} with ${style}`).toEqual([]);
			}
		}
	});
}

test('nothing moves while a page loads over a slow line', async ({ page, site }) => {
	test.setTimeout(300_000);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 100_000, uploadThroughput: 100_000 });
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	await watchShifts(page);
	for (const width of [360, 390, 768, 1280]) {
		await page.setViewportSize({ width, height: 844 });
		for (const address of Object.values(kinds).filter((kind) => !kind.includes('404'))) {
			await visit(page, site + address);
			const shift = await shiftsOf(page);
			expect(shift, `${address} at ${width} px`).toBeLessThan(0.001);
		}
	}
});

test('with reduced motion nothing is animated and nothing scrolls by itself', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await visit(page, site + kinds['chapter with notes']);
	await page.locator('.para [data-cite]').first().click();
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('in forced colours the line, the spine and the figure keep a visible ink', async ({ page, site }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await visit(page, site + kinds['chapter with a figure']);
	const faint = await page.evaluate(() => {
		const paper = getComputedStyle(document.body).backgroundColor;
		return [...document.querySelectorAll('.spine-lit, .series svg text, .series svg path, .series svg circle')]
			.filter((element) => element.checkVisibility())
			.filter((element) => {
				const { fill, stroke } = getComputedStyle(element);
				return [fill, stroke].every((colour) => colour === 'none' || colour === paper || colour === 'rgba(0, 0, 0, 0)');
			})
			.map((element) => element.outerHTML.slice(0, 120));
	});
	expect(faint).toEqual([]);
	const line = await page.evaluate(() => {
		const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(document.querySelector('.chapter')!, '::before');
		return { borderInlineStartWidth, isSeen: borderInlineStartColor !== getComputedStyle(document.body).backgroundColor };
	});
	expect(line).toEqual({ borderInlineStartWidth: '3px', isSeen: true });
	await page.locator('.para [data-cite]').first().click();
	const cross = await page.evaluate(() => ['::before', '::after'].map((part) => getComputedStyle(document.querySelector('.card-close')!, part).borderBlockStartWidth));
	expect(cross).toEqual(['2px', '2px']);
	await page.goto(`${page.url().replace(/#.*/, '')}#${await page.locator('.para > p').nth(2).getAttribute('id')}`);
	expect(await page.locator('.para > p:target').evaluate((element) => getComputedStyle(element).borderInlineStartWidth)).toBe('4px');
});

test('a control that one points at is at least 24 px, those of a note and a button 44 px', async ({ page, site }) => {
	await visit(page, site + kinds['chapter with notes']);
	await page.locator('.para [data-cite]').first().click();
	const close = await page.getByRole('button', { name: 'Stäng' }).boundingBox();
	expect(Math.min(close!.width, close!.height)).toBeGreaterThanOrEqual(44);
	for (const control of await page.locator('.para-copy').all()) {
		const box = await control.boundingBox();
		expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
	}
});

test.describe('keyboard', () => {
	for (const [kind, address] of Object.entries({ start: kinds.start, chapter: kinds['chapter with notes'], concepts: kinds.concepts })) {
		test(`a tour by Tab through the page of the kind ${kind} shows every stop`, async ({ page, site }) => {
			test.setTimeout(120_000);
			await visit(page, site + address);
			await page.keyboard.press('Tab');
			await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
			await expect(page.locator(':focus')).toBeInViewport();
			const stops = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]')].filter((element) => element.checkVisibility() && element.getAttribute('tabindex') !== '-1').length);
			const wrong: string[] = [];
			for (let stop = 1; stop < stops; stop++) {
				await page.keyboard.press('Tab');
				const problem = await page.evaluate(() => {
					const element = document.activeElement as HTMLElement;
					if (element === document.body) return 'focus left the page early';
					const { outlineStyle, outlineWidth } = getComputedStyle(element);
					const name = `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`;
					if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name}: no visible focus`;
					const [box] = element.getClientRects();
					if (!box) return `${name}: not drawn`;
					const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
					return hit && (element.contains(hit) || hit.contains(element) || hit.closest('label, a, button') === element) ? '' : `${name}: covered by ${hit?.className}`;
				});
				if (problem) wrong.push(problem);
			}
			expect(wrong).toEqual([]);
		});
	}

	test('letters typed in a chapter set nothing off, but for P, which shows the slides', async ({ page, site }) => {
		await visit(page, site + kinds['chapter with notes']);
		const before = await page.evaluate(() => document.body.innerHTML.length);
		await page.keyboard.type('bfkncs/?123');
		expect(await page.evaluate(() => document.body.innerHTML.length)).toBe(before);
		expect(page.url()).toBe(site + kinds['chapter with notes']);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a chapter is whole: text, numbers, figure, table, key points, sources', async ({ page, site }) => {
		await page.goto(site + kinds['chapter with a figure']);
		await expect(page.locator('.para')).not.toHaveCount(0);
		await expect(page.locator('.para-copy').first()).toBeHidden();
		await expect(page.locator('.series svg').first()).toBeAttached();
		await expect(page.locator('.series table tbody tr')).not.toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Det viktigaste' })).toBeVisible();
		const link = page.locator('.para [data-cite]').first();
		const target = (await link.getAttribute('href'))!;
		await link.click();
		await expect(page).toHaveURL(new RegExp(`${target}$`));
		await expect(page.locator(target)).toBeInViewport();
	});

	test('the language switch, the lists and the way from chapter to chapter work', async ({ page, site }) => {
		await page.goto(site);
		await page.getByRole('link', { name: 'Börja från början' }).click();
		const count = Number(/av (\d+)/.exec((await page.locator('.chapter-title .label').first().textContent())!)![1]);
		for (let chapter = 1; chapter < count; chapter++) {
			await expect(page.locator('.chapter-title .label').first()).toHaveText(`Kapitel ${chapter} av ${count}`);
			await page.locator('[rel="next"]').click();
		}
		await expect(page.locator('.chapter-title .label').first()).toHaveText(`Kapitel ${count} av ${count}`);
		await page.getByRole('navigation', { name: 'Webbplatsen' }).getByRole('link', { name: 'Begrepp' }).click();
		await page.getByRole('banner').getByRole('link', { name: 'English', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Concepts' })).toBeVisible();
	});
});

test.describe('an address that leads nowhere', () => {
	test.use({ allowed: ['no-such-page'] });
	test('answers 404 with a page in the language of the address', async ({ page, site }) => {
		expect((await page.goto(`${site}no-such-page/`))!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeVisible();
		expect((await page.goto(`${site}en/no-such-page/`))!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
	});
});

test('the copy under a folder reads, links and opens notes like the first', async ({ page, folder }) => {
	await visit(page, folder);
	await page.getByRole('link', { name: 'Eller med: Krisen och den produktiva socialpolitiken' }).click();
	await expect(page).toHaveURL(`${folder}${kinds['chapter with notes']}`);
	await page.locator('.para [data-cite]').first().click();
	await expect(page.getByRole('group', { name: /^Källa: / })).toBeVisible();
	await page.locator('[rel="next"]').click();
	await expect(page).toHaveURL(new RegExp(`^${folder}kapitel/`));
});

// Ten for the chapter, for its timelines a style sheet, a script and what the two scripts share, a script for the search and one for the citing.
test('a chapter with figures asks for sixteen files at the most on a first visit, the last for reading offline', async ({ page, site }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await visit(page, site + kinds['chapter with a figure']);
	await page.waitForLoadState('networkidle');
	expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(16);
});
