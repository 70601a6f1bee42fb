/**
 * What script adds to a figure in a chapter: a mark and the sentences that name its event light up together, a mark leads
 * to the first of them, and arrows go from mark to mark. An edge file: page.
 */

/** All that speaks of an event: sentences' links and marks, of every figure on the page. */
const partsOf = (id: string): Element[] => [...document.querySelectorAll(`[data-event-link="${CSS.escape(id)}"], [data-mark="${CSS.escape(id)}"]`)];
const idOf = (part: HTMLElement | SVGElement): string => part.dataset['mark'] ?? part.dataset['eventLink'] ?? '';

const light = (event: Event, isLit: boolean): void => {
	const part = (event.target as Element).closest<HTMLElement>('[data-mark], [data-event-link]');
	if (part) for (const other of partsOf(idOf(part))) other.classList.toggle('is-lit', isLit);
};
for (const [name, isLit] of [['pointerover', true], ['pointerout', false], ['focusin', true], ['focusout', false]] as const) {
	document.addEventListener(name, (event) => light(event, isLit));
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-timeline-figure]')) {
	figure.addEventListener('click', (event) => {
		const mark = (event.target as Element).closest<SVGElement>('[data-mark]');
		const sentence = mark && document.querySelector<HTMLElement>(`[data-event-link="${CSS.escape(idOf(mark))}"]`);
		if (!sentence || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		sentence.scrollIntoView({ block: 'center' });
		sentence.focus({ preventScroll: true });
	});
	figure.addEventListener('keydown', (event) => {
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const mark = (event.target as Element).closest<SVGElement>('svg [data-mark]');
		if (!step || !mark) return;
		event.preventDefault();
		const marks = [...mark.ownerSVGElement!.querySelectorAll<SVGElement>('[data-mark]')];
		const next = marks[marks.indexOf(mark) + step];
		if (!next) return;
		mark.setAttribute('tabindex', '-1');
		next.setAttribute('tabindex', '0');
		next.focus();
	});
}
