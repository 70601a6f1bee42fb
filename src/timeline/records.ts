import { extent, parseChecked, yearLabel, type EdtfExtent } from '../content/date.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Position, TimelineContrast, TimelineRecord } from './types.ts';
import { wholeTime } from './window.ts';

/** A contrast as figures draw it, in one language. */
export const timelineContrast = ({ id, title, poles, bands }: ContrastData, locale: Locale): TimelineContrast => ({
	id,
	title: title[locale],
	poles: poles.map(({ name, short, colour, shape }) => ({ name: name[locale], short: short[locale], colour, shape })),
	bands: bands.map(({ name }) => name[locale]),
});

const rounded = (year: number): number => Math.round(year * 100) / 100;

/**
 * An event as figures draw it, in one language.
 *
 * @param when its date in words
 * @param chapters ids of the chapters that speak of it
 * @throws RangeError if its date is not EDTF
 */
export function timelineRecord(event: EventData, contrasts: readonly ContrastData[], locale: Locale, when: string, chapters: readonly string[]): TimelineRecord {
	const date = parseChecked(event.date);
	const { possibleStart, coreStart, coreEnd, possibleEnd } = extent(date, wholeTime.to);
	const positions: Record<string, Position> = {};
	for (const { id, bands } of contrasts) {
		const coding = event.codings[id];
		if (!coding) continue;
		const indexes = coding.band.split('/').map((band) => bands.findIndex((known) => known.id === band));
		positions[id] = { first: Math.min(...indexes), last: Math.max(...indexes), basis: coding.basis };
	}
	return {
		id: event.id,
		kind: event.kind,
		actors: event.actors,
		chapters: [...chapters],
		extent: { possibleStart: rounded(possibleStart), coreStart: rounded(coreStart), coreEnd: rounded(coreEnd), possibleEnd: rounded(possibleEnd) },
		lasts: date.isInterval,
		year: yearLabel(event.date).slice(0, 4),
		label: event.label?.[locale] ?? event.title[locale],
		title: event.title[locale],
		when,
		period: event.period?.[locale] ?? '',
		positions,
	};
}

const escape = (text: string): string => text.replace(/[%|]/g, encodeURIComponent);

/** An extent as numbers: all four, or two where nothing is uncertain, or one for a single year. */
const writeExtent = ({ possibleStart, coreStart, coreEnd, possibleEnd }: EdtfExtent): string => {
	if (possibleStart !== coreStart || possibleEnd !== coreEnd) return [possibleStart, coreStart, coreEnd, possibleEnd].join(' ');
	return coreEnd === coreStart + 1 ? String(coreStart) : `${coreStart} ${coreEnd}`;
};

const readExtent = (text: string): EdtfExtent => {
	const numbers = text.split(' ').map(Number);
	const [first = 0, second = first + 1] = numbers;
	const [possibleStart = 0, coreStart = 0, coreEnd = 0, possibleEnd = 0] = numbers.length === 4 ? numbers : [first, first, second, second];
	return { possibleStart, coreStart, coreEnd, possibleEnd };
};

/** A record as one line, for an attribute of its list item; the whole name and the date stand in the item's own text. */
export const writeRecord = ({ kind, actors, chapters, extent: years, lasts, year, label, title, period, positions }: TimelineRecord): string =>
	[
		kind,
		actors.join(' '),
		chapters.join(' '),
		writeExtent(years),
		lasts ? 'lasts' : '',
		year,
		// A name that is its own label stands beside it.
		label === title ? '' : escape(label),
		escape(period),
		Object.entries(positions).map(([id, { first, last, basis }]) => [id, first, last, basis].join(' ')).join(','),
	].join('|');

const list = (text: string): string[] => text.split(' ').filter(Boolean);

/** Reads what `writeRecord` wrote: with id, name and date it is the same record again. */
export function readRecord(id: string, line: string, title: string, when: string): TimelineRecord {
	const [kind = '', actors = '', chapters = '', years = '', lasts = '', year = '', label = '', period = '', positions = ''] = line.split('|');
	return {
		id,
		kind: kind as TimelineRecord['kind'],
		actors: list(actors),
		chapters: list(chapters),
		extent: readExtent(years),
		lasts: lasts !== '',
		year,
		label: decodeURIComponent(label) || title,
		title,
		when,
		period: decodeURIComponent(period),
		positions: Object.fromEntries(
			positions.split(',').filter(Boolean).map((position) => {
				const [contrast = '', first, last, basis] = position.split(' ');
				return [contrast, { first: Number(first), last: Number(last), basis: basis as Position['basis'] }] as const;
			}),
		),
	};
}

/** What is announced of an event: what its label shows, its date where that says more than the label's year, and its band. */
export const spokenName = ({ year, label, when }: Pick<TimelineRecord, 'year' | 'label' | 'when'>, bands: readonly string[], position: Position | undefined, unplaced: string): string =>
	[`${year} ${label}`, ...(when === year ? [] : [when]), position ? [...new Set([bands[position.first], bands[position.last]])].join('–') : unplaced].join(', ');

/** Which pole a position leans to; a position on the middle, or over it, leans to neither. */
export const leanOf = ({ first, last }: Position): 'first' | 'middle' | 'second' => (first + last < 4 ? 'first' : first + last > 4 ? 'second' : 'middle');
