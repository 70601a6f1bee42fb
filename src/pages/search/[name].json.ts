import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSearchFiles } from './_files.ts';

export const getStaticPaths: GetStaticPaths = async () => [...(await loadSearchFiles())].map(([name, text]) => ({ params: { name }, props: { text } }));

/** A file of the search's index; `src/search/files.ts` says what it holds. */
export const GET: APIRoute = ({ props }) => new Response(props['text'], { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
