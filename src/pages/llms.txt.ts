import type { APIRoute } from 'astro';
import { absolute, fileHref } from '../config/site.ts';
import { llmsText } from '../meta/llms.ts';
import { link, loadSiteContent } from '../components/page/meta-content.ts';
import { sitePages } from '../meta/site-pages.ts';

/** A guide for programs that read with language models. */
export const GET: APIRoute = async () => {
	const content = await loadSiteContent();
	return new Response(llmsText(content, sitePages(content), link, (name) => absolute(fileHref(name))), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
