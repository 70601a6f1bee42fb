import type { Measure } from './metrics.ts';
import type { Box } from './place.ts';

/** A stretch of a label's line that is set in one weight. */
export interface LabelPart {
	text: string;
	bold: boolean;
}

/** A label with its place. */
export interface SeriesLabel {
	/** `value` and `year`: on the axes. `highlight`: over the band. `key`: a value. `part`: the name of a part. */
	kind: 'value' | 'year' | 'highlight' | 'key' | 'part';
	lines: LabelPart[][];
	anchor: 'start' | 'middle' | 'end';
	x: number;
	/** The baseline of each line. */
	baselines: number[];
	/** What the text takes up at most. */
	box: Box;
}

/** How labels are set in a figure. */
export interface Setting {
	fontUnits: number;
	measure: Measure;
}

/** Jost, with a little room: capitals with dots reach 0.88 em above the baseline, descenders 0.24 em below it. */
const ascentEm = 0.88;
const descentEm = 0.24;
const lineEm = 1.14;

/** The height of a line of text from top to bottom, in em. */
export const textHeightEm = ascentEm + descentEm;

/** The height of a label of so many lines, in units. */
export const labelHeight = (lineCount: number, { fontUnits }: Setting): number => ((lineCount - 1) * lineEm + textHeightEm) * fontUnits;

/** A label whose text starts, has its middle or ends at `x`, and whose box begins at `top`. */
export const labelAt = (
	kind: SeriesLabel['kind'],
	lines: LabelPart[][],
	{ x, top, anchor }: { x: number; top: number; anchor: SeriesLabel['anchor'] },
	setting: Setting,
): SeriesLabel => {
	const { fontUnits, measure } = setting;
	const width = fontUnits * Math.max(...lines.map((parts) => parts.reduce((sum, { text, bold }) => sum + measure(text, bold), 0)));
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return {
		kind,
		lines,
		anchor,
		x,
		baselines: lines.map((_, index) => top + fontUnits * (ascentEm + index * lineEm)),
		box: { left, top, right: left + width, bottom: top + labelHeight(lines.length, setting) },
	};
};

/** The label, set flush with the edge of a figure of this width where it would reach beyond it. */
export const intoView = (label: SeriesLabel, widthUnits: number, setting: Setting): SeriesLabel => {
	const { kind, lines, box: { left, top, right } } = label;
	if (left < 0) return labelAt(kind, lines, { x: 0, top, anchor: 'start' }, setting);
	return right > widthUnits ? labelAt(kind, lines, { x: widthUnits, top, anchor: 'end' }, setting) : label;
};
