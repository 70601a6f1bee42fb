import { chapterPages, kinds } from './support/pages.ts';
import { expect, shiftsOf, test, visit, watchShifts } from './support/test.ts';

const chapter = kinds['chapter with notes'];

test.describe('notes in the line', () => {
	for (const width of [390, 1280]) {
		test.describe(`${width} px wide`, () => {
			test.use({ viewport: { width, height: 844 } });

			test('a citation opens its full record beside the line and closes again', async ({ page, site }) => {
				await visit(page, site + chapter);
				const link = page.locator('.para [data-cite]').first();
				await link.click();
				const card = page.getByRole('group', { name: /^Källa: / });
				await expect(card).toBeVisible();
				await expect(link).toHaveAttribute('aria-expanded', 'true');
				const record = await page.locator(await link.evaluate((element: HTMLAnchorElement) => element.hash)).locator('.record').textContent();
				await expect(card).toContainText(record!);
				await link.click();
				await expect(card).toHaveCount(0);
				await expect(link).toHaveAttribute('aria-expanded', 'false');
			});

			test('an open note covers no word of the text and no other note', async ({ page, site }) => {
				await visit(page, site + chapter);
				for (const selector of ['[data-cite]', '[data-concept]', '[data-event-link]']) {
					for (const link of (await page.locator(`.para ${selector}`).all()).slice(0, 3)) await link.click();
				}
				const overlaps = await page.evaluate(() => {
					const boxes = [...document.querySelectorAll('.para > p, .note, .card, .context, .pull, .prose h2')].map((element) => ({ element, box: element.getBoundingClientRect() }));
					const found: string[] = [];
					boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
						const crosses = a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
						if (crosses && !a.element.contains(b.element) && !b.element.contains(a.element)) found.push(`${a.element.className || a.element.id} × ${b.element.className || b.element.id}`);
					}));
					return found;
				});
				expect(overlaps).toEqual([]);
			});
		});
	}

	test('a concept opens by keyboard, is read next, and Escape gives the focus back', async ({ page, site }) => {
		await visit(page, site + chapter);
		const link = page.locator('.para [data-concept]').first();
		await link.focus();
		await page.keyboard.press('Enter');
		const card = page.getByRole('group', { name: /^Begrepp: / });
		await expect(card).toBeVisible();
		const next = await link.evaluate((element) => element.closest('.para')!.nextElementSibling?.getAttribute('role'));
		expect(next).toBe('group');
		await card.getByRole('button', { name: 'Stäng' }).focus();
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
		await expect(link).toBeFocused();
		await page.keyboard.press('Space');
		await expect(card).toBeVisible();
		await card.getByRole('button', { name: 'Stäng' }).click();
		await expect(link).toBeFocused();
	});

	test('every link in the text of every chapter leads to a record on its page', async ({ page, site }) => {
		for (const address of await chapterPages()) {
			await page.goto(site + address);
			const dead = await page.evaluate(() => [...document.querySelectorAll('[data-prose] a[href^="#"]')].map((link) => link.getAttribute('href')!).filter((href) => !document.getElementById(href.slice(1))));
			expect(dead, address).toEqual([]);
		}
	});

	test.describe('by touch', () => {
		test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
		test('an event opens and closes by a tap', async ({ page, site }) => {
			await visit(page, site + chapter);
			const link = page.locator('.para [data-event-link]').first();
			await link.tap();
			const card = page.getByRole('group', { name: /^Händelse: / });
			await expect(card).toBeInViewport();
			await card.getByRole('button', { name: 'Stäng' }).tap();
			await expect(card).toHaveCount(0);
		});
	});
});

test.describe('paragraphs', () => {
	test('are numbered through the chapter, and the number leads to the paragraph', async ({ page, site }) => {
		await visit(page, site + chapter);
		const numbers = await page.locator('.para-number').allTextContents();
		expect(numbers).toEqual(numbers.map((_, index) => `3.${index + 1}`));
		await page.locator('.para-number').nth(4).click();
		await expect(page).toHaveURL(/#[a-z0-9-]+$/);
		await expect(page.locator('.para > p:target')).toBeInViewport();
	});

	test('the button copies the permanent address and says so', async ({ page, site }) => {
		await visit(page, site + chapter);
		const para = page.locator('.para').nth(2);
		await para.hover();
		await para.getByRole('button', { name: 'Kopiera länk till stycke 3.3' }).click();
		await expect(page.getByRole('status')).toHaveText('Länken till stycke 3.3 är kopierad');
		const id = await para.locator('p').getAttribute('id');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}${chapter}#${id}`);
	});
});

test.describe('where one is', () => {
	for (const width of [390, 1280]) {
		test(`the flag on the spine follows the paragraph being read, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 800 });
			await visit(page, site + chapter);
			const flag = page.locator('[data-spine-flag]');
			await expect(flag).toBeHidden();
			const target = page.locator('.para').nth(6);
			await target.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
			await expect(flag).toHaveText(/^3\.[78]$/);
			await expect(flag).toBeInViewport();
			await expect(page.locator('[data-spine-place]')).toHaveText(/^Stycke 3\.[78] av \d+$/);
		});
	}

	test('a reader who returns is offered the paragraph where they were', async ({ page, site }) => {
		await visit(page, site + chapter);
		await page.locator('.para').nth(9).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
		await expect(page.locator('[data-spine-flag]')).toHaveText(/^3\.1[01]$/);
		const n = (await page.locator('[data-spine-flag]').textContent())!;
		await visit(page, `${site}kapitel/`);
		await expect(page.getByRole('link', { name: 'Fortsätt läsa kapitel 3' })).toBeVisible();
		await visit(page, site + chapter);
		await page.getByRole('link', { name: `Fortsätt vid stycke ${n}` }).click();
		await expect(page.locator('.para > p:target')).toBeInViewport();
		const keys = await page.evaluate(() => Object.keys(localStorage));
		expect(keys).toEqual(['investeringsperspektivet:reading']);
	});

	test('nothing moves when a reader who returns is offered the way back', async ({ page, site }) => {
		await page.goto(site);
		await page.evaluate(() => localStorage.setItem('investeringsperspektivet:reading', '{"last":"thirties","at":{"thirties":"a-worn-argument"}}'));
		await watchShifts(page);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			for (const [address, name] of [[chapter, /^Fortsätt vid stycke 3\.\d+$/], ['kapitel/', 'Fortsätt läsa kapitel 3']] as const) {
				await visit(page, site + address);
				await expect(page.getByRole('link', { name })).toBeInViewport();
				const shift = await shiftsOf(page);
				expect(shift, `${address} at ${width} px`).toBeLessThan(0.001);
			}
		}
	});

	test('stored nonsense is passed over', async ({ page, site }) => {
		for (const nonsense of ['{', '[]', '"x"', '{"last":"thirties","at":{"thirties":"<img src=x>"}}', '{"at":{"thirties":"no-such-paragraph"}}', '{"last":3,"at":null}']) {
			await page.goto(site);
			await page.evaluate((value) => localStorage.setItem('investeringsperspektivet:reading', value), nonsense);
			await visit(page, site + chapter);
			await expect(page.getByRole('link', { name: /^Fortsätt vid/ })).toHaveCount(0);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
	});
});

test('a fragment that is not ours does no harm', async ({ page, site }) => {
	for (const fragment of ['#%E0%A4%A', '#"><script>alert(1)</script>', '#__proto__', '#javascript:alert(1)', `#${'a'.repeat(3000)}`]) {
		await visit(page, site + chapter + fragment);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('the language switch of a Swedish chapter says that it leads to an overview, and leads there', async ({ page, site }) => {
	await visit(page, site + chapter);
	await page.getByRole('banner').getByRole('link', { name: 'English (overview)' }).click();
	await expect(page).toHaveURL(`${site}en/chapters/#thirties`);
	await expect(page.locator('#thirties')).toContainText('The crisis and productive social policy');
	await page.getByRole('banner').getByRole('link', { name: 'Svenska' }).click();
	await expect(page).toHaveURL(`${site}kapitel/`);
});
