/** What is on the stage while slides are shown, and what each command makes of it. */
import type { Command } from './keys.ts';
import { holdPosition, movePosition, type Position, type SlideSteps } from './position.ts';

/** What is on the stage. */
export interface Stage {
	position: Position;
	/** The audience sees nothing. */
	isBlank: boolean;
	/** All slides are shown, small. */
	isOverview: boolean;
	/** The notes lie below the slide, on the same screen. */
	hasNotes: boolean;
	/** Figures of a slide's number, typed so far. */
	typed: string;
}

/** The stage when a deck is opened at a position. */
export const openStage = (position: Position): Stage => ({ position, isBlank: false, isOverview: false, hasNotes: false, typed: '' });

/** More figures than this are no number of a slide. */
const mostDigits = 3;

/**
 * The stage after a command; the same object where it changes nothing there: leaving, windows and the like are the page's.
 * What a clicker sends always leads on: it takes a blank screen away first, and closes the overview.
 */
export const perform = (stage: Stage, command: Command, slides: readonly SlideSteps[]): Stage => {
	switch (command.kind) {
		case 'move': {
			if (stage.isBlank) return { ...stage, isBlank: false, typed: '' };
			const position = stage.isOverview ? movePosition(stage.position, slideMove(command.move), slides) : movePosition(stage.position, command.move, slides);
			return { ...stage, position: stage.isOverview ? { ...position, step: 0 } : position, typed: '' };
		}
		case 'digit':
			return { ...stage, typed: (stage.typed + command.digit).slice(-mostDigits) };
		case 'jump': {
			const number = Number.parseInt(stage.typed, 10);
			if (!stage.typed) return stage.isOverview ? { ...stage, isOverview: false } : stage;
			return { ...stage, position: holdPosition({ slide: number - 1, step: 0 }, slides), isOverview: false, isBlank: false, typed: '' };
		}
		case 'blank':
			return { ...stage, isBlank: !stage.isBlank, typed: '' };
		case 'overview':
			return { ...stage, isOverview: !stage.isOverview, isBlank: false, typed: '' };
		case 'notes':
			return { ...stage, hasNotes: !stage.hasNotes, typed: '' };
		default:
			return stage;
	}
};

const slideMove = (move: Extract<Command, { kind: 'move' }>['move']) => (move === 'next' ? 'nextSlide' : move === 'previous' ? 'previousSlide' : move);

/** The stage when a slide has been chosen, in the overview or by a link. */
export const goToSlide = (stage: Stage, slide: number, slides: readonly SlideSteps[]): Stage => ({ ...stage, position: holdPosition({ slide, step: 0 }, slides), isOverview: false, isBlank: false, typed: '' });
