/**
 * `npm run bench:timeline`: what a contrast's timeline costs the reader as events are added.
 *   npm run bench:timeline                        1000 events
 *   npm run bench:timeline -- --events 10000      so many
 *   npm run bench:timeline -- --events 1000 --built    measures what the last run built
 * Builds a site of generated events into .bench/timeline-{N}/ (from .bench/timeline-content-{N}/), serves it as hosts do and
 * measures the Swedish page of the first contrast in the system's Chromium. Prints a table, writes .bench/timeline-{N}.json,
 * and fails where a limit is passed.
 *
 * Why the case is hard is said in generate-events.ts. Frames are timed with the page's thread slowed down four times, while
 * real moves of wheel and mouse come in, one a frame. The same moves on an empty page, in the same browser, tell what of it
 * is the machine's own.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { serve } from '../../src/deploy/serve.ts';
import { browserVersion, provideBrowser } from '../support/browser.ts';
import { countBytes, drag, heapBytes, open, rest, slow4G, visit, zoom, type Bytes, type Moved, type Visit, type Work } from './browser-page.ts';
import { buildCopy, copyProject } from './copy.ts';
import { writeTimelineContent } from './generate-events.ts';
import { frameTimes, percentile, type FrameTimes } from './statistics.ts';

/** What may be measured and what it may be at most, up to so many events. */
interface Limits {
	events: number;
	/** Of a frame, p95, in milliseconds; the grain of the empty page is added. */
	panMs: number;
	zoomMs: number;
	/** On slow 4G, with the machine's own speed. */
	drawnMs: number;
	/** Within the figure. */
	elements?: number;
	jsBytes?: number;
}

/**
 * The limits, of which the first row that has room for the events counts.
 * - 1000 events, some ten times the real content: no frame is missed on a screen of 60 a second (16.7 ms), by a processor
 *   a quarter as fast as the bench's; drawn within what readers take for at once after a tap (a second) and the time
 *   to reach the server and back twice; no more marks than a reader can look through, lanes and merged marks see to that;
 *   script no more than two fonts' worth.
 * - 10,000 events: every second frame may be missed, which still reads as movement; drawn while a reader still waits for
 *   it (three seconds).
 */
const limits: readonly Limits[] = [
	{ events: 1000, panMs: 17, zoomMs: 17, drawnMs: 1300, elements: 1000, jsBytes: 35_000 },
	{ events: 10_000, panMs: 34, zoomMs: 34, drawnMs: 3000 },
];

/** Pages and files of every event, and an index of them all: not measured here, and far too many. */
const unmeasured = ['src/pages/handelser/[slug].astro', 'src/pages/en/events/[slug].astro', 'src/pages/og', 'src/pages/cite', 'src/pages/search'];

const pagePath = 'tidslinje/universell-selektiv/';
const stage = '[data-timeline]';
const mark = 'timeline-drawn';
/** What script makes of the figure when it takes over: it knows which way time runs. */
const ready = '.tl:is(.is-across, .is-down)';

const slowDown = 4;
/** Of everything that takes time: bytes and elements are the same every time. */
const rounds = 3;
const zoomMoves = 30;
/** From all of time down to a decade, and out to some fifty years. */
const zoomStepPx = 20;
const panMoves = 60;
const panStepPx = 8;
/** Where it is most crowded in the end; the drag goes on from there by some 17 years. */
const panView = '?from=1970&to=2010';
/** A frame on a screen of 60 a second. */
const frameMs = 1000 / 60;

/** Frames and work of several runs of the same moves. */
interface Moves extends FrameTimes {
	/** The longest frame once the reader has let go, the median. */
	settleMs: number;
	/** A move, on average. */
	work: Work;
}

interface Result {
	events: number;
	bytes: Bytes;
	/** Milliseconds until the figure is painted, and until it answers, on slow 4G; medians. */
	drawnMs: number;
	drawnSlowMs: number;
	readyMs: number;
	readySlowMs: number;
	/** Within the figure, and on the whole page. */
	elements: number;
	pageElements: number;
	heapBytes: number;
	zoom: Moves;
	pan: Moves;
	/** The same moves on an empty page. */
	empty: { zoom: Moves; pan: Moves };
}

const together = (runs: readonly Moved[]): Moves => {
	const mean = (name: keyof Work): number => runs.reduce((sum, { work }) => sum + work[name], 0) / runs.length;
	const settleMs = percentile(runs.map((run) => run.settleMs), 50);
	return { ...frameTimes(runs.flatMap(({ times }) => times)), settleMs, work: { all: mean('all'), script: mean('script'), style: mean('style'), layout: mean('layout') } };
};

const repeated = async <Value>(run: () => Promise<Value>): Promise<Value[]> => {
	const values: Value[] = [];
	for (let round = 0; round < rounds; round++) values.push(await run());
	return values;
};

const measureMoves = async (browser: Browser, show: (on: Visit, view: string) => Promise<void>, check: (on: Visit, view: string) => void = () => {}): Promise<{ zoom: Moves; pan: Moves }> => {
	const run = (view: string, move: (on: Visit) => Promise<Moved>) => async (): Promise<Moved> => {
		const on = await visit(browser, slowDown);
		await show(on, view);
		const moved = await move(on);
		check(on, view);
		await on.close();
		return moved;
	};
	return {
		zoom: together(await repeated(run('', (on) => zoom(on, stage, zoomMoves, zoomStepPx)))),
		pan: together(await repeated(run(panView, (on) => drag(on, stage, panMoves, panStepPx)))),
	};
};

const measure = async (browser: Browser, address: string, events: number): Promise<Result> => {
	const first = await visit(browser);
	const bytes = await countBytes(first, address);
	const count = (selector: string): Promise<number> => first.page.locator(selector).count();
	const [elements, pageElements, heap] = [await count(`${stage} *`), await count('*'), await heapBytes(first)];
	await first.close();

	const load = async (slower: number): Promise<{ drawn: number; answers: number }> => {
		const times = await repeated(async () => {
			const on = await visit(browser, slower);
			const made = await open(on, address, mark, ready, slow4G);
			await on.close();
			return made;
		});
		return { drawn: percentile(times.map((made) => made.mark), 50), answers: percentile(times.map((made) => made.ready), 50) };
	};
	const [fast, slow] = [await load(1), await load(slowDown)];

	const empty = await measureMoves(browser, async ({ page }) => {
		await page.setContent('<!doctype html><div data-timeline style="height: 600px"></div>');
	});
	const moves = await measureMoves(browser, async (on, view) => {
		await open(on, address + view, mark, ready);
		// The rest of the page is laid out and painted before the reader gets hold of the figure.
		await rest(on.page);
	}, ({ page }, view) => {
		// The address follows the view.
		if (page.url() === address + view) throw new Error(`The figure at ${address + view} did not move under the mouse, so that nothing was measured.`);
	});
	return { events, bytes, drawnMs: fast.drawn, drawnSlowMs: slow.drawn, readyMs: fast.answers, readySlowMs: slow.answers, elements, pageElements, heapBytes: heap, ...moves, empty };
};

/** What passes its limit, each in a sentence; nothing where there is no limit for so many events. */
const findPassed = (result: Result): string[] => {
	const limit = limits.find(({ events }) => result.events <= events);
	if (!limit) return [];
	const { zoom: zoomed, pan, empty } = result;
	const checks: [what: string, value: number, most: number | undefined, unit: string][] = [
		['A frame of panning (p95) takes', pan.p95, limit.panMs + Math.max(0, empty.pan.p95 - frameMs), 'ms'],
		['A frame of zooming (p95) takes', zoomed.p95, limit.zoomMs + Math.max(0, empty.zoom.p95 - frameMs), 'ms'],
		['The figure is drawn on slow 4G after', result.drawnMs, limit.drawnMs, 'ms'],
		['The figure has', result.elements, limit.elements, 'elements'],
		['The script weighs', result.bytes.js, limit.jsBytes, 'bytes'],
	];
	return checks.flatMap(([what, value, most, unit]) => (most === undefined || value <= most ? [] : [`${what} ${Math.round(value)} ${unit}; the limit is ${Math.round(most)}.`]));
};

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

const formatMoves = (name: string, moves: Moves, empty: Moves): [string, string][] => [
	[`${name}, p50 / p95 / max`, `${ms(moves.p50)} / ${ms(moves.p95)} / ${ms(moves.max)}`],
	['  on an empty page', `${ms(empty.p50)} / ${ms(empty.p95)} / ${ms(empty.max)}`],
	['  × empty page', `${(moves.p50 / empty.p50).toFixed(1)} / ${(moves.p95 / empty.p95).toFixed(1)} / ${(moves.max / empty.max).toFixed(1)}`],
	['  longest frame after the last move', ms(moves.settleMs)],
	['  work a move: all = script + style + layout + rest', `${ms(moves.work.all)} = ${[moves.work.script, moves.work.style, moves.work.layout, moves.work.all - moves.work.script - moves.work.style - moves.work.layout].map((part) => part.toFixed(1)).join(' + ')}`],
];

const formatTable = (result: Result): string => {
	const { bytes, zoom: zoomed, pan, empty } = result;
	const rows: [string, string][] = [
		['events', String(result.events)],
		['sent, without fonts', `${kB(bytes.total)} (HTML ${kB(bytes.html)}, CSS ${kB(bytes.css)}, JS ${kB(bytes.js)}); fonts ${kB(bytes.fonts)}`],
		['requests', String(bytes.requests)],
		['drawn, answers on slow 4G', `${ms(result.drawnMs)}, ${ms(result.readyMs)}`],
		[`drawn, answers on slow 4G, ${slowDown} × slower`, `${ms(result.drawnSlowMs)}, ${ms(result.readySlowMs)}`],
		['elements in the figure, on the page', `${result.elements}, ${result.pageElements}`],
		['heap', `${(result.heapBytes / 1e6).toFixed(1)} MB`],
		...formatMoves('zoom', zoomed, empty.zoom),
		...formatMoves('pan', pan, empty.pan),
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
};

const readArguments = (): { events: number; isBuilt: boolean } => {
	const { values } = parseArgs({ options: { events: { type: 'string', default: '1000' }, built: { type: 'boolean', default: false } } });
	const events = Number(values.events);
	if (!Number.isInteger(events)) throw new Error(`"--events ${values.events}" is not a number of events. Write a whole number, such as "--events 1000".`);
	return { events, isBuilt: values.built };
};

const main = async (): Promise<void> => {
	const { events, isBuilt } = readArguments();
	const folder = resolve('.bench');
	const [site, content] = [join(folder, `timeline-${events}`), join(folder, `timeline-content-${events}`)];
	if (!isBuilt) {
		writeTimelineContent('content', content, events);
		copyProject(site, unmeasured);
		const { seconds } = await buildCopy(site, content, join(folder, `timeline-${events}.log`));
		console.log(`Built the site of ${events} events in ${seconds.toFixed(1)} s.`);
	} else if (!existsSync(join(site, 'dist'))) throw new Error(`Nothing is built in ${site}. Leave "--built" out.`);

	// Where others are at work, frames are missed that are not the page's fault.
	const othersLoad = loadavg()[0] ?? 0;
	const executablePath = provideBrowser();
	const { server, address } = await serve({ dir: join(site, 'dist'), base: '/', port: 0 });
	// Chromium refuses its sandbox to root; the other flags keep it from calling its maker while it is measured.
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
	const browser = await chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet] });
	try {
		// The server compresses a file when it is first asked for; a host has done so long before.
		const warming = await visit(browser);
		await countBytes(warming, address + pagePath);
		await warming.close();
		const result = await measure(browser, address + pagePath, events);
		const passed = findPassed(result);
		const machine = { browser: browserVersion(executablePath), node: process.version, processor: cpus()[0]?.model ?? 'unknown', processors: availableParallelism(), othersLoad };
		writeFileSync(join(folder, `timeline-${events}.json`), `${JSON.stringify({ machine, result, passed }, undefined, '\t')}\n`);
		console.log(`\n${formatTable(result)}\n\n${machine.browser} on ${machine.processors} × ${machine.processor}; frames with the page’s thread ${slowDown} × slower. The load of the machine before was ${othersLoad.toFixed(1)}.`);
		if (passed.length > 0) throw new Error(passed.join('\n'));
	} finally {
		await browser.close();
		server.close();
	}
};

try {
	await main();
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
}
