import type { SeriesLabel } from './label.ts';
import { enters, grow, isFree, within, type Box, type Obstacles, type Stroke } from './place.ts';

/** Where one part of a series ends and the next begins: a vertical stroke. */
export interface SeriesBreak {
	x: number;
	top: number;
	bottom: number;
	/** The last year before, and the first year after. */
	between: [before: number, after: number];
}

/** A place that a label could take. */
export interface LabelCandidate {
	label: SeriesLabel;
	/** The lower, the better; in units of the figure. */
	cost: number;
	/** The break that the label stands against; its stroke is drawn out to reach the label. */
	against?: number;
}

/** Labels with their places, and the breaks drawn out to them. */
export interface PlacedLabels {
	labels: SeriesLabel[];
	breaks: SeriesBreak[];
}

/** A choice of places for the first few labels. */
interface Attempt extends PlacedLabels {
	cost: number;
	/** The breaks that have a label against them. */
	flagged: ReadonlySet<number>;
}

/** How many attempts are carried on from label to label, and how many places each attempt tries for a label. */
const beamWidth = 200;
const placesTried = 6;

const strokeOf = ({ x, top, bottom }: SeriesBreak): Stroke => [{ x, y: top }, { x, y: bottom }];

/** The break drawn out so that it stands along the whole of a label. */
const drawnTo = (stroke: SeriesBreak, { top, bottom }: Box): SeriesBreak => ({ ...stroke, top: Math.min(stroke.top, top), bottom: Math.max(stroke.bottom, bottom) });

/** What would be added to a break above and below to reach the ends of a label. */
const additions = ({ x, top, bottom }: SeriesBreak, box: Box): Stroke[] => [
	...(box.top < top ? [[{ x, y: box.top }, { x, y: top }] as const] : []),
	...(box.bottom > bottom ? [[{ x, y: bottom }, { x, y: box.bottom }] as const] : []),
];

/** The cheapest candidates that pass, no two of them nearly in one place. */
const cheapest = (candidates: LabelCandidate[], passes: (candidate: LabelCandidate) => boolean, apart: number): LabelCandidate[] => {
	const chosen: LabelCandidate[] = [];
	for (const candidate of candidates) {
		if (chosen.length === placesTried) break;
		const { left, top } = candidate.label.box;
		const isNear = chosen.some(({ label: { box } }) => Math.abs(box.left - left) < apart && Math.abs(box.top - top) < apart);
		if (!isNear && passes(candidate)) chosen.push(candidate);
	}
	return chosen;
};

/**
 * Places labels so that none overlaps another, a fixed box, a stroke or a break.
 *
 * A beam search: label after label, the attempts so far are each carried on with the cheapest places still free, and the
 * cheapest 200 attempts are kept; of equals the earlier. It works best when labels that compete for a place come one
 * after the other. Leaving a label out is always one of the choices and costs more than any place. In the end a break
 * without a label against it costs as much as a poor place. Cost: labels × 200 × candidates at most, some tenths of a
 * second for a figure, at build time.
 *
 * @param requests for each label every place that it could take, in the order in which labels are placed.
 * @param fixed what already stands: boxes and strokes.
 * @param breaks strokes that labels may stand against; they come back drawn out to their labels.
 * @param view what every label must lie within.
 * @param fontUnits the size of the text, of which the clear space around labels is a part.
 */
export const placeLabels = (requests: LabelCandidate[][], fixed: Obstacles, breaks: SeriesBreak[], view: Box, fontUnits: number): PlacedLabels => {
	const gap = fontUnits * 0.22;
	const leftOut = fontUnits * 1000;
	const bareBreak = fontUnits * 12;

	const standing = { boxes: fixed.boxes, strokes: [...fixed.strokes, ...breaks.map(strokeOf)] };
	const isClear = (added: Stroke[], boxes: Box[]): boolean => added.every((stroke) => !boxes.some((box) => enters(stroke, grow(box, gap))));
	const addedBy = ({ label, against }: LabelCandidate, to: SeriesBreak[]): Stroke[] => {
		const stroke = against === undefined ? undefined : to[against];
		return stroke === undefined ? [] : additions(stroke, label.box);
	};

	const extend = (attempts: Attempt[], candidates: LabelCandidate[]): Attempt[] => {
		const possible = candidates
			.filter((candidate) => within(candidate.label.box, view) && isFree(candidate.label.box, standing, gap) && isClear(addedBy(candidate, breaks), fixed.boxes))
			.map((candidate) => ({ ...candidate, cost: candidate.cost + addedBy(candidate, breaks).reduce((sum, [from, to]) => sum + (to.y - from.y) * 0.3, 0) }))
			.sort((a, b) => a.cost - b.cost);
		return attempts
			.flatMap((attempt) => {
				const boxes = attempt.labels.map(({ box }) => box);
				const strokes = attempt.breaks.map(strokeOf);
				const free = cheapest(
					possible,
					(candidate) => isFree(candidate.label.box, { boxes, strokes }, gap) && isClear(addedBy(candidate, attempt.breaks), boxes),
					fontUnits * 0.6,
				);
				const carriedOn = free.map(
					({ label, cost, against }): Attempt => ({
						labels: [...attempt.labels, label],
						breaks: attempt.breaks.map((stroke, index) => (index === against ? drawnTo(stroke, label.box) : stroke)),
						cost: attempt.cost + cost,
						flagged: against === undefined ? attempt.flagged : new Set([...attempt.flagged, against]),
					}),
				);
				return [...carriedOn, { ...attempt, cost: attempt.cost + leftOut }];
			})
			.sort((a, b) => a.cost - b.cost)
			.slice(0, beamWidth);
	};

	const none: Attempt = { labels: [], breaks, cost: 0, flagged: new Set() };
	const total = ({ cost, flagged }: Attempt): number => cost + (breaks.length - flagged.size) * bareBreak;
	const best = requests.reduce(extend, [none]).reduce((a, b) => (total(b) < total(a) ? b : a));
	return { labels: best.labels, breaks: best.breaks };
};
