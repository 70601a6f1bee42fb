import { AxeBuilder } from '@axe-core/playwright';
import { axeOptions, axeTags, expect, test, visit } from './support/test.ts';

const addresses = ['', 'en/', 'kapitel/', 'en/chapters/', 'kapitel/krisen/', 'en/chapters/the-crisis/', 'kapitel/alla/', 'handelser/', 'kallor/', 'begrepp/', 'om/tillganglighet/', 'forelasning/krisen/', 'en/lectures/the-crisis/'];

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on any component in any state, ${colorScheme}`, async ({ page, gallery }) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ colorScheme });
		for (const address of addresses) {
			await visit(page, gallery + address);
			for (const selector of ['[data-cite]', '[data-concept]', '[data-event-link]']) {
				const link = page.locator('[data-prose]').locator(selector).first();
				if (await link.count()) await link.click();
			}
			for (const fold of await page.locator('summary').all()) await fold.click();
			const { violations } = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`), address).toEqual([]);
		}
	});
}

test('the language switch of a lecture keeps slide and step', async ({ page, gallery }) => {
	await visit(page, `${gallery}forelasning/krisen/?slide=two-sides&step=1`);
	await page.mouse.move(300, 300);
	await page.mouse.move(320, 310);
	await page.waitForTimeout(400);
	await page.locator('a[data-keeps-step]').click();
	await page.waitForURL(/en\/lectures\/the-crisis\/\?slide=two-sides&step=1/);
	await expect(page.locator('.slide.is-current')).toHaveAttribute('id', 'two-sides');
	await expect(page.locator('.slide.is-current [data-part]').filter({ visible: true })).toHaveCount(1);
});

for (const width of [320, 768, 1280]) {
	test(`a word that no line holds breaks instead of widening the page, ${width} px wide`, async ({ page, gallery }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const address of addresses) {
			await visit(page, gallery + address);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
		}
	});
}
