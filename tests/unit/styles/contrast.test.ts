import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ContrastData } from '../../../src/content/schemas/contrast.ts';
import { readRules, sources, styleSheets } from './sources.ts';

type Triple = [number, number, number];
type Theme = Record<string, string>;

/* The themes, as tokens.css states them. */

const rules = readRules(styleSheets);
/** The colours that `:root` states within a media query, or outside all of them. */
const stated = (media: string | undefined): Theme =>
	Object.fromEntries(
		rules
			.filter(({ file, selector, within }) => file.endsWith('tokens.css') && selector === ':root' && within.find((each) => each.startsWith('@media')) === media)
			.flatMap(({ declarations }) => declarations)
			.filter(({ property, value }) => property.startsWith('--') && value.startsWith('#'))
			.map(({ property, value }) => [property.slice(2), value]),
	);
const light = stated(undefined);
const [darkOnly, printOnly] = [stated('@media (prefers-color-scheme: dark)'), stated('@media print')];
const themes: Record<string, Theme> = { light, dark: { ...light, ...darkOnly }, 'print from light': { ...light, ...printOnly }, 'print from dark': { ...light, ...darkOnly, ...printOnly } };
const papers = ['paper', 'paper-2', 'paper-3'] as const;
const poles = ['universal', 'selective', 'productivity', 'efficiency'] as const;

/* Colour arithmetic. */

/** Linear light, 0–1, from `#rgb` or `#rrggbb`. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function linear(hex: string): Triple {
	const [, digits = ''] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(hex) ?? [];
	if (!digits) throw new Error(`"${hex}" is no colour of three or six hex digits.`);
	const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
	return [0, 2, 4].map((at) => {
		const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as Triple;
}

/** Contrast of two colours, 1–21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
	const [dark = 0, bright = 0] = [a, b].map((hex) => linear(hex)).map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue).sort((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
}

/** CIE L*a*b* under D65. Source: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function lab([red, green, blue]: Triple): Triple {
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
	const x = f((0.4123908 * red + 0.3575843 * green + 0.1804808 * blue) / 0.9504559);
	const y = f(0.212639 * red + 0.7151687 * green + 0.0721923 * blue);
	const z = f((0.0193308 * red + 0.1191948 * green + 0.9505322 * blue) / 1.0890578);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * What eyes that lack one kind of cones see, in linear light, at full severity.
 * Source: Machado, Oliveira & Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
 * IEEE Transactions on Visualization and Computer Graphics 15(6), doi:10.1109/TVCG.2009.113
 */
const deficiencies: Record<string, [Triple, Triple, Triple]> = {
	protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
	deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
	tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Distance of two colours, CIE76, as seen with all cones or with a deficiency. About 2.3 is just noticed. */
function distance(a: string, b: string, deficiency?: string): number {
	const seen = (hex: string): Triple => {
		const colour = linear(hex);
		if (!deficiency) return colour;
		return deficiencies[deficiency]!.map((row) => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))) as Triple;
	};
	const [first, second] = [lab(seen(a)), lab(seen(b))];
	return Math.hypot(...first.map((value, index) => value - second[index]!));
}

const pairs = poles.flatMap((a, index) => poles.slice(index + 1).map((b): [string, string] => [a, b]));

describe('the arithmetic', () => {
	it('gives 21 for black on white, 1 for a colour on itself, and the same both ways', () => {
		expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 10);
		expect(contrast('#143f8c', '#143f8c')).toBe(1);
		expect(contrast('#143f8c', '#fff')).toBe(contrast('#fff', '#143f8c'));
	});
	it('gives the example of WCAG: #777 misses 4.5:1 on white, #767676 reaches it', () => {
		expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
		expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
	});
	it('puts white at 100 0 0 in Lab, and red at its known place', () => {
		lab(linear('#fff')).forEach((value, index) => expect(value).toBeCloseTo([100, 0, 0][index]!, 2));
		lab(linear('#f00')).forEach((value, index) => expect(value).toBeCloseTo([53.24, 80.09, 67.2][index]!, 1));
	});
	it('leaves greys alone in every deficiency', () => {
		for (const [first, second, third] of Object.values(deficiencies)) for (const row of [first, second, third]) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 5);
	});
	it('brings red and green together without red or green cones', () => {
		expect(distance('#c00000', '#606000', 'deuteranopia')).toBeLessThan(distance('#c00000', '#606000') / 2);
	});
});

describe('tokens.css', () => {
	it('states every colour in light, and in dark and print again all but the yellow of "here"', () => {
		const colours = Object.keys(light);
		expect(colours).toEqual(expect.arrayContaining([...papers, 'ink', 'ink-2', 'line', 'line-2', ...poles, 'here', 'on-here']));
		const changing = colours.filter((name) => !['here', 'on-here'].includes(name)).sort();
		expect(Object.keys(darkOnly).sort()).toEqual(changing);
		expect(Object.keys(printOnly).sort()).toEqual(changing);
	});
});

describe.each(Object.entries(themes))('%s', (_, theme) => {
	const on = (name: string, paper: string) => contrast(theme[name]!, theme[paper]!);

	it('sets running text in ink at 7:1 or more on every paper', () => {
		for (const paper of papers) expect(on('ink', paper), paper).toBeGreaterThanOrEqual(7);
	});
	it.each(['ink-2', ...poles])('sets text in "%s" at 4.5:1 or more on every paper', (name) => {
		for (const paper of papers) expect(on(name, paper), paper).toBeGreaterThanOrEqual(4.5);
	});
	it.each(poles)('sets the name of a band and the names in it at 4.5:1 or more on the ground of "%s"', (name) => {
		for (const text of [name, 'ink']) expect(on(text, `${name}-tint`), text).toBeGreaterThanOrEqual(4.5);
	});
	it('sets text turned round, paper on ink, at 7:1 or more', () => {
		expect(on('paper', 'ink')).toBeGreaterThanOrEqual(7);
	});
	it('sets text on the yellow of "here" at 4.5:1 or more', () => {
		expect(on('on-here', 'here')).toBeGreaterThanOrEqual(4.5);
	});
	it('draws the lines that mark a link or a note at 3:1 or more on every paper', () => {
		for (const paper of papers) expect(on('line-2', paper), paper).toBeGreaterThanOrEqual(3);
	});
	it('shows a box of "here" by its fill or its edge of ink, at 3:1 or more on every paper', () => {
		for (const paper of papers) expect(Math.max(on('here', paper), on('ink', paper)), paper).toBeGreaterThanOrEqual(3);
	});
	it('keeps the poles more than 10 apart from each other', () => {
		for (const [a, b] of pairs) expect(distance(theme[a]!, theme[b]!), `${a} and ${b}`).toBeGreaterThan(10);
	});
	it.each(Object.keys(deficiencies))('keeps the poles more than 8 apart from each other under %s', (deficiency) => {
		for (const [a, b] of pairs) expect(distance(theme[a]!, theme[b]!, deficiency), `${a} and ${b}`).toBeGreaterThan(8);
	});
});

describe('the two poles of every contrast', () => {
	const folder = join(import.meta.dirname, '../../../content/contrasts');
	const contrasts = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as ContrastData);
	it('have a colour that tokens.css states', () => {
		expect(contrasts.length).toBeGreaterThan(0);
		for (const { poles: ends } of contrasts) for (const { colour } of ends) expect(Object.keys(light)).toContain(colour);
	});
	it('differ in shape, so that they are told apart without colour', () => {
		for (const { id, poles: [first, second] } of contrasts) expect(first.shape, id).not.toBe(second.shape);
	});
	it('share no shape with those of another contrast', () => {
		const shapes = contrasts.flatMap(({ poles: ends }) => ends.map(({ shape }) => shape));
		expect(new Set(shapes).size).toBe(shapes.length);
	});
});

describe('colours outside tokens.css', () => {
	const others = rules.filter(({ file }) => !file.endsWith('tokens.css')).flatMap(({ file, selector, declarations }) => declarations.map((declaration) => ({ ...declaration, where: `${file}: ${selector}` })));
	/** Mixes of tokens are the theme's own; what is mixed is held to the same. Keywords that stand for a colour of the theme or of the reader's own, and names of none. */
	const literal = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:white|black|gr[ae]y|silver|red|green|blue|yellow|orange|purple|brown|pink|gold|navy|teal|maroon|olive|lime|aqua|fuchsia|crimson|tomato|beige|ivory)(?![\w-])/i;

	it('do not stand in any style sheet', () => {
		expect(others.length).toBeGreaterThan(300);
		expect(others.filter(({ value }) => literal.test(value.replace(/'[^']*'|"[^"]*"/g, '')))).toEqual([]);
	});
	it('do not stand in templates, but for the paper of each theme, told to the browser’s own bars', () => {
		const found = sources('src/**/*.astro').flatMap(({ file, text }) => [...text.matchAll(/(\w[\w-]*)="(#[0-9a-f]{3,8})"[^>]*/gi)].filter(([, name]) => name !== 'href').map(([whole]) => `${file}: ${whole}`));
		expect(found).toEqual([
			`src/layouts/Base.astro: content="${light['paper']}" media="(prefers-color-scheme: light)" /`,
			`src/layouts/Base.astro: content="${darkOnly['paper']}" media="(prefers-color-scheme: dark)" /`,
		]);
	});
	it('are asked for by names that tokens.css states', () => {
		const names = new Set(rules.flatMap(({ declarations }) => declarations.map(({ property }) => property)).filter((property) => property.startsWith('--')));
		const unknown = others.flatMap(({ value, where }) => [...value.matchAll(/var\((--[\w-]+)/g)].filter(([, name]) => !names.has(name!)).map(([, name]) => `${name} in ${where}`));
		expect(unknown).toEqual([]);
	});
});

describe('the faintest line', () => {
	it('draws no box round a control', () => {
		const boxes = rules.filter(({ declarations }) => declarations.some(({ property, value }) => /^(border|border-color|outline|outline-color)$/.test(property) && /--(line|hair)\)/.test(value)));
		expect(boxes.map(({ selector }) => selector)).toEqual([]);
	});
	it('underlines no link', () => {
		const links = rules.filter(({ declarations }) => declarations.some(({ property, value }) => property.startsWith('text-decoration') && /--line\)/.test(value)));
		expect(links.map(({ selector }) => selector)).toEqual([]);
	});
});

describe('the yellow of "here"', () => {
	/** A page that was led to by its address: the browser has scrolled there, and the mark only adds to it. */
	const addsTo = /:target/;
	it('stands under ink of its own or within an edge of ink, or only adds to what the browser has shown', () => {
		const bare = rules.filter(({ declarations }) => declarations.some(({ property, value }) => /^(background|background-color|fill)$/.test(property) && value.includes('var(--here)') && !value.includes('var(--ink)')))
			.filter(({ declarations }) => !declarations.some(({ property, value }) => (property === 'color' && value === 'var(--on-here)') || (/^(border|border-color|stroke)$/.test(property) && /var\(--(ink|thick|thin)\)/.test(value))));
		expect(bare.map(({ selector }) => selector).filter((selector) => !addsTo.test(selector))).toEqual([]);
	});
});
