import type { Words } from '../i18n/t.ts';

/** The words of a page's timeline that its figure needs where script runs. */
const names = [
	'summary', 'figureLabel', 'skip', 'controls', 'show', 'stops', 'earlier', 'later', 'years', 'storyStart', 'stepOf', 'previous', 'next',
	'leave', 'filters', 'more', 'filterSay', 'clear', 'lit', 'filterNames', 'bases', 'actors', 'countsTitle', 'countsItem', 'unplaced', 'unplacedSay',
	'notPlaced', 'merged', 'card', 'choose', 'close', 'number', 'copy', 'copied', 'copyFailed',
] as const satisfies (keyof Words['timeline'])[];

/** The words of the figure itself. */
export type FigureWords = Pick<Words['timeline'], (typeof names)[number]>;

/** Picks the figure's words from those of the page: they are sent to the reader's browser, the others only printed. */
export const figureWords = (words: Words['timeline']): FigureWords => Object.fromEntries(names.map((name) => [name, words[name]])) as FigureWords;
