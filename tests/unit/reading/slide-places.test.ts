import { describe, expect, it } from 'vitest';
import { parseLecture } from '../../../src/content/lecture-tree.ts';
import type { StoryData } from '../../../src/content/schemas/story.ts';
import { claimSlides, findSlides, lecturesToRead, type PlacedLecture } from '../../../src/reading/slide-places.ts';

const lecture = (id: string, order: number, source: string, locale: 'sv' | 'en' = 'sv'): PlacedLecture => ({ locale, slug: `om-${id}`, data: { id, chapter: id, order, title: id }, tree: parseLecture(source) });

const first = lecture('crisis', 1, `<Slide id="opening" section="a" title="Krisen" minutes="1" sources="andersson-2003 myrdal-1932" events="bill-1937" claims="C001 C002">
Det <Term id="universalism">universella</Term> kom sent.

<Notes>
Säg något om <Term id="universalism">det</Term> och om <Event id="bill-1937">propositionen</Event>. Läs mer hos <Cite id="myrdal-1932" />.
</Notes>
</Slide>

<Slide id="line" section="a" title="På linjen" minutes="1" claims="C002 C002">
<Line events="bill-1937 vote-1921" years="1920/1940" />

<Notes>
Vänta in dem.
</Notes>
</Slide>

<Slide id="steps" section="a" title="Två steg" minutes="1">
<Timeline story="target" steps="all some" />
</Slide>

<Slide id="words" section="a" title="Ett ord" minutes="1">
<Quote cite="myrdal-1932" page="13">
”produktiv”
</Quote>
</Slide>
`);
const second = lecture('whole', 2, '<Slide id="opening" section="a" title="Allt" minutes="1" claims="C001">\n<Quote event="vote-1921">\n”rösten”\n</Quote>\n\n<Term id="universalism">Igen</Term>.\n</Slide>\n');
const stories = [{ id: 'target', steps: [{ id: 'all', events: ['vote-1921', 'benefit-1948'] }, { id: 'some', events: ['benefit-1948'] }, { id: 'later', events: ['fund-2010'] }] }] as unknown as StoryData[];
const find = findSlides([first, second], stories);
const shown = (kind: Parameters<typeof find>[0], id: string) => find(kind, id).map(({ lecture: { data }, slides }) => [data.id, ...slides.map(({ slide, number, block }) => `${number} ${slide} ${block}`)]);

describe('findSlides()', () => {
	it('finds no slide of what is not used, nor without lectures', () => {
		expect(find('concept', 'no-such')).toEqual([]);
		expect(findSlides([], stories)('concept', 'universalism')).toEqual([]);
	});
	it('gives the slides lecture by lecture, each once, what students see before what the teacher says', () => {
		expect(find('concept', 'universalism')).toEqual([
			{ lecture: first, slides: [{ slide: 'opening', number: 1, block: 'body', sentence: 'Det universella kom sent.', words: 'universella' }] },
			{ lecture: second, slides: [{ slide: 'opening', number: 1, block: 'body', sentence: 'Igen.', words: 'Igen' }] },
		]);
	});
	it('tells of the notes with their sentence where the slide only names the record as its source', () => {
		expect(find('event', 'bill-1937')[0]!.slides[0]).toMatchObject({ slide: 'opening', block: 'notes', sentence: 'Säg något om det och om propositionen.' });
		expect(shown('reference', 'myrdal-1932')).toEqual([['crisis', '1 opening notes', '4 words ground']]);
	});
	it('gives the title of a slide that only rests on the record or draws it', () => {
		expect(find('reference', 'andersson-2003')[0]!.slides).toEqual([{ slide: 'opening', number: 1, block: 'ground', sentence: 'Krisen', words: undefined }]);
		expect(shown('event', 'vote-1921')).toEqual([['crisis', '2 line ground', '3 steps ground'], ['whole', '1 opening ground']]);
	});
	it('counts the events that the steps of a timeline light, and no other of its story', () => {
		expect(shown('event', 'benefit-1948')).toEqual([['crisis', '3 steps ground']]);
		expect(shown('event', 'fund-2010')).toEqual([]);
	});
	it('keeps kinds apart that share an id, and takes a story that is not there for one without steps', () => {
		expect(find('event', 'universalism')).toEqual([]);
		expect(findSlides([first], [])('event', 'benefit-1948')).toEqual([]);
	});
});

describe('claimSlides()', () => {
	const slides = claimSlides([first, second]);

	it('gives the slides of a claim in order, each once', () => {
		expect(slides('C001').map(({ lecture: { data }, slide, number }) => [data.id, slide, number])).toEqual([['crisis', 'opening', 1], ['whole', 'opening', 1]]);
		expect(slides('C002').map(({ slide }) => slide)).toEqual(['opening', 'line']);
	});
	it('gives none for a claim that no slide carries', () => {
		expect(slides('C003')).toEqual([]);
	});
});

describe('lecturesToRead()', () => {
	const english = lecture('whole', 2, '', 'en');

	it('gives each lecture once, in the language where it is there, else in the other', () => {
		expect(lecturesToRead({ sv: [first, second], en: [english] }, 'en')).toEqual([first, english]);
		expect(lecturesToRead({ sv: [first, second], en: [english] }, 'sv')).toEqual([first, second]);
		expect(lecturesToRead({ sv: [], en: [] }, 'en')).toEqual([]);
	});
});
