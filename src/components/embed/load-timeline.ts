/** What a figure of events is drawn from where it stands alone, in one language. An edge file: it reads content. */
import { href } from '../../config/site.ts';
import { loadChapters, loadContrasts, loadEvents, loadStories } from '../../content/load.ts';
import type { ContrastData } from '../../content/schemas/contrast.ts';
import type { EventData } from '../../content/schemas/event.ts';
import type { Locale } from '../../i18n/locales.ts';
import { t } from '../../i18n/t.ts';
import { chapterList, chapterNames } from '../../reading/chapter-list.ts';
import { eventDate } from '../../reading/event-date.ts';
import { byTime } from '../../reading/groups.ts';
import { chaptersOfEvent } from '../../reading/records.ts';
import { timelineContrast, timelineRecord } from '../../timeline/records.ts';
import type { Step } from '../../timeline/state.svelte.ts';
import type { TimelineContrast, TimelineRecord } from '../../timeline/types.ts';
import { figureWords, type FigureWords } from '../../timeline/words.ts';

/** What the figure and its script need. */
export interface FigureOfEvents {
	/** The contrasts drawn, as content has them. */
	drawn: ContrastData[];
	/** All events, in order of time. */
	events: EventData[];
	records: TimelineRecord[];
	/** Sent to the reader's browser. */
	data: { contrasts: TimelineContrast[]; steps: Step[]; kinds: Record<string, string>; chapters: Record<string, string>; words: FigureWords };
}

/**
 * Loads what a figure is drawn from.
 * @param id of the one contrast that is drawn; the two main ones for any other id
 */
export async function loadFigureOfEvents(id: string, locale: Locale): Promise<FigureOfEvents> {
	const all = await loadContrasts();
	const only = all.find((contrast) => contrast.id === id);
	const drawn = only ? [only] : all.slice(0, 2);
	const events = [...(await loadEvents())].sort(byTime);
	const swedish = await loadChapters('sv');
	const chaptersOf = chaptersOfEvent(swedish);
	const story = only && (await loadStories()).find((one) => one.contrast === only.id);
	const words = t(locale);
	return {
		drawn,
		events,
		records: events.map((event) => timelineRecord(event, drawn, locale, eventDate(event, locale), chaptersOf(event.id))),
		data: {
			contrasts: drawn.map((one) => timelineContrast(one, locale)),
			steps: story?.steps.map((step) => ({ id: step.id, title: step.title[locale], text: step.text[locale], view: step.view, events: step.events })) ?? [],
			kinds: words.events.kinds,
			chapters: chapterNames(chapterList(swedish, locale, href)),
			words: figureWords(words.timeline),
		},
	};
}
