import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf, wayTo, wayToRoot } from '../../../src/copies/address.ts';

describe('wayTo()', () => {
	it('leads up, down and to a file beside', () => {
		expect(wayTo('webbplats/kapitel/rötter/index.html', 'webbplats/sok/index.html')).toBe('../../sok/index.html');
		expect(wayTo('index.html', 'webbplats/index.html')).toBe('webbplats/index.html');
		expect(wayTo('webbplats/index.html', 'webbplats/index.html')).toBe('index.html');
		expect(wayTo('webbplats/a/index.html', 'webbplats/b')).toBe('../b');
	});
	it('writes letters that addresses may not hold as browsers do', () => {
		expect(wayTo('a.html', 'rötter/100 %#.html')).toBe('r%C3%B6tter/100%20%25%23.html');
	});
	it('leads to the file, as a browser reads it, from wherever it starts', () => {
		const path = fc.array(fc.string({ minLength: 1 }).filter((name) => !/^\.{1,2}$|[/\\\ud800-\udfff]/.test(name)), { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
		fc.assert(
			fc.property(path, path, (from, to) => {
				const base = `file:///x/${from.split('/').map(encodeURIComponent).join('/')}`;
				expect(decodeURIComponent(new URL(wayTo(from, to), base).pathname)).toBe(`/x/${to}`);
			}),
		);
	});
});

describe('wayToRoot()', () => {
	it('has no slash at its end and stays within the folder of the site, whose name may change', () => {
		expect(['webbplats/index.html', 'webbplats/en/index.html', 'webbplats/en/a/index.html', 'index.html'].map(wayToRoot)).toEqual(['.', '..', '../..', 'webbplats']);
	});
});

describe('targetOf()', () => {
	const files = ['index.html', 'kapitel/index.html', 'kapitel/a/index.html', 'data/x y.csv', 'search/quick.json', '404.html'];
	const has = (path: string): boolean => files.includes(path) || (path.endsWith('/') && files.some((file) => file.startsWith(path)));
	const published = { origin: 'https://example.org', base: '/kurs/' };
	const target = (address: string, page = 'kapitel/index.html') => targetOf(address, page, published, has);

	it('finds the page of a folder, with or without the slash, and keeps what is asked and the anchor', () => {
		expect(target('/kurs/kapitel/a/?slide=b#c')).toEqual({ kind: 'file', file: 'kapitel/a/index.html', rest: '?slide=b#c' });
		expect(target('/kurs/kapitel/a#c')).toEqual({ kind: 'file', file: 'kapitel/a/index.html', rest: '#c' });
		expect(target('/kurs/')).toEqual({ kind: 'file', file: 'index.html', rest: '' });
		expect(target('/kurs')).toEqual({ kind: 'file', file: 'index.html', rest: '' });
	});
	it('finds files, also by addresses from the page and with escaped letters', () => {
		expect(target('/kurs/data/x%20y.csv')).toEqual({ kind: 'file', file: 'data/x y.csv', rest: '' });
		expect(target('a/')).toEqual({ kind: 'file', file: 'kapitel/a/index.html', rest: '' });
		expect(target('../404.html')).toEqual({ kind: 'file', file: '404.html', rest: '' });
	});
	it('tells a folder that is no page from a path where there is nothing', () => {
		expect(target('/kurs/search/')).toEqual({ kind: 'folder', folder: 'search' });
		expect(target('/kurs/undervisa/')).toEqual({ kind: 'nothing' });
	});
	it('leaves places on the page, other sites, other schemes, whole addresses and what lies outside the base path', () => {
		for (const address of ['', '#a', '?step=b', 'https://example.org/kurs/', 'https://other.org/', '//other.org/kurs/', 'mailto:a@example.org', 'data:,x', '/andra/', '/kursen/']) expect(target(address), address).toBeUndefined();
	});
});
