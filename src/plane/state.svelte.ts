/** What a reader has made of the grid: the year shown, and whether it plays. The chosen event is the timelines'. Holds runes, no page. */
import type { TimelineState } from '../timeline/state.svelte.ts';
import { wholeTime } from '../timeline/window.ts';
import { cellsOf, pathOf, postersOf, type Cell, type Poster } from './grid.ts';
import { countUntil, hasAppeared, playFrom, stepFrom, stepYears } from './play.ts';

/** The state of the grid on one page. */
export class PlaneState {
	/** Events that begin after it are outlines. */
	year: number = $state(wholeTime.to);
	isPlaying = $state(false);
	/** Whether script runs: until then every event is a stop of the Tab key. */
	isLive = $state(false);
	/** The event that Tab reaches when none is chosen. */
	focused = $state('');
	/** Whether the year was stepped to, and is announced: a slider announces its own. */
	isStepped = $state(false);

	/** Shared with the timelines of the page, so that choosing in one chooses in all. */
	readonly shared: TimelineState;
	readonly posters: readonly Poster[];
	readonly cells: readonly Cell[][];
	readonly path: readonly Cell[];
	/** The years in which something appears. */
	readonly years: readonly number[];
	/** The year in which the last event appears: everything is shown. */
	readonly lastYear: number;

	/** @param shared whose first contrast runs across and whose second runs down */
	constructor(shared: TimelineState) {
		const [across = '', down = ''] = shared.contrasts;
		this.shared = shared;
		this.posters = postersOf(shared.records, across, down);
		this.cells = cellsOf(this.posters);
		this.path = pathOf(this.cells);
		this.years = stepYears(this.posters);
		this.lastYear = this.years.at(-1) ?? wholeTime.to;
		this.year = this.lastYear;
	}

	/** How many events have appeared. */
	get count(): number {
		return countUntil(this.posters, this.year);
	}

	/** The event that Tab reaches: the last visited or chosen one, else the first. */
	get stop(): string {
		const isHere = (id: string): boolean => this.posters.some(({ record }) => record.id === id);
		return [this.focused, this.shared.event].find(isHere) ?? this.path[0]?.posters[0]?.record.id ?? '';
	}

	hasAppeared = (poster: Poster): boolean => hasAppeared(poster, this.year);

	/** Whether there is a step that way. */
	canStep(by: 1 | -1): boolean {
		return stepFrom(this.years, this.year, by) !== undefined;
	}

	/** Shows the years up to one that the reader has set. */
	lookAt(year: number): void {
		this.isPlaying = false;
		this.isStepped = false;
		this.year = year;
	}

	/** Goes to the next year in which something appears, or the one before. */
	step(by: 1 | -1): void {
		this.isPlaying = false;
		this.isStepped = true;
		this.year = stepFrom(this.years, this.year, by) ?? this.year;
	}

	/** Starts or stops playing; from the beginning where all has been shown. */
	toggle(): void {
		const year = playFrom(this.years, this.year);
		this.isPlaying = !this.isPlaying && year !== undefined;
		this.isStepped = false;
		if (this.isPlaying) this.year = year!;
	}

	/** The next year while playing; playing ends with the last one. */
	advance(): void {
		this.year = stepFrom(this.years, this.year, 1) ?? this.year;
		if (this.canStep(1)) return;
		this.isPlaying = false;
		this.isStepped = true;
	}

	/** Chooses an event, here and on the timelines. */
	choose(id: string): void {
		this.focused = id;
		this.shared.choose(id);
	}
}
