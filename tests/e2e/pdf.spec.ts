import { test as base, expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/copies/browser.ts';
import { readPdf, type PdfFacts } from '../../src/copies/pdf.ts';
import { publishedAt } from '../../src/copies/published.ts';

/** What `npm run pdf` makes of the built site: of a chapter and of a deck. */

const chapter = 'kapitel/att-investera-i-alla/';
const deck = 'forelasning/att-investera-i-alla/';
const pdfs = { chapter: `${chapter}att-investera-i-alla.pdf`, 'deck with notes': `${deck}att-investera-i-alla.pdf`, 'deck of three slides a page': `${deck}att-investera-i-alla-3.pdf` };

/** A copy of the build in which the PDFs are printed. */
const test = base.extend<object, { dir: string }>({
	dir: [
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
			const dir = join(folder, 'dist');
			cpSync('dist', dir, { recursive: true });
			execFileSync(process.execPath, ['src/commands/pdf.ts', '--dir', dir, '--only', chapter, '--only', deck], { env: { ...process.env, CHROME_PATH: findBrowser()! } });
			await use(dir);
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});
test.describe.configure({ mode: 'serial' });

const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');
const factsOf = (dir: string, file: string): PdfFacts => readPdf(readFileSync(join(dir, file)));
/** The title of a page, as its tab shows it. */
const titleOf = (dir: string, page: string): string => /<title>(.*?)<\/title>/s.exec(read(dir, `${page}index.html`))![1]!;
const slidesOf = (dir: string): number => [...read(dir, `${deck}index.html`).matchAll(/ data-slide="/g)].length;

for (const [name, file] of Object.entries(pdfs)) {
	test(`the PDF of a ${name} is tagged, with its title, language and outline, on A4`, ({ dir }) => {
		const { pages, title, lang, isTagged, hasOutline } = factsOf(dir, file);
		expect({ title, lang, isTagged, hasOutline }).toEqual({ title: titleOf(dir, file.replace(/[^/]+$/, '')), lang: 'sv', isTagged: true, hasOutline: true });
		const sizes = [...readFileSync(join(dir, file), 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`);
		expect(sizes).toHaveLength(pages);
		expect(new Set(sizes)).toEqual(new Set(['595 842']));
	});

	test(`the PDF of a ${name} leads to the published site, and is set in fonts that it holds, not in drawings`, ({ dir }) => {
		const { origin, base: path } = publishedAt(read(dir, 'index.html'));
		const { links } = factsOf(dir, file);
		expect(links.filter((link) => !/^(https?:\/\/(?!localhost)|mailto:)/.test(link))).toEqual([]);
		if (name === 'chapter') expect(links.filter((link) => link.startsWith(origin + path)).length).toBeGreaterThan(2);
		const text = readFileSync(join(dir, file), 'latin1');
		expect(text).not.toContain('/Subtype /Type3');
		const fonts = [...text.matchAll(/\/FontName \/(?:[A-Z]+\+)?([\w-]+)/g)].map(([, font]) => font!);
		expect(fonts).toContain('Jost-Regular');
		expect(fonts.filter((font) => !/^(Jost|SourceSerif4)-/.test(font))).toEqual([]);
	});
}

test('a deck prints a slide a page with its notes, or three', ({ dir }) => {
	const slides = slidesOf(dir);
	expect(slides).toBeGreaterThanOrEqual(8);
	const [whole, three] = [factsOf(dir, pdfs['deck with notes']).pages, factsOf(dir, pdfs['deck of three slides a page']).pages];
	expect(whole).toBeGreaterThanOrEqual(slides);
	expect(three).toBeLessThanOrEqual(Math.ceil(slides / 3) + 1);
	expect(three).toBeGreaterThanOrEqual(Math.ceil(slides / 3));
});

test('pages link to the PDFs that are there, with their size, and name their own for reference managers', ({ dir }) => {
	const { origin } = publishedAt(read(dir, 'index.html'));
	const page = read(dir, `${chapter}index.html`);
	expect(page).toMatch(new RegExp(`href="/${pdfs.chapter}">[^<]+</a> <small>\\(\\d+\u00a0kB\\)</small>`));
	expect(page).toContain(`<meta name="citation_pdf_url" content="${origin}/${pdfs.chapter}">`);
	for (const file of [pdfs['deck with notes'], pdfs['deck of three slides a page']]) expect(read(dir, `${deck}index.html`)).toContain(`href="/${file}"`);
	const other = read(dir, 'kapitel/tidiga-rotter/index.html');
	expect(other).not.toContain('citation_pdf_url');
	expect(other).toMatch(/data-made="[^"]+" hidden>/);
});

test('printing again makes the same files, to the byte', ({ dir }) => {
	const before = Object.values(pdfs).map((file) => readFileSync(join(dir, file)));
	execFileSync(process.execPath, ['src/commands/pdf.ts', '--dir', dir, '--only', chapter, '--only', deck], { env: { ...process.env, CHROME_PATH: findBrowser()! } });
	Object.values(pdfs).forEach((file, index) => expect(readFileSync(join(dir, file)).equals(before[index]!), file).toBe(true));
});
