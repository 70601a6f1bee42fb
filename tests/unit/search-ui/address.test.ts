import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { resultTypes } from '../../../src/search/types.ts';
import { formatSearch, isNarrowed, longestQuery, parseSearch, tidyQuery, withoutWords, withWords, type SearchState } from '../../../src/search/ui-address.ts';

const nothing: SearchState = { query: '', types: [], decades: [], locales: [] };

const text = fc.string({ unit: 'grapheme', maxLength: 260 });
const state: fc.Arbitrary<SearchState> = fc.record({
	query: text.map(tidyQuery),
	types: fc.subarray([...resultTypes]),
	decades: fc.uniqueArray(fc.integer({ min: 100, max: 999 }).map((number) => number * 10)).map((decades) => decades.sort((a, b) => a - b)),
	locales: fc.subarray([...locales]),
});

describe('parseSearch()', () => {
	it('reads an empty address as nothing asked', () => {
		expect(parseSearch('')).toEqual(nothing);
		expect(parseSearch('?')).toEqual(nothing);
	});
	it('reads the words, kinds, decades and languages', () => {
		expect(parseSearch('?q=barnbidrag&type=event.text&decade=1930.1940&lang=sv')).toEqual({ query: 'barnbidrag', types: ['event', 'text'], decades: [1930, 1940], locales: ['sv'] });
	});
	it('reads a value that is repeated, as forms send it', () => {
		expect(parseSearch('?type=event&type=concept&q=a')).toEqual({ ...nothing, query: 'a', types: ['concept', 'event'] });
	});
	it('leaves out what is unknown, malformed or twice', () => {
		expect(parseSearch('?q=%20%20a%09b%20&type=song.event.event&decade=1935.nineteen.0190.1940.1940.&lang=de.en&page=2')).toEqual({ query: 'a b', types: ['event'], decades: [1940], locales: ['en'] });
	});
	it('cuts words that no address could hold, and no character in two', () => {
		expect([...parseSearch(`?q=${'å'.repeat(500)}`).query]).toHaveLength(longestQuery);
		expect(parseSearch(`?q=${encodeURIComponent('𝄞'.repeat(300))}`).query).toBe('𝄞'.repeat(longestQuery));
	});
	it('never throws', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => parseSearch(search) !== undefined));
	});
});

describe('formatSearch()', () => {
	it('writes nothing for nothing', () => {
		expect(formatSearch(nothing)).toBe('');
	});
	it('is read back as it was', () => {
		fc.assert(
			fc.property(state, (one) => {
				expect(parseSearch(formatSearch(one))).toEqual(one);
			}),
		);
	});
	it('is the same for the same state, however it was written', () => {
		expect(formatSearch(parseSearch('?lang=sv&type=source.event&q=a+b'))).toBe('?q=a+b&type=event.source&lang=sv');
	});
});

describe('isNarrowed()', () => {
	it('is true only where something narrows the answer, whatever is asked', () => {
		expect(isNarrowed({ ...nothing, query: 'a' })).toBe(false);
		for (const narrowed of [{ types: ['event'] as const }, { decades: [1930] }, { locales: ['en'] as const }]) expect(isNarrowed({ ...nothing, ...narrowed } as SearchState)).toBe(true);
	});
});

describe('withWords()', () => {
	it('puts the words before the anchor', () => {
		expect(withWords('/kapitel/tidiga-rotter/#the-vote', 'rösträtt')).toBe('/kapitel/tidiga-rotter/?q=r%C3%B6str%C3%A4tt#the-vote');
		expect(withWords('/begrepp/sib/', ' sib ')).toBe('/begrepp/sib/?q=sib');
	});
	it('leaves an address as it is without words', () => {
		expect(withWords('/begrepp/sib/#a', ' ')).toBe('/begrepp/sib/#a');
	});
	it('gives an address whose page, anchor and words are those given', () => {
		fc.assert(
			fc.property(text, fc.stringMatching(/^[a-z-]{0,8}$/), (query, anchor) => {
				const made = new URL(withWords(`/a/${anchor && `#${anchor}`}`, query), 'https://example.org');
				expect(made.pathname).toBe('/a/');
				expect(made.hash).toBe(anchor && `#${anchor}`);
				expect(parseSearch(made.search).query).toBe(tidyQuery(query));
			}),
		);
	});
});

describe('withoutWords()', () => {
	it('takes the words away and leaves the rest as it was written', () => {
		expect(withoutWords('?q=fonder')).toBe('');
		expect(withoutWords('?from=1930&q=a+b&event=x%20y')).toBe('?from=1930&event=x%20y');
		expect(withoutWords('')).toBe('');
		expect(withoutWords('?quiet=1')).toBe('?quiet=1');
	});
});
