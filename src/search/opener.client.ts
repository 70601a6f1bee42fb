/**
 * The search from anywhere: a press on its link, or Ctrl and K, opens the dialog at once. What answers in it stands in a
 * template, and is fetched when it is put into the page: when the reader comes near the link. So is what marks the words
 * that the address names; and what registers the service worker, once the page is there. On every page, so as small as can
 * be. An edge file: page and address.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search-link]')!;
/** None on the search page, which has a field of its own. */
const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const field = (dialog ?? document.querySelector('[data-search-page]')!).querySelector('input')!;

/** Puts what a template holds into the page, once. */
const fetchPart = (name: string): void => {
	const template = document.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`);
	if (!template) return;
	template.remove();
	// The search page says what to do where nothing can be fetched.
	template.content.querySelector('script')!.addEventListener('error', () => dialog?.open && location.assign(link.href));
	document.head.append(template.content);
};
const fetchDialog = (): void => fetchPart('dialog');

const openSearch = (): void => {
	fetchDialog();
	if (dialog && !dialog.open) dialog.showModal();
	field.select();
};

link.addEventListener('pointerenter', fetchDialog);
link.addEventListener('focus', fetchDialog);
link.addEventListener('click', (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	openSearch();
});
addEventListener('keydown', (event) => {
	if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
	const at = event.target as HTMLElement;
	// Not from under someone who writes elsewhere.
	if (at !== field && (at.isContentEditable || at.matches('input:not([type=range], [type=checkbox]), textarea, select'))) return;
	event.preventDefault();
	openSearch();
});
// The policy lets no form be sent: the script goes there.
dialog?.addEventListener('submit', (event) => {
	event.preventDefault();
	const query = field.value.trim();
	if (query) location.assign(`${link.href}?q=${encodeURIComponent(query)}`);
});

if (/[?&]q=[^&]/.test(location.search)) fetchPart('marks');
// Reading without a network comes last of all.
addEventListener('load', () => fetchPart('offline'));
