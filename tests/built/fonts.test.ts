import * as fontkit from 'fontkit';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages, textRuns } from './support/site.ts';

/** Only what is licensed for it and named in the licence is shipped. */
const allowed = ['jost', 'source-serif-4', 'source-serif-4-italic'];

test('only the listed fonts are shipped', () => {
	expect(globSync('dist/**/*.woff2').map((file) => /([\w-]+?)\.[\w-]+\.woff2$/.exec(file)![1]).sort()).toEqual(allowed);
});

test('every character of the site is in both the display and the text font', () => {
	for (const name of allowed.slice(0, 2)) {
		const font = fontkit.openSync(`src/fonts/${name}.woff2`);
		const missing = new Map<string, string>();
		for (const page of pages) {
			for (const { text } of textRuns(page)) {
				for (const character of text) {
					if (!/\s/.test(character) && !(font as fontkit.Font).hasGlyphForCodePoint(character.codePointAt(0)!)) missing.set(`${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase()})`, page.address);
				}
			}
		}
		expect(Object.fromEntries(missing), name).toEqual({});
	}
});

test('every character set in italics is in the italic', () => {
	const font = fontkit.openSync('src/fonts/source-serif-4-italic.woff2') as fontkit.Font;
	const missing = pages.flatMap((page) => [...page.document.querySelectorAll('i, em')].flatMap((element) => [...element.textContent!].filter((character) => !/\s/.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0)!))));
	expect(missing).toEqual([]);
});
