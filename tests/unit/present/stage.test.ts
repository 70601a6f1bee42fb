import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/present/keys.ts';
import { goToSlide, openStage, perform, type Stage } from '../../../src/present/stage.ts';

const slides = [{ id: 'a', steps: 0 }, { id: 'b', steps: 2 }, { id: 'c', steps: 0 }];
const run = (stage: Stage, ...commands: Command[]): Stage => commands.reduce((now, command) => perform(now, command, slides), stage);
const digit = (value: string): Command => ({ kind: 'digit', digit: value });
const next: Command = { kind: 'move', move: 'next' };
const start = openStage({ slide: 0, step: 0 });

describe('perform()', () => {
	it('goes to the number typed, held within the deck, and forgets it', () => {
		expect(run(start, digit('3'), { kind: 'jump' })).toMatchObject({ position: { slide: 2, step: 0 }, typed: '' });
		expect(run(start, digit('9'), digit('9'), { kind: 'jump' }).position.slide).toBe(2);
		expect(run(start, digit('0'), { kind: 'jump' }).position.slide).toBe(0);
		expect(run(start, digit('2'), next).typed).toBe('');
	});
	it('shows the slide again, where the clicker is pressed on a blank screen', () => {
		const blank = run(start, { kind: 'blank' });
		expect(blank.isBlank).toBe(true);
		expect(run(blank, next)).toMatchObject({ isBlank: false, position: { slide: 0, step: 0 } });
		expect(run(blank, { kind: 'blank' }).isBlank).toBe(false);
	});
	it('moves by slides in the overview, and opens the one that is chosen', () => {
		const all = run(start, { kind: 'overview' }, next, next);
		expect(all).toMatchObject({ isOverview: true, position: { slide: 2, step: 0 } });
		expect(run(all, { kind: 'jump' })).toMatchObject({ isOverview: false, position: { slide: 2 } });
		expect(goToSlide(all, 1, slides)).toMatchObject({ isOverview: false, isBlank: false, position: { slide: 1, step: 0 } });
	});
	it('leaves the stage as it is where a command is the page’s', () => {
		for (const kind of ['window', 'fullscreen', 'clock', 'text', 'help', 'leave'] as const) expect(perform(start, { kind }, slides)).toBe(start);
		expect(perform(start, { kind: 'jump' }, slides)).toBe(start);
	});
	it('opens and closes the notes', () => {
		expect(run(start, { kind: 'notes' }).hasNotes).toBe(true);
		expect(run(start, { kind: 'notes' }, next, { kind: 'notes' })).toMatchObject({ hasNotes: false, position: { slide: 1, step: 0 } });
	});
});
