import type { APIRoute } from 'astro';
import { loadChapters, loadContrasts } from '../../content/load.ts';
import { dictionary } from '../../data/dictionary.ts';
import { t } from '../../i18n/t.ts';
import { jsonResponse, loadOrigin } from './_event-files.ts';

/** What the columns and fields of the data files mean. */
export const GET: APIRoute = async () =>
	jsonResponse(
		dictionary({
			contrasts: await loadContrasts(),
			chapters: (await loadChapters('sv')).map(({ data }) => ({ id: data.id, title: { sv: data.title, en: data.inEnglish?.title ?? data.title } })),
			words: { sv: t('sv'), en: t('en') },
			origin: await loadOrigin(),
		}),
	);
