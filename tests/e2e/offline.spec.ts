import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/deploy/serve.ts';
import { cacheNames, courseAddress } from '../../src/offline/addresses.ts';
import { bytesOf, filesOf, type Choice } from '../../src/offline/course.ts';
import type { OfflineManifest } from '../../src/offline/manifest.ts';
import { writeOffline } from '../../src/offline/write.ts';
import { everyPage, kinds } from './support/pages.ts';
import { axeOptions, axeTags, expect as expectNow, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

/** What the browser keeps comes after everything else, so that it comes late on a busy machine. */
const expect = expectNow.configure({ timeout: 20_000 });

const panel = 'utan-nat/';
const chapter = kinds['chapter with notes'];
const names = cacheNames('/');

/** The addresses in a cache, from the root of the host. */
const keysOf = (page: Page, name: string): Promise<string[]> =>
	page.evaluate(async (cache) => ((await caches.has(cache)) ? (await (await caches.open(cache)).keys()).map(({ url }) => url.slice(location.origin.length)) : []), name);

/** Goes to a page and waits until the worker is there and keeps it. */
async function keep(page: Page, address: string, name = names.pages): Promise<void> {
	await page.goto(address);
	await expect.poll(() => keysOf(page, name)).toContain(new URL(address).pathname);
	// What the page loads after everything else is kept as it comes.
	await expect.poll(async () => (await keysOf(page, name.replace(/pages$/, 'assets'))).some((key) => key.includes('OfflineScript'))).toBe(true);
}

/** Opens the page that saves the course, and waits until it knows what is there. */
async function openPanel(page: Page, site: string, status: RegExp): Promise<void> {
	await page.goto(site + panel);
	await expect(page.locator('[data-save-status]')).toHaveText(status);
}

const button = (page: Page, name: string) => page.locator('[data-save]').getByRole('button', { name, exact: true });

/** Saves the whole course. */
async function saveCourse(page: Page, site: string, choice: Choice = 'sv'): Promise<void> {
	await openPanel(page, site, /^Kursen är inte sparad/);
	await page.locator(`[data-save] input[value="${choice}"]`).check();
	await button(page, 'Spara hela kursen').click();
	await expect(page.locator('[data-save-status]')).toHaveText(/^Kursen är sparad sedan/, { timeout: 60_000 });
}

/**
 * What a page looks like once its styles and fonts are there: the names of its own fonts in use, and how many sheets have rules.
 * Whether a stand-in was asked for in the milliseconds before its font came is chance, and left out.
 */
const looks = (page: Page) =>
	page.evaluate(async () => {
		await document.fonts.ready;
		return {
			fonts: [...document.fonts]
				.filter(({ family, status }) => status === 'loaded' && !family.includes('stand-in'))
				.map(({ family }) => family)
				.sort(),
			rules: [...document.styleSheets].map(({ cssRules }) => cssRules.length),
			background: getComputedStyle(document.body).backgroundColor,
		};
	});

/** The number and unit of a text such as "6,9 MB", in bytes. */
const bytesIn = (text: string): number => Number(/([\d,.\u00a0]+)\u00a0MB/.exec(text)![1]!.replace(',', '.')) * 1e6;

const manifestOf = async (dir: string): Promise<OfflineManifest> => JSON.parse(await readFile(join(dir, 'offline.json'), 'utf8')) as OfflineManifest;

/** A copy of the site that can be changed, served by itself. */
const copyOfSite = async () => {
	const dir = await mkdtemp(join(tmpdir(), 'offline-'));
	await cp('dist', dir, { recursive: true });
	const { server, address } = await serve({ dir, base: '/', port: 0 });
	return {
		address,
		/** Gives a page another heading, as a new build would. */
		change: async (heading: string): Promise<void> => {
			const file = join(dir, 'om/index.html');
			await writeFile(file, (await readFile(file, 'utf8')).replace(/(<h1>)[^<]*/, `$1${heading}`));
			await writeOffline(dir, '/');
		},
		/** From now on it takes requests and answers none. */
		hang: (): void => {
			server.removeAllListeners('request').on('request', () => undefined);
		},
		end: async (): Promise<void> => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await rm(dir, { recursive: true });
		},
	};
};

/** Goes without a network while something is done. */
async function without(context: BrowserContext, act: () => Promise<void>): Promise<void> {
	await context.setOffline(true);
	await act();
	await context.setOffline(false);
}

test.describe('pages that were opened', () => {
	test('are read again without a network, with their styles and fonts, whatever the address asks of them', async ({ page, context, site }) => {
		await keep(page, site + chapter);
		await page.goto(site + chapter);
		const before = await looks(page);
		expect(before.fonts.length).toBeGreaterThan(0);
		await without(context, async () => {
			await page.reload();
			expect(await looks(page)).toEqual(before);
			for (const query of ['?slide=2', '?from=1930&to=1950', '?step=1&event=x#the-vote']) {
				await page.goto(site + chapter + query);
				await expect(page.locator('[data-prose]')).toBeVisible();
			}
		});
	});

	test('are kept from the first visit on, before there was a worker', async ({ page, context, site }) => {
		await keep(page, site + chapter);
		expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
		await without(context, async () => {
			await page.reload();
			await expect(page.locator('[data-prose]')).toBeVisible();
			expect((await looks(page)).rules.every((count) => count > 0)).toBe(true);
		});
	});

	test('are listed where a page is not kept, in the language of that page, and trying again leads there', async ({ page, context, site }) => {
		await keep(page, site + chapter);
		const title = (await page.title()).replace(/ – .*/, '');
		await context.setOffline(true);
		await page.goto(`${site}en/timeline/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved');
		await expect(page).toHaveTitle(/^This page is not saved/);
		await page.goto(`${site}begrepp/universalism/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan är inte sparad');
		await page.getByText('Öppnade sidor som finns kvar').click();
		await page.getByRole('link', { name: title }).click();
		await expect(page.locator('[data-prose]')).toBeVisible();
		await page.goto(`${site}begrepp/universalism/`);
		await context.setOffline(false);
		await expect(page.getByText('Nätet är tillbaka.')).toBeVisible();
		await page.getByRole('link', { name: 'Försök igen' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('universalism');
	});

	test('are read where a network is there but does not answer', async ({ page }) => {
		const { address, hang, end } = await copyOfSite();
		await keep(page, address + chapter);
		await page.goto(address + chapter);
		hang();
		const started = Date.now();
		await page.reload({ waitUntil: 'commit' });
		await expect(page.locator('[data-prose]')).toBeVisible({ timeout: 15_000 });
		// Far sooner than a browser gives up by itself.
		expect(Date.now() - started).toBeLessThan(15_000);
		expect((await looks(page)).rules.every((count) => count > 0)).toBe(true);
		await page.close();
		await end();
	});

	test.describe('redirections and dead addresses', () => {
		test.use({ allowed: ['/finns-inte/'] });
		test('are not kept', async ({ page, site }) => {
			await keep(page, site);
			await page.goto(`${site}kapitel`);
			await page.goto(`${site}finns-inte/`);
			await page.goto(`${site}om/`);
			await expect.poll(() => keysOf(page, names.pages)).toContain('/om/');
			expect((await keysOf(page, names.pages)).sort()).toEqual(['/', '/kapitel/', '/om/']);
		});
	});

	test('are taken away by a button', async ({ page, site }) => {
		await keep(page, site + chapter);
		await page.goto(site + panel);
		await page.getByRole('button', { name: 'Ta bort öppnade sidor' }).click();
		await expect(page.getByRole('button', { name: 'Ta bort öppnade sidor' })).toBeHidden();
		await expect(page.getByText('Öppnade sidor är borttagna.')).toBeFocused();
		expect(await keysOf(page, names.pages)).toEqual([]);
		expect(await keysOf(page, names.assets)).toEqual([]);
	});

	test('are kept under a folder too, apart from a site at the root', async ({ page, context, folder }) => {
		await keep(page, folder + chapter, cacheNames('/kurs/').pages);
		await without(context, async () => {
			await page.reload();
			await expect(page.locator('[data-prose]')).toBeVisible();
			await page.goto(`${folder}sok/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan är inte sparad');
		});
		expect(await keysOf(page, names.pages)).toEqual([]);
	});
});

test('nothing of it is asked for before the page is there', async ({ page, site }) => {
	await keep(page, site + chapter);
	const { loaded, asked } = await page.evaluate(() => ({
		loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
		asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('OfflineScript')).map(({ startTime }) => startTime),
	}));
	expect(asked).toHaveLength(1);
	expect(asked[0]).toBeGreaterThanOrEqual(loaded);
});

test.describe('the whole course', () => {
	test('takes what was said before, and is read, searched and presented from without a network', async ({ page, context, site }) => {
		test.setTimeout(240_000);
		const manifest = await manifestOf('dist');
		await openPanel(page, site, /^Kursen är inte sparad/);
		for (const choice of ['sv', 'both'] as const) {
			await page.locator(`[data-save] input[value="${choice}"]`).check();
			const said = bytesIn(await page.locator('[data-save-status]').innerText());
			expect(Math.abs(said / bytesOf(filesOf(manifest, choice)) - 1)).toBeLessThan(0.02);
			expect(bytesIn(await page.locator('[data-save] label', { has: page.locator(`[value="${choice}"]`) }).innerText())).toBe(said);
		}
		await saveCourse(page, site, 'both');
		const kept = await page.evaluate(async (name) => {
			const cache = await caches.open(name);
			return Promise.all((await cache.keys()).map(async (key) => ({ url: key.url, bytes: (await (await cache.match(key))!.arrayBuffer()).byteLength })));
		}, names.course);
		const files = kept.filter(({ url }) => !url.endsWith(courseAddress('/')));
		const said = bytesIn(await page.locator('[data-save-status]').innerText());
		expect(Math.abs(files.reduce((sum, { bytes }) => sum + bytes, 0) / said - 1)).toBeLessThan(0.02);
		expect(files).toHaveLength(manifest.files.length);

		await context.setOffline(true);
		for (const address of Object.values(kinds).filter((kind) => !kind.includes('404'))) {
			await page.goto(site + address);
			await expect(page.getByRole('heading', { level: 1 }).first()).not.toHaveText(/Sidan är inte sparad|This page is not saved/);
			expect((await looks(page)).rules.every((count) => count > 0), address).toBe(true);
		}
		const decks = (await everyPage()).filter((address) => /^forelasning\/.+/.test(address));
		expect(decks.length).toBeGreaterThan(0);
		for (const deck of decks) {
			await page.goto(site + deck);
			const last = (await page.locator('[data-slide]').last().getAttribute('data-slide'))!;
			await page.locator('a[data-show]').press('Enter');
			const slide = page.locator('.slide.is-current');
			await expect(slide).toHaveAttribute('data-slide', '1');
			await page.keyboard.press('Shift+PageDown');
			// The address follows.
			await expect(page).toHaveURL(new RegExp(`slide=${await page.locator('[data-slide="2"]').getAttribute('id')}`));
			await page.reload();
			await expect(slide).toHaveAttribute('data-slide', '2');
			for (let presses = 0; (await slide.getAttribute('data-slide')) !== last && presses < 200; presses++) await page.keyboard.press('PageDown');
			await expect(slide).toHaveAttribute('data-slide', last);
		}
		await page.goto(`${site}sok/?q=fonder`);
		await expect(page.locator('[data-result]').first()).toContainText(/fond/i);
		await page.goto(site + chapter);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('barnbidrag');
		await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(/barnbidrag/i);
		await page.goto(`${site}data/`);
		const download = page.waitForEvent('download');
		await page.locator('a[href="/data/events.csv"]').click();
		expect(await readFile(await (await download).path(), 'utf8')).toBe(await readFile('dist/data/events.csv', 'utf8'));

		await page.goto(site + panel);
		page.once('dialog', (dialog) => void dialog.accept());
		await button(page, 'Ta bort den sparade kursen').click();
		await expect(page.locator('[data-save-status]')).toHaveText(/^Webbplatsen går inte att nå/);
		expect(await page.evaluate((name) => caches.has(name), names.course)).toBe(false);
		await context.setOffline(false);
	});

	test('is stopped and gone on with, and what was fetched is not fetched again', async ({ page, site }) => {
		test.setTimeout(120_000);
		const fetched: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'fetch') fetched.push(request.url());
		});
		await openPanel(page, site, /^Kursen är inte sparad/);
		// Slow enough to be stopped.
		await page.route('**/begrepp/**', async (route) => {
			await new Promise((done) => setTimeout(done, 100));
			await route.continue();
		});
		await button(page, 'Spara hela kursen').click();
		const progress = page.locator('[data-save] progress');
		await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.position)).toBeGreaterThan(0);
		await button(page, 'Avbryt').click();
		await expect(page.locator('[data-save-status]')).toHaveText(/är hämtat\. Det ligger kvar/);
		const before = (await keysOf(page, names.course)).length;
		expect(before).toBeGreaterThan(0);

		await openPanel(page, site, /är hämtat\. Det ligger kvar/);
		expect((await keysOf(page, names.course)).length).toBe(before);
		fetched.length = 0;
		await button(page, 'Fortsätt spara').click();
		await expect(page.locator('[data-save-status]')).toHaveText(/^Kursen är sparad sedan/, { timeout: 60_000 });
		const wanted = filesOf(await manifestOf('dist'), 'sv').length;
		expect(fetched.filter((url) => !url.endsWith('/offline.json'))).toHaveLength(wanted - before);
		await expect(page.locator('[data-save-said]')).toHaveText(/^Kursen är sparad sedan/);
	});

	test('stays as far as it came when the tab is closed', async ({ page, context, site }) => {
		await openPanel(page, site, /^Kursen är inte sparad/);
		await button(page, 'Spara hela kursen').click();
		await expect.poll(async () => (await keysOf(page, names.course)).length).toBeGreaterThan(20);
		await page.close();
		const again = await context.newPage();
		await openPanel(again, site, /är hämtat\. Det ligger kvar/);
		expect((await keysOf(again, names.course)).length).toBeGreaterThan(20);
	});

	test('is fetched from the new state of the site where that changes meanwhile', async ({ page }) => {
		test.setTimeout(120_000);
		const { address, change, end } = await copyOfSite();
		let isChanged = false;
		// The file that is changed has come by then; the list is asked for again at the end.
		await page.route('**/utan-nat/', async (route) => {
			if (route.request().resourceType() === 'fetch' && !isChanged) {
				isChanged = true;
				await change('En ny rubrik');
			}
			await route.continue();
		});
		await saveCourse(page, address);
		expect(isChanged).toBe(true);
		await without(page.context(), async () => {
			await page.goto(`${address}om/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('En ny rubrik');
		});
		expect((await keysOf(page, names.course)).filter((key) => key.startsWith('/om/?'))).toHaveLength(1);
		await end();
	});

	test('is spoken of at quarters of the way, not at every file', async ({ page, site }) => {
		await openPanel(page, site, /^Kursen är inte sparad/);
		await page.evaluate(() => {
			const spoken: string[] = [];
			(globalThis as unknown as { spoken: string[] }).spoken = spoken;
			const status = document.querySelector('[data-save-said]')!;
			new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
		});
		await button(page, 'Spara hela kursen').click();
		await expect(page.locator('[data-save-status]')).toHaveText(/^Kursen är sparad sedan/, { timeout: 60_000 });
		const spoken = await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
		expect(spoken.length).toBeGreaterThan(2);
		expect(spoken.length).toBeLessThanOrEqual(6);
		expect(spoken.at(-1)).toMatch(/^Kursen är sparad sedan/);
	});
});

test.describe('a new version', () => {
	const bar = (page: Page) => page.locator('.marks-bar');
	const update = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

	test('is offered, not forced, and taken when the reader wants it', async ({ page, context }) => {
		const { address, change, end } = await copyOfSite();
		await keep(page, `${address}om/`);
		await page.reload();
		await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
		const other = await context.newPage();
		await other.goto(address);
		await change('En ny rubrik');
		await update(page);
		await expect(bar(page)).toContainText('En ny version av webbplatsen finns.');
		await expect(bar(other)).toContainText('En ny version av webbplatsen finns.');
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('En ny rubrik');
		const { violations } = await new AxeBuilder({ page }).withTags(axeTags).options(axeOptions).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
		expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe('installed');
		const [box, height] = [(await bar(page).boundingBox())!, page.viewportSize()!.height];
		expect(Math.round(box.y + box.height)).toBe(height);

		await bar(other).getByRole('button', { name: 'Inte nu' }).click();
		await expect(bar(other)).toHaveCount(0);
		await other.reload();
		await bar(page).getByRole('button', { name: 'Ladda om' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('En ny rubrik');
		await expect(bar(page)).toHaveCount(0);
		await expect(bar(other)).toHaveCount(0);
		expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
		await end();
	});

	test('is not spoken of while slides are shown', async ({ page }) => {
		const { address, change, end } = await copyOfSite();
		await keep(page, address);
		await page.reload();
		await page.evaluate(() => document.body.classList.add('is-presenting'));
		await change('En ny rubrik');
		await update(page);
		await expect(bar(page)).toHaveCount(1);
		await expect(bar(page)).toBeHidden();
		await page.evaluate(() => document.body.classList.remove('is-presenting'));
		await expect(bar(page)).toBeVisible();
		await page.evaluate(() => document.body.classList.add('is-presenting'));
		await expect(bar(page)).toBeHidden();
		await end();
	});

	test('of a saved course is told of; the old one answers until the new one is whole, and only what changed is fetched', async ({ page, context }) => {
		test.setTimeout(120_000);
		const { address, change, end } = await copyOfSite();
		await saveCourse(page, address);
		await change('En ny rubrik');
		await page.reload();
		await expect(page.locator('[data-save-status]')).toHaveText(/men webbplatsen har ändrats/);
		const heading = page.getByRole('heading', { level: 1 });
		await without(context, async () => {
			await page.goto(`${address}om/`);
			await expect(heading).not.toHaveText('En ny rubrik');
		});
		await page.goto(address + panel);
		await expect(button(page, 'Uppdatera')).toBeVisible();
		const fetched: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
		});
		await button(page, 'Uppdatera').click();
		await expect(page.locator('[data-save-status]')).toHaveText(/^Kursen är sparad sedan/);
		expect([...new Set(fetched)].sort()).toEqual(['/offline.json', '/om/']);
		await without(context, async () => {
			await page.goto(`${address}om/`);
			await expect(heading).toHaveText('En ny rubrik');
		});
		expect((await keysOf(page, names.course)).filter((key) => key.startsWith('/om/?'))).toHaveLength(1);
		await end();
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the page says what script is for, and shows no button that does nothing', async ({ page, site }) => {
		await page.goto(site + panel);
		await expect(page.getByText('För att spara kursen behöver webbläsaren köra skript.')).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('radio')).toHaveCount(0);
	});
});
