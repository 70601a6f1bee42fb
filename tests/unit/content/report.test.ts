import { describe, expect, it } from 'vitest';
import { listQuoted, listWords, type Problem } from '../../../src/content/problem.ts';
import { formatReport } from '../../../src/content/report.ts';

const problem = (file: string, line: number): Problem => ({
	file,
	line,
	column: 3,
	field: 'kind',
	message: 'It is wrong.',
	fix: 'Write "reform".',
	rule: 'schema',
});

describe('formatReport()', () => {
	it('says so where nothing is wrong', () => {
		expect(formatReport([])).toBe('No mistakes.');
	});

	it('counts one mistake in one file as one', () => {
		expect(formatReport([problem('content/a.yaml', 2)])).toBe(
			'content/a.yaml:2:3  kind\n  It is wrong.\n  Write "reform".\n\n1 mistake in 1 file.',
		);
	});

	it('keeps a file’s mistakes together, by line, whatever order they come in', () => {
		const report = formatReport([problem('content/b.yaml', 10), problem('content/a.yaml', 1), problem('content/b.yaml', 9)]);
		expect(report.match(/^content.*?(?= )/gm)).toEqual(['content/a.yaml:1:3', 'content/b.yaml:9:3', 'content/b.yaml:10:3']);
		expect(report).toMatch(/3 mistakes in 2 files\.$/);
	});

	it('is plain text unless colours are asked for', () => {
		expect(formatReport([problem('a', 1)])).not.toContain('\u001b');
		expect(formatReport([problem('a', 1)], { colour: true })).toContain('\u001b[36ma:1:3\u001b[0m');
	});
});

describe('listWords()', () => {
	it('joins none, one, two and three', () => {
		expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listWords(words, 'or'))).toEqual(['', 'a', 'a or b', 'a, b or c']);
		expect(listQuoted(['a', 'b'], 'and')).toBe('"a" and "b"');
	});
});
