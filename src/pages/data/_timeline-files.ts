import type { GetStaticPaths } from 'astro';
import { citeNarrative } from '../../cite/in-text.ts';
import { absolute, href } from '../../config/site.ts';
import { loadContrasts, loadEvents, loadReferences, loadSite } from '../../content/load.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import { t } from '../../i18n/t.ts';
import { byId } from '../../reading/by-id.ts';
import { figureFile } from '../../timeline/figure-file.ts';
import { timelineSvg } from '../../timeline/svg.ts';

/** What the files of one figure are made from. */
export interface TimelineFile {
	locale: Locale;
	/** The id of the one contrast that is drawn; "both" for the two main ones. */
	figure: string;
}

/** A file for each contrast and one for the two main ones, in each language: the figures of the pages. */
export const timelineFiles = (async () => {
	const figures = [...(await loadContrasts()).map(({ id }) => id), 'both'];
	return figures.flatMap((figure) => locales.map((locale) => ({ params: { figure, locale }, props: { figure, locale } })));
}) satisfies GetStaticPaths;

/** Draws a figure as SVG, with its source and the address of its page. */
export async function drawTimeline({ figure, locale }: TimelineFile): Promise<string> {
	const contrasts = await loadContrasts();
	const only = contrasts.find(({ id }) => id === figure);
	const work = byId(await loadReferences(), 'reference')((await loadSite()).source);
	const at = only ? { route: 'contrast' as const, slug: only.slug[locale] } : { route: 'timeline' as const };
	return timelineSvg(
		figureFile(only ? [only] : contrasts.slice(0, 2), await loadEvents(), {
			locale,
			words: t(locale),
			work: { title: work.title ?? '', authors: citeNarrative(work, locale) },
			address: absolute(href(locale, at)),
		}),
	);
}
