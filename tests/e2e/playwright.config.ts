import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser.ts';

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './support/server.ts',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	reporter: [['list']],
	timeout: 60_000,
	use: {
		launchOptions: {
			executablePath: findBrowser(),
			// Chromium refuses its sandbox to root; the network flags keep it from calling its maker.
			args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
		},
		permissions: ['clipboard-read', 'clipboard-write'],
		locale: 'sv-SE',
		timezoneId: 'America/Los_Angeles',
		viewport: { width: 1280, height: 800 },
	},
});
