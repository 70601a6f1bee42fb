import type { ContrastData } from '../content/schemas/contrast.ts';
import type { SeriesData } from '../content/schemas/series.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';
import { t } from '../i18n/t.ts';

/** A page of the site, with its language: that of a figure's own page is not always the figure's. */
export interface Home {
	locale: Locale;
	at: Destination;
}

/** A figure of the site that other sites may show alone, in a frame. */
export interface EmbedFigure {
	/** What is drawn: the contrasts' timelines, the grid of the two main ones, or a series over time. */
	kind: 'timeline' | 'grid' | 'series';
	/** The same in both languages: the id of the contrast or series; `both` for the two main contrasts, `grid` for their grid. */
	id: string;
	/** The last part of its address in each language. */
	slug: Record<Locale, string>;
	/** What it is called in each language. */
	title: Record<Locale, string>;
	/** Where it stands on the site, with all that is said about it. */
	home: Record<Locale, Home>;
	/** The height of its frame, in CSS px, until the figure has told its own, and for good on pages that do not listen. */
	heightPx: number;
}

/** The part of a chapter that finding a series needs. */
export interface ChapterWithFigures {
	slug: string;
	tree: { figures: readonly { series: string }[] };
}

/** What figures are drawn from. */
export interface FigureContent {
	/** In their order: the first two are the main ones. */
	contrasts: readonly ContrastData[];
	series: readonly SeriesData[];
	/** Those that exist in each language, in order. */
	chapters: Record<Locale, readonly ChapterWithFigures[]>;
}

/** The addresses of the figures that no record names. */
const slugs = { both: { sv: 'bada-skiftena', en: 'both-shifts' }, grid: { sv: 'rutnatet', en: 'grid' } };

/**
 * Low enough for the window of a laptop: a frame that keeps this height scrolls by itself, and what is chosen in a figure of
 * events opens at its foot. The series shows its whole line.
 */
const heightsPx = { events: 800, series: 720 };

/** How wide a frame is taken to be by programs that ask: the text of a course page in a learning platform. */
export const embedWidthPx = 760;

/** A value for each language. */
const inEach = <Value>(of: (locale: Locale) => Value): Record<Locale, Value> => ({ sv: of('sv'), en: of('en') });

/** The chapter that first shows a series: in Swedish where the language has none, and where it is shown nowhere, the page of data. */
const homeOfSeries = (id: string, chapters: FigureContent['chapters'], locale: Locale): Home => {
	for (const language of [locale, 'sv'] as const) {
		const chapter = chapters[language].find(({ tree }) => tree.figures.some(({ series }) => series === id));
		if (chapter) return { locale: language, at: { route: 'chapter', slug: chapter.slug, anchor: `figure-${id}-title` } };
	}
	return { locale, at: { route: 'data' } };
};

/**
 * Every figure of the site that can be shown alone, the two main contrasts first, then their grid, each contrast and each series.
 * @throws Error where two figures would have the same id or address, naming both
 */
export function embedFigures({ contrasts, series, chapters }: FigureContent): EmbedFigure[] {
	const figures: EmbedFigure[] = [
		{
			kind: 'timeline',
			id: 'both',
			slug: slugs.both,
			title: inEach((locale) => t(locale).timeline.bothTitle),
			home: inEach((locale) => ({ locale, at: { route: 'timeline' } })),
			heightPx: heightsPx.events,
		},
		{
			kind: 'grid',
			id: 'grid',
			slug: slugs.grid,
			title: inEach((locale) => t(locale).plane.title),
			home: inEach((locale) => ({ locale, at: { route: 'shift' } })),
			heightPx: heightsPx.events,
		},
		...contrasts.map(({ id, slug, title }): EmbedFigure => ({
			kind: 'timeline',
			id,
			slug,
			title,
			home: inEach((locale) => ({ locale, at: { route: 'contrast', slug: slug[locale] } })),
			heightPx: heightsPx.events,
		})),
		...series.map(({ id, title }): EmbedFigure => ({
			kind: 'series',
			id,
			slug: inEach(() => id),
			title,
			home: inEach((locale) => homeOfSeries(id, chapters, locale)),
			heightPx: heightsPx.series,
		})),
	];
	const first = new Map<string, string>();
	for (const { id, slug } of figures) {
		// The id names files of both languages, each slug an address in one.
		for (const name of [`id ${id}`, ...locales.map((locale) => `${locale} ${slug[locale]}`)]) {
			const earlier = first.get(name);
			if (earlier !== undefined) throw new Error(`The figures "${earlier}" and "${id}" would both have the name "${name.split(' ')[1]}" where they stand alone. Give one of them another ${name.startsWith('id') ? 'id' : 'slug'}.`);
			first.set(name, id);
		}
	}
	return figures;
}

/** Where a figure stands alone. */
export const embedAt = ({ slug }: Pick<EmbedFigure, 'slug'>, locale: Locale): Destination => ({ route: 'embed', slug: slug[locale] });

/** The address of what a figure says of itself to programs that make a link into a figure, from the root of the site. */
export const oembedFile = (id: string, locale: Locale): string => `/data/oembed/${id}-${locale}.json`;
