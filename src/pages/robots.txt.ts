import type { APIRoute } from 'astro';
import { absolute, fileHref } from '../config/site.ts';
import { robots } from '../meta/sitemap.ts';

/** What robots may read. They look for it at the root of the host: under a base path it must be copied there. */
export const GET: APIRoute = () => new Response(robots(absolute(fileHref('/sitemap.xml'))), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
