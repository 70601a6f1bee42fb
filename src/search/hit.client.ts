/** Draws hits, for the dialog and for the search page. An edge file: page. */
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/t.ts';
import type { Hit, Run } from './types.ts';
import { excerptOf, fitExcerpt } from './ui-results.ts';

/** The search's own words. */
export type SearchWords = Words['search'];

/** An element with a class and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, ...inside: (string | Node)[]): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	if (className) element.className = className;
	element.append(...inside);
	return element;
}

/** Runs, with the words that were searched for marked. */
export const drawRuns = (runs: readonly Run[]): (string | Node)[] => runs.map(({ text, marked }) => (marked ? make('mark', '', text) : text));

/** The title of a hit, marked with its language where that is not the page's. */
export function drawTitle(hit: Hit, locale: Locale): HTMLElement {
	const title = make('span', 'hit-title', ...drawRuns(hit.title));
	if (hit.locale !== locale) title.lang = hit.locale;
	return title;
}

/** What stands beside the title: what the hit is, and its language where that is not the page's. */
export function drawLabel(hit: Hit, words: SearchWords, locale: Locale): HTMLElement {
	const label = make('span', 'hit-label');
	const type = make('span', 'hit-type', words.types[hit.type]);
	label.append(type);
	if (hit.label) label.append(make('span', 'hit-when', hit.label));
	if (hit.locale !== locale) label.append(make('span', 'hit-language', words.inLanguage[hit.locale]));
	return label;
}

/** Puts an excerpt into the lines that are kept for it. */
export const putExcerpt = (into: Element, hit: Hit, locale: Locale): void => {
	into.replaceChildren(...drawRuns(fitExcerpt(excerptOf(hit))));
	if (hit.locale !== locale) into.setAttribute('lang', hit.locale);
};

/** The question whether another word was meant. */
export function drawSuggestion(word: string, words: SearchWords): HTMLButtonElement {
	const [before = '', after = ''] = fill(words.suggestion, { word: '\n' }).split('\n');
	const button = make('button', 'search-suggestion', before, make('strong', '', word), after);
	button.type = 'button';
	button.dataset['suggestion'] = word;
	return button;
}

/** Waits until what was just drawn is on the screen, so that what comes after does not hold it up. */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Says a sentence once the reader has stopped typing: only what is said waits, never what is shown. */
export function announcer(into: Element): (sentence: string) => void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	return (sentence) => {
		clearTimeout(waiting);
		waiting = setTimeout(() => (into.textContent = sentence), 700);
	};
}
