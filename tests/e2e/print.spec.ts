import { kinds } from './support/pages.ts';
import { expect, test, visit } from './support/test.ts';

test('a chapter prints as a tagged A4 document with its outline', async ({ page, site }) => {
	await visit(page, site + kinds['chapter with a figure']);
	const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
	expect(pdf).toContain('/StructTreeRoot');
	expect(pdf).toContain('/Outlines');
	const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
	expect(sizes.length).toBeGreaterThan(5);
	for (const size of sizes) expect(size).toEqual([595, 842]);
});

test('in print, notes and sources are set out, controls are gone, and the figure is not cut', async ({ page, site }) => {
	await page.emulateMedia({ media: 'print' });
	await visit(page, site + kinds['chapter with a figure']);
	for (const selector of ['.note', '.context', '.chapter-lists .record', '.para-number', '.series']) await expect(page.locator(selector).first()).toBeVisible();
	for (const selector of ['.site-nav', '.para-copy', '.spine', '.chapter-on', '.skip']) await expect(page.locator(selector).first()).toBeHidden();
	expect(await page.locator('.series svg').filter({ visible: true }).evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
});

test('a dark screen prints black on white', async ({ page, site }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await visit(page, site + kinds['chapter with notes']);
	expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
