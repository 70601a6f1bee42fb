/** The system's Chrome or Chromium, which prints the PDFs and runs the tests. An edge file: environment and files. */
import { chromium } from '@playwright/test';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** How a browser is started: Chromium refuses its sandbox to root; the other flags keep it from calling its maker. */
export const browserArguments = (): string[] => [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];
