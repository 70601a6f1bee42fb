import { seriesSchema, type SeriesData } from '../../../src/content/schemas/series.ts';

const both = (text: string) => ({ sv: text, en: text });

/** A series of parts, each with how it is drawn and its values by year. */
export const madeUp = (...parts: { draw: 'points' | 'line'; values: Record<string, number>; name?: string }[]): SeriesData =>
	seriesSchema.parse({
		id: 'made-up',
		title: both('Prov'),
		takeaway: both('Prov.'),
		howToRead: both('Prov.'),
		limits: [both('Prov.')],
		unit: { sv: '% av BNP', en: '% of GDP' },
		decimals: 1,
		segments: parts.map(({ draw, values, name }, index) => ({ id: `part-${index}`, name: both(name ?? `Del ${index}`), source: 'Prov', note: both('Prov.'), draw, values })),
		credit: both('Prov'),
		licence: both('Prov'),
	});
