import type { APIRoute } from 'astro';
import { link, loadSiteContent } from '../components/page/meta-content.ts';
import { sitePages } from '../meta/site-pages.ts';
import { sitemap } from '../meta/sitemap.ts';

/** All pages, for search engines. */
export const GET: APIRoute = async () => {
	const content = await loadSiteContent();
	return new Response(sitemap(sitePages(content), content.site.updated, link), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
