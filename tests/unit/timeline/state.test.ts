import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters, passes } from '../../../src/timeline/filter.ts';
import type { Step } from '../../../src/timeline/state.svelte.ts';
import type { TimelineRecord, TimeWindow } from '../../../src/timeline/types.ts';
import { formatView, parseView } from '../../../src/timeline/view-state.ts';
import { pan, percentAt, stopOf, wholeTime } from '../../../src/timeline/window.ts';
import { anyRecords, anyYear, inBand, madePosition, madeUp, ofYear } from './arbitrary.ts';
import { importRunes } from './runes.ts';

const { TimelineState, follow } = await importRunes<typeof import('../../../src/timeline/state.svelte.ts')>('src/timeline/state.svelte.ts');

const records = [ofYear(1913, { positions: inBand(1) }), ofYear(1932, { kind: 'text', positions: inBand(2) }), ofYear(1974, { actors: ['municipality'], chapters: ['one'] }), ofYear(2013, { positions: inBand(4) })];
const step = (id: string, view: TimeWindow, events: string[]): Step => ({ id, title: id, text: id, view, events });
const steps = [step('early', { from: 1900, to: 1940 }, ['of-1913', 'of-1932']), step('late', { from: 1990, to: 2030 }, ['of-2013'])];
const made = (of: readonly TimelineRecord[] = records) => new TimelineState(of, ['made'], steps);
/** What effects wait for. */
const soon = (): Promise<void> => new Promise((done) => queueMicrotask(done));

describe('TimelineState, at first', () => {
	it('shows all of time, nothing chosen, nothing dimmed, no step', () => {
		const state = made();
		expect(state.saved).toEqual({ view: wholeTime, event: '', step: '', filters: noFilters });
		expect([state.drawn, state.movement, state.lit, state.record, state.current, state.isDown, state.size]).toEqual([wholeTime, undefined, undefined, undefined, undefined, undefined, undefined]);
		expect(state.stop).toBe('of-1913');
		expect(formatView(state.saved, state.windowOfStep)).toBe('');
	});
	it('does without events and steps', () => {
		const state = new TimelineState([], [], []);
		expect([state.stop, state.known.events.size, state.isHeavy]).toEqual(['', 0, false]);
		state.choose('gone');
		state.goTo('nowhere');
		expect(state.visit('gone', 'later', madePosition)).toBe('gone');
		expect(state.view).toEqual(wholeTime);
	});
});

describe('TimelineState, choosing', () => {
	it('has the event, and Tab reaches it', () => {
		const state = made();
		state.choose('of-1932');
		expect([state.record?.id, state.stop, state.saved.event]).toEqual(['of-1932', 'of-1932', 'of-1932']);
	});
	it('brings the event into view, whatever years are shown, and keeps how many', () => {
		fc.assert(fc.property(anyYear(1880, 2010), fc.constantFrom(...records), (from, record) => {
			const state = made();
			state.look(pan({ from: 1880, to: 1900 }, from - 1880));
			state.choose(record.id);
			const at = percentAt(Number(record.year) + 0.5, state.view);
			expect(at >= 0 && at <= 100).toBe(true);
			expect(state.view.to - state.view.from).toBeCloseTo(20, 1);
		}));
	});
	it('chooses nothing that is not there', () => {
		const state = made();
		state.choose('gone');
		expect([state.record, state.view]).toEqual([undefined, wholeTime]);
	});
	it('goes from mark to mark without choosing, and brings each into view', () => {
		const state = made();
		state.look({ from: 1905, to: 1925 });
		expect(state.visit('of-1913', 'later', madePosition)).toBe('of-1932');
		expect([state.event, state.stop]).toEqual(['', 'of-1932']);
		expect(percentAt(1932.5, state.view)).toBeLessThanOrEqual(80.1);
	});
});

describe('TimelineState, looking', () => {
	it('draws the years anew, or while they move leaves what is drawn as long as that covers them', () => {
		const state = made();
		state.look({ from: 1940, to: 1960 });
		expect([state.drawn, state.movement]).toEqual([{ from: 1940, to: 1960 }, undefined]);
		state.look({ from: 1945, to: 1965 }, true);
		expect([state.drawn, state.movement]).toEqual([{ from: 1940, to: 1960 }, { shift: -25, scale: 1 }]);
		state.settle();
		expect([state.drawn, state.movement]).toEqual([{ from: 1945, to: 1965 }, undefined]);
		state.look({ from: 2000, to: 2020 }, true);
		expect([state.drawn, state.movement]).toEqual([{ from: 2000, to: 2020 }, undefined]);
	});
	it('goes to a stop around the chosen event, else around the middle of the view', () => {
		const state = made();
		state.zoomTo('era');
		expect(state.view).toEqual({ from: 1935, to: 1975 });
		state.choose('of-1974');
		state.zoomTo('decade');
		expect([stopOf(state.view), state.view.from]).toEqual(['decade', 1967.5]);
		state.zoomTo('whole');
		expect(state.view).toEqual(wholeTime);
	});
	it('moves by a share of its length and zooms around its middle', () => {
		const state = made();
		state.look({ from: 1940, to: 1960 });
		state.panBy(0.5);
		expect(state.view).toEqual({ from: 1950, to: 1970 });
		state.zoomBy(2);
		expect(state.view).toEqual({ from: 1940, to: 1980 });
		state.zoomBy(0.5, 1940);
		expect(state.view).toEqual({ from: 1940, to: 1960 });
	});
	it('lets the page take it to other years in its own time, where the page has set how', () => {
		const state = made();
		const asked: TimeWindow[] = [];
		state.travel = (to) => asked.push(to);
		state.zoomTo('era');
		state.goTo('late');
		expect([asked, state.view]).toEqual([[{ from: 1935, to: 1975 }, { from: 1990, to: 2030 }], wholeTime]);
	});
	it('takes many events to be heavy', () => {
		expect([made().isHeavy, made(Array.from({ length: 500 }, (_, index) => madeUp({ id: `${index}` }))).isHeavy]).toEqual([false, true]);
	});
});

describe('TimelineState, the story', () => {
	it('shows the years of a step and lights its events', () => {
		const state = made();
		state.choose('of-2013');
		state.goTo('early');
		expect([state.current?.id, state.view, state.event]).toEqual(['early', { from: 1900, to: 1940 }, '']);
		expect([...state.lit!]).toEqual(['of-1913', 'of-1932']);
		expect(formatView(state.saved, state.windowOfStep)).toBe('?step=early');
	});
	it('is left for all of time, with all events lit', () => {
		const state = made();
		state.goTo('late');
		state.goTo('');
		expect([state.current, state.view, state.lit]).toEqual([undefined, wholeTime, undefined]);
	});
	it('knows the years of its steps alone', () => {
		expect([made().windowOfStep('late'), made().windowOfStep('nowhere'), made().windowOfStep('')]).toEqual([{ from: 1990, to: 2030 }, undefined, undefined]);
	});
});

describe('TimelineState, filters', () => {
	it('sets and clears one value, and lights what passes', () => {
		const state = made();
		state.toggle('kind', 'text');
		expect([...state.lit!]).toEqual(['of-1932']);
		expect([state.isLit('of-1932'), state.isLit('of-1913')]).toEqual([true, false]);
		state.toggle('kind', 'text');
		expect([state.lit, state.isLit('of-1913')]).toEqual([undefined, true]);
	});
	it('lights within a step what passes too', () => {
		const state = made();
		state.goTo('early');
		state.toggle('kind', 'text');
		expect([...state.lit!]).toEqual(['of-1932']);
	});
	it('clears all at once, and leaves what stands for no filter as it is', () => {
		const state = made();
		state.toggle('actor', 'municipality');
		state.toggle('basis', 'none');
		state.clearFilters();
		expect(state.filters).toEqual({ kind: [], actor: [], basis: [], chapter: [] });
		expect(noFilters).toEqual(state.filters);
	});
	it('lights exactly what passes, of any events', () => {
		fc.assert(fc.property(anyRecords(15), fc.constantFrom('reform', 'text'), fc.constantFrom('fact', 'none'), (any, kind, basis) => {
			const state = made(any);
			state.toggle('kind', kind);
			state.toggle('basis', basis);
			expect([...state.lit!]).toEqual(any.filter((record) => passes(record, { ...noFilters, kind: [kind], basis: [basis] }, ['made'])).map(({ id }) => id));
		}));
	});
});

describe('TimelineState, the address', () => {
	it('knows the events, steps and values of its page', () => {
		const { events, steps: known, values } = made().known;
		expect([[...events], [...known]]).toEqual([records.map(({ id }) => id), ['early', 'late']]);
		expect(Object.entries(values).map(([name, set]) => [name, [...set]])).toEqual([['kind', ['reform', 'text']], ['actor', ['state', 'municipality']], ['basis', ['chapter', 'fact', 'ours', 'none']], ['chapter', ['one']]]);
	});
	it('is restored to what was saved', () => {
		const state = made();
		state.goTo('early');
		state.choose('of-1932');
		state.toggle('basis', 'fact');
		const other = made();
		other.restore(parseView(formatView(state.saved, state.windowOfStep), other.known, other.windowOfStep));
		expect(other.saved).toEqual(state.saved);
		expect([...other.lit!]).toEqual([...state.lit!]);
		expect(other.drawn).toEqual(other.view);
	});
});

describe('follow()', () => {
	it('runs now, and again whenever what it reads has changed, but not for anything else', async () => {
		const state = made();
		const seen: string[] = [];
		follow(() => void seen.push(`${state.event}, ${state.lit?.size ?? 'all'} lit`));
		await soon();
		state.choose('of-1932');
		await soon();
		state.toggle('kind', 'text');
		await soon();
		state.axisRem = 59;
		await soon();
		expect(seen).toEqual([', all lit', 'of-1932, all lit', 'of-1932, 1 lit']);
	});
});
