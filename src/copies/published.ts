/** What a build says of itself on its start page. */
import type { Published } from './address.ts';
import { rewriteTags, unescapeValue } from './tags.ts';

/**
 * Where a build is published.
 * @throws where the page names no address
 */
export function publishedAt(startPage: string): Published {
	let canonical: string | undefined;
	rewriteTags(startPage, ({ name, attributes }) => {
		if (name === 'link' && attributes.get('rel') === 'canonical') canonical = unescapeValue(String(attributes.get('href')));
		return 'keep';
	});
	if (!canonical) throw new Error('The start page names no address of its own: a link with rel="canonical" is missing.');
	const { origin, pathname } = new URL(canonical);
	return { origin, base: pathname };
}

/** The day on which the content of a page last changed, as its data for machines says: `2026-11-23`; undefined where it says none. */
export const updatedOn = (page: string): string | undefined => /"dateModified":"(\d{4}-\d{2}-\d{2})"/.exec(page)?.[1];
