import type { Page } from '@playwright/test';
import { kinds } from './support/pages.ts';
import { expect, shiftsOf, test, visit, watchShifts } from './support/test.ts';
import { crossing, cutNames, drawn, idsOf, labelBoxes, open, storySteps, timelinePages, widen } from './support/timeline.ts';

/** What is drawn, at every width: names apart and whole, and every event there, before script and after. */

const widths = [320, 360, 390, 768, 1024, 1280, 1440, 1920];
const pages = await timelinePages();

test('there is a page for both shifts and one for each contrast, in both languages', () => {
	expect(pages.length).toBe(12);
});

for (const address of pages) {
	test(`no two names meet and no event is missing at any width: ${address}`, async ({ page, site }) => {
		await open(page, site + address);
		const events = await idsOf(page, 'data-event');
		expect(events.length).toBeGreaterThan(50);
		expect(await idsOf(page, 'data-row')).toEqual(events);
		for (const width of widths) {
			await widen(page, width);
			const labels = await labelBoxes(page);
			expect.soft(crossing(labels), `${width} px`).toEqual([]);
			expect.soft(labels.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text), `beyond the screen, ${width} px`).toEqual([]);
			expect.soft(await cutNames(page), `cut, ${width} px`).toEqual([]);
			expect.soft(await idsOf(page, 'data-mark', true), `${width} px`).toEqual(events);
		}
	});

	test(`no two names meet and none is cut in a part of time: ${address}`, async ({ page, site }) => {
		await open(page, site + address);
		const steps = await storySteps(page);
		const views = ['from=1930&to=1970', 'from=2008&to=2022', 'from=1880&to=1900', 'from=2016&to=2030', ...steps.map((step) => `step=${step}`)];
		let named = 0;
		for (const view of views) {
			await open(page, `${site}${address}?${view}`);
			for (const width of [390, 768, 1280]) {
				await widen(page, width);
				const labels = await labelBoxes(page);
				named += labels.length;
				expect.soft(crossing(labels), `${view}, ${width} px`).toEqual([]);
				expect.soft(await cutNames(page), `cut, ${view}, ${width} px`).toEqual([]);
			}
		}
		expect(named).toBeGreaterThan(30);
	});
}

for (const width of [390, 1280]) {
	test(`the name of a chosen event, which is bolder, meets no other, ${width} px wide`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, site + kinds.timeline);
		const marks = page.locator('[data-timeline] svg [data-mark]').filter({ visible: true });
		for (const id of await marks.evaluateAll((all) => all.map((mark) => (mark as SVGElement).dataset['mark']!))) {
			await page.locator(`[data-timeline] svg [data-mark="${id}"]`).dispatchEvent('click');
			await expect(page.locator(`[data-timeline] [data-mark="${id}"][aria-current]`)).toHaveCount(1);
			expect.soft(crossing(await labelBoxes(page)), id).toEqual([]);
			expect.soft(await cutNames(page), id).toEqual([]);
		}
	});
}

test.describe('taking over', () => {
	/** Where every mark and every name stands on the page, in px from its top and left. */
	const places = (page: Page): Promise<Record<string, [number, number]>> =>
		page.evaluate(() =>
			Object.fromEntries(
				[...document.querySelectorAll<HTMLElement>('[data-timeline] :is([data-mark], [data-name])')]
					.filter((mark) => mark.checkVisibility())
					.flatMap((mark, index) => [mark, ...mark.querySelectorAll('.tl-shape, [data-label]')].filter((part) => part.getBoundingClientRect().width > 0).map((part, number) => {
						const { left, top } = part.getBoundingClientRect();
						return [`${index} ${mark.dataset['mark'] ?? mark.dataset['name']} ${number}`, [left + scrollX, top + scrollY]] as [string, [number, number]];
					})),
			),
		);

	const moved = (before: Record<string, [number, number]>, after: Record<string, [number, number]>): string[] =>
		Object.entries(before).filter(([key, [left, top]]) => !after[key] || Math.abs(after[key][0] - left) > 0.5 || Math.abs(after[key][1] - top) > 0.5).map(([key]) => key);

	for (const width of [390, 768, 1280]) {
		test(`moves no mark and no name, ${width} px wide`, async ({ page, site, browser }) => {
			await page.setViewportSize({ width, height: 900 });
			for (const address of [kinds.timeline, kinds.both, kinds['timeline, English']]) {
				await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
				await visit(page, site + address);
				const before = await places(page);
				expect(Object.keys(before).length).toBeGreaterThan(100);
				await page.unroute('**/*.js');
				await open(page, site + address);
				const after = await places(page);
				expect(Object.keys(after).length).toBe(Object.keys(before).length);
				expect(moved(before, after), address).toEqual([]);
				// Without script there are no controls above the figure, which itself is the same.
				const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
				const still = await context.newPage();
				await still.goto(site + address, { waitUntil: 'networkidle' });
				const without = await places(still);
				const first = Object.keys(before)[0]!;
				const shift = before[first]![1] - without[first]![1];
				expect(moved(before, Object.fromEntries(Object.entries(without).map(([key, [left, top]]) => [key, [left, top + shift]]))), address).toEqual([]);
				await context.close();
			}
		});

		test(`shifts nothing while the page loads, whatever the address asks for, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 900 });
			await watchShifts(page);
			for (const address of [...pages, `${kinds.timeline}?from=1930&to=1970`, `${kinds.timeline}?event=allmant-barnbidrag-1948`, `${kinds.timeline}?step=great-reforms`, `${kinds.timeline}?kind=reform`]) {
				await open(page, site + address);
				expect.soft(await shiftsOf(page), address).toBeLessThan(0.001);
			}
		});
	}
});

test('in forced colours every mark, name and bar keeps a visible ink', async ({ page, site }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		for (const search of ['', '?event=allmant-barnbidrag-1948', '?step=great-reforms']) {
			await open(page, site + kinds.timeline + search);
			const faint = await page.evaluate(() => {
				const paper = getComputedStyle(document.body).backgroundColor;
				const isFaint = (colour: string) => colour === 'none' || colour === paper || colour === 'rgba(0, 0, 0, 0)';
				return [...document.querySelectorAll('[data-timeline] :is(.tl-shape path, .tl-bar, text, .tl-count-block, .tl-period line), .tl-line, .tl-overview path')]
					.filter((element) => element.checkVisibility())
					.filter((element) => {
						const { fill, stroke, borderBlockStartColor } = getComputedStyle(element);
						// A name inside its bar, or a chosen one, has a ground of its own.
						const ground = element.closest('.tl-in') ? '.tl-bar' : element.closest('.is-chosen .tl-beside') ? '.tl-chosen' : undefined;
						if (ground && !isFaint(getComputedStyle(element.closest('[data-mark]')!.querySelector(ground)!).fill)) return false;
						return element instanceof SVGElement ? isFaint(fill) && isFaint(stroke) : isFaint(borderBlockStartColor);
					})
					.map((element) => element.outerHTML.slice(0, 120));
			});
			expect(faint, `${width} px ${search}`).toEqual([]);
		}
	}
});

test('a name inside its bar stands out from it in forced colours', async ({ page, site }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	for (const width of [768, 1024, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await open(page, site + kinds.timeline);
		const same = await page.evaluate(() =>
			[...document.querySelectorAll('.tl-across .tl-in [data-label]')]
				.filter((name) => name.checkVisibility())
				.filter((name) => {
					const mark = name.closest('[data-mark]')!;
					const bar = mark.querySelector('.tl-bar');
					// Above a thin bar the ground is the paper.
					const isInside = bar !== null && bar.getBoundingClientRect().height > 10;
					const ground = isInside ? getComputedStyle(bar).fill : getComputedStyle(document.body).backgroundColor;
					return getComputedStyle(name).fill === ground;
				})
				.map((name) => name.textContent));
		expect(same, `${width} px`).toEqual([]);
	}
});

test('with reduced motion a step of the story is there at once', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, site + kinds.timeline);
	await page.locator('.tl-story-start').click();
	await expect(page.locator('.tl-step')).toBeVisible();
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe('on paper', () => {
	// The width of the text on A4 with the margins of print.css.
	const width = 635;

	for (const address of [kinds.timeline, kinds.both]) {
		test(`the figure is whole within an A4 page's width: ${address}`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 900 });
			await open(page, site + address);
			const events = await idsOf(page, 'data-event');
			await page.emulateMedia({ media: 'print' });
			await drawn(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			const labels = await labelBoxes(page);
			expect(labels.length).toBeGreaterThan(20);
			expect(crossing(labels)).toEqual([]);
			expect(labels.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text)).toEqual([]);
			expect(await idsOf(page, 'data-mark', true)).toEqual(events);
			for (const control of ['.tl-tools', '.tl-share', '.tl-hint', '.tl-overview']) await expect(page.locator(control), control).toBeHidden();
			for (const part of ['.tl-counts', '.tl-unplaced', '.tl-list', '.tl-table', ...(address === kinds.timeline ? ['.tl-steps'] : [])]) await expect(page.locator(part).first(), part).toBeVisible();
			expect(await page.locator('.tl-legend .tl-filters').evaluate((filters) => filters.checkVisibility()), 'the key').toBe(true);
		});
	}

	test('a figure is not broken over two pages, nor is an entry of its list', async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, site + kinds.timeline);
		await page.emulateMedia({ media: 'print' });
		for (const part of ['.tl-across', '.tl-counts', '.tl-list .entry', '.tl-steps li']) expect(await page.locator(part).first().evaluate((element) => getComputedStyle(element).breakInside), part).toMatch(/^avoid/);
	});

	test('it prints as a tagged A4 document', async ({ page, site }) => {
		await open(page, site + kinds.timeline);
		const pdf = (await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
		expect(pdf).toContain('/StructTreeRoot');
		const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [Math.round(Number(wide)), Math.round(Number(high))]);
		expect(sizes.length).toBeGreaterThan(3);
		for (const size of sizes) expect(size).toEqual([595, 842]);
	});
});

test('the file of events holds the events of the page, no more and no fewer', async ({ page, site, request }) => {
	await open(page, site + kinds.timeline);
	const link = page.locator('.tl-take a[href$="events.json"]');
	const file = (await (await request.get(new URL((await link.getAttribute('href'))!, site).href)).json()) as unknown;
	const ids = (Array.isArray(file) ? file : (file as { events: unknown[] }).events).map((event) => (event as { id: string }).id);
	expect(ids.sort()).toEqual(await idsOf(page, 'data-event'));
});
