import { z } from 'astro/zod';
import { parseEdtf } from '../date.ts';

/** A date or period as EDTF, checked by the same parser that draws it. Kept as the author's string. */
export const edtf = z.string({ error: 'Write a date in quotation marks, such as "1948-01-01".' }).refine((value) => parseEdtf(value) !== undefined, {
	error: 'Write an EDTF date: "1932", "1938-12-20", "193X" (the 1930s), "2014~" (about), or two of them joined as in "1970/1989".',
});
