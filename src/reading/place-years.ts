import { extent, formatEdtf, parseChecked } from '../content/date.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Place, PlacedChapter } from './records.ts';

/**
 * The years that the paragraphs at some places speak of, as EDTF, each once, in order of time. Paragraphs that speak of
 * no years, and boxes, add nothing.
 */
export function yearsOfPlaces(places: readonly Place[], chapters: readonly PlacedChapter[]): string[] {
	const years = new Set<string>();
	for (const { chapter, anchor } of places) {
		const tree = chapters.find(({ data }) => data.id === chapter)?.tree;
		const written = tree?.paragraphs.find(({ id }) => id === anchor)?.years;
		if (written) years.add(written);
	}
	const startOf = (edtf: string): number => extent(parseChecked(edtf)).possibleStart;
	return [...years].sort((a, b) => startOf(a) - startOf(b) || (a < b ? -1 : 1));
}

/**
 * Dates in words, those that overlap or touch as one stretch: "1883–1911, 1930–2022".
 * @param dates EDTF, in order of time
 * @throws RangeError if one is not EDTF
 */
export function formatStretches(dates: readonly string[], locale: Locale): string {
	const stretches: { from: number; to: number; dates: string[] }[] = [];
	for (const date of dates) {
		const { possibleStart: from, possibleEnd: to } = extent(parseChecked(date));
		const last = stretches.at(-1);
		if (last && from <= last.to) {
			last.to = Math.max(last.to, to);
			last.dates.push(date);
		} else stretches.push({ from, to, dates: [date] });
	}
	// The end of a stretch is the first moment after it.
	return stretches.map((one) => (one.dates.length === 1 ? formatEdtf(one.dates[0]!, locale) : `${Math.floor(one.from)}–${Math.ceil(one.to) - 1}`)).join(', ');
}
