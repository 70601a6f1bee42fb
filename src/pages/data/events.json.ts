import type { APIRoute } from 'astro';
import { loadChapters, loadEvents } from '../../content/load.ts';
import { eventsFile } from '../../data/events-json.ts';
import { chaptersOfEvent } from '../../reading/records.ts';
import { jsonResponse, loadOrigin } from './_event-files.ts';

/** All events and their positions, for programs. */
export const GET: APIRoute = async () => jsonResponse(eventsFile(await loadEvents(), chaptersOfEvent(await loadChapters('sv')), await loadOrigin()));
