import { bandOf, byStart, drawnYears } from './across.ts';
import type { Position, TimelineRecord } from './types.ts';

/** Where a key leads from an event: in time, or to another band. `up` is towards the first pole. */
export type Move = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

/** Keys and what they do where time runs across; where it runs down, the arrows are turned. */
const keysAcross: Record<string, Move> = { ArrowLeft: 'earlier', ArrowRight: 'later', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };
const keysDown: Record<string, Move> = { ArrowUp: 'earlier', ArrowDown: 'later', ArrowLeft: 'up', ArrowRight: 'down', Home: 'first', End: 'last' };

/** The move that a key asks for; undefined for any other key. */
export const moveOf = (key: string, isDown: boolean): Move | undefined => (isDown ? keysDown : keysAcross)[key];

/** The strip of events that are not placed lies below the last band. */
const stripBand = 5;

/**
 * The event that a move leads to. In time it goes through all events, whatever their band; to another band it goes to
 * the event there that is nearest in time, over bands that hold none.
 * @returns its id; the same where there is nothing further that way
 */
export function moveFrom(id: string, move: Move, records: readonly TimelineRecord[], positionOf: (record: TimelineRecord) => Position | undefined): string {
	const sorted = [...records].sort(byStart);
	const index = sorted.findIndex((record) => record.id === id);
	const current = sorted[index];
	const idAt = (at: number): string => sorted[at]?.id ?? id;
	if (!current || move === 'first') return idAt(0);
	if (move === 'last') return idAt(sorted.length - 1);
	if (move === 'earlier' || move === 'later') return idAt(Math.min(sorted.length - 1, Math.max(0, index + (move === 'later' ? 1 : -1))));
	const rowOf = (record: TimelineRecord): number => {
		const position = positionOf(record);
		return position ? bandOf(position) : stripBand;
	};
	const beyond = sorted.filter((record) => (move === 'up' ? rowOf(record) < rowOf(current) : rowOf(record) > rowOf(current)));
	if (beyond.length === 0) return id;
	const band = move === 'up' ? Math.max(...beyond.map(rowOf)) : Math.min(...beyond.map(rowOf));
	const distance = (record: TimelineRecord): number => Math.abs(drawnYears(record).shape - drawnYears(current).shape);
	return beyond.filter((record) => rowOf(record) === band).reduce((best, record) => (distance(record) < distance(best) ? record : best)).id;
}
