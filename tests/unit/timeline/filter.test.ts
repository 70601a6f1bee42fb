import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterNames, isFiltering, noFilters, passes, type Filters } from '../../../src/timeline/filter.ts';
import { anyRecord, inBand, madeUp } from './arbitrary.ts';

const only = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });
const event = madeUp({ kind: 'reform', actors: ['state', 'party'], chapters: ['one', 'two'], positions: inBand(1) });
const anyFilters: fc.Arbitrary<Filters> = fc.record({
	kind: fc.uniqueArray(fc.constantFrom('reform', 'text', 'crisis')),
	actor: fc.uniqueArray(fc.constantFrom('state', 'municipality', 'party')),
	basis: fc.uniqueArray(fc.constantFrom('chapter', 'fact', 'ours', 'none')),
	chapter: fc.uniqueArray(fc.constantFrom('one', 'three')),
});

describe('passes()', () => {
	it('lets every event through where no filter is set', () => {
		fc.assert(fc.property(anyRecord, (record) => passes(record, noFilters, ['made'])));
		expect(isFiltering(noFilters)).toBe(false);
	});
	it.each([
		['a kind that it is', only({ kind: ['text', 'reform'] }), true],
		['a kind that it is not', only({ kind: ['text'] }), false],
		['its second actor', only({ actor: ['party'] }), true],
		['an actor of others', only({ actor: ['region'] }), false],
		['a chapter that speaks of it', only({ chapter: ['two'] }), true],
		['a chapter that does not', only({ chapter: ['three'] }), false],
		['its basis', only({ basis: ['fact'] }), true],
		['another basis', only({ basis: ['chapter', 'ours', 'none'] }), false],
		['two filters of which it passes one', only({ kind: ['reform'], actor: ['region'] }), false],
		['a value that no event has', only({ kind: ['reforms'] }), false],
	])('with %s: %j, %s', (_, filters, expected) => {
		expect(passes(event, filters, ['made'])).toBe(expected);
	});
	it('takes an event without a position on the contrasts drawn as one that has none, whatever it has on others', () => {
		expect([['made'], ['other'], []].map((drawn) => passes(event, only({ basis: ['none'] }), drawn))).toEqual([false, true, true]);
		expect([['made'], ['other'], ['other', 'made']].map((drawn) => passes(event, only({ basis: ['fact'] }), drawn))).toEqual([true, false, true]);
	});
	it('lets through with all filters what each alone lets through', () => {
		fc.assert(fc.property(anyRecord, anyFilters, (record, filters) => {
			const apart = filterNames.every((name) => passes(record, only({ [name]: filters[name] }), ['made']));
			expect(passes(record, filters, ['made'])).toBe(apart);
		}));
	});
	it('lets no less through when a value is added to a filter that is set', () => {
		fc.assert(fc.property(anyRecord, anyFilters, fc.constantFrom(...filterNames), (record, filters, name) => {
			if (filters[name].length === 0 || !passes(record, filters, ['made'])) return;
			expect(passes(record, { ...filters, [name]: [...filters[name], 'more'] }, ['made'])).toBe(true);
		}));
	});
});

describe('isFiltering()', () => {
	it.each(filterNames)('is true where "%s" alone is set', (name) => {
		expect(isFiltering(only({ [name]: ['a'] }))).toBe(true);
	});
});
