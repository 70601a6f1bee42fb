/**
 * Fonts for print. A browser can write a font into a PDF as a font only where it has one weight; one of many weights becomes
 * a drawing for each letter, which takes more room and which viewers draw less sharply.
 */

/** The weights that the styles ask for. */
export const weights = [400, 500, 600, 650, 700];

/** What stands in the address of a font file of one weight, before the weight. */
const weightMark = '?wght=';

/** The weight that the address of a font asks for; undefined where it is not one of `facesOfOneWeight`. */
export const weightOf = (address: string): number | undefined => (address.includes(weightMark) ? Number(address.split(weightMark)[1]) : undefined);

/**
 * A style sheet in which each face of a range of weights is one face a weight, and which waits for its fonts: on a screen
 * text is not held up for them.
 */
export const facesOfOneWeight = (css: string): string =>
	css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
		const waiting = face.replace(/font-display:\s*\w+/, 'font-display:block');
		const [range, least, most] = /font-weight:\s*(\d+)\s+(\d+)/.exec(face) ?? [];
		const address = /url\((["']?)([^"')]+\.woff2)\1\)/.exec(face)?.[2];
		if (!range || !address) return waiting;
		return weights
			.filter((weight) => weight >= Number(least) && weight <= Number(most))
			.map((weight) => waiting.replace(range, `font-weight:${weight}`).replace(address, `${address}${weightMark}${weight}`))
			.join('');
	});
