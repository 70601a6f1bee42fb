/**
 * What script adds to the grid that the build wrote: its years, the cards of its events, its keys, and its year in the
 * address. It shares one state with the timelines below it. An edge file: page, address, clock.
 */
import { hydrate } from 'svelte';
import Plane from '../components/plane/Plane.svelte';
import { follow, type TimelineState } from '../timeline/state.svelte.ts';
import type { TimelineContrast } from '../timeline/types.ts';
import { formatYear, parseYear } from './address.ts';
import { gridMoveOf, moveOnGrid, moveOnPath } from './moves.ts';
import { stepDelayMs } from './play.ts';
import { PlaneState } from './state.svelte.ts';
import type { PlaneWords } from './words.ts';

interface Data {
	words: PlaneWords;
	lead: string[];
	notes: string[];
}

/**
 * Takes over the grid of the page.
 *
 * @param timeline the state of the page's timelines
 * @param contrasts the one that runs across, then the one that runs down
 * @param cardOf a copy of an event's entry in the page's list
 */
export function addPlane(timeline: TimelineState, contrasts: TimelineContrast[], cardOf: (id: string) => Node | undefined): void {
	const root = document.querySelector<HTMLElement>('[data-plane-root]')!;
	const { words, lead, notes } = JSON.parse(document.querySelector('#plane-data')!.textContent!) as Data;
	const plane = new PlaneState(timeline);
	hydrate(Plane, { target: root, props: { plane, contrasts, words, lead, notes, cardOf } });
	plane.isLive = true;

	/* The year: read from the address, then written to it beside the timelines' own part. */

	const read = (): void => plane.lookAt(parseYear(location.search, plane.lastYear));
	read();
	addEventListener('popstate', read);
	follow(() => {
		timeline.beside = formatYear(plane.year, plane.lastYear);
	});

	follow(() => {
		if (!plane.isPlaying) return undefined;
		const timer = setInterval(() => plane.advance(), stepDelayMs);
		return () => clearInterval(timer);
	});

	/* Choosing. */

	const grid = root.querySelector<HTMLElement>('[data-plane-grid]')!;
	/** The link of an event in the form of the grid that is seen. */
	const linkOf = (id: string): HTMLElement | undefined => [...grid.querySelectorAll<HTMLElement>(`[data-plane="${CSS.escape(id)}"]`)].find((link) => link.offsetParent !== null);

	grid.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLElement>('[data-plane]');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		plane.choose(link.dataset.plane!);
		// A click without a pointer is a key.
		if (event.detail === 0) requestAnimationFrame(() => root.querySelector<HTMLElement>('[data-plane-card] .entry-title')?.focus({ preventScroll: true }));
	});

	root.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === 'Escape' && timeline.event) {
			const { event: id } = timeline;
			timeline.event = '';
			linkOf(id)?.focus({ preventScroll: true });
			event.preventDefault();
			return;
		}
		const link = (event.target as Element).closest<HTMLElement>('[data-plane]');
		const move = gridMoveOf(event.key);
		if (!link || !move) return;
		event.preventDefault();
		const { plane: id = '' } = link.dataset;
		plane.focused = (link.closest('table') ? moveOnGrid : moveOnPath)(id, move, plane.cells);
		const next = linkOf(plane.focused);
		next?.focus({ preventScroll: true });
		next?.scrollIntoView({ block: 'nearest' });
	});

	/* The button that closes a card goes away with it: the focus goes back to the event. */
	root.addEventListener(
		'click',
		(event) => {
			if ((event.target as Element).closest('[data-close]')) linkOf(timeline.event)?.focus({ preventScroll: true });
		},
		{ capture: true },
	);
}
