/** The browser that the tests drive. Where the system has none it is fetched, from Debian's packages as root, else by Playwright. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../../src/copies/browser.ts';

/**
 * Finds a browser, or fetches one.
 * @throws with what to install, where none can be had
 */
export function provideBrowser(): string {
	const found = findBrowser();
	if (found) return found;
	console.log('No Chrome or Chromium found; fetching one for the tests.');
	const isRoot = process.getuid?.() === 0;
	if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
		spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
		spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit' });
	}
	if (!findBrowser()) spawnSync(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
	const fetched = findBrowser();
	if (!fetched) throw new Error('The tests need a browser and none could be fetched. Install Chrome or Chromium (Debian: apt-get install chromium), or name one with CHROME_PATH.');
	return fetched;
}

/** The version that a browser reports, for the log. */
export const browserVersion = (file: string): string => execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
