import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats, exportRecords, type ExportFormat } from '../../cite/export.ts';
import { locales } from '../../i18n/locales.ts';
import { loadCited, type CitedRecords } from './_pages.ts';

interface Props extends CitedRecords {
	format: ExportFormat;
}

export const getStaticPaths = (async () => {
	const cited = (await Promise.all(locales.map(loadCited))).flat();
	const formats = Object.keys(exportFormats) as ExportFormat[];
	return cited.flatMap(({ key, records }) => formats.map((format) => ({ params: { file: `${key}.${format}` }, props: { key, records, format } })));
}) satisfies GetStaticPaths;

/** A page, a work or the whole bibliography, for reference managers. */
export const GET: APIRoute<Props> = ({ props: { records, format } }) => new Response(exportRecords(records, format), { headers: { 'Content-Type': exportFormats[format] } });
