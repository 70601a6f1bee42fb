/** The light colours of `tokens.css`, for figures that leave the site and can ask no style sheet. A test holds them to it. */
export const light = {
	paper: '#f4eddb',
	'paper-2': '#eae1ca',
	'paper-3': '#fbf7ec',
	ink: '#15130e',
	'ink-2': '#5a5344',
	line: '#cdc3aa',
	'line-2': '#857d68',
	universal: '#143f8c',
	selective: '#b92a14',
	productivity: '#0f6a43',
	efficiency: '#5e1650',
	'universal-tint': '#cbd7ea',
	'selective-tint': '#f8dbcf',
	'productivity-tint': '#c9dfc9',
	'efficiency-tint': '#e3cade',
} as const;

/**
 * A colour between two, as `color-mix(in srgb, …)` makes it.
 * @param share of the first, 0–1
 * @param first as `#rrggbb`, like the second
 * @example mix('#000000', '#ffffff', 0.5) // '#808080'
 */
export function mix(first: string, second: string, share: number): string {
	const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
	const mixed = [1, 3, 5].map((at) => Math.round(part(first, at) * share + part(second, at) * (1 - share)));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
