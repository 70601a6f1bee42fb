import { describe, expect, it } from 'vitest';
import { referenceSchema } from '../../../src/content/schemas/reference.ts';
import { pageTags, workTags } from '../../../src/meta/highwire.ts';
import { siteContent } from './content.ts';

const work = (fields: object, verified = 'confirmed') => referenceSchema.parse({ id: 'w', author: [{ family: 'Ek', given: 'Bo' }], custom: { verified, inText: 'Ek 1998', citedFor: { sv: 'x', en: 'x' } }, ...fields });
const read = (tags: { name: string; content: string }[]) => Object.fromEntries(tags.map(({ name, content }) => [name, content]));
const page = { locale: 'sv', title: 'Titel', authors: [{ body: 'Redaktionen för X' }], publisher: 'Redaktionen för X', published: '2026-11-03', address: 'https://example.org/', itemType: 'webpage' } as const;

describe('pageTags()', () => {
	it('writes days with slashes, and the body as one name', () => {
		expect(read(pageTags(page))).toMatchObject({ citation_publication_date: '2026/11/03', citation_online_date: '2026/11/03', citation_author: 'Redaktionen för X,' });
	});
	it('names the whole only where the page is a part of it', () => {
		expect(read(pageTags(page))).not.toHaveProperty('citation_inbook_title');
		expect(read(pageTags({ ...page, within: 'Boken' })).citation_inbook_title).toBe('Boken');
	});
});

describe('workTags()', () => {
	it('gives an article its journal, volume, issue and pages', () => {
		const tags = read(workTags(work({ type: 'article-journal', title: 'T', 'container-title': 'J', volume: '17', issue: '3', page: '395–427', DOI: '10.1/x', issued: { 'date-parts': [[1988, 8]] } }), 'sv'));
		expect(tags).toEqual({
			'z:itemType': 'journalArticle', citation_title: 'T', citation_author: 'Ek, Bo', citation_publication_date: '1988/08', citation_journal_title: 'J', citation_volume: '17', citation_issue: '3', citation_firstpage: '395', citation_lastpage: '427', citation_doi: '10.1/x',
			citation_public_url: 'https://doi.org/10.1/x',
		});
	});
	it('gives a chapter its book, a thesis its university, a report its institution, a book its publisher', () => {
		expect(read(workTags(work({ type: 'chapter', title: 'T', 'container-title': 'B', publisher: 'P' }), 'sv'))).toMatchObject({ 'z:itemType': 'bookSection', citation_inbook_title: 'B', citation_publisher: 'P' });
		expect(read(workTags(work({ type: 'thesis', title: 'T', publisher: 'U' }), 'sv'))).toMatchObject({ 'z:itemType': 'thesis', citation_dissertation_institution: 'U' });
		expect(read(workTags(work({ type: 'report', title: 'T', publisher: 'I' }), 'sv'))).toMatchObject({ 'z:itemType': 'report', citation_technical_report_institution: 'I' });
		expect(read(workTags(work({ type: 'book', title: 'T', publisher: 'P', ISBN: '978' }), 'sv'))).toMatchObject({ 'z:itemType': 'book', citation_publisher: 'P', citation_isbn: '978' });
	});
	it('gives no date to a work without one', () => {
		expect(read(workTags(work({ type: 'book', title: 'T' }), 'sv'))).not.toHaveProperty('citation_publication_date');
	});
	it('gives of a work that is only cited its authors and year, and no more than that', () => {
		const tags = workTags(work({ type: 'document', publisher: 'P', page: '1-2', issued: { 'date-parts': [[1998]] } }, 'as-cited'), 'en');
		expect(tags).toEqual([
			{ name: 'z:itemType', content: 'document' },
			{ name: 'citation_title', content: 'Ek 1998' },
			{ name: 'citation_author', content: 'Ek, Bo' },
			{ name: 'citation_publication_date', content: '1998' },
		]);
	});
	it('names nothing twice but authors, for every work of the site', () => {
		for (const reference of siteContent.references) {
			const names = workTags(reference, 'sv').map(({ name }) => name).filter((name) => name !== 'citation_author');
			expect(new Set(names).size, reference.id).toBe(names.length);
		}
	});
});
