import { loadChapters, loadContrasts } from '../../content/load.ts';
import { dictionary, type Dictionary } from '../../data/dictionary.ts';
import { t } from '../../i18n/t.ts';
import { loadOrigin } from './_event-files.ts';
import { loadTables } from './_tables.ts';

/** What the columns and fields of the data files mean. */
export const loadDictionary = async (): Promise<Dictionary> =>
	dictionary({
		contrasts: await loadContrasts(),
		chapters: (await loadChapters('sv')).map(({ data }) => ({ id: data.id, title: { sv: data.title, en: data.inEnglish?.title ?? data.title } })),
		words: { sv: t('sv'), en: t('en') },
		origin: await loadOrigin(),
		tables: await loadTables(),
	});
