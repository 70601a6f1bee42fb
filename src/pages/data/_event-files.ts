import { absolute, fileHref } from '../../config/site.ts';
import { citeInText } from '../../cite/in-text.ts';
import { loadReferences, loadSite } from '../../content/load.ts';
import type { Origin } from '../../data/events-json.ts';
import { t } from '../../i18n/t.ts';
import { byId } from '../../reading/by-id.ts';

/** What data files say of themselves. */
export async function loadOrigin(): Promise<Origin> {
	const work = byId(await loadReferences(), 'reference')((await loadSite()).source);
	return {
		site: { sv: t('sv').site.name, en: t('en').site.name },
		source: { id: work.id, authors: citeInText(work, 'sv'), title: work.title ?? '' },
		folder: absolute(fileHref('/data/')),
	};
}

/** A data file as an answer: JSON, indented, so that a change shows line by line. */
export const jsonResponse = (data: object): Response => new Response(`${JSON.stringify(data, undefined, '\t')}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
