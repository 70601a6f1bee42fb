/** Tells the page around the frame how high the figure is, at first and whenever that changes. An edge file: page. */
import { heightMessages } from './message.ts';

const page = document.querySelector<HTMLElement>('[data-embed]')!;
let told = 0;
const tell = (): void => {
	const height = Math.ceil(page.getBoundingClientRect().height);
	if (height === told) return;
	told = height;
	// To whomever frames it: a height is no secret.
	for (const message of heightMessages(height, page.dataset.embed!)) parent.postMessage(message, '*');
};

// On its own, in a tab, it has no page around it.
if (parent !== window) {
	new ResizeObserver(tell).observe(page);
	addEventListener('load', () => {
		told = 0;
		tell();
	});
}
