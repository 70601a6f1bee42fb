/**
 * `npm run pdf`: every page that has a place for PDFs of itself, printed, and the places opened. An edge file: files and
 * terminal.
 *   node src/commands/pdf.ts [--dir dist] [--only kapitel/tidiga-rotter/]
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatBytes } from '../i18n/format.ts';
import { findBrowser } from '../copies/browser.ts';
import { linkPages, provideBuild, readPages } from '../copies/build-files.ts';
import { pdfsOf } from '../copies/made-files.ts';
import { dateTo, readPdf } from '../copies/pdf.ts';
import { startPrinter } from '../copies/print.ts';
import { publishedAt, updatedOn } from '../copies/published.ts';
import { writeOffline } from '../offline/write.ts';

const { values } = parseArgs({ options: { dir: { type: 'string', default: process.env['OUT_DIR'] || 'dist' }, only: { type: 'string', multiple: true } } });

/** Prints the pages of a build, or those of them that are named, and links to the PDFs. */
async function run(dir: string, only: readonly string[] | undefined): Promise<void> {
	const browser = findBrowser();
	if (!browser) throw new Error('PDFs are printed by Chrome or Chromium, and none was found. Install one (Debian: apt-get install chromium), or name it with CHROME_PATH.');
	provideBuild(dir);
	const pages = await readPages(dir);
	const start = pages.get('index.html') ?? '';
	const published = publishedAt(start);
	const sheets = [...pages].flatMap(([name, html]) => {
		const path = name.replace(/(^|\/)index\.html$/, '$1');
		const isWanted = !only || only.includes(path);
		return isWanted ? pdfsOf(html, published.base + path).map((pdf) => ({ ...pdf, html, page: published.origin + published.base + path })) : [];
	});
	if (sheets.length === 0) throw new Error(only ? `No page at ${only.join(', ')} has a place for a PDF of itself. Write its path from the root, such as kapitel/tidiga-rotter/.` : `No page in "${dir}" has a place for a PDF of itself.`);
	const printer = await startPrinter(dir, published, browser);
	let bytes = 0;
	try {
		for (const { address, look, page, html } of sheets) {
			const day = updatedOn(html) ?? updatedOn(start);
			const made = await printer.print({ page, look });
			const pdf = day ? dateTo(made, day) : made;
			const { pages: count, isTagged, hasOutline, lang, title } = readPdf(pdf);
			if (!isTagged || !hasOutline || !lang || !title || count === 0) throw new Error(`The PDF of ${page} lacks tags, an outline, a language, a title or pages. This browser may be too old: ${browser}`);
			const file = address.slice(published.base.length);
			await writeFile(join(dir, file), pdf);
			bytes += pdf.length;
			console.log(`${file}: ${count} pages, ${formatBytes(pdf.length, 'en')}`);
		}
	} finally {
		await printer.stop();
	}
	await linkPages(dir);
	// Pages have changed, and with them what the browser keeps of them.
	await writeOffline(dir, published.base);
	console.log(`Wrote ${sheets.length} PDFs, ${formatBytes(bytes, 'en')}, and linked them from their pages.`);
}

await run(values.dir, values.only).catch((error: unknown) => {
	console.error((error as Error).message);
	process.exitCode = 1;
});
