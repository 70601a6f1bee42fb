import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { longWord, markup } from '../gallery/make.ts';
import { htmlMistakes } from './support/html.ts';
import { readPages } from './support/site.ts';

const gallery = readPages('.bench/gallery');
const page = (address: string) => gallery.find((candidate) => candidate.address === address)!.document;

/** What shows that a component stands in the gallery: one selector for each of its states. */
const states: Record<string, string[]> = {
	AccessibilityStatement: ['.facts', '.issues li'],
	Across: ['.tl-across .tl-bar', '.tl-across .tl-possible', '.tl-across .tl-bracket', '.tl-across .basis-ours', '.tl-across .basis-fact', '.tl-across .basis-chapter', '.tl-figure .tl-across .is-zoomed, .tl-figure .tl-across'],
	BandStrip: ['a.strip-mark', 'span.strip-mark', '.strip .basis-ours', '.strip .basis-fact', '.strip .basis-chapter', '.strip-poles .is-chosen'],
	Big: ['.big .big-value', '.big .big-caption'],
	Chapter: ['.para a[href="/kapitel/alla/"]', '.para a[href="/en/chapters/#everyone"]', '[data-notes] a[href="/kapitel/alla/"]'],
	CitationText: ['.citing i'],
	ClaimRows: ['.rows a[href^="/pastaenden/#"]', '.rows a[href^="/en/claims/#"]'],
	CiteFigure: ['[data-cite-figure]'],
	CitePanel: ['.citing', '.citing [download]'],
	CiteScript: ['template[data-part="cite"]'],
	Cite: ['.cite', 'p > .cite:first-child', '[data-notes] [data-cite]'],
	Context: ['.context .context-sources', '.context [lang="en"]'],
	Counts: ['.tl-counts .tl-count-block', '.tl-counts .tl-count-block.is-open'],
	Down: ['.tl-down .tl-mark', '.tl-down .tl-down-bracket'],
	EmbedCode: ['.embed-code textarea[readonly]', '.embed-alone .embed-code'],
	EmbedGrid: ['.embed-grid [data-plane]'],
	EmbedList: ['.embed-list li[data-event]', '.embed-list .entry a[target="_blank"]'],
	EmbedSeries: ['.embed-series .series svg'],
	EmbedTimeline: ['.embed-timeline [data-timeline]'],
	Event: ['.event-link', '[data-notes] [data-event-link]'],
	EventEntry: ['.entry .position', '.entry .remark', 'article.entry', 'li.entry'],
	EventList: ['.tl-list li[data-event]'],
	EventRows: ['.rows-tight .rows-year'],
	EventTable: ['.tl-table tr[data-row]'],
	Figure: ['.series', '.slide-series svg'],
	Flow: ['.flow > .stage'],
	Footer: ['.site-footer [lang="sv"]', '.site-footer'],
	Foreign: ['p [lang="en"]', 'p [lang="sv"]'],
	Header: ['.site-header [aria-current="true"]', '.site-header [aria-current="page"]', '.site-language[hreflang="en"]', '.site-language[hreflang="sv"]'],
	Heading: ['.about-text h2#a-long-word'],
	InSlides: ['#in-slides ~ * a'],
	InText: ['#in-text ~ ul b', '#in-text ~ ul [lang="sv"]', '#in-text + p.muted'],
	LifeLine: ['.life-lit', '.life-possible', '.life-event'],
	Line: ['.few-events li', '.few-line [data-with]'],
	MadeFile: ['p.made-file[hidden]', 'li.made-file[hidden]'],
	Neighbours: ['.neighbours [rel="prev"]', '.neighbours [rel="next"]', '.neighbours-all'],
	Note: ['.para + .note', '.note + .note'],
	Notes: ['.slide-notes [data-notes]'],
	OfflinePart: ['template[data-part="offline"]'],
	OfflineScript: ['template[data-part="offline"]'],
	Overview: ['[data-overview] path[d^="M"]'],
	P: ['.para[data-at] p[data-claims]', '.para:not([data-at]) p:not([data-claims])'],
	PageMeta: ['meta[name="citation_title"]', 'script[type="application/ld+json"]'],
	PageHead: ['.page-head h1'],
	Plane: ['[data-plane]'],
	Pull: ['.pull [data-cite]', '.pull-source span, .pull-source'],
	Quote: ['.quotation figcaption'],
	Record: ['.record a[href^="https://doi.org/"]', '.record[lang="en"]', '.record i'],
	RouteLink: ['.about-text a[href="/begrepp/"]', '.about-text a[rel~="external"]'],
	SaveCourse: ['[data-save] input[value="sv"][checked]', '[data-save] input[value="both"][checked]'],
	SearchDialog: ['[data-search-dialog] input'],
	SearchOpener: ['body script[src*="SearchOpener"]'],
	SearchScript: ['template[data-part="dialog"]', 'template[data-part="marks"]'],
	Section: ['.section-years', '#without-years:not(:has(.section-years))'],
	Series: ['.series svg', '.series table'],
	Side: ['.side.tone-ink', '.side .side-sign'],
	Sides: ['.sides > .side', '.sides > [data-part]'],
	Slide: ['.look-opening', '.look-question .slide-sign', '.slide-line .slide-lit', '.slide-events [data-entry]'],
	SourceList: ['.context-sources', '.entry [lang="sv"]'],
	Spine: ['.spine-lit', '.spine-event'],
	Stage: ['.stage .stage-title'],
	Step: ['.part[data-part]'],
	Term: ['.term', '[data-slide] [data-concept]'],
	TimeList: ['.time-list h2', '.time-list p.time-list-title'],
	Timeline: ['[data-timeline-root] [data-timeline]', 'figure[data-timeline-figure]', '[data-frame] [data-mark]'],
	Unplaced: ['.tl-unplaced .tl-strip [data-mark]', '.tl-names a'],
	UsedIn: ['.used-in a'],
};

describe('the gallery', () => {
	test('shows every component, each in all its states', () => {
		const components = [...new Set(globSync('src/components/**/*.{astro,svelte}').map((file) => basename(file).replace(/\.\w+$/, '')))];
		expect(Object.keys(states).sort()).toEqual(components.sort());
		const missing = Object.entries(states).flatMap(([name, selectors]) => selectors.filter((selector) => !gallery.some(({ document }) => document.querySelector(selector))).map((selector) => `${name}: ${selector}`));
		expect(missing).toEqual([]);
	});

	test.each(gallery)('$address is valid HTML', async ({ html }) => {
		expect(await htmlMistakes(html)).toEqual([]);
	});

	test('writes markup in a title as text, wherever the title stands', () => {
		for (const { address, html, document } of gallery) {
			expect(html, address).not.toContain(markup);
			expect([...document.querySelectorAll('b')].filter((element) => !element.closest('.series, .tl-names, .tl-figure-unplaced, [data-plane-root], [data-cite-figure], [aria-labelledby="in-text"], [aria-labelledby="in-slides"], .record-why, [data-deck]')).map(({ textContent }) => textContent), address).toEqual([]);
		}
		expect(page('kapitel/krisen/').querySelector('h1')!.textContent).toContain(markup);
		expect(page('kapitel/krisen/').querySelector('title')!.textContent).toContain(longWord);
	});

	test('leads from a chapter to its translation, to the same paragraphs, and back', () => {
		const [swedish, english] = [page('kapitel/krisen/'), page('en/chapters/the-crisis/')];
		const ids = (document: Document) => [...document.querySelectorAll('.para > p, .section > h2')].map(({ id }) => id);
		expect(ids(english)).toEqual(ids(swedish));
		expect(swedish.querySelector('.site-language')!.getAttribute('href')).toBe('/en/chapters/the-crisis/');
		expect(english.querySelector('.site-language')!.getAttribute('href')).toBe('/kapitel/krisen/');
		expect(english.querySelector('.site-language')!.textContent).toBe('Svenska');
		expect(page('kapitel/alla/').querySelector('.site-language')!.getAttribute('href')).toBe('/en/chapters/#everyone');
	});
});
