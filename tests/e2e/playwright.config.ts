import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../../src/copies/browser.ts';

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
			args: browserArguments(),
		},
		permissions: ['clipboard-read', 'clipboard-write'],
		// Each test sees what the server sends; what is kept is tried in offline.spec.ts.
		serviceWorkers: 'block',
		locale: 'sv-SE',
		timezoneId: 'America/Los_Angeles',
		viewport: { width: 1280, height: 800 },
	},
});
