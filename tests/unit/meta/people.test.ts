import { describe, expect, it } from 'vitest';
import type { SiteData } from '../../../src/content/schemas/site.ts';
import { invertedName, siteAuthors, wholeName, workAuthors } from '../../../src/meta/people.ts';

describe('workAuthors()', () => {
	it('takes a literal name for a body, but one with others for a person', () => {
		expect(workAuthors({ author: [{ literal: 'Örebro kommun' }, { literal: 'Bokström m.fl.' }, { literal: 'Ek m. fl.' }] })).toEqual([{ body: 'Örebro kommun' }, { family: 'Bokström' }, { family: 'Ek' }]);
	});
	it('keeps persons as they are, with and without first names', () => {
		expect(workAuthors({ author: [{ family: 'Myrdal', given: 'Gunnar' }, { family: 'Hahn' }] })).toEqual([{ family: 'Myrdal', given: 'Gunnar' }, { family: 'Hahn', given: undefined }]);
	});
});

describe('siteAuthors()', () => {
	const site = (...authors: string[]) => ({ authors, publisher: { sv: 'Redaktionen', en: 'The editors' } }) as SiteData;
	it('names the publisher in the language of the page', () => {
		expect(siteAuthors(site('Redaktionen'), 'en')).toEqual([{ body: 'The editors' }]);
		expect(siteAuthors(site('The editors'), 'sv')).toEqual([{ body: 'Redaktionen' }]);
	});
	it('takes a name with a comma for a person, and any other for a body', () => {
		expect(siteAuthors(site('Ek, Anna Maria', 'Plato'), 'sv')).toEqual([{ family: 'Ek', given: 'Anna Maria' }, { body: 'Plato' }]);
	});
});

describe('invertedName()', () => {
	it('puts the surname first, and a comma after what has no first name and several words', () => {
		expect(invertedName({ family: 'Myrdal', given: 'Gunnar' })).toBe('Myrdal, Gunnar');
		expect(invertedName({ family: 'Hahn' })).toBe('Hahn');
		expect(invertedName({ family: 'af Ek' })).toBe('af Ek,');
		expect(invertedName({ body: 'Örebro kommun' })).toBe('Örebro kommun,');
		expect(invertedName({ body: 'OECD' })).toBe('OECD');
	});
	it('leaves names in the order they are read to wholeName()', () => {
		expect([{ family: 'Myrdal', given: 'Gunnar' }, { family: 'Hahn' }, { body: 'OECD' }].map(wholeName)).toEqual(['Gunnar Myrdal', 'Hahn', 'OECD']);
	});
});
