/** What a reader has made of a timeline: years in view, the chosen event, the story's step, filters. Holds runes, no page. */
import type { StoryStep } from '../content/schemas/story.ts';
import { isFiltering, noFilters, passes, type Filters } from './filter.ts';
import { moveFrom, type Move } from './moves.ts';
import type { Position, TimelineRecord, TimeWindow } from './types.ts';
import { drawnYears, type Size } from './across.ts';
import { clampWindow, covers, movementOf, pan, wholeTime, type Movement, windowAt, windowShowing, zoomAt, type Stop } from './window.ts';
import type { Known, ViewState } from './view-state.ts';

/** A story's step in one language. */
export interface Step {
	id: string;
	title: string;
	text: string;
	view: StoryStep['view'];
	events: string[];
}

/** The state of one page's timelines: all figures on the page share it, so that choosing in one chooses in all. */
export class TimelineState {
	/** The years in view. */
	view: TimeWindow = $state.raw(wholeTime);
	/** The years that are drawn: while the reader drags they stay, and what is drawn is moved as a whole. */
	drawn: TimeWindow = $state.raw(wholeTime);
	/** Whether time runs down; undefined until the page is measured, and on the server. */
	isDown: boolean | undefined = $state();
	/** How long the axis is, in rem, and which layout is drawn; set when the page is measured. */
	axisRem = $state(0);
	size: Size | undefined = $state();
	event = $state('');
	step = $state('');
	filters: Filters = $state.raw(noFilters);
	/** What else on the page the address holds, as `name=value`: the grid's year. */
	beside = $state('');
	/** The mark that Tab reaches when none is chosen. */
	focused = $state('');

	readonly records: readonly TimelineRecord[];
	readonly contrasts: readonly string[];
	readonly steps: readonly Step[];
	readonly #byId: ReadonlyMap<string, TimelineRecord>;

	constructor(records: readonly TimelineRecord[], contrasts: readonly string[], steps: readonly Step[]) {
		this.records = records;
		this.contrasts = contrasts;
		this.steps = steps;
		this.#byId = new Map(records.map((record) => [record.id, record]));
	}

	/** The chosen event; undefined where none is. */
	get record(): TimelineRecord | undefined {
		return this.#byId.get(this.event);
	}

	/** The story's step in view; undefined outside the story. */
	get current(): Step | undefined {
		return this.steps.find(({ id }) => id === this.step);
	}

	/** The mark that Tab reaches: the chosen or last visited one, else the first. */
	get stop(): string {
		return this.focused || this.event || (this.records[0]?.id ?? '');
	}

	/** Ids of the events that are lit; undefined where all are. */
	lit: ReadonlySet<string> | undefined = $derived.by(() => {
		const { current } = this;
		if (!current && !isFiltering(this.filters)) return undefined;
		const inStep = current ? new Set(current.events) : undefined;
		return new Set(this.records.filter((record) => (!inStep || inStep.has(record.id)) && passes(record, this.filters, this.contrasts)).map(({ id }) => id));
	});

	isLit = (id: string): boolean => this.lit === undefined || this.lit.has(id);

	/** What an address may name on this page. */
	get known(): Known {
		const values = (of: (record: TimelineRecord) => string[]): Set<string> => new Set(this.records.flatMap(of));
		return {
			events: new Set(this.#byId.keys()),
			steps: new Set(this.steps.map(({ id }) => id)),
			values: {
				kind: values(({ kind }) => [kind]),
				actor: values(({ actors }) => actors),
				basis: new Set(['chapter', 'fact', 'ours', 'none']),
				chapter: values(({ chapters }) => chapters),
			},
		};
	}

	windowOfStep = (id: string): TimeWindow | undefined => {
		const step = this.steps.find((known) => known.id === id);
		return step && clampWindow(step.view);
	};

	/** All that the address holds. */
	get saved(): ViewState {
		return { view: this.view, event: this.event, step: this.step, filters: this.filters };
	}

	/** Moves what is drawn without anything else changing, or puts it back: how figures of very many events follow the hand. */
	move: ((movement: Movement | undefined) => void) | undefined;
	#followed: TimeWindow | undefined;

	/** The years on the screen: those in view, or where the hand has moved them meanwhile. */
	get shown(): TimeWindow {
		return this.#followed ?? this.view;
	}

	/**
	 * Shows other years.
	 * @param isMoving leaves what is drawn in place and moves or stretches it as a whole, as long as that covers the view
	 */
	look(view: TimeWindow, isMoving = false): void {
		const isCovered = isMoving && covers(this.drawn, view);
		if (isCovered && this.isHeavy && this.move) {
			this.#followed = view;
			this.move(movementOf(this.drawn, view));
			return;
		}
		if (this.#followed) this.move?.(undefined);
		this.#followed = undefined;
		this.view = view;
		if (!isCovered) this.drawn = view;
	}

	/** How what is drawn is moved and stretched to show the view; undefined where it is drawn for it. */
	get movement(): Movement | undefined {
		const { view, drawn } = this;
		return view === drawn || (view.from === drawn.from && view.to === drawn.to) ? undefined : movementOf(drawn, view);
	}

	/** Whether there are so many events that drawing them anew takes longer than a frame. */
	get isHeavy(): boolean {
		return this.records.length > 150;
	}

	/** How a page goes to other years in steps that the eye can follow; it goes at once where this is not set. */
	travel: ((to: TimeWindow) => void) | undefined;

	#go(view: TimeWindow): void {
		if (this.travel) this.travel(view);
		else this.look(view);
	}

	/** Draws the years in view, after a drag. */
	settle(): void {
		this.look(this.shown);
	}

	restore({ view, event, step, filters }: ViewState): void {
		this.look(view);
		this.event = event;
		this.step = step;
		this.filters = filters;
	}

	choose(id: string): void {
		this.event = id;
		this.focused = id;
		this.show(id);
	}

	/** Brings an event into view, moving the years as little as it takes. */
	show(id: string): void {
		const record = this.#byId.get(id);
		if (record) this.look(windowShowing(this.view, drawnYears(record).shape));
	}

	/** The event that a move leads to from a mark, brought into view. */
	visit(id: string, move: Move, positionOf: (record: TimelineRecord) => Position | undefined): string {
		const next = moveFrom(id, move, this.records, positionOf);
		this.focused = next;
		this.show(next);
		return next;
	}

	/** Goes to a stop of the zoom, around the chosen event or the middle of the view. */
	zoomTo(stop: Stop): void {
		const { record, view } = this;
		const year = record ? drawnYears(record).shape : (view.from + view.to) / 2;
		this.#go(stop === 'whole' ? wholeTime : windowAt(stop, year));
	}

	zoomBy(factor: number, year = (this.view.from + this.view.to) / 2, isMoving = false): void {
		this.look(zoomAt(this.shown, factor, year), isMoving);
	}

	/** Moves the view by a share of its length. */
	panBy(share: number): void {
		this.#go(pan(this.view, share * (this.view.to - this.view.from)));
	}

	/** Goes to a step of the story; an empty id leaves it, back to the whole. */
	goTo(step: string): void {
		this.step = step;
		this.event = '';
		this.#go(this.windowOfStep(step) ?? wholeTime);
	}

	/** Sets or clears one value of a filter. */
	toggle(name: keyof Filters, value: string): void {
		const values = this.filters[name];
		this.filters = { ...this.filters, [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] };
	}

	clearFilters(): void {
		this.filters = noFilters;
	}
}


/** Runs an effect now, and again whenever the state that it reads has changed. */
export const follow = (effect: () => void): void => {
	$effect.root(() => {
		$effect(effect);
	});
};
