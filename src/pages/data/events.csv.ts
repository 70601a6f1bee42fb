import type { APIRoute } from 'astro';
import { loadContrasts, loadEvents } from '../../content/load.ts';
import { eventsCsv } from '../../data/events-csv.ts';
import { loadChaptersOf } from './_event-files.ts';

/** All events and their positions, for spreadsheets and programs. */
export const GET: APIRoute = async () =>
	new Response(eventsCsv(await loadEvents(), await loadContrasts(), await loadChaptersOf()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
