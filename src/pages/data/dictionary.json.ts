import type { APIRoute } from 'astro';
import { loadDictionary } from './_dictionary.ts';
import { jsonResponse } from './_event-files.ts';

/** What the columns and fields of the data files mean. */
export const GET: APIRoute = async () => jsonResponse(await loadDictionary());
