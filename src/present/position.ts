/** Where a deck stands, how it moves, and how an address says so. */

/** A slide and how many of its steps are shown. */
export interface Position {
	/** From 0. */
	slide: number;
	/** 0 when the slide has just come; then one more for each click. */
	step: number;
}

/** What moving needs to know of a slide. */
export interface SlideSteps {
	id: string;
	/** How many clicks the slide takes after it has come. */
	steps: number;
}

/** The ways that a deck moves. */
export type Move = 'next' | 'previous' | 'nextSlide' | 'previousSlide' | 'first' | 'last';

/** A position held within the deck: the nearest slide that exists, and as many steps as it has. */
export const holdPosition = ({ slide, step }: Position, slides: readonly SlideSteps[]): Position => {
	const held = Math.min(Math.max(0, slide), slides.length - 1);
	return { slide: held, step: Math.min(Math.max(0, step), slides[held]?.steps ?? 0) };
};

/**
 * The position that a move leads to. Forwards a slide comes bare and is built up click by click; backwards it comes whole,
 * since it has been built up before. At its ends the deck stays.
 */
export const movePosition = ({ slide, step }: Position, move: Move, slides: readonly SlideSteps[]): Position => {
	const last = slides.length - 1;
	const stepsOf = (index: number): number => slides[index]?.steps ?? 0;
	switch (move) {
		case 'next':
			if (step < stepsOf(slide)) return { slide, step: step + 1 };
			return slide < last ? { slide: slide + 1, step: 0 } : { slide, step };
		case 'previous':
			if (step > 0) return { slide, step: step - 1 };
			return slide > 0 ? { slide: slide - 1, step: stepsOf(slide - 1) } : { slide, step };
		case 'nextSlide':
			return slide < last ? { slide: slide + 1, step: 0 } : { slide, step: stepsOf(slide) };
		case 'previousSlide':
			return { slide: Math.max(0, slide - 1), step: 0 };
		case 'first':
			return { slide: 0, step: 0 };
		case 'last':
			return { slide: last, step: stepsOf(last) };
	}
};

/** How a page with a deck is shown: as slides, or as the speaker's window with notes. */
export type View = 'slides' | 'notes';

/** What the address of a deck says. */
export interface DeckAddress {
	/** Undefined where the deck is read as a handout. */
	position: Position | undefined;
	view: View;
	/** Whether the reader came from the chapter's text, and goes back there. */
	isFromText: boolean;
}

const parameters = { slide: 'slide', step: 'step', view: 'view', from: 'from' } as const;

/**
 * Reads an address. What it does not know falls away: a slide that the deck does not have leads to the handout, a step that
 * the slide does not have to the nearest one.
 * @param search as `location.search`
 */
export const parseAddress = (search: string, slides: readonly SlideSteps[]): DeckAddress => {
	const given = new URLSearchParams(search);
	const slide = slides.findIndex(({ id }) => id === given.get(parameters.slide));
	const view = given.get(parameters.view) === 'notes' ? 'notes' : 'slides';
	const step = Number.parseInt(given.get(parameters.step) ?? '0', 10);
	const wanted = slide >= 0 ? holdPosition({ slide, step: Number.isNaN(step) ? 0 : step }, slides) : undefined;
	return { position: wanted ?? (view === 'notes' ? { slide: 0, step: 0 } : undefined), view, isFromText: given.get(parameters.from) === 'text' };
};

/**
 * Writes an address: `?slide=two-children&step=1#two-children`. The anchor leads to the slide in the handout where no
 * script runs.
 * @returns from the question mark, or empty for the handout
 */
export const formatAddress = ({ position, view, isFromText }: DeckAddress, slides: readonly SlideSteps[]): string => {
	const id = position && slides[position.slide]?.id;
	if (!position || !id) return '';
	const written = new URLSearchParams({ [parameters.slide]: id });
	if (position.step > 0) written.set(parameters.step, String(position.step));
	if (view === 'notes') written.set(parameters.view, 'notes');
	if (isFromText) written.set(parameters.from, 'text');
	return `?${written.toString()}#${id}`;
};
