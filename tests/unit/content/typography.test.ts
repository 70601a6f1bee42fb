import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../../src/content/check.ts';
import { changed, withFiles } from '../../content/fixtures.ts';

/** What the typography rule says of a text in a field of its language. */
const fixes = (locale: 'sv' | 'en', text: string): string[] => {
	const field = locale === 'sv' ? 'sv: Kommissionen föreslog stöd till familjer.' : 'en: The commission proposed support for families.';
	const file = changed('content/events/commission-1935.yaml', field, `${locale}: ${JSON.stringify(text)}`);
	return inspectContent(withFiles(file))
		.problems.filter(({ rule }) => rule === 'typography')
		.map(({ fix }) => fix);
};

describe('typography', () => {
	it.each([
		'Ordet ”produktiv” och ’stat’ i ”en ’inre’ fras”.',
		'Åren 1930–1939 – eller 1930-talet, s.\u00a011–29.',
		'Kostade 33,7\u00a0% av 10\u00a0000 kronor år 1948 och 2030.',
		'SFS 1982:763, prop. 1981/82:1, SOU 2000-talet, 1862 års lag.',
		'Se Morel\u00a0m.fl. 2012, hos Nilsson\u00a0m.fl.',
		'Utgivet 1938-12-20 och Agenda 2030-målen.',
		'is. 13',
	])('takes Swedish text as it should be: %s', (text) => {
		expect(fixes('sv', text)).toEqual([]);
	});

	it.each([
		['"a"', 2],
		["”a’s” och 'b'", 2],
		['“a”', 1],
		['‘a’', 1],
		['a - b', 1],
		['a -- b', 1],
		['a — b', 1],
		['1932-1939', 1],
		['1932-39', 1],
		['33 %', 1],
		['33%', 1],
		['33\u202f%', 1],
		['4500 och 12345678', 2],
		['45000,5', 1],
		['10 000 och 1 234 567', 2],
		['se s. 13', 1],
		['se s.13', 1],
		['Morel m.fl.', 1],
		['Morel\u00a0m. fl.', 1],
	])('finds in the Swedish text %j %i mistakes', (text, count) => {
		expect(fixes('sv', text)).toHaveLength(count);
	});

	it.each(['The word “productive”, people’s ‘own’ lives.', '1930–1939 – or the 1930s, 33.7% of 10,000, p. 13.', '(“a”) – “b”'])(
		'takes English text as it should be: %s',
		(text) => {
			expect(fixes('en', text)).toEqual([]);
		},
	);

	it.each([
		['"a"', 2],
		["people's", 1],
		['”a”', 1],
		['a (”b”)', 1],
		['a - b', 1],
		['1932-1939', 1],
	])('finds in the English text %j %i mistakes', (text, count) => {
		expect(fixes('en', text)).toHaveLength(count);
	});

	it('writes long numbers with no-break spaces between their thousands', () => {
		expect(fixes('sv', '34175456')[0]).toContain('"34\u00a0175\u00a0456"');
	});

	it('sees that a mark after a link closes a quotation', () => {
		const linked = changed('content/chapters/en/01-the-crisis.mdx', 'productivity</Term>', 'productivity</Term>”');
		const opened = { ...linked, text: linked.text.replace('<Term id="productivity">', '“<Term id="productivity">') };
		expect(inspectContent(withFiles(opened)).problems.filter(({ rule }) => rule === 'typography')).toEqual([]);
	});

	it('reads headings, notes, captions and key points, and not ids or addresses', () => {
		const chapter = changed('content/chapters/sv/01-krisen.mdx', 'title="Ett ord"', 'title="Ett \'ord"');
		const text = chapter.text
			.replace('Familjerna stod', 'Familjerna - stod')
			.replace('title="Reformen som', 'title="Reformen - som')
			.replace('sources="SOU 1936:59', 'sources="\'SOU 1936:59');
		const found = inspectContent(withFiles({ ...chapter, text })).problems.filter(({ rule }) => rule === 'typography');
		expect(found.map(({ line, column, field }) => `${line}:${column} ${field}`)).toEqual([
			'10:16 keyPoints, item 2',
			'19:38 <Section> title',
			'25:18 <Note> title',
			'29:94 <Context> sources',
		]);
	});
});
