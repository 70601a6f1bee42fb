/** The width of a text in em, whatever its weight may be; `bold` is Jost 650, else Jost 500. */
export type Measure = (text: string, bold: boolean) => number;

/** Characters by the widest em that they take in Jost 650 with tabular figures, rounded up to a fortieth. */
const charactersByWidth: [widthEm: number, characters: string][] = [
	[0.225, '-'],
	[0.275, 'ijlíï'],
	[0.3, ' \u00a0°'],
	[0.325, "',.:IJt·‘’"],
	[0.35, '!()f|'],
	[0.375, '[]`'],
	[0.4, ';{}'],
	[0.425, 'r'],
	[0.45, 's'],
	[0.5, 'cç'],
	[0.525, '"L^vxyzý'],
	[0.55, 'FT\\_aàáäåø“”„'],
	[0.575, 'ehknu~§èéêñùúü'],
	[0.6, '*/EoÉßóôö−'],
	[0.625, '$0123456789=?PSZbdgpq'],
	[0.65, '<>BRY'],
	[0.675, '#+X'],
	[0.7, 'CKUÜ'],
	[0.725, 'ADVÄÅ'],
	[0.75, '&w'],
	[0.775, '@'],
	[0.8, 'HN–'],
	[0.825, 'GOmÖ'],
	[0.875, 'Q'],
	[0.9, '%Mæ'],
	[0.925, '…'],
	[0.95, '—'],
	[1.075, 'W'],
];

const widths = new Map(charactersByWidth.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

/**
 * How wide a text is at most, in em of Jost, measured once from the font at weight 650 and rounded up. Light text is
 * narrower, and kerning only pulls together, so that text laid out by this never grows out of its box. A character that
 * is not in the table counts as 1.1 em.
 *
 * @example measureAtMost('1993', true) // 2.5
 */
export const measureAtMost: Measure = (text) => [...text].reduce((sum, character) => sum + (widths.get(character) ?? 1.1), 0);
