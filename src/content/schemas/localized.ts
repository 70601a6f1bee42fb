import { z } from 'astro/zod';

/** A non-empty string; `what` says, in the error, what the reader would have seen. */
export const text = (what: string) =>
	z.string({ error: `Write ${what}.` }).trim().min(1, { error: `Write ${what}; it is empty.` });

/** The same text in every language of the site. Both are shown to readers, so both are required. */
export const localized = (what: string) =>
	z.strictObject({ sv: text(`${what} in Swedish`), en: text(`${what} in English`) });

/** The form of ids and of address segments: ASCII, lower case, words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The form of a claim's id. */
export const claimIdPattern = /^C\d{3}$/;

/** A language-neutral id: ASCII, lower case, words joined by hyphens. It becomes part of addresses and never changes. */
export const id = z
	.string({ error: 'Write an id.' })
	.regex(idPattern, { error: 'Write an id of a–z, 0–9 and single hyphens, such as "general-child-benefit".' });

/** An address segment: like an id, but each language has its own. */
export const slug = z
	.string({ error: 'Write a slug.' })
	.regex(idPattern, { error: 'Write a slug of a–z, 0–9 and single hyphens; å and ä become a, ö becomes o.' });

/** The number of a claim in `claims.yaml`, such as `C042`. */
export const claimId = z.string().regex(claimIdPattern, { error: 'Write a claim id, a C and three digits, such as "C042".' });

/** A calendar day, `2026-11-23`, kept as text. */
export const day = z.iso.date({ error: 'Write a day, such as "2026-11-23".' });
