import { describe, expect, it } from 'vitest';
import { copyOf, isLeftOut } from '../../../src/copies/copy.ts';
import { linkMade, zipFile } from '../../../src/copies/made-files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const page = (body: string): string => `<html lang="sv"><head><link rel="canonical" href="https://example.org/"></head><body>${body}</body></html>`;
const site: Record<string, string> = {
	'index.html': page('<a href="/a/">A</a><script type="module" src="/_astro/one.js"></script>'),
	'a/index.html': page('<script src="/_astro/classic.js"></script><link rel="stylesheet" href="/_astro/s.css"><a href="/cite/a.bib">a</a><script type="module" src="/_astro/one.js"></script>'),
	'_astro/one.js': 'import"./part.js"',
	'_astro/part.js': 'part',
	'_astro/classic.js': 'classic',
	'_astro/s.css': 'a{src:url(/_astro/f.woff2)}',
	'_astro/f.woff2': 'font',
	'search/quick.json': '{}',
	'cite/a.bib': '@a',
	'cite/b.bib': '@b',
	'og/a.png': 'png',
	_headers: '/*',
	'.deploy/nginx.conf': '',
	'sw.js': '',
	[zipFile]: 'zip',
};
const built = (files = site): Map<string, Uint8Array> => new Map(Object.entries(files).map(([name, text]) => [name, encode(text)]));
let asked: string[] = [];
const options = {
	bundle: async (modules: readonly string[]) => {
		asked.push(modules.join(' '));
		return `bundle of ${modules.join(' ')}`;
	},
	bundleRuntime: async (published: string) => `runtime for ${published}`,
	hash: (text: string) => String(text.length),
};

describe('copyOf()', () => {
	it('holds pages, styles with their fonts, files to take away, packs and bundles: no modules, nothing for hosts', async () => {
		asked = [];
		const copy = await copyOf(built(), options);
		const runtime = `webbplats/_astro/stick.${'runtime for https://example.org/'.length}.js`;
		const bundle = `webbplats/_astro/stick.${'bundle of _astro/one.js'.length}.js`;
		expect([...copy.keys()]).toEqual(['index.html', bundle, runtime, 'webbplats/_astro/classic.js', 'webbplats/_astro/s.css', 'webbplats/a/index.html', 'webbplats/cite/a.bib', 'webbplats/cite/b.bib', 'webbplats/cite/files.js', 'webbplats/index.html', 'webbplats/search/quick.json.js'].sort());
		expect(asked).toEqual(['_astro/one.js']);
		expect(decode(copy.get('webbplats/_astro/s.css'))).toBe(`a{src:url(data:font/woff2;base64,${btoa('font')})}`);
		expect(decode(copy.get('webbplats/cite/files.js'))).toBe('stick.files["cite/a.bib"]="@a";\nstick.files["cite/b.bib"]="@b";\n');
	});
	it('has the start page twice: in the folder of the site, and beside it as the way in', async () => {
		const copy = await copyOf(built(), options);
		expect(decode(copy.get('index.html'))).toContain('<a href="webbplats/a/index.html">');
		expect(decode(copy.get('webbplats/index.html'))).toContain('<a href="a/index.html">');
	});
	it('offers the PDFs that are there and never itself, so that a second copy is the same as the first', async () => {
		const place = (file: string): string => `<p class="made-file" data-made="/${file}" hidden><a>x</a> <small></small></p>`;
		const before: Record<string, string> = { ...site, 'a/index.html': page(place('a/a.pdf') + place('a/b.pdf') + place(zipFile)), 'a/a.pdf': 'pdf' };
		delete before[zipFile];
		const copy = await copyOf(built(before), options);
		const made = decode(copy.get('webbplats/a/index.html'));
		expect(made).toContain('<a href="a.pdf">');
		expect([...made.matchAll(/<a href/g)]).toHaveLength(1);
		const linked = linkMade(before['a/index.html']!, 'https://example.org/a/', () => 5000);
		expect(linked).toContain(`href="/${zipFile}"`);
		expect(await copyOf(built({ ...before, 'a/index.html': linked, [zipFile]: 'zip' }), options)).toEqual(copy);
	});
	it('stops where there is no start page', async () => {
		await expect(copyOf(new Map(), options)).rejects.toThrow('The build has no start page, index.html.');
	});
});

describe('isLeftOut()', () => {
	it('leaves out what is for hosts, search engines and service workers, and keeps what readers open', () => {
		expect(['.htaccess', '.deploy/nginx.conf', '_headers', 'robots.txt', 'sitemap.xml', 'sw.js', 'offline.json', 'og/a.png', zipFile].filter((file) => !isLeftOut(file))).toEqual([]);
		expect(['index.html', 'feed.xml', 'data/events.csv', 'fonts/OFL-jost.txt', 'kapitel/a/a.pdf', 'begrepp/sw.js/index.html'].filter(isLeftOut)).toEqual([]);
	});
});
