/**
 * What script adds to a chapter that is already whole: notes that open beside the line, copying of a paragraph's
 * address, the flag on the spine, and the way back to where one was. An edge file: page and storage.
 */
import { formatPositions, parsePositions, positionKey, withPosition } from './position.ts';
import { stack } from './stack.ts';

const article = document.querySelector<HTMLElement>('[data-chapter]')!;
const prose = article.querySelector<HTMLElement>('[data-prose]')!;
const paragraphs = [...prose.querySelectorAll<HTMLElement>('.para')];
const hasMargin = matchMedia('(width >= 75em)');
const say = (sentence = '') => {
	article.querySelector('[data-status]')!.textContent = sentence;
};
const numberOf = (para: HTMLElement) => para.querySelector('.para-number')!.textContent!;
const idOf = (para: HTMLElement) => para.querySelector('p')!.id;
const fill = (sentence = '', values: Record<string, string>) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/* Notes: a citation, concept or event opens its record, which stands in the lists after the text. */

const open = new Map<HTMLAnchorElement, HTMLElement>();
let opened = 0;

function layOut() {
	const notes = [...prose.querySelectorAll<HTMLElement>('.note, .card')];
	for (const note of notes) note.style.removeProperty('translate');
	for (const [link, card] of open) {
		if (hasMargin.matches) card.style.top = `${link.getBoundingClientRect().top - prose.getBoundingClientRect().top}px`;
		else card.style.removeProperty('top');
	}
	if (!hasMargin.matches) return;
	const boxes = notes.map((note) => note.getBoundingClientRect());
	stack(boxes, 16).forEach((move, index) => {
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

function openNote(link: HTMLAnchorElement, record: HTMLElement) {
	const card = document.createElement('div');
	const head = document.createElement('div');
	const title = document.createElement('p');
	const button = document.createElement('button');
	const body = document.createElement('div');
	card.className = 'card';
	card.id = `note-${(opened += 1)}`;
	card.role = 'group';
	card.ariaLabel = `${record.dataset['note']}: ${link.textContent}`;
	head.className = 'card-head';
	title.textContent = record.dataset['note'] ?? '';
	button.className = 'card-close';
	button.type = 'button';
	button.ariaLabel = article.dataset['close'] ?? '';
	button.addEventListener('click', () => close(link, true));
	body.className = 'card-body';
	for (const child of record.children) body.append(child.cloneNode(true));
	head.append(title, button);
	card.append(head, body);
	// After the block, so that it is read next and breaks no line.
	(link.closest('.para, .note, .context, .pull') ?? link).after(card);
	open.set(link, card);
	link.classList.add('is-open');
	link.setAttribute('aria-expanded', 'true');
	link.setAttribute('aria-controls', card.id);
	layOut();
	if (!hasMargin.matches) card.scrollIntoView({ block: 'nearest' });
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
		else openNote(link, record);
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
addEventListener('resize', layOut);
layOut();
void document.fonts.ready.then(layOut);

/* The address of a paragraph, copied. */

for (const para of paragraphs) {
	const button = para.querySelector<HTMLButtonElement>('.para-copy')!;
	button.hidden = false;
	button.addEventListener('click', () => {
		const address = new URL(`#${idOf(para)}`, location.href);
		const n = numberOf(para);
		navigator.clipboard.writeText(address.href).then(
			() => {
				button.classList.add('is-done');
				say(fill(article.dataset['copied'], { n }));
			},
			() => {
				history.replaceState(history.state, '', address);
				say(fill(article.dataset['copyFailed'], { n }));
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
	const line = innerHeight * 0.4;
	const read = paragraphs.findLast((para) => para.getBoundingClientRect().top <= line);
	flag.hidden = !read;
	if (!read || read === current) return;
	current?.classList.remove('is-read');
	current = read;
	read.classList.add('is-read');
	const n = numberOf(read);
	flag.textContent = n;
	place.hidden = false;
	place.textContent = fill(spine.dataset['place'], { n, total: spine.dataset['total']! });
	const timed = read.dataset['at'] ?? paragraphs.slice(0, paragraphs.indexOf(read)).findLast((para) => para.dataset['at'])?.dataset['at'];
	if (timed) {
		const [from = 0, to = from] = timed.split(' ').map(Number);
		flag.style.setProperty('--at', `${(from + to) / 2}%`);
	}
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
	link.textContent = fill(article.dataset['resume'], { n: numberOf(resumeAt) });
	resume.append(link);
	resume.hidden = false;
}
mark();
