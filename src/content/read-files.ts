/** Reads the content folder. An edge file: it reads files and the working directory. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { contentDirectory } from './directory.ts';
import type { SourceFile } from './problem.ts';

/** The content folder as an absolute path; see `contentDirectory`. */
export const contentFolder = (): string => resolve(contentDirectory);

/**
 * Reads every file of a content folder, as the check takes them. Files and folders whose names begin with a dot are
 * the system's and are left out.
 *
 * @param root the content folder. Its own name begins every path, and forward slashes part them on every system.
 * @returns the files by path.
 * @throws Error where the folder cannot be read.
 */
export const readContentFiles = (root: string): SourceFile[] => {
	const name = basename(resolve(root));
	let entries;
	try {
		entries = readdirSync(root, { recursive: true, withFileTypes: true });
	} catch {
		throw new Error(
			`There is no content folder at ${resolve(root)}. Run the command in the project’s folder, or set CONTENT_DIR to the folder that holds chapters/ and events/.`,
		);
	}
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((inside) => !inside.split('/').some((part) => part.startsWith('.')))
		.sort()
		.map((inside) => ({ path: `${name}/${inside}`, text: readFileSync(join(root, inside), 'utf8').replace(/^\ufeff/, '') }));
};
