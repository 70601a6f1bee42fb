import { loadChapters, loadClaims, loadConcepts, loadContrasts, loadEvents, loadSeries } from '../../content/load.ts';
import { dataTables, type AnyTable } from '../../data/tables.ts';
import { t } from '../../i18n/t.ts';

/** The tables of the site's content, besides the events. */
export const loadTables = async (): Promise<AnyTable[]> =>
	dataTables({
		events: await loadEvents(),
		concepts: await loadConcepts(),
		claims: await loadClaims(),
		contrasts: await loadContrasts(),
		series: await loadSeries(),
		chapters: await loadChapters('sv'),
		words: { sv: t('sv'), en: t('en') },
	});
