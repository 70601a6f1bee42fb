/** A rectangle in units of the figure, y growing downwards. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A point in units of the figure. */
export interface Point {
	x: number;
	y: number;
}

/** A straight stroke from one point to another. */
export type Stroke = readonly [Point, Point];

/** What labels must keep clear of. */
export interface Obstacles {
	boxes: Box[];
	strokes: Stroke[];
}

/** True where two boxes come closer to each other than `gap` units, on both axes; boxes that touch at gap 0 do not. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
	a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;

/** True where `inner` lies within `outer`, edges included. */
export const within = (inner: Box, outer: Box): boolean =>
	inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** The box with a margin of `by` units around it. */
export const grow = (box: Box, by: number): Box => ({ left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by });

/**
 * True where a stroke enters a box. Cuts the stroke to the box, side by side (Liang and Barsky 1984); what only touches
 * the edge does not enter.
 */
export const enters = ([from, to]: Stroke, box: Box): boolean => {
	let first = 0;
	let last = 1;
	const sides: [towards: number, room: number][] = [
		[from.x - to.x, from.x - box.left],
		[to.x - from.x, box.right - from.x],
		[from.y - to.y, from.y - box.top],
		[to.y - from.y, box.bottom - from.y],
	];
	for (const [towards, room] of sides) {
		if (towards === 0) {
			if (room <= 0) return false;
		} else if (towards < 0) first = Math.max(first, room / towards);
		else last = Math.min(last, room / towards);
	}
	return first < last;
};

/** How far a point is from a box, in units; 0 within it. */
export const distance = ({ x, y }: Point, box: Box): number =>
	Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

/** True where a box keeps `gap` units from every obstacle. */
export const isFree = (box: Box, { boxes, strokes }: Obstacles, gap: number): boolean =>
	!boxes.some((other) => overlap(box, other, gap)) && !strokes.some((stroke) => enters(stroke, grow(box, gap)));
