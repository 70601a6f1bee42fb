import { describe, expect, it } from 'vitest';
import { addressOf, courseFiles, isCoursePage, languageOf, linksOf, makeManifest } from '../../../src/offline/contents.ts';
import { formatManifest, readManifest } from '../../../src/offline/manifest.ts';

describe('courseFiles()', () => {
	const held = ['index.html', 'kapitel/tidiga-rotter/index.html', 'en/about/privacy/index.html', 'inbaddat/rutnatet/index.html', '_astro/Base.DSZgd71J.css', '_astro/jost.DRVxnkLV.woff2', 'search/quick.json', 'search/text-1-sv-0.json', 'icon.svg'];
	it.each(held)('holds %s, which every page may ask for', (path) => {
		expect(courseFiles([path], new Set(), '/')).toEqual([path]);
	});
	it.each(['404.html', 'en/404/index.html', 'og/site-sv.png', 'kapitel/tidiga-rotter/tidiga-rotter.pdf', 'download/kurs.zip', 'sitemap.xml', 'robots.txt', '_headers', 'offline.json', 'sw.js', 'cite/chapter-roots-sv.bib', 'data/timeline-both-sv.png'])(
		'leaves out %s, also where pages link to it',
		(path) => {
			expect(courseFiles([path], new Set([addressOf('/', path)]), '/')).toEqual([]);
		},
	);
	it.each(['data/events.csv', 'data/timeline-both-sv.svg', 'cite/bibliography-en.ris'])('holds %s where a page links to it', (path) => {
		expect(courseFiles([path], new Set(), '/kurs/')).toEqual([]);
		expect(courseFiles([path], new Set([`/kurs/${path}`]), '/kurs/')).toEqual([path]);
	});
	it('holds nothing of nothing', () => {
		expect(courseFiles([], new Set(['/data/events.csv']), '/')).toEqual([]);
	});
});

describe('linksOf()', () => {
	it('finds what a page links to, without queries and anchors, and not what it loads', () => {
		expect(linksOf('<link rel="icon" href="/icon.svg"><a class="button" href="/data/events.csv" download>CSV</a><a href="/om/?q=1#a"><b>x</b></a><a href="#top">')).toEqual(['/data/events.csv', '/om/']);
		expect(linksOf('')).toEqual([]);
	});
});

describe('isCoursePage()', () => {
	it('knows pages from files, and from those for addresses that lead nowhere', () => {
		expect(['index.html', 'en/index.html', '404.html', 'en/404/index.html', 'feed.xml'].filter(isCoursePage)).toEqual(['index.html', 'en/index.html']);
	});
});

describe('languageOf()', () => {
	it.each([
		['index.html', 'sv'],
		['kapitel/a/index.html', 'sv'],
		['en/index.html', 'en'],
		['entre/index.html', 'sv'],
		['data/timeline-both-en.svg', 'en'],
		['data/timeline-both-sv.svg', 'sv'],
		['cite/bibliography-en.bib', 'en'],
		['data/events.csv', undefined],
		['search/text-1-en-0.json', undefined],
		['_astro/dialog-en.1.js', undefined],
	])('says that %s serves %s', (path, language) => {
		expect(languageOf(path)).toBe(language);
	});
});

describe('makeManifest()', () => {
	const hash = (text: string) => `hash of ${text}`;
	const page = { path: 'om/index.html', bytes: 10, revision: 'b' };
	const script = { path: '_astro/a.js', bytes: 5, revision: 'a' };
	it('lists files by their addresses, under the base', () => {
		expect(makeManifest([page, script], '/kurs/', hash).files).toEqual([
			{ url: '/kurs/_astro/a.js', revision: 'a', bytes: 5 },
			{ url: '/kurs/om/', revision: 'b', bytes: 10, language: 'sv' },
		]);
	});
	it('has one version for the same files in any order, and another where a file is changed, added or gone', () => {
		const { version } = makeManifest([page, script], '/', hash);
		expect(makeManifest([script, page], '/', hash).version).toBe(version);
		const others = [[{ ...page, revision: 'c' }, script], [page], [page, script, { ...script, path: '_astro/b.js' }]].map((files) => makeManifest(files, '/', hash).version);
		expect(new Set([version, ...others]).size).toBe(4);
	});
	it('is read back as it was written, with a line for each file', () => {
		const manifest = makeManifest([page, script], '/', hash);
		const written = formatManifest(manifest);
		expect(readManifest(JSON.parse(written))).toEqual(manifest);
		expect(written.split('\n')).toHaveLength(manifest.files.length + 3);
		expect(readManifest(JSON.parse(formatManifest({ version: '', files: [] })))).toEqual({ version: '', files: [] });
	});
});

describe('readManifest()', () => {
	it.each([null, undefined, [], {}, { version: 1, files: [] }, { version: 'a' }, 'a page'])('refuses %j, which is no list', (value) => {
		expect(() => readManifest(value)).toThrow('The answer of the host is no list of files. Put the whole built folder on the host, "offline.json" included.');
	});
});
