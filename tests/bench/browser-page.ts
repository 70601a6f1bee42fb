/** What a page costs in the browser: bytes, time until it is drawn, elements, memory, and frames while it is moved. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { moveTimes, settlingTime, type Frame } from './statistics.ts';

/** A page of its own, with nothing in its cache, and the browser's protocol beside it. */
export interface Visit {
	page: Page;
	protocol: CDPSession;
	close(): Promise<void>;
}

/** What a reader has: a laptop's window. */
const viewport = { width: 1280, height: 800 };

/** Opens an empty page. @param slowDown how many times slower than this machine the page's own thread is */
export const visit = async (browser: Browser, slowDown = 1): Promise<Visit> => {
	const context = await browser.newContext({ viewport, locale: 'sv-SE' });
	const page = await context.newPage();
	const protocol = await context.newCDPSession(page);
	// Time of the thread itself, which others on the machine take nothing from.
	await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
	if (slowDown !== 1) await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
	return { page, protocol, close: () => context.close() };
};

/** A network as `Network.emulateNetworkConditions` takes it. */
export interface Conditions {
	latency: number;
	/** In bytes a second. */
	downloadThroughput: number;
	uploadThroughput: number;
}

/** A phone far from its mast: 150 ms to and fro, 1.6 Mbit a second down. */
export const slow4G: Conditions = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Longer than anything takes that will ever come. */
const patienceMs = 120_000;

/** The same promise, given up when it has not kept within two minutes. @throws Error that says what did not come */
const within = <Value>(what: string, promise: Promise<Value>): Promise<Value> => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, fail) => {
		timer = setTimeout(() => fail(new Error(`${what} did not come within ${patienceMs / 1000} seconds. Look whether the machine is busy, or open the page in a browser.`)), patienceMs);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Waits for a mark of the page's own. @returns when it was made, in milliseconds from the start of the navigation */
const markOf = (page: Page, name: string): Promise<number> =>
	page.evaluate(
		(wanted) =>
			new Promise<number>((found) => {
				new PerformanceObserver((list) => {
					for (const { name: made, startTime } of list.getEntries()) if (made === wanted) found(startTime);
				}).observe({ type: 'mark', buffered: true });
			}),
		name,
	);

/** When something of the page was there, in milliseconds from the start of the navigation. */
export interface Times {
	/** The page's own mark. */
	mark: number;
	/** Script has set the class that it sets when it takes over: from then on the page answers. */
	ready: number;
}

/** Goes to an address and waits for a mark of the page's own, and for an element that script makes match a selector. */
export const open = async ({ page, protocol }: Visit, address: string, mark: string, ready: string, conditions?: Conditions): Promise<Times> => {
	if (conditions) {
		await protocol.send('Network.enable');
		await protocol.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
	}
	await page.addInitScript((wanted) => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector(wanted)) return;
			observer.disconnect();
			performance.mark('bench-ready');
		}).observe(document, { subtree: true, attributeFilter: ['class'] });
	}, ready);
	await page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
	const [marked, taken] = await within(`The mark "${mark}" or the element "${ready}" of ${address}`, Promise.all([markOf(page, mark), markOf(page, 'bench-ready')]));
	return { mark: marked, ready: taken };
};

/** Waits until the page has nothing more to do. */
export const rest = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => done(), { timeout: 10_000 }), 500), { timeout: 10_000 })));

/** What was sent for a page: bodies as they were sent, so compressed; headers are not counted. */
export interface Bytes {
	requests: number;
	html: number;
	css: number;
	js: number;
	fonts: number;
	/** All but fonts. */
	total: number;
}

/** Loads a page and counts what is sent until nothing more comes. @throws Error where something fails to load */
export const countBytes = async ({ page }: Visit, address: string): Promise<Bytes> => {
	const bytes: Bytes = { requests: 0, html: 0, css: 0, js: 0, fonts: 0, total: 0 };
	const kinds: Record<string, 'html' | 'css' | 'js' | 'fonts'> = { document: 'html', stylesheet: 'css', script: 'js', font: 'fonts' };
	const failed: string[] = [];
	page.on('response', (response) => {
		const size = Number(response.headers()['content-length'] ?? NaN);
		if (!response.ok() || Number.isNaN(size)) failed.push(`${response.status()} ${response.url()}`);
		const kind = kinds[response.request().resourceType()];
		bytes.requests++;
		if (kind) bytes[kind] += size;
		if (kind !== 'fonts') bytes.total += size;
	});
	await page.goto(address, { waitUntil: 'networkidle', timeout: patienceMs });
	if (failed.length > 0) throw new Error(`The page ${address} asked for what was not sent, or sent without its length:\n${failed.join('\n')}`);
	return bytes;
};

/** Memory of the page's script that is still in use once all rubbish is cleared away, in bytes. */
export const heapBytes = async ({ protocol }: Visit): Promise<number> => {
	await within('The clearing of the heap', protocol.send('HeapProfiler.collectGarbage'));
	return (await protocol.send('Runtime.getHeapUsage')).usedSize;
};

/** What the page's own thread did for each move, in milliseconds: at the speed that it was slowed down to. */
export interface Work {
	all: number;
	script: number;
	style: number;
	layout: number;
}

/** A run of moves. */
export interface Moved {
	/** How long each frame that answered a move took, in milliseconds. */
	times: number[];
	/** The longest frame once the moves are over, in milliseconds. */
	settleMs: number;
	work: Work;
}

type Recorder = { frames: Frame[]; stop: boolean };

const startRecording = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const recorder: Recorder = { frames: [], stop: false };
		let moves = 0;
		// Browsers hand over moves right before a frame's callbacks, so that those seen by then are this frame's.
		for (const kind of ['wheel', 'pointermove']) addEventListener(kind, () => moves++, { capture: true, passive: true });
		const frame = (atMs: number): void => {
			recorder.frames.push({ atMs, moves });
			moves = 0;
			if (!recorder.stop) requestAnimationFrame(frame);
		};
		(globalThis as unknown as { recorder: Recorder }).recorder = recorder;
		requestAnimationFrame(frame);
	});

const stopRecording = (page: Page): Promise<Frame[]> =>
	page.evaluate(() => {
		const { recorder } = globalThis as unknown as { recorder: Recorder };
		recorder.stop = true;
		return recorder.frames;
	});

const nextFrame = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

/** What the page's own thread has done since it began, in seconds. */
const workDone = async ({ protocol }: Visit): Promise<Work> => {
	const { metrics } = await protocol.send('Performance.getMetrics');
	const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
	return { all: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
};

/** How long frames are looked at after the last move. */
const settleMs = 1000;

const recordMoves = async (on: Visit, count: number, move: (index: number) => Promise<void>, letGo: () => Promise<void>): Promise<Moved> => {
	await startRecording(on.page);
	await nextFrame(on.page);
	const before = await workDone(on);
	for (let index = 0; index < count; index++) {
		await move(index);
		await nextFrame(on.page);
	}
	const after = await workDone(on);
	const aMove = (name: keyof Work): number => ((after[name] - before[name]) * 1000) / count;
	const work = { all: aMove('all'), script: aMove('script'), style: aMove('style'), layout: aMove('layout') };
	await letGo();
	await on.page.waitForTimeout(settleMs);
	await nextFrame(on.page);
	const frames = await stopRecording(on.page);
	return { times: moveTimes(frames), settleMs: settlingTime(frames), work };
};

/** Scrolls an element into the window. @returns the middle of what is seen of it */
const middleOf = async (page: Page, selector: string): Promise<{ x: number; y: number }> =>
	page.evaluate((wanted) => {
		const element = document.querySelector(wanted);
		if (!element) throw new Error(`There is no "${wanted}" on the page ${location.href}.`);
		element.scrollIntoView({ block: 'start', behavior: 'instant' });
		const { left, width, top, bottom } = element.getBoundingClientRect();
		return { x: left + width / 2, y: (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2 };
	}, selector);

/** Zooms in, and half the way out again, by Ctrl and wheel at the middle of an element; `count` turns of `stepPx`. */
export const zoom = async (on: Visit, selector: string, count: number, stepPx: number): Promise<Moved> => {
	const { x, y } = await middleOf(on.page, selector);
	await on.page.mouse.move(x, y);
	await on.page.keyboard.down('Control');
	return recordMoves(
		on,
		count,
		(index) => on.page.mouse.wheel(0, index < (count * 2) / 3 ? -stepPx : stepPx),
		() => on.page.keyboard.up('Control'),
	);
};

/** Drags an element sideways by mouse, to the left; `count` moves of `stepPx`. */
export const drag = async (on: Visit, selector: string, count: number, stepPx: number): Promise<Moved> => {
	const { x, y } = await middleOf(on.page, selector);
	const start = x + (count * stepPx) / 2;
	await on.page.mouse.move(start, y);
	await on.page.mouse.down();
	return recordMoves(
		on,
		count,
		(index) => on.page.mouse.move(start - (index + 1) * stepPx, y),
		() => on.page.mouse.up(),
	);
};

/**
 * Begins to time keys, as browsers time events: from the key to the next picture on the screen after what it set off, in
 * steps of 8 ms. Source: https://www.w3.org/TR/event-timing/
 */
export const timeKeys = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const times: number[] = [];
		Object.assign(globalThis, { benchKeys: times });
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.push(duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});

/** How long each of so many keys took since `timeKeys`; what took less than 16 ms is not told and counts as 16. */
export const keyTimes = async (page: Page, keys: number): Promise<number[]> => {
	const times = await page.evaluate(() => (globalThis as unknown as { benchKeys: number[] }).benchKeys);
	return [...times, ...Array<number>(Math.max(0, keys - times.length)).fill(16)];
};
