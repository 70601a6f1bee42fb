import type { Locale } from './locales.ts';

/**
 * Every page of the site and its address in each language, from the root of the site and without the base path.
 * `:slug` stands for the record's own segment.
 */
export const routes = {
	start: { sv: '/', en: '/en/' },
	chapters: { sv: '/kapitel/', en: '/en/chapters/' },
	chapter: { sv: '/kapitel/:slug/', en: '/en/chapters/:slug/' },
	timeline: { sv: '/tidslinje/', en: '/en/timeline/' },
	contrast: { sv: '/tidslinje/:slug/', en: '/en/timeline/:slug/' },
	shift: { sv: '/skiftet/', en: '/en/shift/' },
	concepts: { sv: '/begrepp/', en: '/en/concepts/' },
	concept: { sv: '/begrepp/:slug/', en: '/en/concepts/:slug/' },
	events: { sv: '/handelser/', en: '/en/events/' },
	event: { sv: '/handelser/:slug/', en: '/en/events/:slug/' },
	sources: { sv: '/kallor/', en: '/en/sources/' },
	source: { sv: '/kallor/:slug/', en: '/en/sources/:slug/' },
	lectures: { sv: '/forelasning/', en: '/en/lectures/' },
	lecture: { sv: '/forelasning/:slug/', en: '/en/lectures/:slug/' },
	teach: { sv: '/undervisa/', en: '/en/teach/' },
	embed: { sv: '/inbaddat/:slug/', en: '/en/embed/:slug/' },
	claims: { sv: '/pastaenden/', en: '/en/claims/' },
	data: { sv: '/data/', en: '/en/data/' },
	offline: { sv: '/utan-nat/', en: '/en/offline/' },
	search: { sv: '/sok/', en: '/en/search/' },
	about: { sv: '/om/', en: '/en/about/' },
	aboutPage: { sv: '/om/:slug/', en: '/en/about/:slug/' },
} as const satisfies Record<string, Record<Locale, string>>;

/** The name of a page, or of a kind of page, the same in both languages. */
export type RouteName = keyof typeof routes;

/** Where a link leads: a page, for some its slug, and an anchor on it. */
export interface Destination {
	route: RouteName;
	slug?: string | undefined;
	anchor?: string | undefined;
}

/**
 * The address of a page in a language, from the root of the site.
 * @throws if the route wants a slug and none is given: a link to `/kapitel/:slug/` must never be built.
 * @example path('sv', { route: 'chapter', slug: 'tidiga-rotter', anchor: 'the-vote' }) // '/kapitel/tidiga-rotter/#the-vote'
 */
export function path(locale: Locale, { route, slug, anchor }: Destination): string {
	const pattern = routes[route][locale];
	if (pattern.includes(':slug') && !slug) throw new Error(`The route "${route}" needs a slug.`);
	return pattern.replace(':slug', slug ?? '') + (anchor ? `#${anchor}` : '');
}

/**
 * Puts the base path, under which the whole site may stand, before an address from the root.
 * @param base as Astro gives it, with or without slashes at its ends: `/`, `/kurs`, `/kurs/`
 */
export function withBase(base: string, address: string): string {
	const folder = base.replace(/^\/+|\/+$/g, '');
	return folder ? `/${folder}${address}` : address;
}
