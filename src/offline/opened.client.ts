/**
 * On the page about reading without a network: which opened pages are kept, and taking them away. Where the page answers for
 * another that is not kept, it says so first. An edge file: page and address.
 */
import { openedPages, removeOpened } from './course-store.client.ts';
import { pageAddress } from './addresses.ts';

const missing = document.querySelector<HTMLElement>('[data-missing]')!;
const opened = document.querySelector<HTMLElement>('[data-opened]')!;
const list = opened.querySelector('ul')!;
const button = opened.querySelector('button')!;
const said = document.querySelector<HTMLElement>('[data-removed]')!;

if (location.pathname !== missing.dataset['here']) {
	const title = document.querySelector('h1')!;
	document.title = document.title.replace(title.textContent!.trim(), missing.dataset['title']!);
	title.textContent = missing.dataset['title']!;
	missing.hidden = false;
	const link = missing.querySelector('a')!;
	link.href = location.href;
	addEventListener('online', () => (missing.querySelector<HTMLElement>('[data-online]')!.hidden = false));
}

const draw = async (): Promise<void> => {
	const here = pageAddress(new URL(missing.dataset['here']!, location.href).href);
	const pages = (await openedPages()).filter(({ address }) => address !== here);
	list.replaceChildren(
		...pages.map(({ address, title }) => {
			const link = document.createElement('a');
			link.href = address;
			link.textContent = title;
			const item = document.createElement('li');
			item.append(link);
			return item;
		}),
	);
	opened.hidden = pages.length === 0;
};

button.addEventListener('click', async () => {
	await removeOpened();
	await draw();
	said.textContent = said.dataset['removed']!;
	// The button is gone.
	said.focus();
});
if ('caches' in window) void draw();
