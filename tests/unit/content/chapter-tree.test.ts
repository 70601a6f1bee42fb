import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listUses, parseChapter } from '../../../src/content/chapter-tree.ts';
import { MdxSyntaxError } from '../../../src/content/mdx.ts';

const frontmatter = '---\nid: x\ntitle: "Med <P> i"\n---\n\n';
const sound = readFileSync(join(import.meta.dirname, '../../content/fixtures/_sound/content/chapters/sv/01-krisen.mdx'), 'utf8');

const paragraph = (text: string, options = {}) => {
	const [first] = parseChapter(`<P id="a">\n${text}\n</P>\n`, options).paragraphs;
	if (first === undefined) throw new Error('no paragraph');
	return first;
};

describe('parseChapter()', () => {
	it('reads an empty chapter as an empty outline', () => {
		expect(parseChapter('')).toEqual({ sections: [], paragraphs: [], contexts: [], notes: [], pulls: [], figures: [], timelines: [], wordCount: 0 });
		expect(parseChapter(frontmatter).wordCount).toBe(0);
	});

	it('numbers paragraphs from 1 through opening and sections, in both with the same count', () => {
		const tree = parseChapter(
			`${frontmatter}<P id="a">\nEtt.\n</P>\n\n<Section id="s" title="S">\n\n<P id="b">\nTvå.\n</P>\n\n<Note title="N">\nInte räknad.\n</Note>\n\n<P id="c">\nTre.\n</P>\n\n</Section>\n`,
		);
		expect(tree.paragraphs.map(({ id, number, section }) => [id, number, section])).toEqual([
			['a', 1, undefined],
			['b', 2, 's'],
			['c', 3, 's'],
		]);
		expect(tree.sections).toMatchObject([{ id: 's', title: 'S', years: undefined, paragraphs: ['b', 'c'] }]);
	});

	it('reads every kind of block with its attributes', () => {
		const tree = parseChapter(sound);
		expect(tree.sections).toMatchObject([
			{
				id: 'reform',
				title: 'Reformen som investering',
				years: '1930/1939',
				paragraphs: ['reform-pays', 'whom-it-served'],
				position: { line: 19, column: 1 },
			},
		]);
		expect(tree.paragraphs[1]).toMatchObject({
			id: 'reform-pays',
			number: 2,
			claims: ['C001'],
			years: '193X',
			position: { line: 21, column: 1 },
		});
		expect(tree.notes).toMatchObject([{ title: 'Ett ord', paragraph: 'reform-pays', section: 'reform' }]);
		expect(tree.contexts).toMatchObject([
			{ id: 'the-commission', title: 'Vad var kommissionen?', restsOnEvents: ['commission-1935'], sources: ['SOU 1936:59', 'Riksarkivet'] },
		]);
		expect(tree.pulls).toMatchObject([
			{
				value: '260\u00a0kronor',
				text: 'om året och barn',
				restsOnEvents: ['child-benefit-1948'],
				cites: [],
				page: undefined,
				paragraph: 'reform-pays',
			},
		]);
	});

	it('reads a figure with its section', () => {
		const { figures } = parseChapter(
			'<Section id="s" title="S">\n\n<Figure series="spending" highlight="1948/197X" caption="C" />\n\n</Section>',
		);
		expect(figures).toMatchObject([
			{ series: 'spending', highlight: '1948/197X', caption: 'C', section: 's', position: { line: 3, column: 1 } },
		]);
	});

	it('reads a step of a story with its section, and what it lacks as empty', () => {
		const { timelines, wordCount } = parseChapter('<Timeline />\n\n<Section id="s" title="S">\n\n<Timeline story="target" step="crisis" />\n\n</Section>');
		expect(timelines).toEqual([
			{ story: '', step: '', section: undefined, position: { line: 1, column: 1 } },
			{ story: 'target', step: 'crisis', section: 's', position: { line: 5, column: 1 } },
		]);
		expect(wordCount).toBe(0);
	});

	it('keeps the words of links and italics, drops citations and joins lines', () => {
		expect(paragraph('Först *Tiden* och\n<Term id="t">ordet</Term>, <Event id="e">händelsen</Event> <Cite id="w" />.').text).toBe(
			'Först Tiden och ordet, händelsen.',
		);
	});

	it('leaves no double space where a citation stood in the middle of a sentence', () => {
		expect(paragraph('Tanken <Cite id="w" /> spreds.').text).toBe('Tanken spreds.');
		expect(paragraph('<Cite id="w" narrative /> visar det.').text).toBe('visar det.');
	});

	it('keeps no-break spaces and the marks of the text', () => {
		expect(paragraph('Ordet ”x” -- 33,7\u00a0% … "y"').text).toBe('Ordet ”x” -- 33,7\u00a0% … "y"');
	});

	it('names a narrative citation where it is told how', () => {
		const { text, citations } = paragraph('Så var det. <Cite id="w" narrative page="3" /> visar det.', {
			nameCitation: ({ ids, page }: { ids: string[]; page?: string }) => `${ids.join()} (${page})`,
		});
		expect(text).toBe('Så var det. w (3) visar det.');
		expect(citations[0]?.sentence).toBe('w (3) visar det.');
	});

	it('reads the works, page and place of each citation', () => {
		expect(paragraph('Ett <Cite id="a b" />.\nTvå <Cite id="c" page="13–15" narrative />.').citations).toEqual([
			{ ids: ['a', 'b'], page: undefined, narrative: false, sentence: 'Ett.', position: { line: 2, column: 5 } },
			{ ids: ['c'], page: '13–15', narrative: true, sentence: 'Två.', position: { line: 3, column: 5 } },
		]);
	});

	it('finds the sentence of each link, also of the same word twice and of a link at either end', () => {
		const { terms, events } = paragraph(
			'<Term id="a">Ord</Term> börjar. Sedan <Term id="b">ord</Term> mitt i. Sist <Event id="e">ord</Event>.',
		);
		expect(terms.map(({ words, sentence }) => `${words}: ${sentence}`)).toEqual(['Ord: Ord börjar.', 'ord: Sedan ord mitt i.']);
		expect(events[0]).toMatchObject({ id: 'e', words: 'ord', sentence: 'Sist ord.', position: { line: 2, column: 76 } });
	});

	it('gives a dropped narrative citation the sentence it begins', () => {
		const [citation] = paragraph('Så var det. <Cite id="w" narrative /> visar varför. Slut.').citations;
		expect(citation?.sentence).toBe('visar varför.');
	});

	it('counts the words of paragraphs, boxes, notes and pulls, and no others', () => {
		expect(
			parseChapter(
				'<Section id="s" title="Inte dessa ord">\n\n<P id="a">\nEtt två <Term id="t">tre</Term> <Cite id="w" />.\n</P>\n\n<Note title="Inte">\nFyra.\n</Note>\n\n<Context id="c" title="Inte" sources="Inte heller">\n\nFem sex.\n\nSju.\n\n</Context>\n\n<Pull value="10" events="e">\nåtta\n</Pull>\n\n<Figure series="s" caption="Inte det" />\n\n</Section>',
			).wordCount,
		).toBe(8);
	});

	it('counts places in UTF-16, as editors do, after å and after signs outside the plane', () => {
		expect(paragraph('Å 😀 <Term id="t">ord</Term>').terms[0]?.position).toEqual({ line: 2, column: 6 });
	});

	it('counts lines from the file’s first, with frontmatter and without, with either line end', () => {
		const body = '<P id="a">\nText.\n</P>\n';
		expect(parseChapter(frontmatter + body).paragraphs[0]?.position).toEqual({ line: 6, column: 1 });
		expect(parseChapter(body).paragraphs[0]?.position).toEqual({ line: 1, column: 1 });
		expect(parseChapter((frontmatter + body).replaceAll('\n', '\r\n')).paragraphs[0]).toMatchObject({
			text: 'Text.',
			position: { line: 6, column: 1 },
		});
	});

	it('reads through what is wrong: missing attributes, unknown tags, text on the tag’s line', () => {
		const tree = parseChapter('<Ruta>\n\n<P>Ord på raden.</P>\n\n</Ruta>\n\n<Cite />\n\n<Pull />');
		expect(tree.paragraphs).toMatchObject([{ id: '', text: 'Ord på raden.', claims: [] }]);
		expect(tree.pulls).toMatchObject([{ value: '', text: '' }]);
	});

	it('throws with the place where the text is not MDX', () => {
		expect.assertions(2);
		try {
			parseChapter('<P id="a">\nText.\n</Section>\n');
		} catch (error) {
			expect(error).toBeInstanceOf(MdxSyntaxError);
			expect((error as MdxSyntaxError).place).toEqual({ line: 3, column: 1 });
		}
	});
});

describe('listUses()', () => {
	it('lists uses in reading order, with the anchor that leads to them', () => {
		expect(listUses(parseChapter(sound)).map(({ kind, id, block, anchor }) => `${kind} ${id} in ${block} ${anchor}`)).toEqual([
			'concept productivity in paragraph reform-pays',
			'reference andersson-2003 in paragraph reform-pays',
			'event commission-1935 in note reform-pays',
			'event commission-1935 in context the-commission',
			'event child-benefit-1948 in pull reform-pays',
			'reference nilsson-2012 in paragraph whom-it-served',
			'concept universalism in paragraph whom-it-served',
		]);
	});

	it('lists each work of one citation, and an event once though a box both rests on it and links it', () => {
		const uses = listUses(
			parseChapter(
				'<P id="a">\nOrd <Cite id="x y" />.\n</P>\n\n<Context id="c" title="C" events="e f">\n\nOrd <Event id="e">länk</Event>.\n\n</Context>',
			),
		);
		expect(uses.map(({ id }) => id)).toEqual(['x', 'y', 'f', 'e']);
	});

	it('gives the works of a pull its text as their sentence', () => {
		expect(listUses(parseChapter('<Pull value="”x”" cite="w" page="3">\nsa hon\n</Pull>'))).toMatchObject([
			{ kind: 'reference', id: 'w', sentence: 'sa hon', anchor: undefined },
		]);
	});
});
