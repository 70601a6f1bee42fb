import type { ReferenceData } from '../content/schemas/reference.ts';

/** When a work came out, as far as citations tell works apart. */
export interface CitedYear {
	/** The year of publication; undefined where none is known. */
	year: number | undefined;
	/** The letter that keeps works of one author and year apart, such as `c` in 1932c; otherwise empty. */
	suffix: string;
}

/** The year of a work, and its letter as the text cites it, or as its id ends where the text cites it without one. */
export const citedYear = (reference: ReferenceData): CitedYear => ({
	year: reference.issued?.['date-parts'][0]?.[0],
	suffix: /\d{4}([a-z])$/.exec(reference.custom.inText)?.[1] ?? /-\d{4}([a-z])$/.exec(reference.id)?.[1] ?? '',
});
