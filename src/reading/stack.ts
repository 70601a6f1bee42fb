/** A note in the margin: where it wants to be and how tall it is, in px. */
export interface MarginItem {
	top: number;
	height: number;
}

/**
 * Moves notes down so that none covers another: in order of where they want to be, each as high as it can stand.
 * Equal wishes keep the order given. O(n log n).
 * @returns how far down each item moves, in px, in the order given
 */
export function stack(items: readonly MarginItem[], gapPx: number): number[] {
	const moves = items.map(() => 0);
	let free = -Infinity;
	for (const index of items.map((_, i) => i).sort((a, b) => items[a]!.top - items[b]!.top || a - b)) {
		const { top, height } = items[index]!;
		const placed = Math.max(top, free);
		moves[index] = placed - top;
		free = placed + height + gapPx;
	}
	return moves;
}
