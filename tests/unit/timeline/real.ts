import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contrastSchema } from '../../../src/content/schemas/contrast.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { storySchema } from '../../../src/content/schemas/story.ts';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { eventDate } from '../../../src/reading/event-date.ts';
import { timelineContrast, timelineRecord } from '../../../src/timeline/records.ts';
import type { Position, TimelineContrast, TimelineRecord, TimeWindow } from '../../../src/timeline/types.ts';
import { clampWindow, wholeTime } from '../../../src/timeline/window.ts';

/** The records of a folder of `content/`, read through their schema. */
const all = <Data>(folder: string, schema: { parse(value: unknown): Data }): Data[] => {
	const path = join(import.meta.dirname, '../../../content', folder);
	return readdirSync(path).sort().map((name) => schema.parse(parse(readFileSync(join(path, name), 'utf8'))));
};

/** What the site shows. */
export const events = all('events', eventSchema);
export const contrasts = all('contrasts', contrastSchema);
export const stories = all('stories', storySchema);

/** Every event as figures draw it, in one language. */
const recordsIn = (locale: Locale): TimelineRecord[] => events.map((event) => timelineRecord(event, contrasts, locale, eventDate(event, locale), []));

/** Where an event stands on one contrast. */
export type PositionOf = (record: TimelineRecord) => Position | undefined;

/** A figure of the site: a contrast in one language. */
export interface RealFigure {
	/** Names it in test titles. */
	name: string;
	contrast: TimelineContrast;
	records: TimelineRecord[];
	positionOf: PositionOf;
	placed: TimelineRecord[];
	/** The windows that the steps of its story show, by the step's id. */
	steps: [id: string, view: TimeWindow][];
}

/** Every contrast in both languages. */
export const figures: RealFigure[] = locales.flatMap((locale) => {
	const records = recordsIn(locale);
	return contrasts.map((data) => {
		const positionOf: PositionOf = ({ positions }) => positions[data.id];
		const steps = stories.filter(({ contrast }) => contrast === data.id).flatMap((story) => story.steps);
		return {
			name: `${data.id}, ${locale}`,
			contrast: timelineContrast(data, locale),
			records,
			positionOf,
			placed: records.filter(positionOf),
			steps: steps.map(({ id, view }): [string, TimeWindow] => [id, clampWindow(view)]),
		};
	});
});

/** Every figure with every window that the site opens it in: all of time, and each step of its story. */
export const views: { name: string; figure: RealFigure; view: TimeWindow }[] = figures.flatMap((figure) =>
	[['all of time', wholeTime] as [string, TimeWindow], ...figure.steps].map(([step, view]) => ({ name: `${figure.name}, ${step}`, figure, view })),
);

/** Pairs of neighbours in a list. */
export const neighbours = <Item>(items: readonly Item[]): [Item, Item][] => items.slice(1).map((item, index) => [items[index]!, item]);
