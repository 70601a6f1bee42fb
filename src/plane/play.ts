/** The years of the grid: playing and stepping through those in which something appears. */
import type { Poster } from './grid.ts';

/** How long each year stands while the grid is played. */
export const stepDelayMs = 900;

/** The years in which something appears, each once, in order. */
export const stepYears = (posters: readonly Pick<Poster, 'year'>[]): number[] => [...new Set(posters.map(({ year }) => year))].sort((a, b) => a - b);

/** The next year, or the one before, in which something appears; undefined where there is none that way. */
export const stepFrom = (years: readonly number[], year: number, by: 1 | -1): number | undefined => (by === 1 ? years.find((step) => step > year) : years.findLast((step) => step < year));

/** The year that playing begins with: the next step, or the first one where all has been shown. Undefined where nothing is to be shown. */
export const playFrom = (years: readonly number[], year: number): number | undefined => stepFrom(years, year, 1) ?? years[0];

/** Whether an event has appeared, once the years up to and including `year` are shown. */
export const hasAppeared = (poster: Pick<Poster, 'year'>, year: number): boolean => poster.year <= year;

/** How many events have appeared. */
export const countUntil = (posters: readonly Pick<Poster, 'year'>[], year: number): number => posters.filter((poster) => hasAppeared(poster, year)).length;
