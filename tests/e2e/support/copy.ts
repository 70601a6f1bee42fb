import { test as base, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipFile } from '../../../src/copies/made-files.ts';

/** What a page of the copy must never do, gathered while a test runs. */
interface Misdeeds {
	/** Console errors and warnings, and uncaught errors. */
	messages: string[];
	/** Requests for anything that is not in the copy. */
	outside: string[];
	failed: string[];
}

/**
 * A page with the network off, and the copy that `npm run zip` makes of the built site, unpacked in a folder whose name has
 * a space and a letter beyond ASCII. The test fails if a page writes to the console, throws, or asks for what is not there.
 */
export const test = base.extend<{ misdeeds: Misdeeds }, { copy: string }>({
	copy: [
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'copy-'));
			const dir = join(folder, 'dist');
			cpSync('dist', dir, { recursive: true });
			execFileSync(process.execPath, ['src/commands/zip.ts', '--dir', dir]);
			const stick = join(folder, 'På stickan');
			for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(dir, zipFile))))) {
				mkdirSync(dirname(join(stick, name)), { recursive: true });
				writeFileSync(join(stick, name), bytes);
			}
			await use(`${pathToFileURL(stick).href}/`);
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	misdeeds: [
		async ({ page, context, copy }, use) => {
			const misdeeds: Misdeeds = { messages: [], outside: [], failed: [] };
			await context.setOffline(true);
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type())) misdeeds.messages.push(message.text());
			});
			page.on('pageerror', (error) => misdeeds.messages.push(String(error)));
			page.on('request', (request) => {
				if (!request.url().startsWith(copy) && !request.url().startsWith('data:')) misdeeds.outside.push(request.url());
			});
			// A page that is left before its scripts are read asks for them no longer.
			page.on('requestfailed', (request) => {
				if (request.failure()?.errorText !== 'net::ERR_ABORTED') misdeeds.failed.push(request.url());
			});
			await use(misdeeds);
			expect(misdeeds).toEqual({ messages: [], outside: [], failed: [] });
		},
		{ auto: true },
	],
});

export { expect };
