import { describe, expect, it } from 'vitest';
import { citationsOfPage, citationsOfWork, splitMark, type Citation } from '../../../src/cite/citation.ts';
import { pageRecord } from '../../../src/cite/page-record.ts';
import type { RecordRun } from '../../../src/cite/processor.ts';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { pages, site } from './pages.ts';
import { article, asCited, asCitedFamilies, asCitedLettered, asCitedOthers, book, chapter, magazine, manyAuthors, report, thesis, undated, undatedWebPage, webPage } from './works.ts';

/** Italics as *…*, links as <…>, no-break spaces as ~. */
const written = (runs: readonly RecordRun[]): string =>
	runs.map(({ text, italic, href }) => (href === undefined ? (italic ? `*${text}*` : text) : `<${href}>`)).join('').replaceAll('\u00a0', '~');

const works = { article, asCited, asCitedFamilies, asCitedLettered, asCitedOthers, book, chapter, magazine, manyAuthors, report, thesis, undated, undatedWebPage, webPage };

const golden = (citationsIn: (locale: Locale) => Citation[]): string =>
	locales.flatMap((locale) => citationsIn(locale).map(({ style, entry, mark }) => `${style}, ${locale}\n\t${written(entry)}\n\t${written(mark)}\n`)).join('');

describe('citationsOfPage', () => {
	it.each(Object.entries(pages))('sets a page of the kind %s in every style and language as the golden file has it', async (kind, make) => {
		await expect(golden((locale) => citationsOfPage(pageRecord(make(locale), site), locale))).toMatchFileSnapshot(`golden/page-${kind}.txt`);
	});
	it('names a publisher who is not the author', () => {
		const [apa] = citationsOfPage(pageRecord(pages.chapter('sv'), { ...site, authors: ['Ek, Anna'] }), 'sv');
		expect(written(apa!.entry)).toBe('Ek, A. (2026). Var börjar tanken? I *Investeringsperspektivet*. Redaktionen för Investeringsperspektivet. <https://example.org/kapitel/tidiga-rotter/>');
		expect(written(apa!.mark)).toBe('(Ek, 2026)');
	});
	it('joins two authors by "&" and of three names one', () => {
		const markOf = (authors: string[], locale: Locale) => written(citationsOfPage(pageRecord(pages.chapter(locale), { ...site, authors }), locale)[0]!.mark);
		expect(markOf(['Ek, Anna', 'Al, Bo'], 'sv')).toBe('(Ek & Al, 2026)');
		expect(markOf(['Ek, Anna', 'Al, Bo', 'Ask, Eva'], 'sv')).toBe('(Ek~m.fl., 2026)');
		expect(markOf(['Ek, Anna', 'Al, Bo', 'Ask, Eva'], 'en')).toBe('(Ek~et~al., 2026)');
	});
});

describe('citationsOfWork', () => {
	it.each(Object.entries(works))('sets the work %s in every style and language as the golden file has it', async (name, work) => {
		await expect(golden((locale) => citationsOfWork(work, locale))).toMatchFileSnapshot(`golden/work-${name}.txt`);
	});
	it('marks titles in another language than the page’s, and nothing else', () => {
		for (const { entry } of citationsOfWork(chapter, 'sv')) expect(entry.filter(({ lang }) => lang === 'en').map(({ text }) => text)).toEqual([chapter.title, chapter['container-title']]);
		for (const { entry } of citationsOfWork(chapter, 'en')) expect(entry.some(({ lang }) => lang)).toBe(false);
	});
	it('sets a record the same whatever was set before it', () => {
		const first = citationsOfWork({ ...magazine }, 'sv');
		citationsOfWork({ ...magazine, id: 'other' }, 'sv');
		expect(citationsOfWork({ ...magazine }, 'sv')).toEqual(first);
	});
});

describe('splitMark', () => {
	const around = (mark: RecordRun[]) => splitMark(mark).map(written).join(', stycke 3.5');
	it('leaves the place within a page before the closing parenthesis', () => {
		expect(around([{ text: '(Ek, 2026)' }])).toBe('(Ek, 2026, stycke 3.5)');
	});
	it('leaves it before the address of a note', () => {
		const [, , chicago] = citationsOfPage(pageRecord(pages.chapter('sv'), site), 'sv');
		expect(around(chicago!.mark)).toBe('Redaktionen för Investeringsperspektivet, ”Var börjar tanken?”, i *Investeringsperspektivet* (2026), stycke 3.5, <https://example.org/kapitel/tidiga-rotter/>.');
	});
	it('leaves it before the full stop of a note without an address', () => {
		expect(around([{ text: 'Ek, ' }, { text: 'Bok', italic: true }, { text: ' (2026).' }])).toBe('Ek, *Bok* (2026), stycke 3.5.');
	});
	it('changes nothing in a mark that is put together again', () => {
		for (const work of Object.values(works)) for (const { mark } of citationsOfWork(work, 'sv')) expect(splitMark(mark).flat().map(({ text }) => text).join('')).toBe(mark.map(({ text }) => text).join(''));
	});
});
