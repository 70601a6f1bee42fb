/**
 * The cache of the whole course: what lies in it, fetching what is missing, and taking all of it away. What is fetched is
 * there at once and stays when the tab is closed; what the course consists of is written last, in one piece, so that the
 * kept course answers until the new one is whole. An edge file: network, caches and clock.
 */
import { cacheNames, courseAddress, courseKey, isNamedByContent, manifestAddress } from './addresses.ts';
import { filesOf, keptCourse, leftoverKeys, missingFiles, type Choice, type CourseEvent, type CourseState, type KeptCourse } from './course.ts';
import { readManifest, type OfflineFile, type OfflineManifest } from './manifest.ts';
import { titleOf } from './page-title.ts';

const base = import.meta.env.BASE_URL;
const names = cacheNames(base);
/** Where the course tells what it holds. */
const here = courseAddress(base);

/** So many files at a time: as many as browsers ask one host for. */
const lanes = 6;
/** A file that cannot be fetched is tried again after so long, in milliseconds: wireless networks come and go. */
const pausesMs = [500, 2000];

/** The site answered that a file is not there, so it has changed. */
class Gone extends Error {}

const keysOf = async (): Promise<Set<string>> => {
	if (!(await caches.has(names.course))) return new Set();
	const cache = await caches.open(names.course);
	return new Set((await cache.keys()).map(({ url }) => url.slice(location.origin.length)).filter((key) => key !== here));
};

const keptNow = async (): Promise<KeptCourse | undefined> => (await caches.match(here, { cacheName: names.course }))?.json() as Promise<KeptCourse | undefined>;

/** The headers that a kept file is answered with: without those that say how it was sent. */
const headersOf = (response: Response): Headers => {
	const headers = new Headers(response.headers);
	for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Vary']) headers.delete(name);
	return headers;
};

/** What the site holds now; undefined where it cannot be reached. */
const fetchManifest = async (): Promise<OfflineManifest | undefined> => {
	if (!navigator.onLine) return undefined;
	try {
		return readManifest(await (await fetch(manifestAddress(base), { cache: 'no-cache' })).json());
	} catch {
		return undefined;
	}
};

/** What lies in the cache, what the site holds, and how much room there is. */
export const lookUp = async (): Promise<Extract<CourseEvent, { type: 'found' }>> => {
	const [manifest, kept, keys, estimate, stays] = await Promise.all([fetchManifest(), keptNow(), keysOf(), navigator.storage?.estimate?.(), navigator.storage?.persisted?.()]);
	const room = estimate?.quota === undefined ? undefined : { used: estimate.usage ?? 0, all: estimate.quota };
	return { type: 'found', manifest, kept, keys, room, stays: stays ?? false };
};

/** Asks the browser not to make room at the cost of this site; some ask the reader, some decide by themselves. */
export const askToStay = async (): Promise<void> => {
	await navigator.storage?.persist?.().catch(() => false);
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const fetchFile = async (file: OfflineFile, signal: AbortSignal): Promise<Response> => {
	for (let tries = 0; ; tries++) {
		try {
			const response = await fetch(file.url, { cache: isNamedByContent(file.url) ? 'default' : 'no-cache', redirect: 'error', signal });
			if (response.status === 404) throw new Gone();
			if (!response.ok) throw new TypeError(`The file ${file.url} could not be fetched: the answer was ${response.status}.`);
			return new Response(await response.arrayBuffer(), { headers: headersOf(response) });
		} catch (error) {
			const pauseMs = pausesMs[tries];
			if (error instanceof Gone || signal.aborted || pauseMs === undefined) throw error;
			await pause(pauseMs);
		}
	}
};

/** Fetches files, several at a time, each into the cache as it comes. */
const fetchAll = async (files: readonly OfflineFile[], cache: Cache, signal: AbortSignal, tell: (event: CourseEvent) => void): Promise<void> => {
	// All lanes take from one row; one that fails ends them all.
	const waiting = [...files].reverse();
	const lane = async (): Promise<void> => {
		for (let file = waiting.pop(); file; file = waiting.pop()) {
			await cache.put(courseKey(file), await fetchFile(file, signal));
			tell({ type: 'stored', bytes: file.bytes });
		}
	};
	try {
		await Promise.all(Array.from({ length: lanes }, lane));
	} finally {
		waiting.length = 0;
	}
};

/**
 * Fetches what is missing of the course and makes it whole. Where the site changes meanwhile, what is then missing is fetched
 * from its new state: pages and what they are painted with belong together.
 *
 * @param tell is told of each file
 * @throws where it is stopped, the network fails or there is no room; what was fetched stays
 */
export async function saveCourse({ manifest, choice }: Pick<CourseState, 'choice'> & { manifest: OfflineManifest }, signal: AbortSignal, tell: (event: CourseEvent) => void): Promise<void> {
	const cache = await caches.open(names.course);
	for (let wanted = manifest; ; ) {
		const isWhole = await fetchAll(missingFiles(filesOf(wanted, choice), await keysOf()), cache, signal, tell).then(
			() => true,
			(error: unknown) => {
				if (error instanceof Gone) return false;
				throw error;
			},
		);
		const latest = await fetchManifest();
		if (!latest || (!isWhole && latest.version === wanted.version)) throw new TypeError('The site does not hold all that it lists.');
		if (latest.version === wanted.version) return finish(cache, wanted, choice);
		wanted = latest;
		tell({ type: 'renewed', manifest: wanted, keys: await keysOf() });
	}
}

/** Writes what the course consists of, then takes away what no longer belongs to it. */
const finish = async (cache: Cache, manifest: OfflineManifest, choice: Choice): Promise<void> => {
	const course = keptCourse(manifest, choice, new Date().toISOString());
	await cache.put(here, new Response(JSON.stringify(course), { headers: { 'Content-Type': 'application/json' } }));
	for (const key of leftoverKeys(filesOf(manifest, choice), await keysOf())) await cache.delete(key);
};

/** Takes the course away, whole or begun. */
export const removeCourse = async (): Promise<void> => {
	await caches.delete(names.course);
};

/** The addresses of the pages that were opened and are kept, and what they are called. */
export const openedPages = async (): Promise<{ address: string; title: string }[]> => {
	if (!(await caches.has(names.pages))) return [];
	const cache = await caches.open(names.pages);
	const found = await Promise.all(
		(await cache.keys()).map(async (request) => {
			const title = titleOf((await (await cache.match(request, { ignoreVary: true }))?.text()) ?? '');
			return title === undefined ? [] : [{ address: request.url, title }];
		}),
	);
	return found.flat();
};

/** Takes away the pages that were opened, and what they are painted with. */
export const removeOpened = async (): Promise<void> => {
	await caches.delete(names.pages);
	await caches.delete(names.assets);
};
