import { describe, expect, it } from 'vitest';
import { commandOf, type Focus, type Key } from '../../../src/present/keys.ts';

const key = (name: string, more: Partial<Key> = {}): Key => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
const asked = (name: string, focus: Focus = 'stage', more: Partial<Key> = {}) => {
	const command = commandOf(key(name, more), focus);
	return command && ('move' in command ? command.move : 'digit' in command ? command.digit : command.kind);
};

describe('commandOf()', () => {
	it('understands what clickers send', () => {
		expect(['PageDown', 'PageUp', 'b', '.', 'B'].map((name) => asked(name))).toEqual(['next', 'previous', 'blank', 'blank', 'blank']);
	});
	it('moves by arrows, Space, Home and End, by whole slides with Shift', () => {
		expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', ' ', 'Home', 'End'].map((name) => asked(name))).toEqual(['next', 'previous', 'next', 'previous', 'next', 'first', 'last']);
		expect(['ArrowRight', 'ArrowLeft', 'PageDown', ' '].map((name) => asked(name, 'stage', { shiftKey: true }))).toEqual(['nextSlide', 'previousSlide', 'nextSlide', 'previous']);
	});
	it('goes to a number that is typed', () => {
		expect(['1', '2', 'Enter'].map((name) => asked(name))).toEqual(['1', '2', 'jump']);
	});
	it('knows the letters of the key sheet', () => {
		expect(['o', 'n', 'w', 'f', 'k', 't', '?', 'Escape'].map((name) => asked(name))).toEqual(['overview', 'notes', 'window', 'fullscreen', 'clock', 'text', 'help', 'leave']);
	});
	it('leaves Space, Enter and letters to a button or link that has the focus, but a clicker still moves', () => {
		expect([' ', 'Enter', 'b', '3'].map((name) => asked(name, 'control'))).toEqual([undefined, undefined, undefined, undefined]);
		expect(['PageDown', 'ArrowRight', 'Escape'].map((name) => asked(name, 'control'))).toEqual(['next', 'next', 'leave']);
	});
	it('leaves the arrows to a mark of a figure', () => {
		expect(['ArrowRight', 'ArrowUp', 'PageDown'].map((name) => asked(name, 'mark'))).toEqual([undefined, undefined, 'next']);
	});
	it('takes nothing from the browser: shortcuts with Ctrl, Alt or the command key, and keys without meaning', () => {
		for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(['b', 'ArrowLeft', 'PageDown', 'Home'].map((name) => asked(name, 'stage', more))).toEqual([undefined, undefined, undefined, undefined]);
		expect(['F5', 'F11', 'Tab', 'å', 'Shift'].map((name) => asked(name))).toEqual([undefined, undefined, undefined, undefined, undefined]);
	});
});
