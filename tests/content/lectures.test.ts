import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/content/check.ts';
import type { SourceFile } from '../../src/content/problem.ts';
import { changed, fixtureWords, soundFiles, withFiles } from './fixtures.ts';

const swedish = 'content/lectures/sv/01-krisen.mdx';
const english = 'content/lectures/en/01-the-crisis.mdx';
const whole = 'content/lectures/sv/03-hela-berattelsen.mdx';

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');

/** A lecture of the sound content with pieces of it changed, one after the other. @throws Error where one is not in it. */
const edited = (path: string, ...edits: readonly (readonly [string, string])[]): SourceFile => {
	const text = soundFiles.find((file) => file.path === path)?.text ?? '';
	return {
		path,
		text: edits.reduce((before, [from, to]) => {
			if (!before.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
			return before.replace(from, () => to);
		}, text),
	};
};

const check = (...files: SourceFile[]) => inspectContent(withFiles(...files), { words: fixtureWords }).problems;

/** One mistake in a lecture, and the one problem that it gives. More of them, each in a folder, are in `fixtures/`. */
interface Mistake {
	mistake: string;
	file: string;
	edits: [from: string, to: string][];
	at: string;
	rule: string;
	message: string;
	fix: string;
}

const mistakes: Mistake[] = [
	{
		mistake: 'a summary that says too little',
		file: swedish,
		edits: [[', och ställer ett ord från 1930-talet mot de pengar som det talade om.', '.']],
		at: '6:10 summary',
		rule: 'schema',
		message: '"summary" is 47 characters long; it may be at least 90.',
		fix: 'Write at least 90 characters: what the lecture asks, and what it lets students see.',
	},
	{
		mistake: 'a row of half a minute',
		file: swedish,
		edits: [['- minutes: 15', '- minutes: 15.5']],
		at: '22:16 lesson.run, item 3, minutes',
		rule: 'schema',
		message: '"lesson.run, item 3, minutes" is 15.5; it must be a whole number.',
		fix: 'Write it without decimals.',
	},
	{
		mistake: 'a row that names three slides',
		file: swedish,
		edits: [['slides: who-gains', 'slides: who-gains thirteen-years on-the-line']],
		at: '26:15 lesson.run, item 4, slides',
		rule: 'schema',
		message: '"who-gains thirteen-years on-the-line" cannot stand in "lesson.run, item 4, slides".',
		fix: 'Write the ids of the first and the last slide with a space between, or the id of one slide.',
	},
	{
		mistake: 'a question that asks nothing',
		file: swedish,
		edits: [['- Går allt att räkna?', '- Allt går att räkna.']],
		at: '33:7 lesson.questions, item 3',
		rule: 'schema',
		message: '"Allt går att räkna." cannot stand in "lesson.questions, item 3".',
		fix: 'End the question with a question mark.',
	},
	{
		mistake: 'a hyphen as a dash in what happens in a row',
		file: swedish,
		edits: [['what: Samla ihop svaren.', 'what: Samla ihop svaren - alla.']],
		at: '25:31 lesson.run, item 4, what',
		rule: 'typography',
		message: 'A hyphen stands as a dash.',
		fix: 'Write an en dash, –, with a space on each side.',
	},
	{
		mistake: 'a hyphen as a dash in the title of a side',
		file: swedish,
		edits: [['<Side title="Ja">', '<Side title="Ja - kanske">']],
		at: '46:17 <Side> title',
		rule: 'typography',
		message: 'A hyphen stands as a dash.',
		fix: 'Write an en dash, –, with a space on each side.',
	},
	{
		mistake: 'English quotes in Swedish notes',
		file: swedish,
		edits: [['Samla in svaren på tavlan.', 'Samla in “svaren” på tavlan.']],
		at: '109:10 text',
		rule: 'typography',
		message: '“ is not a Swedish quotation mark.',
		fix: 'Write ” both before and after the quotation.',
	},
	{
		mistake: 'a chapter that does not exist',
		file: swedish,
		edits: [['chapter: crisis', 'chapter: crises']],
		at: '3:10 chapter',
		rule: 'ids-exist',
		message: 'There is no chapter with the id "crises".',
		fix: 'Write "crisis".',
	},
	{
		mistake: 'another number than the file’s name',
		file: whole,
		edits: [['order: 3', 'order: 4']],
		at: '3:8 order',
		rule: 'file-names',
		message: 'The order is 4, but the file’s name begins with 03.',
		fix: 'Name the file "04-hela-berattelsen.mdx" or write "order: 3".',
	},
	{
		mistake: 'a tag misspelt',
		file: swedish,
		edits: [['<Flow>\n', '<Flw>\n'], ['</Flow>', '</Flw>']],
		at: '91:1 <Flw>',
		rule: 'tags-known',
		message: '<Flw> is not a tag of lectures.',
		fix: 'Write <Flow>.',
	},
	{
		mistake: 'HTML',
		file: swedish,
		edits: [['Samla in svaren på tavlan.', 'Samla in svaren<br />på tavlan.']],
		at: '109:16 <br>',
		rule: 'tags-known',
		message: '<br> is HTML, which lectures do not take.',
		fix: 'Leave it out; an empty line parts paragraphs.',
	},
	{
		mistake: 'bold text',
		file: swedish,
		edits: [['Samla in svaren på tavlan.', '**Samla in** svaren på tavlan.']],
		at: '109:1 text',
		rule: 'plain-markdown',
		message: 'This is bold text, which lectures do not take.',
		fix: 'Remove the asterisks or underscores; what matters most is the title of the slide. *One* on each side gives italics.',
	},
	{
		mistake: 'a Markdown heading',
		file: swedish,
		edits: [['Skriv ett svar var.', '# Skriv ett svar var.']],
		at: '106:1 text',
		rule: 'plain-markdown',
		message: 'This is a Markdown heading, which lectures do not take.',
		fix: 'Write the words as title="…" of a <Slide>.',
	},
	{
		mistake: 'a slide without minutes',
		file: swedish,
		edits: [[' minutes="3">\n<Flow>', '>\n<Flow>']],
		at: '90:1 <Slide> minutes',
		rule: 'tags-known',
		message: '<Slide> has no "minutes".',
		fix: 'Write it as in <Slide id="two-children" section="for-all" title="…" minutes="2">.',
	},
	{
		mistake: 'minutes that are too many',
		file: swedish,
		edits: [['minutes="3">\n<Flow>', 'minutes="12">\n<Flow>']],
		at: '90:81 <Slide> minutes',
		rule: 'tags-known',
		message: '"12" is not a time that a slide takes.',
		fix: 'Write whole and half minutes, from "0.5" to "5".',
	},
	{
		mistake: 'a look misspelt',
		file: swedish,
		edits: [['look="question" title="Vem', 'look="qestion" title="Vem']],
		at: '105:46 <Slide> look',
		rule: 'tags-known',
		message: '"qestion" is not one of the values that it takes.',
		fix: 'Write "question". The values are "opening" and "question".',
	},
	{
		mistake: 'a look that is none',
		file: swedish,
		edits: [['section="reform" title="Från utgift', 'section="reform" look="poster" title="Från utgift']],
		at: '90:42 <Slide> look',
		rule: 'tags-known',
		message: '"poster" is not one of the values that it takes.',
		fix: 'Write "opening" or "question", or leave it out.',
	},
	{
		mistake: 'a flag with a value',
		file: swedish,
		edits: [['<Sides stepwise>', '<Sides stepwise="yes">']],
		at: '62:8 <Sides> stepwise',
		rule: 'tags-known',
		message: '"stepwise" takes no value.',
		fix: 'Write only stepwise, or leave it out: <Sides stepwise>.',
	},
	{
		mistake: 'an id with capitals',
		file: swedish,
		edits: [['id="chain"', 'id="Chain"']],
		at: '90:12 <Slide> id',
		rule: 'tags-known',
		message: '"Chain" cannot be part of an address.',
		fix: 'Write an id of a–z, 0–9 and single hyphens, as in <Slide id="two-children" section="for-all" title="…" minutes="2">.',
	},
	{
		mistake: 'an id twice',
		file: swedish,
		edits: [['id="chain"', 'id="two-sides"']],
		at: '90:12 <Slide> id',
		rule: 'ids-unique',
		message: 'The id "two-sides" is already taken by the <Slide> in line 61.',
		fix: 'Give this one an id of its own.',
	},
	{
		mistake: 'years of a slide that are no date',
		file: swedish,
		edits: [['years="1932/1938"', 'years="1932-1938"']],
		at: '61:99 <Slide> years',
		rule: 'dates-in-tags',
		message: '"1932-1938" is not a date in EDTF.',
		fix: 'Write "1932/1938".',
	},
	{
		mistake: 'a work that does not exist',
		file: swedish,
		edits: [['sources="andersson-2003" claims', 'sources="anderson-2003" claims']],
		at: '61:119 <Slide> sources',
		rule: 'ids-exist',
		message: 'There is no work with the id "anderson-2003".',
		fix: 'Write "andersson-2003".',
	},
	{
		mistake: 'too many sources',
		file: swedish,
		edits: [['events="commission-1935 child-benefit-1948">', 'events="commission-1935 child-benefit-1948 commission-1935 child-benefit-1948">']],
		at: '113:182 <Slide> events',
		rule: 'ids-exist',
		message: '"events" of <Slide> names 4 events; it takes at most 3.',
		fix: 'Leave out those that the slide needs least, or part it into two slides.',
	},
	{
		mistake: 'a pole that does not exist',
		file: swedish,
		edits: [['pole="some"', 'pole="somme"']],
		at: '66:13 <Side> pole',
		rule: 'ids-exist',
		message: 'There is no pole with the id "somme".',
		fix: 'Write "some".',
	},
	{
		mistake: 'a pole far from any',
		file: swedish,
		edits: [['pole="some"', 'pole="productivity"']],
		at: '66:13 <Side> pole',
		rule: 'ids-exist',
		message: 'There is no pole with the id "productivity".',
		fix: 'Write one of "everyone" or "some", or leave "pole" out of both sides.',
	},
	{
		mistake: 'a step that does not exist',
		file: swedish,
		edits: [['steps="commission child-benefit"', 'steps="comission child-benefit"']],
		at: '122:33 <Timeline> steps',
		rule: 'ids-exist',
		message: 'The story "target" has no step with the id "comission".',
		fix: 'Write "commission".',
	},
	{
		mistake: 'a step twice',
		file: swedish,
		edits: [['steps="commission child-benefit"', 'steps="commission commission"']],
		at: '122:44 <Timeline> steps',
		rule: 'slides-built',
		message: 'The step "commission" is named twice.',
		fix: 'Name each step once.',
	},
	{
		mistake: 'five steps',
		file: whole,
		edits: [['steps="whole"', 'steps="whole commission thirteen-years child-benefit basis"']],
		at: '86:33 <Timeline> steps',
		rule: 'slides-built',
		message: '<Timeline> has 5 steps; it takes 1–4.',
		fix: 'Leave out 1, or part them between two slides.',
	},
	{
		mistake: 'a chapter link that leads nowhere',
		file: swedish,
		edits: [['<Chapter id="everyone">', '<Chapter id="everybody">']],
		at: '125:41 <Chapter> id',
		rule: 'ids-exist',
		message: 'There is no chapter with the id "everybody".',
		fix: 'Write "everyone".',
	},
	{
		mistake: 'a figure outside every slide',
		file: swedish,
		edits: [['<Slide id="chain"', '<Big value="1932" />\n\n<Slide id="chain"']],
		at: '90:1 <Big>',
		rule: 'tags-placed',
		message: '<Big> stands outside every slide.',
		fix: 'Put it in a <Slide>.',
	},
	{
		mistake: 'text outside every slide',
		file: swedish,
		edits: [['<Slide id="chain"', 'Lösa ord.\n\n<Slide id="chain"']],
		at: '90:1 text',
		rule: 'tags-placed',
		message: 'The text "Lösa ord." stands outside every slide.',
		fix: 'Put it in a <Slide …>.',
	},
	{
		mistake: 'a figure in a step',
		file: swedish,
		edits: [['Ordet stod i *Tiden* långt före.', 'Ordet stod i *Tiden* långt före.\n\n<Line events="commission-1935 child-benefit-1948" years="1930/1950" />']],
		at: '84:1 <Line>',
		rule: 'tags-placed',
		message: '<Line> stands inside <Step>.',
		fix: 'Close the <Step> before it.',
	},
	{
		mistake: 'text on the line of its tag',
		file: swedish,
		edits: [['<Step>\nOrdet stod i *Tiden* långt före.\n</Step>', '<Step>Ordet stod i *Tiden* långt före.</Step>']],
		at: '81:1 <Step>',
		rule: 'tags-placed',
		message: 'The text of the <Step> stands on the same line as its tag.',
		fix: 'Put <Step …>, the text and </Step> on lines of their own.',
	},
	{
		mistake: 'a link alone on its line',
		file: swedish,
		edits: [['Stöd efter <Term id="universalism">behov</Term>.', '<Term id="universalism">behov</Term>']],
		at: '67:1 <Term>',
		rule: 'tags-placed',
		message: '<Term> stands alone on its line, so that it is no paragraph.',
		fix: 'Put other words of its sentence on the same line.',
	},
	{
		mistake: 'text between the sides',
		file: swedish,
		edits: [['</Side>\n<Side title="Nej">', '</Side>\n\neller\n\n<Side title="Nej">']],
		at: '50:1 text',
		rule: 'tags-placed',
		message: 'The text "eller" stands outside every <Side>.',
		fix: 'Put it in a <Side title="…">.',
	},
	{
		mistake: 'words in a line',
		file: swedish,
		edits: [['<Line events="commission-1935 child-benefit-1948" years="1930/1950" stepwise />', '<Line events="commission-1935 child-benefit-1948" years="1930/1950" stepwise>\nOrd.\n</Line>']],
		at: '114:1 <Line>',
		rule: 'tags-placed',
		message: '<Line> has words inside it.',
		fix: 'Write it without words, as <Line events="allman-rostratt allmant-barnbidrag-1948" years="1910/1960" />.',
	},
	{
		mistake: 'an empty step',
		file: swedish,
		edits: [['<Step>\nOrdet stod i *Tiden* långt före.\n</Step>', '<Step></Step>']],
		at: '81:1 <Step>',
		rule: 'tags-placed',
		message: 'The <Step> is empty.',
		fix: 'Write what belongs in it before </Step>, or remove it.',
	},
	{
		mistake: 'a citation on the slide',
		file: swedish,
		edits: [['Ordet stod i *Tiden* långt före.', 'Ordet stod där <Cite id="andersson-2003" />.']],
		at: '82:16 <Cite>',
		rule: 'tags-placed',
		message: 'A <Cite> stands on the slide.',
		fix: 'Name the work in sources="…" of the <Slide>, where it is printed at its foot, or cite it in the <Notes>.',
	},
	{
		mistake: 'a slide in a slide',
		file: swedish,
		edits: [['</Slide>\n\n<Slide id="chain"', '<Slide id="chain"'], ['Den som vill kan gå tillbaka.\n</Notes>\n</Slide>\n\n<Slide id="who-gains"', 'Den som vill kan gå tillbaka.\n</Notes>\n</Slide>\n</Slide>\n\n<Slide id="who-gains"']],
		at: '88:1 <Slide>',
		rule: 'tags-placed',
		message: 'A <Slide> stands inside another.',
		fix: 'Close the <Slide> before it.',
	},
	{
		mistake: 'a section far from any',
		file: swedish,
		edits: [['section="reform" title="Från utgift', 'section="children" title="Från utgift']],
		at: '90:28 <Slide> section',
		rule: 'slides-in-sections',
		message: 'The chapter "crisis" has no section with the id "children".',
		fix: 'Write "opening" or "reform".',
	},
	{
		mistake: 'a chapter on a slide of a chapter’s lecture',
		file: swedish,
		edits: [['id="chain" section', 'id="chain" chapter="crisis" section']],
		at: '90:28 <Slide> chapter',
		rule: 'slides-in-sections',
		message: 'The slide names a chapter, but the whole lecture belongs to "crisis".',
		fix: 'Leave "chapter" out of the slide.',
	},
	{
		mistake: 'a slide of the whole story without chapter',
		file: whole,
		edits: [['id="the-curve" chapter="everyone" section', 'id="the-curve" section']],
		at: '77:1 <Slide> chapter',
		rule: 'slides-in-sections',
		message: 'The slide "the-curve" does not say which chapter its section is in.',
		fix: 'Write chapter="…" with the id of the chapter, since the lecture as a whole has none.',
	},
	{
		mistake: 'a section of another chapter',
		file: whole,
		edits: [['id="the-curve" chapter="everyone"', 'id="the-curve" chapter="crisis"']],
		at: '77:49 <Slide> section',
		rule: 'slides-in-sections',
		message: 'The chapter "crisis" has no section with the id "for-all".',
		fix: 'Write "opening" or "reform".',
	},
	{
		mistake: 'a third side',
		file: swedish,
		edits: [['<Side title="Nej">', '<Side title="Kanske">\nVem vet?\n</Side>\n<Side title="Nej">']],
		at: '45:1 <Sides>',
		rule: 'slides-built',
		message: '<Sides> has 3 sides; it takes exactly two.',
		fix: 'Keep two, or show a chain with <Flow>.',
	},
	{
		mistake: 'one stage',
		file: swedish,
		edits: [['<Stage title="Kostnad nu">\nStaten betalar.\n</Stage>\n', '']],
		at: '91:1 <Flow>',
		rule: 'slides-built',
		message: '<Flow> has 1 stage; it takes 2–4.',
		fix: 'Add 1.',
	},
	{
		mistake: 'one event on the line',
		file: whole,
		edits: [['<Figure series="spending" highlight="1948/1970" />', '<Line events="commission-1935" years="1930/1950" />']],
		at: '78:15 <Line> events',
		rule: 'slides-built',
		message: '<Line> has 1 event; it takes 2–4.',
		fix: 'Add 1.',
	},
	{
		mistake: 'an event before the line',
		file: swedish,
		edits: [['years="1930/1950" stepwise', 'years="1940/1950" stepwise']],
		at: '114:15 <Line> events',
		rule: 'slides-built',
		message: '"commission-1935" (1935-05/1938-12) begins before the years 1940/1950 of the line.',
		fix: 'Write years="1935/1950", or leave the event out.',
	},
	{
		mistake: 'an event after the line',
		file: swedish,
		edits: [['years="1930/1950" stepwise', 'years="1930/1940" stepwise']],
		at: '114:31 <Line> events',
		rule: 'slides-built',
		message: '"child-benefit-1948" (1948-01-01) begins after the years 1930/1940 of the line.',
		fix: 'Write years="1930/1948", or leave the event out.',
	},
	{
		mistake: 'a line of one year',
		file: swedish,
		edits: [['years="1930/1950" stepwise', 'years="1930" stepwise']],
		at: '114:58 <Line> years',
		rule: 'slides-built',
		message: '"1930" does not say from when to when the line goes.',
		fix: 'Write two years joined by "/", such as "1930/1980".',
	},
	{
		mistake: 'one pole without the other',
		file: swedish,
		edits: [['<Side pole="some"', '<Side']],
		at: '66:1 <Side> pole',
		rule: 'slides-built',
		message: 'One side is the pole "everyone", the other is none.',
		fix: 'Write pole="some" here, or leave "pole" out of both.',
	},
	{
		mistake: 'one pole on both sides',
		file: swedish,
		edits: [['pole="some"', 'pole="everyone"']],
		at: '66:13 <Side> pole',
		rule: 'slides-built',
		message: 'Both sides are the pole "everyone".',
		fix: 'Write "some" on the side that it names.',
	},
	{
		mistake: 'a quotation from nowhere',
		file: swedish,
		edits: [['<Quote cite="andersson-2003" page="13">', '<Quote>']],
		at: '77:1 <Quote>',
		rule: 'slides-built',
		message: 'The <Quote> does not say where it is from.',
		fix: 'Add cite="…" with the id of a work, or event="…" with that of an event whose document it is.',
	},
	{
		mistake: 'a quotation from two places',
		file: whole,
		edits: [['<Quote event="commission-1935">', '<Quote event="commission-1935" cite="andersson-2003">']],
		at: '58:15 <Quote> event',
		rule: 'slides-built',
		message: 'The <Quote> names both a work and an event.',
		fix: 'Keep the one that the words are from.',
	},
	{
		mistake: 'a page of no work',
		file: whole,
		edits: [['<Quote event="commission-1935">', '<Quote event="commission-1935" page="13">']],
		at: '58:38 <Quote> page',
		rule: 'slides-built',
		message: 'The page belongs to no work.',
		fix: 'Leave "page" out, or name the work with cite="…".',
	},
	{
		mistake: 'three paragraphs',
		file: whole,
		edits: [['Samma belopp för varje barn.', 'Samma belopp.\n\nVarje barn.\n\n<Step>\nÄven direktörens.\n</Step>']],
		at: '75:1 text',
		rule: 'slides-built',
		message: 'The slide "for-everyone" has 3 paragraphs; it takes at most 2.',
		fix: 'Say what is over in the notes, or give it a slide of its own.',
	},
	{
		mistake: 'a question that does not say how to work on it',
		file: swedish,
		edits: [['Skriv ett svar var.\n\n', '']],
		at: '105:1 <Slide>',
		rule: 'slides-built',
		message: 'The question does not say how to work on it.',
		fix: 'Write a short paragraph, such as "Tala två och två i tre minuter."',
	},
	{
		mistake: 'a question shown with a number',
		file: swedish,
		edits: [['Skriv ett svar var.', '<Big value="1948" />\n\nSkriv ett svar var.']],
		at: '106:1 <Big>',
		rule: 'slides-built',
		message: 'A question is shown with <Big>.',
		fix: 'Leave it out, or show two answers with <Sides>.',
	},
	{
		mistake: 'notes twice',
		file: swedish,
		edits: [['</Notes>\n</Slide>\n\n<Slide id="thirteen-years"', '</Notes>\n\n<Notes>\nMer.\n</Notes>\n</Slide>\n\n<Slide id="thirteen-years"']],
		at: '112:1 <Notes>',
		rule: 'slides-built',
		message: 'The slide "who-gains" has notes twice.',
		fix: 'Put all that the teacher says into one <Notes>, last in the slide.',
	},
	{
		mistake: 'text after the notes',
		file: swedish,
		edits: [['</Notes>\n</Slide>\n\n<Slide id="thirteen-years"', '</Notes>\n\nText.\n</Slide>\n\n<Slide id="thirteen-years"']],
		at: '112:1 text',
		rule: 'slides-built',
		message: 'Text stands after the notes.',
		fix: 'Put it before <Notes>; the notes come last in a slide.',
	},
	{
		mistake: 'a title with a full stop',
		file: swedish,
		edits: [['title="Från utgift till avkastning"', 'title="Från utgift till avkastning."']],
		at: '90:43 <Slide> title',
		rule: 'slides-short',
		message: 'The title ends with a full stop.',
		fix: 'Leave the full stop out.',
	},
	{
		mistake: 'a question without its mark',
		file: swedish,
		edits: [['title="Vem vinner på en investering?"', 'title="Vem som vinner på en investering"']],
		at: '105:63 <Slide> title',
		rule: 'slides-short',
		message: 'The title of a question does not end with a question mark.',
		fix: 'Write the question as the title, or leave look="question" out.',
	},
	{
		mistake: 'a huge value of twelve characters',
		file: whole,
		edits: [['<Big value="260\u00a0kr" />', '<Big value="260 \u00a0kronor!!" />']],
		at: '68:13 <Big> value',
		rule: 'slides-short',
		message: 'What is set huge has 13 characters; it may have at most 11.',
		fix: 'Shorten it by 2.',
	},
	{
		mistake: 'a long caption',
		file: whole,
		edits: [['fyra årtionden', words(17)]],
		at: '32:1 <Big>',
		rule: 'slides-short',
		message: 'The text under it has 17 words; it may have at most 16.',
		fix: 'Cut 1.',
	},
	{
		mistake: 'a long title of a side',
		file: swedish,
		edits: [['<Side title="Ja">', '<Side title="Ja, men bara om den ger något">']],
		at: '46:14 <Side> title',
		rule: 'slides-short',
		message: 'The title of a side has 29 characters; it may have at most 22.',
		fix: 'Shorten it by 7.',
	},
	{
		mistake: 'a long side',
		file: swedish,
		edits: [['Den ger något igen.', words(15)]],
		at: '46:1 <Side>',
		rule: 'slides-short',
		message: 'A side has 15 words; it may have at most 14.',
		fix: 'Cut 1.',
	},
	{
		mistake: 'a long stage',
		file: swedish,
		edits: [['Staten betalar.', words(10)]],
		at: '92:1 <Stage>',
		rule: 'slides-short',
		message: 'A stage has 10 words; it may have at most 9.',
		fix: 'Cut 1.',
	},
	{
		mistake: 'a long title of a stage',
		file: swedish,
		edits: [['title="Kostnad nu"', 'title="Kostnad redan detta år"']],
		at: '92:15 <Stage> title',
		rule: 'slides-short',
		message: 'The title of a stage has 22 characters; it may have at most 18.',
		fix: 'Shorten it by 4.',
	},
	{
		mistake: 'a long quotation',
		file: swedish,
		edits: [['”produktiv”', `”${words(8)}”`]],
		at: '77:1 <Quote>',
		rule: 'slides-short',
		message: 'A quotation has 8 words; it may have at most 7.',
		fix: 'Cut 1.',
	},
	{
		mistake: 'a long task',
		file: swedish,
		edits: [['Skriv ett svar var.', words(13)]],
		at: '106:1 text',
		rule: 'slides-short',
		message: 'How to work on the question takes 13 words; it may take at most 12.',
		fix: 'Cut 1; say the rest, from the notes.',
	},
	{
		mistake: 'long notes',
		file: swedish,
		edits: [['Samla in svaren på tavlan.', `Samla in svaren på tavlan. ${words(100)}.`]],
		at: '108:1 <Notes>',
		rule: 'slides-short',
		message: 'The notes have 166 words; they should have 60–150.',
		fix: 'Cut at least 16.',
	},
	{
		mistake: 'a first slide that does not open',
		file: swedish,
		edits: [[' look="opening"', '']],
		at: '36:1 <Slide>',
		rule: 'lectures-paced',
		message: 'The first slide is not the opening.',
		fix: 'Write look="opening" on it, or put a slide with that look before it.',
	},
	{
		mistake: 'a second opening',
		file: swedish,
		edits: [['id="chain" section="reform"', 'id="chain" section="reform" look="opening"']],
		at: '90:42 <Slide> look',
		rule: 'lectures-paced',
		message: 'Slide 5 has the look of an opening.',
		fix: 'Leave "look" out; only the first slide opens the lecture.',
	},
	{
		mistake: 'minutes of a chapter’s lecture',
		file: swedish,
		edits: [['minutes="3">\n<Flow>', 'minutes="2">\n<Flow>']],
		at: '2:1 text',
		rule: 'lectures-paced',
		message: 'The slides take 24 minutes together; those of a chapter should take 25–35.',
		fix: 'Add 1 to the "minutes" of slides that need it.',
	},
	{
		mistake: 'a slide misspelt in a row',
		file: swedish,
		edits: [['slides: who-gains', 'slides: who-gain']],
		at: '26:15 lesson.run, item 4, slides',
		rule: 'lessons-planned',
		message: 'The lecture has no slide with the id "who-gain".',
		fix: 'Write "who-gains".',
	},
	{
		mistake: 'slides of a row turned round',
		file: swedish,
		edits: [['slides: two-sides chain', 'slides: chain two-sides']],
		at: '21:15 lesson.run, item 2, slides',
		rule: 'lessons-planned',
		message: '"chain two-sides" names the slides in the wrong order.',
		fix: 'Write "two-sides chain", the first and the last that are shown.',
	},
	{
		mistake: 'a slide left out between two rows',
		file: swedish,
		edits: [['slides: two-sides chain', 'slides: one-word chain']],
		at: '21:15 lesson.run, item 2, slides',
		rule: 'lessons-planned',
		message: '"one-word chain" does not go on where the rows before it end: the next slide is "two-sides".',
		fix: 'Let a row begin with "two-sides"; the rows show all slides, each once, in their order.',
	},
	{
		mistake: 'a row after the last slide',
		file: whole,
		edits: [['what: Grupperna arbetar med tidslinjen.', 'what: Grupperna arbetar med tidslinjen.\n      slides: to-you']],
		at: '25:15 lesson.run, item 4, slides',
		rule: 'lessons-planned',
		message: '"to-you" comes after a row that has shown the last slide.',
		fix: 'Leave "slides" out of this row.',
	},
	{
		mistake: 'a row with less time than its slides',
		file: swedish,
		edits: [['- minutes: 6\n      what: Samla', '- minutes: 4\n      what: Samla'], ['- minutes: 15', '- minutes: 17']],
		at: '24:16 lesson.run, item 4, minutes',
		rule: 'lessons-planned',
		message: 'The row has 4 minutes, but its slides are planned to take 5.',
		fix: 'Write "minutes: 5" and take them from another row, or give the slides less.',
	},
	{
		mistake: 'an English slide with fewer clicks',
		file: english,
		edits: [['<Sides stepwise>', '<Sides>']],
		at: '61:1 <Slide>',
		rule: 'languages-pair',
		message: 'The slide "two-sides" takes 0 clicks, but 2 in the Swedish lecture.',
		fix: 'Use <Step>, "stepwise" and story steps as content/lectures/sv/01-krisen.mdx:61 does.',
	},
	{
		mistake: 'an English lecture with an id of its own',
		file: english,
		edits: [['id: crisis\n', 'id: the-crisis\n']],
		at: '2:5 id',
		rule: 'languages-pair',
		message: 'There is no Swedish lecture with the id "the-crisis".',
		fix: 'Write the id of the lecture that it translates; ids are not translated.',
	},
];

describe('the check of lectures', { timeout: 60_000 }, () => {
	it.each(mistakes)('reports once, with its place and what to write: $mistake', ({ file, edits, at, rule, message, fix }) => {
		const problems = check(edited(file, ...edits));
		expect(problems.map((problem) => ({ ...problem, at: `${problem.line}:${problem.column} ${problem.field}` }))).toMatchObject([
			{ file, at, rule, message, fix },
		]);
		expect(problems).toHaveLength(1);
	});

	it('takes at most six slides in a row without a question', () => {
		const plain = (id: string, look = '') =>
			`<Slide id="${id}" chapter="everyone" section="for-all"${look} title="En fråga${look === '' ? '' : '?'}" minutes="0.5">\nTala två och två.\n\n<Notes>\n${words(60)}\n</Notes>\n</Slide>\n\n`;
		// Questions stand second and last of eight slides; with four more before the last, ten stand between them.
		const longer = (...slides: string[]) =>
			edited(
				whole,
				['<Slide id="to-you"', `${slides.join('')}<Slide id="to-you"`],
				['minutes="3">\n<Timeline', `minutes="${3 - slides.length / 2}">\n<Timeline`],
			);
		expect(check(longer(plain('one')))).toEqual([]);
		expect(check(longer(plain('one'), plain('two'))).map(({ message }) => message)).toEqual([
			'7 slides in a row ask nothing; at most 6 stand between two questions.',
		]);
		expect(check(longer(plain('one'), plain('two', ' look="question"'), plain('three'), plain('four')))).toEqual([]);
	});

	it('has eight to sixteen slides', () => {
		const seven = edited(
			whole,
			['<Slide id="the-curve"', '{/* <Slide id="the-curve"'],
			['<Slide id="the-line"', '*/}\n\n<Slide id="the-line"'],
			['slides: opening the-curve', 'slides: opening for-everyone'],
		);
		expect(check(seven).map(({ message, fix }) => [message, fix])).toEqual([
			['The lecture has 7 slides; it should have 8–16.', 'Write at least 1 more.'],
		]);
	});

	it('takes a chapter that has no lecture, and one lecture a chapter', () => {
		const everyone = { path: 'content/lectures/sv/02-krisen.mdx', text: soundFiles.find(({ path }) => path === swedish)?.text ?? '' };
		expect(check(everyone).map(({ rule, file, message }) => `${rule} ${file}: ${message}`)).toEqual([
			'slugs-unique content/lectures/sv/02-krisen.mdx: The Swedish address "krisen" is already taken by a lecture, in content/lectures/sv/01-krisen.mdx.',
			'ids-unique content/lectures/sv/02-krisen.mdx: The id "crisis" is already taken, in content/lectures/sv/01-krisen.mdx:2.',
			'file-names content/lectures/sv/02-krisen.mdx: The order is 1, but the file’s name begins with 02.',
			'orders-count-up content/lectures/sv/02-krisen.mdx: Order 1 is already taken, by content/lectures/sv/01-krisen.mdx.',
		]);
	});

	it('numbers a lecture as its chapter, and the whole story after all chapters', () => {
		const renamed = (path: string, to: string, order: string): SourceFile[] => [
			...soundFiles.filter((file) => file.path !== path && file.path !== english),
			{ ...edited(path, [/order: \d/.exec(edited(path).text)?.[0] ?? '', order]), path: to },
		];
		const problemsOf = (files: SourceFile[]) => inspectContent(files, { words: fixtureWords }).problems.map(({ message, fix }) => `${message} ${fix}`);
		expect(problemsOf(renamed(swedish, 'content/lectures/sv/02-krisen.mdx', 'order: 2'))).toEqual([
			'The order is 2, but the chapter "crisis" has 1. Write "order: 1".',
		]);
		expect(problemsOf(renamed(whole, 'content/lectures/sv/02-hela.mdx', 'order: 2'))).toEqual([
			'The lecture belongs to no chapter, but has the order 2, as a chapter has. Write "order: 3", or name its chapter with "chapter: …".',
		]);
		expect(problemsOf(renamed(whole, 'content/lectures/sv/07-hela.mdx', 'order: 7'))).toEqual([]);
	});

	it('names a lecture’s file by number and slug', () => {
		expect(check({ path: 'content/lectures/sv/hela.mdx', text: '' }).map(({ message, fix }) => `${message} ${fix}`)).toEqual([
			'"hela.mdx" is not a name for a lecture’s file. Name it by two digits and a slug of a–z, 0–9 and single hyphens, such as "03-krisen.mdx".',
		]);
	});

	it('says of an English slide with another id both what is missing and what is too much', () => {
		const problems = check(edited(english, ['id="chain"', 'id="links"'], ['slides: two-sides chain', 'slides: two-sides links']));
		expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
			'2: The Swedish lecture has a <Slide id="chain"> (content/lectures/sv/01-krisen.mdx:90), which the English one lacks.',
			'90: The Swedish lecture has no <Slide id="links">.',
		]);
	});

	it('holds an English lecture to the Swedish sections where the chapter is not translated', () => {
		const translated = (section: string): SourceFile => ({
			...edited(whole, ['”betänkanden”', '“reports”'], ['section="a-question"', `section="${section}"`]),
			path: 'content/lectures/en/03-the-whole-story.mdx',
		});
		expect(check(translated('a-question'))).toEqual([]);
		expect(check(translated('a-qestion')).map(({ fix }) => fix)).toEqual(['Write "a-question".']);
	});

	it('holds an English lecture without chapter to the Swedish number', () => {
		const english = { ...edited(whole, ['”betänkanden”', '“reports”'], ['order: 3', 'order: 4']), path: 'content/lectures/en/04-the-whole-story.mdx' };
		expect(check(english).map(({ message, fix }) => `${message} ${fix}`)).toEqual(['"order" is 4, but 3 in the Swedish lecture. Write "order: 3".']);
	});

	it('refuses two sides that are poles of different contrasts', () => {
		const contrast = soundFiles.find(({ path }) => path === 'content/contrasts/target.yaml')?.text ?? '';
		const other: SourceFile = {
			path: 'content/contrasts/purpose.yaml',
			text: contrast
				.replace('id: target', 'id: purpose')
				.replace('order: 1', 'order: 2')
				.replace('sv: universellt-selektivt', 'sv: produktivitet')
				.replace('en: universal-selective', 'en: productivity')
				.replace('id: everyone', 'id: breadth')
				.replace('id: some', 'id: aim'),
		};
		expect(check(other)).toEqual([]);
		const problems = check(other, edited(swedish, ['pole="some"', 'pole="aim"']));
		expect(problems.map(({ message, fix }) => [message, fix])).toEqual([
			['"everyone" and "aim" are poles of different contrasts.', 'Write "everyone" and "some" or "breadth" and "aim", or leave "pole" out of both.'],
		]);
	});

	it('says nothing of sections and poles that cannot be read', () => {
		const chapter = changed('content/chapters/sv/02-alla.mdx', '<Section id="for-all"', '<Section id=for-all"');
		expect(check(chapter).map(({ file }) => file)).toEqual(['content/chapters/sv/02-alla.mdx']);
	});

	it('survives a lecture that is empty or rubbish', () => {
		for (const text of ['', '---\n---\n', '---\nid: x\nlesson: 3\n---\n<Slide', '---\nlesson: { run: [1, null, { minutes: x, slides: [] }] }\n---\n\n<Slide><Notes/><Sides/><Flow/><Line/><Timeline/><Quote/><Big/></Slide>\n'])
			expect(check({ path: swedish, text }).length, text).toBeGreaterThan(0);
	});
});
