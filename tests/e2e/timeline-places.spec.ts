import { AxeBuilder } from '@axe-core/playwright';
import { chapterPages, kinds } from './support/pages.ts';
import { axeOptions, axeTags, expect, layOutAll, test, visit } from './support/test.ts';
import { crossing, cutNames, idsOf, labelBoxes, open, widen } from './support/timeline.ts';

/** Timelines without script, in chapters and on the start page. */

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const [language, { address, story, list, table, downloads }] of Object.entries({
		Swedish: { address: kinds.timeline, story: 'Argumentet steg för steg', list: 'Alla händelser i tidsordning', table: 'Samma händelser som tabell', downloads: ['Figuren (SVG)', 'Bild (PNG)', 'Tabell (CSV)', 'Data (JSON)', 'Vad fälten betyder'] },
		English: { address: kinds['timeline, English'], story: 'The argument step by step', list: 'All events in order of time', table: 'The same events as a table', downloads: ['The figure (SVG)', 'Picture (PNG)', 'Table (CSV)', 'Data (JSON)', 'What the fields mean'] },
	})) {
		for (const width of [390, 1280]) {
			test(`the timeline is whole: figure, story, list, table and files, ${language}, ${width} px wide`, async ({ page, site, request }) => {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(site + address, { waitUntil: 'networkidle' });
				const events = await idsOf(page, 'data-event');
				expect(events.length).toBeGreaterThan(50);
				expect(await idsOf(page, 'data-row')).toEqual(events);
				const marks = [...(await idsOf(page, 'data-mark', true)), ...(await idsOf(page, 'data-name', true))];
				expect([...new Set(marks)].sort()).toEqual(events);
				expect(crossing(await labelBoxes(page))).toEqual([]);
				for (const name of [story, list, table]) await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
				expect(await page.locator('.tl-steps li').count()).toBeGreaterThanOrEqual(6);
				for (const name of downloads) {
					const link = page.getByRole('link', { name, exact: true });
					await expect(link).toBeVisible();
					expect((await request.get(new URL((await link.getAttribute('href'))!, site).href)).status(), name).toBe(200);
				}
				for (const control of ['.tl-tools', '.tl-share', '.tl-hint', '.tl-overview', '.tl-legend input']) await expect(page.locator(control).first(), control).toBeHidden();
			});
		}
	}

	test('a mark leads to its entry in the list, a row of the table too', async ({ page, site }) => {
		await page.goto(site + kinds.timeline);
		await page.locator('.tl-across [data-mark="allmant-barnbidrag-1948"] .tl-hit').click();
		await expect(page).toHaveURL(`${site}${kinds.timeline}#allmant-barnbidrag-1948`);
		await expect(page.locator('#allmant-barnbidrag-1948')).toBeInViewport();
		await page.locator('[data-row="myrdal-1932"] a').click();
		await expect(page.locator('#myrdal-1932')).toBeInViewport();
	});
});

for (const [kind, address] of Object.entries({ 'one contrast': kinds.timeline, 'both shifts': kinds.both })) {
	for (const width of [320, 1280]) {
		test(`axe finds nothing on the page of ${kind} as it was built, before any script, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
			await visit(page, site + address);
			await layOutAll(page);
			const { violations } = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
		});
	}
}

test.describe('a step of an argument in a chapter', () => {
	test('is drawn in every chapter from the third to the tenth, with its events lit and its names apart', async ({ page, site }) => {
		test.setTimeout(120_000);
		let figures = 0;
		for (const address of await chapterPages()) {
			await visit(page, site + address);
			const all = await page.locator('[data-timeline-figure]').all();
			const chapter = Number(/\d+/.exec((await page.locator('.chapter-title .label').first().textContent())!)![0]);
			if (chapter >= 3 && chapter <= 10) expect(all.length, address).toBeGreaterThan(0);
			figures += all.length;
			for (const width of [320, 390, 768, 1280, 1920]) {
				if (all.length === 0) break;
				await widen(page, width);
				for (const figure of all) {
					const selector = `#${await figure.getAttribute('id')}`;
					const at = `${address} ${selector} ${width} px`;
					const { lit, hidden } = await figure.evaluate((root) => {
						const marks = [...root.querySelectorAll<HTMLElement>('[data-mark]')].filter((mark) => mark.checkVisibility() && !mark.classList.contains('is-dim'));
						const window = [...root.querySelectorAll('.tl-window')].find((part) => part.checkVisibility())!.getBoundingClientRect();
						const isHidden = (mark: HTMLElement) => {
							const parts = [...mark.querySelectorAll('.tl-shape, .tl-bar, .tl-possible')].map((part) => part.getBoundingClientRect());
							return parts.length > 0 && parts.every(({ left, right, top, bottom }) => right < window.left - 1 || left > window.right + 1 || bottom < window.top - 9 || top > window.bottom + 9);
						};
						return { lit: marks.map(({ dataset }) => dataset['mark']), hidden: marks.filter(isHidden).map(({ dataset }) => dataset['mark']) };
					});
					expect.soft(lit.length, at).toBeGreaterThan(0);
					expect.soft(hidden, at).toEqual([]);
					const labels = await labelBoxes(page, selector);
					expect.soft(crossing(labels), at).toEqual([]);
					expect.soft(await cutNames(page, selector), at).toEqual([]);
					expect.soft(labels.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text), at).toEqual([]);
				}
			}
		}
		expect(figures).toBeGreaterThanOrEqual(11);
	});

	test('lights the events of its step on the timeline, and no others', async ({ page, site }) => {
		await visit(page, `${site}${kinds['chapter with a timeline']}`);
		const figure = page.locator('[data-timeline-figure]').first();
		const lit = await figure.locator('[data-mark]:not(.is-dim)').evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as SVGElement).dataset['mark']!))].sort());
		await figure.getByRole('link', { name: 'Öppna steget på tidslinjen' }).click();
		await expect(page.locator('[data-timeline-root] > .tl')).toHaveClass(/is-story/);
		expect(await page.locator('[data-event]:not(.is-dim)').evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['event']!).sort())).toEqual(lit);
	});

	for (const width of [390, 1280]) {
		test(`lights up with the sentence that names its event, and the reverse, by pointer and by keyboard, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 900 });
			await visit(page, site + kinds['chapter with a timeline']);
			const id = await page.evaluate(() => {
				const marks = new Set([...document.querySelectorAll<HTMLElement>('[data-timeline-figure] svg [data-mark]')].map(({ dataset }) => dataset['mark']));
				return [...document.querySelectorAll<HTMLElement>('[data-prose] [data-event-link]')].map(({ dataset }) => dataset['eventLink']!).find((event) => marks.has(event))!;
			});
			const sentence = page.locator(`[data-prose] [data-event-link="${id}"]`).first();
			const mark = page.locator(`[data-timeline-figure] [data-mark="${id}"]`).filter({ visible: true }).first();
			const away = async () => {
				await page.mouse.move(0, 0);
				await page.locator('h1').click({ position: { x: 2, y: 2 } });
				await expect(page.locator('.is-lit')).toHaveCount(0);
			};
			await sentence.hover();
			await expect(mark).toHaveClass(/is-lit/);
			await away();
			await sentence.focus();
			await expect(mark).toHaveClass(/is-lit/);
			await sentence.blur();
			await expect(mark).not.toHaveClass(/is-lit/);
			await mark.locator('.tl-hit').hover();
			await expect(sentence).toHaveClass(/is-lit/);
			await away();
			await mark.focus();
			await expect(sentence).toHaveClass(/is-lit/);
			await page.keyboard.press('Enter');
			await expect(sentence).toBeFocused();
			await expect(sentence).toBeInViewport();
			await away();
			await mark.locator('.tl-hit').click();
			await expect(sentence).toBeFocused();
			await expect(sentence).toBeInViewport();
		});
	}

	test('the names of its marks stay apart when they are lit', async ({ page, site }) => {
		await visit(page, site + kinds['chapter with a timeline']);
		for (const width of [390, 1280]) {
			await widen(page, width);
			for (const mark of await page.locator('[data-timeline-figure] svg [data-mark]').filter({ visible: true }).all()) {
				await mark.focus();
				const labels = await labelBoxes(page, '[data-timeline-figure]');
				expect.soft(crossing(labels), `${width} px, ${await mark.getAttribute('data-mark')}`).toEqual([]);
			}
		}
	});

	test('has one tab stop, and arrows go on from it', async ({ page, site }) => {
		await visit(page, site + kinds['chapter with a timeline']);
		for (const figure of await page.locator('[data-timeline-figure]').all()) {
			const stop = figure.locator('svg [data-mark][tabindex="0"]').filter({ visible: true });
			await expect(stop).toHaveCount(1);
			const first = await stop.getAttribute('data-mark');
			await stop.focus();
			await page.keyboard.press('ArrowRight');
			const second = await page.locator(':focus').getAttribute('data-mark');
			expect(second).not.toBe(first);
			await expect(figure.locator(`svg [data-mark="${second}"]`).filter({ visible: true })).toBeFocused();
			await expect(stop).toHaveAttribute('data-mark', second!);
		}
	});
});

for (const [language, { address, timeline }] of Object.entries({
	Swedish: { address: kinds.start, timeline: kinds.timeline },
	English: { address: kinds['start, English'], timeline: kinds['timeline, English'] },
})) {
	test.describe(`on the start page, ${language}`, () => {
		test('every mark leads to its event on the timeline', async ({ page, site }) => {
			await visit(page, site + address);
			const links = await page.locator('main svg [data-mark]').evaluateAll((marks) => marks.map((mark) => [(mark as SVGElement).dataset['mark'], mark.getAttribute('href')]));
			expect(links.length).toBeGreaterThan(20);
			for (const [id, href] of links) expect(new URL(href!, site).href).toBe(`${site}${timeline}?event=${id}`);
			const [mark] = await page.locator('main svg [data-mark]').filter({ visible: true }).all();
			const id = await mark!.getAttribute('data-mark');
			await mark!.locator('.tl-hit').click();
			await expect(page).toHaveURL(`${site}${timeline}?event=${id}`);
			await expect(page.locator('[data-card]')).toBeVisible();
			await expect(page.locator(`[data-timeline] [data-mark="${id}"][aria-current]`)).toBeInViewport();
		});

		test('the names on the figure stand apart at every width where it is shown', async ({ page, site }) => {
			await visit(page, site + address);
			for (const width of [320, 390, 768, 1024, 1280, 1440, 1920]) {
				await widen(page, width);
				const labels = await labelBoxes(page);
				expect.soft(crossing(labels), `${width} px`).toEqual([]);
				expect.soft(labels.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text), `${width} px`).toEqual([]);
				expect.soft(await cutNames(page), `${width} px`).toEqual([]);
			}
		});

		test('there is a way to the whole timeline and to the first step of its argument', async ({ page, site }) => {
			await visit(page, site + address);
			await page.locator('.start-figure-say a').first().click();
			await expect(page).toHaveURL(site + timeline);
			await page.goBack();
			await page.locator('.start-figure-say a').nth(1).click();
			await expect(page.locator('.tl-step')).toBeVisible();
			await expect(page).toHaveURL(new RegExp(`^${site}${timeline}\\?step=`));
		});
	});
}

test('the timeline of the copy under a folder reads, chooses and writes its address', async ({ page, folder }) => {
	await open(page, folder + kinds.timeline);
	await page.locator('[data-timeline] [data-mark="allmant-barnbidrag-1948"] .tl-hit').click();
	await expect(page).toHaveURL(`${folder}${kinds.timeline}?event=allmant-barnbidrag-1948`);
	await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(`${folder}${kinds['timeline, English']}?event=allmant-barnbidrag-1948`);
	await expect(page.getByRole('region', { name: 'Chosen event' })).toBeVisible();
});
