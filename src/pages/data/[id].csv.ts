import type { APIRoute } from 'astro';
import { loadSeries } from '../../content/load.ts';
import type { SeriesData } from '../../content/schemas/series.ts';
import { seriesCsv } from '../../series/csv.ts';

/** A file for each series. */
export const getStaticPaths = async () => (await loadSeries()).map((series) => ({ params: { id: series.id }, props: { series } }));

/** The values of a series, for spreadsheets and programs. */
export const GET: APIRoute<{ series: SeriesData }> = ({ props }) =>
	new Response(seriesCsv(props.series), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
