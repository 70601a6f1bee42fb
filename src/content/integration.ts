/** The content check as a part of Astro. An edge file: files, the log and the clock. */
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { resolve, sep } from 'node:path';
import { formatCounts, inspectContent } from './check.ts';
import { contentFolder, readContentFiles } from './read-files.ts';
import { formatReport } from './report.ts';

/** Waits so long, in milliseconds, after a change: editors save a file in several steps. */
const settleMs = 150;

/** The mistakes as one report; undefined where there are none. */
const reportOn = (folder: string, logger: AstroIntegrationLogger): string | undefined => {
	const { problems, counts } = inspectContent(readContentFiles(folder));
	if (problems.length > 0) return formatReport(problems);
	logger.info(formatCounts(counts));
	return undefined;
};

/** An error that shows the report and nothing of the code that threw it, since the mistake is in the content. */
const contentError = (report: string): Error => {
	const error = new Error(`The content has mistakes, so nothing was built.\n\n${report}`);
	error.stack = '';
	return error;
};

/**
 * Checks the content as part of Astro. `astro build` stops before anything is read or rendered, with one error that
 * holds the whole report. `astro dev` writes the report to its log at the start and whenever content changes, and goes on.
 *
 * @param folder the content folder; by default `CONTENT_DIR` or `content`.
 */
export const contentCheck = (folder = contentFolder()): AstroIntegration => ({
	name: 'content-check',
	hooks: {
		'astro:config:setup': ({ command, logger }) => {
			if (command !== 'build') return;
			const report = reportOn(folder, logger);
			if (report !== undefined) throw contentError(report);
		},
		'astro:server:setup': ({ server, logger }) => {
			const check = (): void => {
				try {
					const report = reportOn(folder, logger);
					if (report !== undefined) logger.error(`The content has mistakes.\n\n${report}`);
				} catch (error) {
					logger.error(error instanceof Error ? error.message : String(error));
				}
			};
			let timer: NodeJS.Timeout | undefined;
			server.watcher.add(folder);
			server.watcher.on('all', (_event, path) => {
				if (!resolve(path).startsWith(`${folder}${sep}`)) return;
				clearTimeout(timer);
				timer = setTimeout(check, settleMs);
			});
			check();
		},
	},
});
