/** Prints pages of a build as PDFs. An edge file: files and the browser's process. */
import { chromium, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { characters } from '../fonts/characters.ts';
import type { Published } from './address.ts';
import { browserArguments } from './browser.ts';
import { facesOfOneWeight, weightOf } from './faces.ts';

/** A PDF to be made. */
export interface Sheet {
	/** The page, in full, as it is published. */
	page: string;
	/** A class that the body has while it is printed, for a layout of its own. */
	look: string | undefined;
}

/**
 * Starts a browser that sees the build where it is published, so that links in a PDF lead there: what it asks for is taken
 * from the build, and nothing from the network. Scripts are off: a page is whole without them, and prints the same each time.
 *
 * @param dir the folder of the build
 * @param browser the browser's path
 */
export async function startPrinter(dir: string, { origin, base }: Published, browser: string): Promise<{ print: (sheet: Sheet) => Promise<Uint8Array>; stop: () => Promise<void> }> {
	const running = await chromium.launch({ executablePath: browser, args: browserArguments() });
	const context = await running.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
	const missing: string[] = [];
	const fonts = new Map<string, Promise<Buffer>>();
	const fontOf = (file: string, wght: number): Promise<Buffer> => {
		const key = `${file} ${wght}`;
		const made = fonts.get(key) ?? readFile(file).then((font) => subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: { wght } }));
		fonts.set(key, made);
		return made;
	};
	await context.route('**/*', async (route) => {
		const url = new URL(route.request().url());
		const path = url.origin === origin && url.pathname.startsWith(base) ? decodeURIComponent(url.pathname.slice(base.length)) : undefined;
		const file = path === undefined ? undefined : join(dir, path === '' || path.endsWith('/') ? `${path}index.html` : path);
		const weight = weightOf(url.href);
		if (file && existsSync(file)) {
			if (weight) return route.fulfill({ contentType: 'font/woff2', body: await fontOf(file, weight) });
			if (file.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: facesOfOneWeight(await readFile(file, 'utf8')) });
			return route.fulfill({ path: file });
		}
		missing.push(url.href);
		return route.abort();
	});
	const print = async ({ page: address, look }: Sheet): Promise<Uint8Array> => {
		const page: Page = await context.newPage();
		try {
			await page.emulateMedia({ media: 'print' });
			await page.goto(address);
			if (look) await page.evaluate((name) => document.body.classList.add(name), look);
			await page.evaluate(async () => {
				await document.fonts.ready;
			});
			const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
			if (missing.length > 0) throw new Error(`The page ${address} asks for ${missing.splice(0).join(', ')}, which the build does not have.`);
			return pdf;
		} finally {
			await page.close();
		}
	};
	return { print, stop: () => running.close() };
}
