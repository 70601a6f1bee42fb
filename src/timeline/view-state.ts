import { filterNames, noFilters, type Filters } from './filter.ts';
import type { TimeWindow } from './types.ts';
import { clampWindow, isWhole, wholeTime } from './window.ts';

/** Everything a reader can change about a timeline: the same in both languages, kept in the address. */
export interface ViewState {
	view: TimeWindow;
	/** The chosen event's id; empty where none is. */
	event: string;
	/** The story's step; empty outside the story. */
	step: string;
	filters: Filters;
}

/** A view's address joined with what else on the page the address holds, written as `name=value`; that may be empty. */
export const joinSearch = (search: string, beside: string): string => (beside ? `${search}${search ? '&' : '?'}${beside}` : search);

/** What an address may name: everything else in it is set aside. */
export interface Known {
	events: ReadonlySet<string>;
	steps: ReadonlySet<string>;
	values: Record<keyof Filters, ReadonlySet<string>>;
}

/** The whole, nothing chosen, nothing dimmed. */
export const defaultView: ViewState = { view: wholeTime, event: '', step: '', filters: noFilters };

const yearPattern = /^\d{4}(?:\.\d{1,2})?$/;

const readWindow = (parameters: URLSearchParams): TimeWindow | undefined => {
	const [from = '', to = ''] = [parameters.get('from') ?? '', parameters.get('to') ?? ''];
	if (!yearPattern.test(from) || !yearPattern.test(to) || Number(from) >= Number(to)) return undefined;
	return clampWindow({ from: Number(from), to: Number(to) });
};

/**
 * Reads the part of an address after `?`. Never throws: what is malformed, unknown or out of bounds falls back to the
 * default, part by part.
 * @param windowOfStep the window of a story's step, used where the address names a step and no years of its own
 */
export function parseView(search: string, known: Known, windowOfStep: (step: string) => TimeWindow | undefined = () => undefined): ViewState {
	const parameters = new URLSearchParams(search);
	const oneOf = (name: string, values: ReadonlySet<string>): string => {
		const value = parameters.get(name) ?? '';
		return values.has(value) ? value : '';
	};
	const step = oneOf('step', known.steps);
	const filters = { ...noFilters };
	for (const name of filterNames) {
		const wanted = (parameters.get(name) ?? '').split('.');
		filters[name] = [...known.values[name]].filter((value) => wanted.includes(value));
	}
	return { view: readWindow(parameters) ?? (step ? windowOfStep(step) : undefined) ?? wholeTime, event: oneOf('event', known.events), step, filters };
}

/**
 * The address of a view, from `?`; empty for the default view. `parseView(formatView(state))` is `state`.
 * @param windowOfStep see `parseView`: the years of a step are not written beside it
 */
export function formatView({ view, event, step, filters }: ViewState, windowOfStep: (step: string) => TimeWindow | undefined = () => undefined): string {
	const parameters: [string, string][] = [];
	if (step) parameters.push(['step', step]);
	if (event) parameters.push(['event', event]);
	const implied = (step ? windowOfStep(step) : undefined) ?? wholeTime;
	const isImplied = implied.from === view.from && implied.to === view.to;
	if (!isImplied || (isWhole(view) && !isWhole(implied))) parameters.push(['from', String(view.from)], ['to', String(view.to)]);
	for (const name of filterNames) if (filters[name].length > 0) parameters.push([name, filters[name].join('.')]);
	return parameters.length > 0 ? `?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}` : '';
}
