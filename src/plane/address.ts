/** The grid's year in the address, beside what the timelines keep there. */
import { wholeTime } from '../timeline/window.ts';

/**
 * Reads the year of an address. Never throws: what is missing, malformed or beyond the axis is the default.
 * @param search the part of an address from `?`
 * @param lastYear the default: the year in which the last event appears
 */
export function parseYear(search: string, lastYear: number): number {
	const year = new URLSearchParams(search).get('year') ?? '';
	return /^\d{4}$/.test(year) && Number(year) >= wholeTime.from && Number(year) <= wholeTime.to ? Number(year) : lastYear;
}

/** The year as the address holds it, without `?`; empty for the default. Joined to a view's address it is read back by `parseYear`. */
export const formatYear = (year: number, lastYear: number): string => (year === lastYear ? '' : `year=${year}`);
