import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteContent } from '../../components/page/meta-content.ts';
import { posters } from '../../og/pictures.ts';
import { posterSize, posterSvg, type Poster } from '../../og/poster.ts';
import { cachedPng } from '../../timeline/png-cache.ts';

export const getStaticPaths = (async () => [...posters(await loadSiteContent())].map(([name, poster]) => ({ params: { name }, props: { poster } }))) satisfies GetStaticPaths;

/** The picture that stands for a page where it is shared. */
export const GET: APIRoute<{ poster: Poster }> = async ({ props }) => new Response(new Uint8Array(await cachedPng(posterSvg(props.poster), posterSize.width)), { headers: { 'Content-Type': 'image/png' } });
