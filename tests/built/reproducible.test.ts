import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const hashes = (folder: string): Record<string, string> =>
	Object.fromEntries(
		[...globSync('**/*', { cwd: folder }), ...globSync('.*/**/*', { cwd: folder }), ...globSync('.*', { cwd: folder })]
			.filter((name) => statSync(join(folder, name)).isFile())
			.sort()
			.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]),
	);

test('two builds, in other time zones and languages, are the same to the byte', () => {
	const first = hashes('dist');
	expect(Object.keys(first).length).toBeGreaterThan(30);
	expect(hashes('.bench/again')).toEqual(first);
});
