import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeText, attributeWords, MdxSyntaxError, parseMdx, walkMdx, type MdxTag } from '../../../src/content/mdx.ts';

const firstTag = (source: string): MdxTag => {
	for (const { node } of walkMdx(parseMdx(source).children)) if (node.tag !== undefined) return node.tag;
	throw new Error('no tag');
};

describe('parseMdx()', () => {
	it('leaves frontmatter out and keeps the places of what follows', () => {
		const { children, placeAt } = parseMdx('---\na: 1\n---\n\nText.\n');
		expect(children.map(({ type, start }) => [type, placeAt(start)])).toEqual([['paragraph', { line: 5, column: 1 }]]);
	});

	it('keeps the addresses of links, and of links that are explained further down', () => {
		const { children } = parseMdx('[a](route:b) [c][d]\n\n[d]: route:e\n');
		const addresses = [...walkMdx(children)].flatMap(({ node: { type, url } }) => (url === undefined ? [] : [`${type} ${url}`]));
		expect(addresses).toEqual(['link route:b', 'definition route:e']);
	});

	it('finds where each attribute and its value stand', () => {
		const source = '<P\n  id = "a"\n  claims=\'C001  C002\'\n  narrative\n  odd={{ a: "}" && {} }}\n  {...rest}\n  years="1932"\n/>';
		const places = firstTag(source).attributes.map(({ name, value, start, valueStart }) => [
			name,
			value,
			source.slice(start, start + 2),
			source.slice(valueStart, valueStart + 4),
		]);
		expect(places.slice(0, 3)).toEqual([
			['id', 'a', 'id', 'a"\n '],
			['claims', 'C001  C002', 'cl', 'C001'],
			['narrative', true, 'na', 'narr'],
		]);
		expect(places.map(([name]) => name)).toEqual(['id', 'claims', 'narrative', 'odd', '{…}', 'years']);
	});

	it('finds values after an expression without braces in its texts', () => {
		const source = '<P {...rest} odd={1} years="1932" />';
		expect(source.slice(firstTag(source).attributes[2]?.valueStart)).toBe('1932" />');
	});

	it('finds values whatever their text', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '😀', '>', '/', '=', "'", '{', '-') });
		fc.assert(
			fc.property(text, text, (first, second) => {
				const source = `Ord <Term id="${first}" title = "${second}">ord</Term>.`;
				const [, attribute] = firstTag(source).attributes;
				expect(source.slice(attribute?.valueStart, (attribute?.valueStart ?? 0) + second.length)).toBe(second);
			}),
		);
	});

	it('throws its own error, with the place, where the text is not MDX', () => {
		for (const source of ['<P>', 'a {b', '</P>', '<P id=x />', '<!-- c -->'])
			expect(() => parseMdx(source), source).toThrow(MdxSyntaxError);
	});
});

describe('attributeText()', () => {
	it('is trimmed, and undefined where there is nothing', () => {
		expect(attributeText(firstTag('<P id=" a " />'), 'id')).toBe('a');
		expect(attributeText(firstTag('<P id="" />'), 'id')).toBeUndefined();
		expect(attributeText(firstTag('<P id />'), 'id')).toBeUndefined();
		expect(attributeText(firstTag('<P />'), 'id')).toBeUndefined();
	});
});

describe('attributeWords()', () => {
	it('gives each word with its place, over spaces and lines', () => {
		const source = '<P claims=" C001\n C002 " />';
		expect(attributeWords(firstTag(source), 'claims').map(({ word, start }) => [word, source.slice(start, start + 4)])).toEqual([
			['C001', 'C001'],
			['C002', 'C002'],
		]);
		expect(attributeWords(firstTag('<P />'), 'claims')).toEqual([]);
	});
});

describe('walkMdx()', () => {
	it('visits parents before children, with those around each', () => {
		const visits = [...walkMdx(parseMdx('<P>\n*a*\n</P>').children)];
		expect(visits.map(({ node, ancestors }) => [node.type, ancestors.length])).toEqual([
			['mdxJsxFlowElement', 0],
			['paragraph', 1],
			['emphasis', 2],
			['text', 3],
		]);
	});
});
