/** Offers the way back to the paragraph read last, on the index of chapters. An edge file: page and storage. */
import { fill } from '../i18n/fill.ts';
import { parsePositions, positionKey } from './position.ts';

const place = document.querySelector<HTMLElement>('[data-continue]');
let stored: string | null = null;
try {
	stored = localStorage.getItem(positionKey);
} catch {
	// Storage is denied: nothing is remembered, and nothing offered.
}
const { last, at } = parsePositions(stored);
const row = last && document.getElementById(last)?.querySelector('a');
if (place && last && row) {
	const link = document.createElement('a');
	link.className = 'button button-here';
	link.href = `${row.href}#${at[last]}`;
	link.textContent = fill(place.dataset['continue'] ?? '', { n: row.querySelector('.time-list-number')?.textContent ?? '' });
	place.append(link);
	place.hidden = false;
}
