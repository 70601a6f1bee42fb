import type { ReferenceData } from '../content/schemas/reference.ts';
import { localeTags, type Locale } from '../i18n/locales.ts';
import { citedYear } from './year.ts';

/** The authors as sort keys, in order: family name and given name apart, so that "Bo Ek" comes before "Bo Ekman". */
const nameKeys = (reference: ReferenceData): string[] =>
	reference.author.flatMap((name) => ('literal' in name ? [name.literal, ''] : [name.family, name.given ?? '']));

/**
 * A comparator for lists of sources: author by author in the alphabet of the language (å, ä, ö last in Swedish, with
 * a and o in English), then year, then the letter after the year. A work by fewer authors comes before one by the
 * same and more; a work without year comes before those that have one. Full ties fall back on the id, so that the
 * order never depends on the order of the file.
 *
 * @example references.toSorted(byAuthor('sv'))
 */
export const byAuthor = (locale: Locale): ((a: ReferenceData, b: ReferenceData) => number) => {
	const { compare } = new Intl.Collator(localeTags[locale]);
	return (a, b) => {
		const [namesA, namesB] = [nameKeys(a), nameKeys(b)];
		for (let index = 0; index < Math.max(namesA.length, namesB.length); index++) {
			const order = compare(namesA[index] ?? '', namesB[index] ?? '');
			if (order !== 0) return order;
		}
		const [whenA, whenB] = [citedYear(a), citedYear(b)];
		return (whenA.year ?? 0) - (whenB.year ?? 0) || compare(whenA.suffix, whenB.suffix) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
	};
};
