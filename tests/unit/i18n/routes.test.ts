import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { path, routes, withBase, type RouteName } from '../../../src/i18n/routes.ts';

const pages = globSync('**/*.astro', { cwd: join(import.meta.dirname, '../../../src/pages') }).map((file) => file.replaceAll('\\', '/')).sort();
const names = Object.keys(routes) as RouteName[];
const withSlug = (['chapter', 'aboutPage'] as const).flatMap((route) => locales.map((locale) => ({ route, locale })));

describe('routes', () => {
	it('lead to a page file in every language, and every page file but 404 has a route', () => {
		const files = names.flatMap((route) => locales.map((locale) => {
			const address = routes[route][locale].slice(1);
			return address.endsWith(':slug/') ? `${address.slice(0, -':slug/'.length)}[slug].astro` : `${address}index.astro`;
		}));
		expect([...files, '404.astro', 'en/404.astro'].sort()).toEqual(pages);
	});
	it('begin and end with a slash', () => {
		for (const route of names) for (const locale of locales) expect(routes[route][locale]).toMatch(/^\/(.*\/)?$/);
	});
	it('stand under /en/ in English and not in Swedish', () => {
		for (const route of names) {
			expect(routes[route].en).toMatch(/^\/en\//);
			expect(routes[route].sv).not.toMatch(/^\/en\//);
		}
	});
	it('are all different', () => {
		const all = names.flatMap((route) => locales.map((locale) => routes[route][locale]));
		expect(new Set(all).size).toBe(all.length);
	});
	it('want a slug in both languages or in none', () => {
		for (const route of names) expect(routes[route].en.includes(':slug')).toBe(routes[route].sv.includes(':slug'));
	});
});

describe('path()', () => {
	it.each(withSlug)('throws where the slug of "$route" is missing or empty, $locale', ({ route, locale }) => {
		expect(() => path(locale, { route })).toThrow(`The route "${route}" needs a slug.`);
		expect(() => path(locale, { route, slug: '' })).toThrow(`The route "${route}" needs a slug.`);
	});
	it.each(withSlug)('leaves no ":" in the address of "$route", $locale', ({ route, locale }) => {
		expect(path(locale, { route, slug: 'tidiga-rotter' })).toBe(routes[route][locale].replace(':slug', 'tidiga-rotter'));
	});
	it('adds the anchor after the slash', () => {
		expect(path('sv', { route: 'chapter', slug: 'tidiga-rotter', anchor: 'the-vote' })).toBe('/kapitel/tidiga-rotter/#the-vote');
		expect(path('en', { route: 'concepts', anchor: 'risk' })).toBe('/en/concepts/#risk');
	});
	it('adds no "#" for an anchor that is empty', () => {
		expect(path('sv', { route: 'events', anchor: '' })).toBe('/handelser/');
	});
	it('needs no slug where the page has none', () => {
		expect(path('sv', { route: 'start' })).toBe('/');
		expect(path('en', { route: 'start' })).toBe('/en/');
	});
});

describe('withBase()', () => {
	it('leaves the address where the site stands at the root', () => {
		for (const base of ['/', '', '//']) expect(withBase(base, '/begrepp/')).toBe('/begrepp/');
	});
	it('puts the folder before the address, with or without slashes at its ends', () => {
		for (const base of ['/kurs', '/kurs/', 'kurs', 'kurs/']) {
			expect(withBase(base, '/begrepp/#risk')).toBe('/kurs/begrepp/#risk');
			expect(withBase(base, '/')).toBe('/kurs/');
		}
	});
	it('keeps the slashes within a deeper folder', () => {
		expect(withBase('/hv/kurs/', '/')).toBe('/hv/kurs/');
	});
});
