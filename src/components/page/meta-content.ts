/** The content that metadata is made from, and addresses in full. An edge file: it reads content and Astro's settings. */
import { absolute, href } from '../../config/site.ts';
import { loadAbout, loadChanges, loadChapters, loadClaims, loadConcepts, loadContrasts, loadEvents, loadLectures, loadReferences, loadSeries, loadSite } from '../../content/load.ts';
import { dataTables, type AnyTable } from '../../data/tables.ts';
import { t } from '../../i18n/t.ts';
import type { Link, SiteContent } from '../../meta/content.ts';

/** What metadata is made from, and the tables of data in whole. */
interface LoadedContent extends SiteContent {
	tables: AnyTable[];
}

/** Everything that metadata is made from, loaded once a process. */
export async function loadSiteContent(): Promise<LoadedContent> {
	return (content ??= load());
}

let content: Promise<LoadedContent> | undefined;

async function load(): Promise<LoadedContent> {
	const chapters = { sv: await loadChapters('sv'), en: await loadChapters('en') };
	const [concepts, events, contrasts] = [await loadConcepts(), await loadEvents(), await loadContrasts()];
	return {
		site: await loadSite(),
		chapters,
		lectures: { sv: await loadLectures('sv'), en: await loadLectures('en') },
		about: { sv: await loadAbout('sv'), en: await loadAbout('en') },
		concepts,
		events,
		references: await loadReferences(),
		contrasts,
		tables: dataTables({ events, concepts, contrasts, chapters: chapters.sv, claims: await loadClaims(), series: await loadSeries(), words: { sv: t('sv'), en: t('en') } }),
		changes: await loadChanges(),
	};
}

/** The address of a page in full, with scheme, host and base path. */
export const link: Link = (locale, to) => absolute(href(locale, to));
