import type { APIRoute } from 'astro';
import { absolute, fileHref } from '../config/site.ts';
import { atomFeed } from '../meta/feed.ts';
import { link, loadSiteContent } from '../components/page/meta-content.ts';

/** What has changed, in Swedish. */
export const GET: APIRoute = async () => new Response(atomFeed(await loadSiteContent(), 'sv', absolute(fileHref('/feed.xml')), link), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
