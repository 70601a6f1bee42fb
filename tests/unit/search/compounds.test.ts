import { describe, expect, it } from 'vitest';
import { compoundEnds } from '../../../src/search/compounds.ts';

const endsOf = compoundEnds(['social', 'politik', 'politiken', 'socialpolitiken', 'folkhälsa', 'arbete', 'investering', 'fond', 'fonder', 'skola', 'budget', 'för', 'sedan', 'tjänar', 'bostad', 'marknad']);

describe('compoundEnds()', () => {
	it('finds none in a word that is no compound', () => {
		for (const word of ['', 'fond', 'politiken', 'sedanpolitik', '1932', 'socialt']) expect(endsOf(word)).toEqual([]);
	});
	it.each([
		['socialpolitiken', ['politiken']],
		['investeringsfonder', ['fonder']],
		['folkhälsoarbete', ['arbete']],
		['skolbudgeten', ['budgeten']],
		['bostadsmarknadspolitik', ['marknadspolitik']],
	])('cuts "%s" before %j', (word, ends) => {
		expect(endsOf(word)).toEqual(ends);
	});
	it('takes no prefix for a part', () => {
		expect(endsOf('förtjänar')).toEqual([]);
	});
});
