/**
 * The panel that saves the whole course: says how large it is, saves, stops, goes on, updates and takes away, and tells how
 * far it has come. What is decided is in course.ts. An edge file: page.
 */
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import { askToStay, lookUp, removeCourse, saveCourse } from './course-store.client.ts';
import { afterEvent, courseBefore, isWorthSaying, viewCourse, type Choice, type CourseAction, type CourseEvent, type CourseStatus, type Problem } from './course.ts';
import type { RefusedEvent } from './messages.ts';
import { formatSize } from './size.ts';

/** The words of the panel. */
interface CourseWords {
	status: Record<CourseStatus, string>;
	action: Record<CourseAction, string>;
	problem: Record<Problem, string>;
	short: string;
	stays: string;
	mayGo: string;
	removeAsk: string;
	removed: string;
}

const refused: RefusedEvent = 'investeringsperspektivet:refused';
const panel = document.querySelector<HTMLElement>('[data-save]')!;
const part = <Kind extends HTMLElement>(name: string): Kind => panel.querySelector<Kind>(`[data-save-${name}]`)!;
const words = JSON.parse(part('words').textContent!) as CourseWords;
const locale = document.documentElement.lang as Locale;
const [choices, status, more, said] = ['choices', 'status', 'more', 'said'].map((name) => part(name)) as [HTMLFieldSetElement, HTMLElement, HTMLElement, HTMLElement];
const [button, remove] = ['action', 'remove'].map((name) => part(name)) as [HTMLButtonElement, HTMLButtonElement];
const bar = part<HTMLProgressElement>('progress');

/** The language as the browser's own formats know it. */
const tag = panel.dataset['save']!;
const size = (bytes: number): string => formatSize(bytes, tag);
const moment = (iso: string): string => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

let state = courseBefore(locale);
let view = viewCourse(state);
let stopping = new AbortController();

/** What stands below the status: a problem, too little room, or how long the browser keeps what is kept. */
const remark = (): string => {
	if (view.problem) return words.problem[view.problem];
	if (view.shortBytes !== undefined) return fill(words.short, { free: size(view.shortBytes) });
	return state.kept && view.action !== 'stop' ? (state.stays ? words.stays : words.mayGo) : '';
};

const draw = (): void => {
	const { kept, choice } = state;
	const { progress, action, sizes } = view;
	status.textContent = fill(words.status[view.status], {
		size: size(view.allBytes),
		left: size(view.leftBytes),
		done: size(progress?.done ?? 0),
		kept: size(kept?.bytes ?? 0),
		date: kept ? moment(kept.savedAt) : '',
	});
	more.textContent = remark();
	bar.hidden = !progress;
	bar.max = progress?.all || 1;
	bar.value = progress?.done ?? 0;
	button.hidden = !action;
	if (action) button.textContent = words.action[action];
	remove.hidden = !view.canRemove;
	choices.disabled = !sizes || action === 'stop';
	for (const input of choices.querySelectorAll('input')) {
		input.checked = input.value === choice;
		if (sizes) input.parentElement!.querySelector('[data-save-size]')!.textContent = size(sizes[input.value as Choice]);
	}
};

const happen = (event: CourseEvent): void => {
	const before = view;
	state = afterEvent(state, event);
	view = viewCourse(state);
	draw();
	if (before.status !== 'looking' && isWorthSaying(before, view)) said.textContent = [status.textContent, more.textContent].filter(Boolean).join(' ');
};

const look = async (): Promise<void> => happen(await lookUp());

/** Why saving ended; undefined where the reader stopped it. */
const problemOf = (error: unknown, signal: AbortSignal): Problem | undefined => {
	if (signal.aborted) return undefined;
	if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'room' : 'storage';
	return 'network';
};

const save = async (): Promise<void> => {
	const { manifest, choice } = state;
	if (!manifest) return;
	stopping = new AbortController();
	const { signal } = stopping;
	happen({ type: 'begun' });
	// Some browsers ask the reader, who may answer later.
	void askToStay();
	const problem = await saveCourse({ manifest, choice }, signal, happen).then(
		() => undefined,
		(error: unknown) => problemOf(error, signal),
	);
	happen({ ...(await lookUp()), problem });
};

button.addEventListener('click', () => {
	if (view.action === 'stop') stopping.abort();
	else if (view.action === 'look') void look();
	else void save();
});
remove.addEventListener('click', async () => {
	if (!confirm(words.removeAsk)) return;
	await removeCourse();
	await look();
	said.textContent = words.removed;
	button.focus();
});
choices.addEventListener('change', (event) => happen({ type: 'chosen', choice: (event.target as HTMLInputElement).value as Choice }));
// Another tab may have saved it or taken it away meanwhile.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && state.phase === 'resting' && void look());

// The worker is registered when everything else is there.
document.addEventListener(refused, () => happen({ type: 'unable' }));
if ('serviceWorker' in navigator) void navigator.serviceWorker.ready.then(look);
else happen({ type: 'unable' });
