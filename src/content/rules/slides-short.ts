import type { LectureRecord } from '../library.ts';
import { attributeText, walkMdx, type MdxDocument, type MdxNode, type MdxTag } from '../mdx.ts';
import { plural, type Problem } from '../problem.ts';
import { countWords } from '../sentences.ts';
import type { TextBlock } from '../chapter-tree.ts';
import { offsetOf, problemInText, slideNodes, type Rule, type SlideNode } from './rule.ts';

const rule = 'slides-short';

/** The most characters of a title: of slides, and of slides whose title is a question. */
const titleLength = { slide: 70, question: 90 };

/** The most words that students see on a slide besides its title. */
const mostWords = 36;

/** The most words of how to work on a question. */
const mostTaskWords = 12;

/** The words of the notes to a slide: what a teacher says while it is up. */
const noteWords = { from: 60, to: 150 };

/** The most that fits into the parts of figures: characters of an attribute, words of the text. */
const parts: Record<string, { attribute?: { name: string; longest: number; what: string }; mostWords: number; what: string }> = {
	Big: { attribute: { name: 'value', longest: 11, what: 'What is set huge' }, mostWords: 16, what: 'The text under it' },
	Side: { attribute: { name: 'title', longest: 22, what: 'The title of a side' }, mostWords: 14, what: 'A side' },
	Stage: { attribute: { name: 'title', longest: 18, what: 'The title of a stage' }, mostWords: 9, what: 'A stage' },
	Quote: { mostWords: 7, what: 'A quotation' },
};

type Report = (offset: number, field: string, message: string, fix: string) => Problem;

const isOver = (value: string, longest: number): boolean => [...value].length > longest;

const checkTitle = (found: SlideNode, report: Report): Problem[] => {
	const { slide } = found;
	const longest = slide.look === 'question' ? titleLength.question : titleLength.slide;
	const length = [...slide.title].length;
	const at = (message: string, fix: string): Problem => report(offsetOf(found, 'title'), '<Slide> title', message, fix);
	return [
		...(length > longest
			? [
					at(
						`The title has ${length} characters; it may have at most ${longest}.`,
						`Shorten it by ${length - longest}: one thought, in words that are remembered.`,
					),
				]
			: []),
		...(/[^.]\.$/.test(slide.title) ? [at('The title ends with a full stop.', 'Leave the full stop out.')] : []),
		...(slide.look === 'question' && slide.title !== '' && !slide.title.endsWith('?')
			? [at('The title of a question does not end with a question mark.', 'Write the question as the title, or leave look="question" out.')]
			: []),
	];
};

const wordsIn = (node: MdxNode): number =>
	countWords([...walkMdx(node.children)].map(({ node: { type, value } }) => (type === 'text' ? (value ?? '') : ' ')).join(''));

const checkPart = (node: MdxNode, tag: MdxTag, report: Report): Problem[] => {
	const limits = parts[tag.name];
	if (limits === undefined) return [];
	const { attribute, what } = limits;
	const value = attribute === undefined ? undefined : attributeText(tag, attribute.name);
	const words = wordsIn(node);
	return [
		...(attribute !== undefined && value !== undefined && isOver(value, attribute.longest)
			? [
					report(
						offsetOf({ node, tag }, attribute.name),
						`<${tag.name}> ${attribute.name}`,
						`${attribute.what} has ${[...value].length} characters; it may have at most ${attribute.longest}.`,
						`Shorten it by ${[...value].length - attribute.longest}.`,
					),
				]
			: []),
		...(words > limits.mostWords
			? [report(node.start, `<${tag.name}>`, `${what} has ${words} words; it may have at most ${limits.mostWords}.`, `Cut ${words - limits.mostWords}.`)]
			: []),
	];
};

const checkNotes = ({ node }: SlideNode, notes: TextBlock, words: number, report: Report): Problem[] => {
	const notesNode = node.children.find((child) => child.tag?.name === 'Notes');
	const { from, to } = noteWords;
	// Notes that are missing or empty have been reported.
	if (notesNode === undefined || notes.text === '' || (words >= from && words <= to)) return [];
	return [
		report(
			notesNode.start,
			'<Notes>',
			`The notes have ${words} words; they should have ${from}–${to}.`,
			words < from ? `Write at least ${from - words} more, as the teacher would say it.` : `Cut at least ${words - to}.`,
		),
	];
};

const checkSlide = (lecture: LectureRecord, mdx: MdxDocument, found: SlideNode): Problem[] => {
	const { slide, node } = found;
	const report: Report = (offset, field, message, fix) => problemInText(lecture, mdx, offset, field, { message, fix, rule });
	const seen = node.children.filter((child) => child.tag?.name !== 'Notes');
	const inParts = [...walkMdx(seen)].flatMap(({ node: part }) => (part.tag === undefined ? [] : checkPart(part, part.tag, report)));
	const tasks = slide.look === 'question' ? seen.filter(({ type }) => type === 'paragraph') : [];
	const inTasks = tasks.flatMap((task) => {
		const words = wordsIn(task);
		return words <= mostTaskWords
			? []
			: [
					report(
						task.start,
						'text',
						`How to work on the question takes ${words} words; it may take at most ${mostTaskWords}.`,
						`Cut ${words - mostTaskWords}; say the rest, from the notes.`,
					),
				];
	});
	const body =
		slide.words > mostWords && inParts.length === 0
			? [
					report(
						node.start,
						'<Slide>',
						`The slide shows ${plural(slide.words, 'word')} besides its title; it may show at most ${mostWords}.`,
						`Cut at least ${slide.words - mostWords}, or part it into two slides.`,
					),
				]
			: [];
	return [...checkTitle(found, report), ...inParts, ...inTasks, ...body, ...checkNotes(found, slide.notes, slide.noteWords, report)];
};

/** A slide is read from the back row in the time that it takes to say its title: every part of it has few words. Its notes have enough. */
export const slidesShort: Rule = (library) =>
	library.lectures.flatMap((lecture) => {
		const { mdx } = lecture;
		return mdx === undefined ? [] : slideNodes(lecture).flatMap((found) => checkSlide(lecture, mdx, found));
	});
