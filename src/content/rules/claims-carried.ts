import type { ChapterRecord, Library } from '../library.ts';
import { listWords, type Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { languageNames, problemInField, type Rule } from './rule.ts';

const carries = (chapter: ChapterRecord, claim: string): boolean =>
	chapter.tree?.paragraphs.some(({ claims }) => claims.includes(claim)) ?? false;

const uncarried = (library: Library, claim: string, home: string): { chapter: ChapterRecord; elsewhere: ChapterRecord[] }[] =>
	library.chapters.flatMap((chapter) => {
		// A chapter that cannot be read has its own problem.
		if (chapter.id !== home || chapter.tree === undefined || carries(chapter, claim)) return [];
		return [{ chapter, elsewhere: library.chapters.filter((other) => other.locale === chapter.locale && carries(other, claim)) }];
	});

/** Every claim stands in at least one paragraph of the chapter that `claims.yaml` gives it to, in every language that chapter has. */
export const claimsCarried: Rule = (library) =>
	library.claims.flatMap((record): Problem[] => {
		const { id: claim } = record;
		const home = valueAt(record.raw, ['chapter']);
		if (claim === undefined || typeof home !== 'string') return [];
		return uncarried(library, claim, home).map(({ chapter, elsewhere }) => {
			const others = listWords(elsewhere.map(({ id }) => `"${id}"`));
			return problemInField(record, ['chapter'], {
				message: `No paragraph of the ${languageNames[chapter.locale]} chapter "${home}" carries ${claim}${elsewhere.length === 0 ? '' : `, only the chapter ${others}`}.`,
				fix: `Add ${claim} to claims="…" of the <P> in ${chapter.file} that says it${elsewhere.length === 0 ? '' : `, or write "chapter: ${elsewhere[0]?.id}" here`}.`,
				rule: 'claims-carried',
			});
		});
	});
