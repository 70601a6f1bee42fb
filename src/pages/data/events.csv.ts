import type { APIRoute } from 'astro';
import { loadChapters, loadContrasts, loadEvents } from '../../content/load.ts';
import { eventsCsv } from '../../data/events-csv.ts';
import { chaptersOfEvent } from '../../reading/records.ts';

/** All events and their positions, for spreadsheets and programs. */
export const GET: APIRoute = async () =>
	new Response(eventsCsv(await loadEvents(), await loadContrasts(), chaptersOfEvent(await loadChapters('sv'))), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
