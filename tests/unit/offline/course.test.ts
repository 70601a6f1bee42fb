import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseKey } from '../../../src/offline/addresses.ts';
import { afterEvent, bytesOf, courseBefore, filesOf, isWorthSaying, keptCourse, leftoverKeys, missingFiles, viewCourse, type CourseEvent, type CourseState, type CourseView } from '../../../src/offline/course.ts';
import type { OfflineFile, OfflineManifest } from '../../../src/offline/manifest.ts';

const files: OfflineFile[] = [
	{ url: '/', revision: 'a', bytes: 100, language: 'sv' },
	{ url: '/_astro/a.1.js', revision: 'b', bytes: 20 },
	{ url: '/en/', revision: 'c', bytes: 60, language: 'en' },
	{ url: '/om/', revision: 'd', bytes: 20, language: 'sv' },
];
const manifest: OfflineManifest = { version: '1', files };
/** The same site after the page about it has changed. */
const changed: OfflineManifest = { version: '2', files: files.map((file) => (file.url === '/om/' ? { ...file, revision: 'e', bytes: 30 } : file)) };
const keysFor = (list: readonly OfflineFile[]) => new Set(list.map(courseKey));
const sv = filesOf(manifest, 'sv');

const found = (event: Partial<Extract<CourseEvent, { type: 'found' }>> = {}): CourseEvent => ({ type: 'found', manifest, kept: undefined, keys: new Set(), room: undefined, stays: false, ...event });
const after = (...events: CourseEvent[]): CourseState => events.reduce(afterEvent, courseBefore('sv'));
const shown = (...events: CourseEvent[]): CourseView => viewCourse(after(...events));
const kept = keptCourse(manifest, 'sv', '2026-11-23T12:00:00Z');

describe('filesOf() and bytesOf()', () => {
	it('leave out what serves readers of English alone, unless both languages are wanted', () => {
		expect(filesOf(manifest, 'sv').map(({ url }) => url)).toEqual(['/', '/_astro/a.1.js', '/om/']);
		expect(filesOf(manifest, 'both')).toEqual(files);
		expect(bytesOf(filesOf(manifest, 'sv'))).toBe(140);
		expect(bytesOf(filesOf(manifest, 'both'))).toBe(200);
	});
	it('give nothing for a site without files', () => {
		expect(bytesOf(filesOf({ version: '', files: [] }, 'both'))).toBe(0);
	});
});

describe('missingFiles() and leftoverKeys()', () => {
	it('find what is not there, or there in another state, and what no file has any more', () => {
		expect(missingFiles(filesOf(changed, 'sv'), keysFor(sv)).map(({ url }) => url)).toEqual(['/om/']);
		expect(leftoverKeys(filesOf(changed, 'sv'), keysFor(sv))).toEqual(['/om/?revision=d']);
	});
	it('divide: every file is there or missing, every key is a file’s or left over', () => {
		const some = fc.subarray(files);
		fc.assert(
			fc.property(some, some, fc.array(fc.webPath()), (wanted, stored, others) => {
				const keys = new Set([...keysFor(stored), ...others]);
				const missing = missingFiles(wanted, keys);
				const leftover = leftoverKeys(wanted, keys);
				expect(missing.length + wanted.filter((file) => keys.has(courseKey(file))).length).toBe(wanted.length);
				expect(leftover.length + [...keys].filter((key) => keysFor(wanted).has(key)).length).toBe(keys.size);
			}),
		);
	});
});

describe('keptCourse()', () => {
	it('tells the revision of each file, how much they take, and when it became whole', () => {
		expect(kept).toEqual({ version: '1', choice: 'sv', savedAt: '2026-11-23T12:00:00Z', bytes: 140, files: { '/': 'a', '/_astro/a.1.js': 'b', '/om/': 'd' } });
	});
});

describe('viewCourse()', () => {
	it('knows nothing at first, and offers nothing', () => {
		expect(viewCourse(courseBefore('sv'))).toMatchObject({ status: 'looking', action: undefined, canRemove: false, sizes: undefined });
	});
	it('offers nothing where the browser keeps nothing', () => {
		expect(shown({ type: 'unable' })).toMatchObject({ status: 'unable', action: undefined, canRemove: false });
	});
	it('tells both sizes before anything is saved, and what is chosen on either language’s page', () => {
		expect(shown(found())).toMatchObject({ status: 'none', action: 'save', sizes: { sv: 140, both: 200 }, allBytes: 140, leftBytes: 140, progress: undefined, canRemove: false });
		expect(viewCourse(afterEvent(courseBefore('en'), found()))).toMatchObject({ allBytes: 200 });
		expect(shown(found(), { type: 'chosen', choice: 'both' })).toMatchObject({ allBytes: 200, leftBytes: 200 });
	});
	it('counts what has come while it is saved, and can be stopped but not taken away', () => {
		expect(shown(found(), { type: 'begun' }, { type: 'stored', bytes: 100 })).toMatchObject({ status: 'saving', action: 'stop', progress: { done: 100, all: 140 }, leftBytes: 40, canRemove: false });
	});
	it('goes on where it was broken off, and tells why it was', () => {
		expect(shown(found({ keys: keysFor(sv.slice(0, 1)), problem: 'network' }))).toMatchObject({ status: 'begun', action: 'resume', progress: { done: 100, all: 140 }, canRemove: true, problem: 'network' });
	});
	it('does not count a file that comes after the end, which is looked up with the rest', () => {
		expect(shown(found(), { type: 'begun' }, found({ keys: keysFor(sv) }), { type: 'stored', bytes: 100 })).toMatchObject({ leftBytes: 0 });
	});
	it('forgets why when the reader begins or chooses anew', () => {
		for (const event of [{ type: 'begun' }, { type: 'chosen', choice: 'both' }] as const) expect(shown(found({ problem: 'room' }), event).problem).toBeUndefined();
	});
	it('says that it is kept, in the languages that are', () => {
		expect(shown(found({ kept, keys: keysFor(sv) }))).toMatchObject({ status: 'kept', action: 'look', leftBytes: 0, canRemove: true });
		const whole = keptCourse(manifest, 'both', kept.savedAt);
		expect(after(found({ kept: whole, keys: keysFor(files) })).choice).toBe('both');
	});
	it('offers the other languages: to add them at their size, to take them away', () => {
		expect(shown(found({ kept, keys: keysFor(sv) }), { type: 'chosen', choice: 'both' })).toMatchObject({ status: 'more', action: 'add', leftBytes: 60 });
		const whole = keptCourse(manifest, 'both', kept.savedAt);
		expect(shown(found({ kept: whole, keys: keysFor(files) }), { type: 'chosen', choice: 'sv' })).toMatchObject({ status: 'less', action: 'reduce', allBytes: 140, leftBytes: 0 });
	});
	it('says that the site has changed, and how much of it is to be fetched', () => {
		expect(shown(found({ manifest: changed, kept, keys: keysFor(sv) }))).toMatchObject({ status: 'outdated', action: 'update', leftBytes: 30 });
	});
	it('says so too while the new files are there but not yet the course', () => {
		expect(shown(found({ manifest: changed, kept, keys: new Set([...keysFor(sv), ...keysFor(filesOf(changed, 'sv'))]) }))).toMatchObject({ status: 'outdated', leftBytes: 0 });
	});
	it('says so where a page is gone, or a file has got lost', () => {
		expect(shown(found({ manifest: { version: '2', files: files.slice(0, 3) }, kept, keys: keysFor(sv) })).status).toBe('outdated');
		expect(shown(found({ kept, keys: keysFor(sv.slice(1)) }))).toMatchObject({ status: 'outdated', leftBytes: 100 });
	});
	it('does not mind a change that is in the other language alone', () => {
		const english = { version: '2', files: files.map((file) => (file.language === 'en' ? { ...file, revision: 'f' } : file)) };
		expect(shown(found({ manifest: english, kept, keys: keysFor(sv) })).status).toBe('kept');
	});
	it('calls it an update while an older course is there, and counts from what still fits', () => {
		expect(shown(found({ manifest: changed, kept, keys: keysFor(sv) }), { type: 'begun' })).toMatchObject({ status: 'updating', action: 'stop', progress: { done: 120, all: 150 } });
	});
	it('counts anew where the site changes while it is saved', () => {
		expect(shown(found(), { type: 'begun' }, { type: 'stored', bytes: 140 }, { type: 'renewed', manifest: changed, keys: keysFor(sv) })).toMatchObject({ status: 'saving', progress: { done: 120, all: 150 } });
	});
	it('knows a kept course where the site cannot be reached, and says that nothing can be saved where there is none', () => {
		expect(shown(found({ manifest: undefined, kept, keys: keysFor(sv) }))).toMatchObject({ status: 'kept', sizes: undefined, canRemove: true });
		expect(shown(found({ manifest: undefined }))).toMatchObject({ status: 'unreachable', action: 'look', canRemove: false });
	});
	it('warns where there is less room than is needed, and only then', () => {
		expect(shown(found({ room: { used: 900, all: 1000 } })).shortBytes).toBe(100);
		expect(shown(found({ room: { used: 1100, all: 1000 } })).shortBytes).toBe(0);
		expect(shown(found({ room: { used: 0, all: 1000 } })).shortBytes).toBeUndefined();
		expect(shown(found({ kept, keys: keysFor(sv), room: { used: 1000, all: 1000 } })).shortBytes).toBeUndefined();
	});
	it('never counts more than there is, nor less than nothing', () => {
		const event = fc.oneof(
			fc.subarray(files).map((stored) => found({ keys: keysFor(stored) })),
			fc.constantFrom('sv' as const, 'both' as const).map((choice): CourseEvent => ({ type: 'chosen', choice })),
			fc.subarray(files).map((stored): CourseEvent => ({ type: 'renewed', manifest: changed, keys: keysFor(stored) })),
		);
		fc.assert(
			fc.property(fc.array(event), (events) => {
				const { allBytes, leftBytes } = shown(found(), ...events);
				expect(leftBytes).toBeGreaterThanOrEqual(0);
				expect(leftBytes).toBeLessThanOrEqual(allBytes);
			}),
		);
	});
});

describe('isWorthSaying()', () => {
	const saving = (done: number): CourseView => shown(found(), { type: 'begun' }, { type: 'stored', bytes: done });
	it('speaks of a new status and of a problem', () => {
		expect(isWorthSaying(shown(found()), saving(0))).toBe(true);
		expect(isWorthSaying(shown(found()), shown(found({ problem: 'network' })))).toBe(true);
		expect(isWorthSaying(shown(found()), shown(found()))).toBe(false);
	});
	it('speaks of quarters of the way and not of what lies between', () => {
		const way = Array.from({ length: 141 }, (_, done) => saving(done));
		const spoken = way.slice(1).filter((view, index) => isWorthSaying(way[index]!, view));
		expect(spoken.map(({ progress }) => progress!.done)).toEqual([35, 70, 105, 140]);
	});
});
