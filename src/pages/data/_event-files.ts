import { absolute, fileHref } from '../../config/site.ts';
import { citeInText } from '../../cite/in-text.ts';
import { loadChapters, loadReferences, loadSite } from '../../content/load.ts';
import type { Origin } from '../../data/events-json.ts';
import { t } from '../../i18n/t.ts';
import { byId } from '../../reading/by-id.ts';
import { findPlaces } from '../../reading/records.ts';

/** What data files say of themselves. */
export async function loadOrigin(): Promise<Origin> {
	const work = byId(await loadReferences(), 'reference')((await loadSite()).source);
	const address = (name: string): string => absolute(fileHref(`/data/${name}`));
	return {
		site: { sv: t('sv').site.name, en: t('en').site.name },
		source: { id: work.id, authors: citeInText(work, 'sv'), title: work.title ?? '' },
		addresses: { csv: address('events.csv'), json: address('events.json'), dictionary: address('dictionary.json') },
	};
}

/** Tells which chapters speak of an event, by the event's id. */
export async function loadChaptersOf(): Promise<(id: string) => string[]> {
	const places = findPlaces(await loadChapters('sv'));
	return (id) => [...new Set(places('event', id).map(({ chapter }) => chapter))];
}

/** A data file as an answer: JSON, indented, so that a change shows line by line. */
export const jsonResponse = (data: object): Response => new Response(`${JSON.stringify(data, undefined, '\t')}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
