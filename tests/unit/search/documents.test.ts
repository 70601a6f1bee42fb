import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../../src/content/chapter-tree.ts';
import { parseLecture } from '../../../src/content/lecture-tree.ts';
import type { AccessibilityData } from '../../../src/content/schemas/accessibility.ts';
import type { ConceptData } from '../../../src/content/schemas/concept.ts';
import type { EventData } from '../../../src/content/schemas/event.ts';
import { searchRecords, type Content, type SearchedLecture } from '../../../src/search/documents.ts';

const both = (text: string) => ({ sv: `${text} sv`, en: `${text} en` });
const statement = { short: both('Kort'), issues: [], report: both('Hinder'), method: both('Metod'), supervision: both('Tillsyn'), burden: both('Börda'), outside: both('Utanför') } as unknown as AccessibilityData;
const nothing: Content = { chapters: { sv: [], en: [] }, lectures: { sv: [], en: [] }, about: { sv: [], en: [] }, concepts: [], events: [], references: [], contrasts: [], claims: [], accessibility: statement };
const concept: ConceptData = { id: 'risk', slug: { sv: 'risken', en: 'the-risk' }, term: { sv: 'risk', en: 'hazard' }, aliases: { sv: ['fara', 'Risk'], en: [] }, definition: both('Det är så. Och så.'), related: [], claims: [], basis: 'chapter' };
const event = { id: 'lag-1948', aliases: { sv: ['Barnlagen'], en: [] }, slug: { sv: 'lag-1948', en: 'act-1948' }, date: '1948/..', dateMeans: 'lasting', title: both('Lagen'), summary: both('Den kom'), codings: { target: { rationale: both('Därför') } } } as unknown as EventData;
const chapter = {
	slug: 'krisen',
	data: { id: 'crisis', order: 3, title: 'Krisen', period: '193X', display: '1930', summary: 'Om krisen.', keyPoints: ['Ett.', 'Två.', 'Tre.'], bridge: 'Vidare.', asked: ['Kreuger'], inEnglish: { title: 'The crisis', slug: 'the-crisis', summary: 'On the crisis.', asked: ['Who pays?'] } },
	tree: parseChapter('<P id="a">\nFörsta stycket.\n</P>\n\n<Section id="reform" title="Reformen" asked="Vem betalar? | Varför då?">\n\n<P id="b">\nAndra stycket. Det är längre.\n</P>\n\n<Note title="En not">\nI marginalen.\n</Note>\n\n<Context id="c" title="Var det så?">\nJa.\n</Context>\n\n<Pull value="260 kronor">\nom året\n</Pull>\n\n</Section>\n'),
};

/** The records of a type. */
const of = (content: Partial<Content>, type: string) => searchRecords({ ...nothing, ...content }).filter((record) => record.type === type);

describe('searchRecords()', () => {
	it('holds the timeline, the grid and the lists where there is no other content', () => {
		expect(searchRecords(nothing).map(({ pages }) => pages.sv?.address)).toEqual(['/tidslinje/', '/skiftet/', '/begrepp/', '/handelser/', '/kallor/', '/pastaenden/', '/kapitel/', '/forelasning/', '/undervisa/', '/om/']);
	});
	it('gives a concept its other names and its term in the other language, each once', () => {
		const [{ pages, years } = { pages: {}, years: undefined }] = of({ concepts: [concept] }, 'concept');
		expect(pages.sv).toMatchObject({ title: 'risk', address: '/begrepp/risken/', terms: ['fara', 'hazard'] });
		expect(pages.en).toMatchObject({ title: 'hazard', address: '/en/concepts/the-risk/', terms: ['risk'] });
		expect(years).toBeUndefined();
	});
	it('writes a text a line a sentence', () => {
		expect(of({ concepts: [concept] }, 'concept')[0]!.pages.sv!.sections[0]!.text).toBe('Det är så.\nOch så. sv');
	});
	it('gives an event its date in words, its reasons and the years to the last that content names', () => {
		const [record] = of({ events: [event, { ...event, id: 'b', date: '2014' }] }, 'event');
		expect(record).toMatchObject({ years: { from: 1948, to: 2014 }, pages: { en: { address: '/en/events/act-1948/', label: 'since 1948' } } });
		expect(record!.pages.sv!.terms).toEqual(['Barnlagen']);
		expect(record!.pages.sv!.sections[0]!.text).toBe('Den kom sv\nDärför sv');
	});
	it('gives a chapter its opening, each section with its notes, boxes and figures, and its key points', () => {
		const [record] = of({ chapters: { sv: [chapter], en: [] } }, 'text');
		expect(record!.years).toEqual({ from: 1930, to: 1939 });
		expect(record!.pages.sv!.label).toBe('Kapitel 3');
		expect(record!.pages.sv!.terms).toEqual(['Kreuger']);
		expect(record!.pages.sv!.sections.map(({ asked }) => asked)).toEqual([[], ['Vem betalar?', 'Varför då?'], []]);
		expect(record!.pages.sv!.sections.map(({ anchor, text }) => [anchor, text])).toEqual([
			[undefined, 'Om krisen.\nFörsta stycket.'],
			['reform', 'Andra stycket.\nDet är längre.\nEn not\nI marginalen.\nVar det så?\nJa.\n260 kronor om året'],
			['key-points', 'Ett.\nTvå.\nTre.'],
		]);
	});
	it('leads English readers to the overview, with its claims, as long as the chapter is not translated', () => {
		const claims = [{ id: 'C001', chapter: 'crisis', says: both('Så'), restsOn: [], tags: [] }, { id: 'C002', chapter: 'other', says: both('Inte'), restsOn: [], tags: [] }];
		const texts = of({ chapters: { sv: [chapter], en: [] }, claims }, 'text');
		expect(texts).toHaveLength(2);
		expect(texts[1]!.pages.en).toMatchObject({ title: 'The crisis', terms: ['Who pays?'], address: '/en/chapters/#crisis', sections: [{ text: 'On the crisis.\nSå en' }] });
		const translated = of({ chapters: { sv: [chapter], en: [{ ...chapter, slug: 'the-crisis' }] }, claims }, 'text');
		expect(translated.map(({ pages }) => pages.en?.address)).toEqual(['/en/chapters/the-crisis/']);
	});
	it('reads a lecture slide by slide, with the words of its figure and its notes, and gives it the years of its chapter', () => {
		const tree = parseLecture('<Slide id="opening" section="a" title="Krisen" minutes="1">\n<Big value="1932">\nÅret då.\n</Big>\n\n<Notes>\nSäg det. Säg mer.\n</Notes>\n</Slide>\n\n<Slide id="sides" section="a" title="Två sidor" minutes="1">\n<Sides>\n<Side title="Ja">\nDet går.\n</Side>\n<Side title="Nej">\nInte alls.\n</Side>\n</Sides>\n</Slide>\n');
		const lecture = (id: string, chapterId: string | undefined, order: number) => ({ slug: id, data: { id, chapter: chapterId, order, title: 'Krisen', summary: 'Vad den lär.' }, tree }) as unknown as SearchedLecture;
		const lectures = of({ chapters: { sv: [chapter], en: [] }, lectures: { sv: [lecture('krisen', 'crisis', 3), lecture('allt', undefined, 4)], en: [] } }, 'lecture');
		expect(lectures.map(({ years }) => years)).toEqual([{ from: 1930, to: 1939 }, undefined]);
		expect(lectures.map(({ pages }) => [pages.sv!.title, pages.sv!.address, pages.sv!.label, pages.en])).toEqual([['Föreläsning 3: Krisen', '/forelasning/krisen/', '2 bilder', undefined], ['Föreläsning: Krisen', '/forelasning/allt/', '2 bilder', undefined]]);
		expect(lectures[0]!.pages.sv!.sections.map(({ title, anchor, text }) => [title, anchor, text])).toEqual([
			[undefined, undefined, 'Vad den lär.'],
			['Krisen', 'opening', '1932\nÅret då.\nSäg det.\nSäg mer.'],
			['Två sidor', 'sides', 'Ja Nej\nDet går.\nInte alls.'],
		]);
	});
	it('reads a page about the site by its headings, and the accessibility statement with its parts', () => {
		const about = (id: string) => ({ slug: id, data: { id, order: 1, title: 'Om det', summary: 'Kort om det.' }, body: 'Först [en länk](route:concepts).\n\n<Heading id="more">Mer <Foreign lang="en">here</Foreign></Heading>\n\n- Ett\n- Två\n' });
		const [method, accessible] = of({ about: { sv: [about('method'), about('accessibility')], en: [] } }, 'about').slice(-2);
		expect(method!.pages.sv!.sections).toMatchObject([{ anchor: undefined, text: 'Kort om det.\nFörst en länk.' }, { anchor: 'more', title: 'Mer here', text: 'Ett\nTvå' }]);
		expect(accessible!.pages.sv!.sections.map(({ anchor }) => anchor)).toEqual([undefined, 'more', 'short', 'issues', 'report', 'method', 'supervision', 'burden', 'outside']);
	});
});
