import { z } from 'astro/zod';
import { id, localized, text } from './localized.ts';

/** A stretch of the series from one source. Stretches are drawn apart: where two meet, the series breaks. */
const segmentSchema = z.strictObject({
	/** Tells the parts of one series from each other. */
	id,
	/** Named in the figure's key and in the table. */
	name: localized('the name of this part'),
	/** Which source every value of the part comes from. */
	source: text('the source, as printed'),
	/** What was done to the values, or how rough they are. */
	note: localized('the note'),
	/** `points`: single years, drawn as dots only. `line`: yearly values, drawn as a line. */
	draw: z.enum(['points', 'line']),
	/** Years (as quoted keys) and values. */
	values: z
		.record(z.string().regex(/^\d{4}$/, { error: 'Write a year of four digits.' }), z.number())
		.refine((values) => Object.keys(values).length > 0, { error: 'Write at least one year and its value, such as "1930": 2.6.' }),
});

/** A figure over time: `content/series/{id}.yaml`. What is not in the data is not drawn. */
export const seriesSchema = z.strictObject({
	/** Same as the file name; `<Figure>` names the series by it. */
	id,
	/** What is measured: the figure's title. */
	title: localized('the figure’s title'),
	/** What the reader should see in it, in a sentence. */
	takeaway: localized('what the figure shows'),
	/** How to read it, and what it cannot say. */
	howToRead: localized('how to read the figure'),
	/** What the values cannot say, as a list beside the figure. */
	limits: z.array(localized('what the figure cannot say')).min(1),
	/** Of all values, on the axis and in the head of the table. */
	unit: localized('the unit'),
	/** Decimals in the table. */
	decimals: z.number().int().min(0).max(3),
	/** Its parts, in order of time. */
	segments: z.array(segmentSchema).min(1),
	/** The credit line under the figure. */
	credit: localized('the credit line'),
	/** Under the table: on which terms the values may be reused. */
	licence: localized('on which terms the values may be reused'),
});

/** A series as figures and tables are made from it. */
export type SeriesData = z.infer<typeof seriesSchema>;
