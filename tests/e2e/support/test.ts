import { test as base, expect, type Page } from '@playwright/test';

/** What a page must never do, gathered while a test runs. */
export interface Misdeeds {
	/** Console errors and warnings, and uncaught errors. */
	messages: string[];
	/** Requests to other origins. */
	foreign: string[];
	/** Requests that failed or came back with an error. */
	failed: string[];
	/** Breaches of the content security policy or of Trusted Types. */
	violations: string[];
}

/** What Playwright writes itself where it lets no service worker be registered. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/**
 * A page that is watched: the test fails if it writes to the console, throws, asks another origin, gets an error, breaks
 * its policy or sets a cookie. `allowed` names requests whose failure is the point of the test.
 */
export const test = base.extend<{ site: string; folder: string; gallery: string; allowed: string[]; misdeeds: Misdeeds }>({
	site: async ({}, use) => use(process.env['SITE_ADDRESS']!),
	folder: async ({}, use) => use(process.env['FOLDER_ADDRESS']!),
	gallery: async ({}, use) => use(process.env['GALLERY_ADDRESS']!),
	allowed: [[], { option: true }],
	misdeeds: [
		async ({ page, allowed }, use) => {
			const misdeeds: Misdeeds = { messages: [], foreign: [], failed: [], violations: [] };
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()) && message.text() !== blockedWorker && !allowed.some((part) => message.location().url.includes(part))) misdeeds.messages.push(message.text());
			});
			page.on('pageerror', (error) => misdeeds.messages.push(String(error)));
			page.on('request', (request) => {
				if (!request.url().startsWith('http://localhost:') && !request.url().startsWith('data:')) misdeeds.foreign.push(request.url());
			});
			page.on('response', (response) => {
				if (response.status() >= 400 && !allowed.some((part) => response.url().includes(part))) misdeeds.failed.push(`${response.status()} ${response.url()}`);
			});
			await page.addInitScript(() => {
				const seen: string[] = [];
				(globalThis as unknown as { violations: string[] }).violations = seen;
				addEventListener('securitypolicyviolation', (event) => seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`), true);
			});
			await use(misdeeds);
			if (!page.isClosed() && page.url().startsWith('http')) {
				misdeeds.violations = await page.evaluate(() => (globalThis as unknown as { violations?: string[] }).violations ?? []).catch(() => []);
			}
			expect(misdeeds).toEqual({ messages: [], foreign: [], failed: [], violations: [] });
			expect(await page.context().cookies()).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

/** The rules of axe that every page keeps: those of the law and good practice, with the size of targets, which is off by default. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
export const axeOptions = { rules: { 'target-size': { enabled: true } } };

/** Goes to a page of the site and waits for its fonts. */
export async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
}

/** Adds up how much the pages visited from now on move while they load (the cumulative layout shift, CLS). */
export async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const store = globalThis as unknown as { shift: number };
		store.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) store.shift += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** How much the page that is open has moved, two frames after it was asked. */
export const shiftsOf = (page: Page): Promise<number> =>
	page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done((globalThis as unknown as { shift: number }).shift)))));

/**
 * Lays out entries that are out of view, which the page leaves until they are scrolled to: where axe asks for their places
 * before, they lie over each other.
 */
export const layOutAll = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets = [sheet];
	});
