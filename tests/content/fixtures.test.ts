import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/content/check.ts';
import { formatReport } from '../../src/content/report.ts';
import { changed, expectedPath, fixtureFiles, fixtureNames, fixtureWords, soundFiles, withFiles } from './fixtures.ts';

const check = (files = soundFiles) => inspectContent(files, { words: fixtureWords }).problems;

// Hundreds of whole checks: slow on a busy machine, and no test of speed.
describe('inspectContent()', { timeout: 60_000 }, () => {
	it('finds nothing in the sound content', () => {
		expect(formatReport(check())).toBe('No mistakes.');
	});

	it('has a fixture for each sort of mistake', () => {
		expect(fixtureNames.length).toBeGreaterThanOrEqual(24);
	});

	it.each(fixtureNames)('reports one mistake with its place and what to write: %s', async (name) => {
		const files = fixtureFiles(name);
		expect(files).toHaveLength(1);
		const problems = check(withFiles(...files));
		expect(problems).toHaveLength(1);
		// A missing golden file would be written anew and pass.
		expect(existsSync(expectedPath(name))).toBe(true);
		await expect(`${formatReport(problems)}\n`).toMatchFileSnapshot(expectedPath(name));
	});

	it('has a fixture that only this rule reports, for every rule', () => {
		const rules = new Set(fixtureNames.flatMap((name) => check(withFiles(...fixtureFiles(name))).map(({ rule }) => rule)));
		expect([...rules].sort()).toEqual([
			'chapter-length',
			'claims-carried',
			'codings-use-bands',
			'dates-in-tags',
			'file-names',
			'files',
			'ids-exist',
			'ids-unique',
			'languages-pair',
			'lectures-paced',
			'lessons-planned',
			'orders-count-up',
			'periods-last',
			'plain-markdown',
			'routes-exist',
			'schema',
			'slides-built',
			'slides-in-sections',
			'slides-short',
			'slugs-unique',
			'stories-light-placed',
			'syntax',
			'tags-known',
			'tags-placed',
			'typography',
			'works-cited',
		]);
	});

	it('reports mistakes of several files and sorts together, in the order they are read', () => {
		const event = changed('content/events/child-benefit-1948.yaml', 'kind: reform', 'kind: reforms');
		const problems = check(
			withFiles(
				{
					...event,
					text: event.text
						.replace('band: universal', 'band: univrsal')
						.replace('references: [andersson-2003]', 'references: [anderson-2003]'),
				},
				changed('content/chapters/sv/01-krisen.mdx', '”produktiv”', '"produktiv"'),
				changed('content/concepts/productivity.yaml', 'related: [universalism]', 'related: [universalisme]'),
			),
		);
		expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
			'content/chapters/sv/01-krisen.mdx:26 typography',
			'content/chapters/sv/01-krisen.mdx:26 typography',
			'content/concepts/productivity.yaml:11 ids-exist',
			'content/events/child-benefit-1948.yaml:6 schema',
			'content/events/child-benefit-1948.yaml:16 ids-exist',
			'content/events/child-benefit-1948.yaml:20 codings-use-bands',
		]);
		expect(formatReport(problems)).toMatch(/\n\n6 mistakes in 3 files\.$/);
	});

	it('gives the same report whatever the order of the files', () => {
		const files = withFiles(...fixtureNames.slice(0, 12).flatMap(fixtureFiles));
		expect(check([...files].reverse())).toEqual(check(files));
	});

	it('says that a list of records is missing once, not at every id that names one', () => {
		const problems = check(soundFiles.filter(({ path }) => path !== 'content/references.json'));
		expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
			'content/references.json: The file with all works is missing.',
		]);
	});

	it('says that nothing is there where nothing is, and does not throw', () => {
		expect(check([]).map(({ file }) => file)).toEqual(['content/claims.yaml', 'content/references.json']);
	});

	it('survives files of rubbish of every kind', () => {
		const rubbish = [
			'',
			'\n',
			'---',
			'---\n---\n',
			'---\nid: x\n---\n<P',
			'{',
			'[',
			'- ',
			'- 1\n- null\n- [x]',
			'"',
			'\u0000',
			'*a',
			'&a [*a]',
			'id: !!binary x',
			'[1, "x", null]',
			'"text"',
			'---\nid: 3\norder: x\nkeyPoints: y\n---\n\n<Section><P claims={x} {...y} id /></Section>\n',
		];
		for (const { path } of soundFiles) {
			for (const text of rubbish) expect(check(withFiles({ path, text })).length, `${path}: ${JSON.stringify(text)}`).toBeGreaterThan(0);
		}
	});

	it('holds chapters to 900–1,600 words where nothing else is asked', () => {
		const chapter = (words: number) =>
			changed(
				'content/chapters/sv/02-alla.mdx',
				'Vem ska ha ett bidrag: den som behöver det mest, eller alla?',
				'ord '.repeat(words).trim(),
			);
		const lengthProblems = (words: number) =>
			inspectContent(withFiles(chapter(words))).problems.filter(({ file, rule }) => rule === 'chapter-length' && file.endsWith('02-alla.mdx'));
		// The other paragraph of the chapter has eleven words.
		expect(lengthProblems(888).map(({ message }) => message)).toEqual(['The chapter has 899 words; it should have 900–1600.']);
		expect(lengthProblems(889)).toEqual([]);
		expect(lengthProblems(1589)).toEqual([]);
		expect(lengthProblems(1590).map(({ fix }) => fix)).toEqual(['Cut at least 1.']);
	});
});
