/**
 * `npm run bench:search`: what the search costs the reader as chapters are added.
 *   npm run bench:search                           10, 100 and 1000 chapters
 *   npm run bench:search -- --pages 10,100         only these
 *   npm run bench:search -- --pages 100 --built    measures what the last run built
 * Builds sites of generated chapters into .bench/search-{N}/ (from .bench/search-content-{N}/), serves them as hosts do and
 * searches from the Swedish index of concepts in the system's Chromium. Prints a table, writes .bench/search.json, and
 * fails where a limit is passed.
 *
 * Why the case is hard is said in generate.ts: each chapter has words and headings of its own. What is asked for stands in
 * the name of the site and in most chapters. The reader comes cold: the dialog is opened by its keys, without a pointer
 * that comes near it first, and the letters follow at once.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { serve } from '../../src/deploy/serve.ts';
import { browserVersion, provideBrowser } from '../support/browser.ts';
import { keyTimes, rest, slow4G, timeKeys, visit, type Visit } from './browser-page.ts';
import { buildCopy, copyProject } from './copy.ts';
import { writeContent } from './generate.ts';
import { percentile } from './statistics.ts';

/** At any number of pages: all that is sent, so that a phone's first search is no heavier than a page with its fonts; what readers take for at once. */
const limits = { bytes: 90_000, firstMs: 1000, nextMs: 50 };

const pagePath = 'begrepp/';
/** Asked a letter at a time. */
const query = 'investering';
const slowDown = 4;
const rounds = 5;

const field = '[data-search-dialog] input';
const firstHit = '[data-search-dialog] [data-result]';

interface Result {
	chapters: number;
	/** Of the first search, as sent: scripts, styles and index; headers are not counted. */
	bytes: number;
	requests: number;
	/** Of them, up to the first hit. */
	quickBytes: number;
	/** Milliseconds from the keys that open the dialog to the first hit painted, on slow 4G, slowed down; the median. */
	firstMs: number;
	/** Milliseconds from a key to the hits it brings painted, slowed down; the median and the slowest but one in twenty. */
	nextMs: number;
	nextSlowMs: number;
	/** The same keys on an empty page; the median. */
	emptyMs: number;
	/** Until the full text has been looked through, on slow 4G, slowed down; the median. */
	fullMs: number;
}

/** Counts what is sent from now on. @throws where something comes without its length */
const countSent = ({ page }: Visit): { bytes: number; requests: number; missing: string[] } => {
	const sent = { bytes: 0, requests: 0, missing: [] as string[] };
	page.on('response', (response) => {
		const size = Number(response.headers()['content-length'] ?? NaN);
		if (!response.ok() || Number.isNaN(size)) sent.missing.push(`${response.status()} ${response.url()}`);
		else sent.bytes += size;
		sent.requests += 1;
	});
	return sent;
};

const openDialog = async (on: Visit): Promise<void> => {
	// Keys that come before the page's script are lost.
	await rest(on.page);
	await on.page.keyboard.press('Control+k');
	await on.page.waitForFunction((selector) => document.activeElement === document.querySelector(selector), field);
};

/** When the full text has been looked through: the sum of hits stands below the list. */
const whole = (page: Visit['page']): Promise<unknown> => page.waitForFunction(() => /\d/.test(document.querySelector('[data-search-dialog] [data-all]')!.textContent!));

const measureBytes = async (browser: Browser, address: string): Promise<Pick<Result, 'bytes' | 'requests' | 'quickBytes'>> => {
	const on = await visit(browser);
	await on.page.goto(address, { waitUntil: 'networkidle' });
	const sent = countSent(on);
	await openDialog(on);
	await on.page.waitForLoadState('networkidle');
	const quickBytes = sent.bytes;
	for (const letter of query) {
		await on.page.keyboard.type(letter);
		await on.page.waitForLoadState('networkidle');
	}
	await whole(on.page);
	await on.page.waitForLoadState('networkidle');
	await on.close();
	if (sent.missing.length > 0) throw new Error(`The search at ${address} asked for what was not sent, or sent without its length:\n${sent.missing.join('\n')}`);
	if (sent.requests === 0) throw new Error(`The search at ${address} asked for nothing, so that nothing was measured.`);
	return { bytes: sent.bytes, requests: sent.requests, quickBytes };
};

/** From the keys that open the dialog to the first hit painted; the letters come as soon as there is a field. */
const measureFirst = async (browser: Browser, address: string): Promise<{ firstMs: number; fullMs: number }> => {
	const on = await visit(browser, slowDown);
	await on.page.goto(address, { waitUntil: 'networkidle' });
	await rest(on.page);
	await on.protocol.send('Network.enable');
	await on.protocol.send('Network.emulateNetworkConditions', { offline: false, ...slow4G });
	await on.page.evaluate(
		([hit]) => {
			addEventListener('keydown', () => performance.mark('bench-open'), { once: true, capture: true });
			const dialog = document.querySelector('[data-search-dialog]')!;
			let isHit = false;
			new MutationObserver((_, observer) => {
				if (!isHit && document.querySelector(hit!)) {
					isHit = true;
					// A frame is painted before what is put off to the task after it.
					requestAnimationFrame(() => setTimeout(() => performance.mark('bench-hit')));
				}
				if (isHit && /\d/.test(dialog.querySelector('[data-all]')!.textContent!)) {
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => performance.mark('bench-full')));
				}
			}).observe(dialog, { subtree: true, childList: true, attributes: true });
		},
		[firstHit],
	);
	await openDialog(on);
	await on.page.keyboard.type(query);
	await on.page.waitForFunction(() => performance.getEntriesByName('bench-full').length > 0, undefined, { timeout: 60_000 });
	const times = await on.page.evaluate(() => ['bench-open', 'bench-hit', 'bench-full'].map((name) => performance.getEntriesByName(name)[0]!.startTime));
	await on.close();
	const [open = 0, hit = 0, full = 0] = times;
	return { firstMs: hit - open, fullMs: full - open };
};

/**
 * From a key to the frame that shows its hits, as browsers time events: to the next picture on the screen after what the
 * key set off, in steps of 8 ms. Source: https://www.w3.org/TR/event-timing/
 */
const measureNext = async (browser: Browser, address: string): Promise<number[]> => {
	const on = await visit(browser, slowDown);
	await on.page.goto(address, { waitUntil: 'networkidle' });
	await openDialog(on);
	await on.page.keyboard.type('i');
	await on.page.waitForSelector(firstHit);
	await rest(on.page);
	await timeKeys(on.page);
	await on.page.evaluate(() => {
		const seen = { late: 0 };
		Object.assign(globalThis, { benchSeen: seen });
		// Hits that came in a later frame would not be in the time.
		const list = document.querySelector('[data-search-dialog] [data-list]')!;
		let isDrawn = false;
		// Where the same hits stay, their addresses carry the new words.
		new MutationObserver(() => (isDrawn = true)).observe(list, { childList: true, subtree: true, attributeFilter: ['href'] });
		addEventListener('input', () => {
			isDrawn = false;
			requestAnimationFrame(() => {
				if (!isDrawn) seen.late += 1;
			});
		}, { capture: true });
	});
	for (const letter of query.slice(1)) {
		await on.page.keyboard.type(letter);
		await rest(on.page);
	}
	const { late } = await on.page.evaluate(() => (globalThis as unknown as { benchSeen: { late: number } }).benchSeen);
	const times = await keyTimes(on.page, query.length - 1);
	await on.close();
	if (late > 0) throw new Error(`The hits of ${late} keys at ${address} came later than the frame after the key, so that their time was not measured.`);
	return times;
};

/** The same keys in a field of an empty page, of which each writes a line: what of the time is the machine's own. */
const measureEmpty = async (browser: Browser): Promise<number[]> => {
	const on = await visit(browser, slowDown);
	await on.page.setContent('<!doctype html><title>-</title><input><p></p>');
	await on.page.evaluate(() => {
		const [input, line] = [document.querySelector('input')!, document.querySelector('p')!];
		input.addEventListener('input', () => (line.textContent = input.value));
		input.focus();
	});
	await on.page.keyboard.type('i');
	await timeKeys(on.page);
	for (const letter of query.slice(1)) {
		await on.page.keyboard.type(letter);
		await rest(on.page);
	}
	const times = await keyTimes(on.page, query.length - 1);
	await on.close();
	return times;
};

const measure = async (browser: Browser, address: string, chapters: number): Promise<Result> => {
	const bytes = await measureBytes(browser, address);
	const first: { firstMs: number; fullMs: number }[] = [];
	const next: number[] = [];
	const empty: number[] = [];
	for (let round = 0; round < rounds; round++) {
		first.push(await measureFirst(browser, address));
		next.push(...(await measureNext(browser, address)));
		empty.push(...(await measureEmpty(browser)));
	}
	return {
		chapters,
		...bytes,
		firstMs: percentile(first.map(({ firstMs }) => firstMs), 50),
		fullMs: percentile(first.map(({ fullMs }) => fullMs), 50),
		nextMs: percentile(next, 50),
		nextSlowMs: percentile(next, 95),
		emptyMs: percentile(empty, 50),
	};
};

/** A frame on a screen of 60 a second. */
const frameMs = 1000 / 60;

/** What passes its limit, each in a sentence; to that of a key is added what the empty page takes beyond a frame. */
const findPassed = ({ chapters, bytes, firstMs, nextMs, emptyMs }: Result): string[] =>
	(
		[
			['The first search sends', bytes, limits.bytes, 'bytes'],
			['The first hit comes after', firstMs, limits.firstMs, 'ms'],
			['The hits of the next key come after', nextMs, limits.nextMs + Math.max(0, emptyMs - frameMs), 'ms'],
		] as const
	).flatMap(([what, value, most, unit]) => (value <= most ? [] : [`${what} ${Math.round(value)} ${unit} with ${chapters} chapters; the limit is ${Math.round(most)}.`]));

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

const columns: { head: string; cell(result: Result): string }[] = [
	{ head: 'chapters', cell: ({ chapters }) => String(chapters) },
	{ head: 'first search', cell: ({ bytes }) => kB(bytes) },
	{ head: 'up to the first hit', cell: ({ quickBytes }) => kB(quickBytes) },
	{ head: 'requests', cell: ({ requests }) => String(requests) },
	{ head: 'first hit', cell: ({ firstMs }) => ms(firstMs) },
	{ head: 'full text', cell: ({ fullMs }) => ms(fullMs) },
	{ head: 'next key, p50', cell: ({ nextMs }) => ms(nextMs) },
	{ head: 'p95', cell: ({ nextSlowMs }) => ms(nextSlowMs) },
	{ head: 'empty page, p50', cell: ({ emptyMs }) => ms(emptyMs) },
];

const formatTable = (results: readonly Result[]): string => {
	const rows = [columns.map(({ head }) => head), ...results.map((result) => columns.map(({ cell }) => cell(result)))];
	const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
	return rows.map((row) => row.map((text, index) => text.padStart(widths[index]!)).join('  ')).join('\n');
};

const readArguments = (): { sizes: number[]; isBuilt: boolean } => {
	const { values } = parseArgs({ options: { pages: { type: 'string', default: '10,100,1000' }, built: { type: 'boolean', default: false } } });
	const sizes = values.pages.split(',').map(Number);
	// With fewer than ten, a chapter would carry more claims than it has room for.
	if (!sizes.every((size) => Number.isInteger(size) && size >= 10)) throw new Error(`"--pages ${values.pages}" is not a list of sizes. Write whole numbers from 10 up, such as "--pages 10,100".`);
	return { sizes: sizes.sort((a, b) => a - b), isBuilt: values.built };
};

const main = async (): Promise<void> => {
	const { sizes, isBuilt } = readArguments();
	const folder = resolve('.bench');
	const siteOf = (size: number): string => join(folder, `search-${size}`);
	for (const size of sizes) {
		if (isBuilt) {
			if (!existsSync(join(siteOf(size), 'dist'))) throw new Error(`Nothing is built in ${siteOf(size)}. Leave "--built" out.`);
			continue;
		}
		const content = join(folder, `search-content-${size}`);
		writeContent('content', content, size);
		copyProject(siteOf(size));
		const { seconds } = await buildCopy(siteOf(size), content, join(folder, `search-${size}.log`));
		console.log(`Built ${size} chapters in ${seconds.toFixed(1)} s.`);
	}

	// Where others are at work, times are longer that are not the page's fault.
	const othersLoad = loadavg()[0] ?? 0;
	const executablePath = provideBrowser();
	// Chromium refuses its sandbox to root; the other flags keep it from calling its maker while it is measured.
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
	const browser = await chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet] });
	const results: Result[] = [];
	try {
		for (const size of sizes) {
			const { server, address } = await serve({ dir: join(siteOf(size), 'dist'), base: '/', port: 0 });
			try {
				// The server compresses a file when it is first asked for; a host has done so long before.
				await measureBytes(browser, address + pagePath);
				results.push(await measure(browser, address + pagePath, size));
			} finally {
				server.close();
			}
		}
	} finally {
		await browser.close();
	}
	const passed = results.flatMap(findPassed);
	const machine = { browser: browserVersion(executablePath), node: process.version, processor: cpus()[0]?.model ?? 'unknown', processors: availableParallelism(), othersLoad };
	writeFileSync(join(folder, 'search.json'), `${JSON.stringify({ machine, limits, results, passed }, undefined, '\t')}\n`);
	console.log(`\n${formatTable(results)}\n\n${machine.browser} on ${machine.processors} × ${machine.processor}; times with the page’s thread ${slowDown} × slower, first hit and full text on slow 4G. The load of the machine before was ${othersLoad.toFixed(1)}.`);
	if (passed.length > 0) throw new Error(passed.join('\n'));
};

try {
	await main();
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
}
