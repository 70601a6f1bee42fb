/**
 * Builds in a copy of the project, which holds nothing but sources and links to the installed packages: no cache of Astro
 * or Vite (.astro, node_modules/.astro, node_modules/.vite) is there, and none that a run beside it needs is touched.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runMeasured, type Cost } from './measure.ts';

const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project into a folder, its packages linked one by one. What was in the folder before is gone.
 * @param without files and folders of sources to leave out: pages that are not measured, of which there would be thousands
 */
export const copyProject = (to: string, without: readonly string[] = []): void => {
	rmSync(to, { recursive: true, force: true });
	mkdirSync(join(to, 'node_modules'), { recursive: true });
	for (const name of sources) cpSync(name, join(to, name), { recursive: true });
	for (const name of without) rmSync(join(to, name), { recursive: true });
	for (const name of readdirSync('node_modules')) {
		if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(to, 'node_modules', name), 'junction');
	}
};

/**
 * Builds the site into `dist` of a copy.
 *
 * @param content the content folder, as a whole path
 * @throws Error with the end of the output where the build fails
 */
export const buildCopy = async (copy: string, content: string, logFile: string): Promise<Omit<Cost, 'exitCode'>> => {
	const astro = join(copy, 'node_modules', 'astro', 'bin', 'astro.mjs');
	const { exitCode, ...cost } = await runMeasured(process.execPath, [astro, 'build'], {
		cwd: copy,
		// The address and folder of a publisher are not the bench's.
		env: { ...process.env, CONTENT_DIR: content, OUT_DIR: 'dist', SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
		logFile,
	});
	if (exitCode === 0) return cost;
	const end = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
	throw new Error(`The build in ${copy} failed. Its whole output is in ${logFile}; it ends:\n\n${end}`);
};
