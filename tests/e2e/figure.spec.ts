import { csvParse } from 'd3';
import { kinds } from './support/pages.ts';
import { expect, test, visit } from './support/test.ts';

const address = kinds['chapter with a figure'];

test('the table, the file of values and the description of the figure hold the same values', async ({ page, site, request }) => {
	await visit(page, site + address);
	const figure = page.locator('.series');
	const table = await figure.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent!.trim())));
	const csv = csvParse(await (await request.get(new URL((await figure.getByRole('link', { name: 'Hämta värdena (CSV)' }).getAttribute('href'))!, site).href)).text());
	expect(table.map(([year]) => year)).toEqual(csv.map(({ year }) => year));
	// The table rounds to one decimal.
	table.forEach(([, value], index) => expect(Math.abs(Number(value!.replace(',', '.')) - Number(csv[index]!.value))).toBeLessThanOrEqual(0.0501));
	expect(table.length).toBeGreaterThan(50);
});

for (const width of [320, 390, 768, 1024, 1280, 1920]) {
	test(`the text of the figure is at least 14 px, uncut and apart, ${width} px wide`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		await visit(page, site + address);
		const texts = await page.locator('.series svg text').evaluateAll((elements) =>
			elements.filter((element) => element.checkVisibility()).map((element) => {
				const svg = (element as SVGTextElement).ownerSVGElement!;
				const box = element.getBoundingClientRect();
				const frame = svg.closest('.series')!.getBoundingClientRect();
				return { text: element.textContent!, px: Number.parseFloat(getComputedStyle(element).fontSize) * svg.getScreenCTM()!.a, box: { left: box.left, right: box.right, top: box.top, bottom: box.bottom }, inside: box.left >= frame.left - 1 && box.right <= frame.right + 1 };
			}));
		expect(texts.length).toBeGreaterThan(10);
		for (const { text, px, inside } of texts) {
			expect(px, text).toBeGreaterThanOrEqual(13.99);
			expect(inside, `${text} within the figure`).toBe(true);
		}
		const crossing = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 3 && b.box.top < a.box.bottom - 3).map((b) => `${a.text} × ${b.text}`));
		expect(crossing).toEqual([]);
	});
}

test('the figure has a name, a takeaway, how to read it, its limits and its source, for those who do not see it too', async ({ page, site }) => {
	await visit(page, site + address);
	const figure = page.locator('.series');
	const image = figure.getByRole('img').filter({ visible: true });
	await expect(image).toHaveCount(1);
	await expect(image).toHaveAccessibleName(/Offentliga sociala utgifter/);
	for (const text of ['Så läser du figuren', 'Vad figuren inte säger', 'Data:', 'Villkor:']) await expect(figure).toContainText(text);
});
