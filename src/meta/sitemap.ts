import { locales } from '../i18n/locales.ts';
import type { Link } from './content.ts';
import type { SitePage } from './site-pages.ts';
import { xmlElement, xmlHead } from './xml.ts';

/**
 * The list of all pages for search engines. A page that exists in both languages names both, and the Swedish one for
 * readers of neither. Source: https://www.sitemaps.org/protocol.html
 * @param updated the day of the last change, `2026-11-23`
 */
export function sitemap(pages: readonly SitePage[], updated: string, link: Link): string {
	const entries = pages.flatMap(({ texts }) => {
		const there = locales.flatMap((locale) => {
			const text = texts[locale];
			return text ? [{ locale, address: link(locale, text.at) }] : [];
		});
		const [first] = there;
		const named = there.length > 1 && first ? [...there.map(({ locale, address }) => ({ hreflang: locale as string, address })), { hreflang: 'x-default', address: first.address }] : [];
		const alternates = named.map(({ hreflang, address }) => xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: address }, null)).join('');
		return there.map(({ address }) => `<url>${xmlElement('loc', {}, address)}${xmlElement('lastmod', {}, updated)}${alternates}</url>`);
	});
	return [xmlHead, '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">', ...entries, '</urlset>', ''].join('\n');
}

/** What robots may read, which is everything, and where the list of pages is. @param sitemapAddress in full */
export const robots = (sitemapAddress: string): string => `User-agent: *\nDisallow:\n\nSitemap: ${sitemapAddress}\n`;
