import { describe, expect, it } from 'vitest';
import { formatPath, readYaml, valueAt, walkValues } from '../../../src/content/yaml-source.ts';

const source = readYaml(
	'id: a\ntitle:\n  sv: Ett "ord"\n  en: \'A "word" and "another"\'\nlist:\n  - one\n  - name: two\nlong: >-\n  first line\n  second "line"\nempty:\n',
);

describe('readYaml()', () => {
	it('reads an empty text as nothing, without a problem', () => {
		expect(readYaml('')).toMatchObject({ value: null, problems: [] });
	});

	it('finds where values stand: single values themselves, groups by their name, items by their start', () => {
		expect(source.placeOf(['id'])).toEqual({ line: 1, column: 5 });
		expect(source.placeOf(['title'])).toEqual({ line: 2, column: 1 });
		expect(source.placeOf(['title', 'sv'])).toEqual({ line: 3, column: 7 });
		expect(source.placeOf(['list', 0])).toEqual({ line: 6, column: 5 });
		expect(source.placeOf(['list', 1])).toEqual({ line: 7, column: 5 });
		expect(source.placeOf(['list', 1, 'name'])).toEqual({ line: 7, column: 11 });
	});

	it('finds an empty field by its name', () => {
		expect(source.placeOf(['empty'])).toEqual({ line: 11, column: 1 });
	});

	it('finds a missing field by what is around it', () => {
		expect(source.placeOf(['title', 'fr'])).toEqual({ line: 2, column: 1 });
		expect(source.placeOf(['nothing', 'at', 'all'])).toEqual({ line: 1, column: 1 });
		expect(source.placeOf(['list', 7])).toEqual({ line: 5, column: 1 });
	});

	it('finds names apart from values', () => {
		expect(source.placeOfKey(['title', 'en'])).toEqual({ line: 4, column: 3 });
	});

	it('finds a piece of a text, the second time it stands there too, within quotation marks and over lines', () => {
		expect(source.placeWithin(['title', 'sv'], '"', 0)).toEqual({ line: 3, column: 11 });
		expect(source.placeWithin(['title', 'en'], '"', 0)).toEqual({ line: 4, column: 10 });
		expect(source.placeWithin(['title', 'en'], '"', 2)).toEqual({ line: 4, column: 21 });
		expect(source.placeWithin(['long'], '"', 0)).toEqual({ line: 10, column: 10 });
		expect(source.placeWithin(['long'], 'line second', 0)).toEqual({ line: 8, column: 7 });
	});

	it('reads a date without quotation marks as a date, as the site’s loader does', () => {
		expect(valueAt(readYaml('date: 1938-12-20').value, ['date'])).toBeInstanceOf(Date);
		expect(valueAt(readYaml('date: "1938-12-20"').value, ['date'])).toBe('1938-12-20');
		expect(valueAt(readYaml('date: 1938-12').value, ['date'])).toBe('1938-12');
	});

	it('reads JSON with its places, also where it is indented by tabs', () => {
		const json = readYaml('[\n\t{\n\t\t"id": "a"\n\t}\n]', { json: true });
		expect(json).toMatchObject({ value: [{ id: 'a' }], problems: [] });
		expect(json.placeOf([0, 'id'])).toEqual({ line: 3, column: 9 });
	});

	it('refuses in JSON what only YAML takes', () => {
		for (const text of ['[{ id: a }]', "[{ 'id': 'a' }]", '- id: a', '[{ "id": "a", }]', '[] # end'])
			expect(readYaml(text, { json: true }).problems, text).toHaveLength(1);
	});

	it('reports the first mistake of notation and every doubled field', () => {
		expect(readYaml('a: 1\na: 2\nb: 1\nb: 2').problems.map(({ line }) => line)).toEqual([2, 4]);
		expect(readYaml('a: "x\nb: "y').problems).toHaveLength(1);
	});

	it('says which bracket is open, in the line where it stands', () => {
		const open = (text: string) => readYaml(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
		expect(open('a: 1\nb: [c, d\ne: f\ng: h\n')).toEqual(['2:4 The "[" here is not closed.']);
		expect(open('a: { b: c\nd: e\n')).toEqual(['1:4 The "{" here is not closed.']);
		expect(open('a: [b, [c, d]\ne: f\n')).toEqual(['1:4 The "[" here is not closed.']);
		expect(open('a:\n  - [b')).toEqual(['2:5 The "[" here is not closed.']);
		expect(open('a: [b]\nc: "d\n')).toEqual([expect.stringMatching(/^3:1 This is not YAML: missing closing/)]);
	});

	it('refuses values that stand for other values', () => {
		expect(readYaml('a: &x [*x]').problems.map(({ message }) => message)).toEqual([
			'An asterisk at the start of a text means another value in YAML.',
		]);
	});
});

describe('formatPath()', () => {
	it('writes names with stops and items with numbers from one', () => {
		expect(formatPath([])).toBe('');
		expect(formatPath(['codings', 'target', 'claims', 1])).toBe('codings.target.claims, item 2');
		expect(formatPath(['segments', 0, 'name', 'sv'])).toBe('segments, item 1, name.sv');
		expect(formatPath([3])).toBe('item 4');
	});
});

describe('walkValues()', () => {
	it('gives every single value with its path, and none for empty groups', () => {
		expect([...walkValues({ a: [1, { b: 'x' }], c: {}, d: null })]).toEqual([
			{ path: ['a', 0], value: 1 },
			{ path: ['a', 1, 'b'], value: 'x' },
			{ path: ['d'], value: null },
		]);
	});
});
