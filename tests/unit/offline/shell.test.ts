import { describe, expect, it } from 'vitest';
import { shellEntry, shellOf } from '../../../src/offline/shell.ts';

/** Reads from a site that holds these texts. */
const reader = (site: Record<string, string>) => async (address: string) => site[address];

describe('shellOf()', () => {
	it('finds what a page loads, what that loads, and what a script fetches later, each once', async () => {
		const site = {
			'/utan-nat/': '<link rel="preload" href="/_astro/jost.1.woff2" as="font"><link rel="stylesheet" href="/_astro/a.1.css"><script type="module" src="/_astro/b.1.js"></script>',
			'/_astro/a.1.css': '@font-face{src:url(/_astro/jost.1.woff2)format("woff2")}@font-face{src:url("/_astro/serif.1.woff2")}',
			'/_astro/b.1.js': 'import{t as e}from"./c.1.js";const l=()=>import(`./later.1.js`)',
			'/_astro/c.1.js': "import'./b.1.js'",
			'/_astro/later.1.js': '',
		};
		expect((await shellOf(['/utan-nat/'], reader(site))).sort()).toEqual(['/_astro/a.1.css', '/_astro/b.1.js', '/_astro/c.1.js', '/_astro/jost.1.woff2', '/_astro/later.1.js', '/_astro/serif.1.woff2', '/utan-nat/']);
	});
	it('leaves out links to other pages, what metadata names, and what a template holds until it is asked for', async () => {
		const html = '<link rel="canonical" href="https://example.org/"><link rel="alternate" href="/feed.xml"><a href="/om/">x</a><template data-part="dialog"><script src="/_astro/search.js"></script></template><template data-part="offline"><script src="/_astro/o.js"></script></template>';
		expect(await shellOf(['/utan-nat/'], reader({ '/utan-nat/': html }))).toEqual(['/utan-nat/', '/_astro/o.js']);
	});
	it('finds files under a base', async () => {
		const site = { '/kurs/utan-nat/': '<script type="module" src="/kurs/_astro/b.js"></script>', '/kurs/_astro/b.js': 'import"./c.js"', '/kurs/_astro/c.js': '' };
		expect(await shellOf(['/kurs/utan-nat/'], reader(site))).toEqual(['/kurs/utan-nat/', '/kurs/_astro/b.js', '/kurs/_astro/c.js']);
	});
});

describe('shellEntry()', () => {
	it('gives a revision to what may change, and none to what is named by its content', () => {
		expect(shellEntry({ url: '/utan-nat/', revision: 'a' })).toEqual({ url: '/utan-nat/', revision: 'a' });
		expect(shellEntry({ url: '/_astro/a.1.js', revision: 'a' })).toEqual({ url: '/_astro/a.1.js', revision: null });
	});
});
