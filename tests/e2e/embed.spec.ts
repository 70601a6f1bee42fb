import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { embedCode } from '../../src/embed/code.ts';
import { kinds } from './support/pages.ts';
import { expect, test as watched, visit } from './support/test.ts';

/** Figures in frames of pages of another origin, as teachers paste them there. */

/** A page of another origin: what it holds, in a column so wide, and the headers it is sent with. */
type Host = (html: string, options?: { width?: number; headers?: Record<string, string> }) => Promise<Frame>;

const test = watched.extend<{ host: Host }>({
	host: async ({ page }, use) => {
		let html = '';
		let headers: Record<string, string> = {};
		const server: Server = createServer((request, response) => {
			if (request.url !== '/') return response.writeHead(204).end();
			return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
		});
		await new Promise<void>((done) => server.listen(0, done));
		await use(async (content, { width = 760, headers: sent = {} } = {}) => {
			headers = sent;
			html = `<!doctype html><html lang="sv"><head><title>Kursen</title><link rel="icon" href="data:,"></head><body><main><h1>Kursen</h1><div style="width:${width}px">${content}</div><p>Slut.</p></main></body></html>`;
			await page.addInitScript(() => {
				const heard: unknown[] = [];
				(globalThis as unknown as { heard: unknown[] }).heard = heard;
				addEventListener('message', ({ data }) => heard.push(data));
			});
			await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
			return (await (await page.locator('iframe').first().elementHandle())!.contentFrame())!;
		});
		await new Promise((done) => server.close(done));
	},
});

const code = (address: string): string => embedCode({ address, title: 'En figur', heightPx: 300 });
const heightOf = (page: Page): Promise<number> => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
const bodyHeight = (frame: Frame): Promise<number> => frame.evaluate(() => document.body.getBoundingClientRect().height);
/** Waits until the frame is as high as what is in it, to the px. */
const isWhole = (page: Page, frame: Frame): Promise<void> => expect(async () => expect(Math.abs((await heightOf(page)) - (await bodyHeight(frame)))).toBeLessThanOrEqual(1)).toPass();
const event = 'allmant-barnbidrag-1948';

const figures = { timeline: kinds['embedded timeline'], 'both timelines, English': kinds['embedded timeline, English'], grid: kinds['embedded grid'], series: kinds['embedded series'] };

for (const [kind, address] of Object.entries(figures)) {
	test(`a page of another origin shows the figure of the kind ${kind} as high as it is, from the code alone`, async ({ page, site, host }) => {
		const frame = await host(code(site + address));
		await isWhole(page, frame);
		expect(await heightOf(page)).toBeGreaterThan(600);
		expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		await expect(page.locator('iframe')).toHaveAccessibleName('En figur');
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(frame.locator('[data-alone]')).toBeHidden();
		// What it says: its height, and nothing else.
		const heard = await page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);
		expect(heard.length).toBeGreaterThan(1);
		const id = await frame.locator('body').getAttribute('data-embed');
		for (const message of heard) expect(message).toEqual('type' in message ? { type: 'investeringsperspektivet:height', height: expect.any(Number), id } : { subject: 'lti.frameResize', height: expect.any(Number) });
		expect(heard.at(-1)!['height']).toBe(Math.ceil(await bodyHeight(frame)));
	});
}

test('the frame follows its figure: folds that open, and a column that gets narrow', async ({ page, site, host }) => {
	const frame = await host(code(site + kinds['embedded series']));
	await isWhole(page, frame);
	const folded = await heightOf(page);
	await frame.locator('summary').click();
	await isWhole(page, frame);
	expect(await heightOf(page)).toBeGreaterThan(folded + 300);
	await frame.locator('summary').click();
	await expect.poll(() => heightOf(page)).toBe(folded);
	await page.locator('div').evaluate((column) => (column.style.width = '330px'));
	await isWhole(page, frame);
	expect(await heightOf(page)).toBeGreaterThan(folded);
});

test('two figures on one page each get their own height', async ({ page, site, host }) => {
	await host(code(site + kinds['embedded series']) + code(site + kinds['embedded grid']));
	await page.locator('iframe').last().scrollIntoViewIfNeeded();
	for (const [index, address] of [kinds['embedded series'], kinds['embedded grid']].entries()) {
		const frame = page.frames().find((one) => one.url().endsWith(address))!;
		await expect(async () => expect(Math.abs((await page.locator('iframe').nth(index).boundingBox())!.height - (await bodyHeight(frame)))).toBeLessThanOrEqual(1)).toPass();
	}
});

test('the view in the address is the view in the frame, and the way to the figure’s own page keeps it', async ({ page, site, host }) => {
	const view = `?event=${event}&from=1930&to=1980`;
	const frame = await host(code(site + kinds['embedded timeline'] + view));
	await expect(frame.locator('output.tl-years')).toHaveText('1930–1980');
	await expect(frame.locator('[data-card] .entry-year')).toHaveText('1947–1948');
	await frame.getByRole('button', { name: 'Stäng' }).click();
	await frame.getByRole('button', { name: 'Årtionde' }).click();
	await expect.poll(() => frame.evaluate(() => location.search)).toMatch(/^\?from=[\d.]+&to=[\d.]+$/);
	const opened = page.waitForEvent('popup');
	await frame.getByRole('link', { name: /^Öppna figuren på/ }).click();
	const home = await opened;
	await home.waitForLoadState();
	expect(home.url()).toBe(site + kinds.timeline + (await frame.evaluate(() => location.search)));
	expect(page.url()).not.toContain('inbaddat');
});

test('a step of the story in the address begins it there', async ({ site, host }) => {
	const frame = await host(code(`${site}${kinds['embedded timeline']}?step=great-reforms`));
	await expect(frame.locator('.tl-step')).toBeInViewport();
	await frame.locator('.tl-step').getByRole('button', { name: 'Nästa' }).click();
	await expect.poll(() => frame.evaluate(() => location.search)).not.toContain('great-reforms');
});

for (const { kind, address, mark } of [
	{ kind: 'timeline', address: kinds['embedded timeline'], mark: `.tl-across [data-mark="${event}"] .tl-hit` },
	{ kind: 'grid', address: kinds['embedded grid'], mark: '.plane-table [data-plane="grundskolan-1962"]' },
]) {
	test(`an event chosen in a ${kind} as high as its frame opens where the reader is, and closes again`, async ({ page, site, host }) => {
		const frame = await host(code(site + address));
		await isWhole(page, frame);
		const before = await heightOf(page);
		const chosen = frame.locator(mark);
		await chosen.scrollIntoViewIfNeeded();
		await chosen.click();
		const card = frame.locator('.tl-card');
		await expect(card).toBeInViewport({ ratio: 0.99 });
		await expect(chosen).toBeInViewport({ ratio: 0.99 });
		// The card lies over the figure: the page around does not move.
		await expect.poll(async () => Math.abs((await heightOf(page)) - before)).toBeLessThanOrEqual(24);
		const covered = await frame.evaluate((selector) => {
			const [a, b] = [document.querySelector('.tl-card')!, document.querySelector(selector)!].map((element) => element.getBoundingClientRect());
			return a!.top < b!.bottom && b!.top < a!.bottom;
		}, mark);
		expect(covered).toBe(false);
		await card.getByRole('button', { name: 'Stäng' }).click();
		await expect(card).toHaveCount(0);
		await expect.poll(() => heightOf(page)).toBe(before);
	});
}

test('in a frame that keeps its height the card stays at its foot while the figure scrolls', async ({ page, site, host }) => {
	const frame = await host(`<iframe src="${site}${kinds['embedded timeline']}?event=${event}" title="En figur" width="100%" height="600"></iframe>`);
	await expect(frame.locator('.tl-card')).toBeVisible();
	for (const top of [0, 500]) {
		await frame.evaluate((y) => scrollTo(0, y), top);
		const { bottom, height } = await frame.evaluate(() => ({ bottom: document.querySelector('.tl-dock')!.getBoundingClientRect().bottom, height: innerHeight }));
		expect(Math.abs(bottom - height)).toBeLessThanOrEqual(2);
	}
	expect(await heightOf(page)).toBeGreaterThanOrEqual(600);
});

test('keys choose and close in a frame as on the figure’s own page', async ({ page, site, host }) => {
	const frame = await host(code(site + kinds['embedded timeline']));
	await isWhole(page, frame);
	await frame.locator('[data-timeline] [tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(frame.locator('.tl-card .entry-title')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(frame.locator('[data-mark]:focus')).toHaveCount(1);
});

test('a frame without an origin, whose storage is denied, works all the same', async ({ site, host }) => {
	const frame = await host(`<iframe src="${site}${kinds['embedded timeline']}" title="En figur" width="100%" height="800" sandbox="allow-scripts"></iframe>`);
	expect(await frame.evaluate(() => origin)).toBe('null');
	await expect(frame.locator('.tl')).toHaveClass(/is-across/);
	await frame.locator(`.tl-across [data-mark="${event}"] .tl-hit`).click();
	await expect(frame.locator('.tl-card .entry-year')).toHaveText('1947–1948');
	await expect.poll(() => frame.evaluate(() => location.search)).toBe(`?event=${event}`);
	// Styles and fonts come too.
	expect(await frame.evaluate(async () => [(await document.fonts.ready).check('16px Jost'), getComputedStyle(document.body).backgroundColor])).toEqual([true, 'rgb(244, 237, 219)']);
});

test('a page that is isolated from other origins may show a figure', async ({ page, site, host }) => {
	const frame = await host(code(site + kinds['embedded series']), { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' } });
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
	await isWhole(page, frame);
});

test('no page of the site but figures alone can be framed by another', async ({ browser, site }) => {
	const server = createServer((request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><iframe src="${site}${request.url!.slice(1)}"></iframe>`));
	await new Promise<void>((done) => server.listen(0, done));
	const page = await browser.newPage();
	const framed = async (address: string): Promise<boolean> => {
		await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${address}`);
		return !page.frames()[1]!.url().startsWith('chrome-error:');
	};
	for (const address of [kinds.start, kinds.timeline, kinds.grid, kinds['chapter with a figure'], kinds.search]) expect(await framed(address), address).toBe(false);
	for (const address of Object.values(figures)) expect(await framed(address), address).toBe(true);
	await page.close();
	server.close();
});

test('under a folder, the figure is framed from there', async ({ page, folder, host }) => {
	const frame = await host(code(folder + kinds['embedded series']));
	await isWhole(page, frame);
	expect(frame.url()).toBe(folder + kinds['embedded series']);
});

test.describe('opened in a tab', () => {
	test('a figure shows its code, and copies it with the view that is set', async ({ page, site }) => {
		await visit(page, `${site}${kinds['embedded timeline']}?event=${event}`);
		const text = page.getByRole('textbox', { name: /^Kod för/ });
		await expect(text).toBeVisible();
		await page.getByRole('button', { name: 'Årtionde' }).click();
		await expect.poll(() => page.evaluate(() => location.search)).toContain('from=');
		await page.getByRole('button', { name: 'Kopiera koden' }).click();
		await expect(page.getByText('Koden är kopierad.')).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const { search, title } = await page.evaluate(() => ({ search: location.search, title: document.title }));
		expect(search).toContain(`event=${event}&from=`);
		expect(copied).toBe(await text.inputValue());
		const [, address = '', height = ''] = /src="([^"?]+).*height="(\d+)"/.exec(copied)!;
		expect(copied).toBe(embedCode({ address: address + search, title, heightPx: Number(height) }));
		await expect(text).toHaveAttribute('readonly', '');
	});
	test('the figure’s own page leads to it with the view that is set there', async ({ page, site }) => {
		await visit(page, `${site}${kinds.timeline}?event=${event}`);
		await page.getByRole('link', { name: 'Bädda in figuren' }).click();
		await expect(page).toHaveURL(`${site}${kinds['embedded timeline']}?event=${event}`);
		await expect(page.getByRole('textbox', { name: /^Kod för/ })).toHaveValue(new RegExp(`${kinds['embedded timeline']}\\?event=${event}"`));
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a figure in a frame is whole, a mark leads to its event, and no code stands there', async ({ page, site }) => {
		await page.goto(site + kinds['embedded timeline']);
		await expect(page.locator('[data-alone]')).toBeHidden();
		expect(await page.locator('.tl-across [data-mark]:visible').count()).toBeGreaterThan(20);
		await expect(page.locator(`[id="${event}"]`)).toBeHidden();
		await page.locator(`.tl-across [data-mark="${event}"] .tl-hit`).click();
		await expect(page.locator(`[id="${event}"] .entry-summary`)).toBeVisible();
		await page.goto(site + kinds['embedded grid']);
		expect(await page.locator('.plane-table [data-plane]').count()).toBeGreaterThan(10);
		await page.goto(site + kinds['embedded series']);
		await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
	});
});

test('printed, a figure is itself with what it rests on, black on white', async ({ page, site }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const [kind, shown] of [['embedded timeline', '.tl-across'], ['embedded grid', '.plane-table'], ['embedded series', '.series-svg >> visible=true']] as const) {
		await visit(page, site + kinds[kind]);
		await expect(page.locator(shown).first()).toBeVisible();
		await expect(page.locator('.embed-foot')).toBeVisible();
		for (const part of ['.embed-alone', '.embed-folds', '.tl-tools', '.plane-tools', '.embed-foot .button']) await expect(page.locator(part).first(), `${kind}: ${part}`).toBeHidden();
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
		const sheets = ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
		expect(sheets, kind).toBeLessThanOrEqual(2);
	}
});
