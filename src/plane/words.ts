/** The words around and in the grid. */
import { fill } from '../i18n/fill.ts';
import type { Words } from '../i18n/t.ts';
import type { TimelineContrast } from '../timeline/types.ts';
import { periodStarts, type Gathering, type Period } from './grid.ts';

/** The words of the grid itself: sent to the reader's browser, the others only printed. */
export type PlaneWords = Words['plane']['figure'];

/** Names of the four poles as sentences take them, in lower case: those of the first contrast, then those of the second. */
export function poleNames(across: TimelineContrast, down: TimelineContrast): { left: string; right: string; upper: string; lower: string } {
	const [left = '', right = '', upper = '', lower = ''] = [...across.poles, ...down.poles].map(({ name }) => name.toLowerCase());
	return { left, right, upper, lower };
}

/** What the grid shows, in sentences made of numbers: those that have nothing to say are left out. */
export function sayGathering({ lastOfFirst: last, firstOfSecond: next, between: n, gap, ...counts }: Gathering, poles: ReturnType<typeof poleNames>, words: Words['plane']): string[] {
	const isApart = last !== undefined && next !== undefined && last < next;
	const between = isApart ? fill(words.between[n === 0 ? 'none' : n === 1 ? 'one' : 'many'], { last, next, n }) : '';
	const placed = fill(words.placed, { total: counts.total, first: counts.first, second: counts.second, elsewhere: counts.elsewhere, ...poles });
	return [placed, between, n > 0 && gap ? fill(words.gap, gap) : '', gap ? words.ask : ''].filter(Boolean);
}

/** The name of a period: "Före 1970", "1970–1999", "Från 2000". */
export function periodName(period: Period, words: Pick<PlaneWords, 'before' | 'since'>): string {
	const [from, next] = [periodStarts[period - 1], periodStarts[period]];
	if (from === undefined) return fill(words.before, { year: next! });
	return next === undefined ? fill(words.since, { year: from }) : `${from}–${next - 1}`;
}
