import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { t } from '../../../src/i18n/t.ts';
import type { Hit, Run } from '../../../src/search/types.ts';
import { countSentence, excerptOf, excerptRoom, fitExcerpt, isOptionKey, moveOption, settle, textOf } from '../../../src/search/ui-results.ts';

const hit = (address: string, more: Partial<Hit> = {}): Hit => ({ type: 'text', locale: 'sv', title: [{ text: address }], address, label: '', excerpt: [], subs: [], ...more });
const words = (text: string): Run[] => [{ text: 'om ' }, { text, marked: true }];

describe('countSentence()', () => {
	it('tells none from one from many, in the words and numbers of the language', () => {
		const { count } = t('sv').search;
		expect(countSentence(count, 0, 'zz', 'sv')).toBe('Inga träffar på ”zz”.');
		expect(countSentence(count, 1, 'sib', 'sv')).toBe('1 träff på ”sib”.');
		expect(countSentence(count, 12345, 'a', 'sv')).toBe('12\u00a0345 träffar på ”a”.');
		expect(countSentence(t('en').search.count, 12345, 'a', 'en')).toBe('12,345 results for “a”.');
	});
	it('takes braces in what was asked for words', () => {
		expect(countSentence(t('sv').search.count, 2, '{n}', 'sv')).toBe('2 träffar på ”{n}”.');
	});
});

describe('settle()', () => {
	it('shows all that the full text gives where nothing was shown', () => {
		expect(settle([], [hit('/a/'), hit('/b/')]).map(({ address }) => address)).toEqual(['/a/', '/b/']);
	});
	it('keeps what is shown in its place, whatever order the full text has', () => {
		expect(settle([hit('/a/'), hit('/b/')], [hit('/c/'), hit('/b/'), hit('/a/')]).map(({ address }) => address)).toEqual(['/a/', '/b/', '/c/']);
	});
	it('keeps what is shown and not found in the full text', () => {
		expect(settle([hit('/a/')], [])).toEqual([hit('/a/')]);
	});
	it('fills the excerpts of what is shown and adds no headings to it', () => {
		const sub = { title: [{ text: 'x' }], address: '/a/#x', excerpt: [] };
		const other = { title: [{ text: 'y' }], address: '/a/#y', excerpt: words('y') };
		const [first] = settle([hit('/a/', { subs: [sub] })], [hit('/a/', { excerpt: words('a'), subs: [other, { ...sub, excerpt: words('x') }] })]);
		expect(first).toEqual(hit('/a/', { excerpt: words('a'), subs: [{ ...sub, excerpt: words('x') }] }));
	});
	it('loses and doubles nothing', () => {
		const list = fc.uniqueArray(fc.integer({ min: 0, max: 12 })).map((numbers) => numbers.map((number) => hit(`/${number}/`)));
		fc.assert(
			fc.property(list, list, (shown, full) => {
				const settled = settle(shown, full).map(({ address }) => address);
				expect(settled.slice(0, shown.length)).toEqual(shown.map(({ address }) => address));
				expect(settled.toSorted()).toEqual([...new Set([...shown, ...full].map(({ address }) => address))].sort());
			}),
		);
	});
});

describe('excerptOf()', () => {
	const sub = (excerpt: Run[]) => ({ title: [], address: '/a/#x', excerpt });
	it('is the hit’s own where that holds what was searched for', () => {
		expect(excerptOf({ excerpt: words('a'), subs: [sub(words('b'))] })).toEqual(words('a'));
	});
	it('is that of the first heading that holds it, where the hit’s own does not', () => {
		expect(excerptOf({ excerpt: [{ text: 'a' }], subs: [sub([{ text: 'b' }]), sub(words('c'))] })).toEqual(words('c'));
	});
	it('is the hit’s own where none holds it', () => {
		expect(excerptOf({ excerpt: [{ text: 'a' }], subs: [sub([])] })).toEqual([{ text: 'a' }]);
	});
});

describe('fitExcerpt()', () => {
	const runs = fc.array(fc.record({ text: fc.stringMatching(/^[a-zåäö ]{1,60}$/), marked: fc.option(fc.constant(true as const), { nil: undefined }) }), { maxLength: 8 }) as fc.Arbitrary<Run[]>;
	it('leaves a short one as it is, and an empty one empty', () => {
		expect(fitExcerpt([])).toEqual([]);
		expect(fitExcerpt(words('fonder'))).toEqual(words('fonder'));
	});
	it('brings a marked word that stands late to the front, at a whole word', () => {
		expect(fitExcerpt([{ text: 'ett två tre fyra fem ' }, { text: 'sex', marked: true }, { text: ' sju' }], { before: 8, all: 100 })).toEqual([{ text: '…\u00a0fem ' }, { text: 'sex', marked: true }, { text: ' sju' }]);
	});
	it('ends at a whole word', () => {
		expect(fitExcerpt([{ text: 'ett ' }, { text: 'två', marked: true }, { text: ' tre fyra' }], { before: 10, all: 13 })).toEqual([{ text: 'ett ' }, { text: 'två', marked: true }, { text: ' tre' }, { text: '\u00a0…' }]);
	});
	it('keeps the first marked word whole, however long it is', () => {
		expect(textOf(fitExcerpt([{ text: 'x'.repeat(40), marked: true }, { text: ' y' }], { before: 5, all: 10 }))).toContain('x'.repeat(40));
	});
	it('shows a marked word where there is one, and of the rest not more than its room', () => {
		fc.assert(
			fc.property(runs, (given) => {
				const fitted = fitExcerpt(given);
				const first = given.find(({ marked }) => marked);
				if (first) expect(fitted.find(({ marked }) => marked)?.text).toBe(first.text);
				expect(textOf(fitted).length).toBeLessThanOrEqual(excerptRoom.all + 60 + 4);
			}),
		);
	});
});

describe('moveOption()', () => {
	it('goes nowhere where there are no options', () => {
		for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End'] as const) expect(moveOption(key, -1, 0)).toBe(-1);
	});
	it('begins at the first by ↓ and at the last by ↑', () => {
		expect(moveOption('ArrowDown', -1, 3)).toBe(0);
		expect(moveOption('ArrowUp', -1, 3)).toBe(2);
	});
	it('goes on at the other end', () => {
		expect(moveOption('ArrowDown', 2, 3)).toBe(0);
		expect(moveOption('ArrowUp', 0, 3)).toBe(2);
		expect(moveOption('ArrowDown', 0, 1)).toBe(0);
	});
	it('goes to the first by Home and to the last by End', () => {
		expect(moveOption('Home', 2, 3)).toBe(0);
		expect(moveOption('End', 0, 3)).toBe(2);
	});
});

describe('isOptionKey()', () => {
	it('leaves Home and End to the text of the field until an option is chosen', () => {
		expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'a'].filter((key) => isOptionKey(key, -1))).toEqual(['ArrowDown', 'ArrowUp']);
		expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'a'].filter((key) => isOptionKey(key, 0))).toEqual(['ArrowDown', 'ArrowUp', 'Home', 'End']);
	});
});
