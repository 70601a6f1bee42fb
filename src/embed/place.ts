/** A stretch of the page from top to bottom, in px of one scale. */
export interface Stretch {
	top: number;
	bottom: number;
}

/** Between a card and the mark that it belongs to. */
const gapPx = 12;

/**
 * Where the top of a card is put that is to stand over a figure: at the foot of what the reader sees, or where that would cover
 * a mark of the chosen event, above the marks or below them. Where no place is free it covers them.
 * @param seen what the reader sees
 * @param heightPx of the card
 * @param marks of the chosen event; those that are not seen do not count
 * @returns a place on the scale of what is seen; its top, where the card is higher than that
 */
export function cardTop(seen: Stretch, heightPx: number, marks: readonly Stretch[]): number {
	const foot = Math.max(seen.top, seen.bottom - heightPx);
	const shown = marks.filter(({ top, bottom }) => bottom > seen.top && top < seen.bottom);
	const above = Math.min(...shown.map(({ top }) => top)) - gapPx - heightPx;
	const below = Math.max(...shown.map(({ bottom }) => bottom)) + gapPx;
	const isFree = (at: number): boolean => at >= seen.top && at <= foot && shown.every(({ top, bottom }) => bottom <= at || top >= at + heightPx);
	return [foot, above, below].find(isFree) ?? foot;
}
