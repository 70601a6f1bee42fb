import { describe, expect, it } from 'vitest';
import { bibliographyKey, pageRecord, siteAuthors, subjectKey } from '../../../src/cite/page-record.ts';
import { pages, site } from './pages.ts';

describe('siteAuthors', () => {
	it('gives a body that is also the publisher the name it has in the language', () => {
		expect(siteAuthors(site, 'sv')).toEqual([{ literal: 'Redaktionen för Investeringsperspektivet' }]);
		expect(siteAuthors(site, 'en')).toEqual([{ literal: 'The editors of The Investment Perspective' }]);
	});
	it('takes a name with a comma for a person, family name first, and any other for a body', () => {
		expect(siteAuthors({ ...site, authors: ['Ek, Anna Maria', 'Institutionen för socialt arbete'] }, 'en')).toEqual([{ family: 'Ek', given: 'Anna Maria' }, { literal: 'Institutionen för socialt arbete' }]);
	});
});

describe('subjectKey', () => {
	it('names a record by its kind and id, and a page of none by its room', () => {
		expect(subjectKey({ kind: 'concept', id: 'sroi' })).toBe('concept-sroi');
		expect(subjectKey({ kind: 'room', room: 'shift' })).toBe('room-shift');
	});
});

describe('bibliographyKey', () => {
	it('leaves Swedish at the root', () => {
		expect([bibliographyKey('sv'), bibliographyKey('en')]).toEqual(['bibliography', 'bibliography-en']);
	});
});

describe('pageRecord', () => {
	it('calls a chapter a chapter, a concept and an event an entry, slides, a timeline and the grid a figure, and what else there is a web page', () => {
		const typeOf = (subject: Parameters<typeof pageRecord>[0]['subject']) => pageRecord({ ...pages.chapter('sv'), subject }, site).type;
		expect(typeOf({ kind: 'chapter', id: 'roots' })).toBe('chapter');
		expect(typeOf({ kind: 'concept', id: 'roots' })).toBe('entry-encyclopedia');
		expect(typeOf({ kind: 'event', id: 'roots' })).toBe('entry-encyclopedia');
		expect(typeOf({ kind: 'contrast', id: 'roots' })).toBe('graphic');
		expect(typeOf({ kind: 'room', room: 'timeline' })).toBe('graphic');
		expect(typeOf({ kind: 'room', room: 'shift' })).toBe('graphic');
		expect(typeOf({ kind: 'lecture', id: 'roots' })).toBe('graphic');
		expect(typeOf({ kind: 'about', id: 'method' })).toBe('webpage');
	});
	it('has an id of its own in each language, so that both can stand in one library', () => {
		expect(pageRecord(pages.concept('sv'), site).id).not.toBe(pageRecord(pages.concept('en'), site).id);
	});
	it('names what it stands in, and says who published it and when, in the language of the page', () => {
		expect(pageRecord(pages.chapter('en'), site)).toMatchObject({
			'container-title': 'The Investment Perspective',
			publisher: 'The editors of The Investment Perspective',
			issued: { 'date-parts': [[2026, 11, 23]] },
			language: 'en-GB',
			URL: 'https://example.org/en/chapters/early-roots/',
		});
	});
	it('begins an entry with a capital', () => {
		expect(pageRecord({ ...pages.concept('sv'), title: 'återföringsmodell' }, site).title).toBe('Återföringsmodell');
	});
	it('says no day of reading', () => {
		expect(pageRecord(pages.chapter('sv'), site)).not.toHaveProperty('accessed');
	});
});
