/**
 * What script adds to figures of events that are already whole: it reads the events from the list on the page, keeps what the
 * reader makes of them in the address, and takes over the timelines that the build wrote. An edge file: page, pointer, address.
 * The grid, which is a figure of its own, shares the first part of it.
 */
import { hydrate } from 'svelte';
import Timeline from '../components/timeline/Timeline.svelte';
import { sizeNames, sizes, type Size } from './across.ts';
import { cardFrom } from './card.ts';
import { moveOf } from './moves.ts';
import { readRecord } from './records.ts';
import { follow, TimelineState, type Step } from './state.svelte.ts';
import type { TimelineContrast, TimeWindow } from './types.ts';
import { formatView, joinSearch, parseView } from './view-state.ts';
import { between, clampWindow, isWhole, pan, wholeTime, windowAt, yearAt } from './window.ts';
import type { FigureWords } from './words.ts';

/** What every figure of events is sent. */
interface Data {
	contrasts: TimelineContrast[];
	steps: Step[];
}

/** What timelines are sent besides. */
interface TimelineData extends Data {
	kinds: Record<string, string>;
	chapters: Record<string, string>;
	words: FigureWords;
}

const data = JSON.parse(document.querySelector('#timeline-data')!.textContent!) as Data;
/** The entries of the page's list, by event. */
const items = new Map([...document.querySelectorAll<HTMLElement>('[data-event]')].map((item) => [item.dataset.event!, item]));
const records = [...items].map(([id, item]) => readRecord(id, item.dataset.record!, item.querySelector('.entry-title')!.textContent!, (item.querySelector('.entry-when') ?? item.querySelector('.entry-year')!).textContent!));
const state = new TimelineState(records, data.contrasts.map(({ id }) => id), data.steps);

/** A copy of an event's entry in the page's list; none where the list has no such event. */
const cardOf = (id: string): Node | undefined => {
	const item = items.get(id);
	return item && cardFrom(item, state.contrasts);
};

const searchOf = (): string => joinSearch(formatView(state.saved, state.windowOfStep), state.beside);

/** The address of what is shown, in full. */
const address = (): string => location.origin + location.pathname + searchOf();

const read = (): void => state.restore(parseView(location.search, state.known, state.windowOfStep));

/** Browsers refuse more than a hundred changes of the address in half a minute. */
const addressDelayMs = 250;

/** Takes the view from the address, and writes it there as the reader goes on: asked for once, when the figures are taken over. */
const keepAddress = (): void => {
	read();
	addEventListener('popstate', read);
	/** Links to the same view elsewhere: the other language, the grid, a figure's own page. */
	const carried = [...document.querySelectorAll<HTMLAnchorElement>('a.site-language, a[data-carry]')].map((link) => ({ link, href: link.getAttribute('href')! }));
	let waiting: ReturnType<typeof setTimeout> | undefined;
	follow(() => {
		const search = searchOf();
		for (const { link, href } of carried) link.href = href + search;
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			if (location.search !== search) history.replaceState(history.state, '', location.pathname + search + location.hash);
		}, addressDelayMs);
	});
};

/** Takes over the timelines of the page, which keep figure, list, table and address in step. */
function addTimeline(): void {
	const root = document.querySelector<HTMLElement>('[data-timeline-root]')!;
	const { contrasts, kinds, chapters, words } = data as TimelineData;
	const rowsById = new Map([...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row.dataset.row!, row]));

	/** How long "copied" stands beside the button. */
	const shownMs = 4000;
	const copy = async (): Promise<void> => {
		const status = root.querySelector('[data-copied]')!;
		const said = await navigator.clipboard.writeText(address()).then(() => words.copied, () => words.copyFailed);
		status.textContent = said;
		setTimeout(() => (status.textContent = ''), shownMs);
	};

	hydrate(Timeline, { target: root, props: { state, contrasts, words, kinds, chapters, cardOf, copy } });
	const stage = root.querySelector<HTMLElement>('[data-timeline]')!;
	const figure = root.querySelector<HTMLElement>('.tl')!;

	/* The size of the figure decides which way time runs. */

	const remPx = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);
	const axisRect = (): DOMRect => stage.querySelector('.tl-across .tl-window, .tl-down .tl-window')!.getBoundingClientRect();
	const measure = (): void => {
		const widthRem = figure.clientWidth / remPx();
		state.isDown = widthRem < sizes.s.room;
		state.size = sizeNames.findLast((name: Size) => widthRem >= sizes[name].room);
		requestAnimationFrame(() => (state.axisRem = axisRect().width / remPx()));
	};
	new ResizeObserver(measure).observe(figure);
	measure();

	/* Very many events follow the hand as one layer, and are drawn anew when it rests. */

	state.move = (movement) => {
		for (const layer of stage.querySelectorAll<HTMLElement>('.tl-moving')) {
			const axis = state.isDown ? 'Y' : 'X';
			layer.style.transform = movement ? `translate${axis}(${movement.shift}%) scale${axis}(${movement.scale})` : '';
		}
	};

	/* Buttons and the story go to other years in steps that the eye can follow. */

	const travelMs = 320;
	const isStill = matchMedia('(prefers-reduced-motion: reduce)');
	let journey = 0;
	state.travel = (to) => {
		const { view: start } = state;
		const own = ++journey;
		if (isStill.matches || state.isHeavy || state.isDown) return state.look(to);
		let [began, last]: [number | undefined, TimeWindow] = [undefined, start];
		const step = (now: number): void => {
			// The reader has gone elsewhere, or set out on another journey.
			if (own !== journey || state.view !== last) return;
			began ??= now;
			const share = Math.min(1, (now - began) / travelMs);
			last = share === 1 ? to : between(start, to, share);
			state.look(last);
			if (share < 1) requestAnimationFrame(step);
		};
		requestAnimationFrame(step);
	};

	/** The figure comes back into view when a step of the story changes what it shows. */
	let stepShown = '';
	follow(() => {
		if (state.step === stepShown) return;
		stepShown = state.step;
		// Once its height has been painted: together with the scroll, what lies below would be seen to jump.
		requestAnimationFrame(() =>
			setTimeout(() => {
				const { top, bottom } = stage.getBoundingClientRect();
				if (stepShown && (top > innerHeight * 0.7 || bottom < innerHeight * 0.3)) stage.scrollIntoView({ block: 'start' });
			}),
		);
	});

	keepAddress();

	/* List and table: what is chosen and what is dimmed. */

	follow(() => {
		const { lit, event } = state;
		for (const elements of [items, rowsById]) {
			for (const [id, element] of elements) {
				element.classList.toggle('is-dim', lit !== undefined && !lit.has(id));
				element.classList.toggle('is-chosen', id === event);
			}
		}
	});

	/* Choosing. */

	/** Where the focus goes back to when the card is closed: the event's mark, or where that is out of view, the one that Tab reaches. */
	const focusMark = (id: string): void =>
		(stage.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`) ?? stage.querySelector<SVGElement>('[tabindex="0"]'))?.focus({ preventScroll: true });

	const openCard = (id: string, byKeyboard: boolean): void => {
		state.choose(id);
		if (byKeyboard) requestAnimationFrame(() => root.querySelector<HTMLElement>('[data-card] .entry-title')?.focus({ preventScroll: true }));
	};

	let dragged = false;
	stage.addEventListener('click', (event) => {
		const mark = (event.target as Element).closest<SVGAElement>('[data-mark], [data-name], [data-merged]');
		if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		if (dragged) return;
		const { mark: id = mark.dataset.name, from, to } = mark.dataset;
		if (id) {
			// What a pointer takes hold of is not focused by the browser, since that could also be a drag.
			mark.focus({ preventScroll: true });
			openCard(id, event.detail === 0);
		} else {
			const around = Math.max(1, (Number(to) - Number(from)) * 0.2);
			state.look(clampWindow({ from: Number(from) - around, to: Number(to) + around }));
		}
	});

	/* The button that closes a card goes away with it: the focus goes back to the mark. */
	root.addEventListener(
		'click',
		(event) => {
			if ((event.target as Element).closest('[data-close]')) focusMark(state.event);
		},
		{ capture: true },
	);

	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-step]')) {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			state.goTo(link.dataset.step!);
			figure.scrollIntoView({ block: 'start' });
			requestAnimationFrame(() => root.querySelector<HTMLElement>('.tl-step .is-main')?.focus({ preventScroll: true }));
		});
	}

	/* Keys: only while the focus is in the figure. */

	figure.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const mark = (event.target as Element).closest<SVGElement>('[data-mark]');
		if (event.key === 'Escape' && (state.event || state.step)) {
			const { event: id } = state;
			if (id) {
				state.event = '';
				focusMark(id);
			} else state.goTo('');
			event.preventDefault();
			return;
		}
		if (!mark) return;
		const move = moveOf(event.key, state.isDown === true);
		if (move) {
			event.preventDefault();
			const id = mark.dataset.mark!;
			// On a page with two figures the move stays within the one that the mark is in.
			const at = [...stage.querySelectorAll('.tl-across, .tl-down')].findIndex((part) => part.contains(mark));
			const contrast = contrasts[Math.max(0, at)]!;
			const next = state.visit(id, move, ({ positions }) => positions[contrast.id]);
			requestAnimationFrame(() => {
				const part = stage.querySelectorAll('.tl-across, .tl-down')[at];
				const target = part?.querySelector<SVGElement>(`[data-mark="${CSS.escape(next)}"]`) ?? stage.querySelector<SVGElement>(`[data-mark="${CSS.escape(next)}"]`);
				target?.focus({ preventScroll: true });
				target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
			});
		} else if (event.key === '+') state.zoomBy(1 / 1.6);
		else if (event.key === '-') state.zoomBy(1.6);
		else if (event.key === '0') state.look(wholeTime);
		else return;
		event.preventDefault();
	});

	/* Zoom and drag. The page's own scrolling is never taken: only Ctrl and wheel, sideways wheels and two fingers are. */

	/** The year under a place on the screen. */
	const yearUnder = (event: { clientX: number; clientY: number }, view: TimeWindow): number => {
		const rect = axisRect();
		return yearAt(state.isDown ? (event.clientY - rect.top) / rect.height : (event.clientX - rect.left) / rect.width, view);
	};

	let settling: ReturnType<typeof setTimeout> | undefined;
	/** How long after the last turn of the wheel the years are drawn anew. */
	const settleMs = 140;
	const settleSoon = (): void => {
		clearTimeout(settling);
		settling = setTimeout(() => state.settle(), settleMs);
	};

	stage.addEventListener(
		'wheel',
		(event) => {
			const isSideways = !state.isDown && Math.abs(event.deltaX) > Math.abs(event.deltaY) && !isWhole(state.view);
			if (!event.ctrlKey && !isSideways) return;
			event.preventDefault();
			if (event.ctrlKey) {
				state.zoomBy(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), yearUnder(event, state.shown), state.isHeavy);
				settleSoon();
			} else {
				state.look(pan(state.shown, (event.deltaX / axisRect().width) * (state.shown.to - state.shown.from)), true);
				settleSoon();
			}
		},
		{ passive: false },
	);

	interface Grip {
		/** The year that each finger took hold of. */
		years: Map<number, number>;
		places: Map<number, number>;
		view: TimeWindow;
		startPx: number;
	}
	let grip: Grip | undefined;
	/** Less than this is a click. */
	const dragPx = 5;
	const placeOf = (event: PointerEvent): number => (state.isDown ? event.clientY : event.clientX);

	stage.addEventListener('pointerdown', (event) => {
		if (event.button !== 0 || (event.target as Element).closest('button, .tl-names')) return;
		dragged = false;
		// One finger scrolls the page where time runs down.
		const isMouse = event.pointerType === 'mouse';
		grip ??= { years: new Map(), places: new Map(), view: state.shown, startPx: placeOf(event) };
		grip.years.set(event.pointerId, yearUnder(event, state.shown));
		grip.places.set(event.pointerId, placeOf(event));
		if (isMouse) event.preventDefault();
	});
	addEventListener('pointermove', (event) => {
		if (!grip?.places.has(event.pointerId)) return;
		grip.places.set(event.pointerId, placeOf(event));
		const rect = axisRect();
		const [start, length] = state.isDown ? [rect.top, rect.height] : [rect.left, rect.width];
		if (grip.places.size >= 2) {
			dragged = true;
			const [[a, yearA], [b, yearB]] = [...grip.years] as [[number, number], [number, number]];
			const [shareA, shareB] = [a, b].map((id) => (grip!.places.get(id)! - start) / length) as [number, number];
			if (Math.abs(shareA - shareB) < 0.02 || yearA === yearB) return;
			const span = (yearB - yearA) / (shareB - shareA);
			if (span > 0) state.look(clampWindow({ from: yearA - shareA * span, to: yearA + (1 - shareA) * span }), state.isHeavy);
			return;
		}
		if (state.isDown && event.pointerType !== 'mouse') return;
		const movedPx = placeOf(event) - grip.startPx;
		if (Math.abs(movedPx) > dragPx) dragged = true;
		if (dragged) {
			figure.classList.add('is-dragged');
			state.look(pan(grip.view, (-movedPx / length) * (grip.view.to - grip.view.from)), true);
		}
	});
	const letGo = (event: PointerEvent): void => {
		if (!grip?.places.delete(event.pointerId)) return;
		grip.years.delete(event.pointerId);
		if (grip.places.size > 0) return;
		grip = undefined;
		figure.classList.remove('is-dragged');
		state.settle();
	};
	addEventListener('pointerup', letGo);
	addEventListener('pointercancel', letGo);

	/* The overview: the years in view follow the pointer. */

	const overview = root.querySelector<HTMLElement>('[data-overview]')!;
	const follows = (event: PointerEvent): void => {
		const { left, width } = overview.getBoundingClientRect();
		const year = yearAt((event.clientX - left) / width, wholeTime);
		const length = state.view.to - state.view.from;
		// All of time has nowhere to go: what is taken hold of then is an era.
		if (isWhole(state.view)) state.look(windowAt('era', year));
		else state.look(clampWindow({ from: year - length / 2, to: year + length / 2 }), true);
	};
	overview.addEventListener('pointerdown', (event) => {
		overview.setPointerCapture(event.pointerId);
		follows(event);
	});
	overview.addEventListener('pointermove', (event) => {
		if (overview.hasPointerCapture(event.pointerId)) follows(event);
	});
	overview.addEventListener('pointerup', () => state.settle());
}

export { addTimeline, cardOf, data, keepAddress, state };
