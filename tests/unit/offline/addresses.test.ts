import { describe, expect, it } from 'vitest';
import { cacheNames, courseAddress, courseKey, isNamedByContent, isPage, pageAddress } from '../../../src/offline/addresses.ts';

describe('cacheNames()', () => {
	it('names every cache apart', () => {
		const names = Object.values(cacheNames('/'));
		expect(new Set(names).size).toBe(names.length);
	});
	it('names those of two sites on one host apart, and those of one site alike however its folder is written', () => {
		expect(Object.values(cacheNames('/')).filter((name) => Object.values(cacheNames('/kurs/')).includes(name))).toEqual([]);
		expect(cacheNames('/kurs')).toEqual(cacheNames('/kurs/'));
	});
});

describe('isNamedByContent()', () => {
	it.each(['/_astro/Base.DSZgd71J.css', '/kurs/_astro/jost.DRVxnkLV.woff2', '/search/pages-c517bae3.json', '/search/text-c517bae3-sv-0.json', '/search/words-c517bae3-12.json'])('knows that %s never changes', (url) => {
		expect(isNamedByContent(url)).toBe(true);
	});
	it.each(['/', '/kapitel/', '/search/quick.json', '/icon.svg', '/data/events.json', '/begrepp/_astro/', '/sok/pages-1.json'])('knows that %s may change', (url) => {
		expect(isNamedByContent(url)).toBe(false);
	});
});

describe('courseKey()', () => {
	it('keeps two states of a page side by side', () => {
		expect(courseKey({ url: '/om/', revision: 'a' })).not.toBe(courseKey({ url: '/om/', revision: 'b' }));
	});
	it('keeps a file that is named by its content under its own address', () => {
		expect(courseKey({ url: '/_astro/a.1.js', revision: 'a' })).toBe('/_astro/a.1.js');
	});
	it('never gives the address under which the course tells what it holds', () => {
		expect(courseKey({ url: '/offline.json', revision: 'kept' })).not.toBe(courseAddress('/'));
	});
});

describe('pageAddress()', () => {
	it.each([
		['https://example.org/kapitel/?slide=2', 'https://example.org/kapitel/'],
		['https://example.org/kapitel/#the-vote', 'https://example.org/kapitel/'],
		['https://example.org/kapitel/index.html?q=a#b', 'https://example.org/kapitel/'],
		['https://example.org/index.html', 'https://example.org/'],
		['https://example.org/kapitel', 'https://example.org/kapitel/'],
		['https://example.org/', 'https://example.org/'],
		['https://example.org/404.html', 'https://example.org/404.html'],
		['https://example.org/data/events.csv?x', 'https://example.org/data/events.csv'],
		['http://localhost:4321/kurs/sok/?q=%E5', 'http://localhost:4321/kurs/sok/'],
	])('takes %s for %s', (address, page) => {
		expect(pageAddress(address)).toBe(page);
		expect(pageAddress(page)).toBe(page);
	});
});

describe('isPage()', () => {
	it.each(['/', '/kapitel/', '/kapitel', '/kurs/kapitel/index.html', '/en/'])('knows %s for a page', (path) => {
		expect(isPage(path)).toBe(true);
	});
	it.each(['/data/events.csv', '/icon.svg', '/kapitel/tidiga-rotter/tidiga-rotter.pdf', '/download/kurs.zip', '/sw.js'])('knows %s for a file', (path) => {
		expect(isPage(path)).toBe(false);
	});
});
