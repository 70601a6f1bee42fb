import { compareProblems, plural, type Problem } from './problem.ts';

/** How a report is written. */
export interface ReportOptions {
	/** True where the reader is a terminal that shows colours. */
	colour?: boolean;
}

const paint = (text: string, code: number, colour: boolean): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/**
 * Writes problems for their author, by file: where each stands (which editors open on a click), what is wrong, what to
 * write; and how many there are.
 *
 * @example
 * content/events/child-benefit.yaml:3:7  kind
 *   "reforms" is not one of the values that "kind" takes.
 *   Write "reform".
 *
 * 1 mistake in 1 file.
 */
export const formatReport = (problems: readonly Problem[], { colour = false }: ReportOptions = {}): string => {
	if (problems.length === 0) return 'No mistakes.';
	const entries = [...problems]
		.sort(compareProblems)
		.map(({ file, line, column, field, message, fix }) =>
			[`${paint(`${file}:${line}:${column}`, 36, colour)}  ${paint(field, 1, colour)}`, `  ${paint(message, 31, colour)}`, `  ${fix}`].join(
				'\n',
			),
		);
	const files = new Set(problems.map(({ file }) => file)).size;
	return [...entries, `${plural(problems.length, 'mistake')} in ${plural(files, 'file')}.`].join('\n\n');
};
