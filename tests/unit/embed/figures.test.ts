import { describe, expect, it } from 'vitest';
import { embedAt, embedFigures, oembedFile, type ChapterWithFigures, type FigureContent } from '../../../src/embed/figures.ts';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { path } from '../../../src/i18n/routes.ts';
import { t } from '../../../src/i18n/t.ts';
import { socialSpending } from '../series/social-spending.ts';
import { contrasts as unordered } from '../timeline/real.ts';

const contrasts = [...unordered].sort((a, b) => a.order - b.order);
const chapter = (slug: string, ...series: string[]): ChapterWithFigures => ({ slug, tree: { figures: series.map((id) => ({ series: id })) } });
const content = (chapters: Partial<Record<Locale, ChapterWithFigures[]>> = { sv: [chapter('rotter'), chapter('alla', socialSpending.id), chapter('kostnad', socialSpending.id)] }, over: Partial<FigureContent> = {}): FigureContent => ({ contrasts, series: [socialSpending], chapters: { sv: [], en: [], ...chapters }, ...over });
const figures = embedFigures(content());
const figure = (id: string, of = figures) => of.find((one) => one.id === id)!;

describe('embedFigures()', () => {
	it('gives both main contrasts, their grid, each contrast and each series, in that order', () => {
		expect(figures.map(({ kind, id }) => [kind, id])).toEqual([['timeline', 'both'], ['grid', 'grid'], ...contrasts.map(({ id }) => ['timeline', id]), ['series', socialSpending.id]]);
	});
	it('gives the figures of no record where there are none', () => {
		expect(embedFigures({ contrasts: [], series: [], chapters: { sv: [], en: [] } }).map(({ id }) => id)).toEqual(['both', 'grid']);
	});
	it('gives each an address of its own in each language', () => {
		for (const locale of locales) {
			const addresses = figures.map((one) => path(locale, embedAt(one, locale)));
			expect(new Set(addresses).size).toBe(figures.length);
			for (const address of addresses) expect(address).toMatch(locale === 'sv' ? /^\/inbaddat\/[a-z0-9-]+\/$/ : /^\/en\/embed\/[a-z0-9-]+\/$/);
		}
	});
	it('calls a figure what its own page calls it, and leads there', () => {
		for (const locale of locales) {
			expect(figure('both').title[locale]).toBe(t(locale).timeline.bothTitle);
			expect(figure('both').home[locale]).toEqual({ locale, at: { route: 'timeline' } });
			expect(figure('grid').home[locale]).toEqual({ locale, at: { route: 'shift' } });
			for (const { id, title, slug } of contrasts) {
				expect(figure(id).title).toEqual(title);
				expect(figure(id).home[locale]).toEqual({ locale, at: { route: 'contrast', slug: slug[locale] } });
			}
		}
	});
	it('leads from a series to the figure in the first chapter that shows it, in Swedish where English has none', () => {
		const anchor = `figure-${socialSpending.id}-title`;
		const home = { locale: 'sv', at: { route: 'chapter', slug: 'alla', anchor } };
		expect(figure(socialSpending.id).home).toEqual({ sv: home, en: home });
		const translated = embedFigures(content({ sv: [chapter('alla', socialSpending.id)], en: [chapter('everyone', socialSpending.id)] }));
		expect(figure(socialSpending.id, translated).home.en).toEqual({ locale: 'en', at: { route: 'chapter', slug: 'everyone', anchor } });
	});
	it('leads from a series that no chapter shows to the page of data', () => {
		for (const locale of locales) expect(figure(socialSpending.id, embedFigures(content({}))).home[locale]).toEqual({ locale, at: { route: 'data' } });
	});
	it('stops where two figures would have the same address or id, naming both', () => {
		const [first, ...others] = contrasts;
		expect(() => embedFigures(content({}, { contrasts: [{ ...first!, slug: { sv: 'rutnatet', en: 'own' } }, ...others] }))).toThrow(`The figures "grid" and "${first!.id}" would both have the name "rutnatet" where they stand alone. Give one of them another slug.`);
		expect(() => embedFigures(content({}, { contrasts: [{ ...first!, slug: { sv: 'egen', en: 'grid' } }, ...others] }))).toThrow('would both have the name "grid"');
		expect(() => embedFigures(content({}, { series: [{ ...socialSpending, id: first!.id }] }))).toThrow(`The figures "${first!.id}" and "${first!.id}" would both have the name "${first!.id}" where they stand alone. Give one of them another id.`);
	});
});

describe('oembedFile()', () => {
	it('is a file of its own for each figure and language', () => {
		expect(oembedFile('both', 'en')).toBe('/data/oembed/both-en.json');
		expect(new Set(figures.flatMap(({ id }) => locales.map((locale) => oembedFile(id, locale)))).size).toBe(2 * figures.length);
	});
});
