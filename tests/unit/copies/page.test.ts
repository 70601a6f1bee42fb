import { describe, expect, it } from 'vitest';
import { pageOfCopy } from '../../../src/copies/page.ts';

const files = ['index.html', 'sok/index.html', 'kapitel/a/index.html', 'kapitel/a/a.pdf', 'og/a.png', 'search/quick.json', '_astro/s.css', '_astro/f.woff2', '_astro/one.js', '_astro/two.js', '_astro/classic.js'];
const bundled: string[][] = [];
const options = {
	published: { origin: 'https://example.org', base: '/kurs/' },
	has: (path: string) => files.includes(path) || (path.endsWith('/') && files.some((file) => file.startsWith(path))),
	isCopied: (file: string) => !file.startsWith('og/'),
	bundle: async (modules: readonly string[]) => {
		bundled.push([...modules]);
		return `_astro/${modules.map((name) => name.replace(/\W/g, '')).join('-')}.js`;
	},
	runtime: '_astro/stick.js',
};
const made = (body: string, head = ''): Promise<string> => pageOfCopy(`<html><head>${head}</head><body>${body}</body></html>`, 'kapitel/a/index.html', 'webbplats/kapitel/a/index.html', options);
const bodyOf = async (body: string): Promise<string> => /<body>(.*)<\/body>/s.exec(await made(body))![1]!;

describe('pageOfCopy()', () => {
	it('leads every link, form and picture to a file', async () => {
		expect(await bodyOf('<a href="/kurs/kapitel/a/?slide=b&amp;step=2#c">A</a><form action="/kurs/sok/"></form><img src="/kurs/_astro/s.css"><a href="#c">c</a>')).toBe(
			'<a href="index.html?slide=b&amp;step=2#c">A</a><form action="../../sok/index.html"></form><img src="../../_astro/s.css"><a href="#c">c</a>',
		);
	});
	it('leaves addresses in full, and makes one of a link to what the copy leaves out', async () => {
		expect(await bodyOf('<a href="https://example.org/kurs/">x</a><a href="/kurs/og/a.png?b">y</a>')).toBe('<a href="https://example.org/kurs/">x</a><a href="https://example.org/kurs/og/a.png?b">y</a>');
	});
	it('rewrites addresses that scripts read from the page: in data, in blocks of data, and the root before others', async () => {
		expect(await bodyOf('<dialog data-page="/kurs/sok/" data-files="/kurs/search/" data-root="/kurs" data-words="/ eller /">')).toBe('<dialog data-page="../../sok/index.html" data-files="../../search/" data-root="../.." data-words="/ eller /">');
		expect(await bodyOf('<dialog data-root>')).toBe('<dialog data-root="../..">');
		expect(await bodyOf('<script type="application/json">{"a":["/kurs/kapitel/a/#b","<i>",1,null,"/kurs/nothing/"]}</script>')).toBe('<script type="application/json">{"a":["index.html#b","\\u003ci>",1,null,"/kurs/nothing/"]}</script>');
	});
	it('keeps what machines elsewhere read: canonical addresses and data for search engines', async () => {
		const head = '<link rel="canonical" href="https://example.org/kurs/"><meta property="og:image" content="https://example.org/kurs/og/a.png"><script type="application/ld+json">{"url":"/kurs/"}</script>';
		expect(await made('', head)).toContain(head);
	});
	it('loads one script for all modules of a page, in their order, after the copy’s own', async () => {
		bundled.length = 0;
		const page = await made('<p></p><script type="module" src="/kurs/_astro/one.js"></script><script type="module" src="/kurs/_astro/two.js"></script>');
		expect(bundled).toEqual([['_astro/one.js', '_astro/two.js']]);
		expect(page).toBe('<html><head><script defer src="../../_astro/stick.js"></script><script defer src="../../_astro/_astroonejs-_astrotwojs.js"></script></head><body><p></p></body></html>');
	});
	it('keeps scripts that are no modules, and makes the modules of a template scripts of their own', async () => {
		bundled.length = 0;
		expect(await bodyOf('<script async src="/kurs/_astro/classic.js"></script><template><link rel="modulepreload" href="/kurs/_astro/two.js"><script type="module" src="/kurs/_astro/one.js"></script></template>')).toBe(
			'<script async src="../../_astro/classic.js"></script><template><script src="../../_astro/_astroonejs.js"></script></template>',
		);
		expect(bundled).toEqual([['_astro/one.js']]);
	});
	it('asks for nothing ahead, and adapts the policy', async () => {
		const page = await made('', '<link rel="preload" href="/kurs/_astro/f.woff2" as="font" crossorigin><link rel="stylesheet" href="/kurs/_astro/s.css"><meta http-equiv="content-security-policy" content="default-src \'none\';font-src \'self\';trusted-types a; script-src \'self\';">');
		expect(page).not.toContain('preload');
		expect(page).toContain('<link rel="stylesheet" href="../../_astro/s.css">');
		expect(page).toContain('content="default-src \'none\';font-src \'self\' file: data:;trusted-types a stick; script-src \'self\' file:;"');
	});
	it('stops at a link, and at a script, that leads nowhere', async () => {
		await expect(made('<a href="/kurs/undervisa/">x</a>')).rejects.toThrow('The page kapitel/a/index.html leads to /kurs/undervisa/ (href), which the build does not have.');
		await expect(made('<script type="module" src="/kurs/_astro/no.js"></script>')).rejects.toThrow('The page kapitel/a/index.html loads the script /kurs/_astro/no.js, which the build does not have.');
	});
});
