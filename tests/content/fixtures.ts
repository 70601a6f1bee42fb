import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFiles } from '../../src/content/read-files.ts';
import type { SourceFile } from '../../src/content/problem.ts';

const root = join(import.meta.dirname, 'fixtures');

/** Chapters of the sound content are short, so that a mistake is easy to see in them. */
export const fixtureWords = { from: 16, to: 120 };

/** A small content folder without mistakes. */
export const soundFiles: SourceFile[] = readContentFiles(join(root, '_sound', 'content'));

/** The folders that hold one mistake each: files that replace or join those of the sound content, and `expected.txt`. */
export const fixtureNames: string[] = readdirSync(root)
	.filter((name) => !name.startsWith('_'))
	.sort();

/** The files that a fixture brings. */
export const fixtureFiles = (name: string): SourceFile[] => readContentFiles(join(root, name, 'content'));

/** Where the report that a fixture must give is kept. */
export const expectedPath = (name: string): string => join(root, name, 'expected.txt');

/** The sound content with some files replaced or added. */
export const withFiles = (...files: SourceFile[]): SourceFile[] => {
	const byPath = new Map(soundFiles.map((file) => [file.path, file]));
	for (const file of files) byPath.set(file.path, file);
	return [...byPath.values()];
};

/** A file of the sound content with one piece of it changed. @throws Error where the piece is not in it. */
export const changed = (path: string, from: string, to: string): SourceFile => {
	const text = soundFiles.find((file) => file.path === path)?.text;
	if (!text?.includes(from)) throw new Error(`"${from}" is not in ${path}.`);
	return { path, text: text.replace(from, () => to) };
};
