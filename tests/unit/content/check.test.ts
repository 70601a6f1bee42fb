import { describe, expect, it } from 'vitest';
import { formatCounts, inspectContent } from '../../../src/content/check.ts';
import { recordKinds, type RecordKind } from '../../../src/content/kinds.ts';
import { changed, fixtureWords, soundFiles, withFiles } from '../../content/fixtures.ts';

const none = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as Record<RecordKind, number>;
const rulesBroken = (...files: Parameters<typeof withFiles>) =>
	inspectContent(withFiles(...files), { words: fixtureWords }).problems.map(({ rule, message }) => `${rule}: ${message}`);

describe('inspectContent()', () => {
	it('counts the records of each kind', () => {
		expect(inspectContent(soundFiles).counts).toEqual({
			chapter: 3,
			lecture: 3,
			event: 2,
			contrast: 1,
			story: 1,
			concept: 2,
			series: 1,
			change: 2,
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

describe('slugs-unique', () => {
	it('lets a contrast have the address of a concept, and one address in both languages', () => {
		expect(rulesBroken(changed('content/contrasts/target.yaml', 'sv: universellt-selektivt', 'sv: universalism'))).toEqual([]);
		expect(rulesBroken(changed('content/contrasts/target.yaml', 'sv: universellt-selektivt', 'sv: universal-selective'))).toEqual([]);
	});
});

describe('stories-light-placed', () => {
	const event = 'content/events/commission-1935.yaml';
	/** The second step shows other years, and lights only the commission, which then has another date. */
	const withView = (from: number, to: number, date = '1935-05/1938-12') => {
		const { path, text } = changed(event, '1935-05/1938-12', `"${date}"`);
		return rulesBroken(
			changed('content/stories/target.yaml', 'from: 1930, to: 1945', `from: ${from}, to: ${to}`),
			// Without its period, which a single date may not have.
			{ path, text: text.replace(/^period:\n.*\n.*\n/m, '') },
		).filter((problem) => problem.includes('"commission"'));
	};
	const before = [expect.stringMatching(/^stories-light-placed: "commission-1935" \(.+\) lies before /)];
	const after = [expect.stringMatching(/^stories-light-placed: "commission-1935" \(.+\) lies after /)];

	it('takes an event that begins before the view or ends after it', () => {
		expect(withView(1938, 1948)).toEqual([]);
		expect(withView(1925, 1936)).toEqual([]);
		expect(withView(1936, 1946, '1862/..')).toEqual([]);
	});

	it('refuses an event that has ended when the view begins, or begins after its end', () => {
		expect(withView(1939, 1949)).toEqual(before);
		expect(withView(1925, 1935)).toEqual(after);
		expect(withView(1939, 1949, '1938')).toEqual(before);
		expect(withView(1925, 1935, '1936/..')).toEqual(after);
	});

	it('takes the years that an uncertain date may mean for its own', () => {
		expect(withView(1937, 1947, '193X')).toEqual([]);
		expect(withView(1940, 1950, '1938~')).toEqual([]);
		expect(withView(1941, 1951, '1938~')).toEqual(before);
	});

	it('names years, to the left and to the right, that bring the event into view', () => {
		const fixFor = (from: number, to: number) =>
			inspectContent(withFiles(changed('content/stories/target.yaml', 'from: 1930, to: 1945', `from: ${from}, to: ${to}`)), {
				words: fixtureWords,
			}).problems.map(({ fix }) => /"(\w+: \d+)"/.exec(fix)?.[1]);
		expect(fixFor(1950, 1960)).toEqual(['from: 1938']);
		expect(withView(1938, 1960)).toEqual([]);
		expect(fixFor(1900, 1910)).toEqual(['to: 1936']);
		expect(withView(1900, 1936)).toEqual([]);
	});

	it('says nothing of positions where the contrast or an event is misspelt, or cannot be read', () => {
		const story = 'content/stories/target.yaml';
		expect(rulesBroken(changed(story, 'contrast: target', 'contrast: targt'))).toEqual([expect.stringMatching(/^ids-exist: /)]);
		expect(rulesBroken(changed(story, 'events: [commission-1935]', 'events: [comission-1935]'))).toEqual([
			expect.stringMatching(/^ids-exist: /),
		]);
		const { path, text } = changed(event, 'origin: context', 'origin: "context');
		expect(rulesBroken({ path, text: text.slice(0, text.indexOf('codings:')) })).toEqual([expect.stringMatching(/^syntax: /)]);
	});

	it('takes a step in which one event is placed and another is not', () => {
		const { path, text } = changed('content/events/child-benefit-1948.yaml', 'codings:', 'codings: {}\n#');
		expect(rulesBroken({ path, text: text.slice(0, text.indexOf('#')) })).toEqual([]);
	});
});

describe('periods-last', () => {
	const withDate = (date: string) => rulesBroken(changed('content/events/commission-1935.yaml', '1935-05/1938-12', `"${date}"`));

	it.each(['1935/1938', '193X/198X', '1935~/1938~', '1935/..'])('takes %s as the time of a period', (date) => {
		expect(withDate(date)).toEqual([]);
	});

	it.each(['1938', '193X', '1938-12-20', '1938~'])('does not take %s as the time of a period', (date) => {
		expect(withDate(date)).toEqual([`periods-last: A period is named, but the date "${date}" is no interval.`]);
	});

	it('leaves a date that is none to the schema', () => {
		expect(withDate('1935-1938')).toEqual([expect.stringMatching(/^schema: /)]);
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

describe('orders-count-up', () => {
	const contrast = (id: string, order: number) => {
		const { text } = changed('content/contrasts/target.yaml', 'id: target', `id: ${id}`);
		const slug = `slug:\n  sv: ${id}\n  en: ${id}\n`;
		return {
			path: `content/contrasts/${id}.yaml`,
			text: text.replace(/^order: \d+$/m, `order: ${order}`).replace(/^slug:\n.*\n.*\n/m, slug),
		};
	};

	it('speaks of a gap, but not where a number stands twice and may have been meant for it', () => {
		expect(rulesBroken(contrast('aim', 2), contrast('scope', 4))).toEqual([
			'orders-count-up: No contrast has order 3, but this one has 4.',
		]);
		expect(rulesBroken(contrast('aim', 2), contrast('other', 2), contrast('scope', 4))).toEqual([
			'orders-count-up: Order 2 is already taken, by content/contrasts/aim.yaml.',
		]);
		expect(rulesBroken(contrast('aim', 3), contrast('scope', 3))).toEqual([
			'orders-count-up: Order 3 is already taken, by content/contrasts/aim.yaml.',
		]);
	});

	it('says nothing of a gap that a file with a mistake of notation may fill', () => {
		const { path, text } = contrast('aim', 2);
		expect(rulesBroken({ path, text: text.replace('order: 2', 'order: "2') }, contrast('scope', 3))).toEqual([
			expect.stringMatching(/^syntax: /),
		]);
	});
});

describe('languages-pair', () => {
	it.each([
		['content/chapters/sv/01-krisen.mdx', 'order: 1'],
		['content/chapters/en/01-the-crisis.mdx', 'order: 1'],
		['content/chapters/sv/02-alla.mdx', 'title: Reformerna'],
		['content/about/sv/metod.mdx', 'order: 1'],
	])('says nothing of a page whose fields cannot be read: %s', (path, field) => {
		expect(rulesBroken(changed(path, field, field.replace(': ', ': "')))).toEqual([expect.stringMatching(/^syntax: /)]);
	});

	it.each(['content/chapters/sv/01-krisen.mdx', 'content/chapters/en/01-the-crisis.mdx', 'content/about/en/method.mdx'])(
		'says nothing of a page without the fields at its top: %s',
		(path) => {
			expect(rulesBroken(changed(path, '---\nid: ', 'id: '))).toContain('syntax: The fields at the top of the file are missing.');
			expect(rulesBroken(changed(path, '---\nid: ', 'id: ')).filter((problem) => problem.startsWith('languages-pair'))).toEqual([]);
		},
	);
});

describe('tags-known', () => {
	const withPage = (page: string) => rulesBroken(changed('content/chapters/sv/01-krisen.mdx', 'page="13"', `page="${page}"`));

	it.each(['13', '13-15', '13–15', '13, 17', '9–10, 12'])('takes %s as a page', (page) => {
		expect(withPage(page)).toEqual([]);
	});

	it.each(['s. 13', 'p.13', '13 f.', '13–', ', 13', 'xiv'])('does not take %s as a page', (page) => {
		expect(withPage(page)).toEqual([`tags-known: "${page}" is not a page number.`]);
	});

	it.each(['en: Hansard | SOU 1936:59', 'FN: Förklaringen', 'Riksarkivet: protokoll'])('takes %s as sources', (sources) => {
		expect(rulesBroken(changed('content/chapters/sv/01-krisen.mdx', 'SOU 1936:59 | Riksarkivet', sources))).toEqual([]);
	});

	it.each(['fr: Archives', 'EN: Hansard', 'SOU 1936:59 |  de: Archiv'])('does not take %s as sources', (sources) => {
		expect(rulesBroken(changed('content/chapters/sv/01-krisen.mdx', 'SOU 1936:59 | Riksarkivet', sources))).toEqual([
			expect.stringMatching(/^tags-known: "\w\w: " is not a language of the site\.$/),
		]);
	});

	it('does not take a tag that bears the name of what every object has', () => {
		expect(rulesBroken(changed('content/about/sv/metod.mdx', 'investment', '<constructor>x</constructor>'))).toContain(
			'tags-known: <constructor> is HTML, which about pages do not take.',
		);
	});
});

describe('tags-placed', () => {
	const broken = (text: string) => rulesBroken(changed('content/about/sv/metod.mdx', 'Varje', text));

	it('takes a heading on an about page only by itself', () => {
		const inside = ['tags-placed: The <Heading> stands inside something else.'];
		expect(broken('Nu <Heading id="x-1">Fel</Heading> varje').filter((problem) => problem.startsWith('tags-placed'))).toEqual(inside);
		expect(broken('- <Heading id="x-1">Fel</Heading>\n\nVarje').filter((problem) => problem.startsWith('tags-placed'))).toEqual(inside);
	});
});

describe('<Timeline>', () => {
	const withTag = (tag: string, ...files: Parameters<typeof withFiles>) =>
		rulesBroken(changed('content/chapters/sv/02-alla.mdx', '<Figure', `${tag}\n\n<Figure`), ...files);

	it('takes every step of the story that it names', () => {
		for (const step of ['whole', 'commission', 'thirteen-years', 'child-benefit', 'basis', 'limits'])
			expect(withTag(`<Timeline story="target" step="${step}" />`), step).toEqual([]);
	});

	it('is told once of a story that does not exist, is not given or is one of two, and nothing of its step', () => {
		expect(withTag('<Timeline story="goal" step="x" />')).toEqual([expect.stringMatching(/^ids-exist: There is no story/)]);
		expect(withTag('<Timeline step="x" />')).toEqual(['tags-known: <Timeline> has no "story".']);
		expect(withTag('<Timeline story="target target" step="x" />')).toEqual([expect.stringMatching(/^ids-exist: <Timeline> takes one story/)]);
	});

	it('may name a step that stands below a mistake of notation', () => {
		const story = changed('content/stories/target.yaml', 'contrast: target', 'contrast: "target');
		expect(withTag('<Timeline story="target" step="x" />', story)).toEqual([expect.stringMatching(/^syntax: /)]);
	});

	it('stands in no paragraph and after no section', () => {
		const tag = '<Timeline story="target" step="whole" />';
		expect(rulesBroken(changed('content/chapters/sv/02-alla.mdx', '</Section>', `</Section>\n\n${tag}`))).toEqual([
			'tags-placed: <Timeline> stands after a section and in none.',
		]);
		expect(rulesBroken(changed('content/chapters/sv/02-alla.mdx', 'tjänade.', `tjänade.\n\n${tag}`))).toEqual([
			'tags-placed: <Timeline> stands inside <P>.',
		]);
	});
});

describe('ids-exist', () => {
	const fixFor = (claims: string) =>
		inspectContent(withFiles(changed('content/chapters/sv/02-alla.mdx', '<P id="a-question">', `<P id="a-question" claims="${claims}">`)), {
			words: fixtureWords,
		}).problems.map(({ fix }) => fix);

	it('suggests the claim with the nearest number, of two the lower, and none where there is no number', () => {
		const range = 'Claims are numbered C001–C003 in content/claims.yaml';
		expect(fixFor('C000')).toEqual([`Perhaps "C001" is meant, the nearest number. ${range}.`]);
		expect(fixFor('C2')).toEqual([`Perhaps "C002" is meant, the nearest number. ${range}.`]);
		expect(fixFor('C')).toEqual([`${range}; use the number of the one that is meant.`]);
		const { path, text } = changed('content/claims.yaml', 'id: C002', 'id: C005');
		expect(
			inspectContent(withFiles({ path, text }), { words: fixtureWords })
				.problems.filter(({ message }) => message.includes('"C002"'))
				.map(({ fix }) => fix),
		).toContain('Perhaps "C001" is meant, the nearest number. Claims are numbered C001–C005 in content/claims.yaml.');
	});
});
