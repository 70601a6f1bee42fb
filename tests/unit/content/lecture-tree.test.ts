import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../../src/content/chapter-tree.ts';
import { listSlideUses, parseLecture, slidesOfStretch, type LectureSlide } from '../../../src/content/lecture-tree.ts';
import { MdxSyntaxError } from '../../../src/content/mdx.ts';

const fixture = (path: string): string => readFileSync(join(import.meta.dirname, '../../content/fixtures/_sound/content', path), 'utf8');
const crisis = fixture('lectures/sv/01-krisen.mdx');
const whole = fixture('lectures/sv/03-hela-berattelsen.mdx');

const only = (inside: string, attributes = 'id="a" section="s" title="T" minutes="1"'): LectureSlide => {
	const [slide] = parseLecture(`<Slide ${attributes}>\n${inside}\n</Slide>\n`).slides;
	if (slide === undefined) throw new Error('no slide');
	return slide;
};

describe('parseLecture()', () => {
	it('reads an empty lecture as no slides', () => {
		expect(parseLecture('')).toEqual({ slides: [], minutes: 0 });
	});

	it('throws where the text is not MDX', () => {
		expect(() => parseLecture('<Slide id="a">')).toThrow(MdxSyntaxError);
	});

	it('numbers slides from 1 and adds up their minutes, halves among them', () => {
		const tree = parseLecture(crisis);
		expect(tree.slides.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(tree.minutes).toBe(25);
		expect(parseLecture(crisis.replace('minutes="3">\n<Flow>', 'minutes="2.5">\n<Flow>')).minutes).toBe(24.5);
	});

	it('counts minutes that cannot be read as none', () => {
		expect(['', ' minutes="two"', ' minutes="12"', ' minutes="1,5"', ' minutes'].map((minutes) => only('', `id="a"${minutes}`).minutes)).toEqual([0, 0, 0, 0, 0]);
	});

	it('reads what a slide says of itself', () => {
		expect(parseLecture(crisis).slides[2]).toMatchObject({
			id: 'two-sides',
			section: 'reform',
			chapter: undefined,
			title: 'Stöd till alla eller till några',
			minutes: 3,
			look: undefined,
			years: '1932/1938',
			sources: ['andersson-2003'],
			events: [],
			claims: ['C001'],
			position: { line: 61, column: 1 },
		});
		expect(parseLecture(whole).slides.map(({ chapter }) => chapter)).toEqual([...Array<string>(4).fill('crisis'), ...Array<string>(4).fill('everyone')]);
		expect(parseLecture(whole).slides.map(({ look }) => look)).toEqual(['opening', 'question', ...Array<undefined>(5).fill(undefined), 'question']);
	});

	it('reads every form of figure', () => {
		const figures = [...parseLecture(crisis).slides, ...parseLecture(whole).slides].map(({ figure }) => figure);
		expect(figures).toMatchObject([
			{ kind: 'big', value: '1930', text: { text: '' } },
			{ kind: 'sides', stepwise: false, sides: [{ title: 'Ja', pole: undefined, text: { text: 'Den ger något igen.' } }, { title: 'Nej' }] },
			{ kind: 'sides', stepwise: true, sides: [{ title: 'Alla', pole: 'everyone' }, { title: 'Några', pole: 'some', text: { text: 'Stöd efter behov.' } }] },
			{ kind: 'quote', cite: 'andersson-2003', page: '13', event: undefined, text: { text: '”produktiv”' } },
			{ kind: 'flow', stepwise: false, stages: [{ title: 'Kostnad nu', text: { text: 'Staten betalar.' } }, { title: 'Verkan sedan' }] },
			undefined,
			{ kind: 'line', events: ['commission-1935', 'child-benefit-1948'], years: '1930/1950', stepwise: true },
			{ kind: 'timeline', story: 'target', steps: ['commission', 'child-benefit'] },
			{ kind: 'big', value: '1930–1970', text: { text: 'fyra årtionden' } },
			undefined,
			undefined,
			{ kind: 'quote', cite: undefined, page: undefined, event: 'commission-1935' },
			{ kind: 'big', value: '260\u00a0kr' },
			{ kind: 'series', series: 'spending', highlight: '1948/1970' },
			{ kind: 'timeline', story: 'target', steps: ['whole'] },
			undefined,
		]);
	});

	it('counts a click for each step, each part of a stepwise figure and each story step after the first', () => {
		expect(parseLecture(crisis).slides.map(({ stepCount }) => stepCount)).toEqual([0, 0, 2, 1, 0, 0, 2, 1]);
		expect(parseLecture(crisis).slides[7]?.clicks).toEqual([{ brings: 'story-step', step: 'child-benefit' }]);
		expect(only('<Timeline story="s" steps="a b c d" />').stepCount).toBe(3);
		expect(only('<Timeline story="s" steps="a" />').stepCount).toBe(0);
	});

	it('brings what a slide holds in the order in which it stands', () => {
		const flow = '<Flow stepwise>\n<Stage title="A">\na\n</Stage>\n<Stage title="B">\nb\n</Stage>\n</Flow>';
		const step = (text: string) => `<Step>\n${text}\n</Step>`;
		expect(only(`${step('Först.')}\n\n${flow}\n\n${step('Sist.')}`).clicks).toEqual([
			{ brings: 'paragraph', index: 0 },
			{ brings: 'part', index: 0 },
			{ brings: 'part', index: 1 },
			{ brings: 'paragraph', index: 1 },
		]);
	});

	it('counts the words that students see: text, titles of parts and a huge value, not the title and the notes', () => {
		expect(only('<Big value="3 lagar">\nom trygghet\n</Big>\n\nEn rad till.\n\n<Notes>\nEtt två tre.\n</Notes>').words).toBe(7);
		expect(only('<Sides>\n<Side title="Ja tack">\nGärna det.\n</Side>\n<Side title="Nej">\nHelst inte.\n</Side>\n</Sides>').words).toBe(7);
		expect(only('<Timeline story="s" steps="a b" />').words).toBe(0);
		expect(only('<Notes>\nEtt två tre.\n</Notes>').noteWords).toBe(3);
	});

	it('keeps the notes apart from what is seen', () => {
		const slide = only('Synligt.\n\n<Step>\nSedan.\n</Step>\n\n<Notes>\nSagt <Cite id="b" page="3" />.\n\nMer.\n</Notes>');
		expect(slide.body.text).toBe('Synligt. Sedan.');
		expect(slide.notes.text).toBe('Sagt. Mer.');
		expect(slide.notes.citations).toMatchObject([{ ids: ['b'], page: '3', sentence: 'Sagt.' }]);
		expect(slide.notes.section).toBe('s');
	});

	it('names works that are subjects of their sentences', () => {
		const tree = parseLecture('<Slide id="a">\n<Notes>\nEnligt <Cite id="b" narrative /> är det så.\n</Notes>\n</Slide>', { nameCitation: ({ ids }) => ids.join() });
		expect(tree.slides[0]?.notes.text).toBe('Enligt b är det så.');
	});

	it('takes the first of two figures and leaves out a slide within a slide', () => {
		expect(only('<Big value="1" />\n\n<Big value="2" />').figure).toMatchObject({ value: '1' });
		expect(only('Ord.\n\n<Slide id="inner">\nAndra.\n</Slide>').body.text).toBe('Ord.');
	});

	it('reads tags without what they need', () => {
		expect(parseLecture('<Slide>\n<Sides />\n</Slide>\n\n<Slide>\n<Line />\n</Slide>\n\n<Slide>\n<Quote />\n</Slide>').slides).toMatchObject([
			{ id: '', section: '', title: '', stepCount: 0, figure: { kind: 'sides', sides: [] } },
			{ figure: { kind: 'line', events: [], years: '' } },
			{ figure: { kind: 'quote', cite: undefined, event: undefined } },
		]);
	});
});

describe('slidesOfStretch()', () => {
	const { slides } = parseLecture(crisis);
	const ids = (named: string | undefined) => slidesOfStretch(slides, named).map(({ id }) => id);

	it('gives the slides from the first to the last that a row names', () => {
		expect(ids('two-sides chain')).toEqual(['two-sides', 'one-word', 'chain']);
		expect(ids('who-gains')).toEqual(['who-gains']);
	});

	it('gives none for an exercise, for an unknown id and for ids turned round', () => {
		expect([undefined, '', 'nothing', 'chain nothing', 'chain two-sides'].map(ids)).toEqual([[], [], [], [], []]);
	});
});

describe('listSlideUses()', () => {
	it('lists what is seen, said and rested on, slide by slide', () => {
		expect(listSlideUses(parseLecture(crisis)).map(({ kind, id, slide, block }) => `${slide} ${block} ${kind} ${id}`)).toEqual([
			'two-sides body concept universalism',
			'two-sides ground reference andersson-2003',
			'one-word notes event commission-1935',
			'one-word ground reference andersson-2003',
			'chain notes reference nilsson-2012',
			'thirteen-years ground event commission-1935',
			'thirteen-years ground event child-benefit-1948',
		]);
	});

	it('gives the sentence and its words, and for a ground the title of the slide', () => {
		const uses = listSlideUses(parseLecture(crisis));
		expect(uses[0]).toEqual({ kind: 'concept', id: 'universalism', slide: 'two-sides', block: 'body', sentence: 'Stöd efter behov.', words: 'behov' });
		expect(uses[1]).toEqual({ kind: 'reference', id: 'andersson-2003', slide: 'two-sides', block: 'ground', sentence: 'Stöd till alla eller till några' });
	});

	it('ends the sentence at the side or stage that it stands in', () => {
		const tree = parseLecture('<Slide id="a">\n<Flow>\n<Stage title="A">\nväger tyngre\n</Stage>\n<Stage title="B">\n<Term id="x">rätten</Term> nära\n</Stage>\n</Flow>\n</Slide>');
		expect(listSlideUses(tree).map(({ sentence }) => sentence)).toEqual(['rätten nära']);
	});

	it('names a work once where a slide both quotes it and has it as its source', () => {
		const tree = parseLecture('<Slide id="a" sources="x" events="e">\n<Quote cite="x">\n”ord”\n</Quote>\n\n<Notes>\nDet <Event id="e">hände</Event>.\n</Notes>\n</Slide>');
		expect(listSlideUses(tree).map(({ kind, id, block }) => `${block} ${kind} ${id}`)).toEqual(['notes event e', 'ground reference x']);
	});
});

describe('content/lectures/', () => {
	const folder = join(import.meta.dirname, '../../../content');
	const chapters = readdirSync(join(folder, 'chapters/sv'));
	const lectures = readdirSync(join(folder, 'lectures/sv'));
	const timelinesOf = (source: string): string[] => parseChapter(source).timelines.map(({ story }) => story);

	it.each(chapters)('shows the stories that the chapter draws: %s', (name) => {
		const stories = timelinesOf(readFileSync(join(folder, 'chapters/sv', name), 'utf8'));
		const shown = parseLecture(readFileSync(join(folder, 'lectures/sv', name), 'utf8')).slides.map(({ figure }) => figure?.kind === 'timeline' && figure.story);
		expect(stories.filter((story) => !shown.includes(story))).toEqual([]);
	});

	it.each(lectures)('shows no form of figure more than twice in a row: %s', (name) => {
		const forms = parseLecture(readFileSync(join(folder, 'lectures/sv', name), 'utf8')).slides.map(({ figure, look }) => (look === 'question' ? look : figure?.kind));
		expect(forms.filter((form, index) => form !== undefined && form === forms[index + 1] && form === forms[index + 2])).toEqual([]);
	});
});
