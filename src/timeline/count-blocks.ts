import type { DecadeCount } from './counts.ts';

/** A block of a decade's bar. Lengths are in events from the middle line, upwards negative. */
export interface CountBlock {
	/** Index of the band that it counts. */
	band: number;
	from: number;
	to: number;
}

/** How far a decade's bar reaches above the line and below it, in events. The middle band lies over the line. */
export const barReach = ({ above, middle, below }: DecadeCount): { above: number; below: number } => ({ above: above + middle / 2, below: below + middle / 2 });

/**
 * A decade's bar: the middle band over the line, the others away from it, those nearer the middle first.
 * @param isSplit whether each event is a block of its own, or each band
 */
export function countBlocks({ bands, middle }: DecadeCount, isSplit: boolean): CountBlock[] {
	const blocks: CountBlock[] = [];
	const stack = (order: number[], direction: 1 | -1, start: number): void => {
		let at = start;
		for (const band of order) {
			const count = bands[band]!;
			const step = isSplit ? 1 : count;
			for (let done = 0; done < count; done += step) {
				const next = at + direction * step;
				blocks.push({ band, from: Math.min(at, next), to: Math.max(at, next) });
				at = next;
			}
		}
	};
	const half = middle / 2;
	stack([2], 1, 0 - half);
	stack([1, 0], -1, 0 - half);
	stack([3, 4], 1, half);
	return blocks;
}
