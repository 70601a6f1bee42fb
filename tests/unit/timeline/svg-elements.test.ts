import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, element, escapeXml, textLine, textLines, widthAtMost, wrapLines } from '../../../src/timeline/svg-elements.ts';

describe('element()', () => {
	it('closes itself where it is empty', () => {
		expect(element('g', {})).toBe('<g/>');
		expect(element('g', {}, 'a')).toBe('<g>a</g>');
	});
	it('leaves out what is undefined, but not what is nothing', () => {
		expect(element('line', { x1: 0, stroke: undefined, id: '' })).toBe('<line x1="0" id=""/>');
	});
	it('writes numbers with two decimals at the most', () => {
		expect(element('line', { x1: 1 / 3, x2: 2, y1: -0.005 })).toBe('<line x1="0.33" x2="2" y1="0"/>');
	});
	it('escapes what would end an attribute', () => {
		expect(element('g', { id: 'a"b<c&d' })).toBe('<g id="a&#34;b&#60;c&#38;d"/>');
	});
});

describe('escapeXml()', () => {
	it('leaves letters, quotes of the typographer and no-break spaces alone', () => {
		expect(escapeXml('Å ”det”\u00a0– ’så’')).toBe('Å ”det”\u00a0– ’så’');
	});
	it('escapes each mark once', () => {
		expect(escapeXml('<&>')).toBe('&#60;&#38;&#62;');
	});
});

describe('textLine()', () => {
	it('writes parts of their own weight or colour as spans, and the rest bare', () => {
		expect(textLine(1, 2, [{ text: '1948', weight: 600 }, { text: ' A & B' }], { size: 15, fill: '#000000', anchor: 'end' })).toBe(
			'<text x="1" y="2" font-size="15" font-weight="500" fill="#000000" text-anchor="end"><tspan font-weight="600">1948</tspan> A &#38; B</text>',
		);
	});
	it('says no anchor where the text begins at its place', () => {
		expect(textLine(1, 2, 'a', { size: 15, fill: '#000000' })).not.toContain('anchor');
	});
});

describe('textLines()', () => {
	it('sets each line a line height under the one before', () => {
		expect([...textLines(0, 10, ['a', 'b'], 20, { size: 15, fill: '#000000' }).matchAll(/y="(\d+)"/g)].map(([, y]) => y)).toEqual(['10', '30']);
	});
});

const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,14}$/), { maxLength: 30 });

describe.each([
	['wrapLines()', wrapLines],
	['balanceLines()', balanceLines],
])('%s', (_, breakLines) => {
	it('gives no line for no text, and one for a word longer than a line', () => {
		expect(breakLines('', 100, 15)).toEqual([]);
		expect(breakLines('socialförsäkringslagstiftning', 20, 15)).toEqual(['socialförsäkringslagstiftning']);
	});
	it('holds a no-break space', () => {
		expect(breakLines('a b\u00a0c', 16, 15)).toEqual(['a', 'b\u00a0c']);
	});
	it('keeps every word in its order, and no line too long that could be shorter', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 20, max: 400 }), (list, width) => {
				const lines = breakLines(list.join(' '), width, 15);
				expect(lines.join(' ')).toBe(list.join(' '));
				for (const line of lines) if (line.includes(' ')) expect(widthAtMost(line, 15)).toBeLessThanOrEqual(width);
			}),
		);
	});
});

describe('balanceLines()', () => {
	it('takes as many lines as a full break, and none of them longer', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 60, max: 400 }), (list, width) => {
				const text = list.join(' ');
				const [full, balanced] = [wrapLines(text, width, 15), balanceLines(text, width, 15)];
				expect(balanced.length).toBe(full.length);
				const longest = (lines: string[]): number => Math.max(0, ...lines.map((line) => widthAtMost(line, 15)));
				expect(longest(balanced)).toBeLessThanOrEqual(longest(full));
			}),
		);
	});
	it('leaves no word alone on the last line where there is room above', () => {
		expect(wrapLines('aaaa aaaa aaaa aaaa', 140, 15)).toEqual(['aaaa aaaa aaaa', 'aaaa']);
		expect(balanceLines('aaaa aaaa aaaa aaaa', 140, 15)).toEqual(['aaaa aaaa', 'aaaa aaaa']);
	});
});
