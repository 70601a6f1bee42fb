/**
 * What script adds to code that is to be pasted into another page: a button that copies it, and on the figure's own page in a
 * frame the view that is set there. An edge file: page, address and clipboard.
 */

/** How long "copied" stands beside the button. */
const shownMs = 4000;

for (const panel of document.querySelectorAll<HTMLElement>('[data-embed-code]')) {
	const code = panel.querySelector('textarea')!;
	const status = panel.querySelector('[role="status"]')!;
	const { embedCode: address = '', copied = '', failed = '' } = panel.dataset;
	const written = code.value;
	/** The code with the view of the page, where this is the page of the figure. */
	const refresh = (): void => {
		if (location.pathname === new URL(address).pathname) code.value = written.replace(address, () => address + location.search.replaceAll('&', '&amp;'));
	};
	refresh();
	panel.addEventListener('pointerenter', refresh);
	panel.addEventListener('focusin', refresh);
	code.addEventListener('focus', () => code.select());
	panel.querySelector('button')!.addEventListener('click', async () => {
		status.textContent = await navigator.clipboard.writeText(code.value).then(() => copied, () => failed);
		setTimeout(() => (status.textContent = ''), shownMs);
	});
}
