import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../src/content/read-files.ts';

describe('readContentFiles()', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'content-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('gives none for an empty folder', () => {
		mkdirSync(join(folder, 'content'));
		expect(readContentFiles(join(folder, 'content'))).toEqual([]);
	});

	it('gives every file by its path from the folder’s parent, without the system’s own and without byte order marks', () => {
		mkdirSync(join(folder, 'content', 'events', '.cache'), { recursive: true });
		for (const name of ['site.yaml', 'events/b.yaml', 'events/a.yaml', '.DS_Store', 'events/.cache/c.yaml'])
			writeFileSync(join(folder, 'content', name), `\ufefftext of ${name}`);
		expect(readContentFiles(join(folder, 'content'))).toEqual([
			{ path: 'content/events/a.yaml', text: 'text of events/a.yaml' },
			{ path: 'content/events/b.yaml', text: 'text of events/b.yaml' },
			{ path: 'content/site.yaml', text: 'text of site.yaml' },
		]);
	});

	it('says where it looked where there is no folder', () => {
		expect(() => readContentFiles(join(folder, 'nowhere'))).toThrow(`There is no content folder at ${join(folder, 'nowhere')}.`);
	});
});
