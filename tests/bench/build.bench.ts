/**
 * `npm run bench`: how the cost of `astro build` grows with the number of chapters.
 *   npm run bench                       10, 100 and 1000 chapters
 *   npm run bench -- --sizes 10,100     only these
 * Prints a table and writes it to .bench/build.json. Fails where 1000 chapters cost eight times as much as 100 or more:
 * a build has a part that stays the same, so that a tenfold book which costs ten times as much has some step that grows
 * faster than the book.
 *
 * Why the case is hard is said in generate.ts. Every build is cold: it runs in a copy of the project of its own (copy.ts).
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCopy, copyProject } from './copy.ts';
import { writeContent } from './generate.ts';
import { referenceSeconds, type Cost } from './measure.ts';

/** One size of book and what its build cost. */
interface Run extends Omit<Cost, 'exitCode'> {
	chapters: number;
	/** HTML files in the built site. */
	pages: number;
	/** The fixed piece of work just before the build. */
	referenceSeconds: number;
}

const folder = resolve('.bench');
const contentFolder = (size: number): string => join(folder, `content-${size}`);
const siteFolder = (size: number): string => join(folder, `site-${size}`);

/** The ratio of 1000 chapters to 100 at which the bench fails. */
const highestRatio = 8;

const build = async (chapters: number): Promise<Run> => {
	const site = siteFolder(chapters);
	const reference = referenceSeconds();
	const logFile = join(folder, `build-${chapters}.log`);
	const cost = await buildCopy(site, contentFolder(chapters), logFile);
	const pages = readdirSync(join(site, 'dist'), { recursive: true }).filter((path) => String(path).endsWith('.html')).length;
	if (pages <= chapters) throw new Error(`The build with ${chapters} chapters wrote only ${pages} pages. See ${logFile}.`);
	return { chapters, pages, referenceSeconds: reference, ...cost };
};

const readSizes = (): number[] => {
	const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10,100,1000' } } });
	const sizes = values.sizes.split(',').map(Number);
	// With fewer than ten, a chapter would carry more claims than it has room for.
	if (!sizes.every((size) => Number.isInteger(size) && size >= 10)) {
		throw new Error(`"--sizes ${values.sizes}" is not a list of sizes. Write whole numbers from 10 up, such as "--sizes 10,100".`);
	}
	return sizes.sort((a, b) => a - b);
};

const columns: { head: string; cell(run: Run): string }[] = [
	{ head: 'chapters', cell: ({ chapters }) => `${chapters}` },
	{ head: 'pages', cell: ({ pages }) => `${pages}` },
	{ head: 'seconds', cell: ({ seconds }) => seconds.toFixed(1) },
	{ head: 'CPU seconds', cell: ({ cpuSeconds }) => cpuSeconds?.toFixed(1) ?? '–' },
	{ head: 'peak MiB', cell: ({ peakBytes }) => (peakBytes === undefined ? '–' : (peakBytes / 2 ** 20).toFixed(0)) },
	{ head: 'ms a chapter', cell: ({ seconds, chapters }) => ((seconds / chapters) * 1000).toFixed(1) },
	{ head: 'reference s', cell: ({ referenceSeconds: reference }) => reference.toFixed(3) },
	{ head: '× reference', cell: ({ seconds, referenceSeconds: reference }) => (seconds / reference).toFixed(1) },
];

const formatTable = (runs: readonly Run[]): string =>
	[columns.map(({ head }) => head), ...runs.map((run) => columns.map(({ cell }) => cell(run)))]
		.map((row) => row.map((text, index) => text.padStart(columns[index]?.head.length ?? 0)).join('  '))
		.join('\n');

const main = async (): Promise<void> => {
	const sizes = readSizes();
	// All files are removed and written before the first build: a file system is slow to write just after much is removed.
	for (const size of sizes) rmSync(siteFolder(size), { recursive: true, force: true });
	for (const size of sizes) {
		writeContent('content', contentFolder(size), size);
		copyProject(siteFolder(size));
	}
	const runs: Run[] = [];
	for (const size of sizes) {
		runs.push(await build(size));
		console.log(`Built ${size} chapters in ${runs.at(-1)?.seconds.toFixed(1)} s.`);
	}
	const [hundred, thousand] = [100, 1000].map((size) => runs.find(({ chapters }) => chapters === size));
	const ratio = hundred && thousand && thousand.seconds / hundred.seconds;
	const machine = {
		node: process.version,
		platform: process.platform,
		processor: cpus()[0]?.model ?? 'unknown',
		processors: availableParallelism(),
	};
	writeFileSync(join(folder, 'build.json'), `${JSON.stringify({ machine, runs, ratio, highestRatio }, undefined, '\t')}\n`);
	console.log(`\n${formatTable(runs)}\n`);
	console.log(`Node ${machine.node} on ${machine.processors} × ${machine.processor}. The reference is a fixed loop, run just before each build.`);
	for (const size of sizes) rmSync(siteFolder(size), { recursive: true, force: true });
	if (ratio === undefined) return;
	console.log(`1000 chapters cost ${ratio.toFixed(1)} times as much as 100; the limit is ${highestRatio}.`);
	if (ratio >= highestRatio) throw new Error('The build does not scale: find what every page does for all chapters.');
};

try {
	await main();
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
}
