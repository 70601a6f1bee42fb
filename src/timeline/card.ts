/** The card of a chosen event, made from its entry in the page's list. An edge file: page. */

/** What stands to the left on a wide card; the rest stands to the right. */
const leading = '.entry-year, .entry-title, .entry-origin, .entry-summary';

/**
 * A copy of an event's entry, in two parts, without what belongs to the list alone: its ids, the level of its heading,
 * and positions on contrasts that the page does not draw.
 *
 * @param item the entry in the list; a copy is made, nothing in it is changed
 * @param contrasts ids of the contrasts drawn
 */
export function cardFrom(item: HTMLElement, contrasts: readonly string[]): Node {
	const card = document.createDocumentFragment();
	const [left, right] = [document.createElement('div'), document.createElement('div')];
	for (const child of item.children) {
		const { position } = (child as HTMLElement).dataset;
		if (position && !contrasts.includes(position)) continue;
		(child.matches(leading) ? left : right).append(child.cloneNode(true));
	}
	card.append(left, right);
	for (const marked of card.querySelectorAll('[id]')) marked.removeAttribute('id');
	const title = card.querySelector('.entry-title');
	if (title) {
		// In the list it stands under a decade; on the card under nothing.
		const heading = document.createElement('h2');
		heading.className = title.className;
		heading.tabIndex = -1;
		heading.append(...title.childNodes);
		title.replaceWith(heading);
	}
	return card;
}
