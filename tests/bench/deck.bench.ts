/**
 * `npm run bench:deck`: what the next step of a lecture costs the teacher.
 *   npm run bench:deck               builds the site into .bench/decks/ first
 *   npm run bench:deck -- --built    measures what the last run built
 * Shows every deck of the site in the system's Chromium, with Page Down alone from the first step to the last, and times each
 * key until the frame that shows what it brought. Prints a table, writes .bench/decks.json, and fails where the limit is
 * passed. The same keys on an empty page, in the same browser, tell what of the time is the machine's own.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serve } from '../../src/deploy/serve.ts';
import { browserVersion, provideBrowser } from '../support/browser.ts';
import { keyTimes, rest, timeKeys, visit } from './browser-page.ts';
import { buildCopy, copyProject } from './copy.ts';
import { percentile } from './statistics.ts';

/** From the key to the frame that shows the next step, 95 of a hundred: two frames, so that a lecture never waits. */
const limitMs = 32;
const slowDown = 4;
/** Keys on the empty page. */
const emptyKeys = 60;
/** A frame on a screen of 60 a second. */
const frameMs = 1000 / 60;

/** Long enough for what a key sets off; the next key comes when that has been painted. */
const pauseMs = 60;
const pause = (page: Page): Promise<void> => page.evaluate((ms) => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, ms))), pauseMs);

interface Result {
	deck: string;
	/** How many keys lead from the first step to the last. */
	keys: number;
	p50: number;
	p95: number;
	max: number;
}

/** The times of all keys from a deck's first step to its last. @throws where a key leads nowhere */
const measureDeck = async (browser: Browser, address: string): Promise<number[]> => {
	const on = await visit(browser, slowDown);
	await on.page.goto(`${address}?slide=opening`, { waitUntil: 'networkidle' });
	await on.page.waitForSelector('.slide.is-current');
	const keys = await on.page.locator('[data-slide]').evaluateAll((slides) => slides.reduce((sum, slide) => sum + 1 + slide.querySelectorAll('[data-part]').length + Math.max(0, slide.querySelectorAll('[data-frame]').length - 1), -1));
	await rest(on.page);
	await timeKeys(on.page);
	for (let key = 0; key < keys; key++) {
		await on.page.keyboard.press('PageDown');
		await pause(on.page);
	}
	const isLast = await on.page.locator('[data-slide]').last().evaluate((slide) => slide.classList.contains('is-current'));
	if (!isLast) throw new Error(`${keys} presses of Page Down do not lead to the last slide of ${address}.`);
	const times = await keyTimes(on.page, keys);
	await on.close();
	return times;
};

/** The same keys on a page that holds one heading, which each changes. */
const measureEmpty = async (browser: Browser): Promise<number[]> => {
	const on = await visit(browser, slowDown);
	await on.page.setContent('<!doctype html><title>-</title><h1>0</h1>');
	await on.page.evaluate(() => {
		const heading = document.querySelector('h1')!;
		addEventListener('keydown', () => (heading.textContent = String(Number(heading.textContent) + 1)));
	});
	await timeKeys(on.page);
	for (let key = 0; key < emptyKeys; key++) {
		await on.page.keyboard.press('PageDown');
		await pause(on.page);
	}
	const times = await keyTimes(on.page, emptyKeys);
	await on.close();
	return times;
};

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const formatTable = (results: readonly Result[]): string => {
	const rows = [['deck', 'keys', 'p50', 'p95', 'slowest'], ...results.map(({ deck, keys, p50, p95, max }) => [deck, String(keys), ms(p50), ms(p95), ms(max)])];
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join('  ')).join('\n');
};

const main = async (): Promise<void> => {
	const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
	const folder = resolve('.bench');
	const copy = join(folder, 'decks');
	const dir = join(copy, 'dist');
	if (!values.built) {
		copyProject(copy);
		const { seconds } = await buildCopy(copy, resolve('content'), join(folder, 'decks.log'));
		console.log(`Built the site in ${seconds.toFixed(1)} s.`);
	} else if (!existsSync(dir)) throw new Error(`Nothing is built in ${copy}. Leave "--built" out.`);

	// Where others are at work, times are longer that are not the page's fault.
	const othersLoad = loadavg()[0] ?? 0;
	const executablePath = provideBrowser();
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
	const browser = await chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet] });
	const { server, address } = await serve({ dir, base: '/', port: 0 });
	try {
		const empty = await measureEmpty(browser);
		const all: number[] = [];
		const results: Result[] = [];
		for (const { name } of readdirSync(join(dir, 'forelasning'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
			const times = await measureDeck(browser, `${address}forelasning/${name}/`);
			all.push(...times);
			results.push({ deck: name, keys: times.length, p50: percentile(times, 50), p95: percentile(times, 95), max: Math.max(...times) });
		}
		const emptyMs = percentile(empty, 95);
		const nextMs = percentile(all, 95);
		const most = limitMs + Math.max(0, emptyMs - frameMs);
		console.log(`\n${formatTable([...results, { deck: 'all', keys: all.length, p50: percentile(all, 50), p95: nextMs, max: Math.max(...all) }, { deck: 'empty page', keys: empty.length, p50: percentile(empty, 50), p95: emptyMs, max: Math.max(...empty) }])}\n`);
		console.log(`${browserVersion(executablePath)} on ${availableParallelism()} × ${cpus()[0]?.model.trim()}; the page’s thread ${slowDown} × slower. The load of the machine before was ${othersLoad.toFixed(1)}.`);
		writeFileSync(join(folder, 'decks.json'), `${JSON.stringify({ results, nextMs, emptyMs, othersLoad }, undefined, '\t')}\n`);
		if (nextMs > most) throw new Error(`The next step of a lecture comes after ${Math.round(nextMs)} ms (p95); the limit is ${Math.round(most)}.`);
	} finally {
		await browser.close();
		server.close();
	}
};

main().catch((error: unknown) => {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
});
