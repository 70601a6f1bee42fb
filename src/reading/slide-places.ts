import { listSlideUses, type LectureTree, type SlideUse } from '../content/lecture-tree.ts';
import type { LectureData } from '../content/schemas/lecture.ts';
import type { StoryData } from '../content/schemas/story.ts';
import { otherLocale, type Locale } from '../i18n/locales.ts';

/** The part of a lecture that finding slides needs. */
export interface PlacedLecture {
	locale: Locale;
	slug: string;
	data: Pick<LectureData, 'id' | 'chapter' | 'order' | 'title'>;
	tree: LectureTree;
}

/** A slide that uses a record. */
export interface SlidePlace {
	/** Its id, the anchor to lead to. */
	slide: string;
	/** Its number in the lecture. */
	number: number;
	/** `body`: students see it. `notes`: the teacher says it. `ground`: the slide rests on it, or draws it. */
	block: SlideUse['block'];
	/** The sentence that names the record, in plain text; for a ground, the slide's title. */
	sentence: string;
	/** The words of the sentence that name it, where it is named in words. */
	words?: string | undefined;
}

/** The slides of a lecture that use a record; at least one. */
export interface LecturePlaces<Lecture extends PlacedLecture> {
	lecture: Lecture;
	slides: SlidePlace[];
}

/** Every lecture once, in a language where it exists there, else in the other; in their order. */
export const lecturesToRead = <Lecture extends PlacedLecture>(lectures: Record<Locale, readonly Lecture[]>, locale: Locale): Lecture[] => {
	const own = lectures[locale];
	const others = lectures[otherLocale(locale)].filter(({ data }) => !own.some((lecture) => lecture.data.id === data.id));
	return [...own, ...others].sort((a, b) => a.data.order - b.data.order);
};

type Stories = readonly Pick<StoryData, 'id' | 'steps'>[];

/** The events that the timeline of each slide lights: what it draws, as `listSlideUses()` tells of other figures. */
const litEvents = (tree: LectureTree, stories: Stories): SlideUse[] =>
	tree.slides.flatMap(({ id: slide, title, figure }) => {
		if (figure?.kind !== 'timeline') return [];
		const steps = stories.find(({ id }) => id === figure.story)?.steps ?? [];
		const lit = figure.steps.flatMap((name) => steps.find(({ id }) => id === name)?.events ?? []);
		return [...new Set(lit)].map((id) => ({ kind: 'event' as const, id, slide, block: 'ground' as const, sentence: title }));
	});

/** Where a record may be used on a slide, what says most of it first: named before drawn, seen before said. */
const blocks: readonly SlideUse['block'][] = ['body', 'notes', 'ground'];

/**
 * The slides that use a record, lecture by lecture, each slide once with the use that says most: in what students see,
 * else in the notes, else as what the slide rests on or draws. Events that a timeline on the slide lights are drawn.
 * @param lectures in the order in which they are to be told
 */
export function findSlides<Lecture extends PlacedLecture>(lectures: readonly Lecture[], stories: Stories): (kind: SlideUse['kind'], id: string) => LecturePlaces<Lecture>[] {
	const uses = lectures.map((lecture) => ({ lecture, uses: [...listSlideUses(lecture.tree), ...litEvents(lecture.tree, stories)] }));
	return (kind, id) =>
		uses.flatMap(({ lecture, uses: all }) => {
			const own = all.filter((use) => use.kind === kind && use.id === id);
			const slides = lecture.tree.slides.flatMap(({ id: slide, number }): SlidePlace[] => {
				const [use] = own.filter((one) => one.slide === slide).sort((a, b) => blocks.indexOf(a.block) - blocks.indexOf(b.block));
				return use ? [{ slide, number, block: use.block, sentence: use.sentence, words: use.words }] : [];
			});
			return slides.length > 0 ? [{ lecture, slides }] : [];
		});
}

/** A slide by its lecture and its number. */
export interface NumberedSlide<Lecture extends PlacedLecture> {
	lecture: Lecture;
	slide: string;
	number: number;
}

/** The slides that carry each claim of the research chapter, in order. @returns for a claim's id, its slides */
export function claimSlides<Lecture extends PlacedLecture>(lectures: readonly Lecture[]): (claim: string) => NumberedSlide<Lecture>[] {
	const carriers = new Map<string, NumberedSlide<Lecture>[]>();
	for (const lecture of lectures) {
		for (const { id: slide, number, claims } of lecture.tree.slides) {
			for (const claim of new Set(claims)) carriers.set(claim, [...(carriers.get(claim) ?? []), { lecture, slide, number }]);
		}
	}
	return (claim) => carriers.get(claim) ?? [];
}
