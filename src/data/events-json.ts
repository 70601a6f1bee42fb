import type { EventData } from '../content/schemas/event.ts';
import { byTime } from '../reading/groups.ts';
import { yearOf } from './events-csv.ts';
import type { Both } from './notes.ts';

/** What a file says of itself, and where it and its kin are. */
export interface Origin {
	/** The site's name. */
	site: Both;
	/** The work that all rests on. */
	source: { id: string; authors: string; title: string };
	/** The folder of the data files, in full, with a slash at its end. */
	folder: string;
}

/** The address of a data file, in full. @param name with its ending */
export const addressOf = ({ folder }: Origin, name: string): string => folder + name;

/** The name of the dictionary's file. */
export const dictionaryFile = 'dictionary.json';

/** The terms of all data files. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** The head of a data file: its title in both languages, its terms and what it rests on. */
export const headOf = (title: Both, { source }: Origin) => ({ title, licence, source });

/** An event as the file holds it: as in content, and what the rest of the site adds. */
export type EventRecord = EventData & { year: number; chapters: readonly string[] };

/** All events with their positions, as an object to be written as JSON. */
export interface EventsFile extends ReturnType<typeof headOf> {
	description: Both;
	/** The address of the dictionary, which says what every field means. */
	dictionary: string;
	/** The address of the same events as a table. */
	table: string;
	/** In order of time. */
	events: EventRecord[];
}

/**
 * The events as JSON.
 * @param chaptersOf ids of the chapters that speak of an event
 */
export function eventsFile(events: readonly EventData[], chaptersOf: (id: string) => readonly string[], origin: Origin): EventsFile {
	const { site } = origin;
	return {
		...headOf({ sv: `Händelser, ${site.sv}`, en: `Events, ${site.en}` }, origin),
		description: {
			sv: 'Händelser i svensk socialpolitik med tid, källor och platser mellan två ideal. Varje plats har ett skäl och en grund.',
			en: 'Events in Swedish social policy with times, sources and positions between two ideals. Every position has a reason and a basis.',
		},
		dictionary: addressOf(origin, dictionaryFile),
		table: addressOf(origin, 'events.csv'),
		events: [...events].sort(byTime).map(({ codings, ...event }) => ({ ...event, year: yearOf(event), chapters: chaptersOf(event.id), codings })),
	};
}
