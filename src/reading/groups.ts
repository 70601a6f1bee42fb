import { extent, parseEdtf } from '../content/date.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';

/** Items under one heading of an index. */
export interface Group<Item> {
	/** Stable part of the heading's anchor. */
	key: string;
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
		const letter = name(item).normalize('NFC').charAt(0).toUpperCase();
		const key = locale === 'sv' && 'ÅÄÖ'.includes(letter) ? letter : letter.normalize('NFD').charAt(0);
		return { key, label: key };
	});

const startOf = (event: Pick<EventData, 'date'>): number => {
	const date = parseEdtf(event.date);
	return date ? extent(date).coreStart : 0;
};

/**
 * Groups events by the decade in which they begin, in order of time; what is before 1900 stands together. The first
 * decade of a century goes by its years, as "1900-talet" is the whole century.
 */
export const groupByDecade = <Event extends Pick<EventData, 'date' | 'id'>>(events: readonly Event[], locale: Locale): Group<Event>[] => {
	const sorted = [...events].sort((a, b) => startOf(a) - startOf(b) || a.id.localeCompare(b.id));
	return grouped(sorted, (event) => {
		const year = startOf(event);
		if (year < 1900) return { key: '1800', label: t(locale).events.before };
		const decade = Math.floor(year / 10) * 10;
		if (decade % 100 === 0) return { key: String(decade), label: `${decade}–${decade + 9}` };
		return { key: String(decade), label: locale === 'sv' ? `${decade}-talet` : `${decade}s` };
	});
};
