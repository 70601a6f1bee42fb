/** What a key means while slides are shown. Clickers send PageDown, PageUp, B or a full stop, and F5. */
import type { Move } from './position.ts';

/** What a presenter can ask for. */
export type Command =
	| { kind: 'move'; move: Move }
	/** A figure of a slide's number. */
	| { kind: 'digit'; digit: string }
	/** Go to the slide whose number has been typed. */
	| { kind: 'jump' }
	| { kind: 'blank' | 'overview' | 'notes' | 'window' | 'fullscreen' | 'clock' | 'text' | 'help' | 'leave' };

/** A key as the browser tells it. */
export interface Key {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

/** What has the focus, as far as keys care. */
export type Focus = 'stage' | 'control' | 'mark';

const moves: Record<string, Move> = {
	PageDown: 'next',
	PageUp: 'previous',
	ArrowRight: 'next',
	ArrowDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	Home: 'first',
	End: 'last',
};

const letters: Record<string, Exclude<Command['kind'], 'move' | 'digit' | 'jump'>> = {
	b: 'blank',
	'.': 'blank',
	o: 'overview',
	n: 'notes',
	w: 'window',
	f: 'fullscreen',
	k: 'clock',
	t: 'text',
	'?': 'help',
};

/**
 * What a key asks for; undefined where it is the browser's or the focused element's.
 * @param focus `control`: a button, link or field, which keeps Space, Enter and letters; `mark`: a mark of a figure, which keeps the arrows
 */
export const commandOf = ({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, focus: Focus): Command | undefined => {
	if (ctrlKey || metaKey || altKey) return undefined;
	if (key === 'Escape') return { kind: 'leave' };
	if (focus === 'mark' && key.startsWith('Arrow')) return undefined;
	const move = moves[key];
	if (move) return { kind: 'move', move: shiftKey && move === 'next' ? 'nextSlide' : shiftKey && move === 'previous' ? 'previousSlide' : move };
	if (focus !== 'stage') return undefined;
	if (key === ' ') return { kind: 'move', move: shiftKey ? 'previous' : 'next' };
	if (key === 'Enter') return { kind: 'jump' };
	if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
	const letter = letters[key.toLowerCase()];
	return letter && { kind: letter };
};
