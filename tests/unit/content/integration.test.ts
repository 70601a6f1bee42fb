import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentCheck } from '../../../src/content/integration.ts';

const sound = join(import.meta.dirname, '../../content/fixtures/_sound/content');

const logger = () => ({ info: vi.fn(), error: vi.fn() });

/** Calls a hook with as much of Astro as it uses. */
const call = (folder: string, hook: 'astro:config:setup' | 'astro:server:setup', options: object) =>
	(contentCheck(folder).hooks[hook] as unknown as (options: object) => void)(options);

describe('contentCheck()', () => {
	let folder = '';
	beforeEach(() => {
		folder = join(mkdtempSync(join(tmpdir(), 'check-')), 'content');
		cpSync(sound, folder, { recursive: true });
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
		rmSync(join(folder, '..'), { recursive: true });
	});

	// The sound content’s chapters are too short for the site, so that it has mistakes here.
	it('stops a build with one error that holds the whole report and no stack', () => {
		expect.assertions(3);
		try {
			call(folder, 'astro:config:setup', { command: 'build', logger: logger() });
		} catch (error) {
			expect((error as Error).message).toMatch(
				/^The content has mistakes, so nothing was built\.\n\ncontent\/chapters\/en\/01-the-crisis\.mdx:2:1 {2}text\n/,
			);
			expect((error as Error).message).toMatch(/\n\n3 mistakes in 3 files\.$/);
			expect((error as Error).stack).toBe('');
		}
	});

	it.each(['dev', 'sync', 'preview'])('does not stop "astro %s"', (command) => {
		expect(() => call(folder, 'astro:config:setup', { command, logger: logger() })).not.toThrow();
	});

	it('reports to the log when the server starts and when content changes, once for several changes, and goes on', () => {
		const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
		const log = logger();
		call(folder, 'astro:server:setup', { server: { watcher }, logger: log });
		expect(watcher.add).toHaveBeenCalledWith(folder);
		expect(log.error).toHaveBeenCalledTimes(1);

		const event = join(folder, 'events/child-benefit-1948.yaml');
		writeFileSync(event, readFileSync(event, 'utf8').replace('kind: reform', 'kind: reforms'));
		watcher.emit('all', 'change', event);
		watcher.emit('all', 'change', event);
		watcher.emit('all', 'change', join(folder, '../src/other.ts'));
		vi.runAllTimers();
		expect(log.error).toHaveBeenCalledTimes(2);
		expect(log.error.mock.lastCall?.[0]).toContain('"reforms" is not one of the values that "kind" takes.');
	});

	it('logs a folder that is not there and goes on', () => {
		const log = logger();
		call('/nowhere/content', 'astro:server:setup', {
			server: { watcher: Object.assign(new EventEmitter(), { add: vi.fn() }) },
			logger: log,
		});
		expect(log.error.mock.lastCall?.[0]).toContain('There is no content folder at /nowhere/content.');
	});
});
