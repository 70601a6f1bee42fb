import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterNames, noFilters, type Filters } from '../../../src/timeline/filter.ts';
import type { TimeWindow } from '../../../src/timeline/types.ts';
import { defaultView, formatView, joinSearch, parseView, type Known, type ViewState } from '../../../src/timeline/view-state.ts';
import { clampWindow, shortestYears, wholeTime } from '../../../src/timeline/window.ts';

const known: Known = {
	events: new Set(['myrdal-1932', 'allmant-barnbidrag-1948']),
	steps: new Set(['two-sides', 'crisis', 'all']),
	values: { kind: new Set(['reform', 'text', 'crisis']), actor: new Set(['state', 'municipality']), basis: new Set(['chapter', 'fact', 'ours', 'none']), chapter: new Set(['langa-linjer']) },
};
const windows: Record<string, TimeWindow> = { 'two-sides': { from: 1900, to: 1950 }, crisis: { from: 1928, to: 1940.5 }, all: wholeTime };
const windowOfStep = (step: string): TimeWindow | undefined => windows[step];

const anyWindow = fc.oneof(
	fc.constant(wholeTime),
	fc.constantFrom(...Object.values(windows)),
	fc.tuple(fc.double({ min: 1880, max: 2022, noNaN: true }), fc.double({ min: 8, max: 150, noNaN: true })).map(([from, years]) => clampWindow({ from, to: from + years })),
);
/** Some of the values that are known, in their order. */
const some = (values: ReadonlySet<string>): fc.Arbitrary<string[]> => fc.subarray([...values]);
const anyState: fc.Arbitrary<ViewState> = fc.record({
	view: anyWindow,
	event: fc.constantFrom('', ...known.events),
	step: fc.constantFrom('', ...known.steps),
	filters: fc.record({ kind: some(known.values.kind), actor: some(known.values.actor), basis: some(known.values.basis), chapter: some(known.values.chapter) }),
});

/** What an address may hold: names and values of ours, some of them broken, or anything at all. */
const anyPart = fc.oneof(fc.constantFrom('from', 'to', 'event', 'step', ...filterNames, '__proto__', ''), fc.string({ unit: 'binary' }));
const anyValue = fc.oneof(fc.constantFrom('1900', '1950.5', '1900.555', '9999', '0000', '1e3', '-1900', 'NaN', 'Infinity', 'crisis', 'myrdal-1932', 'reform.text', 'reform..', '%', '%E0%A4%A', '__proto__', 'constructor'), fc.string({ unit: 'binary' }));
const anySearch = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.tuple(anyPart, anyValue), { maxLength: 8 }).map((parts) => `?${parts.map(([name, value]) => `${name}=${value}`).join('&')}`));

const parse = (search: string): ViewState => parseView(search, known, windowOfStep);

describe('parseView()', () => {
	it('of nothing is the default view', () => {
		for (const search of ['', '?', '?&', '?=', '?unknown=1']) expect(parse(search)).toEqual(defaultView);
	});
	it('reads every part', () => {
		expect(parse('?step=crisis&event=myrdal-1932&from=1920&to=1960.5&kind=reform.text&basis=none')).toEqual({
			view: { from: 1920, to: 1960.5 }, event: 'myrdal-1932', step: 'crisis', filters: { ...noFilters, kind: ['reform', 'text'], basis: ['none'] },
		});
	});
	it('takes the years of a step where the address has none of its own, or none that can be read', () => {
		for (const years of ['', '&from=1920', '&from=1960&to=1920', '&from=x&to=1960']) expect(parse(`?step=crisis${years}`).view).toEqual(windows['crisis']);
		expect(parseView('?step=crisis', known).view).toEqual(wholeTime);
	});
	it.each([
		['no first year', 'to=1960'],
		['no last year', 'from=1920'],
		['years that are reversed', 'from=1960&to=1920'],
		['years that are the same', 'from=1960&to=1960'],
		['a year that is none', 'from=abcd&to=1960'],
		['a year with a sign', 'from=-1920&to=1960'],
		['a year of three digits', 'from=999&to=1960'],
		['a year with three decimals', 'from=1920.123&to=1960'],
		['a year in another notation', 'from=1e3&to=1960'],
	])('sets aside the years alone where there is %s: %s', (_, years) => {
		expect(parse(`?${years}&event=myrdal-1932&kind=text`)).toEqual({ ...defaultView, event: 'myrdal-1932', filters: { ...noFilters, kind: ['text'] } });
	});
	it.each(['event=myrdal', 'event=', 'step=nowhere', 'kind=reforms', 'actor=state%20', 'basis=.', 'chapter=__proto__'])('sets aside an unknown value alone: %s', (part) => {
		expect(parse(`?from=1920&to=1960&${part}`)).toEqual({ ...defaultView, view: { from: 1920, to: 1960 } });
	});
	it('keeps the known ones of several values, each once and in their own order', () => {
		expect(parse('?kind=text.nothing.reform.text').filters.kind).toEqual(['reform', 'text']);
	});
	it('holds years from beyond the axis within it', () => {
		expect(parse('?from=1000&to=9999').view).toEqual(wholeTime);
		expect(parse('?from=1000&to=1010').view).toEqual({ from: 1880, to: 1890 });
		expect(parse('?from=1950&to=1951').view).toEqual({ from: 1950, to: 1950 + shortestYears });
	});
	it('never throws, and gives a state of known values only, whatever the address holds', () => {
		fc.assert(fc.property(anySearch, (search) => {
			const { view, event, step, filters } = parse(search);
			expect(clampWindow(view)).toEqual(view);
			expect(event === '' || known.events.has(event)).toBe(true);
			expect(step === '' || known.steps.has(step)).toBe(true);
			expect(Object.keys(filters)).toEqual([...filterNames]);
			for (const name of filterNames) expect(filters[name].every((value) => known.values[name].has(value))).toBe(true);
		}), { numRuns: 10_000 });
	});
	it('leaves what stands for no filter as it is', () => {
		parse('?kind=reform');
		expect(noFilters).toEqual({ kind: [], actor: [], basis: [], chapter: [] });
	});
});

describe('formatView()', () => {
	it('writes nothing for the default view', () => {
		expect(formatView(defaultView)).toBe('');
		expect(formatView(defaultView, windowOfStep)).toBe('');
	});
	it('does not write the years of a step beside it, but all of time where a step has other years', () => {
		expect(formatView({ ...defaultView, step: 'crisis', view: windows['crisis']! }, windowOfStep)).toBe('?step=crisis');
		expect(formatView({ ...defaultView, step: 'crisis' }, windowOfStep)).toBe('?step=crisis&from=1880&to=2030');
		expect(formatView({ ...defaultView, step: 'all' }, windowOfStep)).toBe('?step=all');
	});
	it('writes filters as lists, and what is set alone', () => {
		expect(formatView({ ...defaultView, event: 'myrdal-1932', filters: { ...noFilters, actor: ['state', 'municipality'] } })).toBe('?event=myrdal-1932&actor=state.municipality');
	});
	it('is read back as the same state', () => {
		fc.assert(fc.property(anyState, (state) => {
			expect(parse(formatView(state, windowOfStep))).toEqual(state);
			expect(parseView(formatView(state), known)).toEqual(state);
		}), { numRuns: 2000 });
	});
	it('is read back with the same values where they were set in another order', () => {
		fc.assert(fc.property(anyState, (state) => {
			const turned = Object.fromEntries(filterNames.map((name) => [name, [...state.filters[name]].reverse()])) as unknown as Filters;
			expect(parse(formatView({ ...state, filters: turned }, windowOfStep))).toEqual(state);
		}));
	});
	it('makes addresses that need no escaping', () => {
		fc.assert(fc.property(anyState, (state) => {
			expect(formatView(state, windowOfStep)).toMatch(/^(\?[\w.=&-]+)?$/);
		}));
	});
});

describe('joinSearch()', () => {
	it('adds a part after those of the view, or alone', () => {
		expect(joinSearch('?event=a', 'year=1962')).toBe('?event=a&year=1962');
		expect(joinSearch('', 'year=1962')).toBe('?year=1962');
	});
	it('adds nothing for nothing', () => {
		expect([joinSearch('', ''), joinSearch('?event=a', '')]).toEqual(['', '?event=a']);
	});
	it('lets the view be read as before', () => {
		fc.assert(fc.property(anyState, (state) => {
			expect(parse(joinSearch(formatView(state, windowOfStep), 'year=1962'))).toEqual(state);
		}));
	});
});
