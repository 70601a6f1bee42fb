import { extent, parseChecked } from '../content/date.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import { spinePercent } from './spine.ts';

/** One placed event on the start page's line: a square at its decade, stacked away from the line towards its pole. */
export interface DecadeMark {
	/** The event's id. */
	id: string;
	/** Where its decade begins on the line, in per cent. */
	at: number;
	/** Above the line, towards the first pole; below, towards the second; on it, between them. */
	side: 'above' | 'below' | 'on';
	/** Its place in the stack, from 0 at the line. */
	level: number;
	/** True in the pole's own band, false in the band that only leans to it. */
	isPole: boolean;
}

/**
 * The events that are placed on a contrast, counted by the decade in which they begin. Nothing is measured: a stack is as
 * high as there are events. Those of the pole's own band stand nearest the line; then by time, then by id.
 * An event that spans two bands counts in the one nearest the middle.
 */
export function decadeMarks(events: readonly EventData[], contrast: ContrastData): DecadeMark[] {
	const middle = (contrast.bands.length - 1) / 2;
	const placed = events.flatMap((event) => {
		const coding = event.codings[contrast.id];
		if (!coding) return [];
		const leans = coding.band.split('/').map((band) => contrast.bands.findIndex(({ id }) => id === band) - middle);
		const lean = leans.reduce((least, next) => (Math.abs(next) < Math.abs(least) ? next : least));
		const year = extent(parseChecked(event.date)).coreStart;
		return [{ id: event.id, year, decade: Math.floor(year / 10) * 10, lean }];
	});
	placed.sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean) || a.year - b.year || (a.id < b.id ? -1 : 1));
	const heights = new Map<string, number>();
	return placed.map(({ id, decade, lean }) => {
		const side = lean < 0 ? 'above' : lean > 0 ? 'below' : 'on';
		const key = `${decade} ${side}`;
		const level = heights.get(key) ?? 0;
		heights.set(key, level + 1);
		return { id, at: spinePercent(decade), side, level, isPole: Math.abs(lean) === middle };
	});
}
