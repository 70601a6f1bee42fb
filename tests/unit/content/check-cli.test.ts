import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'tests/content/fixtures');

const run = (contentDir: string) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/content/check-cli.ts'], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: contentDir },
	});
	return { status, stdout, stderr };
};

describe('check-cli', () => {
	it('ends with 1, prints the report in plain text and says nothing on the other stream', () => {
		const { status, stdout, stderr } = run(join(fixtures, 'value-not-allowed/content'));
		expect(status).toBe(1);
		expect(stderr).toContain('content/events/child-benefit-1948.yaml:6:7  kind\n  "reforms" is not one of the values that "kind" takes.');
		expect(stderr).toMatch(/\d+ mistakes in \d+ files\.\n$/);
		expect(stdout).toBe('');
	});

	it('says in a sentence where there is no content folder', () => {
		const { status, stderr } = run('/nowhere/content');
		expect(status).toBe(1);
		expect(stderr).toBe(
			'There is no content folder at /nowhere/content. Run the command in the project’s folder, or set CONTENT_DIR to the folder that holds chapters/ and events/.\n',
		);
	});

	it('ends with 0 and one line that says what there is, where the content is sound', () => {
		const { status, stdout, stderr } = run('content');
		expect(stderr).toBe('');
		expect(stdout).toMatch(/^Content is sound: 173 claims, .+\.\n$/);
		expect(status).toBe(0);
	});
});
