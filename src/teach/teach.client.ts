/**
 * What script adds to the page for teachers: a button that prints one plan, the place on the page in the bar, and the box
 * that turns single keys off. An edge file: page, address and storage.
 */
import { areShortcutsOn, shortcutsKey, storedShortcuts } from '../reading/shortcuts.ts';

/* A plan that the address names is printed alone: print-teach.css. */

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
	button.addEventListener('click', () => {
		location.hash = button.dataset['print']!;
		print();
	});
}

/* Where the reader is: the part that crosses the upper third of the window. */

const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('[data-bar] a')].map((link) => [link.hash.slice(1), link]));
const observer = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			const link = links.get(target.id)!;
			if (isIntersecting) link.setAttribute('aria-current', 'location');
			else link.removeAttribute('aria-current');
		}
	},
	{ rootMargin: '-33% 0px -67% 0px' },
);
for (const id of links.keys()) observer.observe(document.getElementById(id)!);

/* The box for single keys. */

const box = document.querySelector<HTMLInputElement>('[data-shortcuts]')!;
const status = document.querySelector<HTMLElement>('[data-shortcuts-failed]')!;
try {
	box.checked = areShortcutsOn(localStorage.getItem(shortcutsKey));
} catch {
	// Storage is denied: they are on, and choosing otherwise says that it cannot be kept.
}
box.addEventListener('change', () => {
	status.textContent = '';
	try {
		const value = storedShortcuts(box.checked);
		if (value === null) localStorage.removeItem(shortcutsKey);
		else localStorage.setItem(shortcutsKey, value);
	} catch {
		box.checked = true;
		status.textContent = status.dataset['shortcutsFailed']!;
	}
});
