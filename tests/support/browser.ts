/**
 * The browser that the tests drive: the system's Chrome or Chromium. Where there is none it is fetched, from Debian's
 * packages as root, else by Playwright.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isExecutable = (file: string): boolean => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** The path of a browser on this machine, or undefined. `CHROME_PATH` names one outright. */
export function findBrowser(): string | undefined {
	const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	return [process.env['CHROME_PATH'] ?? '', ...onPath, ...places, chromium.executablePath()].find((file) => file && isExecutable(file));
}

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
