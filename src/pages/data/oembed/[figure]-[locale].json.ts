import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEmbedFigures } from '../../../components/embed/load-figures.ts';
import { absolute, href } from '../../../config/site.ts';
import { embedAt, type EmbedFigure } from '../../../embed/figures.ts';
import { oembed } from '../../../embed/oembed.ts';
import { locales, type Locale } from '../../../i18n/locales.ts';
import { t } from '../../../i18n/t.ts';
import { jsonResponse } from '../_event-files.ts';

/** What a description is of. */
interface Props {
	locale: Locale;
	figure: EmbedFigure;
}

/** A file for each figure that can be shown alone, in each language. */
export const getStaticPaths = (async () =>
	(await loadEmbedFigures()).flatMap((figure) => locales.map((locale) => ({ params: { figure: figure.id, locale }, props: { locale, figure } })))) satisfies GetStaticPaths;

/** How programs show the figure in place of a link to it. */
export const GET: APIRoute<Props> = ({ props: { locale, figure } }) =>
	jsonResponse(
		oembed({
			address: absolute(href(locale, embedAt(figure, locale))),
			title: figure.title[locale],
			heightPx: figure.heightPx,
			site: { name: t(locale).site.name, address: absolute(href(locale, { route: 'start' })) },
		}),
	);
