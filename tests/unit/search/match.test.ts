import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonBeginning, gradeEnd, grades, gradeWhole, gradeWord } from '../../../src/search/match.ts';
import { toWord } from '../../../src/search/words.ts';

const grade = (query: string, word: string, loose = false): number => gradeWord(toWord(query), toWord(word), loose);

describe('gradeWord()', () => {
	it.each([
		['fond', 'fond', 'exact'], ['orebro', 'örebro', 'folded'], ['ide', 'idé', 'folded'],
		['fonder', 'fond', 'inflection'], ['fond', 'fonderna', 'inflection'], ['barnbidragen', 'barnbidraget', 'inflection'], ['kommuner', 'kommunernas', 'inflection'], ['lagar', 'lag', 'inflection'], ['policy', 'policies', 'inflection'], ['skola', 'skolorna', 'inflection'],
		['invest', 'investering', 'prefix'], ['fond', 'fondförvaltning', 'prefix'], ['193', '1932', 'prefix'],
		['politik', 'socialpolitiken', 'tail'], ['fonder', 'investeringsfond', 'tail'], ['bidrag', 'barnbidrag', 'tail'],
		['marknad', 'arbetsmarknadspolitik', 'inside'], ['pension', 'folkpensioneringen', 'inside'],
	] as const)('"%s" finds "%s" by %s', (query, word, name) => {
		expect(grade(query, word)).toBe(grades[name]);
	});
	it.each([
		['', 'fond'], ['fond', 'font'], ['tjänar', 'förtjänar'], ['stat', 'konstaterar'], ['stat', 'prestationer'], ['mål', 'mal'], ['örebro', 'orebro'],
		['in', 'investering'], ['fo', 'fond'], ['försäkring', 'för'], ['risk', 'ris'], ['1932', '1933'], ['hem', 'folkhemmet'], ['kommunernas', 'kommun'],
	])('"%s" does not find "%s"', (query, word) => {
		expect(grade(query, word)).toBe(0);
	});
	it('finds inflections further off only where it is told to', () => {
		expect(grade('kommunernas', 'kommun', true)).toBe(grades.loose);
		expect(grade('policies', 'policy')).toBe(0);
		expect(grade('policies', 'policy', true)).toBe(grades.loose);
		expect(grade('lagarna', 'lag', true)).toBe(0);
	});
	it('invents nothing: what it finds holds the query less at most two letters, folded', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'abdeiknorstäö'), maxLength: 9 });
		fc.assert(fc.property(letters, letters, letters, (query, before, after) => {
			for (const word of [before + query + after, before + query.slice(0, -1) + after, before]) {
				if (grade(query, word) > 0) expect(toWord(word).folded).toContain(toWord(query).folded.slice(0, Math.max(1, query.length - 2)));
			}
		}));
	});
	it('grades the same word as the best', () => {
		fc.assert(fc.property(fc.stringMatching(/^[a-zåäö]{1,12}$/), (word) => grade(word, word) === grades.exact));
	});
});

describe('gradeEnd()', () => {
	it('finds what ends a compound and what stands within one, and nothing by fewer than four letters', () => {
		expect(gradeEnd(toWord('politik'), toWord('politiken'))).toBe(grades.tail);
		expect(gradeEnd(toWord('marknad'), toWord('marknadspolitik'))).toBe(grades.inside);
		expect(gradeEnd(toWord('hem'), toWord('hem'))).toBe(0);
	});
});

describe('commonBeginning()', () => {
	it('is what every word begins with that answers as a whole', () => {
		const stem = fc.stringMatching(/^[a-zåäö]{3,8}$/);
		const ending = fc.constantFrom('', 'en', 'er', 'erna', 's', 'a', 'or', 'ets', 'ies', 'y');
		fc.assert(fc.property(stem, ending, ending, fc.boolean(), (root, first, second, loose) => {
			const query = toWord(root + first);
			const word = toWord(root + second);
			if (gradeWhole(query, word, loose)) expect(word.folded.startsWith(commonBeginning(query, loose))).toBe(true);
		}), { numRuns: 2000 });
	});
	it('leaves a word of three letters whole', () => {
		expect(commonBeginning(toWord('lag'))).toBe('lag');
		expect(commonBeginning(toWord('åren'))).toBe('are');
	});
});
