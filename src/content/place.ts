import type { Place } from './problem.ts';

/** Turns offsets in a text into places. */
export type Locator = (offset: number) => Place;

/**
 * Prepares `text` for looking places up. A line ends at `\n`; `\r\n` counts as one end.
 * @returns the place of an offset in UTF-16 units; offsets outside the text are held within it.
 */
export const locator = (text: string): Locator => {
	const lineStarts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
	return (offset) => {
		const held = Math.min(Math.max(offset, 0), text.length);
		let low = 0;
		let high = lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((lineStarts[middle] ?? 0) <= held) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: held - (lineStarts[low] ?? 0) + 1 };
	};
};
