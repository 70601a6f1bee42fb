import { siteAuthors as cslAuthors } from '../cite/page-record.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { SiteData } from '../content/schemas/site.ts';
import type { Locale } from '../i18n/locales.ts';

/** A person, or a body that has one name. */
export type Name = { family: string; given?: string | undefined } | { body: string };

/** "and others" in Swedish, as our records write it after a name. */
const others = /\s+m\.\s?fl\.$/;

/** The authors of a work. "Bokström m.fl." is a person whose company is not known. */
export const workAuthors = ({ author }: Pick<ReferenceData, 'author'>): Name[] =>
	author.map((name) => {
		if ('family' in name) return { family: name.family, given: name.given };
		return others.test(name.literal) ? { family: name.literal.replace(others, '') } : { body: name.literal };
	});

/**
 * The authors of the site, as its citations name them: "Ek, Anna" is a person, a name without a comma a body's. A body that
 * is also the publisher goes by the name that it gives itself in the language.
 */
export const siteAuthors = (site: SiteData, locale: Locale): Name[] => cslAuthors(site, locale).map((name) => ('literal' in name ? { body: name.literal } : name));

/** A name as it is read: first names first. */
export const wholeName = (name: Name): string => ('body' in name ? name.body : [name.given, name.family].filter(Boolean).join(' '));

/**
 * A name as reference managers expect it: surname, comma, first names. A body, and a surname of several words that stands
 * alone, end with a comma: without it Zotero would take the last word for the surname and the rest for first names.
 */
export const invertedName = (name: Name): string => {
	const [family, given] = 'body' in name ? [name.body, undefined] : [name.family, name.given];
	if (given !== undefined) return `${family}, ${given}`;
	return family.includes(' ') ? `${family},` : family;
};
