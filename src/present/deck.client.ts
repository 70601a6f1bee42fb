/**
 * What script adds to a deck that is a handout: it fills the screen with a slide at a time and builds it up click by click,
 * shows all slides small, notes below or in a window of their own, and a clock; the step is in the address. An edge file:
 * page, address, history, storage, channel between windows, clock.
 */
import { fill } from '../i18n/fill.ts';
import { fitScale } from './fit.ts';
import { commandOf, type Command, type Focus } from './keys.ts';
import { formatDuration, paceOf } from './plan.ts';
import { formatAddress, holdPosition, parseAddress, type Position, type SlideSteps, type View } from './position.ts';
import { goToSlide, openStage, perform, type Stage } from './stage.ts';
import { channelName, parseMessage, type Message, type Said } from './sync.ts';
import { noTurn, turnWheel } from './wheel.ts';

type Words = Record<'of' | 'role' | 'goTo' | 'typed' | 'step' | 'planned' | 'late' | 'early' | 'alone' | 'together' | 'leave' | 'leaveToText' | 'clock' | 'clockStop' | 'blank' | 'light' | 'close' | 'card' | 'end', string>;

interface Slide extends SlideSteps {
	section: HTMLElement;
	face: HTMLElement;
	title: HTMLElement;
	/** What each click brings: a part that joins what is there, or a frame that takes the place of the one before. */
	clicks: HTMLElement[];
	frames: HTMLElement[];
	minutes: number;
}

const root = document.querySelector<HTMLElement>('[data-deck]')!;
const { body } = document;
const words = JSON.parse(document.querySelector('#deck-words')!.textContent!) as Words;
const all = <Found extends HTMLElement>(selector: string, within: ParentNode = root): Found[] => [...within.querySelectorAll<Found>(selector)];
const one = <Found extends HTMLElement>(selector: string): Found => root.querySelector<Found>(selector)!;

const slides = all('[data-slide]').map((section): Slide => {
	const frames = all('[data-frame]', section);
	const clicks = all('[data-part], [data-frame]', section).filter((element) => element !== frames[0]);
	return { id: section.id, steps: clicks.length, section, face: section.querySelector('[data-face]')!, title: section.querySelector('h2')!, clicks, frames, minutes: Number(section.dataset['minutes']) };
});
const minutes = slides.map((slide) => slide.minutes);
const pageTitle = document.title;

/* What windows and visits remember; where storage is refused, nothing is. */

const stored = {
	text: 'investeringsperspektivet:present:text',
	wheel: 'investeringsperspektivet:present:wheel',
	started: `investeringsperspektivet:deck:${root.dataset['deck']}:started`,
};
const recall = (storage: () => Storage, key: string): number | undefined => {
	try {
		const value = Number(storage().getItem(key) ?? NaN);
		return Number.isFinite(value) ? value : undefined;
	} catch {
		return undefined;
	}
};
const remember = (storage: () => Storage, key: string, value: number | undefined): void => {
	try {
		if (value === undefined) storage().removeItem(key);
		else storage().setItem(key, String(value));
	} catch {
		// Then it lasts as long as the page.
	}
};
const session = (): Storage => sessionStorage;
const lasting = (): Storage => localStorage;

/* The state. */

let stage: Stage | undefined;
let view: View = 'slides';
let isFromText = false;
let startedAt = recall(session, stored.started);
let textScale = recall(lasting, stored.text) ?? 1;
let hasCompany = false;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName(root.dataset['deck']!));
const said = (): Said | undefined => stage && { position: stage.position, isBlank: stage.isBlank, startedAt };
const say = (): void => {
	const now = said();
	if (now) channel?.postMessage({ kind: 'at', ...now } satisfies Message);
};

/* Drawing. */

const toggle = (element: Element, names: Record<string, boolean>): void => {
	for (const [name, isOn] of Object.entries(names)) element.classList.toggle(name, isOn);
};

/** Builds a slide up to a step. */
const build = ({ clicks, frames, section }: Slide, step: number): void => {
	const done = clicks.slice(0, step);
	for (const click of clicks) if (!frames.includes(click)) click.classList.toggle('is-waiting', !done.includes(click));
	const shown = done.findLast((click) => frames.includes(click)) ?? frames[0];
	for (const frame of frames) frame.classList.toggle('is-away', frame !== shown);
	// What is drawn for a part in another place, such as its leader in a figure.
	const parts = clicks.filter((click) => !frames.includes(click));
	all('[data-with]', section).forEach((drawn, index) => drawn.classList.toggle('is-waiting', !done.includes(parts[index]!)));
};

/** The reader's own text size. It is read before anything is changed, when the browser need not style the page anew for it. */
let remPx = 16;
const usualRemPx = 16;

/** Whether all of a slide stands within it, and what it shows above its foot. Boxes are asked, since huge letters reach out of theirs. */
const holds = (face: HTMLElement): boolean => {
	const main = face.querySelector<HTMLElement>('[data-main]')!;
	const room = main.getBoundingClientRect();
	const whole = face.getBoundingClientRect();
	const isIn = (part: Element, { top, bottom, right }: DOMRect): boolean => {
		const box = part.getBoundingClientRect();
		return box.top >= top - 1 && box.bottom <= bottom + 1 && box.right <= right + 1;
	};
	const isFree = (part: Element): boolean => getComputedStyle(part).position === 'absolute';
	const rows = [...face.children].filter((part) => part.getClientRects().length > 0 && !isFree(part)).sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
	// A figure gives way before its words do, down to where they are as small as the foot's.
	const unit = Math.min(whole.width / 1280, whole.height / 720);
	const isLarge = (figure: SVGSVGElement): boolean => (figure.getScreenCTM()?.a ?? unit) >= unit * 0.96;
	return (
		[...main.children].every((part) => isIn(part, isFree(part) ? whole : room)) &&
		rows.every((part) => isIn(part, whole)) &&
		rows.every((part, index) => index === 0 || part.getBoundingClientRect().top >= rows[index - 1]!.getBoundingClientRect().bottom - 1) &&
		[main, ...all('li, h2, h3, p, .side', face)].every((part) => part.scrollWidth <= part.clientWidth + 1 || part.clientWidth === 0) &&
		[...main.querySelectorAll<SVGSVGElement>('.frame > svg, .slide-series > svg')].every(isLarge)
	);
};

const narrowScreen = matchMedia('(width < 40em) and (orientation: portrait)');
/** Whether the slide stands on a phone that is held upright, where it is laid out as on a page. */
const isUpright = (): boolean => view === 'slides' && !stage!.isOverview && narrowScreen.matches;
/** How much larger text may be there than on a slide of that width. */
const uprightScale = 2;

/** Scrolls a figure that is wider than the screen to the first of what it shows. */
const showMarks = (face: HTMLElement): void => {
	for (const figure of all('.frame:not(.is-away), .slide-series', face)) {
		const first = figure.querySelector('.frame-shape, .series-band');
		if (first && figure.scrollLeft === 0) figure.scrollLeft = first.getBoundingClientRect().left - figure.getBoundingClientRect().left - figure.clientWidth / 4;
	}
};

/** Gives a slide the text size of its own. */
const ease = ({ section, face }: Slide): void => {
	section.classList.remove('is-tight');
	face.style.removeProperty('--scale');
	delete section.dataset['fitted'];
};

/** Sets the text of a slide as large as the reader wishes and the slide holds, at the cost of what only adorns it where it must. */
const fit = (slide: Slide): void => {
	const { section, face } = slide;
	// What is scrolled needs no measure.
	if (isUpright()) {
		ease(slide);
		face.style.setProperty('--scale', String(uprightScale));
		showMarks(face);
		return;
	}
	const wanted = Math.max(textScale, remPx / usualRemPx);
	// At its own size a slide holds its text, which the test of the decks makes sure of: nothing is measured then.
	if (wanted <= 1) return ease(slide);
	// Steps leave room for what they will bring, so that one measure does for all of them.
	const room = [wanted, innerWidth, innerHeight, view, stage!.hasNotes, view === 'notes' && slide === slides[stage!.position.slide]].join();
	if (section.dataset['fitted'] === room) return;
	section.dataset['fitted'] = room;
	const grow = (isTight: boolean): number => {
		section.classList.toggle('is-tight', isTight);
		return fitScale(wanted, (tried) => {
			face.style.setProperty('--scale', String(tried));
			return holds(face);
		});
	};
	const loose = grow(false);
	const scale = loose < wanted ? Math.max(loose, grow(true)) : loose;
	section.classList.toggle('is-tight', scale > loose);
	face.style.setProperty('--scale', String(scale));
};

let titled = -1;

let following: ReturnType<typeof setTimeout> | undefined;
/**
 * What nobody sees follows when the slide has been painted: its heading gets the focus, its name goes to the tab, and the
 * slide that comes next is laid out under it, so that the key that brings it has only to paint.
 */
const followSoon = (): void => {
	clearTimeout(following);
	following = setTimeout(() => {
		if (!stage) return;
		const { slide: at } = stage.position;
		const { title } = slides[at]!;
		const next = view === 'slides' && !stage.isOverview ? slides[at + 1] : undefined;
		document.title = `${at + 1}/${slides.length} ${title.textContent} – ${pageTitle}`;
		if (!stage.isOverview && (titled !== at || !root.contains(document.activeElement))) title.focus({ preventScroll: true });
		titled = stage.isOverview ? -1 : at;
		for (const slide of slides) slide.section.classList.toggle('is-ahead', slide === next);
		if (!next) return;
		build(next, 0);
		fit(next);
	}, 0);
};

const draw = (): void => {
	const { position, isBlank, isOverview, hasNotes, typed } = stage!;
	const { slide: at, step } = position;
	const current = slides[at]!;
	const next = slides[at + 1];
	remPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
	document.documentElement.classList.remove('will-present');
	toggle(body, { 'is-presenting': true, 'is-speaking': view === 'notes', 'is-blank': isBlank && view === 'slides', 'is-overview': isOverview, 'has-notes': hasNotes && view === 'slides', 'is-upright': isUpright() });
	slides.forEach((slide, index) => {
		// The slide that is left stays laid out until the next one has been painted.
		const isLeft = slide.section.classList.contains('is-current');
		if (isOverview || slide === current) slide.section.classList.remove('is-ahead');
		else if (isLeft) slide.section.classList.add('is-ahead');
		toggle(slide.section, { 'is-current': slide === current, 'is-next': slide === next });
		if (isOverview) build(slide, slide.steps);
		else if (index === at) build(slide, step);
	});
	if (view === 'notes' && next) build(next, next.steps);
	for (const slide of slides) slide.face.inert = isOverview || (view === 'notes' && slide !== current);
	if (isOverview) for (const slide of slides) ease(slide);
	else for (const slide of view === 'notes' && next ? [current, next] : [current]) fit(slide);
	closeCard();
	one('[data-of]').textContent = typed ? fill(words.typed, { n: typed }) : fill(words.of, { n: at + 1, total: slides.length });
	one('[data-step-of]').textContent = current.steps > 0 ? fill(words.step, { n: step, total: current.steps }) : '';
	one('[data-do="blank"]').textContent = isBlank ? words.light : words.blank;
	one('[data-do="leave"]').textContent = isFromText ? words.leaveToText : words.leave;
	// A slide draws what a step speaks of; the whole timeline, which can be moved and filtered, is a press away, and Back leads here.
	const explore = one<HTMLAnchorElement>('[data-explore]');
	const whole = current.section.querySelector<HTMLAnchorElement>('.frame:not(.is-away) .frame-all');
	explore.hidden = !whole;
	if (whole) explore.href = whole.href;
	one('[data-blanked]').hidden = !isBlank || view !== 'slides';
	if (isOverview) slides.map(pickOf)[at]!.focus();
	drawClock();
	writeSoon();
	requestAnimationFrame(followSoon);
};

/** The button that chooses a slide in the overview. */
const pickOf = ({ section, title, id }: Slide): HTMLButtonElement => {
	const known = section.querySelector<HTMLButtonElement>('.slide-pick');
	if (known) return known;
	const pick = document.createElement('button');
	pick.type = 'button';
	pick.className = 'slide-pick';
	pick.setAttribute('aria-label', `${fill(words.goTo, { n: section.dataset['slide']! })}: ${title.textContent}`);
	pick.addEventListener('click', () => change(goToSlide(stage!, slides.findIndex((slide) => slide.id === id), slides)));
	section.append(pick);
	return pick;
};

/* The clock. */

const timeOfDay = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

const drawClock = (): void => {
	const { position } = stage!;
	const passed = startedAt === undefined ? 0 : Date.now() - startedAt;
	for (const clock of all('[data-clock]')) clock.textContent = startedAt === undefined && view !== 'notes' ? '' : formatDuration(passed);
	one('[data-do="clock"]').textContent = startedAt === undefined ? words.clock : words.clockStop;
	if (view !== 'notes') return;
	one('[data-now]').textContent = timeOfDay.format(new Date());
	const { dueMs, lateMs } = paceOf(minutes, position.slide, passed);
	one('[data-planned]').textContent = fill(words.planned, { time: formatDuration(dueMs) });
	const pace = one('[data-pace]');
	pace.textContent = startedAt === undefined ? '' : fill(lateMs > 0 ? words.late : words.early, { time: formatDuration(Math.abs(lateMs)) });
	pace.classList.toggle('is-late', startedAt !== undefined && lateMs > 0);
	one('[data-company]').textContent = hasCompany ? words.together : words.alone;
};

const setClock = (time: number | undefined): void => {
	startedAt = time;
	remember(session, stored.started, time);
};

setInterval(() => {
	if (stage && (startedAt !== undefined || view === 'notes')) drawClock();
}, 1000);

/* The address: a step of a lecture is no page of its own, so that Back leads out of the slides. */

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Browsers refuse more than a hundred changes of the address in half a minute. */
const addressDelayMs = 250;
const write = (): void => {
	clearTimeout(waiting);
	if (!stage) return;
	const address = location.pathname + formatAddress({ position: stage.position, view, isFromText }, slides);
	if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-step]')) link.href = (link.dataset['keepsStep'] ||= link.getAttribute('href')!.replace(/[?#].*$/, '')) + formatAddress({ position: stage.position, view: 'slides', isFromText: false }, slides);
};
const writeSoon = (): void => {
	clearTimeout(waiting);
	waiting = setTimeout(write, addressDelayMs);
};
addEventListener('pagehide', write);

/* Going in and out. */

let lock: WakeLockSentinel | undefined;
/** Keeps the screen from going dark while nobody touches the machine. */
const stayAwake = async (): Promise<void> => {
	try {
		lock = await navigator.wakeLock?.request('screen');
	} catch {
		// A machine that saves its battery may refuse.
	}
};
document.addEventListener('visibilitychange', () => {
	if (stage && document.visibilityState === 'visible') void stayAwake();
});

const enter = (position: Position, isNotes: boolean, isLeading: boolean): void => {
	view = isNotes ? 'notes' : 'slides';
	stage = openStage(position);
	titled = -1;
	draw();
	void stayAwake();
	if (isLeading) say();
	channel?.postMessage({ kind: 'ask' } satisfies Message);
};

/** A window that was reloaded goes where the others are; one that comes from elsewhere takes them along. */
const isReloaded = (): boolean => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'reload';

/** Back to the handout, at the slide that was shown. */
const showHandout = (): void => {
	const slide = stage && slides[stage.position.slide];
	stage = undefined;
	clearTimeout(waiting);
	void lock?.release();
	document.documentElement.classList.remove('will-present');
	body.classList.remove('is-presenting', 'is-speaking', 'is-blank', 'is-overview', 'has-notes', 'is-upright');
	for (const shown of slides) {
		const { section, face, clicks, frames } = shown;
		ease(shown);
		section.classList.remove('is-current', 'is-next', 'is-ahead');
		face.inert = false;
		for (const part of [...clicks, ...frames, ...all('[data-with]', section)]) part.classList.remove('is-waiting', 'is-away');
	}
	closeCard();
	document.title = pageTitle;
	if (!slide) return;
	history.scrollRestoration = 'auto';
	slide.section.scrollIntoView({ block: 'start' });
	slide.title.focus({ preventScroll: true });
};

const leave = (): void => {
	const { section } = slides[stage!.position.slide]!;
	if (document.fullscreenElement) void document.exitFullscreen();
	if (isFromText) location.replace(section.dataset['text']!);
	else if ((history.state as { isEntered?: boolean } | null)?.isEntered) history.back();
	else {
		history.replaceState(null, '', `${location.pathname}#${section.id}`);
		showHandout();
	}
};

const read = (): void => {
	const address = parseAddress(location.search, slides);
	({ isFromText } = address);
	if (address.position) enter(address.position, address.view === 'notes', !isReloaded());
	else showHandout();
};
addEventListener('popstate', read);

for (const link of all<HTMLAnchorElement>('a[data-show]')) {
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		const position = parseAddress(link.search, slides).position ?? { slide: 0, step: 0 };
		isFromText = false;
		// Going back to the handout leads to the slide that was shown, not to where the page once was.
		history.scrollRestoration = 'manual';
		history.pushState({ isEntered: true }, '', location.pathname + formatAddress({ position, view: 'slides', isFromText }, slides));
		enter(position, false, true);
		void document.documentElement.requestFullscreen?.().catch(() => undefined);
	});
}

/* Commands. */

const change = (next: Stage): void => {
	if (next === stage) return;
	const hasMoved = next.position.slide !== stage!.position.slide;
	// The clock starts when the first slide is left, unless it has been started by hand.
	if (hasMoved && startedAt === undefined && stage!.position.slide === 0 && next.position.slide === 1) setClock(Date.now());
	stage = next;
	draw();
	say();
};

const openWindow = (): void => {
	const link = one<HTMLAnchorElement>('a[data-window]');
	open(location.pathname + formatAddress({ position: stage!.position, view: 'notes', isFromText: false }, slides), link.target, 'popup,width=1100,height=760');
};

const textSteps = [1, 1.3, 1.6, 2];

const run = (command: Command): void => {
	if (!stage) return;
	switch (command.kind) {
		case 'leave':
			if (closeCard()) return;
			if (help.open) help.close();
			else if (stage.typed) change({ ...stage, typed: '' });
			else if (stage.isOverview) change({ ...stage, isOverview: false });
			else leave();
			return;
		case 'fullscreen':
			if (document.fullscreenElement) void document.exitFullscreen();
			else void document.documentElement.requestFullscreen?.().catch(() => undefined);
			return;
		case 'window':
			openWindow();
			return;
		case 'clock':
			setClock(startedAt === undefined ? Date.now() : undefined);
			draw();
			say();
			return;
		case 'text':
			textScale = textSteps.find((scale) => scale > textScale) ?? 1;
			remember(lasting, stored.text, textScale);
			draw();
			return;
		case 'help':
			help.showModal();
			return;
		default:
			change(perform(stage, command, slides));
	}
};

const help = one<HTMLDialogElement>('[data-help]');
help.querySelector('button')!.addEventListener('click', () => help.close());

const focusOf = (element: Element | null): Focus => {
	if (element?.closest('[data-mark]')) return 'mark';
	return element?.closest('a, button, input, select, textarea, summary, dialog') ? 'control' : 'stage';
};

document.addEventListener('keydown', (event) => {
	if (!stage || help.open || event.defaultPrevented) return;
	const command = commandOf(event, focusOf(document.activeElement));
	if (!command) return;
	event.preventDefault();
	run(command);
});

one('[data-controls]').addEventListener('click', (event) => {
	const button = (event.target as Element).closest<HTMLElement>('[data-do]');
	if (!button || !stage) return;
	event.preventDefault();
	const asked = button.dataset['do']!;
	run(asked === 'next' || asked === 'previous' ? { kind: 'move', move: asked } : ({ kind: asked } as Command));
	// Who has pressed with a pointer goes on with the keys of the slides.
	if (event.detail > 0 && stage && !stage.isOverview && !help.open) slides[stage.position.slide]!.title.focus({ preventScroll: true });
});

/* Fingers: a swipe is a step, a tap shows the controls. */

/** Less than this is a tap. */
const swipePx = 48;
let touch: { x: number; y: number } | undefined;
root.addEventListener('pointerdown', (event) => {
	touch = stage && event.pointerType !== 'mouse' && event.isPrimary ? { x: event.clientX, y: event.clientY } : undefined;
});
root.addEventListener('pointerup', (event) => {
	if (!touch || !stage) return;
	const [dx, dy] = [event.clientX - touch.x, event.clientY - touch.y];
	touch = undefined;
	if (Math.abs(dx) >= swipePx && Math.abs(dx) > Math.abs(dy) * 1.5) run({ kind: 'move', move: dx < 0 ? 'next' : 'previous' });
});

/** How long the controls stay after the pointer has moved. */
const controlsMs = 2600;
let resting: ReturnType<typeof setTimeout> | undefined;
const wake = (): void => {
	if (!stage) return;
	body.classList.add('is-awake');
	clearTimeout(resting);
	resting = setTimeout(() => body.classList.remove('is-awake'), controlsMs);
};
for (const name of ['pointermove', 'pointerdown']) document.addEventListener(name, wake, { passive: true });

/* The wheel, for who has asked for it. */

const wheel = one<HTMLInputElement>('[data-wheel]');
wheel.checked = recall(lasting, stored.wheel) === 1;
wheel.addEventListener('change', () => remember(lasting, stored.wheel, wheel.checked ? 1 : undefined));
let turn = noTurn;
root.addEventListener(
	'wheel',
	({ deltaY, deltaMode, ctrlKey, timeStamp, target }) => {
		// With Ctrl it zooms, and what can be scrolled is scrolled.
		if (!wheel.checked || !stage || stage.isOverview || ctrlKey || (target as Element).closest('dialog, .slide-notes')) return;
		const turned = turnWheel(turn, { delta: deltaY, mode: deltaMode, at: timeStamp });
		({ turn } = turned);
		if (turned.move) run({ kind: 'move', move: turned.move });
	},
	{ passive: true },
);

/* A mark of a figure opens what is known of its event. */

function closeCard(): boolean {
	const open = all('[data-card]').filter((card) => !card.hidden);
	for (const card of open) {
		card.hidden = true;
		card.replaceChildren();
	}
	return open.length > 0;
}

root.addEventListener('click', (event) => {
	const mark = stage && !event.ctrlKey && !event.metaKey && (event.target as Element).closest<SVGElement>('[data-mark]');
	if (!mark) return;
	const section = mark.closest<HTMLElement>('[data-slide]')!;
	const entry = section.querySelector(`[data-entry="${CSS.escape(mark.dataset['mark']!)}"]`);
	const card = section.querySelector<HTMLElement>('[data-card]');
	if (!entry || !card) return;
	event.preventDefault();
	const text = document.createElement('p');
	text.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = words.close;
	close.addEventListener('click', () => {
		closeCard();
		(mark as unknown as HTMLElement).focus({ preventScroll: true });
	});
	card.replaceChildren(text, close);
	card.setAttribute('role', 'group');
	card.setAttribute('aria-label', words.card);
	card.hidden = false;
	close.focus({ preventScroll: true });
});

/* Other windows of the same lecture. */

channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
	const message = parseMessage(event.data, slides);
	if (!message || !stage) return;
	hasCompany = true;
	if (message.kind === 'ask') say();
	else {
		setClock(message.startedAt);
		const position = holdPosition(message.position, slides);
		const hasMoved = position.slide !== stage.position.slide || position.step !== stage.position.step;
		stage = { ...stage, position, isBlank: message.isBlank, typed: hasMoved ? '' : stage.typed };
	}
	draw();
});

let isFitting = false;
addEventListener('resize', () => {
	if (!stage || isFitting) return;
	isFitting = true;
	requestAnimationFrame(() => {
		isFitting = false;
		if (stage) draw();
	});
});

/* Paper. */

for (const button of all<HTMLButtonElement>('button[data-print]')) {
	button.addEventListener('click', () => {
		body.classList.toggle('prints-three', button.dataset['print'] === 'three');
		print();
	});
}

for (const slide of slides) {
	slide.section.setAttribute('role', 'group');
	slide.section.setAttribute('aria-roledescription', words.role);
}
read();
// The fonts change how much a slide holds.
void document.fonts?.ready.then(() => {
	for (const { section } of slides) delete section.dataset['fitted'];
	if (stage) draw();
});
