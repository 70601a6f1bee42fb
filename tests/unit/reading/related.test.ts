import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../../src/content/chapter-tree.ts';
import { claimSchema } from '../../../src/content/schemas/claim.ts';
import { conceptSchema, type ConceptData } from '../../../src/content/schemas/concept.ts';
import { eventSchema, type EventData } from '../../../src/content/schemas/event.ts';
import { formatStretches, yearsOfPlaces } from '../../../src/reading/place-years.ts';
import { findPlaces } from '../../../src/reading/records.ts';
import { claimCarriers, claimsOnWork, conceptsWithEvent, eventsWithConcept } from '../../../src/reading/related.ts';
import { sameAuthors } from '../../../src/reading/same-authors.ts';

const both = (text: string) => ({ sv: text, en: text });
const event = (id: string, date: string, claims: string[] = []): EventData =>
	eventSchema.parse({ id, slug: both(id), origin: 'context', kind: 'reform', actors: ['state'], date, title: both(id), summary: both('Ett prov.'), claims, sources: ['Prov'], confidence: 'certain' });
const concept = (id: string, claims: string[] = []): ConceptData => conceptSchema.parse({ id, slug: both(id), term: both(id), definition: both('Ett ord.'), claims, basis: 'chapter' });

const source = `<P id="first" claims="C001 C002" years="193X">
Om <Term id="risk">risk</Term> och <Event id="act-1947">lagen</Event>.
</P>

<P id="second" claims="C002">
Om <Event id="act-1974">en annan lag</Event>.
</P>

<P id="third" years="1880/1890">
Om <Term id="risk">risken</Term> igen, och om <Term id="return">avkastning</Term>.
</P>
`;
const chapters = [{ data: { id: 'roots', order: 2 }, slug: 'rotter', tree: parseChapter(source) }];
const events = [event('act-1974', '1974', ['C009']), event('act-1947', '1947'), event('act-1913', '1913', ['C003']), event('alone', '1950')];
const concepts = [concept('risk', ['C003']), concept('return', ['C009']), concept('unused')];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('eventsWithConcept()', () => {
	it('finds those of the same paragraph and those of a common claim, in order of time, and no others', () => {
		expect(ids(eventsWithConcept(concepts[0]!, events, chapters))).toEqual(['act-1913', 'act-1947']);
		expect(ids(eventsWithConcept(concepts[1]!, events, chapters))).toEqual(['act-1974']);
		expect(eventsWithConcept(concepts[2]!, events, chapters)).toEqual([]);
	});
	it('needs no text for a common claim', () => {
		expect(ids(eventsWithConcept(concepts[0]!, events, []))).toEqual(['act-1913']);
	});
});

describe('conceptsWithEvent()', () => {
	it('is the same relation, seen from the event', () => {
		for (const one of events) for (const other of concepts) expect(conceptsWithEvent(one, concepts, chapters).includes(other), `${one.id} ${other.id}`).toBe(eventsWithConcept(other, events, chapters).includes(one));
	});
	it('puts the nearest first', () => {
		const near = event('near', '1947', ['C009', 'C010']);
		expect(ids(conceptsWithEvent(near, [concept('far', ['C009']), concept('close', ['C009', 'C010'])], []))).toEqual(['close', 'far']);
	});
});

describe('claimCarriers()', () => {
	it('finds the paragraphs of a claim in reading order, with the chapter’s number', () => {
		expect(claimCarriers(chapters)('C002').map(({ order, paragraph, anchor }) => [order, paragraph, anchor])).toEqual([[2, 1, 'first'], [2, 2, 'second']]);
		expect(claimCarriers(chapters)('C003')).toEqual([]);
	});
});

describe('claimsOnWork()', () => {
	it('finds a work’s claims with page and nearness, in the order given', () => {
		const claims = [
			claimSchema.parse({ id: 'C002', chapter: 'roots', says: both('B'), restsOn: [{ reference: 'palm-1998', page: '7' }, { reference: 'ek-2000' }] }),
			claimSchema.parse({ id: 'C001', chapter: 'roots', says: both('A'), restsOn: [{ reference: 'palm-1998', nearby: true }] }),
		];
		expect(claimsOnWork('palm-1998', claims).map(({ claim, page, nearby }) => [claim.id, page, nearby])).toEqual([['C002', '7', false], ['C001', undefined, true]]);
		expect(claimsOnWork('no-such', claims)).toEqual([]);
	});
});

describe('yearsOfPlaces()', () => {
	it('gives the years of the paragraphs in order of time, and nothing for a paragraph without', () => {
		expect(yearsOfPlaces(findPlaces(chapters)('concept', 'risk'), chapters)).toEqual(['1880/1890', '193X']);
		expect(yearsOfPlaces(findPlaces(chapters)('event', 'act-1974'), chapters)).toEqual([]);
	});
});

describe('formatStretches()', () => {
	it('writes one date as it is, however it is known', () => {
		expect(formatStretches(['193X'], 'sv')).toBe('1930-talet');
		expect(formatStretches([], 'sv')).toBe('');
	});
	it('joins what overlaps or touches, and keeps gaps', () => {
		expect(formatStretches(['1930/1979', '1974/1982', '1983', '1998/2020'], 'sv')).toBe('1930–1983, 1998–2020');
		expect(formatStretches(['1890/1930', '193X', '1970/1989'], 'en')).toBe('1890–1939, 1970–1989');
	});
});

describe('sameAuthors()', () => {
	it('finds other works by any of the authors, also where first names are missing, never the work itself', () => {
		const works = [
			{ id: 'a', author: [{ family: 'Morel' }, { family: 'Palier' }] },
			{ id: 'b', author: [{ family: 'Morel', given: 'N.' }] },
			{ id: 'c', author: [{ literal: 'Örebro kommun' }] },
			{ id: 'd', author: [{ literal: 'Örebro kommun' }] },
		];
		expect(ids(sameAuthors(works[0]!, works))).toEqual(['b']);
		expect(ids(sameAuthors(works[2]!, works))).toEqual(['d']);
	});
});
