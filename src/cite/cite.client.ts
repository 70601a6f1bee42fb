/**
 * What script adds to the panel that says how a page is cited: a button beside each text and file that copies it, and in a
 * chapter the choice of a paragraph or a figure, which the texts then name. Asked for when the panel is first opened.
 * An edge file: page and clipboard.
 */
import { fill } from '../i18n/fill.ts';
import type { Words } from '../i18n/t.ts';

/** The words of the panel, in the language of the page. */
export type CiteWords = Words['cite'];

const panel = document.querySelector<HTMLDetailsElement>('[data-citing]')!;
const status = panel.querySelector('[data-citing-status]')!;
/** How long "copied" stands on the button. */
const shownMs = 2000;
/** So many letters of a paragraph tell it from the others in a list. */
const startLetters = 44;

/* Copying: as rich text too, so that italics survive the way into a document. */

/** The words of a text in HTML, of which only italics are kept. */
const toHtml = (node: Node): string => {
	if (node.nodeType === Node.TEXT_NODE) return node.textContent!.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const inner = [...node.childNodes].map(toHtml).join('');
	return node.nodeName === 'I' ? `<i>${inner}</i>` : inner;
};

const copyText = (element: Element): Promise<void> => {
	const text = element.textContent!.trim();
	if (!('ClipboardItem' in globalThis)) return navigator.clipboard.writeText(text);
	const blob = (content: string, type: string) => new Blob([content], { type });
	return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(toHtml(element).trim(), 'text/html') })]);
};

const copyFile = async (address: string): Promise<void> => {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The file ${address} could not be fetched.`);
	await navigator.clipboard.writeText(await response.text());
};

/** What a text or file is called when it is copied: "APA 7, i texten", "BibTeX". */
const nameOf = (source: HTMLElement): string => {
	if (source instanceof HTMLAnchorElement) return source.textContent!.trim().replace(/^\S+\s/, '');
	const part = source.closest('.citing-part')!.querySelector('dt')!.textContent!;
	return `${source.closest('section')!.querySelector('h3')!.textContent}, ${part.charAt(0).toLowerCase()}${part.slice(1)}`;
};

function addButton(source: HTMLElement, words: CiteWords) {
	const what = nameOf(source);
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button citing-copy';
	button.textContent = words.copy;
	button.ariaLabel = fill(words.copyLabel, { what });
	button.addEventListener('click', async () => {
		status.textContent = '';
		const isCopied = await (source instanceof HTMLAnchorElement ? copyFile(source.href) : copyText(source)).then(() => true, () => false);
		status.textContent = isCopied ? fill(words.copiedWhat, { what }) : words.failed;
		button.textContent = isCopied ? words.copied : words.copy;
		setTimeout(() => (button.textContent = words.copy), shownMs);
	});
	source.after(button);
}

/* The part of a chapter that is cited. */

interface Part {
	/** The anchor that leads to it. */
	id: string;
	/** In the list. */
	option: string;
	/** In a citation. */
	place: string;
}

/** Every paragraph and figure of the chapter, in reading order. */
const partsOf = (words: CiteWords): Part[] =>
	[...document.querySelectorAll('.para, .series-title')].map((element) => {
		if (!element.matches('.para')) {
			const place = fill(words.figurePart, { title: element.textContent! });
			return { id: element.id, option: place.charAt(0).toUpperCase() + place.slice(1), place };
		}
		const n = element.querySelector('.para-number')!.textContent!;
		const paragraph = element.querySelector('p')!;
		const text = paragraph.textContent!.trim();
		const start = text.length > startLetters ? `${text.slice(0, startLetters).replace(/\s+\S*$/, '')} …` : text;
		return { id: paragraph.id, option: fill(words.option, { n, start }), place: fill(words.part, { n }) };
	});

function choose(part: Part | undefined) {
	for (const place of panel.querySelectorAll('[data-citing-place]')) place.textContent = part ? `, ${part.place}` : '';
	for (const address of panel.querySelectorAll('[data-citing-address]')) address.textContent = address.textContent!.replace(/#.*$/, '') + (part ? `#${part.id}` : '');
}

function addChoice(hint: Element, words: CiteWords) {
	const parts = partsOf(words);
	const label = document.createElement('label');
	const select = document.createElement('select');
	label.className = 'citing-choice label';
	select.append(new Option(words.whole, ''), ...parts.map(({ id, option }) => new Option(option, id)));
	select.addEventListener('change', () => choose(parts.find(({ id }) => id === select.value)));
	label.append(words.choose, select);
	hint.replaceWith(label);
	/** What the reader came for: a figure whose own link led here, or at first the paragraph that the address names. */
	const follow = (wanted = ''): void => {
		const part = parts.find(({ id }) => id === wanted);
		delete panel.dataset['chosen'];
		if (!part) return;
		select.value = part.id;
		choose(part);
	};
	panel.addEventListener('toggle', () => follow(panel.dataset['chosen']));
	follow(panel.dataset['chosen'] ?? location.hash.slice(1));
}

/** Adds to the panel what needs script. Once a page. */
export function begin(words: CiteWords): void {
	for (const source of panel.querySelectorAll<HTMLElement>('.citing-part .record, .citing-files a')) addButton(source, words);
	const hint = panel.querySelector('[data-citing-choice]');
	if (hint) addChoice(hint, words);
}
