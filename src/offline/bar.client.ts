/**
 * The quiet bar that offers a new version of the site. Nothing is loaded anew unless the reader presses, and nothing is shown
 * while slides are. An edge file: page, storage and service worker.
 */
import type { WorkerMessage } from './messages.ts';

/** Where it is noted that the reader wants no offer, until the tab is closed. */
const laterKey = 'investeringsperspektivet:version';

const isLater = (write = false): boolean => {
	try {
		if (write) sessionStorage.setItem(laterKey, 'later');
		return sessionStorage.getItem(laterKey) !== null;
	} catch {
		return write;
	}
};

/** The bar is styled by the sheet of what scripts fill in, which pages name for the search; the search page has it. */
const addStyles = (): void => {
	for (const { content } of document.querySelectorAll('template')) {
		const sheet = content.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
		if (sheet) return document.head.append(sheet.cloneNode());
	}
};

const make = (name: 'span' | 'button', text: string): HTMLElement => {
	const element = document.createElement(name);
	element.textContent = text;
	return element;
};

const offer = (registration: ServiceWorkerRegistration, [text = '', reload = '', later = '']: readonly string[]): void => {
	// Once a page; and the words that were searched for have the place, on this page.
	if (isLater() || document.querySelector('.marks-bar')) return;
	addStyles();
	const bar = document.createElement('div');
	bar.className = 'marks-bar';
	const said = make('span', '');
	said.className = 'marks-words';
	said.role = 'status';
	const [now, notNow] = [make('button', reload), make('button', later)];
	now.addEventListener('click', () => {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		const message: WorkerMessage = { type: 'take-over' };
		registration.waiting?.postMessage(message);
	});
	bar.append(said, now, notNow);
	document.querySelector('footer')!.append(bar);
	const show = (): void => {
		bar.hidden = document.body.classList.contains('is-presenting');
		// The page scrolls clear of it.
		document.documentElement.classList.toggle('has-marks', !bar.hidden);
		// Said when it is seen.
		if (!bar.hidden) said.textContent = text;
	};
	show();
	const watch = new MutationObserver(show);
	watch.observe(document.body, { attributeFilter: ['class'] });
	notNow.addEventListener('click', () => {
		isLater(true);
		watch.disconnect();
		bar.remove();
		document.documentElement.classList.remove('has-marks');
	});
};

/**
 * Offers the version that waits, and each that comes while the page is open.
 * @param words what is said, and the names of the two buttons: to load anew and to leave it
 */
export function watchVersions(registration: ServiceWorkerRegistration, words: readonly string[]): void {
	const look = (): void => {
		// A page without a worker is as new as can be.
		if (navigator.serviceWorker.controller && registration.waiting) offer(registration, words);
	};
	const follow = (): void => registration.installing?.addEventListener('statechange', look);
	registration.addEventListener('updatefound', follow);
	follow();
	look();
}
