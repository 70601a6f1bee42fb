import type { ChapterTree } from '../chapter-tree.ts';
import { idsOf, suggestId, type LectureRecord, type Library } from '../library.ts';
import { attributeText } from '../mdx.ts';
import { listQuoted, type Problem } from '../problem.ts';
import { idPattern } from '../schemas/localized.ts';
import { valueAt } from '../yaml-source.ts';
import { offsetOf, problemInField, problemInText, slideNodes, type Finding, type Rule, type SlideNode } from './rule.ts';

const rule = 'slides-in-sections';

/** What a slide of a chapter may belong to: its sections, and the paragraphs before the first of them, in order. */
const placesOf = ({ sections, paragraphs }: ChapterTree): string[] => [
	...paragraphs.filter(({ section }) => section === undefined).map(({ id }) => id),
	...sections.map(({ id }) => id),
];

/** The texts of a chapter that a lecture may be on, in the order of preference: in its own language, and the Swedish one. */
const chapterTrees = (library: Library, id: string, lecture: LectureRecord): ChapterTree[] =>
	[lecture.locale, 'sv' as const].flatMap((language) => {
		const chapter = library.chapters.find((candidate) => candidate.id === id && candidate.locale === language);
		return chapter?.tree === undefined ? [] : [chapter.tree];
	});

const describeSection = (section: string, id: string, tree: ChapterTree): Finding | undefined => {
	const places = placesOf(tree);
	if (places.includes(section)) return undefined;
	const paragraph = tree.paragraphs.find((candidate) => candidate.id === section);
	if (paragraph?.section !== undefined) {
		return {
			message: `"${section}" is a paragraph of the chapter "${id}", not a section.`,
			fix: `Write "${paragraph.section}", the section that it stands in.`,
			rule,
		};
	}
	return {
		message: `The chapter "${id}" has no section with the id "${section}".`,
		fix: suggestId(section, places) ?? `Write ${listQuoted(places)}.`,
		rule,
	};
};

/** A section of the chapter that no slide belongs to, told where the lecture names the chapter. */
const checkCovered = (lecture: LectureRecord, id: string, tree: ChapterTree, covered: ReadonlySet<string>): Problem[] =>
	tree.sections.flatMap((section, index) => {
		if (covered.has(section.id) || section.id === '') return [];
		const before = tree.sections[index - 1]?.id;
		return [
			problemInField(lecture, ['chapter'], {
				message: `No slide belongs to the section "${section.id}" of the chapter "${id}".`,
				fix: `Add a <Slide section="${section.id}" …>${before === undefined ? '' : ` after those on "${before}"`}.`,
				rule,
			}),
		];
	});

const checkLecture = (lecture: LectureRecord, library: Library, chapterIds: ReadonlySet<string>): Problem[] => {
	const { mdx, raw, isPartial } = lecture;
	if (mdx === undefined || isPartial) return [];
	const named = valueAt(raw, ['chapter']);
	if (named !== undefined && typeof named !== 'string') return [];
	const covered = new Set<string>();
	let isSure = true;
	const checkSlide = (found: SlideNode): Problem[] => {
		const { slide, tag } = found;
		const report = (name: string, finding: Finding): Problem[] => {
			isSure = false;
			return [problemInText(lecture, mdx, offsetOf(found, name), `<Slide> ${name}`, finding)];
		};
		const own = attributeText(tag, 'chapter');
		if (named !== undefined && own !== undefined) {
			return report('chapter', {
				message: `The slide names a chapter, but the whole lecture belongs to "${named}".`,
				fix: 'Leave "chapter" out of the slide.',
				rule,
			});
		}
		const id = named ?? own;
		if (id === undefined) {
			return report('chapter', {
				message: `The slide "${slide.id}" does not say which chapter its section is in.`,
				fix: `Write chapter="…" with the id of the chapter, since the lecture as a whole has none.`,
				rule,
			});
		}
		const [tree, swedish] = chapterTrees(library, id, lecture);
		// What is missing or cannot be read has been reported; so have ids of the chapter that are no ids.
		if (tree === undefined || slide.section === '' || !chapterIds.has(id) || !placesOf(tree).every((place) => idPattern.test(place))) {
			isSure = false;
			return [];
		}
		covered.add(slide.section);
		const finding = describeSection(slide.section, id, tree);
		if (finding === undefined) return [];
		// What the Swedish chapter has and its translation lacks has been reported as missing there.
		if (swedish !== undefined && placesOf(swedish).includes(slide.section)) {
			isSure = false;
			return [];
		}
		return report('section', finding);
	};
	const inSlides = slideNodes(lecture).flatMap(checkSlide);
	const [tree] = named === undefined ? [] : chapterTrees(library, named, lecture);
	// A slide whose section is misspelt may be the one that is missing.
	if (!isSure || named === undefined || tree === undefined) return inSlides;
	return checkCovered(lecture, named, tree, covered);
};

/**
 * Every slide belongs to a section of its chapter, or to a paragraph before the first, so that the lecture can begin at
 * the section that is read and lead back to it; and every section of a chapter has a slide in the chapter's lecture.
 */
export const slidesInSections: Rule = (library) => {
	if (library.unreadable.has('chapter')) return [];
	const chapterIds = idsOf(library, 'chapter');
	return library.lectures.flatMap((lecture) => checkLecture(lecture, library, chapterIds));
};
