/**
 * The words that the reader searched for, marked on the page that a result led to, with a bar that counts them, goes from
 * one to the next and clears them. Where the browser can paint a stretch of text by itself no element is added.
 * An edge file: page and address.
 */
import { fill } from '../i18n/fill.ts';
import { make, type SearchWords } from './hit.client.ts';
import { findMarks } from './mark.ts';
import { parseSearch, withoutWords } from './ui-address.ts';

/** What is no running text: drawings, controls, and figures that a framework owns. */
const leftOut = 'svg, script, style, nav, button, form, [data-timeline-root], [data-plane-root], .visually-hidden, .print-only';
const name = 'search';

/** The stretches of text that hold a word, in the order of the page; of what is folded or hidden none. */
function findRanges(main: Element, words: readonly string[]): Range[] {
	const ranges: Range[] = [];
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement!;
		const found = findMarks(node.nodeValue!, words);
		if (found.length === 0 || parent.closest(leftOut) || !parent.checkVisibility()) continue;
		for (const { start, end } of found) {
			const range = document.createRange();
			range.setStart(node, start);
			range.setEnd(node, end);
			ranges.push(range);
		}
	}
	return ranges;
}

/** Where the browser paints no ranges: elements round the words, from the last to the first, so that no range is moved by another. */
function wrap(ranges: readonly Range[]): void {
	for (const range of [...ranges].reverse()) {
		const mark = make('mark', 'landing-mark');
		range.surroundContents(mark);
		range.selectNodeContents(mark);
	}
}

function unwrap(): void {
	for (const mark of document.querySelectorAll('.landing-mark')) {
		const { parentNode } = mark;
		mark.replaceWith(...mark.childNodes);
		parentNode?.normalize();
	}
}

/** Marks the words of the address and shows the bar; nothing where the page holds none of them. */
export function begin(words: SearchWords['marks']): void {
	const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	// As the page was asked for: a timeline may have written its address anew since.
	const { query } = parseSearch(visit ? new URL(visit.name).search : location.search);
	const main = document.querySelector('main')!;
	const ranges = query ? findRanges(main, query.split(' ')) : [];
	if (ranges.length === 0) return;
	const paints = 'highlights' in CSS && typeof Highlight === 'function';
	if (paints) CSS.highlights.set(name, new Highlight(...ranges));
	else wrap(ranges);

	const now = `${name}-now`;
	let at = -1;
	const goTo = (index: number, behavior: ScrollBehavior): void => {
		at = index;
		const range = ranges[at]!;
		if (paints) CSS.highlights.set(now, new Highlight(range));
		else {
			document.querySelector('.landing-mark.is-now')?.classList.remove('is-now');
			(range.startContainer as Element).classList.add('is-now');
		}
		const { top, bottom } = range.getBoundingClientRect();
		if (top < innerHeight * 0.12 || bottom > innerHeight * 0.8) scrollBy({ top: top - innerHeight * 0.3, behavior });
		count.textContent = fill(words.at, { n: index + 1, total: ranges.length });
	};

	const bar = make('section', 'marks-bar');
	bar.ariaLabel = words.bar;
	const said = make('p', 'marks-words', fill(words.text, { query }));
	const count = make('p', 'marks-count', ranges.length === 1 ? words.one : fill(words.many, { n: ranges.length }));
	count.role = 'status';
	const button = (text: string, press: () => void): HTMLButtonElement => {
		const made = make('button', '', text);
		made.type = 'button';
		made.addEventListener('click', press);
		return made;
	};
	const step = (by: number) => () => goTo((Math.max(at, by > 0 ? -1 : 0) + by + ranges.length) % ranges.length, 'auto');
	const clear = (): void => {
		if (paints) for (const each of [name, now]) CSS.highlights.delete(each);
		else unwrap();
		bar.remove();
		document.documentElement.classList.remove('has-marks');
		history.replaceState(history.state, '', location.pathname + withoutWords(location.search) + location.hash);
		// The button that had the focus is gone: the reader goes on from the text.
		document.querySelector<HTMLElement>('main')!.focus({ preventScroll: true });
	};
	bar.append(said, count);
	if (ranges.length > 1) bar.append(button(words.previous, step(-1)), button(words.next, step(1)));
	bar.append(button(words.clear, clear));
	main.before(bar);
	document.documentElement.classList.add('has-marks');

	// A reader who comes back, or reloads, is where they were: the browser sees to that.
	if (visit && visit.type !== 'navigate') return;
	let target: Element | null = null;
	try {
		target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	} catch {
		// A malformed anchor leads nowhere.
	}
	const isAfter = ({ startContainer }: Range): boolean => !target || target.contains(startContainer) || (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
	const first = ranges.findIndex(isAfter);
	// In the section that the address names, or on the page; a section without the words is shown as it is.
	const section = target?.closest('section, article, li') ?? target;
	if (first !== -1 && (!section || section.contains(ranges[first]!.startContainer))) goTo(first, 'auto');
}
