/**
 * What script adds to a chapter that is already whole: notes that open beside the line, copying of a paragraph's
 * address, the flag on the spine, and the way back to where one was. An edge file: page and storage.
 */
import { fill } from '../i18n/fill.ts';
import { formatPositions, parsePositions, positionKey, withPosition } from './position.ts';
import { stack } from './stack.ts';

const article = document.querySelector<HTMLElement>('[data-chapter]')!;
const prose = article.querySelector<HTMLElement>('[data-prose]')!;
const paragraphs = [...prose.querySelectorAll<HTMLElement>('.para')];
/** As in chapter.css: from this width there is a margin for notes. */
const hasMargin = matchMedia('(width >= 80em)');
const noteGapPx = 16;
/** How long "copied" stands beside the button. */
const shownMs = 2000;
/** The paragraph being read is the last that begins above this line: near the top, where one lands by a link. */
const readingLinePx = () => Math.min(innerHeight * 0.2, 140);
const say = (sentence = '') => {
	article.querySelector('[data-status]')!.textContent = sentence;
};
const numberOf = (para: HTMLElement) => para.querySelector('.para-number')!.textContent!;
const idOf = (para: HTMLElement) => para.querySelector('p')!.id;

/* Notes: a citation, concept or event opens its record, which stands in the lists after the text. */

const open = new Map<HTMLAnchorElement, HTMLElement>();
let opened = 0;

/** Sets opened notes beside their links, where there is a margin, and moves all notes apart. */
function layOut() {
	const notes = [...prose.querySelectorAll<HTMLElement>('.note, .card')];
	for (const note of notes) note.style.removeProperty('translate');
	for (const [link, card] of open) {
		if (hasMargin.matches) card.style.top = `${link.getBoundingClientRect().top - prose.getBoundingClientRect().top}px`;
		else card.style.removeProperty('top');
	}
	if (!hasMargin.matches) return;
	const boxes = notes.map((note) => note.getBoundingClientRect());
	const figures = [...prose.querySelectorAll('.series')].map((figure) => figure.getBoundingClientRect());
	stack(boxes, noteGapPx, figures).forEach((move, index) => {
		if (move > 0) notes[index]!.style.translate = `0 ${move}px`;
	});
}

function close(link: HTMLAnchorElement, refocus: boolean) {
	open.get(link)?.remove();
	open.delete(link);
	link.classList.remove('is-open');
	link.setAttribute('aria-expanded', 'false');
	link.removeAttribute('aria-controls');
	layOut();
	if (refocus) link.focus();
}

/** What a link stands in, after which its note is put. */
const blockOf = (link: Element) => link.closest('.para, .note, .context, .pull') ?? link;

/** @param byKeyboard moves the focus into the note, which is then left by Escape or its button */
function openNote(link: HTMLAnchorElement, record: HTMLElement, byKeyboard: boolean) {
	// One block's notes at a time: more would push each other away from their lines.
	for (const other of [...open.keys()]) if (blockOf(other) !== blockOf(link)) close(other, false);
	const card = document.createElement('div');
	const head = document.createElement('div');
	const title = document.createElement('p');
	const button = document.createElement('button');
	const body = document.createElement('div');
	card.className = 'card';
	card.id = `note-${(opened += 1)}`;
	card.role = 'group';
	const name = `${record.dataset['note']}: ${link.textContent}`;
	card.ariaLabel = name;
	card.tabIndex = -1;
	head.className = 'card-head';
	title.textContent = name;
	button.className = 'card-close';
	button.type = 'button';
	button.ariaLabel = article.dataset['close'] ?? '';
	button.addEventListener('click', () => close(link, true));
	body.className = 'card-body';
	for (const child of record.children) body.append(child.cloneNode(true));
	head.append(title, button);
	card.append(head, body);
	// After the block, so that it is read next and breaks no line.
	let before = blockOf(link);
	while (before.nextElementSibling?.classList.contains('card')) before = before.nextElementSibling;
	before.after(card);
	open.set(link, card);
	link.classList.add('is-open');
	link.setAttribute('aria-expanded', 'true');
	link.setAttribute('aria-controls', card.id);
	layOut();
	card.scrollIntoView({ block: 'nearest' });
	if (byKeyboard) card.focus({ preventScroll: true });
}

for (const link of prose.querySelectorAll<HTMLAnchorElement>('[data-cite], [data-concept], [data-event-link]')) {
	const record = document.getElementById(link.hash.slice(1));
	if (!record) continue;
	link.role = 'button';
	link.setAttribute('aria-expanded', 'false');
	link.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		if (open.has(link)) close(link, false);
		else openNote(link, record, event.detail === 0);
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		link.click();
	});
}

document.addEventListener('keydown', (event) => {
	if (event.key !== 'Escape' || open.size === 0) return;
	const inside = [...open].find(([link, card]) => link === document.activeElement || card.contains(document.activeElement));
	close((inside ?? [...open].at(-1)!)[0], inside !== undefined);
});
hasMargin.addEventListener('change', layOut);
// The text's height changes with the window, the fonts, the reader's type size and an unfolded table.
new ResizeObserver(layOut).observe(prose);

/* P shows the slides of the section in view. */

/** Whether the reader has turned such keys off, on the page for teachers. */
const areKeysOff = (): boolean => {
	try {
		return localStorage.getItem(article.dataset['keys']!) === article.dataset['keysOff'];
	} catch {
		return false;
	}
};

document.addEventListener('keydown', (event) => {
	if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return;
	if ((event.target as Element).closest('input, textarea, select, dialog') || areKeysOff()) return;
	const link = current?.closest('.section')?.querySelector<HTMLAnchorElement>('[data-slides]') ?? article.querySelector<HTMLAnchorElement>('[data-slides]');
	if (link) location.assign(link.href);
});

/* The address of a paragraph, copied. */

for (const para of paragraphs) {
	const button = para.querySelector<HTMLButtonElement>('.para-copy')!;
	button.hidden = false;
	button.addEventListener('click', () => {
		const address = new URL(`#${idOf(para)}`, location.href);
		const n = numberOf(para);
		navigator.clipboard.writeText(address.href).then(
			() => {
				button.dataset['said'] = article.dataset['done'];
				setTimeout(() => delete button.dataset['said'], shownMs);
				say();
				say(fill(article.dataset['copied']!, { n }));
			},
			() => {
				history.replaceState(history.state, '', address);
				say(fill(article.dataset['copyFailed']!, { n }));
			},
		);
	});
}

/* Where the reader is: the flag on the spine, and the way back next time. */

const spine = article.querySelector<HTMLElement>('[data-spine]')!;
const flag = spine.querySelector<HTMLElement>('[data-spine-flag]')!;
const place = spine.querySelector<HTMLElement>('[data-spine-place]')!;
const chapter = article.dataset['chapter']!;
let current: HTMLElement | undefined;

/** Storage may be denied or full: then the page reads as before and remembers nothing. */
const stored = (write?: string): string | null => {
	try {
		if (write !== undefined) localStorage.setItem(positionKey, write);
		return localStorage.getItem(positionKey);
	} catch {
		return null;
	}
};

function mark() {
	const line = readingLinePx();
	const read = paragraphs.findLast((para) => para.getBoundingClientRect().top <= line);
	// Past the last paragraph nothing of the text is being read.
	flag.hidden = !read || paragraphs.at(-1)!.getBoundingClientRect().bottom < 0;
	if (!read || read === current) return;
	current?.classList.remove('is-read');
	current = read;
	read.classList.add('is-read');
	const n = numberOf(read);
	flag.textContent = n;
	place.hidden = false;
	place.textContent = fill(spine.dataset['place']!, { n, total: spine.dataset['total']! });
	const timed = read.dataset['at'] ?? paragraphs.slice(0, paragraphs.indexOf(read)).findLast((para) => para.dataset['at'])?.dataset['at'];
	const [from = 0, to = from] = (timed ?? spine.dataset['middle']!).split(' ').map(Number);
	flag.style.setProperty('--at', `${(from + to) / 2}%`);
	if (scrollY > innerHeight / 2) stored(formatPositions(withPosition(parsePositions(stored()), chapter, idOf(read))));
}

let waiting = false;
addEventListener(
	'scroll',
	() => {
		if (waiting) return;
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			mark();
		});
	},
	{ passive: true },
);

const before = parsePositions(stored()).at[chapter];
const resumeAt = paragraphs.find((para) => idOf(para) === before);
if (resumeAt && resumeAt !== paragraphs[0] && !location.hash) {
	const resume = article.querySelector<HTMLElement>('[data-resume-at]')!;
	const link = document.createElement('a');
	link.href = `#${idOf(resumeAt)}`;
	link.textContent = fill(article.dataset['resume']!, { n: numberOf(resumeAt) });
	resume.append(link);
	resume.hidden = false;
}
mark();
