import { measureAtMost } from '../series/metrics.ts';
import type { TimelineRecord } from './types.ts';

/** The type sizes of labels, in rem: across, and on phones, where time runs down. */
export const labelRem = { across: 0.9375, down: 0.875 } as const;

/** How long a text is at most, in rem, at a type size in rem. Source: the widths of Jost, see `measureAtMost`. */
export const textLength = (text: string, sizeRem: number): number => measureAtMost(text, true) * sizeRem;

/** How long an event's label is at most, in rem: the year, a space and the name. */
export const labelLength = ({ year, label }: Pick<TimelineRecord, 'year' | 'label'>, sizeRem: number): number => textLength(`${year} ${label}`, sizeRem);

/** A label that wants to stand at a height; all lengths in the same unit. */
export interface Wanted {
	id: string;
	/** Where its middle would be. */
	at: number;
}

/**
 * Moves labels apart along one axis: each keeps its order and stands at least `gap` from the next, and the sum of squared
 * moves is the least possible. Labels that press on each other form a block, which stands where its members wish on
 * average; blocks that meet are joined. Ties keep the order given. Cost: linear after the sort.
 * Source: pool adjacent violators, https://en.wikipedia.org/wiki/Isotonic_regression
 *
 * @param wanted in any order
 * @param from the lowest place of a middle, `to` the highest; where they do not hold all, the last go beyond
 * @returns the places by id
 */
export function moveApart(wanted: readonly Wanted[], gap: number, from: number, to: number): Map<string, number> {
	interface Block {
		items: Wanted[];
		/** Sum of the places that its first item would have for each of its members to stand where it wants. */
		sum: number;
	}
	const startOf = ({ items, sum }: Block): number => Math.max(from, Math.min(sum / items.length, to - (items.length - 1) * gap));
	const blocks: Block[] = [];
	for (const item of [...wanted].sort((a, b) => a.at - b.at)) {
		let block: Block = { items: [item], sum: item.at };
		for (let previous = blocks.at(-1); previous && startOf(previous) + previous.items.length * gap > startOf(block); previous = blocks.at(-1)) {
			blocks.pop();
			const shift = previous.items.length * gap * block.items.length;
			block = { items: [...previous.items, ...block.items], sum: previous.sum + block.sum - shift };
		}
		blocks.push(block);
	}
	return new Map(blocks.flatMap((block) => block.items.map(({ id }, index) => [id, Math.max(from, startOf(block)) + index * gap] as const)));
}
