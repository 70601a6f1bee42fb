import type { APIRoute } from 'astro';
import { tableJson } from '../../data/table.ts';
import { jsonResponse, loadOrigin } from './_event-files.ts';
import { loadTables } from './_tables.ts';

/** A file for each table of the content. */
export const getStaticPaths = async () => {
	const origin = await loadOrigin();
	return (await loadTables()).map((table) => ({ params: { id: table.id }, props: { data: tableJson(table, origin) } }));
};

/** The records, for programs. */
export const GET: APIRoute<{ data: object }> = ({ props }) => jsonResponse(props.data);
