import { extent, parseChecked } from '../content/date.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';

/** Items under one heading of an index. */
export interface Group<Item> {
	/** Part of the heading's anchor: ASCII, and the same for the same heading in both languages. */
	key: string;
	/** The heading. */
	label: string;
	items: Item[];
}

const grouped = <Item>(items: readonly Item[], headingOf: (item: Item) => { key: string; label: string }): Group<Item>[] => {
	const groups: Group<Item>[] = [];
	for (const item of items) {
		const { key, label } = headingOf(item);
		const group = groups.at(-1);
		if (group?.key === key) group.items.push(item);
		else groups.push({ key, label, items: [item] });
	}
	return groups;
};

/**
 * Groups sorted items by the first letter of their name, as the language files it: å, ä and ö are letters of their own
 * in Swedish and accents in English. Other accents are set aside in both, as when the items were sorted.
 */
export const groupByInitial = <Item>(items: readonly Item[], name: (item: Item) => string, locale: Locale): Group<Item>[] =>
	grouped(items, (item) => {
		const initial = name(item).normalize('NFC').charAt(0).toUpperCase();
		const label = locale === 'sv' && 'ÅÄÖ'.includes(initial) ? initial : initial.normalize('NFD').charAt(0);
		return { key: `${label.toLowerCase().codePointAt(0) ?? 0}`, label };
	});

/** Where an event is filed: at the start of its decade, if that is all that is known, else where it surely begins. */
const startOf = (event: Pick<EventData, 'date'>): number => {
	const date = parseChecked(event.date);
	return date.start.precision === 'decade' ? date.start.year : extent(date).coreStart;
};

/** Compares events by when they begin; those that begin together by id, the same on every system. */
export const byTime = (a: Pick<EventData, 'date' | 'id'>, b: Pick<EventData, 'date' | 'id'>): number => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);

/**
 * Groups events by the decade in which they begin, in order of time; what is before 1900 stands together. The first
 * decade of a century goes by its years, as "1900-talet" is the whole century.
 */
export const groupByDecade = <Event extends Pick<EventData, 'date' | 'id'>>(events: readonly Event[], locale: Locale): Group<Event>[] => {
	const sorted = [...events].sort(byTime);
	return grouped(sorted, (event) => {
		const year = startOf(event);
		if (year < 1900) return { key: '1800', label: t(locale).events.before };
		const decade = Math.floor(year / 10) * 10;
		if (decade % 100 === 0) return { key: String(decade), label: `${decade}–${decade + 9}` };
		return { key: String(decade), label: locale === 'sv' ? `${decade}-talet` : `${decade}s` };
	});
};
