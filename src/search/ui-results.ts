/** How an answer is put before the reader: what stands where, and what is said about it. */
import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Hit, Run, SubHit } from './types.ts';

/** The words that say how many there are. */
export interface CountWords {
	none: string;
	one: string;
	many: string;
}

/** How many hits there are, in a sentence. The query stands within quotation marks in it. */
export const countSentence = (words: CountWords, count: number, query: string, locale: Locale): string =>
	fill(count === 0 ? words.none : count === 1 ? words.one : words.many, { n: formatNumber(count, locale), query });

const isSame = (a: { address: string; locale?: Locale }, b: { address: string; locale?: Locale }): boolean => a.address === b.address && a.locale === b.locale;

/**
 * What is shown once the full text has been looked through: the hits that are shown already keep their places and their
 * headings and get their excerpts, the others follow. So nothing that the reader looks at moves.
 *
 * @param shown what the reader sees
 * @param full what all text gives, best first
 */
export function settle(shown: readonly Hit[], full: readonly Hit[]): Hit[] {
	const filled = shown.map((hit): Hit => {
		const found = full.find((other) => isSame(other, hit));
		if (!found) return hit;
		const subs = hit.subs.map((sub): SubHit => found.subs.find((other) => isSame(other, sub)) ?? sub);
		return { ...hit, excerpt: excerptOf(found), subs };
	});
	return [...filled, ...full.filter((hit) => !shown.some((other) => isSame(other, hit)))];
}

/** The text of runs. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words around what was found: the hit's own, or where it holds no marked word, those of its first heading that does. */
export const excerptOf = ({ excerpt, subs }: Pick<Hit, 'excerpt' | 'subs'>): Run[] =>
	excerpt.some(({ marked }) => marked) ? excerpt : (subs.find((sub) => sub.excerpt.some(({ marked }) => marked))?.excerpt ?? excerpt);

/** How many characters of an excerpt may stand before its first marked word, and in all: about two lines where there is room. */
export const excerptRoom = { before: 48, all: 148 };

/**
 * An excerpt that fits the lines kept for it: its first marked word stands near the beginning, and it ends before the
 * lines do. What is left out is told by an ellipsis; words stay whole, and a marked word always stays.
 */
export function fitExcerpt(runs: readonly Run[], { before, all }: { before: number; all: number } = excerptRoom): Run[] {
	const first = runs.findIndex(({ marked }) => marked);
	const opening = textOf(runs.slice(0, Math.max(0, first)));
	let kept = [...runs];
	if (first > -1 && opening.length > before) {
		const tail = opening.slice(-before);
		const space = tail.search(/\s/);
		kept = [{ text: `…\u00a0${space === -1 ? '' : tail.slice(space).trimStart()}` }, ...runs.slice(first)];
	}
	const fitting: Run[] = [];
	let room = all;
	for (const run of kept) {
		if (run.text.length <= room) fitting.push(run);
		else {
			const cut = run.marked && !fitting.some(({ marked }) => marked) ? run.text : run.text.slice(0, room).replace(/[^\s]*$/, '').trimEnd();
			if (cut) fitting.push({ ...run, text: cut });
			if (textOf(fitting) !== textOf(kept)) fitting.push({ text: '\u00a0…' });
			return fitting;
		}
		room -= run.text.length;
	}
	return fitting;
}

/** The keys of a list of options. */
export type OptionKey = 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

/** Whether a key moves in the list: Home and End belong to the field's text while no option is chosen. */
export const isOptionKey = (key: string, chosen: number): key is OptionKey => key === 'ArrowDown' || key === 'ArrowUp' || (chosen >= 0 && (key === 'Home' || key === 'End'));

/**
 * Which option is chosen after a key. Past either end it goes on at the other.
 * @param chosen the one before, −1 for none
 * @returns −1 where there are no options
 */
export function moveOption(key: OptionKey, chosen: number, count: number): number {
	if (count === 0) return -1;
	if (key === 'Home') return 0;
	if (key === 'End') return count - 1;
	if (key === 'ArrowDown') return (chosen + 1) % count;
	return chosen <= 0 ? count - 1 : chosen - 1;
}
