import { Cite } from '@citation-js/core';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import '../../src/cite/export.ts';
import { localeOf, pages, type BuiltPage } from './support/site.ts';

/** A record as a file gives it back. */
interface ReadRecord {
	id: string;
	title?: string;
	author?: { family?: string; given?: string; literal?: string }[];
	issued?: { 'date-parts': number[][] };
	URL?: string;
	note?: string;
}

interface Reference extends ReadRecord {
	custom: { verified: string };
}

const formats = ['bib', 'ris', 'json'] as const;
const references = JSON.parse(readFileSync('content/references.json', 'utf8')) as Reference[];
const read = (file: string) => new Cite(readFileSync(file, 'utf8')).data as unknown as ReadRecord[];
/** A body's name comes back as a family name from BibTeX, and "m.fl." is written in the language of the page. */
const namesOf = ({ author = [] }: ReadRecord) => author.map(({ family, given, literal }) => (literal ?? [family, given].filter(Boolean).join(', ')).replace(/ (m\.fl\.|et al\.)$/, ''));
const yearOf = ({ issued }: ReadRecord) => issued?.['date-parts'][0]?.[0];
const essence = (record: ReadRecord) => ({ title: record.title, names: namesOf(record), year: yearOf(record), URL: record.URL });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const filesOn = ({ document }: BuiltPage) => [...document.querySelectorAll('a[href*="/cite/"]')].map((link) => link.getAttribute('href')!);
const canonical = ({ document }: BuiltPage) => document.querySelector('link[rel="canonical"]')!.getAttribute('href')!;
const heading = ({ document }: BuiltPage) => document.querySelector('h1')!.textContent!.replace(/\s+/g, ' ').trim();

/** What a page is cited as: its heading, that of a lecture after its number, since its chapter has the same one. */
const citedTitle = (page: BuiltPage) => {
	const number = page.document.querySelector('.deck-head > .label')?.textContent?.trim();
	return number === undefined ? capital(heading(page)) : `${/\d/.test(number) ? number : 'Föreläsning'}: ${heading(page)}`;
};

const isOf = (sv: string, en: string) => ({ address }: BuiltPage) => new RegExp(`^(${sv}|en/${en})/[^/]+/$`).test(address);
const works = pages.filter(isOf('kallor', 'sources'));
const own = pages.filter((page) => isOf('kapitel', 'chapters')(page) || isOf('forelasning', 'lectures')(page) || isOf('begrepp', 'concepts')(page) || isOf('handelser', 'events')(page) || isOf('tidslinje', 'timeline')(page) || /^(en\/)?(tidslinje|timeline|skiftet|shift)\/$/.test(page.address));
const lists = pages.filter(({ address }) => ['kallor/', 'en/sources/'].includes(address));

test('there are pages of each kind to look at', () => {
	expect(works).toHaveLength(2 * references.length);
	expect(own.length).toBeGreaterThan(200);
	expect(lists).toHaveLength(2);
});

test('every page that can be cited leads to its three files, and every file is led to', () => {
	const linked = [...own, ...works, ...lists].flatMap((page) => {
		const files = filesOn(page);
		expect(files.map((file) => file.slice(file.lastIndexOf('.') + 1)), page.address).toEqual([...formats]);
		return files;
	});
	for (const file of linked) expect(existsSync(`dist${file}`), file).toBe(true);
	expect(linked.map((file) => basename(file)).sort()).toEqual(globSync('*', { cwd: 'dist/cite' }).sort());
});

describe.each(formats)('as %s', (format) => {
	const fileOf = (page: BuiltPage) => `dist${filesOn(page).find((file) => file.endsWith(`.${format}`))}`;

	test('every page of ours gives back its title, its address, an author and a year', () => {
		for (const page of own) {
			const records = read(fileOf(page));
			expect(records, page.address).toHaveLength(1);
			const [record] = records;
			expect(record!.title, page.address).toBe(citedTitle(page));
			expect(record!.URL, page.address).toBe(canonical(page));
			expect(namesOf(record!), page.address).toEqual([localeOf(page) === 'sv' ? 'Redaktionen för Investeringsperspektivet' : 'The editors of The Investment Perspective']);
			expect(yearOf(record!), page.address).toBe(2026);
		}
	});

	test('every page about a source gives the work, not itself', () => {
		for (const page of works) {
			const reference = references.find(({ id }) => page.address.endsWith(`/${id}/`))!;
			expect(read(fileOf(page)).map(essence), page.address).toEqual([essence(reference)]);
		}
	});

	test('the whole list of sources gives back every work', () => {
		for (const page of lists) {
			const byId = new Map(read(fileOf(page)).map((record) => [record.id, essence(record)]));
			expect([...byId.keys()].sort()).toEqual(references.map(({ id }) => id).sort());
			for (const reference of references) expect(byId.get(reference.id), reference.id).toEqual(essence(reference));
		}
	});

	test('no work that is only as-cited has a title, and each says that its record is not whole', () => {
		const cited = references.filter(({ custom }) => custom.verified === 'as-cited');
		expect(cited.length).toBeGreaterThan(0);
		for (const page of lists) {
			for (const { id } of cited) {
				const record = read(fileOf(page)).find((one) => one.id === id)!;
				expect(record.title, id).toBeUndefined();
				expect(record.note, id).toMatch(localeOf(page) === 'sv' ? /^Den fullständiga posten är inte känd\./ : /^The full record is not known\./);
			}
		}
	});
});

describe('the panel', () => {
	const textsOf = ({ document }: BuiltPage) => [...document.querySelectorAll('.citing-part .record, [data-cite-figure] > p')].map((text) => text.textContent!);

	test('names title, year and address of every page of ours, in three styles', () => {
		for (const page of own) {
			const entries = textsOf(page).filter((text) => text.includes('https://'));
			expect(entries.length, page.address).toBeGreaterThanOrEqual(3);
			for (const entry of entries) {
				expect(entry, page.address).toContain(citedTitle(page));
				expect(entry, page.address).toContain(canonical(page));
				expect(entry, page.address).toContain('2026');
			}
		}
	});

	test('shows three records and three ways to cite in the text for every source', () => {
		for (const page of works) expect(textsOf(page), page.address).toHaveLength(6);
	});

	test('tells without script how a paragraph of the chapter is cited, by a number and an address that exist', () => {
		const chapters = own.filter(isOf('kapitel', 'chapters'));
		expect(chapters.length).toBeGreaterThan(0);
		for (const page of chapters) {
			const hint = page.document.querySelector('[data-citing-choice]')!.textContent!;
			const [, n, id] = /(?:stycke|para\.) (\d+\.\d+)\).*#([a-z0-9-]+)/.exec(hint)!;
			expect(page.document.getElementById(id!)?.closest('.para')?.querySelector('.para-number')?.textContent, page.address).toBe(n);
		}
	});
});
