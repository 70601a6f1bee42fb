/**
 * Keeps the card of a chosen event and the step of the story in sight where the frame is higher than what the reader sees of it:
 * what sticks to the frame's foot is out of sight there. An edge file: page.
 */
import { cardTop } from './place.ts';

const dock = document.querySelector<HTMLElement>('.tl-dock, .plane-dock')!;
const figure = dock.parentElement!;

/** So much of the page is in sight before anything is put there: a phone held sideways shows little more. */
const roomPx = 200;

/** How finely what comes into sight is told, in shares of the page. */
const shares = Array.from({ length: 51 }, (_, step) => step / 50);

/** What the reader sees of the page in the frame, in px from the frame's top, as soon as there is room for what is open. */
const seen = (): Promise<DOMRectReadOnly> =>
	new Promise((done) => {
		const observer = new IntersectionObserver(
			([entry]) => {
				const { intersectionRect } = entry!;
				if (intersectionRect.height < Math.min(roomPx, innerHeight, dock.offsetHeight)) return;
				observer.disconnect();
				done(intersectionRect);
			},
			{ threshold: shares },
		);
		observer.observe(document.body);
	});

/** By how many px a frame may be lower than what is in it before it is taken for one that scrolls by itself. */
const slackPx = 64;

let last = 0;
/** Puts what is open over the figure where the reader is. */
const place = async (): Promise<void> => {
	const own = ++last;
	dock.classList.remove('is-placed');
	// Nothing is open, or it has a place of its own beside a wide grid.
	if (!dock.querySelector('section') || getComputedStyle(dock).position !== 'sticky') return;
	dock.classList.add('is-placed');
	const inSight = await seen();
	// Meanwhile something else may have been opened.
	if (own !== last) return;
	const scrolls = document.body.getBoundingClientRect().height > innerHeight + slackPx;
	// The foot of a frame that scrolls by itself and is seen whole is in sight as it is.
	if (scrolls && inSight.height >= innerHeight - 1) return dock.classList.remove('is-placed');
	const marks = [...figure.querySelectorAll('[aria-current="true"]')].map((mark) => mark.getBoundingClientRect()).filter(({ height }) => height > 0);
	dock.style.setProperty('--card-top', `${cardTop(inSight, dock.offsetHeight, marks) - figure.getBoundingClientRect().top}px`);
};

new MutationObserver(() => void place()).observe(dock, { childList: true, subtree: true });
// The frame gets its height when the figure has told it.
addEventListener('resize', () => void place());
