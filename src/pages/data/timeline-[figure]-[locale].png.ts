import type { APIRoute } from 'astro';
import { cachedPng } from '../../timeline/png-cache.ts';
import { svgWidth } from '../../timeline/svg.ts';
import { drawTimeline, timelineFiles, type TimelineFile } from './_timeline-files.ts';

export const getStaticPaths = timelineFiles;

/** A timeline for programs that take no SVG, at twice its width. */
export const GET: APIRoute<TimelineFile> = async ({ props }) => new Response(new Uint8Array(await cachedPng(await drawTimeline(props), 1.5 * svgWidth)), { headers: { 'Content-Type': 'image/png' } });
