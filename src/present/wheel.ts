/** What the wheel of a mouse means while slides are shown, for who has asked for it. */

/** A turn of the wheel, or of two fingers, as far as it has come. */
export interface Turn {
	/** When the last of it came, in milliseconds. */
	at: number;
	/** How far it has turned, in pixels; downwards is positive. */
	distance: number;
	/** It has brought its step. */
	isDone: boolean;
}

/** What comes sooner after the last is the same turn: a trackpad sends dozens of messages for a single stroke, and goes on by itself. */
const sameTurnMs = 200;
/** Less than this is a hand that rests on the wheel. */
const leastPx = 40;
/** What a browser means by a line, where it counts in lines. */
const linePx = 16;

/** The turn before the first. */
export const noTurn: Turn = { at: -Infinity, distance: 0, isDone: true };

/**
 * Goes on with a turn, or begins the next. A turn brings one step however long it lasts, so that no slide is passed unseen.
 * @param delta how far, as a wheel event says it
 * @param mode the unit of delta: 0 pixels, 1 lines, 2 pages, as `WheelEvent.deltaMode`
 */
export const turnWheel = (turn: Turn, { delta, mode, at }: { delta: number; mode: number; at: number }): { turn: Turn; move: 'next' | 'previous' | undefined } => {
	const isSame = at - turn.at < sameTurnMs && Math.sign(delta) === Math.sign(turn.distance || delta);
	const distance = (isSame ? turn.distance : 0) + delta * (mode === 0 ? 1 : mode === 1 ? linePx : leastPx);
	const wasDone = isSame && turn.isDone;
	const isDone = wasDone || Math.abs(distance) >= leastPx;
	return { turn: { at, distance, isDone }, move: isDone && !wasDone ? (distance > 0 ? 'next' : 'previous') : undefined };
};
