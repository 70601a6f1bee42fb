import { describe, expect, it } from 'vitest';
import { checkContent, formatCounts, inspectContent } from '../../../src/content/check.ts';
import { recordKinds, type RecordKind } from '../../../src/content/kinds.ts';
import { changed, fixtureWords, soundFiles, withFiles } from '../../content/fixtures.ts';

const none = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as Record<RecordKind, number>;
const rulesBroken = (...files: Parameters<typeof withFiles>) =>
	checkContent(withFiles(...files), { words: fixtureWords }).map(({ rule, message }) => `${rule}: ${message}`);

describe('inspectContent()', () => {
	it('counts the records of each kind', () => {
		expect(inspectContent(soundFiles).counts).toEqual({
			chapter: 3,
			event: 2,
			contrast: 1,
			concept: 2,
			series: 1,
			reference: 2,
			claim: 3,
			about: 2,
			site: 1,
			accessibility: 1,
		});
	});

	it('reads content in a folder of any name', () => {
		const moved = soundFiles.map(({ path, text }) => ({ path: path.replace(/^content/, 'other'), text }));
		expect(inspectContent(moved, { words: fixtureWords }).problems).toEqual([]);
	});

	it('reads files with Windows line ends', () => {
		const windows = soundFiles.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
		expect(inspectContent(windows, { words: fixtureWords }).problems).toEqual([]);
	});

	it('takes a guide for editors beside the content', () => {
		expect(rulesBroken({ path: 'content/README.md', text: '# How to edit' })).toEqual([]);
	});
});

describe('formatCounts()', () => {
	it('names what there is, and says so where there is nothing', () => {
		expect(formatCounts(none)).toBe('There is no content.');
		expect(formatCounts({ ...none, claim: 1 })).toBe('Content is sound: 1 claim.');
		expect(formatCounts({ ...none, claim: 173, event: 67, chapter: 11 })).toBe('Content is sound: 173 claims, 67 events and 11 chapters.');
	});
});

describe('works-cited', () => {
	it('takes works that are cited in different paragraphs of those that carry a claim', () => {
		const claim = changed('content/claims.yaml', '      page: "13"\n', '      page: "13"\n    - reference: nilsson-2012\n');
		const carriers = (path: string) => changed(path, 'claims="C002"', 'claims="C002 C001"');
		expect(rulesBroken(claim)).toEqual([
			'works-cited: C001 rests on "nilsson-2012", which is not cited in the paragraph "reform-pays".',
			'works-cited: C001 rests on "nilsson-2012", which is not cited in the paragraph "reform-pays".',
		]);
		expect(rulesBroken(claim, carriers('content/chapters/sv/01-krisen.mdx'), carriers('content/chapters/en/01-the-crisis.mdx'))).toEqual(
			[],
		);
	});

	it('does not take a citation in a note or a box for one in the paragraph', () => {
		const chapter = changed('content/chapters/sv/01-krisen.mdx', 'Enligt <Cite id="nilsson-2012" narrative />', 'Enligt flera');
		const text = chapter.text.replace('långt före', '<Cite id="nilsson-2012" /> långt före');
		expect(rulesBroken({ ...chapter, text })).toEqual([
			'works-cited: C002 rests on "nilsson-2012", which is not cited in the paragraph "whom-it-served".',
		]);
	});
});

describe('claims-carried', () => {
	it('lets other chapters carry a claim too', () => {
		const other = changed('content/chapters/sv/02-alla.mdx', 'claims="C003"', 'claims="C003 C002"');
		expect(rulesBroken({ ...other, text: other.text.replace('samma bidrag', 'samma bidrag <Cite id="nilsson-2012" />') })).toEqual([]);
	});

	it('does not complain of a chapter that cannot be read', () => {
		expect(rulesBroken(changed('content/chapters/sv/02-alla.mdx', '</Section>', ''))).toEqual([expect.stringMatching(/^syntax: /)]);
	});
});

describe('codings-use-bands', () => {
	it('takes every band and every two neighbours', () => {
		const bands = ['universal', 'mostly-universal', 'mixed', 'mostly-selective', 'selective'];
		const codings = [...bands, ...bands.slice(1).map((band, index) => `${bands[index]}/${band}`)];
		for (const band of codings)
			expect(rulesBroken(changed('content/events/child-benefit-1948.yaml', 'band: universal', `band: ${band}`)), band).toEqual([]);
	});

	it('refuses three bands, and one band twice', () => {
		for (const band of ['universal/mostly-universal/mixed', 'mixed/mixed'])
			expect(rulesBroken(changed('content/events/child-benefit-1948.yaml', 'band: universal', `band: ${band}`)), band).toHaveLength(1);
	});
});

describe('plain-markdown', () => {
	it('takes comments and italics, and refuses other braces', () => {
		expect(rulesBroken(changed('content/chapters/sv/02-alla.mdx', '<Figure', '{/* utgifterna */}\n\n<Figure'))).toEqual([]);
		expect(rulesBroken(changed('content/chapters/sv/02-alla.mdx', 'samma bidrag', 'samma {1 + 1} bidrag'))).toHaveLength(1);
	});

	it('lets pages about the site use the Markdown that chapters do not take', () => {
		expect(rulesBroken(changed('content/about/sv/metod.mdx', 'Varje', '- **Varje**\n\n![x](y)\n\nVarje'))).toEqual([]);
	});
});
