/** A note in the margin: where it wants to be and how tall it is, in px. */
export interface MarginItem {
	top: number;
	height: number;
}

/**
 * Moves notes down so that none covers another: in order of where they want to be, each as high as it can stand.
 * Equal wishes keep the order given. O(n log n), times the few obstacles.
 * @param obstacles what stands fast in the margin, such as a figure as wide as the page: items pass below it
 * @returns how far down each item moves, in px, in the order given
 */
export function stack(items: readonly MarginItem[], gapPx: number, obstacles: readonly MarginItem[] = []): number[] {
	const fixed = [...obstacles].sort((a, b) => a.top - b.top);
	const moves = items.map(() => 0);
	let free = -Infinity;
	for (const index of items.map((_, i) => i).sort((a, b) => items[a]!.top - items[b]!.top || a - b)) {
		const { top, height } = items[index]!;
		let placed = Math.max(top, free);
		for (const obstacle of fixed) {
			if (placed < obstacle.top + obstacle.height + gapPx && placed + height + gapPx > obstacle.top) placed = obstacle.top + obstacle.height + gapPx;
		}
		moves[index] = placed - top;
		free = placed + height + gapPx;
	}
	return moves;
}
