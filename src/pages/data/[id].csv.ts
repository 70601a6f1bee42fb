import type { APIRoute } from 'astro';
import { loadSeries } from '../../content/load.ts';
import { tableCsv } from '../../data/table.ts';
import { seriesCsv } from '../../series/csv.ts';
import { loadTables } from './_tables.ts';

/** A file for each series, and one for each table of the content. @throws Error where a series has a table's name */
export const getStaticPaths = async () => {
	const [tables, series] = [await loadTables(), await loadSeries()];
	const taken = series.find(({ id }) => id === 'events' || tables.some((table) => table.id === id));
	if (taken) throw new Error(`The series "${taken.id}" would have the address /data/${taken.id}.csv, which another table has. Give its file another name.`);
	return [
		...series.map((one) => ({ params: { id: one.id }, props: { csv: seriesCsv(one) } })),
		...tables.map((table) => ({ params: { id: table.id }, props: { csv: tableCsv(table) } })),
	];
};

/** The rows, for spreadsheets and programs. */
export const GET: APIRoute<{ csv: string }> = ({ props }) => new Response(props.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
