import { describe, expect, it } from 'vitest';
import { t } from '../../../src/i18n/t.ts';
import { gatheringOf } from '../../../src/plane/grid.ts';
import { periodName, poleNames, sayGathering } from '../../../src/plane/words.ts';
import { timelineContrast } from '../../../src/timeline/records.ts';
import { contrasts } from '../timeline/real.ts';
import { at, gridOf, made } from './made-up.ts';

const find = (id: string) => timelineContrast(contrasts.find((contrast) => contrast.id === id)!, 'sv');
const poles = poleNames(find('universal-selective'), find('productivity-efficiency'));
const words = t('sv').plane;
const said = (records: Parameters<typeof gridOf>[0]): string[] => sayGathering(gatheringOf(gridOf(records), 'who', 'why'), poles, words);

describe('poleNames()', () => {
	it('gives the four poles in lower case', () => {
		expect(poles).toEqual({ left: 'universell', right: 'selektiv', upper: 'produktivitet', lower: 'effektivitet' });
	});
});

describe('sayGathering()', () => {
	const [first, second] = [made('a', 1965, at(0), at(0)), made('b', 2010, at(4), at(4))];

	it('says only how many there are where no time lies between the corners', () => {
		expect(said([])).toEqual(['0 händelser har en plats på båda skalorna: 0 i hörnet universell\u00a0× produktivitet, 0 i hörnet selektiv\u00a0× effektivitet och 0 på annat håll.']);
		expect(said([first])).toHaveLength(1);
	});
	it('says once that nothing begins between the corners, and asks what that means', () => {
		expect(said([first, second]).slice(1)).toEqual(['Mellan det första hörnets sista år, 1965, och det andras första, 2010, börjar ingen.', words.ask]);
	});
	it('says how many begin between them, and where the longest stretch without any lies', () => {
		expect(said([first, second, made('c', 2000, at(3), at(2))]).slice(1)).toEqual(['Mellan det första hörnets sista år, 1965, och det andras första, 2010, börjar en enda.', 'Från 1966 till 1999 är det tomt.', words.ask]);
		expect(said([first, second, made('c', 2000, at(3), at(2)), made('d', 2001, at(3), at(2))])[1]).toMatch(/, börjar 2\.$/);
	});
});

describe('periodName()', () => {
	it('names the three periods by their years', () => {
		expect(([0, 1, 2] as const).map((period) => periodName(period, words.figure))).toEqual(['Före 1970', '1970–1999', 'Från 2000']);
	});
});
