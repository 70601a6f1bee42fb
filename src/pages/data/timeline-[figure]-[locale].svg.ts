import type { APIRoute } from 'astro';
import { drawTimeline, timelineFiles, type TimelineFile } from './_timeline-files.ts';

export const getStaticPaths = timelineFiles;

/** A timeline for print and slides, in vectors. */
export const GET: APIRoute<TimelineFile> = async ({ props }) => new Response(await drawTimeline(props), { headers: { 'Content-Type': 'image/svg+xml' } });
