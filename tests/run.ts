/**
 * `npm test`: every gate, in the order in which it is cheapest to fail. Stops at the first that does.
 *   npm test                 everything
 *   npm test -- unit e2e     only these steps
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { makeGallery } from './gallery/make.ts';
import { browserVersion, provideBrowser } from './support/browser.ts';

const bin = (name: string) => `node_modules/.bin/${name}`;

function run(command: string, args: string[], env: Record<string, string> = {}): void {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env }, shell: process.platform === 'win32' });
	if (error) throw error;
	if (status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed.`);
}

const build = (outDir: string, env: Record<string, string> = {}) => {
	rmSync(outDir, { recursive: true, force: true });
	run(bin('astro'), ['build', '--force'], { OUT_DIR: outDir, ...env });
};

const steps: Record<string, () => void> = {
	content: () => run(process.execPath, ['src/content/check-cli.ts']),
	types: () => {
		run(bin('astro'), ['check', '--minimumSeverity', 'warning']);
		run(bin('svelte-check'), ['--threshold', 'warning', '--fail-on-warnings']);
	},
	// A zone far from UTC, so that a date read in local time shows.
	unit: () => run(bin('vitest'), ['run', '--dir', 'tests', '--testTimeout', '30000', 'unit/', 'content/'], { TZ: 'America/Los_Angeles' }),
	build: () => {
		build('dist');
		build('.bench/again', { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
		build('.bench/kurs', { BASE_PATH: '/kurs/' });
		makeGallery('.bench/gallery-content');
		build('.bench/gallery', { CONTENT_DIR: '.bench/gallery-content' });
	},
	built: () => run(bin('vitest'), ['run', '--dir', 'tests/built']),
	e2e: () => {
		const browser = provideBrowser();
		console.log(browserVersion(browser));
		run(bin('playwright'), ['test', '--config', 'tests/e2e/playwright.config.ts'], { CHROME_PATH: browser });
	},
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
try {
	if (unknown.length) throw new Error(`There is no step "${unknown.join('", "')}". The steps are: ${Object.keys(steps).join(', ')}.`);
	for (const [name, step] of Object.entries(steps)) {
		if (wanted.length && !wanted.includes(name)) continue;
		console.log(`\n== ${name}`);
		const started = performance.now();
		step();
		console.log(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
	}
	console.log('\nAll tests passed.');
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
}
