import type { Locator, Page } from '@playwright/test';
import { kinds } from './support/pages.ts';
import { expect, shiftsOf, test, visit, watchShifts } from './support/test.ts';
import { drawn, open } from './support/timeline.ts';

/** The grid of both shifts: its events, its years, its cards, and what it shares with the timelines below it. */

const languages = [
	{ language: 'Swedish', address: kinds.grid, slider: 'Visa till och med år', play: 'Spela', pause: 'Paus', back: 'Föregående år då något börjar', forward: 'Nästa år då något börjar', card: 'Vald händelse i rutnätet', close: 'Stäng', until: (year: number, n: number, total: number) => `Till och med ${year}: ${n} av ${total} händelser`, value: (year: number, n: number, total: number) => `${year}, ${n} av ${total} händelser` },
	{ language: 'English', address: kinds['grid, English'], slider: 'Show up to the year', play: 'Play', pause: 'Pause', back: 'Previous year in which something begins', forward: 'Next year in which something begins', card: 'Chosen event in the grid', close: 'Close', until: (year: number, n: number, total: number) => `Up to ${year}: ${n} of ${total} events`, value: (year: number, n: number, total: number) => `${year}, ${n} of ${total} events` },
] as const;

const event = 'grundskolan-1962';
const linksOf = (page: Page): Locator => page.locator('[data-plane]').filter({ visible: true });
const linkOf = (page: Page, id: string): Locator => page.locator(`[data-plane="${id}"]`).filter({ visible: true });
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement).dataset['plane']);

interface Placed {
	id: string;
	year: number;
	/** Names of its column and of its row, as the table's heads have them. */
	heads: string[];
}

/** The events of the table, cell by cell. */
const placed = (page: Page): Promise<Placed[]> =>
	page.locator('table:has([data-plane])').evaluate((table) => {
		const columns = [...table.querySelectorAll('thead th')].map((head) => head.textContent!.trim());
		return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
			[...row.querySelectorAll('td')].flatMap((cell, index) =>
				[...cell.querySelectorAll<HTMLElement>('[data-plane]')].map((link) => ({ id: link.dataset['plane']!, year: Number(link.querySelector('b')!.textContent), heads: [columns[index]!, row.querySelector('th')!.textContent!.trim()] })),
			),
		);
	});

/** The years in which something begins, in order. */
const yearsOf = (events: Placed[]): number[] => [...new Set(events.map(({ year }) => year))].sort((a, b) => a - b);

for (const { language, address, ...say } of languages) {
	test.describe(language, () => {
		test('the grid holds each event that the table below places on both scales, once, in a band of its own', async ({ page, site }) => {
			await open(page, site + address);
			const events = await placed(page);
			const rows = await page.locator('[data-row]').evaluateAll((elements) =>
				elements
					.map((row) => ({ id: (row as HTMLElement).dataset['row']!, bands: [...row.querySelectorAll('.position-band')].map((band) => band.textContent!.trim()) }))
					.filter(({ bands }) => bands.length === 2),
			);
			expect(events.length).toBeGreaterThan(10);
			expect(events.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
			// An event over two bands names both in the table.
			for (const { id, heads } of events) rows.find((row) => row.id === id)!.bands.forEach((band, index) => expect(band.toLowerCase(), id).toContain(heads[index]!.toLowerCase()));
			for (const text of await page.getByRole('columnheader').filter({ visible: true }).allTextContents()) expect(text.trim()).not.toBe('');
		});

		test('the slider sets the year: later events stay, as outlines that say so', async ({ page, site }) => {
			await open(page, site + address);
			const events = await placed(page);
			const [first, last] = [yearsOf(events)[0]!, yearsOf(events).at(-1)!];
			const slider = page.getByRole('slider', { name: say.slider });
			await expect(slider).toHaveValue(String(last));
			await expect(slider).toHaveAttribute('aria-valuetext', say.value(last, events.length, events.length));
			await slider.focus();
			await page.keyboard.press('Home');
			await expect(slider).toHaveAttribute('aria-valuetext', say.value(1880, 0, events.length));
			await expect(linksOf(page)).toHaveCount(events.length);
			await expect(page.locator('table .is-later')).toHaveCount(events.length);
			await expect(page).toHaveURL(/\?year=1880$/);
			await slider.fill(String(first));
			const count = events.filter(({ year }) => year <= first).length;
			await expect(page.getByText(say.until(first, count, events.length))).toBeVisible();
			await expect(page.locator('table .is-later')).toHaveCount(events.length - count);
			await expect(linkOf(page, events.find(({ year }) => year === last)!.id)).toHaveAccessibleName(/\)$/);
			await slider.fill(String(last));
			await expect(page).toHaveURL(site + address);
		});

		test('the steps go through the years in which something begins, and stop at both ends', async ({ page, site }) => {
			await open(page, `${site}${address}?year=1880`);
			const events = await placed(page);
			const [back, forward] = [page.getByRole('button', { name: say.back }), page.getByRole('button', { name: say.forward })];
			await expect(back).toBeDisabled();
			for (const year of yearsOf(events)) {
				await forward.click();
				await expect(page.getByText(say.until(year, events.filter((each) => each.year <= year).length, events.length))).toHaveAttribute('aria-live', 'polite');
			}
			await expect(forward).toBeDisabled();
			await back.click();
			await expect(page.getByRole('slider')).toHaveValue(String(yearsOf(events).at(-2)));
		});

		test('playing shows one year after the other, can be stopped, and stops at the last', async ({ page, site }) => {
			await page.clock.install();
			await visit(page, site + address);
			await page.clock.runFor(500);
			const years = yearsOf(await placed(page));
			const slider = page.getByRole('slider');
			await page.getByRole('button', { name: say.play }).click();
			await expect(slider).toHaveValue(String(years[0]));
			await page.clock.runFor(900);
			await expect(slider).toHaveValue(String(years[1]));
			await page.getByRole('button', { name: say.pause }).click();
			await page.clock.runFor(5000);
			await expect(slider).toHaveValue(String(years[1]));
			await page.getByRole('button', { name: say.play }).click();
			await expect(slider).toHaveValue(String(years[2]));
			await page.clock.runFor(900 * years.length);
			await expect(slider).toHaveValue(String(years.at(-1)));
			await expect(page.getByRole('button', { name: say.play })).toBeVisible();
		});

		test('keys: one stop for Tab, arrows from event to event, Enter opens, Escape closes', async ({ page, site }) => {
			await open(page, site + address);
			const events = await placed(page);
			await expect(page.locator('[data-plane]:not([tabindex="-1"])').filter({ visible: true })).toHaveCount(1);
			await page.getByRole('button', { name: say.back }).focus();
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe(events[0]!.id);
			await page.keyboard.press('End');
			expect(await focused(page)).toBe(events.at(-1)!.id);
			await page.keyboard.press('Home');
			expect(await focused(page)).toBe(events[0]!.id);
			// Down through the rows, each event in the same row or a lower one, until there is none below.
			const lines = events.map(({ heads }) => heads[1]);
			for (let id = '', next = events[0]!.id; next !== id; next = (await focused(page))!) {
				if (id) expect(lines.indexOf(events.find((each) => each.id === next)!.heads[1])).toBeGreaterThanOrEqual(lines.indexOf(events.find((each) => each.id === id)!.heads[1]));
				id = next;
				await page.keyboard.press('ArrowDown');
			}
			const lowest = (await focused(page))!;
			expect(events.find(({ id }) => id === lowest)!.heads[1]).toBe(lines.at(-1));
			await page.keyboard.press('Enter');
			const card = page.getByRole('region', { name: say.card });
			await expect(card.locator('.entry-title')).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(card).toHaveCount(0);
			expect(await focused(page)).toBe(lowest);
		});

		test('an event chosen in the grid is chosen on the timelines, in the list and in the table, and the reverse', async ({ page, site }) => {
			await open(page, site + address);
			await linkOf(page, event).click();
			const title = await page.locator(`[data-event="${event}"] .entry-title`).textContent();
			const card = page.getByRole('region', { name: say.card });
			await expect(card.locator('.entry-title')).toHaveText(title!);
			await expect(card.locator('[data-position]')).toHaveCount(2);
			await expect(page.locator(`[data-timeline] [data-mark="${event}"][aria-current]`)).toHaveCount(2);
			await expect(page.locator(`[data-row="${event}"]`)).toHaveClass(/is-chosen/);
			await expect(page).toHaveURL(new RegExp(`\\?event=${event}$`));
			const other = (await placed(page)).find(({ id }) => id !== event)!.id;
			await page.locator(`[data-timeline] [data-mark="${other}"]`).filter({ visible: true }).first().press('Enter');
			await expect(linkOf(page, other)).toHaveAttribute('aria-current', 'true');
			await expect(linkOf(page, event)).not.toHaveAttribute('aria-current');
			await card.getByRole('button', { name: say.close }).click();
			await expect(card).toHaveCount(0);
			await expect(page.locator('[aria-current][data-mark]')).toHaveCount(0);
			expect(await focused(page)).toBe(other);
		});
	});
}

test.describe('the address', () => {
	const address = kinds.grid;

	test('keeps the event and the year, and takes both to the other language and to the timelines', async ({ page, site }) => {
		await open(page, `${site}${address}?event=${event}&year=1990`);
		await expect(page.getByRole('slider')).toHaveValue('1990');
		await expect(linkOf(page, event)).toHaveAttribute('aria-current', 'true');
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(`${site}${kinds['grid, English']}?event=${event}&year=1990`);
		await expect(page.getByRole('slider')).toHaveValue('1990');
		await expect(page.getByRole('region', { name: 'Chosen event in the grid' })).toBeVisible();
		await page.getByRole('navigation', { name: 'Contrasts' }).getByRole('link').first().click();
		await expect(page.getByRole('region', { name: 'Chosen event' }).locator('.entry-title')).toHaveText(/\w/);
	});

	test('never breaks the page: what is malformed or unknown is the default', async ({ page, site }) => {
		for (const search of ['?year=abc', '?year=99999', '?year=1700&event=no-such-event', '?year=%E0%A4%A', '?event=&year=']) {
			await open(page, `${site}${address}${search}`);
			const last = String(yearsOf(await placed(page)).at(-1));
			await expect(page.getByRole('slider')).toHaveValue(last);
			await expect(page.locator('.plane .is-later[data-plane]')).toHaveCount(0);
			await expect(page.locator('.plane [aria-current]')).toHaveCount(0);
		}
	});

	test('says of an event chosen on a timeline that it does not stand in the grid', async ({ page, site }) => {
		await open(page, site + address);
		const here = (await placed(page)).map(({ id }) => id);
		const elsewhere = (await page.locator('[data-event]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['event']!))).find((id) => !here.includes(id))!;
		await open(page, `${site}${address}?event=${elsewhere}`);
		await expect(page.getByRole('region', { name: 'Vald händelse i rutnätet' })).toContainText('står inte i rutnätet');
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const width of [360, 1280]) {
		test(`every event is shown and leads to its entry, and nothing stands there that does nothing, ${width} px wide`, async ({ page, site }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(site + kinds.grid);
			await expect(page.getByRole('slider')).toHaveCount(0);
			await expect(page.getByRole('button')).toHaveCount(0);
			const ids = await linksOf(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['plane']!));
			expect(ids.length).toBeGreaterThan(10);
			await expect(page.locator('[data-plane].is-later')).toHaveCount(0);
			for (const id of ids) await expect(linkOf(page, id)).toHaveAttribute('href', `#${id}`);
			await linkOf(page, event).focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`#${event}$`));
			await expect(page.locator(`#${event}`)).toBeInViewport();
		});
	}
});

for (const width of [320, 390, 768, 1024, 1280, 1920]) {
	test(`every name is whole and at least 14 px large, and nothing moves when script comes, ${width} px wide`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		await watchShifts(page);
		await open(page, site + kinds.grid);
		await drawn(page);
		expect(await shiftsOf(page)).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await linkOf(page, event).click();
		const texts = await page.locator('.plane :is([data-plane], th, .plane-axis text, .plane-map-cell, .plane-empty, .plane-key li)').evaluateAll((elements) =>
			elements.filter((element) => element.checkVisibility()).map((element) => ({ text: element.textContent!.trim(), px: Number.parseFloat(getComputedStyle(element).fontSize), isCut: element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1 && !element.matches('.plane-column') })));
		expect(texts.length).toBeGreaterThan(15);
		for (const { text, px, isCut } of texts) {
			expect.soft(px, text).toBeGreaterThanOrEqual(14);
			expect.soft(isCut, `cut: ${text}`).toBe(false);
		}
		// The names of bands stand beside each other, not over each other.
		const heads = await page.locator('.plane-band-name').evaluateAll((names) => names.filter((name) => name.checkVisibility()).map((name) => ({ text: name.textContent!, ...(name.getBoundingClientRect().toJSON() as DOMRect) })));
		const meeting = heads.flatMap((a, index) => heads.slice(index + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map((b) => `${a.text} × ${b.text}`));
		expect(meeting).toEqual([]);
	});
}

test('on a phone the cells stand in a path, and a map counts what has begun', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, site + kinds.grid);
	await expect(page.locator('table:has([data-plane])')).toBeHidden();
	const headings = await page.locator('.plane').getByRole('heading', { level: 3 }).allTextContents();
	expect(headings[0]).toBe('Universell × produktivitet');
	expect(headings.at(-1)).toBe('Selektiv × effektivitet');
	const map = page.getByRole('group', { name: /^Rutnätet i smått/ });
	const counts = async (): Promise<number[]> => (await map.getByRole('link').allTextContents()).map(Number);
	expect((await counts()).reduce((sum, count) => sum + count)).toBe(await linksOf(page).count());
	expect(await counts()).toHaveLength(headings.length);
	await page.getByRole('slider').fill('1880');
	await expect.poll(async () => (await counts()).every((count) => count === 0)).toBe(true);
	await map.getByRole('link').last().click();
	await expect(page.getByRole('heading', { name: headings.at(-1)! })).toBeInViewport();
	// All arrows go along the path.
	await linksOf(page).first().focus();
	await page.keyboard.press('ArrowRight');
	expect(await focused(page)).toBe(await linksOf(page).nth(1).getAttribute('data-plane'));
});

test('where motion is to be reduced nothing plays by itself, and the steps remain', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, site + kinds.grid);
	await expect(page.getByRole('button', { name: 'Spela' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Föregående år då något börjar' })).toBeVisible();
});

test('in print the grid is a table on one A4 sheet, with everything shown', async ({ page, site }) => {
	// A4 less the margins, in px: 168 mm by 253 mm.
	await page.setViewportSize({ width: 635, height: 956 });
	await open(page, `${site}${kinds.grid}?year=1932&event=${event}`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('table:has([data-plane])')).toBeVisible();
	await expect(page.getByRole('slider')).toBeHidden();
	await expect(page.getByRole('region', { name: 'Vald händelse i rutnätet' })).toBeHidden();
	const foot = await page.locator('.plane').evaluate((plane) => plane.getBoundingClientRect().bottom + scrollY);
	expect(foot).toBeLessThan(956);
	const styles = await page.locator('table [data-plane]').evaluateAll((links) => links.map((link) => getComputedStyle(link).borderTopStyle));
	expect(new Set(styles)).toEqual(new Set(['solid']));
});
