import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { exportedRecord, type CslRecord } from '../../../src/cite/csl.ts';
import { exportRecords, toBibtex, toCslJson, toRis, type ExportFormat } from '../../../src/cite/export.ts';
import { pageRecord } from '../../../src/cite/page-record.ts';
import { locales } from '../../../src/i18n/locales.ts';
import { pages, site } from './pages.ts';
import { article, asCited, asCitedFamilies, asCitedLettered, asCitedOthers, book, chapter, magazine, manyAuthors, report, thesis, undated, webPage, work } from './works.ts';

const works = [article, book, chapter, magazine, manyAuthors, report, thesis, undated, webPage];
const cited = [asCited, asCitedFamilies, asCitedLettered, asCitedOthers];
const records: CslRecord[] = [
	...Object.values(pages).flatMap((make) => locales.map((locale) => pageRecord(make(locale), site))),
	...[...works, ...cited].map((reference) => exportedRecord(reference, 'sv')),
];
const formats = ['bib', 'ris', 'json'] as const satisfies ExportFormat[];

/** What must survive the way through a file: a body's name comes back as a family name from BibTeX. */
const essence = ({ title, author, issued, URL, DOI }: Partial<CslRecord>) => ({
	title,
	author: author?.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '))),
	year: issued?.['date-parts'][0]?.[0],
	URL,
	DOI,
});
const read = (text: string) => new Cite(text).data as Partial<CslRecord>[];

describe.each(formats)('exportRecords as %s', (format) => {
	it('gives back title, authors, year and address of each record when it is read', () => {
		for (const record of records) expect(read(exportRecords([record], format)).map(essence)).toEqual([essence(record)]);
	});
	it('holds many records in one file, in their order', () => {
		expect(read(exportRecords(records, format)).map(essence)).toEqual(records.map(essence));
	});
	it('gives each its own key', () => {
		expect(read(exportRecords(records, format)).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
	});
	it('holds no title of a work that is only as-cited, and says that the record is not whole', () => {
		for (const reference of cited) {
			const [record] = read(exportRecords([exportedRecord(reference, 'en')], format));
			expect(record).not.toHaveProperty('title');
			expect(record!.note).toMatch(/^The full record is not known\./);
		}
	});
	it('keeps what only TeX reads otherwise', () => {
		const odd = work({ id: 'odd', type: 'book', title: 'Vård & omsorg: 50 % – ”ord”, #1, kostnader_b', author: [{ family: 'Ek', given: 'Åsa' }], issued: { 'date-parts': [[1999]] } });
		expect(read(exportRecords([exportedRecord(odd, 'sv')], format)).map(essence)).toEqual([essence(exportedRecord(odd, 'sv'))]);
	});
});

describe('toBibtex', () => {
	it('calls a part of a book incollection, since inbook is the book itself to the standard styles', () => {
		expect(toBibtex([pageRecord(pages.concept('sv'), site)])).toMatch(/^@incollection\{investeringsperspektivet-concept-sroi-sv,\n/);
	});
	it('writes letters as they are', () => {
		expect(toBibtex([exportedRecord(book, 'sv')])).toContain('title = {Högervåg: Nyliberalismen');
	});
	it('calls a doctoral thesis one in either language', () => {
		for (const locale of locales) expect(toBibtex([exportedRecord(thesis, locale)])).toMatch(/^@phdthesis\{/);
	});
	it('says the year and no month', () => {
		expect(toBibtex([pageRecord(pages.chapter('sv'), site)])).not.toContain('month');
	});
});

describe('toRis', () => {
	it('breaks no line: every line begins with a field', () => {
		for (const line of toRis(records).split('\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
	});
	it('ends a record by ER', () => {
		expect(toRis(records).match(/^ER {2}- $/gm)).toHaveLength(records.length);
	});
});

describe('toCslJson', () => {
	it('is a list of records with none of our own fields', () => {
		const list = JSON.parse(toCslJson(records)) as object[];
		expect(list).toHaveLength(records.length);
		for (const record of list) expect(record).not.toHaveProperty('custom');
	});
});

describe('exportedRecord', () => {
	it('carries what is uncertain along, in the language', () => {
		const uncertain = { sv: 'Utgåvan är inte känd.', en: 'The edition is not known.' };
		const reference = { ...book, custom: { ...book.custom, uncertain } };
		expect(locales.map((locale) => exportedRecord(reference, locale).note)).toEqual([uncertain.sv, uncertain.en]);
		expect(exportedRecord(book, 'sv')).not.toHaveProperty('note');
	});
	it('keeps authors apart whom the list prints as one', () => {
		expect(exportedRecord(asCitedFamilies, 'sv').author).toEqual([{ family: 'Nilsson' }, { family: 'Hahn' }]);
	});
	it('drops whatever an as-cited record holds besides authors and year', () => {
		const slipped = { ...asCited, publisher: 'Gissat', 'container-title': 'Gissad tidskrift', URL: 'https://example.org/' };
		expect(Object.keys(exportedRecord(slipped, 'sv')).sort()).toEqual(['author', 'id', 'issued', 'note', 'type']);
	});
});
