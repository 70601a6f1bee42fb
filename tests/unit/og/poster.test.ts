import * as fontkit from 'fontkit';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { characters } from '../../../src/fonts/characters.ts';
import { locales } from '../../../src/i18n/locales.ts';
import { pictureName, posters } from '../../../src/og/pictures.ts';
import { posterSize, posterSvg, type Poster } from '../../../src/og/poster.ts';
import { sitePages } from '../../../src/meta/site-pages.ts';
import { light } from '../../../src/timeline/light.ts';
import { weights } from '../../../src/timeline/png.ts';
import { longWord } from '../../gallery/make.ts';
import { siteContent } from '../meta/content.ts';

const variable = readFileSync(createRequire(import.meta.url).resolve('@fontsource-variable/jost/files/jost-latin-wght-normal.woff2'));
const fontOf = async (wght: number) => fontkit.create(await subsetFont(variable, characters, { targetFormat: 'truetype', variationAxes: { wght } }));
/** The fonts that the renderer is given, by the weight that a text asks for. */
const fonts = { 500: await fontOf(weights[0]!), 600: await fontOf(weights[1]!) };

/** A rectangle, in px. */
interface Box { left: number; right: number; top: number; bottom: number }
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const contains = (outer: Box, inner: Box): boolean => outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom;

/** What a poster draws, measured from the font itself: the ink of each text, the blocks, and the line. */
function measure(poster: Poster) {
	const { document } = parseHTML(posterSvg(poster));
	const number = (element: Element, name: string): number => Number(element.getAttribute(name));
	const texts = [...document.querySelectorAll('text')].map((element) => {
		const font = fonts[number(element, 'font-weight') as 500 | 600];
		const { advanceWidth, bbox } = font.layout(element.textContent!);
		const scale = number(element, 'font-size') / font.unitsPerEm;
		const start = number(element, 'x') - (element.getAttribute('text-anchor') === 'middle' ? (advanceWidth * scale) / 2 : 0);
		const y = number(element, 'y');
		return { text: element.textContent!, size: number(element, 'font-size'), fill: element.getAttribute('fill'), left: start + bbox.minX * scale, right: start + bbox.maxX * scale, top: y - bbox.maxY * scale, bottom: y - bbox.minY * scale };
	});
	const rects = [...document.querySelectorAll('rect')].map((element) => ({ fill: element.getAttribute('fill'), left: number(element, 'x'), top: number(element, 'y'), right: number(element, 'x') + number(element, 'width'), bottom: number(element, 'y') + number(element, 'height') }));
	const [page, ...drawn] = rects;
	const line = drawn.find(({ left, right }) => left === 0 && right === posterSize.width)!;
	return { texts, page: page!, line, blocks: drawn.filter((rect) => rect !== line), shapes: document.querySelectorAll('path').length };
}

/** What is wrong with a poster. */
function faults(poster: Poster): string[] {
	const { texts, page, line, blocks } = measure(poster);
	const margin = { left: page.left + 16, right: page.right - 16, top: page.top + 16, bottom: page.bottom - 16 };
	return texts.flatMap((text, index) => {
		const block = blocks.find((one) => meet(one, text));
		return [
			...(contains(margin, text) ? [] : ['leaves the page']),
			...(meet(line, text) ? ['meets the line'] : []),
			...(block && !contains(block, text) ? ['meets a block'] : []),
			...(text.fill === (block ? light.paper : light.ink) ? [] : ['cannot be read on its ground']),
			...(texts.slice(index + 1).some((other) => meet(text, other)) ? ['meets another text'] : []),
			...(text.size >= 18 ? [] : [`is set at ${text.size} px`]),
		].map((fault) => `"${text.text}" ${fault}`);
	});
}

const poster = (more: Partial<Poster>): Poster => ({ label: 'Händelse', title: 'Allmänt barnbidrag', note: '1948', site: 'Investeringsperspektivet', ...more });
const above = { colour: 'universal', shape: 'disc', name: 'Universell' } as const;
const below = { colour: 'selective', shape: 'quarter', name: 'Främst selektiv' } as const;
const all = posters(siteContent);

describe('posterSvg()', () => {
	it('draws every page of the site with every text in its place', () => {
		expect([...all].flatMap(([name, one]) => faults(one).map((fault) => `${name}: ${fault}`))).toEqual([]);
	});
	it('keeps texts in their places that no line holds, or that are longer than any', () => {
		for (const ornament of [undefined, '1947–1948', 'Ååååååågj', '1']) {
			for (const title of [longWord, `${longWord} `.repeat(4).trim(), 'Ordet '.repeat(60).trim(), 'Å', 'gåj']) {
				for (const side of [{}, { above }, { below }, { above, below }, { above, below, between: true }, { number: 11 }]) {
					const drawn = poster({ ornament, title, note: title, label: title, ...side, ...('above' in side ? { above: { ...above, name: longWord } } : {}) });
					expect(faults(drawn), JSON.stringify(drawn)).toEqual([]);
				}
			}
		}
	});
	it('finds a text that is too large: the measure is not blind', () => {
		const svg = measure(poster({}));
		expect(svg.texts.every(({ left, right }) => right - left > 10)).toBe(true);
		expect(meet({ ...svg.page, right: 900 }, svg.texts[0]!)).toBe(true);
	});
	it('stands the first pole on the line and hangs the second under it, in their colours', () => {
		const [first] = measure(poster({ above })).blocks;
		const [second] = measure(poster({ below })).blocks;
		const { line } = measure(poster({}));
		expect(first).toMatchObject({ fill: light.universal, bottom: line.top });
		expect(second).toMatchObject({ fill: light.selective, top: line.bottom });
	});
	it('draws both shapes and no block for what is between', () => {
		expect(measure(poster({ above, below, between: true }))).toMatchObject({ blocks: [], shapes: 2 });
	});
	it('draws neither for what has no place', () => {
		expect(measure(poster({}))).toMatchObject({ blocks: [], shapes: 0 });
	});
});

describe('posters()', () => {
	it('has one for every page in every language that it exists in', () => {
		const wanted = sitePages(siteContent).flatMap(({ subject, texts }) => locales.filter((locale) => texts[locale]).map((locale) => pictureName(subject, locale)));
		expect([...all.keys()].sort()).toEqual([...new Set(wanted)].sort());
	});
	it('draws no two pages alike that have their own', () => {
		const drawn = [...all].map(([name, one]) => [posterSvg(one), name]);
		expect(new Map(drawn as [string, string][]).size).toBe(all.size);
	});
	it('holds no character that the fonts lack', () => {
		const texts = [...all.values()].flatMap(({ label, ornament = '', title, note, site }) => [label, ornament, title, note, site]).join('');
		expect([...new Set(texts)].filter((character) => !characters.includes(character))).toEqual([]);
	});
	it('shows where an event stands, and nothing where nothing is known', () => {
		expect(all.get('event-allmant-barnbidrag-1948-sv')).toMatchObject({ above: { colour: 'universal', name: 'Universell' } });
		expect(all.get('event-modrahjalp-1937-sv')?.above).toBeUndefined();
		expect(all.get('event-modrahjalp-1937-sv')?.below).toMatchObject({ colour: 'selective' });
		const unplaced = siteContent.events.find(({ codings }) => Object.keys(codings).length === 0)!;
		expect(all.get(`event-${unplaced.id}-en`)).not.toHaveProperty('above');
	});
	it('sets a lecture under the large words of its chapter, and says how long it is', () => {
		const { data, tree } = siteContent.lectures.sv.find((lecture) => lecture.data.chapter !== undefined)!;
		const { data: chapter } = siteContent.chapters.sv.find((one) => one.data.id === data.chapter)!;
		expect(all.get(`lecture-${data.id}-sv`)).toMatchObject({ label: `Föreläsning ${data.order}`, title: data.title, ornament: chapter.display, note: `${tree.slides.length} bilder, ${Math.round(tree.minutes)} minuter` });
	});
	it('names a work that is only cited by its authors, and never by a title', () => {
		const cited = siteContent.references.filter(({ custom }) => custom.verified === 'as-cited');
		expect(cited.length).toBeGreaterThan(0);
		for (const { id, author } of cited) {
			const [first] = author;
			expect(all.get(`source-${id}-sv`)?.title).toContain('family' in first! ? first.family : first!.literal.replace(/ .*/, ''));
		}
	});
	it('gives pages about the site, and the search, the picture of the start page', () => {
		expect(pictureName({ kind: 'about', id: 'method' }, 'en')).toBe('site-en');
		expect(pictureName({ kind: 'room', room: 'search' }, 'sv')).toBe('site-sv');
		expect(pictureName({ kind: 'room', room: 'events' }, 'sv')).toBe('events-sv');
	});
});
