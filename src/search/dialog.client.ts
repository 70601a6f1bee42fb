/**
 * The search dialog: a field whose answers stand in a list below it. Quick answers come with the key, the full text
 * follows and moves nothing. An edge file: page.
 */
import type { Locale } from '../i18n/locales.ts';
import { announcer, drawLabel, drawRuns, drawSuggestion, drawTitle, make, painted, putExcerpt, type SearchWords } from './hit.client.ts';
import { reader } from './read.client.ts';
import { createSearch } from './search.ts';
import type { Hit, SubHit } from './types.ts';
import { formatSearch, tidyQuery, withWords } from './ui-address.ts';
import { countSentence, isOptionKey, moveOption, settle } from './ui-results.ts';

/** How many hits are listed: as many as are seen at once; all of them are on the search page. */
const most = 6;

/** Puts below the field what the page leaves out as long as nothing is asked: the list, what is said where there is nothing, how to begin. */
function fillDialog(dialog: HTMLElement, field: HTMLInputElement, words: SearchWords, page: string): void {
	const named = <Kind extends HTMLElement>(name: string, element: Kind, isHidden = false): Kind => {
		element.dataset[name] = '';
		element.hidden = isHidden;
		return element;
	};
	const list = named('list', make('div', 'search-list'), true);
	list.id = 'search-list';
	list.role = 'listbox';
	list.ariaLabel = words.list;
	field.role = 'combobox';
	for (const [name, value] of Object.entries({ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) field.setAttribute(name, value);
	const examples = Object.values(words.examples).map((example) => {
		const link = named('example', make('a', '', example));
		link.href = `${page}?q=${encodeURIComponent(example)}`;
		return link;
	});
	const status = named('status', make('p', 'visually-hidden'));
	status.role = 'status';
	dialog.querySelector('.search-box')!.append(
		list,
		named('none', make('p', 'search-none'), true),
		named('failed', make('p', 'search-none', words.failed), true),
		named('start', make('div', 'search-start', make('p', '', words.what), make('p', 'search-try', make('span', '', words.try), ...examples))),
		make('p', 'search-all', named('all', make('a', ''), true)),
		status,
	);
}

/** Brings the dialog of the page to life. What was typed before is answered at once. */
export async function begin(words: SearchWords): Promise<void> {
	const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]')!;
	const locale = document.documentElement.lang as Locale;
	const { files, root, page } = dialog.dataset as { files: string; root: string; page: string };
	const field = dialog.querySelector('input')!;
	fillDialog(dialog, field, words, page);
	const part = (name: string): HTMLElement => dialog.querySelector<HTMLElement>(`[data-${name}]`)!;
	const [list, start, none, failed] = ['list', 'start', 'none', 'failed'].map(part) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
	const all = part('all') as HTMLAnchorElement;
	const announce = announcer(part('status'));
	const search = createSearch(reader(files));
	let isPrepared = false;

	let options: HTMLElement[] = [];
	let chosen = -1;
	/** Counts what was asked, so that a late answer to an earlier question is not shown. */
	let turn = 0;
	let shown: Hit[] = [];

	const choose = (next: number): void => {
		options[chosen]?.setAttribute('aria-selected', 'false');
		chosen = next;
		const option = options[chosen];
		option?.setAttribute('aria-selected', 'true');
		option?.scrollIntoView({ block: 'nearest' });
		if (option) field.setAttribute('aria-activedescendant', option.id);
		else field.removeAttribute('aria-activedescendant');
	};

	const gather = (): void => {
		options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
		options.forEach((option, index) => {
			const id = `search-option-${index}`;
			if (option.id !== id) option.id = id;
		});
		field.setAttribute('aria-expanded', String(options.length > 0));
		list.hidden = options.length === 0;
	};

	const asOption = <Kind extends HTMLElement>(element: Kind): Kind => {
		element.role = 'option';
		element.tabIndex = -1;
		element.setAttribute('aria-selected', 'false');
		return element;
	};

	const drawSub = (sub: SubHit, hit: Hit): HTMLElement => {
		const title = make('span', 'hit-title', ...drawRuns(sub.title));
		if (hit.locale !== locale) title.lang = hit.locale;
		return asOption(make('a', 'hit-option is-sub', title));
	};

	const drawRow = (hit: Hit): HTMLElement => {
		const excerpt = make('span', 'hit-excerpt');
		putExcerpt(excerpt, hit, locale);
		const row = make('div', 'hit', asOption(make('a', 'hit-option', drawTitle(hit, locale), drawLabel(hit, words, locale), excerpt)), ...hit.subs.map((sub) => drawSub(sub, hit)));
		row.role = 'none';
		row.dataset['result'] = '';
		return row;
	};

	/** The rows that are shown, by what is seen of a hit but its excerpt. */
	let rows = new Map<string, HTMLElement>();

	/** The row of a hit: the one that stands there from the letter before, excerpt and all, or a new one. */
	const draw = (hit: Hit, query: string, into: Map<string, HTMLElement>): HTMLElement => {
		const key = JSON.stringify([hit.address, hit.title, hit.label, hit.subs.map(({ address, title }) => [address, title])]);
		const row = rows.get(key) ?? drawRow(hit);
		into.set(key, row);
		[hit, ...hit.subs].forEach(({ address }, index) => ((row.children[index] as HTMLAnchorElement).href = root + withWords(address, query)));
		return row;
	};

	/** What stands below the hits: how many there are in all, and where they are. */
	const sum = (query: string, total: number | undefined): void => {
		const has = total !== undefined && total > 0;
		all.hidden = !has;
		if (!has) return;
		all.href = page + formatSearch({ query, types: [], decades: [], locales: [] });
		all.textContent = countSentence(words.all, total, query, locale);
	};

	let isScrolled = false;
	list.addEventListener('scroll', () => (isScrolled = true), { passive: true });

	const showQuick = (hits: readonly Hit[], query: string): void => {
		choose(-1);
		shown = [...hits];
		const drawn = new Map<string, HTMLElement>();
		const wanted = shown.map((hit) => draw(hit, query, drawn));
		rows = drawn;
		// What stays in its place is not taken out and put back: the browser has less to lay out and to paint.
		for (const row of [...list.children]) if (!wanted.includes(row as HTMLElement)) row.remove();
		wanted.forEach((row, index) => {
			if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
		});
		// Asked for only where it is needed: it makes the browser lay out what it would lay out once in the end.
		if (isScrolled) list.scrollTop = 0;
		isScrolled = false;
		none.hidden = true;
		all.hidden = shown.length === 0;
		if (shown.length > 0) {
			all.href = page + formatSearch({ query, types: [], decades: [], locales: [] });
			all.textContent = words.allOpen;
		}
		gather();
	};

	const showFull = (full: readonly Hit[], total: number, suggestion: string | undefined, query: string): void => {
		const before = shown.length;
		shown = settle(shown, full).slice(0, most);
		shown.forEach((hit, index) => {
			if (index < before) putExcerpt(list.children[index]!.querySelector('.hit-excerpt')!, hit, locale);
			else list.append(draw(hit, query, rows));
		});
		if (total === 0 && suggestion) {
			const row = make('div', 'hit', asOption(drawSuggestion(suggestion, words)));
			row.role = 'none';
			list.append(row);
		}
		none.hidden = total > 0;
		none.textContent = total > 0 ? '' : countSentence(words.count, 0, query, locale);
		gather();
		sum(query, total);
		const meant = total === 0 && suggestion ? ` ${words.suggestion.replace('{word}', suggestion)}` : '';
		announce(countSentence(words.count, total, query, locale) + meant);
	};

	let isLooking = false;
	/** Looks through all text, for one question at a time: of those that come meanwhile the last is next. */
	const look = (query: string, own: number): void => {
		if (own !== turn || isLooking) return;
		isLooking = true;
		search
			.full({ text: query, locale }, {}, most)
			.then(
				({ hits, total, suggestion }) => {
					if (own !== turn) return;
					failed.hidden = true;
					showFull(hits, total, suggestion, query);
				},
				() => {
					if (own === turn) failed.hidden = false;
				},
			)
			.finally(() => {
				isLooking = false;
				const next = tidyQuery(field.value);
				if (own !== turn && next) look(next, turn);
			});
	};

	const answer = (): void => {
		const own = turn;
		const query = tidyQuery(field.value);
		start.hidden = query !== '';
		if (!query) {
			none.hidden = true;
			showQuick([], '');
			announce('');
			return;
		}
		if (!isPrepared) return;
		showQuick(search.quick({ text: query, locale }, most).hits, query);
		void painted().then(() => look(query, own));
	};

	let [isPainting, isWaiting] = [false, false];
	/** Answers at once; letters that come before that answer is on the screen are answered together after it. */
	const ask = (): void => {
		turn += 1;
		choose(-1);
		if (isPainting) {
			isWaiting = true;
			return;
		}
		isPainting = true;
		void painted().then(() => {
			isPainting = false;
			if (!isWaiting) return;
			isWaiting = false;
			ask();
		});
		answer();
	};

	const empty = (): void => {
		field.value = '';
		ask();
		field.focus();
	};

	field.addEventListener('input', ask);
	dialog.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			// Notes and cards of the page below close by Escape too: not by this one.
			event.stopPropagation();
			event.preventDefault();
			if (field.value) empty();
			else dialog.close();
		}
		if (event.target !== field || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		if (isOptionKey(event.key, chosen) && options.length > 0) {
			event.preventDefault();
			choose(moveOption(event.key, chosen, options.length));
		} else if (event.key === 'Enter' && chosen >= 0) {
			event.preventDefault();
			options[chosen]?.click();
		}
	});
	// The focus stays in the field.
	list.addEventListener('mousedown', (event) => event.preventDefault());
	dialog.addEventListener('click', (event) => {
		const at = event.target as HTMLElement;
		const suggestion = at.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'];
		const example = at.closest<HTMLElement>('[data-example]')?.textContent;
		if ((suggestion || example) && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			field.value = suggestion ?? example!;
			field.focus();
			ask();
		}
		if (at.closest('[data-close]')) dialog.close();
	});
	// What fills the dialog is within it: only a press outside meets the dialog itself, and a word marked by dragging does not.
	let isOutside = false;
	dialog.addEventListener('pointerdown', (event) => (isOutside = event.target === dialog));
	dialog.addEventListener('click', (event) => {
		if (isOutside && event.target === dialog) dialog.close();
	});

	/** A file that could not be had is asked for again with the next letter. */
	const prepare = (): Promise<void> =>
		search.prepare().then(
			() => {
				isPrepared = true;
				failed.hidden = true;
				ask();
			},
			() => {
				failed.hidden = false;
				field.addEventListener('input', () => void prepare(), { once: true });
			},
		);
	await prepare();
}
