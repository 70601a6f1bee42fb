import { locales } from '../../i18n/locales.ts';
import type { ContentRecord, Library } from '../library.ts';
import { kinds } from '../kinds.ts';
import { valueAt, type FieldPath } from '../yaml-source.ts';
import { languageNames, problemInField, type Rule } from './rule.ts';

/** An address that a record claims in one language. */
interface Claimed {
	record: ContentRecord;
	path: FieldPath;
	slug: string;
	/** Addresses with the same scope must differ. */
	scope: string;
	language: string;
}

const claimedSlugs = (library: Library): Claimed[] => {
	const translated = new Set(library.chapters.flatMap(({ locale, id }) => (locale === 'en' && id !== undefined ? [id] : [])));
	const chapters = library.chapters.flatMap((record): Claimed[] => {
		const own = { record, path: [], slug: record.slug, scope: `chapter ${record.locale}`, language: languageNames[record.locale] };
		const english = valueAt(record.raw, ['inEnglish', 'slug']);
		// With an English text the address comes from its file.
		if (record.locale !== 'sv' || typeof english !== 'string' || translated.has(record.id ?? '')) return [own];
		return [own, { record, path: ['inEnglish', 'slug'], slug: english, scope: 'chapter en', language: languageNames.en }];
	});
	const lectures = library.lectures.map(
		(record): Claimed => ({ record, path: [], slug: record.slug, scope: `lecture ${record.locale}`, language: languageNames[record.locale] }),
	);
	const named = [...library.concepts, ...library.contrasts, ...library.events].flatMap((record) =>
		locales.flatMap((locale): Claimed[] => {
			const slug = valueAt(record.raw, ['slug', locale]);
			return typeof slug === 'string'
				? [{ record, path: ['slug', locale], slug, scope: `${record.kind} ${locale}`, language: languageNames[locale] }]
				: [];
		}),
	);
	return [...chapters, ...lectures, ...named];
};

/** No two chapters, lectures, concepts, contrasts or events have the same address in a language. */
export const slugsUnique: Rule = (library) => {
	const first = new Map<string, Claimed>();
	return claimedSlugs(library).flatMap((claimed) => {
		const key = `${claimed.scope} ${claimed.slug}`;
		const earlier = first.get(key);
		if (earlier === undefined) {
			first.set(key, claimed);
			return [];
		}
		const { record, path, slug, language } = claimed;
		return [
			problemInField(record, path, {
				message: `The ${language} address "${slug}" is already taken by ${kinds[record.kind].one}, in ${earlier.record.file}.`,
				fix: path.length === 0 ? 'Give the file another slug after its number.' : 'Write another slug.',
				rule: 'slugs-unique',
			}),
		];
	});
};
