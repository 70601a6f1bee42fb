/**
 * The search page: a question and what narrows its answer down, kept in the address; ten hits at a time. An edge file:
 * page, address and history.
 */
import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import { otherLocale, type Locale } from '../i18n/locales.ts';
import { announcer, drawLabel, drawRuns, drawSuggestion, drawTitle, make, painted, putExcerpt, type SearchWords } from './hit.client.ts';
import { reader } from './read.client.ts';
import { createSearch } from './search.ts';
import type { FullAnswer, Hit, ResultType, SubHit } from './types.ts';
import { facetsOf, formatSearch, isNarrowed, parseSearch, tidyQuery, withWords, type SearchState } from './ui-address.ts';
import { countSentence, settle } from './ui-results.ts';

/** How many hits are shown at first, and how many more at a time. */
const pageSize = 10;
/** Browsers refuse more than a hundred changes of the address in half a minute. */
const addressDelayMs = 400;

const root = document.querySelector<HTMLElement>('[data-search-page]')!;
const part = <Kind extends HTMLElement>(name: string): Kind => root.querySelector<Kind>(`[data-${name}]`)!;
const words = JSON.parse(part('words').textContent!) as SearchWords;
const { files, root: base } = root.dataset as { files: string; root: string };
const locale = document.documentElement.lang as Locale;
const form = root.querySelector('form')!;
const field = form.querySelector('input')!;
const facets = part('facets');
const [answer, list, count, start, failed, more, clear, suggested] = ['answer', 'list', 'total', 'start', 'failed', 'more', 'clear', 'suggested'].map((name) => part(name)) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLButtonElement, HTMLButtonElement, HTMLElement];
const announce = announcer(part('status'));
const title = document.title;
const languageLink = document.querySelector<HTMLAnchorElement>('a.site-language')!;
const languageHref = languageLink.getAttribute('href')!;

const search = createSearch(reader(files));

let state: SearchState = parseSearch('');
/** How many hits the reader has asked to see. */
let wanted = pageSize;
let shown: Hit[] = [];
let turn = 0;

/* Drawing. */

const link = (address: string, hit: { locale: Locale }, ...inside: (string | Node)[]): HTMLAnchorElement => {
	const made = make('a', '', ...inside);
	made.href = base + withWords(address, state.query);
	if (hit.locale !== locale) made.hreflang = otherLocale(locale);
	return made;
};

const drawSub = (sub: SubHit, hit: Hit): HTMLElement => {
	const name = make('span', '', ...drawRuns(sub.title));
	if (hit.locale !== locale) name.lang = hit.locale;
	return make('li', '', link(sub.address, hit, name));
};

const draw = (hit: Hit): HTMLElement => {
	const excerpt = make('p', 'hit-excerpt');
	putExcerpt(excerpt, hit, locale);
	const item = make('li', 'hit', make('h3', '', link(hit.address, hit, drawTitle(hit, locale))), drawLabel(hit, words, locale), excerpt);
	if (hit.subs.length > 0) item.append(make('ul', 'hit-subs', ...hit.subs.map((sub) => drawSub(sub, hit))));
	item.dataset['result'] = '';
	return item;
};

const show = (hits: readonly Hit[], isNew: boolean): void => {
	const kept = isNew ? 0 : shown.length;
	if (isNew) list.replaceChildren();
	else [...list.children].forEach((item, index) => hits[index] && putExcerpt(item.querySelector('.hit-excerpt')!, hits[index], locale));
	list.append(...hits.slice(kept).map(draw));
	shown = [...hits];
	list.hidden = shown.length === 0;
};

/* Facets. */

const boxes = (): HTMLInputElement[] => [...facets.querySelectorAll('input')];

const drawDecade = (decade: number): HTMLElement => {
	const box = make('input', '');
	box.type = 'checkbox';
	box.name = 'decade';
	box.value = String(decade);
	const number = make('span', 'facet-count');
	number.dataset['count'] = '';
	return make('label', '', box, make('span', '', fill(words.decade, { year: decade })), number);
};

const putCounts = (counts: FullAnswer['counts'] | undefined): void => {
	const decades = new Map<number, number>(state.decades.map((decade) => [decade, 0]));
	for (const { decade, count: found } of counts?.decades ?? []) decades.set(decade, found);
	const into = part('decades');
	const order = [...decades.keys()].sort((a, b) => a - b);
	// The box that was just pressed keeps the focus: boxes that stay are not drawn anew.
	const before = new Map([...into.querySelectorAll('label')].map((label) => [Number(label.querySelector('input')!.value), label]));
	for (const [decade, label] of before) if (!decades.has(decade)) label.remove();
	let last: Element | undefined;
	for (const decade of order) {
		const label = before.get(decade) ?? drawDecade(decade);
		if (!before.has(decade)) {
			if (last) last.after(label);
			else into.prepend(label);
		}
		last = label;
	}
	part('time').hidden = order.length === 0;
	for (const box of boxes()) {
		const found = !counts ? undefined : box.name === 'decade' ? (decades.get(Number(box.value)) ?? 0) : box.name === 'type' ? counts.types[box.value as ResultType] : counts.locales[box.value as Locale];
		const label = box.closest('label')!;
		label.querySelector('[data-count]')!.textContent = found === undefined ? '' : formatNumber(found, locale);
		label.classList.toggle('is-none', found === 0);
	}
};

const putState = (): void => {
	if (tidyQuery(field.value) !== state.query) field.value = state.query;
	for (const decade of state.decades) if (!facets.querySelector(`input[name="decade"][value="${decade}"]`)) part('decades').append(drawDecade(decade));
	for (const box of boxes()) box.checked = box.name === 'decade' ? state.decades.includes(Number(box.value)) : ([...state.types, ...state.locales] as string[]).includes(box.value);
	document.title = state.query ? `${state.query} – ${title}` : title;
	languageLink.href = languageHref + formatSearch(state);
	clear.hidden = !isNarrowed(state);
};

/* Asking. */

interface Asked {
	/** Shows quick answers while the full text is looked through; the first view of a page waits for all, so that it comes once. */
	isTyped?: boolean;
	/** Hits are added to those that are shown. */
	isMore?: boolean;
}

async function ask({ isTyped = false, isMore = false }: Asked = {}): Promise<void> {
	const own = (turn += 1);
	const { query } = state;
	start.hidden = query !== '';
	answer.hidden = query === '';
	failed.hidden = true;
	if (!query) {
		show([], true);
		putCounts(undefined);
		announce('');
		return;
	}
	try {
		await search.prepare();
		if (own !== turn) return;
		const showsQuick = isTyped && !isNarrowed(state);
		if (showsQuick) {
			show(search.quick({ text: query, locale }, pageSize).hits, true);
			suggested.replaceChildren();
			more.hidden = true;
			await painted();
			if (own !== turn) return;
		}
		const full = await search.full({ text: query, locale }, facetsOf(state), wanted);
		if (own !== turn) return;
		const before = shown.length;
		show(showsQuick || isMore ? settle(shown, full.hits).slice(0, wanted) : full.hits, !(showsQuick || isMore));
		const sentence = countSentence(words.count, full.total, query, locale);
		count.textContent = sentence;
		suggested.replaceChildren(...(full.total === 0 && full.suggestion ? [drawSuggestion(full.suggestion, words)] : []));
		announce(full.total === 0 && full.suggestion ? `${sentence} ${suggested.textContent}` : sentence);
		putCounts(full.counts);
		more.hidden = shown.length >= full.total;
		more.textContent = fill(words.more, { shown: shown.length, n: formatNumber(full.total, locale) });
		if (isMore) list.children[before]?.querySelector('a')?.focus();
	} catch {
		if (own === turn) failed.hidden = false;
	}
}

/* The address. */

interface Kept {
	wanted?: number;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
/** A question that is being typed is one step back, not one a letter. */
let isTyping = false;
const write = (isStep: boolean): void => {
	clearTimeout(waiting);
	const address = location.pathname + formatSearch(state);
	const kept: Kept = { wanted };
	if (isStep && address !== location.pathname + location.search) history.pushState(kept, '', address);
	else history.replaceState(kept, '', address);
};

/** @param isStep whether the reader can go back to what was before */
function change(next: SearchState, isStep: boolean, asked?: Asked): void {
	state = next;
	wanted = pageSize;
	putState();
	clearTimeout(waiting);
	if (isStep) {
		write(true);
		isTyping = false;
	} else {
		waiting = setTimeout(() => {
			write(!isTyping);
			isTyping = true;
		}, addressDelayMs);
	}
	void ask(asked);
}

const readAddress = (): void => {
	state = parseSearch(location.search);
	isTyping = false;
	const kept = (history.state as Kept | null)?.wanted;
	wanted = typeof kept === 'number' && kept > pageSize ? kept : pageSize;
	putState();
	void ask();
};

const checked = (name: string): string[] => boxes().filter((box) => box.name === name && box.checked).map(({ value }) => value);

field.addEventListener('input', () => change({ ...state, query: tidyQuery(field.value) }, false, { isTyped: true }));
form.addEventListener('submit', (event) => {
	event.preventDefault();
	change({ ...state, query: tidyQuery(field.value) }, true);
});
facets.addEventListener('change', () => {
	const types = checked('type').join('.');
	const search = `?type=${types}&decade=${checked('decade').join('.')}&lang=${checked('lang').join('.')}`;
	change({ ...parseSearch(search), query: state.query }, true);
});
clear.addEventListener('click', () => {
	change({ ...parseSearch(''), query: state.query }, true);
	field.focus();
});
more.addEventListener('click', () => {
	wanted = shown.length + pageSize;
	write(false);
	void ask({ isMore: true });
});
root.addEventListener('click', (event) => {
	const word = (event.target as Element).closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'];
	if (word === undefined) return;
	change({ ...state, query: word }, true);
	field.focus();
});
// What is fetched when the reader comes near the field.
field.addEventListener('focus', () => void search.prepare().catch(() => {}), { once: true });
addEventListener('popstate', readAddress);
readAddress();
root.classList.add('is-live');
