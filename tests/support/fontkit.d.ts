/** The part of fontkit that the tests use. Source: https://github.com/foliojs/fontkit */
declare module 'fontkit' {
	/** An opened font. */
	export interface Font {
		/** Whether the font draws a character. */
		hasGlyphForCodePoint(codePoint: number): boolean;
		/** The characters that it draws. */
		characterSet: number[];
		variationAxes: Record<string, { min: number; max: number }>;
		unitsPerEm: number;
		/** A text as it is set, with kerning, in units of the font. */
		layout(text: string): { advanceWidth: number; bbox: { minX: number; minY: number; maxX: number; maxY: number } };
	}
	/** Opens a font file. */
	export function openSync(file: string): Font;
	/** Reads a font file. */
	export function create(file: Buffer): Font;
}
