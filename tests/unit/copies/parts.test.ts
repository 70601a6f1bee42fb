import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isForScripts, packOf, writePack } from '../../../src/copies/packs.ts';
import { policyOfCopy } from '../../../src/copies/policy.ts';
import { publishedAt, updatedOn } from '../../../src/copies/published.ts';
import { writeReadme } from '../../../src/copies/readme.ts';
import { styleOfCopy } from '../../../src/copies/style.ts';
import { zipOf } from '../../../src/copies/zip.ts';
import { policy } from '../../../src/deploy/policy.ts';

describe('policyOfCopy()', () => {
	it('lets files in beside the site itself, and still nothing from the network', () => {
		const made = policyOfCopy([...policy.directives, `script-src ${policy.scriptDirective.resources.join(' ')} 'sha256-x='`].join(';'));
		expect(made).toContain("img-src 'self' file:;font-src 'self' file: data:;");
		expect(made).toContain("script-src 'self' file: 'sha256-x='");
		expect(made).toMatch(/trusted-types [^;]*\bstick\b/);
		expect(made).toContain("default-src 'none';");
		expect(made).not.toMatch(/https?:|\*|unsafe/);
	});
});

describe('packOf()', () => {
	it('gives each file of the search a pack of its own, and all citations one', () => {
		expect(packOf('search/quick.json')).toBe('search/quick.json.js');
		expect(packOf('cite/chapter-roots-sv.bib')).toBe(packOf('cite/bibliography.ris'));
		expect(['kapitel/index.html', 'data/events.json', 'icon.svg'].map(packOf)).toEqual([undefined, undefined, undefined]);
	});
	it('leaves the files that readers take away beside their pack', () => {
		expect(isForScripts('search/quick.json')).toBe(true);
		expect(isForScripts('cite/bibliography.ris')).toBe(false);
	});
});

describe('writePack()', () => {
	it('writes a script that hands over its files, whatever is in them', () => {
		const files: [string, string][] = [['search/a.json', '{"a":"\\"</script>\u2028ö"}'], ['b', '']];
		const stick = { files: {} as Record<string, string> };
		new Function('stick', writePack(files))(stick);
		expect(Object.entries(stick.files)).toEqual(files);
	});
});

describe('styleOfCopy()', () => {
	const published = { origin: 'https://example.org', base: '/kurs/' };
	const has = (path: string): boolean => ['_astro/f.woff2', 'img/a.svg'].includes(path);
	const made = (css: string): string => styleOfCopy(css, '_astro/s.css', published, has, () => 'AAAA');
	it('holds its fonts, for which text waits, and leads to other files from where it is', () => {
		expect(made('@font-face{src:url(/kurs/_astro/f.woff2)format("woff2");font-display:optional}a{background:url("../img/a.svg#b")}')).toBe('@font-face{src:url(data:font/woff2;base64,AAAA)format("woff2");font-display:block}a{background:url(../img/a.svg#b)}');
	});
	it('leaves what is written in and what is a place on the page', () => {
		for (const css of ['a{fill:url(#b)}', 'a{background:url(data:image/png;base64,AA)}', 'a{color:red}']) expect(made(css)).toBe(css);
	});
	it('stops at a file that is not there', () => {
		expect(() => made('a{background:url(/kurs/no.png)}')).toThrow('The style sheet _astro/s.css names /kurs/no.png, which the build does not have.');
	});
});

describe('publishedAt()', () => {
	it('reads host and path from the address that the start page says is its own', () => {
		expect(publishedAt('<link rel="icon" href="/x"><link rel="canonical" href="https://example.org/kurs/">')).toEqual({ origin: 'https://example.org', base: '/kurs/' });
	});
	it('says what is missing where there is none', () => {
		expect(() => publishedAt('<p>')).toThrow('rel="canonical"');
	});
});

describe('updatedOn()', () => {
	it('finds the day that a page’s data names, and no other', () => {
		expect(updatedOn('{"datePublished":"2025-01-02","dateModified":"2026-11-23"}')).toBe('2026-11-23');
		expect(updatedOn('{"datePublished":"2025-01-02"}')).toBeUndefined();
	});
});

describe('writeReadme()', () => {
	const readme = writeReadme({ address: 'https://example.org/kurs/', updated: '2026-11-03' });
	it('says in both languages what to open, how old it is and where the latest is', () => {
		for (const part of ['Öppna index.html', 'Double-click index.html', '3 november 2026', '3 November 2026', 'CC BY 4.0']) expect(readme).toContain(part);
		expect(readme.split('https://example.org/kurs/')).toHaveLength(3);
	});
	it('ends its lines as every editor reads them, none longer than a narrow window', () => {
		expect(readme.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of readme.split('\r\n')) expect(line.length).toBeLessThanOrEqual(80);
	});
});

describe('zipOf()', () => {
	const files = new Map([['README.txt', new TextEncoder().encode('å'.repeat(500))], ['webbplats/a.png', new Uint8Array(300)]]);
	it('holds the files under their names, text compressed and pictures as they are', () => {
		const zip = zipOf(files, '2026-11-23');
		expect(unzipSync(zip)).toEqual(Object.fromEntries(files));
		expect(zip.length).toBeGreaterThan(300);
		expect(zip.length).toBeLessThan(300 + 500);
	});
	it('is the same for the same files and day, and bears that day', () => {
		const zip = zipOf(files, '2026-11-23');
		expect(zipOf(new Map(files), '2026-11-23')).toEqual(zip);
		expect(zipOf(files, '2026-11-24')).not.toEqual(zip);
		// Of the first file, as zips write a moment: two bytes of time and two of day.
		const view = new DataView(zip.buffer, zip.byteOffset);
		const [time, day] = [view.getUint16(10, true), view.getUint16(12, true)];
		expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31, time >> 11]).toEqual([2026, 11, 23, 12]);
	});
});
