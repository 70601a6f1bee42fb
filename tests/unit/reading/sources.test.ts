import { describe, expect, it } from 'vitest';
import { eventSchema, type EventData } from '../../../src/content/schemas/event.ts';
import { eventSources, uniqueSources, writtenSources } from '../../../src/reading/sources.ts';
import { book, thesis } from '../cite/works.ts';

const both = (text: string) => ({ sv: text, en: text });
const event = (fields: Partial<EventData>): EventData =>
	eventSchema.parse({ id: 'act-1947', slug: { sv: 'lag-1947', en: 'act-1947' }, origin: 'context', kind: 'reform', actors: ['state'], date: '1947', title: both('Lag'), summary: both('En lag.'), confidence: 'certain', ...fields });
const reference = (id: string) => {
	const found = [book, thesis].find((work) => work.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
};

describe('eventSources()', () => {
	it('puts works before documents, each in the order given', () => {
		const sources = eventSources(event({ references: ['fjertorp-2010', 'boreus-1994'], sources: ['SFS 1947:529', 'Prop. 1947:220'] }), reference, 'sv');
		expect(sources).toEqual([{ text: 'Fjertorp 2010' }, { text: 'Boréus 1994' }, { text: 'SFS 1947:529' }, { text: 'Prop. 1947:220' }]);
	});
	it('marks documents as Swedish on an English page, and works not', () => {
		expect(eventSources(event({ references: ['boreus-1994'], sources: ['SFS 1947:529'] }), reference, 'en')).toEqual([{ text: 'Boréus 1994' }, { text: 'SFS 1947:529', lang: 'sv' }]);
	});
	it('manages with documents alone, or works alone', () => {
		expect(eventSources(event({ sources: ['SFS 1947:529'] }), reference, 'sv')).toEqual([{ text: 'SFS 1947:529' }]);
		expect(eventSources(event({ references: ['boreus-1994'] }), reference, 'sv')).toEqual([{ text: 'Boréus 1994' }]);
	});
	it('does not hide that a work is missing', () => {
		expect(() => eventSources(event({ references: ['no-such'] }), reference, 'sv')).toThrow('no no-such');
	});
});

describe('uniqueSources()', () => {
	it('keeps nothing of nothing', () => {
		expect(uniqueSources([])).toEqual([]);
	});
	it('keeps each source once, where it first stands, whatever its language', () => {
		expect(uniqueSources([{ text: 'b' }, { text: 'a', lang: 'sv' }, { text: 'b', lang: 'sv' }, { text: 'a' }])).toEqual([{ text: 'b' }, { text: 'a', lang: 'sv' }]);
	});
});

describe('writtenSources()', () => {
	it('reads none where none are written', () => {
		expect(writtenSources(undefined)).toEqual([]);
		expect(writtenSources('')).toEqual([]);
	});
	it('splits at a bar between spaces, and only there', () => {
		expect(writtenSources('SFS 1959:291 | SOU 1936:59')).toEqual([{ text: 'SFS 1959:291' }, { text: 'SOU 1936:59' }]);
		expect(writtenSources('a|b')).toEqual([{ text: 'a|b' }]);
	});
	it('takes a leading code of a language of the site for its language', () => {
		expect(writtenSources('en: T. H. Marshall (1950)')).toEqual([{ text: 'T. H. Marshall (1950)', lang: 'en' }]);
	});
	it('leaves other two letters before a colon as they are', () => {
		expect(writtenSources('SO: en rapport | xx: något')).toEqual([{ text: 'SO: en rapport' }, { text: 'xx: något' }]);
	});
});
