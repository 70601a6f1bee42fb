import type { APIRoute } from 'astro';
import { loadEvents } from '../../content/load.ts';
import { eventsFile } from '../../data/events-json.ts';
import { jsonResponse, loadChaptersOf, loadOrigin } from './_event-files.ts';

/** All events and their positions, for programs. */
export const GET: APIRoute = async () => jsonResponse(eventsFile(await loadEvents(), await loadChaptersOf(), await loadOrigin()));
