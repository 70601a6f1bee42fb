/**
 * Registers the service worker, once the page has nothing better to do; keeps the page that was open before there was one,
 * offers a new version, and hands over kept files that are downloaded without a network. Silent where a browser refuses, as
 * in a private window. On every page, after everything else (opener.client.ts), so it is one small file. An edge file: page,
 * network and service worker.
 */
import { watchVersions } from './bar.client.ts';
import type { RefusedEvent, WorkerMessage } from './messages.ts';

/** How long a page that is never idle is waited for. */
const longestMs = 5000;

const refused: RefusedEvent = 'investeringsperspektivet:refused';
const base = import.meta.env.BASE_URL;
const address = `${base}sw.js`;
/** What the reader is told of a new version, as OfflinePart.astro writes it. */
const words = document.querySelector<HTMLMetaElement>('meta[name="version"]')!.content.split('|');

const whenIdle = (): Promise<void> => new Promise((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: longestMs }) : setTimeout(done, 500)));

/** The address of the worker as the policy wants it: from a rule that lets no other address pass. */
const trusted = (): string => {
	const rules = {
		createScriptURL: (wanted: string): string => {
			if (wanted !== address) throw new TypeError(`The address "${wanted}" is not that of the service worker.`);
			return wanted;
		},
	};
	const types = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(wanted: string): string } } }).trustedTypes;
	return types ? types.createPolicy('service-worker', rules).createScriptURL(address) : address;
};

/** Tells the worker of what was loaded before it was there. */
const keepThisPage = async (): Promise<void> => {
	const { active } = await navigator.serviceWorker.ready;
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(`${location.origin}${base}_astro/`));
	const message: WorkerMessage = { type: 'keep', addresses: [location.href, ...loaded] };
	active?.postMessage(message);
};

/** Chromium asks the network for a file that is to be downloaded, whatever the worker has: without one it is handed over here. */
const handOver = async (event: MouseEvent): Promise<void> => {
	const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[download]');
	if (!link || navigator.onLine || link.protocol === 'blob:') return;
	event.preventDefault();
	const response = await fetch(link.href).catch(() => undefined);
	if (!response?.ok) return location.assign(link.href);
	const copy = document.createElement('a');
	copy.href = URL.createObjectURL(await response.blob());
	copy.download = link.download || link.pathname.replace(/.*\//, '');
	copy.click();
	URL.revokeObjectURL(copy.href);
};

const register = async (): Promise<void> => {
	await whenIdle();
	const registration = await navigator.serviceWorker.register(trusted(), { scope: base, updateViaCache: 'none' });
	if (!navigator.serviceWorker.controller) void keepThisPage();
	watchVersions(registration, words);
	document.addEventListener('click', (event) => void handOver(event));
};

// In a frame of another site, in a copy on a disk and while the site is written nothing is kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http') && window.top === window) register().catch(() => document.dispatchEvent(new Event(refused)));
else document.dispatchEvent(new Event(refused));
