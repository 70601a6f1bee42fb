/** Files as one zip. */
import { zipSync, type Zippable } from 'fflate';

/** Files that are compressed already. */
const packed = /\.(png|jpg|woff2|zip)$/;

/**
 * A zip of files, in the order in which they are given; the same files on the same day make the same bytes on any machine.
 * @param day the date of all of them, `2026-11-23`: zips hold no time zone, so it is given as noon on any clock
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const mtime = new Date(year, month - 1, date, 12);
	const entries: Zippable = Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: packed.test(name) ? 0 : 9, mtime }]]));
	return zipSync(entries);
}
