import { describe, expect, it } from 'vitest';
import { idList, readingOf, withoutParagraph } from '../../../src/components/mdx/reading.ts';

describe('readingOf()', () => {
	it('says where a tag belongs that stands outside a chapter', () => {
		expect(() => readingOf({})).toThrow('This tag belongs inside a chapter. Move it to a file under content/chapters/.');
	});
});

describe('withoutParagraph()', () => {
	it('takes off the paragraph around the text, and the lines around that', () => {
		expect(withoutParagraph('\n<p>Ett ord.</p>\n')).toBe('Ett ord.');
	});
	it('leaves a text without a paragraph, and what stands within one', () => {
		expect(withoutParagraph('')).toBe('');
		expect(withoutParagraph('om <i>året</i>')).toBe('om <i>året</i>');
		expect(withoutParagraph('<p>a <span>b</span></p>')).toBe('a <span>b</span>');
	});
});

describe('idList()', () => {
	it('reads no ids from a missing or empty attribute', () => {
		expect(idList(undefined)).toEqual([]);
		expect(idList(' \n')).toEqual([]);
	});
	it('parts ids by any white space', () => {
		expect(idList(' a\n\tb  c ')).toEqual(['a', 'b', 'c']);
	});
});
