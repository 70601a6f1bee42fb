import { AxeBuilder } from '@axe-core/playwright';
import { kinds } from './support/pages.ts';
import { axeOptions, axeTags, expect, layOutAll, test, visit } from './support/test.ts';

/** Every kind of page, and a timeline in the states that its address can ask for. */
const states = {
	...kinds,
	'timeline with a card': `${kinds.timeline}?event=allmant-barnbidrag-1948`,
	'timeline with a step of its story, a card and filters': `${kinds.timeline}?step=great-reforms&event=allmant-barnbidrag-1948&kind=reform.programme`,
	'timeline of a part of time': `${kinds.timeline}?from=2008&to=2022`,
	'both shifts with a card': `${kinds.both}?event=allmant-barnbidrag-1948`,
};

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [320, 1280]) {
		test.describe(`${colorScheme}, ${width} px`, () => {
			test.use({ colorScheme, viewport: { width, height: 800 } });
			for (const [kind, address] of Object.entries(states)) {
				test(`axe finds nothing on a page of the kind: ${kind}`, async ({ page, site }) => {
					await visit(page, site + address);
					await expect(page.locator('[data-timeline-root] > .tl:not(.is-across, .is-down)')).toHaveCount(0);
					const links = page.locator('[data-prose]').locator('[data-cite], [data-concept], [data-event-link]');
					// Opened states count too: one note of each kind, and every fold.
					if (await links.count()) {
						for (const selector of ['[data-cite]', '[data-concept]', '[data-event-link]']) await page.locator('[data-prose]').locator(selector).first().click();
					}
					for (const fold of await page.locator('summary').all()) if (await fold.isVisible()) await fold.click();
					await layOutAll(page);
					const results = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
					expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
					expect([...results.passes, ...results.incomplete].map(({ id }) => id)).toContain('target-size');
				});
			}
		});
	}
}

test('the text of a chapter reaches the contrast of 7:1 in both themes', async ({ page, site }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await visit(page, site + kinds['chapter with notes']);
		const results = await new AxeBuilder({ page }).include('[data-prose] .para > p').options({ runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }, rules: { 'color-contrast-enhanced': { enabled: true } } }).analyze();
		expect(results.violations).toEqual([]);
		expect(results.passes.length).toBeGreaterThan(0);
	}
});
