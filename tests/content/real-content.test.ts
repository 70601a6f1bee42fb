import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inspectContent } from '../../src/content/check.ts';
import { readContentFiles } from '../../src/content/read-files.ts';
import { formatReport } from '../../src/content/report.ts';

const folder = join(import.meta.dirname, '../../content');
const files = readContentFiles(folder);

describe('content/', () => {
	it('has no mistake', () => {
		expect(formatReport(inspectContent(files).problems)).toBe('No mistakes.');
	});

	it('holds every claim of the research chapter, C001–C173, once', () => {
		const claims = parse(files.find(({ path }) => path === 'content/claims.yaml')?.text ?? '[]') as { id: string }[];
		const expected = Array.from({ length: 173 }, (_, index) => `C${String(index + 1).padStart(3, '0')}`);
		expect(claims.map(({ id }) => id)).toEqual(expected);
	});

	it('is read and checked in less than three seconds of work, however busy the machine', () => {
		const before = process.cpuUsage();
		inspectContent(readContentFiles(folder));
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000).toBeLessThan(3000);
	});
});
