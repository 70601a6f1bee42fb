import * as fontkit from 'fontkit';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { characters } from '../../../src/fonts/characters.ts';
import { formatNumber } from '../../../src/i18n/format.ts';
import { readRules, sources } from '../styles/sources.ts';

const folder = join(import.meta.dirname, '../../../src/fonts');
const files = readdirSync(folder).filter((file) => file.endsWith('.woff2')).sort();
const open = (file: string) => fontkit.openSync(join(folder, file)) as fontkit.Font;
const faces = readRules(sources('src/styles/tokens.css'))
	.filter(({ selector }) => selector === '@font-face')
	.map(({ declarations }) => Object.fromEntries(declarations.map(({ property, value }) => [property, value])));

describe('characters', () => {
	it('stand once each', () => {
		expect(new Set(characters).size).toBe([...characters].length);
	});
	it('hold what Swedish and English are written with', () => {
		for (const character of 'abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789”“’–—…§%&−€½×·\u00a0') expect(characters, character).toContain(character);
	});
	it('hold what numbers are grouped and signed with', () => {
		for (const character of formatNumber(-1234567.8, 'sv', 1) + formatNumber(-1234567.8, 'en', 1)) expect(characters, `U+${character.codePointAt(0)!.toString(16)}`).toContain(character);
	});
	it('hold every character of the interface’s words', () => {
		for (const locale of ['sv', 'en']) for (const character of readFileSync(join(folder, `../i18n/ui/${locale}.json`), 'utf8')) if (!/\s/.test(character)) expect(characters).toContain(character);
	});
});

describe('the font files', () => {
	it('are those that tokens.css names, no more and no fewer', () => {
		const named = faces.flatMap(({ src = '' }) => [...src.matchAll(/url\('\.\.\/fonts\/([^']+)'\)/g)].map(([, name]) => name));
		expect(named.sort()).toEqual(files);
	});
	it.each(files)('%s holds a glyph for every visible character', (file) => {
		const font = open(file);
		expect([...characters].filter((character) => character !== '\u00ad' && !font.hasGlyphForCodePoint(character.codePointAt(0)!))).toEqual([]);
	});
	it.each(files)('%s reaches the weights that tokens.css gives it', (file) => {
		const { 'font-weight': weights = '' } = faces.find(({ src }) => src?.includes(file))!;
		const axis = open(file).variationAxes['wght'];
		if (weights.includes(' ')) expect(`${axis?.min} ${axis?.max}`).toBe(weights);
		else expect(axis).toBeUndefined();
	});
	it('weigh 140 kB together at the most', () => {
		expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThanOrEqual(140_000);
	});
	it('come with a stand-in of the same measures in each family, at every weight used', () => {
		for (const family of ['Jost stand-in', 'Source Serif stand-in']) {
			const standIns = faces.filter(({ 'font-family': name }) => name === `'${family}'`);
			expect(standIns.length, family).toBeGreaterThan(1);
			for (const standIn of standIns) expect(Object.keys(standIn)).toEqual(expect.arrayContaining(['size-adjust', 'ascent-override', 'descent-override', 'line-gap-override']));
		}
	});
});
