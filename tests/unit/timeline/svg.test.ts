import { Resvg } from '@resvg/resvg-js';
import { DOMParser } from 'linkedom';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContrastData } from '../../../src/content/schemas/contrast.ts';
import { contrastSchema } from '../../../src/content/schemas/contrast.ts';
import { eventSchema, type EventData } from '../../../src/content/schemas/event.ts';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { t } from '../../../src/i18n/t.ts';
import { measureAtMost } from '../../../src/series/metrics.ts';
import { figureFile } from '../../../src/timeline/figure-file.ts';
import { svgWidth, timelineSvg } from '../../../src/timeline/svg.ts';
import { contrasts, events } from './real.ts';

const both = (text: string) => ({ sv: text, en: text });

const pole = (id: string, colour: string, shape: string) => ({ id, name: both(id), short: both(id), explanation: both(`to ${id}`), colour, shape });
const madeUpContrast = (id: string): ContrastData =>
	contrastSchema.parse({
		id,
		order: 1,
		slug: { sv: id, en: id },
		title: both(`From north to south & "back" <${id}>`),
		question: both('Where?'),
		poles: [pole('north', 'universal', 'disc'), pole('south', 'selective', 'quarter')],
		bands: ['north', 'rather-north', 'mixed', 'rather-south', 'south'].map((band) => ({ id: band, name: both(band.replace('-', ' ')) })),
		firmness: 'noted',
		chapterSays: both('It says.'),
		placement: both('This places.'),
		claims: ['C001'],
	});

/** An event on `band`, or not placed where there is none. */
const madeUp = (id: string, date: string, kind: EventData['kind'], band?: string, basis = 'fact', more: object = {}): EventData =>
	eventSchema.parse({
		id,
		slug: { sv: id, en: id },
		origin: 'context',
		kind,
		actors: ['state'],
		date,
		title: both(`The ${id}`),
		summary: both('It happened.'),
		sources: ['A source'],
		confidence: 'certain',
		codings: band ? { direction: { band, basis, rationale: both('For it is so.') } } : {},
		...more,
	});

const few: EventData[] = [
	madeUp('old', '1862', 'institution', 'north', 'chapter'),
	madeUp('long', '1930/1969', 'concept', 'north', 'chapter', { period: both('Northern time') }),
	madeUp('vague', '193X', 'research', 'mixed', 'ours'),
	madeUp('short', '1990~/1993~', 'programme', 'rather-south', 'ours'),
	madeUp('bracketed', '1975', 'reform', 'mixed/rather-south'),
	madeUp('late', '2028', 'text', 'south'),
	madeUp('research', '1950-05-01', 'survey', undefined, undefined, { label: both('R & D < 2 %') }),
	madeUp('crisis', '1992', 'crisis'),
];

const drawn = (of: readonly ContrastData[], all: readonly EventData[], locale: Locale): string =>
	timelineSvg(figureFile(of, all, { locale, words: t(locale), work: { title: 'A work', authors: 'Ekholm & Jonsson' }, address: 'https://example.org/timeline/' }));

/** All files of the site. */
const files = locales.flatMap((locale) => [...contrasts.map((one) => [one]), contrasts.slice(0, 2)].map((of) => ({ name: `${of.map(({ id }) => id).join(' and ')}, ${locale}`, of, locale, svg: drawn(of, events, locale) })));

const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
type Parsed = ReturnType<typeof parsed>;

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The box that each line of text takes at most, letters below the line left out. */
const boxesOf = (document: Parsed, selector = 'text'): Box[] =>
	[...document.querySelectorAll(selector)].map((element) => {
		const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
		const text = element.textContent ?? '';
		const size = number('font-size');
		const width = measureAtMost(text, true) * size;
		const anchor = element.getAttribute('text-anchor');
		const left = number('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
		return { text, left, right: left + width, top: number('y') - size * 0.72, bottom: number('y') };
	});

const meeting = (boxes: readonly Box[]): string[] =>
	boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.text} | ${b.text}`] : [])));

describe('the boxes of texts', () => {
	it('meet where a label is moved onto another, and not where they stand on lines of their own', () => {
		const at = (x: number, y: number): string => `<text x="${x}" y="${y}" font-size="15">1948 Barnbidrag</text>`;
		const found = (...texts: string[]): string[] => meeting(boxesOf(parsed(`<svg xmlns="http://www.w3.org/2000/svg">${texts.join('')}</svg>`)));
		expect(found(at(0, 20), at(110, 20))).toEqual(['1948 Barnbidrag | 1948 Barnbidrag']);
		expect(found(at(0, 20), at(130, 20))).toEqual([]);
		expect(found(at(0, 20), at(0, 32))).toEqual([]);
	});
});

describe('timelineSvg()', () => {
	it('wants a contrast', () => {
		expect(() => drawn([], few, 'sv')).toThrow('A timeline needs a contrast to place events on. Give timelineSvg() one or two.');
	});
	it('draws a contrast without events, and leaves out the strip', () => {
		const document = parsed(drawn([madeUpContrast('direction')], [], 'en'));
		expect(document.querySelectorAll('[data-mark]')).toHaveLength(0);
		expect(document.documentElement.textContent).not.toContain('Not placed: ');
	});
	it.each([
		['one contrast', ['direction']],
		['two contrasts', ['direction', 'other']],
	])('draws %s as it was approved', async (name, ids) => {
		const file = `golden/timeline-${name.replace(' ', '-')}.svg`;
		// A missing golden file would be written anew and pass.
		expect(existsSync(join(import.meta.dirname, file))).toBe(true);
		await expect(drawn(ids.map(madeUpContrast), few, 'en')).toMatchFileSnapshot(file);
	});
	it('gives the whole title where its characters mean something in XML', () => {
		const document = parsed(drawn([madeUpContrast('direction')], few, 'en'));
		expect(document.querySelector('title')!.textContent).toBe('From north to south & "back" <direction>');
	});
	it('puts what is older than the axis at its edge, with a sign', () => {
		const document = parsed(drawn([madeUpContrast('direction')], few, 'en'));
		const [old, late] = ['old', 'late'].map((id) => document.querySelector(`[data-mark="${id}"]`)!);
		expect(old!.innerHTML).toContain('l-5 5l5 5');
		expect(late!.innerHTML).not.toContain('l-5 5l5 5');
		expect(document.querySelectorAll('[data-label="old"]')).toHaveLength(1);
	});
	it('fills by basis: the chapter whole, a fact open, our reading half', () => {
		const document = parsed(drawn([madeUpContrast('direction')], few, 'en'));
		const shape = (id: string): Element => [...document.querySelector(`[data-mark="${id}"]`)!.querySelectorAll('path')].at(0)!;
		expect(shape('old').getAttribute('fill')).toBe('#143f8c');
		expect(shape('late').getAttribute('fill')).toBe('#f4eddb');
		expect(shape('late').getAttribute('stroke')).toBe('#b92a14');
		expect(shape('vague').getAttribute('d')!.match(/Z/g)).toHaveLength(2);
		expect(shape('late').getAttribute('d')!.match(/Z/g)).toHaveLength(1);
	});
	it('leaves the names of hundreds of unplaced events out, and draws those without room as their number', () => {
		const many = Array.from({ length: 900 }, (_, index) => madeUp(`event-${index}`, String(1930 + (index % 80)), 'reform', index % 3 ? 'south' : undefined));
		const document = parsed(drawn([madeUpContrast('direction')], many, 'en'));
		expect(document.querySelectorAll('g > title').length).toBeGreaterThan(0);
		expect([...document.querySelectorAll('g > title')].every(({ textContent }) => /^\d+ events$/.test(textContent!))).toBe(true);
		const unplaced = new Set(many.filter(({ codings }) => !codings['direction']).map(({ id }) => id));
		expect(unplaced.size).toBe(300);
		expect([...document.querySelectorAll('[data-label]')].filter((label) => unplaced.has(label.getAttribute('data-label')!))).toEqual([]);
	});
});

describe.each(files)('the file of $name', ({ of, locale, svg }) => {
	const document = parsed(svg);
	const root = document.documentElement;

	it('is well-formed and can be drawn by itself', () => {
		const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
		expect([width, height]).toEqual([svgWidth, Number(root.getAttribute('height'))]);
		expect(() => new Resvg(svg.replace('</title>', ''), { font: { loadSystemFonts: false } })).toThrow();
	});
	it('says what it is and in which language', () => {
		expect([root.getAttribute('role'), root.getAttribute('lang'), root.getAttribute('xml:lang')]).toEqual(['img', locale, locale]);
		expect(root.getAttribute('aria-labelledby')!.split(' ').map((id: string) => [...document.querySelectorAll(`[id="${id}"]`)].map(({ tagName }) => tagName))).toEqual([['title'], ['desc']]);
		expect(document.querySelector('desc')!.textContent).toContain(t(locale).timeline.firmness[of[0]!.firmness]);
	});
	it('has no class, style, link or script, and no number that is none', () => {
		expect(svg).not.toMatch(/\s(class|style|href|on\w+)=|<(style|script|image|use|foreignObject)\b|NaN|undefined|Infinity|\de-\d/);
		expect(svg.match(/https?:[^" <]+/g)).toEqual(['http://www.w3.org/2000/svg', 'https://example.org/timeline/']);
	});
	it('draws each event once on every contrast that it is placed on, and once in the strip where on none', () => {
		const marks = new Map<string, number>();
		for (const mark of document.querySelectorAll('[data-mark]')) marks.set(mark.getAttribute('data-mark')!, (marks.get(mark.getAttribute('data-mark')!) ?? 0) + 1);
		for (const { id, codings } of events) expect(marks.get(id), id).toBe(Math.max(1, of.filter((contrast) => codings[contrast.id]).length));
		expect(marks.size).toBe(events.length);
	});
	it('names each of them, with its year', () => {
		const labels = [...document.querySelectorAll('[data-label]')];
		expect(labels.length).toBe([...document.querySelectorAll('[data-mark]')].length);
		for (const label of labels) {
			const event = events.find(({ id }) => id === label.getAttribute('data-label'))!;
			expect(label.textContent).toBe(`${event.date.slice(0, 3)}${event.date[3] === 'X' ? '0' : event.date[3]} ${(event.label ?? event.title)[locale]}`);
		}
	});
	it('has no label that meets another, nor any other text', () => {
		const labels = boxesOf(document, '[data-label]');
		expect(labels.length).toBeGreaterThan(60);
		expect(meeting(labels)).toEqual([]);
		expect(meeting(boxesOf(document))).toEqual([]);
	});
	it('has no text that runs out of the page or, of the labels, over the edge of the axis', () => {
		const boxes = boxesOf(document);
		expect(boxes.filter(({ left, right, bottom }) => left < 24 || right > svgWidth - 8 || bottom > Number(root.getAttribute('height')) - 12).map(({ text }) => text)).toEqual([]);
		expect(boxesOf(document, '[data-label]').filter(({ left, right }) => left < 168 || right > svgWidth - 32).map(({ text }) => text)).toEqual([]);
	});
	it('has no text smaller than 15 px', () => {
		expect(Math.min(...[...document.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size'))))).toBe(15);
	});
	it('says which kinds, fills and signs there are, and where it comes from', () => {
		const { events: { kinds }, timeline: { bases }, download } = t(locale);
		const texts = new Set([...document.querySelectorAll('text')].map(({ textContent }) => textContent));
		for (const word of [...Object.values(kinds), ...Object.values(bases), download.possible, download.bracket, download.filled, download.licence, 'https://example.org/timeline/']) expect(texts, word).toContain(word);
	});
	it('counts as many events as it places, decade by decade', () => {
		const placed = of.map(({ id }) => events.filter(({ codings }) => codings[id]).length);
		for (const number of placed) expect(document.querySelector('desc')!.textContent).toContain(locale === 'sv' ? `${number} av ${events.length} händelser` : `${number} of ${events.length} events`);
	});
	it('is the same however the events are ordered', () => {
		expect(drawn(of, [...events].reverse(), locale)).toBe(svg);
	});
});
