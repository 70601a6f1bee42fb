import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';
import type { Group } from '../reading/groups.ts';

/** Headings of the list of sources, in order, with the types of work under each. */
const types = [
	['books', ['book', 'chapter']],
	['articles', ['article-journal', 'article-magazine', 'article']],
	['reports', ['report', 'thesis']],
	['web', ['webpage']],
	['unknown', ['document']],
] as const satisfies readonly (readonly [string, readonly ReferenceData['type'][]])[];

/** Works by type, in the order given within each; a type without works has no group. */
export const groupByType = (works: readonly ReferenceData[], locale: Locale): Group<ReferenceData>[] => {
	const names = t(locale).sources.types;
	return types.flatMap(([key, within]) => {
		const items = works.filter(({ type }) => (within as readonly string[]).includes(type));
		return items.length > 0 ? [{ key, label: names[key], items }] : [];
	});
};
