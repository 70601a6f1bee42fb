/** The size of a figure, and how small the page may show it. */
export interface SeriesSize {
	/** Of the viewBox. */
	widthUnits: number;
	heightUnits: number;
	/** Of all text. */
	fontUnits: number;
	/** The least width on screen, in CSS px, at which the page shows this size. Text is then at least 14 px. */
	fromPx: number;
}

/** The sizes that are drawn. `series.css` shows one of them, by the width of the figure; its limits are `fromPx`. */
export const seriesSizes = {
	narrow: { widthUnits: 360, heightUnits: 480, fontUnits: 18, fromPx: 280 },
	medium: { widthUnits: 640, heightUnits: 400, fontUnits: 17, fromPx: 528 },
	wide: { widthUnits: 960, heightUnits: 460, fontUnits: 16, fromPx: 848 },
} as const satisfies Record<string, SeriesSize>;

/** The name of a size, as in the class `series-wide`. */
export type SeriesSizeName = keyof typeof seriesSizes;
