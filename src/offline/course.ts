/**
 * The saving of the whole course, as states and what leads from one to the next. It knows neither the network nor the
 * cache: what was found there comes in as events, and what the reader is shown goes out.
 */
import type { Locale } from '../i18n/locales.ts';
import { courseKey } from './addresses.ts';
import type { OfflineFile, OfflineManifest } from './manifest.ts';

/** In which languages: Swedish alone, or English too. */
export type Choice = 'sv' | 'both';

/** What the cache of the course tells of itself, once it is whole. */
export interface KeptCourse {
	version: string;
	choice: Choice;
	/** When it became whole, in ISO 8601. */
	savedAt: string;
	bytes: number;
	/** The revision of each file, by its address. */
	files: Record<string, string>;
}

/** Why saving ended before the course was whole. */
export type Problem = 'network' | 'room' | 'storage';

/** Where the saving stands. */
export interface CourseState {
	/** `looking`: nothing is known yet. `unable`: this browser keeps nothing. */
	phase: 'looking' | 'unable' | 'resting' | 'saving';
	choice: Choice;
	/** What the site holds now; undefined where it cannot be reached. */
	manifest: OfflineManifest | undefined;
	/** The whole course that answers without a network. */
	kept: KeptCourse | undefined;
	/** The keys of all that lies in the cache, whole or not. */
	keys: ReadonlySet<string>;
	/** While it is saved: bytes that are there, of all. */
	doneBytes: number;
	problem: Problem | undefined;
	/** Room that the browser gives the site, in bytes; undefined where it does not say. */
	room: { used: number; all: number } | undefined;
	/** Whether the browser has promised to make no room at the cost of this site. */
	stays: boolean;
}

/** What happens to it. */
export type CourseEvent =
	| { type: 'unable' }
	/** What is there was looked up: at first, and after every end of saving, with what ended it too early. */
	| { type: 'found'; manifest: OfflineManifest | undefined; kept: KeptCourse | undefined; keys: ReadonlySet<string>; room: CourseState['room']; stays: boolean; problem?: Problem | undefined }
	| { type: 'chosen'; choice: Choice }
	| { type: 'begun' }
	| { type: 'stored'; bytes: number }
	/** The site changed while it was saved: what is missing is fetched from the new state of it. */
	| { type: 'renewed'; manifest: OfflineManifest; keys: ReadonlySet<string> };

/** Before anything is known. @param locale of the page: readers of the English one are offered both languages first */
export const courseBefore = (locale: Locale): CourseState => ({
	phase: 'looking',
	choice: locale === 'sv' ? 'sv' : 'both',
	manifest: undefined,
	kept: undefined,
	keys: new Set(),
	doneBytes: 0,
	problem: undefined,
	room: undefined,
	stays: false,
});

/** The files of a choice. */
export const filesOf = ({ files }: OfflineManifest, choice: Choice): OfflineFile[] => files.filter(({ language }) => choice === 'both' || language !== 'en');

/** How much room files take, in bytes. */
export const bytesOf = (files: readonly OfflineFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files that are not in the cache, or in another state. */
export const missingFiles = (files: readonly OfflineFile[], keys: ReadonlySet<string>): OfflineFile[] => files.filter((file) => !keys.has(courseKey(file)));

/** The keys in the cache that no file has any more. */
export const leftoverKeys = (files: readonly OfflineFile[], keys: ReadonlySet<string>): string[] => {
	const wanted = new Set(files.map(courseKey));
	return [...keys].filter((key) => !wanted.has(key));
};

/** What the cache tells of itself when all files are in it. @param savedAt in ISO 8601 */
export const keptCourse = (manifest: OfflineManifest, choice: Choice, savedAt: string): KeptCourse => {
	const files = filesOf(manifest, choice);
	return { version: manifest.version, choice, savedAt, bytes: bytesOf(files), files: Object.fromEntries(files.map(({ url, revision }) => [url, revision])) };
};

const doneOf = (manifest: OfflineManifest | undefined, choice: Choice, keys: ReadonlySet<string>): number => {
	const files = manifest ? filesOf(manifest, choice) : [];
	return bytesOf(files) - bytesOf(missingFiles(files, keys));
};

/** The state after an event. */
export const afterEvent = (state: CourseState, event: CourseEvent): CourseState => {
	switch (event.type) {
		case 'unable':
			return { ...state, phase: 'unable' };
		case 'found': {
			const { manifest, kept, keys, room, stays, problem } = event;
			// What is kept is what was chosen last, until the reader chooses anew.
			const choice = state.phase === 'looking' && kept ? kept.choice : state.choice;
			return { ...state, phase: 'resting', choice, manifest, kept, keys, room, stays, problem, doneBytes: doneOf(manifest, choice, keys) };
		}
		case 'chosen':
			return { ...state, choice: event.choice, problem: undefined, doneBytes: doneOf(state.manifest, event.choice, state.keys) };
		case 'begun':
			return { ...state, phase: 'saving', problem: undefined };
		case 'stored':
			// One that was under way when saving ended is counted when it is looked up.
			return state.phase === 'saving' ? { ...state, doneBytes: state.doneBytes + event.bytes } : state;
		case 'renewed':
			return { ...state, manifest: event.manifest, keys: event.keys, doneBytes: doneOf(event.manifest, state.choice, event.keys) };
	}
};

/** What a press on the first button does; `look` looks anew at what the site holds. */
export type CourseAction = 'save' | 'resume' | 'update' | 'add' | 'reduce' | 'stop' | 'look';

/** How the reader is told where the saving stands: the name of a sentence. */
export type CourseStatus = 'looking' | 'unable' | 'unreachable' | 'none' | 'begun' | 'saving' | 'updating' | 'kept' | 'outdated' | 'more' | 'less';

/** What the reader is shown. Sizes are bytes. */
export interface CourseView {
	status: CourseStatus;
	/** How large either choice is; undefined where the site cannot be reached. */
	sizes: Record<Choice, number> | undefined;
	/** All files of the choice, and what of them is still to be fetched. */
	allBytes: number;
	leftBytes: number;
	/** How far it has come, while it is saved or where it was broken off. */
	progress: { done: number; all: number } | undefined;
	action: CourseAction | undefined;
	canRemove: boolean;
	problem: Problem | undefined;
	/** The room that is left, in bytes, where it is less than is needed. */
	shortBytes: number | undefined;
}

/** Whether the kept course is what the site holds now, and all of it is still in the cache. */
const isCurrent = (kept: KeptCourse, manifest: OfflineManifest, keys: ReadonlySet<string>): boolean => {
	const files = filesOf(manifest, kept.choice);
	return files.length === Object.keys(kept.files).length && files.every((file) => kept.files[file.url] === file.revision && keys.has(courseKey(file)));
};

const statusOf = ({ phase, manifest, kept, choice, keys }: CourseState, hasSome: boolean): CourseStatus => {
	if (phase === 'looking' || phase === 'unable') return phase;
	if (phase === 'saving') return kept ? 'updating' : 'saving';
	if (!manifest) return kept ? 'kept' : 'unreachable';
	if (!kept) return hasSome ? 'begun' : 'none';
	if (!isCurrent(kept, manifest, keys)) return 'outdated';
	return choice === kept.choice ? 'kept' : choice === 'both' ? 'more' : 'less';
};

const actions: Partial<Record<CourseStatus, CourseAction>> = { unreachable: 'look', none: 'save', begun: 'resume', saving: 'stop', updating: 'stop', kept: 'look', outdated: 'update', more: 'add', less: 'reduce' };

/** What the reader is shown in a state. */
export const viewCourse = (state: CourseState): CourseView => {
	const { phase, manifest, kept, choice, keys, doneBytes, problem, room } = state;
	const allBytes = manifest ? bytesOf(filesOf(manifest, choice)) : (kept?.bytes ?? 0);
	const leftBytes = allBytes - doneBytes;
	const hasSome = keys.size > 0;
	const status = statusOf(state, hasSome);
	const isSaving = phase === 'saving';
	return {
		status,
		sizes: manifest && { sv: bytesOf(filesOf(manifest, 'sv')), both: bytesOf(filesOf(manifest, 'both')) },
		allBytes,
		leftBytes,
		progress: isSaving || status === 'begun' ? { done: doneBytes, all: allBytes } : undefined,
		action: actions[status],
		canRemove: phase === 'resting' && hasSome,
		problem,
		shortBytes: phase === 'resting' && room && room.all - room.used < leftBytes ? Math.max(0, room.all - room.used) : undefined,
	};
};

/** Into how many parts the way is divided that is spoken of while the course is saved. */
const spokenParts = 4;

/**
 * Whether what is shown is worth saying aloud, after what was shown before: a new status, a problem, or a quarter of the way
 * while it is saved; not every file.
 */
export const isWorthSaying = (before: CourseView, after: CourseView): boolean => {
	if (before.status !== after.status || before.problem !== after.problem) return true;
	const part = ({ progress }: CourseView): number => (progress && progress.all > 0 ? Math.floor((progress.done / progress.all) * spokenParts) : 0);
	return after.action === 'stop' && part(before) !== part(after);
};
