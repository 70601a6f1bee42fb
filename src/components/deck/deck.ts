import type { LectureContext } from '../../present/context.ts';

/**
 * The deck that a tag stands in.
 * @throws where a tag is used outside a deck
 */
export function deckOf(locals: App.Locals): LectureContext {
	if (!locals.lecture) throw new Error('This tag belongs inside a deck. Move it to a file under content/lectures/.');
	return locals.lecture;
}

/** Where the notes begin in what a slide holds. */
export const notesMark = '<div class="slide-speech"';

/** Parts what a slide holds into what the audience sees and what the speaker says. */
export const splitNotes = (html: string): { face: string; notes: string } => {
	const at = html.indexOf(notesMark);
	return at < 0 ? { face: html, notes: '' } : { face: html.slice(0, at), notes: html.slice(at) };
};
