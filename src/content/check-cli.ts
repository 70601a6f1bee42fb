/** `npm run check`: what is wrong in the content folder, on the terminal. An edge file: files, terminal and environment. */
import { formatCounts, inspectContent } from './check.ts';
import { contentFolder, readContentFiles } from './read-files.ts';
import { formatReport } from './report.ts';

/** Checks the content folder, prints the report and ends with 1 where there are mistakes. */
const run = (): void => {
	try {
		const { problems, counts } = inspectContent(readContentFiles(contentFolder()));
		if (problems.length === 0) {
			console.log(formatCounts(counts));
			return;
		}
		console.error(formatReport(problems, { colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined }));
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
	}
	process.exitCode = 1;
};

run();
