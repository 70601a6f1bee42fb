import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../../src/content/chapter-tree.ts';
import { chapterRecords, findPlaces } from '../../../src/reading/records.ts';

const chapter = (id: string, order: number, source: string) => ({ data: { id, order }, slug: `om-${id}`, tree: parseChapter(source) });

const source = `<P id="opening">
Om <Term id="universalism">det universella</Term> <Cite id="myrdal-1932 andersson-2003" />. Två gånger om <Term id="universalism">det</Term>.
</P>

<Context id="box" title="Ruta" events="commission-1935">
Den <Event id="bill-1937">propositionen</Event> bygger på samma tanke.
</Context>

<Section id="later" title="Senare">

<P id="second">
Åter <Term id="universalism">universellt</Term> och <Cite id="andersson-2003" narrative /> och <Event id="bill-1937">den</Event>.
</P>

<Pull value="1937" events="bill-1937" cite="kulawik-1999">
året
</Pull>

<Note title="Ord">
Ett <Term id="risk">annat ord</Term>.
</Note>

</Section>
`;

describe('chapterRecords()', () => {
	it('finds nothing in an empty chapter', () => {
		expect(chapterRecords(parseChapter(''))).toEqual({ references: [], concepts: [], events: [] });
	});
	it('names each record once, in the order they first come', () => {
		expect(chapterRecords(parseChapter(source))).toEqual({
			references: ['myrdal-1932', 'andersson-2003', 'kulawik-1999'],
			concepts: ['universalism', 'risk'],
			events: ['commission-1935', 'bill-1937'],
		});
	});
});

describe('findPlaces()', () => {
	const places = findPlaces([chapter('roots', 1, source), chapter('today', 2, '<P id="now">\nNu <Term id="universalism">igen</Term>.\n</P>')]);

	it('finds no place of what is not used, nor in a book without chapters', () => {
		expect(places('concept', 'no-such')).toEqual([]);
		expect(findPlaces([])('concept', 'universalism')).toEqual([]);
	});
	it('keeps kinds apart that share an id', () => {
		const both = findPlaces([chapter('roots', 1, '<P id="a">\nEn <Term id="risk">risk</Term>.\n</P>')]);
		expect(both('concept', 'risk')).toHaveLength(1);
		expect(both('event', 'risk')).toEqual([]);
	});
	it('gives the places in reading order, each paragraph once', () => {
		expect(places('concept', 'universalism').map(({ chapter: id, anchor, order, paragraph }) => [id, anchor, order, paragraph])).toEqual([
			['roots', 'opening', 1, 1],
			['roots', 'second', 1, 2],
			['today', 'now', 2, 1],
		]);
	});
	it('gives the address of the chapter of each place', () => {
		expect(places('concept', 'universalism').map(({ slug }) => slug)).toEqual(['om-roots', 'om-roots', 'om-today']);
	});
	it('gives a box an anchor and no number', () => {
		expect(places('event', 'commission-1935')).toEqual([expect.objectContaining({ anchor: 'box', paragraph: undefined })]);
		expect(places('event', 'bill-1937').map(({ anchor, paragraph }) => [anchor, paragraph])).toEqual([['box', undefined], ['second', 2]]);
	});
	it('leads from a note and a pulled-out figure to the paragraph before them', () => {
		expect(places('concept', 'risk')).toEqual([expect.objectContaining({ anchor: 'second', paragraph: 2 })]);
		expect(places('reference', 'kulawik-1999')).toEqual([expect.objectContaining({ anchor: 'second', paragraph: 2 })]);
	});
	it('leaves out what stands before the first paragraph, since nothing there has an address', () => {
		expect(findPlaces([chapter('roots', 1, '<Note title="Ord">\nEtt <Term id="risk">ord</Term>.\n</Note>')])('concept', 'risk')).toEqual([]);
	});
	it('keeps paragraphs of different chapters apart that share an id', () => {
		const text = '<P id="same">\nEn <Term id="risk">risk</Term>.\n</P>';
		expect(findPlaces([chapter('one', 1, text), chapter('two', 2, text)])('concept', 'risk')).toHaveLength(2);
	});
	it('gives the sentence that the record stands in', () => {
		expect(places('concept', 'universalism')[0]!.sentence).toBe('Om det universella.');
		expect(places('concept', 'universalism')[2]!.sentence).toBe('Nu igen.');
	});
	it('is not confused by records called as what every object has', () => {
		expect(places('concept', 'constructor')).toEqual([]);
	});
});
