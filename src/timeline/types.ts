import type { EdtfExtent } from '../content/date.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { Coding, EventData } from '../content/schemas/event.ts';

/** Where a record stands on one contrast. */
export interface Position {
	/** Index of its first band, 0 at the first pole. */
	first: number;
	/** Index of its last band: the same, or the next one where it spans two. */
	last: number;
	/** Why it stands there: the mark's fill. */
	basis: Coding['basis'];
}

/** What a figure knows of an event, in one language: nothing but text, numbers and ids. */
export interface TimelineRecord {
	id: string;
	kind: EventData['kind'];
	actors: string[];
	/** Ids of the chapters that speak of it. */
	chapters: string[];
	/** Decimal years; the core is drawn solid, the possible extent dashed. */
	extent: EdtfExtent;
	/** True where the date is a stretch of time, whose mark stands at its start. */
	lasts: boolean;
	/** The year in bold before the name. */
	year: string;
	/** The short name. */
	label: string;
	/** The whole name, and the date in words: what is announced. */
	title: string;
	when: string;
	/** The name of the period that it is, drawn behind the bands; empty for all other events. */
	period: string;
	/** By contrast id. */
	positions: Record<string, Position>;
}

/** A contrast in one language, as figures draw it. */
export interface TimelineContrast {
	id: string;
	title: string;
	poles: { name: string; short: string; colour: ContrastData['poles'][number]['colour']; shape: ContrastData['poles'][number]['shape'] }[];
	/** Names of the five bands, from the first pole to the second. */
	bands: string[];
}

/** Years in view, decimal, `from` before `to`. */
export interface TimeWindow {
	from: number;
	to: number;
}

/** Where a mark's label stands: beside it, inside its bar, above its bar (drawn thin); `none` where there is no room. */
export type LabelSide = 'right' | 'left' | 'inside' | 'above' | 'none';
