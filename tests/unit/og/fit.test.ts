import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSentences, fitText, type Room } from '../../../src/og/fit.ts';
import { widthAtMost } from '../../../src/timeline/svg-elements.ts';

const room = (more: Partial<Room> = {}): Room => ({ width: 400, height: 120, sizes: [60, 40, 20], leading: 1, mostLines: 3, ...more });

describe('fitText()', () => {
	it('sets nothing as no lines', () => {
		expect(fitText('', room()).lines).toEqual([]);
	});
	it('takes the largest size that fits', () => {
		expect(fitText('alla', room())).toEqual({ lines: ['alla'], size: 60 });
		expect(fitText('alla ska med på resan', room({ height: 60 })).size).toBeLessThan(60);
	});
	it('breaks a word that no line holds, and cuts what is too much', () => {
		const { lines, size } = fitText('folkhälsoarbetsmarknadsutbildningsinvesteringsfondsförvaltningsnämnden'.repeat(3), room());
		expect(size).toBe(20);
		expect(lines).toHaveLength(3);
		expect(lines[2]).toMatch(/…$/);
	});
	it('cuts after a word, not within it', () => {
		const { lines } = fitText('ett två tre fyra fem sex sju åtta nio tio elva tolv', room({ mostLines: 1 }));
		expect('ett två tre fyra fem sex sju åtta nio tio elva tolv '.startsWith(`${lines[0]!.slice(0, -1)} `)).toBe(true);
	});
	it('never grows out of its room, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 60, max: 900 }), fc.integer({ min: 20, max: 400 }), (text, width, height) => {
				const { lines, size } = fitText(text, room({ width, height }));
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(lines.length * size).toBeLessThanOrEqual(height);
				for (const line of lines) expect(widthAtMost(line, size)).toBeLessThanOrEqual(width);
			}),
		);
	});
});

describe('fitSentences()', () => {
	const text = 'En första mening, med t.ex. en förkortning (s. 13). Och en andra som är längre än den första. Slut.';
	it('keeps all of what fits', () => {
		expect(fitSentences(text, room({ width: 2000, mostLines: 1 })).lines.join(' ')).toBe(text);
	});
	it('keeps whole sentences of what does not', () => {
		expect(fitSentences(text, room({ width: 700, mostLines: 1 })).lines).toEqual(['En första mening, med t.ex. en förkortning (s. 13).']);
	});
	it('cuts a first sentence that does not fit', () => {
		expect(fitSentences(text, room({ width: 150, mostLines: 1 })).lines[0]).toMatch(/^En.*…$/);
	});
});
