import { otherLocale, type Locale } from '../../i18n/locales.ts';
import type { LectureSlide } from '../lecture-tree.ts';
import type { ChapterRecord, LectureRecord, Library, PageRecord } from '../library.ts';
import { attributeText } from '../mdx.ts';
import { plural, type Place, type Problem } from '../problem.ts';
import type { AboutData } from '../schemas/about.ts';
import { idPattern } from '../schemas/localized.ts';
import { valueAt } from '../yaml-source.ts';
import { languageNames, problemInField, type Rule } from './rule.ts';

const rule = 'languages-pair';

/** The parts of a chapter that links and stored reading positions lead to. */
const partsOf = (chapter: ChapterRecord): Map<string, { name: string; position: Place }> =>
	new Map<string, { name: string; position: Place }>([
		...(chapter.tree?.sections ?? []).map(({ id, position }) => [id, { name: 'Section', position }] as const),
		...(chapter.tree?.paragraphs ?? []).map(({ id, position }) => [id, { name: 'P', position }] as const),
	]);

const compareParts = (swedish: ChapterRecord, english: ChapterRecord): Problem[] => {
	if (swedish.tree === undefined || english.tree === undefined) return [];
	const swedishParts = partsOf(swedish);
	const englishParts = partsOf(english);
	const missing = [...swedishParts].flatMap(([id, { name, position }]): Problem[] => {
		const there = englishParts.get(id);
		if (there?.name === name || id === '') return [];
		return [
			{
				...problemInField(english, ['id'], {
					message: `The Swedish chapter has a <${name} id="${id}"> (${swedish.file}:${position.line}), which the English one lacks.`,
					fix: `Write <${name} id="${id}"> around its translation.`,
					rule,
				}),
				field: 'text',
			},
		];
	});
	const added = [...englishParts].flatMap(([id, { name, position }]): Problem[] => {
		if (id === '' || swedishParts.get(id)?.name === name) return [];
		return [
			{
				file: english.file,
				...position,
				field: `<${name}> id`,
				message: `The Swedish chapter has no <${name} id="${id}">.`,
				fix: `Give it the id of the <${name}> in ${swedish.file} that it translates; ids are not translated.`,
				rule,
			},
		];
	});
	return [...missing, ...added];
};

const compareChapters = (swedish: ChapterRecord, english: ChapterRecord): Problem[] => {
	// Fields that stand after a mistake of notation may be read askew.
	if (swedish.isPartial || english.isPartial) return compareParts(swedish, english);
	const slug = valueAt(swedish.raw, ['inEnglish', 'slug']);
	const moved =
		typeof slug === 'string' && slug !== english.slug
			? [
					problemInField(swedish, ['inEnglish', 'slug'], {
						message: `The English chapter’s address was to be "${slug}", but its file is ${english.file}.`,
						fix: `Name that file "${String(english.number).padStart(2, '0')}-${slug}.mdx", so that links to it go on working.`,
						rule,
					}),
				]
			: [];
	const apart = (['order', 'period'] as const).flatMap((field) => {
		const own = valueAt(english.raw, [field]);
		const original = valueAt(swedish.raw, [field]);
		if (own === undefined || original === undefined || own === original) return [];
		return [
			problemInField(english, [field], {
				message: `"${field}" is ${String(own)}, but ${String(original)} in the Swedish chapter.`,
				fix: `Write "${field}: ${String(original)}".`,
				rule,
			}),
		];
	});
	return [...moved, ...apart, ...compareParts(swedish, english)];
};

const pairChapters = (library: Library): Problem[] => {
	const byId = (locale: Locale): Map<string | undefined, ChapterRecord> =>
		new Map(
			library.chapters.filter((chapter) => chapter.locale === locale && chapter.id !== undefined).map((chapter) => [chapter.id, chapter]),
		);
	const swedish = byId('sv');
	const english = byId('en');
	const lacking = [...swedish.values()].flatMap((chapter) => {
		if (chapter.isPartial || english.has(chapter.id) || valueAt(chapter.raw, ['inEnglish']) !== undefined) return [];
		return [
			{
				...problemInField(chapter, [], {
					message: 'The chapter has no English text, and nothing says what English pages call it.',
					fix: 'Write "inEnglish:" with "title", "slug" and "summary" under it.',
					rule,
				}),
				field: 'inEnglish',
			},
		];
	});
	const paired = [...english.values()].flatMap((chapter) => {
		const original = swedish.get(chapter.id);
		if (original !== undefined) return compareChapters(original, chapter);
		if (chapter.isPartial) return [];
		return [
			problemInField(chapter, ['id'], {
				message: `There is no Swedish chapter with the id "${chapter.id}".`,
				fix: 'Write the id of the chapter that it translates; ids are not translated.',
				rule,
			}),
		];
	});
	return [...lacking, ...paired];
};

/** The headings of an about page, each id once, in their order; undefined where not all of them have a right id. */
const headingsOf = ({ mdx }: PageRecord<AboutData>): { id: string; position: Place }[] | undefined => {
	if (mdx === undefined) return undefined;
	const headings = mdx.children.flatMap(({ tag, start }) =>
		tag?.name === 'Heading' ? [{ id: attributeText(tag, 'id') ?? '', position: mdx.placeAt(start) }] : [],
	);
	if (headings.some(({ id }) => !idPattern.test(id))) return undefined;
	return headings.filter(({ id }, index) => headings.findIndex((other) => other.id === id) === index);
};

const compareHeadings = (swedish: PageRecord<AboutData>, english: PageRecord<AboutData>): Problem[] => {
	const originals = headingsOf(swedish);
	const own = headingsOf(english);
	if (originals === undefined || own === undefined) return [];
	const missing = originals
		.filter(({ id }) => !own.some((heading) => heading.id === id))
		.map(({ id, position }) => ({
			...problemInField(english, ['id'], {
				message: `The Swedish page has a <Heading id="${id}"> (${swedish.file}:${position.line}), which the English one lacks.`,
				fix: `Write <Heading id="${id}"> around its translation; ids are not translated.`,
				rule,
			}),
			field: 'text',
		}));
	const atHeading = (position: Place, message: string, fix: string): Problem => ({
		file: english.file,
		...position,
		field: '<Heading> id',
		message,
		fix,
		rule,
	});
	const added = own
		.filter(({ id }) => !originals.some((heading) => heading.id === id))
		.map(({ id, position }) =>
			atHeading(
				position,
				`The Swedish page has no <Heading id="${id}">.`,
				`Give it the id of the heading in ${swedish.file} that it translates; ids are not translated.`,
			),
		);
	if (missing.length > 0 || added.length > 0) return [...missing, ...added];
	// The same ids: only their order may differ, and one heading out of place moves all after it.
	const index = own.findIndex(({ id }, place) => originals[place]?.id !== id);
	const moved = own[index];
	if (moved === undefined) return [];
	return [
		atHeading(
			moved.position,
			`The heading "${moved.id}" stands where the Swedish page has "${originals[index]?.id ?? ''}".`,
			`Put the parts of the page in the order of ${swedish.file}.`,
		),
	];
};

const pairHeadings = (pages: readonly PageRecord<AboutData>[]): Problem[] =>
	pages.flatMap((english) => {
		const swedish = pages.find(({ locale, id }) => locale === 'sv' && id === english.id);
		return english.locale === 'en' && english.id !== undefined && swedish !== undefined ? compareHeadings(swedish, english) : [];
	});

const pairAbout = (pages: readonly PageRecord<AboutData>[]): Problem[] =>
	pages.flatMap((page) => {
		if (page.isPartial || page.id === undefined || pages.some((other) => other.locale !== page.locale && other.id === page.id)) return [];
		const lacking = otherLocale(page.locale);
		return [
			problemInField(page, ['id'], {
				message: `The page "${page.id}" has no ${languageNames[lacking]} text.`,
				fix: `Add a file with the same id in content/about/${lacking}/.`,
				rule,
			}),
		];
	});

/** The slides of a lecture; undefined where not all of them have a right id of their own. */
const slidesOf = ({ tree }: LectureRecord): LectureSlide[] | undefined => {
	const slides = tree?.slides;
	if (slides === undefined || slides.some(({ id }) => !idPattern.test(id))) return undefined;
	return new Set(slides.map(({ id }) => id)).size === slides.length ? slides : undefined;
};

const compareSlides = (swedish: LectureRecord, english: LectureRecord): Problem[] => {
	const originals = slidesOf(swedish);
	const own = slidesOf(english);
	if (originals === undefined || own === undefined) return [];
	const missing = originals
		.filter(({ id }) => !own.some((slide) => slide.id === id))
		.map(({ id, position }) => ({
			...problemInField(english, ['id'], {
				message: `The Swedish lecture has a <Slide id="${id}"> (${swedish.file}:${position.line}), which the English one lacks.`,
				fix: `Write <Slide id="${id}" …> with its translation; ids are not translated.`,
				rule,
			}),
			field: 'text',
		}));
	const atSlide = ({ position }: LectureSlide, field: string, message: string, fix: string): Problem => ({
		file: english.file,
		...position,
		field,
		message,
		fix,
		rule,
	});
	const added = own
		.filter(({ id }) => !originals.some((slide) => slide.id === id))
		.map((slide) =>
			atSlide(
				slide,
				'<Slide> id',
				`The Swedish lecture has no <Slide id="${slide.id}">.`,
				`Give it the id of the slide in ${swedish.file} that it translates; ids are not translated.`,
			),
		);
	if (missing.length > 0 || added.length > 0) return [...missing, ...added];
	const index = own.findIndex(({ id }, place) => originals[place]?.id !== id);
	const moved = own[index];
	if (moved !== undefined) {
		return [
			atSlide(
				moved,
				'<Slide> id',
				`The slide "${moved.id}" stands where the Swedish lecture has "${originals[index]?.id ?? ''}".`,
				`Put the slides in the order of ${swedish.file}.`,
			),
		];
	}
	return own.flatMap((slide, place): Problem[] => {
		const original = originals[place];
		if (original === undefined) return [];
		// The language switch keeps the slide and its step.
		if (slide.stepCount !== original.stepCount) {
			return [
				atSlide(
					slide,
					'<Slide>',
					`The slide "${slide.id}" takes ${plural(slide.stepCount, 'click')}, but ${original.stepCount} in the Swedish lecture.`,
					`Use <Step>, "stepwise" and story steps as ${swedish.file}:${original.position.line} does.`,
				),
			];
		}
		return [];
	});
};

const compareLectures = (swedish: LectureRecord, english: LectureRecord): Problem[] => {
	const own = valueAt(english.raw, ['order']);
	const original = valueAt(swedish.raw, ['order']);
	// The number of a lecture with a chapter is the chapter's.
	const isFree = !swedish.isPartial && !english.isPartial && valueAt(english.raw, ['chapter']) === undefined;
	const apart =
		!isFree || own === undefined || original === undefined || own === original
			? []
			: [
					problemInField(english, ['order'], {
						message: `"order" is ${String(own)}, but ${String(original)} in the Swedish lecture.`,
						fix: `Write "order: ${String(original)}".`,
						rule,
					}),
				];
	return [...apart, ...compareSlides(swedish, english)];
};

/** A lecture may be in Swedish alone; one in English translates a Swedish one. */
const pairLectures = (lectures: readonly LectureRecord[]): Problem[] =>
	lectures.flatMap((english) => {
		if (english.locale !== 'en' || english.id === undefined) return [];
		const swedish = lectures.find(({ locale, id }) => locale === 'sv' && id === english.id);
		if (swedish !== undefined) return compareLectures(swedish, english);
		if (english.isPartial) return [];
		return [
			problemInField(english, ['id'], {
				message: `There is no Swedish lecture with the id "${english.id}".`,
				fix: 'Write the id of the lecture that it translates; ids are not translated.',
				rule,
			}),
		];
	});

/**
 * The languages have the same chapters and pages under the same ids: an English chapter has the sections and paragraphs
 * of the Swedish one, an English page the headings of the Swedish one, an English lecture its slides in the same order,
 * each with as many clicks, and a chapter without English text says what English pages call it.
 */
export const languagesPair: Rule = (library) => [
	...(library.unreadable.has('chapter') ? [] : pairChapters(library)),
	...(library.unreadable.has('lecture') ? [] : pairLectures(library.lectures)),
	...(library.unreadable.has('about') ? [] : [...pairAbout(library.about), ...pairHeadings(library.about)]),
];
