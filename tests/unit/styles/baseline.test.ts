import { describe, expect, it } from 'vitest';
import { keysOfScripts, keysOfStyles, keysOfTemplates, support } from './features.ts';
import { clientScripts, sources, styleSheets } from './sources.ts';

/** What came to the last core browser in 2022 or later and is used here, by its id in web-features, and what for. */
const young: Record<string, string> = {
	'appearance': 'the slider of the grid is drawn as the line of the site',
	'aria-attribute-reflection': 'the name and role of an opened note',
	'array-at': 'the last note opened',
	'array-findlast': 'the paragraph being read',
	'autofocus': 'the button that closes a dialog, before the box that stands above it',
	'backdrop': 'the page behind the search dialog is dimmed',
	'cascade-layers': 'tokens before elements before parts, print last',
	'check-visibility': 'words in what is folded or hidden are not marked',
	'color-mix': 'bands and cells between the tints of their poles and the paper',
	'color-scheme': 'scroll bars and the canvas in the colours of the theme',
	'contain-intrinsic-size': 'entries of a long list that are out of view keep about their height',
	'contain': 'the list of the search is laid out by itself',
	'container-queries': 'the ornament and the figures fit the width they get',
	'content-visibility': 'folded parts are printed unfolded; entries out of view are not laid out',
	'details-content': 'folded parts are printed unfolded; the filters stand open where there is room',
	'dialog': 'the search over any page',
	'focus-visible': 'a ring for the keyboard and not for the mouse',
	'font-size-adjust': 'stand-in fonts with the measures of the real ones',
	'font-synthesis': 'no weights and slants made up by the browser',
	'forced-colors': 'figures and focus in the reader’s own colours',
	'has': 'room before a heading on pages about the site; the label of a box that is ticked',
	'hyphens': 'long Swedish words in narrow columns',
	'inert': 'of the small slides of the overview nothing but the slide is chosen',
	'individual-transforms': 'moves by “translate” and “rotate”',
	'logical-properties': 'of them “float: inline-start”: the name of a filter beside its values',
	'media-query-range-syntax': 'widths as “width >= 64em”',
	'object-hasown': 'stored positions are not taken from what every object has',
	'outline': 'the focus ring',
	'overflow-clip': 'what sticks out of the page is cut without a scroll region',
	'overflow-wrap': 'long addresses and words break',
	'page-selectors': 'no page number on the first sheet',
	'page-setup': 'A4 in print',
	'paint-order': 'a halo round labels of figures in forced colours',
	'print-color-adjust': 'the tints of bands and cells in print',
	'registered-custom-properties': 'how far a band reaches is measured where it is set, not where it is used',
	'screen-wake-lock': 'the screen stays lit while slides are shown',
	'scripting': 'what only a script can serve is not shown without one',
	'storage-manager': 'how much room there is for the saved course, and that it stays',
	'subgrid': 'citations of three styles beside each other, part for part',
	'text-wrap': 'headings',
	'text-wrap-balance': 'headings without a lone last word',
	'viewport-unit-variants': 'the search dialog ends above the keyboard and bars of a phone',
	'zoom': 'figures in a chapter fit the printed sheet',
};

/** What came later than a year before the site, and what browsers without it get. */
const withFallback: Record<string, string> = {
	'highlight': 'Words that were searched for, marked on a page without a change to it: without it they stand in elements.',
	'trusted-types': 'Only an address made by a rule registers the service worker: a browser without them takes it as it is.',
};

/** What some core browser lacks, and why the page loses nothing that matters without it. */
const notInAll: Record<string, string> = {
	'box-decoration-break': 'With the prefix in every core browser; without it an opened link that breaks over two lines lacks padding at the break.',
	'cursor': 'Phones have no pointer to draw.',
	'font-metric-overrides': 'Only for the stand-in fonts: without it lines move a little when the real fonts come.',
	'forced-colors': 'Its property forced-color-adjust: without it the largest words stand on a plate in the reader’s own colours.',
	'fullscreen': 'On a telephone of Apple’s slides fill the window and not the screen.',
	'hyphenate-limit-chars': 'Without it words are divided by the browser’s own measure.',
	'page-breaks': 'Without it a heading may stand last on a printed sheet.',
	'page-setup': 'The margin boxes of print: without them the sheets have no numbers.',
	'text-size-adjust': 'With the prefix in Safari; Firefox on computers does not enlarge text by itself.',
	'user-select': 'Without it the ornament above the title may be marked along with the text.',
	'widows-orphans': 'Without it a line may stand alone on a printed sheet.',
};

/** What the data has no key for, though it is older than all browsers in it. */
const unlisted = ['css.at-rules.page.margin', 'css.selectors.-moz-progress-bar', 'css.selectors.-moz-range-thumb', 'css.selectors.-webkit-details-marker', 'css.selectors.-webkit-progress-bar', 'css.selectors.-webkit-progress-value', 'css.selectors.-webkit-slider-thumb'];

/** Names of our own, and of what is older than all browsers in the data, that some young interface has too; and what in our scripts is called so. */
const ourOwn: Record<string, string> = {
	'api.CSSNumericValue.to': 'the last year of a window',
	'api.GPUBuffer.usage': 'how much a site keeps, as the browser estimates it',
	'api.HTMLDialogElement.show': 'the timeline brings an event into view; a word',
	'api.HTMLTableElement.frame': 'a step of a timeline on a slide',
	'api.HTMLTableElement.summary': 'words before a figure',
	'api.LayoutShiftAttribution.node': 'a text on the page',
	'api.LockManager.query': 'the words that are searched for',
	'api.NDEFMessage.records': 'the events of a figure',
	'api.NavigationActivation.entry': 'a class of entries in the list',
	'api.Observable.first': 'the first band of a position',
	'api.Observable.last': 'the last band of a position',
	'api.RTCIceCandidate.address': 'where a hit leads',
	'api.Request.bytes': 'the size of a file',
	'api.ScrollTimeline.axis': 'the length of an axis',
	'api.SharedStorage.run': 'events drawn as one',
	'api.StorageAccessHandle.createObjectURL': 'of URL: a kept file that is downloaded',
	'api.StorageAccessHandle.revokeObjectURL': 'of URL: the same',
	'api.VideoFrame.format': 'a month in words, by Intl',
	'api.Window.print': 'a class of what stands on paper alone',
	'api.WritableStreamDefaultWriter.write': 'the clipboard takes a text with its italics',
	'api.XRInputSourcesChangeEvent.removed': 'a word',
	'javascript.builtins.AsyncDisposableStack.move': 'where a key leads',
	'javascript.builtins.Promise.try': 'a word',
	'javascript.builtins.RegExp.escape': 'an id within a selector, by CSS.escape',
};

/** What must not creep in: not in every core browser, or for less than a year. */
const watched: Record<string, string> = {
	'anchor-positioning': 'a { anchor-name: --a }',
	'scroll-driven-animations': 'a { animation-timeline: scroll() }',
	'text-box': 'h1 { text-box-trim: trim-both }',
	'interpolate-size': ':root { interpolate-size: allow-keywords }',
	'calc-size': 'details { block-size: calc-size(auto, size) }',
	'text-wrap-pretty': 'p { text-wrap: pretty }',
	'initial-letter': 'p::first-letter { initial-letter: 3 }',
	'corner-shape': 'a { corner-shape: bevel }',
	'reading-flow': 'ol { reading-flow: flex-visual }',
	'field-sizing': 'input { field-sizing: content }',
	'customizable-select': 'select { appearance: base-select }',
	'cross-document-view-transitions': '@view-transition { navigation: auto; }',
	'grid-lanes': 'ul { display: grid-lanes }',
	'hanging-punctuation': 'p { hanging-punctuation: first }',
	'text-spacing-trim': 'p { text-spacing-trim: normal }',
	'margin-trim': 'section { margin-trim: block }',
	'line-clamp': 'p { line-clamp: 3 }',
	'function': '@function --double(--n) { result: calc(2 * var(--n)); }',
	'if': 'p { color: if(style(--x: 1): red; else: blue) }',
	'scope': '@scope (main) { p { margin: 0 } }',
};

const templates = sources('src/**/*.{astro,svelte}');
const inScripts = keysOfScripts(clientScripts);
const keys = [...keysOfStyles(styleSheets), ...inScripts, ...keysOfTemplates(templates)].filter((key) => !(key in ourOwn));
const used = keys.flatMap((key) => support.get(key) ?? []);
const ids = (list: { feature: string }[]) => [...new Set(list.map(({ feature }) => feature))].sort();

describe('what style sheets, client scripts and templates use of the web platform', () => {
	it('is found: the sources are read', () => {
		expect(styleSheets.length).toBeGreaterThan(5);
		expect(clientScripts.map(({ file }) => file)).toEqual(expect.arrayContaining(['src/reading/chapter.client.ts', 'src/reading/position.ts', 'src/reading/stack.ts', 'src/components/timeline/Down.svelte', 'src/timeline/down.ts']));
		expect(ids(used)).toEqual(expect.arrayContaining(['grid', 'container-queries', 'array-findlast', 'details', 'svg']));
		expect(keys.length).toBeGreaterThan(200);
	});
	it('is not mistaken for names of our own, of which the list holds those in use and no others', () => {
		expect(Object.keys(ourOwn).filter((key) => !inScripts.has(key))).toEqual([]);
	});
	it('is known to web-features, property by property, or older than it', () => {
		expect(keys.filter((key) => !support.has(key)).sort()).toEqual(unlisted);
	});
	it('is, where it is younger than 2022, on the list of the young, which holds nothing else', () => {
		expect(ids(used.filter(({ baseline, since }) => baseline !== false && since >= '2022'))).toEqual([...Object.keys(young), ...Object.keys(withFallback)].sort());
	});
	it('is in every core browser, or on the list of what the page can do without, which holds nothing else', () => {
		expect(ids(used.filter(({ baseline }) => baseline === false))).toEqual(Object.keys(notInAll).sort());
	});
	it('is nothing that came to all browsers within a year before the site, or later, but for what has something else in its place', () => {
		expect(ids(used.filter(({ since }) => since >= '2025-11-23'))).toEqual(Object.keys(withFallback));
	});
	it('writes the prefixed form beside "box-decoration-break" and "text-size-adjust" wherever they stand', () => {
		for (const { file, text } of styleSheets) {
			for (const property of ['box-decoration-break', 'text-size-adjust']) {
				const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
				expect(count(new RegExp(`-webkit-${property}:`, 'g')), `${property} in ${file}`).toBe(count(new RegExp(`(?<!-)${property}:`, 'g')));
			}
		}
	});
});

describe('what must not creep in', () => {
	it.each(Object.entries(watched))('%s would be found in a style sheet, and is not for every browser yet', (feature, css) => {
		const found = [...keysOfStyles([{ file: 'example.css', text: css }])].flatMap((key) => support.get(key) ?? []).find((each) => each.feature === feature);
		expect(found).toBeDefined();
		expect(found!.baseline === false || found!.since >= '2025-11-23').toBe(true);
	});
	it('text found only when searched for, and speculation rules, would be found in a template', () => {
		const found = keysOfTemplates([{ file: 'Example.astro', text: '<p hidden="until-found">x</p><script type="speculationrules"></script>' }]);
		expect([...found]).toEqual(expect.arrayContaining(['html.global_attributes.hidden.until-found_value', 'html.elements.script.type.speculationrules']));
	});
	it('is used nowhere', () => {
		expect(ids(used).filter((feature) => feature in watched)).toEqual([]);
		expect(keys.filter((key) => /until-found|speculationrules/.test(key))).toEqual([]);
	});
});
