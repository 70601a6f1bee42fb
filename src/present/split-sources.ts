import type { PrintedSource } from '../reading/sources.ts';

/** What two lines at a slide's foot hold, in letters. */
const mostLetters = 165;

/**
 * Parts the sources of a slide into those at its foot, as many as two lines hold, and the rest, which stand below its notes.
 * The first is always shown.
 */
export const splitSources = (sources: readonly PrintedSource[]): { shown: PrintedSource[]; more: PrintedSource[] } => {
	let letters = 0;
	const shown = sources.filter(({ text }, index) => {
		letters += text.length + 2;
		return index === 0 || letters <= mostLetters;
	});
	return { shown, more: sources.filter((source) => !shown.includes(source)) };
};
