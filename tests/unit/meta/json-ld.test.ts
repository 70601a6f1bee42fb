import { describe, expect, it } from 'vitest';
import { pageMeta } from '../../../src/meta/page-meta.ts';
import { writeGraph, type Thing } from '../../../src/meta/json-ld.ts';
import { sitePages } from '../../../src/meta/site-pages.ts';
import type { Subject } from '../../../src/meta/subject.ts';
import { file, link, siteContent } from './content.ts';

const thingsOf = (subject: Subject, locale: 'sv' | 'en' = 'sv'): Thing[] => {
	const text = sitePages(siteContent).find((page) => JSON.stringify(page.subject) === JSON.stringify(subject))!.texts[locale]!;
	return pageMeta({ locale, subject, title: text.title, description: text.description, address: link(locale, text.at), image: file('/og/x.png') }, { content: siteContent, link, file }).things;
};
const byType = (things: Thing[], type: string): Thing => things.find((thing) => [thing['@type']].flat().includes(type))!;

describe('writeGraph()', () => {
	it('holds no "<" that could end its block, and reads back as it was', () => {
		const text = writeGraph([{ '@type': 'Thing', name: '</script><b>', left: undefined }]);
		expect(text).not.toContain('<');
		expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name: '</script><b>' }] });
	});
});

describe('pageMeta()', () => {
	it('says what a chapter teaches, what it cites and how long it takes', () => {
		const chapter = byType(thingsOf({ kind: 'chapter', id: 'thirties' }), 'Chapter');
		expect(chapter).toMatchObject({ position: 3, isPartOf: { '@id': 'https://example.org/kurs/#book' }, temporalCoverage: expect.stringMatching(/^19\d\d\/\d{4}$/), timeRequired: expect.stringMatching(/^PT\d+M$/) });
		expect((chapter.teaches as Thing[]).map(({ name }) => name)).toContain('produktiv socialpolitik');
		expect((chapter.citation as Thing[]).length).toBeGreaterThan(2);
	});
	it('says what a lecture is made from, what it teaches and cites, and how long it takes', () => {
		const { data, tree, slug } = siteContent.lectures.sv.find((lecture) => lecture.data.chapter !== undefined)!;
		const things = thingsOf({ kind: 'lecture', id: data.id });
		const { slug: chapterSlug } = siteContent.chapters.sv.find((chapter) => chapter.data.id === data.chapter)!;
		const chapter = `https://example.org/kurs/kapitel/${chapterSlug}/#chapter`;
		const lecture = byType(things, 'LearningResource');
		expect(lecture).toMatchObject({ '@id': `https://example.org/kurs/forelasning/${slug}/#lecture`, learningResourceType: 'lecture slides', educationalUse: 'instruction', timeRequired: `PT${Math.ceil(tree.minutes)}M`, isBasedOn: { '@id': chapter }, isPartOf: { '@id': 'https://example.org/kurs/#book' } });
		expect(byType(things, 'Chapter')['@id']).toBe(chapter);
		const cited = (lecture.citation as Thing[]).map((work) => work['@id']);
		for (const work of tree.slides.flatMap(({ sources }) => sources)) expect(cited).toContain(`https://example.org/kurs/kallor/${work}/#work`);
		expect(new Set(cited).size).toBe(cited.length);
	});
	it('bases a lecture on the book where it is on all chapters', () => {
		const { data } = siteContent.lectures.sv[0]!;
		const content = { ...siteContent, lectures: { sv: [{ ...siteContent.lectures.sv[0]!, data: { ...data, id: 'all', chapter: undefined } }], en: [] } };
		const { things } = pageMeta({ locale: 'sv', subject: { kind: 'lecture', id: 'all' }, title: 'Allt', description: 'Om allt', address: 'https://example.org/x/', image: '' }, { content, link, file });
		expect(byType(things, 'LearningResource').isBasedOn).toEqual({ '@id': 'https://example.org/kurs/#book' });
		expect(things.some((thing) => thing['@type'] === 'Chapter')).toBe(false);
	});
	it('lists the lectures, from English those that are only in Swedish', () => {
		const swedish = siteContent.lectures.sv.map(({ slug }) => `https://example.org/kurs/forelasning/${slug}/`);
		expect(swedish.length).toBeGreaterThan(0);
		for (const locale of ['sv', 'en'] as const) {
			const list = byType(thingsOf({ kind: 'room', room: 'lectures' }, locale), 'ItemList');
			expect((list.itemListElement as { url: string }[]).map(({ url }) => url)).toEqual(swedish);
		}
	});
	it('gives a concept its list, and its other names', () => {
		const term = byType(thingsOf({ kind: 'concept', id: 'agenda-2030' }, 'en'), 'DefinedTerm');
		expect(term).toMatchObject({ name: 'Agenda 2030', inDefinedTermSet: { '@id': 'https://example.org/kurs/en/concepts/#terms' }, alternateName: ['2030 Agenda', 'Sustainable Development Goals', 'SDGs'] });
	});
	it('gives an event its exact dates, and none where it is only known about when', () => {
		expect(byType(thingsOf({ kind: 'event', id: 'saltsjobadsavtalet-1938' }), 'Event')).toMatchObject({ startDate: '1938-12-20' });
		const vague = siteContent.events.find(({ date }) => date.includes('~'))!;
		expect(byType(thingsOf({ kind: 'event', id: vague.id }), 'Event').startDate).toBeUndefined();
	});
	it('says of a work that is only cited no more than its authors and year', () => {
		for (const { id } of siteContent.references.filter(({ custom }) => custom.verified === 'as-cited')) {
			const [work] = thingsOf({ kind: 'source', id });
			expect(Object.keys(work!).sort()).toEqual(['@id', '@type', 'author', 'datePublished', 'mainEntityOfPage', 'name']);
		}
	});
	it('describes where a work is printed', () => {
		expect(byType(thingsOf({ kind: 'source', id: 'sunesson-1998' }), 'ScholarlyArticle').isPartOf).toMatchObject({ '@type': 'PublicationIssue', isPartOf: { '@type': 'PublicationVolume', isPartOf: { '@type': 'Periodical' } } });
	});
	it('gives a figure its files', () => {
		const [data] = thingsOf({ kind: 'contrast', id: 'universal-selective' });
		expect((data!.distribution as Thing[]).map(({ contentUrl }) => contentUrl)).toContain('https://example.org/kurs/data/timeline-universal-selective-sv.svg');
	});
	it('throws where a page names a record that is not there', () => {
		const page = { locale: 'sv', title: '', description: '', address: '', image: '' } as const;
		expect(() => pageMeta({ ...page, subject: { kind: 'concept', id: 'none' } }, { content: siteContent, link, file })).toThrow('There is no concept with the id "none".');
		expect(() => pageMeta({ ...page, subject: { kind: 'chapter', id: 'none' } }, { content: siteContent, link, file })).toThrow('There is no chapter "none"');
		expect(() => pageMeta({ ...page, subject: { kind: 'lecture', id: 'none' } }, { content: siteContent, link, file })).toThrow('There is no lecture "none"');
	});
});
