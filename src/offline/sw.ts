/**
 * The service worker: what a page asks for is answered from the network where there is one, and from what is kept where there
 * is none. It never takes over an open page by itself; the reader is offered a new version (bar.client.ts).
 *
 * Kept are the pages that were opened with what they are painted with, by Workbox's strategies; and the whole course where
 * the reader has asked for it, which course.client.ts puts into a cache of its own and this worker only reads.
 * An edge file: network, caches and messages.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { PrecacheController } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { withBase } from '../i18n/routes.ts';
import { cacheNames, courseAddress, courseKey, isNamedByContent, isPage, manifestAddress, pageAddress, workerAddress } from './addresses.ts';
import type { KeptCourse } from './course.ts';
import type { WorkerMessage } from './messages.ts';
import type { WorkerSettings } from './shell.ts';

/** Filled in by the build (write.ts). */
declare const OFFLINE_SETTINGS: WorkerSettings;

/** What lasts as long as a promise does. */
interface LastingEvent extends Event {
	waitUntil(promise: Promise<unknown>): void;
}

/** The part of the worker's own scope that is used; the types of pages have none. */
interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	skipWaiting(): Promise<void>;
	addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'message', listener: (event: LastingEvent & { data: unknown }) => void): void;
}

type Plugin = NetworkFirst['plugins'][number];

const scope = globalThis as unknown as WorkerScope;
const { base, pages: offlinePages, shell: shellFiles } = OFFLINE_SETTINGS;
const names = cacheNames(base);

/** A network that has not answered by then is treated as none, where something is kept. */
const patienceSeconds = 3;
/** Pages that were opened are kept, so many: a course and its records. */
const mostPages = 150;
/** Files of their kinds, of several versions of the site. */
const mostAssets = 250;

const shell = new PrecacheController({ cacheName: names.shell });
shell.precache(shellFiles);

/** A file of the course that the reader has kept. */
const fromCourse = async (address: string): Promise<Response | undefined> => {
	const { pathname } = new URL(address);
	const stored = (key: string): Promise<Response | undefined> => caches.match(key, { cacheName: names.course, ignoreVary: true });
	if (isNamedByContent(pathname)) return stored(pathname);
	const course = (await (await stored(courseAddress(base)))?.json()) as KeptCourse | undefined;
	const revision = course?.files[pathname];
	return revision === undefined ? undefined : stored(courseKey({ url: pathname, revision }));
};

/** The course before what was opened, since all of it fits together. */
const courseFirst: Plugin = { cachedResponseWillBeUsed: async ({ request, cachedResponse }) => (await fromCourse(request.url)) ?? cachedResponse };

/** What an opened page is painted with is kept with it, also where the course has it: the course may be updated or taken away. */
const alsoFromCourse: Plugin = {
	cachedResponseWillBeUsed: async ({ request, cachedResponse, event }) => {
		if (cachedResponse) return cachedResponse;
		const found = await fromCourse(request.url);
		const copy = found?.clone();
		if (copy) event?.waitUntil(caches.open(names.assets).then((cache) => cache.put(request, copy)));
		return found;
	},
};

/** Only what was asked for is kept: no redirection, no error, nothing that stands in for a page. */
const wholeAnswers = (type: RegExp): Plugin => ({
	cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected && type.test(response.headers.get('Content-Type') ?? '') ? response : null),
});
const keepNothing: Plugin = { cacheWillUpdate: async () => null };
const matchOptions = { ignoreVary: true };

const pages = new NetworkFirst({
	cacheName: names.pages,
	networkTimeoutSeconds: patienceSeconds,
	matchOptions,
	plugins: [
		{ cacheKeyWillBeUsed: async ({ request }) => pageAddress(request.url) },
		wholeAnswers(/^text\/html\b/),
		new ExpirationPlugin({ maxEntries: mostPages, matchOptions, purgeOnQuotaError: true }),
		courseFirst,
	],
});
const assets = new CacheFirst({
	cacheName: names.assets,
	matchOptions,
	// A host may answer any address with a page.
	plugins: [wholeAnswers(/^(?!text\/html\b)/), new ExpirationPlugin({ maxEntries: mostAssets, matchOptions }), alsoFromCourse],
});
/** Kept only with the course; the name of the cache is that of one that holds none of them. */
const courseOnly = new CacheFirst({ cacheName: names.assets, matchOptions, plugins: [keepNothing, courseFirst] });
const files = new NetworkFirst({ cacheName: names.assets, networkTimeoutSeconds: patienceSeconds, matchOptions, plugins: [keepNothing, courseFirst] });

const folder = withBase(base, '/');
const own = new Set([manifestAddress(base), workerAddress(base)]);

/**
 * Whether the worker answers a request at all: of this site alone, and none for a part of a file. Who takes no redirection is
 * the page that saves the course: it wants what the site holds now.
 */
const isAnswered = (request: Request, url: URL): boolean =>
	url.pathname.startsWith(folder) && !own.has(url.pathname) && request.redirect !== 'error' && !request.headers.has('Range');

registerRoute(({ request, url, sameOrigin }) => sameOrigin && isAnswered(request, url) && request.mode === 'navigate' && isPage(url.pathname), pages);
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isAnswered(request, url) && url.pathname.startsWith(`${folder}_astro/`), assets);
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isAnswered(request, url) && isNamedByContent(url.pathname), courseOnly);
// Whatever else a tab is sent to is answered here too, since the browser has asked for it already.
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isAnswered(request, url) && (request.mode === 'navigate' || /\.(?:json|csv|svg|bib|ris)$/.test(url.pathname)), files);

/** Where nothing is kept: the shell; for any other page the one that says so; for the rest what a browser without a network says. */
setCatchHandler(async ({ request }) => {
	const isTab = request.destination === 'document';
	const found = await shell.matchPrecache(isTab ? pageAddress(request.url) : request.url);
	const page = offlinePages[new URL(request.url).pathname.startsWith(`${folder}en/`) ? 'en' : 'sv'];
	return found || (isTab && (await shell.matchPrecache(page))) || Response.error();
});

/** Keeps what a page has loaded that was opened before there was a worker. */
const keep = (event: LastingEvent, addresses: readonly string[]): void => {
	for (const address of addresses) {
		const { origin, pathname } = new URL(address);
		if (origin !== location.origin || !pathname.startsWith(folder)) continue;
		const strategy = pathname.startsWith(`${folder}_astro/`) ? assets : isPage(pathname) ? pages : undefined;
		// What cannot be had now is kept when it is opened next.
		event.waitUntil(Promise.all(strategy?.handleAll({ event: event as never, request: new Request(address) }) ?? []).catch(() => undefined));
	}
};

scope.addEventListener('activate', (event) => {
	// The browser asks for a page while the worker starts.
	event.waitUntil(scope.registration.navigationPreload?.enable() ?? Promise.resolve());
});
scope.addEventListener('message', (event) => {
	const message = event.data as WorkerMessage;
	if (message.type === 'take-over') event.waitUntil(scope.skipWaiting());
	if (message.type === 'keep') keep(event, message.addresses);
});
