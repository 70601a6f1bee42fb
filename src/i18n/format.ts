import { localeTags, type Locale } from './locales.ts';

/** Keeps what stands on either side of it on one line. */
export const noBreakSpace = '\u00a0';

/** A number as the language writes it: decimal comma and no-break spaces in Swedish. */
export const formatNumber = (value: number, locale: Locale, decimals = 0): string =>
	new Intl.NumberFormat(localeTags[locale], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

/**
 * A calendar day, `2026-11-23`, in words. Read and written in UTC, so that no time zone moves it.
 * @throws RangeError if there is no such day: `2026-02-30` would else be printed as 2 March
 */
export const formatDay = (isoDay: string, locale: Locale): string => {
	const day = new Date(`${isoDay}T00:00:00Z`);
	const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${isoDay}T`);
	if (!isDay) throw new RangeError(`"${isoDay}" is no day. Write one such as "2026-11-23".`);
	return new Intl.DateTimeFormat(localeTags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
};

/** Compares words as the language's dictionaries order them: å, ä, ö last in Swedish. */
export const collate = (locale: Locale): ((a: string, b: string) => number) =>
	new Intl.Collator(localeTags[locale], { sensitivity: 'base', numeric: true }).compare;

/** Minutes to read so many words, at 200 words a minute, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200));

/** A text with a capital at its start, for a title: terms are written as they stand within a sentence. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The size of a file as readers are told it: whole kilobytes, from a megabyte on with one decimal.
 * @example formatBytes(1_234_567, 'sv') // '1,2 MB', with a no-break space
 */
export const formatBytes = (bytes: number, locale: Locale): string =>
	bytes < 999_500 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), locale)}${noBreakSpace}kB` : `${formatNumber(bytes / 1_000_000, locale, 1)}${noBreakSpace}MB`;
