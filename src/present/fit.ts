/** How large the text of a slide may be. */

/** The sizes tried, as factors of the slide's own, from the largest. */
export const textScales = [2, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1] as const;

/**
 * The largest text that the reader wishes for and the slide holds. A slide never runs over: where not even its own size
 * fits, that is what it gets, and the test of the decks fails.
 * @param wanted a factor, as the reader has set it in the browser or in the deck
 * @param fits whether the slide holds its text at a factor
 */
export const fitScale = (wanted: number, fits: (scale: number) => boolean): number => textScales.find((scale) => scale <= Math.max(1, wanted) && fits(scale)) ?? 1;
