import type { LectureData } from '../content/schemas/lecture.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';

/**
 * What a lecture is called among other pages, since its chapter has the same title: "Föreläsning 4: Att investera i alla".
 * The one on all chapters has no number. @param locale of the words around its title
 */
export const lectureName = ({ chapter, order, title }: Pick<LectureData, 'chapter' | 'order' | 'title'>, locale: Locale): string => {
	const { name, label } = t(locale).deck;
	return `${chapter === undefined ? label : fill(name, { n: order })}: ${title}`;
};

/** A slide's number as lists write it: with the chapter's before it, "4.7"; alone in the lecture on all chapters. */
export const slideNumber = ({ chapter, order }: Pick<LectureData, 'chapter' | 'order'>, number: number): string => (chapter === undefined ? String(number) : `${order}.${number}`);
