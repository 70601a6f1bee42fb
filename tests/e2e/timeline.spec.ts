import type { Locator, Page } from '@playwright/test';
import { kinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { drawn, idsOf, open, storySteps, viewOf, widen, yearAt } from './support/timeline.ts';

/** What a reader does with a timeline: choose, move, filter, step, and take the view along. */

const languages = [
	{ language: 'Swedish', address: kinds.timeline, card: 'Vald händelse', close: 'Stäng', stops: ['Hela tiden', 'Epok', 'Årtionde'], earlier: 'Tidigare år', later: 'Senare år', story: /^Följ argumentet i \d+ steg$/, next: 'Nästa', previous: 'Föregående', leave: 'Avsluta', step: 'Steg', of: 'av', clear: 'Rensa filter', lit: /^(\d+) av (\d+) händelser lyser/, more: 'Fler filter', copy: 'Kopiera länk till vyn', copied: 'Länken är kopierad' },
	{ language: 'English', address: kinds['timeline, English'], card: 'Chosen event', close: 'Close', stops: ['All years', 'Era', 'Decade'], earlier: 'Earlier years', later: 'Later years', story: /^Follow the argument in \d+ steps$/, next: 'Next', previous: 'Previous', leave: 'Leave', step: 'Step', of: 'of', clear: 'Clear filters', lit: /^(\d+) of (\d+) events are lit/, more: 'More filters', copy: 'Copy a link to this view', copied: 'The link is copied' },
] as const;

const event = 'allmant-barnbidrag-1948';
const markOf = (page: Page, id: string): Locator => page.locator(`[data-timeline] [data-mark="${id}"]`).filter({ visible: true }).first();
const stageOf = (page: Page): Locator => page.locator('[data-timeline]');
const yearsOf = (page: Page): Locator => page.locator('.tl-years');

/** Where a part stands once it is in the window, in px. */
const boxOf = async (part: Locator) => {
	await part.scrollIntoViewIfNeeded();
	return (await part.boundingBox())!;
};

/** What should be announced of each event: its year and short name, its date and its band, as its record, its entry and its row say them. */
const spokenNames = (page: Page): Promise<Record<string, string>> =>
	page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll<HTMLElement>('[data-event]')].map((item) => {
				const id = item.dataset['event']!;
				const band = document.querySelector(`[data-row="${id}"]`)!.children[3]!.textContent!.trim();
				const [, , , , , year, label] = item.dataset['record']!.split('|') as [string, string, string, string, string, string, string];
				const when = (item.querySelector('.entry-when') ?? item.querySelector('.entry-year')!).textContent;
				const name = decodeURIComponent(label) || item.querySelector('.entry-title')!.textContent;
				return [id, [`${year} ${name}`, ...(when === year ? [] : [when]), band].join(', ')];
			}),
		),
	);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? '');

for (const { language, address, card, close, stops, earlier, later, story, next, previous, leave, step, of, clear, lit, more, copy, copied } of languages) {
	test.describe(language, () => {
		test('a mark that is clicked opens its card, marks its entry and its row, and stands in the address', async ({ page, site }) => {
			await open(page, site + address);
			const mark = markOf(page, event);
			await mark.locator('.tl-hit').click();
			const region = page.getByRole('region', { name: card });
			await expect(region).toBeVisible();
			const entry = page.locator(`[data-event="${event}"]`);
			await expect(region.getByRole('heading')).toHaveText((await entry.locator('.entry-title').textContent())!);
			await expect(region).toContainText((await entry.locator('[data-position="universal-selective"]').textContent())!);
			await expect(region).toContainText((await entry.locator('.entry-sources').textContent())!);
			await expect(page).toHaveURL(`${site}${address}?event=${event}`);
			await expect(mark).toHaveAttribute('aria-current', 'true');
			await expect(page.locator('[data-event].is-chosen')).toHaveAttribute('data-event', event);
			await expect(page.locator('[data-row].is-chosen')).toHaveAttribute('data-row', event);
			await page.keyboard.press('Escape');
			await expect(region).toHaveCount(0);
			await expect(mark).toBeFocused();
			await expect(page).toHaveURL(site + address);
			await expect(page.locator('.is-chosen')).toHaveCount(0);
		});

		test('the button that closes a card gives the focus back to its mark', async ({ page, site }) => {
			await open(page, `${site}${address}?event=${event}`);
			await page.getByRole('region', { name: card }).getByRole('button', { name: close }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('region', { name: card })).toHaveCount(0);
			await expect(markOf(page, event)).toBeFocused();
		});

		test('arrows go through every event in order of time, each announced with title, date and band', async ({ page, site }) => {
			await open(page, site + address);
			const names = await spokenNames(page);
			await page.locator('[data-timeline] [tabindex="0"]').filter({ visible: true }).focus();
			await page.keyboard.press('Home');
			const order: string[] = [];
			for (let at = 0; at < Object.keys(names).length; at++) {
				await drawn(page);
				const id = await focused(page);
				order.push(id);
				const mark = page.locator(':focus');
				await expect(mark).toHaveRole('link');
				await expect(mark).toHaveAccessibleName(names[id]!);
				await page.keyboard.press('ArrowRight');
			}
			expect([...order].sort()).toEqual(Object.keys(names).sort());
			// Nothing lies beyond the last; Home and End go to the ends, and the way back is the same way.
			expect(await focused(page)).toBe(order.at(-1));
			await page.keyboard.press('ArrowLeft');
			await expect.poll(() => focused(page)).toBe(order.at(-2));
			await page.keyboard.press('Home');
			await expect.poll(() => focused(page)).toBe(order[0]);
			await page.keyboard.press('End');
			await expect.poll(() => focused(page)).toBe(order.at(-1));
		});

		test('Enter opens with the focus on the heading of the card, Escape gives it back', async ({ page, site }) => {
			await open(page, site + address);
			await markOf(page, event).focus();
			await page.keyboard.press('Enter');
			const region = page.getByRole('region', { name: card });
			await expect(region.getByRole('heading')).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(region).toHaveCount(0);
			await expect(markOf(page, event)).toBeFocused();
		});

		test('the stops of the zoom show all years, forty and fourteen, and the years move by half', async ({ page, site }) => {
			await open(page, site + address);
			const lengthOf = async () => {
				const [from, to] = (await yearsOf(page).textContent())!.split('–').map(Number) as [number, number];
				return to - from;
			};
			await expect(page.getByRole('button', { name: earlier })).toBeDisabled();
			await expect(page.getByRole('button', { name: later })).toBeDisabled();
			for (const [index, length] of [150, 40, 14].entries()) {
				await page.getByRole('button', { name: stops[index]!, exact: true }).click();
				await expect(page.getByRole('button', { name: stops[index]!, exact: true })).toHaveAttribute('aria-pressed', 'true');
				await expect(page.locator('.tl-stops [aria-pressed="true"]')).toHaveCount(1);
				await expect.poll(lengthOf).toBe(length);
			}
			await expect(yearsOf(page)).toHaveText('1948–1962');
			await page.getByRole('button', { name: later }).click();
			await expect(yearsOf(page)).toHaveText('1955–1969');
			await page.getByRole('button', { name: earlier }).click();
			await expect(yearsOf(page)).toHaveText('1948–1962');
			await expect(page).toHaveURL(/[?&]from=1948&to=1962$/);
			await page.getByRole('button', { name: stops[1], exact: true }).click();
			for (const years of ['1935–1975', '1955–1995', '1975–2015', '1990–2030']) {
				await expect(yearsOf(page)).toHaveText(years);
				if (years !== '1990–2030') await page.getByRole('button', { name: later }).click();
			}
			await expect(page.getByRole('button', { name: later })).toBeDisabled();
		});

		test('a stop that is chosen while the years are still on their way to another is where they end', async ({ page, site }) => {
			await open(page, site + address);
			await page.evaluate(() => {
				for (const stop of ['decade', 'whole', 'era']) document.querySelector<HTMLElement>(`[data-stop="${stop}"]`)!.click();
			});
			await expect(page.locator('[data-stop="era"]')).toHaveAttribute('aria-pressed', 'true');
			await expect(page).toHaveURL(/[?&]from=1935&to=1975$/);
		});

		test('filters dim marks, entries and rows alike, say how many are lit, and remove none', async ({ page, site }) => {
			await open(page, site + address);
			const events = await idsOf(page, 'data-event');
			const status = page.locator('.tl-lit');
			await expect(status).toHaveRole('status');
			await expect(status).toBeEmpty();
			const filters = page.locator('.tl-legend').getByRole('checkbox');
			await filters.first().check();
			const [, count, total] = lit.exec((await status.textContent())!)!;
			expect(Number(total)).toBe(events.length);
			expect(Number(count)).toBeGreaterThan(0);
			expect(Number(count)).toBeLessThan(events.length);
			const dimmed = await page.evaluate(() => ['data-mark', 'data-event', 'data-row'].map((name) => [...new Set([...document.querySelectorAll(`[${name}].is-dim`)].map((element) => element.getAttribute(name)))].sort()));
			for (const ids of dimmed) expect(ids).toEqual(dimmed[0]);
			expect(dimmed[0]!.length).toBe(events.length - Number(count));
			expect(await idsOf(page, 'data-mark', true)).toEqual(events);
			// A second kind adds, a basis narrows.
			await filters.nth(1).check();
			const [, both] = lit.exec((await status.textContent())!)!;
			expect(Number(both)).toBeGreaterThan(Number(count));
			await page.locator('.tl-filter-basis').getByRole('checkbox').first().check();
			const [, fewer] = lit.exec((await status.textContent())!)!;
			expect(Number(fewer)).toBeLessThan(Number(both));
			await page.getByText(more).click();
			await page.locator('.tl-filter-actor').getByRole('checkbox').first().check();
			await page.locator('.tl-filter-chapter').getByRole('checkbox').first().check();
			await expect(page).toHaveURL(/\?kind=\w+\.\w+&actor=\w+&basis=\w+&chapter=\w+$/);
			await page.getByRole('button', { name: clear }).click();
			await expect(status).toBeEmpty();
			await expect(page.locator('.is-dim')).toHaveCount(0);
			await expect(page.locator('.tl-legend :checked')).toHaveCount(0);
			await expect(page).toHaveURL(site + address);
		});

		test('the story goes from its first step to its last, each with its events lit and its place in the address', async ({ page, site }) => {
			await open(page, site + address);
			const steps = await page.evaluate(() => (JSON.parse(document.querySelector('#timeline-data')!.textContent!) as { steps: { id: string; title: string; text: string; events: string[] }[] }).steps);
			expect(steps.length).toBeGreaterThanOrEqual(6);
			expect(steps.length).toBeLessThanOrEqual(9);
			const told = page.getByRole('region', { name: new RegExp(`^${step} \\d ${of} \\d$`) });
			const forward = told.getByRole('button', { name: next });
			await page.getByRole('button', { name: story }).click();
			for (const [index, { id, title, text, events }] of steps.entries()) {
				await expect(told.getByRole('heading')).toHaveText(title);
				await expect(told).toContainText(text);
				await expect(told).toContainText(`${step} ${index + 1} ${of} ${steps.length}`);
				await expect(page).toHaveURL(`${site}${address}?step=${id}`);
				const shown = await page.evaluate(() => {
					const ids = (selector: string) => [...new Set([...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['mark'] ?? dataset['name'] ?? dataset['event']!))].sort();
					return { entries: ids('[data-event]:not(.is-dim)'), marks: ids('[data-timeline] svg [data-mark]:not(.is-dim)') };
				});
				expect(shown.entries, id).toEqual([...events].sort());
				expect(shown.marks.filter((mark) => !events.includes(mark)), id).toEqual([]);
				// Every event of a step is in the years of the step.
				expect(shown.marks, id).toEqual([...events].sort());
				if (index < steps.length - 1) await forward.click();
			}
			await expect(forward).toBeDisabled();
			await told.getByRole('button', { name: previous }).click();
			await expect(told.getByRole('heading')).toHaveText(steps.at(-2)!.title);
			await expect(page).toHaveURL(`${site}${address}?step=${steps.at(-2)!.id}`);
			await page.reload();
			await expect(told.getByRole('heading')).toHaveText(steps.at(-2)!.title);
			await told.getByRole('button', { name: leave }).click();
			await expect(told).toHaveCount(0);
			await expect(page.locator('.is-dim')).toHaveCount(0);
			await expect(yearsOf(page)).toHaveText('1880–2030');
			await expect(page).toHaveURL(site + address);
		});

		test('a step of the story as text leads to its view in the figure', async ({ page, site }) => {
			await open(page, site + address);
			const [, second] = await storySteps(page);
			await page.locator(`#step-${second} a`).click();
			await expect(page).toHaveURL(`${site}${address}?step=${second}`);
			await expect(page.getByRole('region', { name: new RegExp(`^${step} 2 ${of}`) }).getByRole('button', { name: next })).toBeFocused();
			await expect(page.locator('.tl-step')).toBeInViewport();
		});

		test('the link to a view is copied, and says so', async ({ page, site }) => {
			await open(page, `${site}${address}?from=1930&to=1970&event=${event}`);
			await page.getByRole('button', { name: copy }).click();
			await expect(page.locator('[data-copied]')).toHaveRole('status');
			await expect(page.locator('[data-copied]')).toHaveText(copied);
			const link = await page.evaluate(() => navigator.clipboard.readText());
			expect(new URL(link).pathname).toBe(new URL(site + address).pathname);
			expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ from: '1930', to: '1970', event });
		});
	});
}

test.describe('the one tab stop', () => {
	for (const search of ['', '?from=2008&to=2022', '?from=1880&to=1890', `?event=${event}`, `?event=${event}&from=2008&to=2022`]) {
		for (const [kind, address] of Object.entries({ 'both shifts': kinds.both, 'one contrast': kinds.timeline })) {
			for (const width of [390, 1280]) {
				test(`Tab reaches exactly one mark of the page with ${kind}${search}, ${width} px wide`, async ({ page, site }) => {
					await page.setViewportSize({ width, height: 900 });
					await open(page, `${site}${address}${search}`);
					await page.getByRole('button', { name: 'Hela tiden' }).focus();
					const reached: string[] = [];
					for (let stop = 0; stop < 200; stop++) {
						await page.keyboard.press('Tab');
						const { isBelow, id } = await page.evaluate(() => ({ isBelow: document.activeElement!.closest('[data-dock], .tl-share, main > :not(.tl-root)') !== null, id: document.activeElement!.closest('[data-timeline]') && document.activeElement!.getAttribute('data-mark') }));
						if (isBelow) break;
						if (id) reached.push(id);
					}
					expect(reached.length, reached.join(', ')).toBe(1);
				});
			}
		}
	}

	test('comes back to the mark that was visited last', async ({ page, site }) => {
		await open(page, site + kinds.timeline);
		await markOf(page, event).focus();
		await page.keyboard.press('ArrowRight');
		await drawn(page);
		const visited = await focused(page);
		expect(visited).not.toBe(event);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		expect(await focused(page)).toBe(visited);
	});
});

test('up and down go to another band, over the middle, and back', async ({ page, site }) => {
	await open(page, site + kinds.timeline);
	const bandOf = async () => (await page.locator(':focus').getAttribute('aria-label'))!.split(', ').at(-1)!;
	await markOf(page, event).focus();
	const bands = [await bandOf()];
	for (let press = 0; press < 6; press++) {
		await page.keyboard.press('ArrowDown');
		await drawn(page);
		bands.push(await bandOf());
	}
	const order = [...(await page.locator('.tl-across .tl-band-name').allTextContents()).map((name) => name.trim()), 'inte placerad'];
	expect([...new Set(bands)]).toEqual(order.filter((band) => bands.includes(band)));
	expect(bands[0]).toBe('Universell');
	expect(bands.at(-1)).toBe('inte placerad');
	for (let press = 0; press < 6; press++) {
		await page.keyboard.press('ArrowUp');
		await drawn(page);
	}
	expect(await bandOf()).toBe('Universell');
});

test('plus, minus and nought zoom, and letters set nothing off', async ({ page, site }) => {
	await open(page, site + kinds.timeline);
	await markOf(page, event).focus();
	const lengthOf = async () => (await viewOf(page)).to - (await viewOf(page)).from;
	await page.keyboard.press('+');
	await expect.poll(lengthOf).toBeCloseTo(150 / 1.6, 0);
	await page.keyboard.press('+');
	await expect.poll(lengthOf).toBeCloseTo(150 / 2.56, 0);
	await page.keyboard.press('-');
	await expect.poll(lengthOf).toBeCloseTo(150 / 1.6, 0);
	await page.keyboard.press('0');
	await expect(yearsOf(page)).toHaveText('1880–2030');
	await page.keyboard.type('pbfkncsåäö?');
	await expect(page).toHaveURL(site + kinds.timeline);
	await expect(page.locator('[data-card]')).toHaveCount(0);
});

test('where time runs down the arrows are turned', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, site + kinds.timeline);
	await markOf(page, event).focus();
	const topOf = async () => (await page.locator(':focus .tl-shape').evaluate((shape) => shape.getBoundingClientRect().top + scrollY));
	const before = await topOf();
	for (let press = 0; press < 4; press++) {
		await page.keyboard.press('ArrowDown');
		await drawn(page);
	}
	const after = await focused(page);
	expect(after).not.toBe(event);
	if (await page.locator(':focus .tl-shape').count()) expect(await topOf()).toBeGreaterThan(before);
	for (let press = 0; press < 4; press++) {
		await page.keyboard.press('ArrowUp');
		await drawn(page);
	}
	expect(await focused(page)).toBe(event);
	await page.keyboard.press('ArrowRight');
	await drawn(page);
	const name = (await page.locator(':focus').getAttribute('aria-label'))!;
	expect(name).toMatch(/(Främst universell|Både och|selektiv|Selektiv|I mitten|inte placerad)$/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Vald händelse' }).getByRole('heading')).toBeFocused();
	await expect(page.getByRole('region', { name: 'Vald händelse' })).toBeInViewport();
});

test('on the page of both shifts an event chosen in one figure is chosen in the other', async ({ page, site }) => {
	await open(page, site + kinds.both);
	const shared = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.tl-across [data-mark]')].map(({ dataset }) => dataset['mark']!).find((id, index, all) => all.indexOf(id) !== index)!);
	await page.locator(`.tl-across [data-mark="${shared}"] .tl-hit`).first().click();
	await expect(page.locator(`.tl-across [data-mark="${shared}"][aria-current="true"]`)).toHaveCount(2);
});

test.describe('zoom and drag', () => {
	const figure = '.tl-across > .tl-window';

	test('Ctrl and the wheel zoom about the year under the pointer', async ({ page, site }) => {
		await open(page, site + kinds.timeline);
		const box = await boxOf(page.locator(figure));
		for (const share of [0.2, 0.5, 0.83]) {
			await page.locator('[data-stop="whole"]').click();
			await expect(yearsOf(page)).toHaveText('1880–2030');
			await drawn(page);
			const x = box.x + box.width * share;
			await page.mouse.move(x, (await page.locator(figure).boundingBox())!.y + 60);
			const before = await yearAt(page, x);
			await page.keyboard.down('Control');
			for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -120);
			await page.keyboard.up('Control');
			await expect.poll(async () => (await viewOf(page)).to - (await viewOf(page)).from).toBeLessThan(60);
			await expect(page.locator(`${figure} .tl-moving`)).not.toHaveAttribute('style', /translate/);
			expect(Math.abs((await yearAt(page, x)) - before), `at ${share}`).toBeLessThan(0.5);
		}
	});

	test('the wheel alone scrolls the page and does not zoom, also in a part of time', async ({ page, site }) => {
		for (const search of ['', '?from=1930&to=1970']) {
			await open(page, site + kinds.timeline + search);
			const box = await boxOf(page.locator(figure));
			const before = await page.evaluate(() => scrollY);
			await page.mouse.move(box.x + box.width / 2, box.y + 60);
			await page.mouse.wheel(0, 300);
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 300);
			await expect(yearsOf(page)).toHaveText(search ? '1930–1970' : '1880–2030');
		}
	});

	test('a wheel turned sideways moves the years, not the page', async ({ page, site }) => {
		await open(page, `${site}${kinds.timeline}?from=1930&to=1970`);
		const box = await boxOf(page.locator(figure));
		await page.mouse.move(box.x + box.width / 2, box.y + 60);
		await page.mouse.wheel(box.width / 4, 0);
		await expect(yearsOf(page)).toHaveText('1940–1980');
		await expect(page.locator(`${figure} .tl-moving`)).not.toHaveAttribute('style', /translate/);
	});

	for (const from of ['the ground', 'a mark']) {
		test(`dragging from ${from} moves the years and opens nothing`, async ({ page, site }) => {
			await open(page, `${site}${kinds.timeline}?from=1930&to=1970`);
			const window = await boxOf(page.locator(figure));
			const start = from === 'a mark' ? await boxOf(markOf(page, event).locator('.tl-hit')) : { x: window.x + window.width / 2, y: window.y + 4, width: 0, height: 0 };
			const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
			const year = await yearAt(page, x);
			await page.mouse.move(x, y);
			await page.mouse.down();
			for (let move = 1; move <= 8; move++) await page.mouse.move(x + (window.width / 4) * (move / 8), y);
			await drawn(page);
			expect(Math.abs((await yearAt(page, x + window.width / 4)) - year)).toBeLessThan(0.5);
			await page.mouse.up();
			await expect(yearsOf(page)).toHaveText('1920–1960');
			await expect(page).toHaveURL(/[?&]from=1920(\.\d+)?&to=1960(\.\d+)?$/);
			await expect(page.locator('[data-card]')).toHaveCount(0);
			// The next click counts again.
			await markOf(page, event).locator('.tl-hit').click();
			await expect(page.locator('[data-card]')).toHaveCount(1);
		});
	}

	test('dragging beyond the ends of time stops there', async ({ page, site }) => {
		await open(page, `${site}${kinds.timeline}?from=1890&to=1930`);
		const box = await boxOf(page.locator(figure));
		await page.mouse.move(box.x + 20, box.y + 4);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width - 20, box.y + 4, { steps: 6 });
		await page.mouse.up();
		await expect(yearsOf(page)).toHaveText('1880–1920');
	});

	test('the overview takes the years along', async ({ page, site }) => {
		await open(page, site + kinds.timeline);
		const overview = page.locator('[data-overview]');
		const box = await boxOf(overview);
		const xOf = (year: number) => box.x + 1 + ((year - 1880) / 150) * (box.width - 2);
		await page.mouse.move(xOf(1950), box.y + box.height / 2);
		await page.mouse.down();
		await expect(yearsOf(page)).toHaveText('1930–1970');
		await page.mouse.move(xOf(1990), box.y + box.height / 2, { steps: 5 });
		await page.mouse.up();
		await expect(yearsOf(page)).toHaveText('1970–2010');
		const view = (await page.locator('.tl-overview-view').boundingBox())!;
		expect(Math.abs(view.x + view.width / 2 - xOf(1990))).toBeLessThan(3);
	});
});

test.describe('by touch', () => {
	test.use({ hasTouch: true });

	/** Moves fingers from their first places to their last, in px, in small steps. */
	const fingers = async (page: Page, from: readonly { x: number; y: number }[], to: readonly { x: number; y: number }[]) => {
		const session = await page.context().newCDPSession(page);
		const points = (share: number) => from.map((start, id) => ({ x: start.x + (to[id]!.x - start.x) * share, y: start.y + (to[id]!.y - start.y) * share, id }));
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
		for (let move = 1; move <= 10; move++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(move / 10) });
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};

	test('a tap opens a card on a phone', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, site + kinds.timeline);
		await markOf(page, event).locator('.tl-hit').tap();
		await expect(page.getByRole('region', { name: 'Vald händelse' })).toBeInViewport();
		await expect(page).toHaveURL(`${site}${kinds.timeline}?event=${event}`);
	});

	for (const width of [390, 768]) {
		test(`two fingers zoom, and the years stay under them, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 900 });
			await open(page, site + kinds.timeline);
			const isDown = width < 600;
			await stageOf(page).evaluate((stage) => scrollTo(0, stage.getBoundingClientRect().top + scrollY));
			await drawn(page);
			const box = (await page.locator(isDown ? '.tl-down .tl-window' : figureAcross).boundingBox())!;
			const at = (along: number) => (isDown ? { x: box.x + box.width / 2, y: along } : { x: along, y: box.y + 30 });
			const [start, end] = isDown ? [300, 500] : [box.x + box.width * 0.4, box.x + box.width * 0.6];
			const years = [await yearAt(page, start, isDown), await yearAt(page, end, isDown)] as const;
			await fingers(page, [at(start), at(end)], [at(start - 120), at(end + 120)]);
			await drawn(page);
			expect((await viewOf(page)).to - (await viewOf(page)).from).toBeLessThan(110);
			expect(Math.abs((await yearAt(page, start - 120, isDown)) - years[0])).toBeLessThan(0.8);
			expect(Math.abs((await yearAt(page, end + 120, isDown)) - years[1])).toBeLessThan(0.8);
			await expect(page.locator('[data-card]')).toHaveCount(0);
		});
	}

	const figureAcross = '.tl-across > .tl-window';

	test('one finger moved up scrolls the page, whichever way time runs', async ({ page, site }) => {
		for (const width of [390, 768]) {
			await page.setViewportSize({ width, height: 844 });
			await open(page, `${site}${kinds.timeline}?from=1930&to=1970`);
			await stageOf(page).evaluate((stage) => scrollTo(0, stage.getBoundingClientRect().top + scrollY - 100));
			const before = await page.evaluate(() => scrollY);
			await fingers(page, [{ x: width / 2, y: 600 }], [{ x: width / 2, y: 300 }]);
			await expect.poll(() => page.evaluate(() => scrollY), `${width} px`).toBeGreaterThan(before + 150);
			await expect(yearsOf(page)).toHaveText('1930–1970');
			await expect(page.locator('[data-card]')).toHaveCount(0);
		}
	});

	test('one finger moved sideways moves the years where time runs across', async ({ page, site }) => {
		await page.setViewportSize({ width: 768, height: 900 });
		await open(page, `${site}${kinds.timeline}?from=1930&to=1970`);
		await stageOf(page).evaluate((stage) => scrollTo(0, stage.getBoundingClientRect().top + scrollY - 100));
		await drawn(page);
		const box = (await page.locator(figureAcross).boundingBox())!;
		await fingers(page, [{ x: box.x + box.width / 2, y: box.y + 40 }], [{ x: box.x + box.width / 4, y: box.y + 40 }]);
		await expect(yearsOf(page)).toHaveText('1940–1980');
	});
});

test.describe('the address', () => {
	const search = `?step=great-reforms&event=${event}&from=1938&to=1966&kind=reform&basis=fact.none`;
	const state = (page: Page) =>
		page.evaluate(() => ({
			years: document.querySelector('.tl-years')!.textContent,
			step: document.querySelector('.tl-step-of')?.textContent?.replace(/\D+/g, ' '),
			chosen: [...document.querySelectorAll<HTMLElement>('[data-event].is-chosen')].map(({ dataset }) => dataset['event']),
			dim: [...document.querySelectorAll<HTMLElement>('[data-event].is-dim')].map(({ dataset }) => dataset['event']),
			filters: [...document.querySelectorAll<HTMLInputElement>('.tl-legend :checked')].map(({ value }) => value),
			search: location.search,
		}));

	test('a view with everything set survives a reload and the language switch, there and back', async ({ page, site }) => {
		await open(page, site + kinds.timeline + search);
		await expect(yearsOf(page)).toHaveText('1938–1966');
		const before = await state(page);
		expect(before.chosen).toEqual([event]);
		expect(before.filters).toEqual(['reform', 'fact', 'none']);
		expect(before.search).toBe(search);
		expect(before.step).toBeTruthy();
		await page.reload();
		await drawn(page);
		await expect.poll(() => state(page)).toEqual(before);
		await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(site + kinds['timeline, English'] + search);
		await expect.poll(() => state(page)).toEqual(before);
		await page.getByRole('banner').getByRole('link', { name: 'Svenska' }).click();
		await expect(page).toHaveURL(site + kinds.timeline + search);
		await expect.poll(() => state(page)).toEqual(before);
	});

	test('what a reader makes by hand is what the address gives back', async ({ page, site }) => {
		await open(page, site + kinds.timeline);
		await page.locator('.tl-legend').getByRole('checkbox').nth(1).check();
		await markOf(page, event).locator('.tl-hit').click();
		await page.getByRole('button', { name: 'Epok' }).click();
		await page.getByRole('button', { name: 'Senare år' }).click();
		await expect(page).toHaveURL(/\?event=.+&from=.+&to=.+&kind=.+$/);
		const before = await state(page);
		await open(page, page.url());
		expect(await state(page)).toEqual(before);
	});

	test('an address that makes no sense gives the whole timeline and nothing worse', async ({ page, site }) => {
		const malformed = [
			'event=no-such-event', 'event=', 'event', 'event=%', 'event=%E0%A4%A', 'event=__proto__', 'event=constructor', `event=${'a'.repeat(4000)}`,
			'event="><script>alert(1)</script>', 'event=javascript:alert(1)', "event=';alert(1)//", 'event[]=x', 'event=<img src=x onerror=alert(1)>', 'event=x]%27);alert(1)',
			'step=no-such-step', 'step=__proto__', 'step=<svg onload=alert(1)>', 'step=%00',
			'from=NaN&to=NaN', 'from=Infinity&to=1990', 'from=1990&to=1930', 'from=1950&to=1950', 'from=1e3&to=2e3', 'from=-1900&to=1950', 'from=1930', 'to=1970', 'from=1930&to=', 'from=19300&to=19700', 'from=0x7A0&to=1970', 'from=1930%20&to=1970',
			'kind=no-such-kind', 'kind=%25', 'kind=__proto__.constructor', 'basis=;&actor=..&chapter=<b>', '?', '&&&===', '%', `kind=${'reform,'.repeat(900)}`,
		];
		expect(malformed.length).toBeGreaterThanOrEqual(30);
		page.on('dialog', (dialog) => {
			throw new Error(`A dialog: ${dialog.message()}`);
		});
		for (const part of malformed) {
			await open(page, `${site}${kinds.timeline}?${part}`);
			expect(await state(page), part).toMatchObject({ years: '1880–2030', chosen: [], dim: [], filters: [] });
			await expect(page.locator('[data-dock] > section'), part).toHaveCount(0);
			expect(await page.locator('main script:not([src]):not([type="application/json"]):not([type="module"])').count(), part).toBe(0);
		}
	});

	test('years beyond the ends of time are held within them', async ({ page, site }) => {
		await open(page, `${site}${kinds.timeline}?from=1700&to=1740`);
		await expect(yearsOf(page)).toHaveText('1880–1920');
		await open(page, `${site}${kinds.timeline}?from=1970&to=1971`);
		await expect(yearsOf(page)).toHaveText('1970–1978');
	});

	test('Back leads to the page before, however much was zoomed', async ({ page, site }) => {
		await page.goto(site);
		await open(page, site + kinds.timeline);
		for (const stop of ['era', 'decade', 'whole']) await page.locator(`[data-stop="${stop}"]`).click();
		await page.goBack();
		await expect(page).toHaveURL(site);
	});
});

test('a wider or narrower window keeps the view and the chosen event', async ({ page, site }) => {
	await open(page, `${site}${kinds.timeline}?from=1930&to=1970&event=${event}`);
	for (const width of [390, 768, 1280]) {
		await widen(page, width);
		await expect(yearsOf(page)).toHaveText('1930–1970');
		await expect(markOf(page, event)).toHaveAttribute('aria-current', 'true');
		await expect(page.getByRole('region', { name: 'Vald händelse' })).toBeVisible();
	}
});
