/** The part of subset-font that we use: it ships no types. */
declare module 'subset-font' {
	interface SubsetOptions {
		targetFormat: 'woff2' | 'woff' | 'truetype';
		/** A number fixes an axis, limits narrow it. */
		variationAxes?: Record<string, number | { min: number; max: number }>;
	}
	/** The font with only the glyphs of `text`. */
	export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
