import type { ConceptData } from '../content/schemas/concept.ts';
import { collate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';

type Named = Pick<ConceptData, 'term'>;

/** A comparator for lists of concepts: by term, in the alphabet of the language. */
export const byTerm = (locale: Locale): ((a: Named, b: Named) => number) => {
	const compare = collate(locale);
	return (a, b) => compare(a.term[locale], b.term[locale]);
};
