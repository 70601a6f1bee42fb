import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LectureData } from '../../src/content/schemas/lecture.ts';
import { brotli, pages, screenStyles, scripts, weigh } from './support/site.ts';

const pageAt = (address: string) => pages.find((page) => page.address === address)!;
const teach = pageAt('undervisa/');
const english = pageAt('en/teach/');

/** The frontmatter of every lecture in Swedish, with its place in the site. */
const lectures = globSync('content/lectures/sv/*.mdx').map((file) => ({
	data: parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))![1]!) as LectureData,
	slug: file.replace(/^.*[\\/]\d+-(.*)\.mdx$/, '$1'),
}));
const texts = (within: Element, selector: string): string[] => [...within.querySelectorAll(selector)].map((element) => element.textContent!.trim());
const planOf = (id: string): Element => teach.document.querySelector(`[data-lesson][id="${id}"]`)!;

test('every lecture has its plan, the one on all chapters first, and all stand in the lists that lead to them', () => {
	const ids = [...teach.document.querySelectorAll('[data-lesson]')].map(({ id }) => id);
	const inOrder = [...lectures].sort((a, b) => a.data.order - b.data.order);
	const expected = [...inOrder.filter(({ data }) => !data.chapter), ...inOrder.filter(({ data }) => data.chapter)].map(({ data }) => data.id);
	expect(expected.length).toBeGreaterThan(11);
	expect(ids).toEqual(expected);
	for (const list of ['.teach-jump ol', '.teach-bar ol']) expect([...teach.document.querySelectorAll(`${list} a[href^="#"]`)].map((link) => link.getAttribute('href'))).toEqual(expected.map((id) => `#${id}`));
});

describe.each(lectures)('the plan of $data.title', ({ data, slug }) => {
	const { lesson } = data;
	const plan = planOf(data.id);
	const rows = [...plan.querySelectorAll('tbody tr')];

	test('holds every aim, question and thing to prepare', () => {
		const items = texts(plan, 'li');
		for (const text of [...lesson.aims, ...lesson.prepare, ...lesson.questions]) expect(items).toContain(text.trim());
		expect(texts(plan, 'h3')).toEqual([data.title]);
	});
	test('adds up from 0 to 45 minutes, row by row', () => {
		const spans = rows.map((row) => row.querySelector('th')!.textContent!.split('–').map(Number));
		expect(spans[0]![0]).toBe(0);
		expect(spans.at(-1)![1]).toBe(45);
		spans.slice(1).forEach(([from], index) => expect(from).toBe(spans[index]![1]));
		expect(spans.map(([from, to]) => to! - from!)).toEqual(lesson.run.map(({ minutes }) => minutes));
		expect(rows.map((row) => row.querySelector('td')!.textContent!.trim())).toEqual(lesson.run.map(({ what }) => what.trim()));
	});
	test('leads from each row to the slide that it begins with, at its place in the deck', () => {
		const deck = pageAt(`forelasning/${slug}/`);
		const numbers = new Map([...deck.document.querySelectorAll('[data-slide]')].map((slide, index) => [slide.id, index + 1]));
		rows.forEach((row, index) => {
			const [first, last = first] = lesson.run[index]!.slides?.split(/\s+/) ?? [];
			const link = row.querySelector('a');
			if (first === undefined) return expect(link).toBeNull();
			expect(link!.getAttribute('href')).toBe(`/forelasning/${slug}/?slide=${first}#${first}`);
			expect(link!.textContent).toBe(first === last ? `Bild ${numbers.get(first)}` : `Bild ${numbers.get(first)}–${numbers.get(last!)}`);
		});
	});
	test('draws its minutes as long as they are', () => {
		const widths = [...plan.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')!.replace('%', '')));
		widths.forEach((width, index) => expect(width).toBeCloseTo((lesson.run[index]!.minutes / 45) * 100, 1));
		expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
	});
	test('leads to the slides, the handout and the chapter, and keeps places for PDFs in their folders', () => {
		const ways = [...plan.querySelectorAll('.lesson-ways a')].map((link) => link.getAttribute('href'));
		const [first] = lesson.run.flatMap(({ slides }) => slides?.split(' ')[0] ?? []);
		expect(ways).toContain(`/forelasning/${slug}/?slide=${first}#${first}`);
		expect(ways).toContain(`/forelasning/${slug}/`);
		const made = [...plan.querySelectorAll('[data-made]')].map((place) => place.getAttribute('data-made'));
		expect(made).toEqual([`/forelasning/${slug}/${slug}.pdf`, ...(data.chapter ? [`/kapitel/${slug}/${slug}.pdf`] : [])]);
		expect(ways.includes(`/kapitel/${slug}/`)).toBe(data.chapter !== undefined);
	});
});

describe('the page for teachers in English', () => {
	test('names every lecture in English and leads to its slides and its plan, saying that they are in Swedish', () => {
		for (const { data, slug } of lectures) {
			const item = english.document.querySelector(`.teach-jump li[id="${data.id}"]`)!;
			const links = [...item.querySelectorAll('a[hreflang="sv"]')].map((link) => link.getAttribute('href')!.replace(/\?.*/, ''));
			expect(links, data.id).toEqual([`/forelasning/${slug}/`, `/undervisa/#${data.id}`]);
			expect(item.querySelector('[lang="sv"]'), data.id).toBeNull();
		}
	});
});

describe.each([teach, english])('$address', ({ document }) => {
	const own = /^en/.test(document.documentElement.lang) ? '/en/' : '/';
	test('gives the code of every figure that may be shown alone, each once', () => {
		const alone = pages.filter(({ address }) => (own === '/' ? /^inbaddat\// : /^en\/embed\//).test(address)).map(({ address }) => `/${address}`);
		expect(alone.length).toBeGreaterThan(7);
		const codes = [...document.querySelectorAll('textarea')].map((area) => /iframe src=(?:"|&quot;)https?:\/\/[^/]+(\/[^"&]+)/.exec(area.textContent!)![1]!);
		expect(codes.toSorted()).toEqual(alone.toSorted());
	});
	test('leads to steps, an event and years of a timeline that are there', () => {
		const links = [...document.querySelectorAll('.teach-tips a')].map((link) => new URL(link.getAttribute('href')!, 'http://site'));
		expect(links.length).toBeGreaterThan(3);
		for (const { pathname, searchParams } of links) {
			const page = pageAt(pathname.slice(1)).document;
			const { step, event, from, to } = Object.fromEntries(searchParams);
			if (step) expect(page.getElementById(`step-${step}`), step).not.toBeNull();
			else if (event) expect(page.querySelector(`[data-event="${event}"]`), event).not.toBeNull();
			else expect(Number(to)).toBeGreaterThan(Number(from));
		}
	});
	test('tells every key of the decks', () => {
		const deck = pageAt('forelasning/krisen-och-den-produktiva-socialpolitiken/').document;
		const keys = texts(document.documentElement, '.teach-keys tr');
		expect(keys).toHaveLength(deck.querySelectorAll('.deck-help tr').length);
		if (own === '/') expect(keys).toEqual(texts(deck.documentElement, '.deck-help tr'));
	});
});

test('the page with all plans weighs at most 35 kB, its scripts and styles with it', () => {
	const files = [...screenStyles(teach), ...scripts(teach), ...[...teach.document.querySelectorAll('link[media="print"]')].map((link) => link.getAttribute('href')!)];
	expect(brotli(teach.html) + files.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(35_000);
});
