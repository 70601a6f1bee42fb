/** The figures that other sites may show, from content. An edge file: it reads content. */
import { loadChapters, loadContrasts, loadSeries } from '../../content/load.ts';
import { embedFigures, type EmbedFigure } from '../../embed/figures.ts';

/** Every figure of the site that can be shown alone, made once a process. */
export const loadEmbedFigures = (): Promise<EmbedFigure[]> =>
	(figures ??= Promise.all([loadContrasts(), loadSeries(), loadChapters('sv'), loadChapters('en')]).then(([contrasts, series, sv, en]) => embedFigures({ contrasts, series, chapters: { sv, en } })));

let figures: Promise<EmbedFigure[]> | undefined;

/**
 * The figure of a page.
 * @param id as `embedFigures` gives it
 * @throws Error where there is no such figure
 */
export async function loadEmbedFigure(id: string): Promise<EmbedFigure> {
	const figure = (await loadEmbedFigures()).find((one) => one.id === id);
	if (!figure) throw new Error(`There is no figure "${id}" that can be shown alone.`);
	return figure;
}
