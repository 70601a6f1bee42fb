import { insideContent, kinds, recordKinds } from './kinds.ts';
import { nearest } from './nearest.ts';
import { listQuoted, type Problem } from './problem.ts';

const examples = recordKinds.map((kind) => insideContent(kinds[kind].example));
const folders = examples.flatMap((example) => (example.includes('/') ? [example.slice(0, example.lastIndexOf('/'))] : []));
const topFolders = folders.map((folder) => folder.split('/')[0] ?? '');
const singleFiles = examples.filter((example) => !example.includes('/'));

/**
 * Says what to do with a file that is no content: rename it, move it into a folder, or out of `content/`.
 * @param path of a file for which `kindOfPath` knows no kind.
 */
export const describeUnknownFile = (path: string): Pick<Problem, 'message' | 'fix'> => {
	const inside = insideContent(path);
	const folder = inside.slice(0, inside.lastIndexOf('/') + 1);
	const name = inside.slice(folder.length);
	const sibling = recordKinds.find((kind) => kinds[kind].example.startsWith(`content/${folder}`) && folder !== '');
	if (inside.endsWith('.yml')) {
		return { message: 'Files that end in ".yml" are not read.', fix: `Rename the file to "${name.replace(/\.yml$/, '.yaml')}".` };
	}
	const [, numbered] = /^(chapter|lecture)s\/(?:sv|en)\/.*\.mdx$/.exec(inside) ?? [];
	if (numbered !== undefined) {
		return {
			message: `"${name}" is not a name for a ${numbered}’s file.`,
			fix: 'Name it by two digits and a slug of a–z, 0–9 and single hyphens, such as "03-krisen.mdx".',
		};
	}
	if (sibling !== undefined) {
		return {
			message: `No file in content/${folder} has a name such as "${name}".`,
			fix: `Name it as ${kinds[sibling].example}, or move it out of content/.`,
		};
	}
	const meant = inside.includes('/') ? nearest(inside.split('/')[0] ?? '', topFolders) : nearest(name, singleFiles);
	return {
		message: `Nothing on the site is made from "${inside}".`,
		fix:
			meant === undefined
				? `Move it out of content/, or into the folder of its kind: ${listQuoted(folders)}.`
				: `Rename ${inside.includes('/') ? 'its folder' : 'it'} to "${meant}", or move it out of content/.`,
	};
};
