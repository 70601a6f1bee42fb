import type { ReferenceData } from '../content/schemas/reference.ts';

type Authored = Pick<ReferenceData, 'id' | 'author'>;

/** A name by which two records of one author are known to be the same: first names are not known for all. */
const keyOf = (name: ReferenceData['author'][number]): string => ('literal' in name ? name.literal : name.family);

/** The other works by one of a work's authors, in the order given. */
export const sameAuthors = <Work extends Authored>(work: Authored, works: readonly Work[]): Work[] => {
	const names = new Set(work.author.map(keyOf));
	return works.filter(({ id, author }) => id !== work.id && author.some((name) => names.has(keyOf(name))));
};
