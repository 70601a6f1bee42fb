import { describe, expect, it } from 'vitest';
import { chapterSchema, type ChapterData } from '../../../src/content/schemas/chapter.ts';
import { path } from '../../../src/i18n/routes.ts';
import { chapterList } from '../../../src/reading/chapter-list.ts';

const inEnglish = { title: 'Early roots', slug: 'early-roots', summary: 'Where it began.' };
const chapter = (fields: Partial<ChapterData> = {}) => ({
	data: chapterSchema.parse({ id: 'roots', order: 2, title: 'Tidiga rötter', period: '1880/1930', display: '1880', summary: 'Var det började.', keyPoints: ['Ett.', 'Två.', 'Tre.'], bridge: 'Vidare.', inEnglish, ...fields }),
	slug: 'tidiga-rotter',
});

describe('chapterList()', () => {
	it('lists nothing where there is nothing', () => {
		expect(chapterList([], 'sv', path)).toEqual([]);
	});
	it('leads to the chapter’s own page in Swedish', () => {
		expect(chapterList([chapter()], 'sv', path)).toEqual([
			{ id: 'roots', order: 2, period: '1880/1930', title: 'Tidiga rötter', summary: 'Var det började.', href: '/kapitel/tidiga-rotter/' },
		]);
	});
	it('leads to the chapter’s entry in the English index, under its English name', () => {
		expect(chapterList([chapter()], 'en', path)).toEqual([
			{ id: 'roots', order: 2, period: '1880/1930', title: 'Early roots', summary: 'Where it began.', href: '/en/chapters/#roots' },
		]);
	});
	it('falls back on the Swedish name and page where the chapter has no English one', () => {
		expect(chapterList([chapter({ inEnglish: undefined })], 'en', path)).toEqual(chapterList([chapter()], 'sv', path));
	});
	it('keeps the order given and writes every address through the link it is handed', () => {
		const list = chapterList([chapter({ order: 2 }), chapter({ id: 'first', order: 1 })], 'sv', (locale, to) => `/kurs${path(locale, to)}`);
		expect(list.map(({ order, href }) => [order, href])).toEqual([[2, '/kurs/kapitel/tidiga-rotter/'], [1, '/kurs/kapitel/tidiga-rotter/']]);
	});
});
