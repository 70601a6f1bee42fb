import { formatAddress, type SlideSteps } from './position.ts';

/** A slide, and what part of the text it belongs to. */
export interface SlideOfText extends SlideSteps {
	/** The id of the section, or of a paragraph before the first one. */
	section: string;
}

/**
 * Where the slides begin that belong to a part of the text: the rest of a deck's address, from the question mark. Leaving
 * them leads back to the text.
 * @param section its id; the deck's first slide where no slide belongs to it, or where none is given
 */
export const addressFromText = (slides: readonly SlideOfText[], section?: string): string => {
	const slide = Math.max(0, slides.findIndex((one) => one.section === section));
	return formatAddress({ position: { slide, step: 0 }, view: 'slides', isFromText: true }, slides);
};
