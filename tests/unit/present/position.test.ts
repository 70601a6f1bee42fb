import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFromText } from '../../../src/present/from-text.ts';
import { formatAddress, holdPosition, movePosition, parseAddress, type Move, type Position } from '../../../src/present/position.ts';

const slides = [
	{ id: 'opening', steps: 0 },
	{ id: 'two-children', steps: 2 },
	{ id: 'crisis', steps: 0 },
	{ id: 'last', steps: 1 },
];
const at = (slide: number, step = 0): Position => ({ slide, step });
const position = fc.record({ slide: fc.integer({ min: 0, max: 3 }), step: fc.integer({ min: 0, max: 4 }) }).map((one) => holdPosition(one, slides));
const move = fc.constantFrom<Move>('next', 'previous', 'nextSlide', 'previousSlide', 'first', 'last');

describe('movePosition()', () => {
	it('shows each slide and each step once, from first to last', () => {
		const shown = [at(0)];
		for (let next = movePosition(shown[0]!, 'next', slides); ; next = movePosition(next, 'next', slides)) {
			const before = shown.at(-1)!;
			if (next.slide === before.slide && next.step === before.step) break;
			shown.push(next);
		}
		expect(shown).toEqual([at(0), at(1), at(1, 1), at(1, 2), at(2), at(3), at(3, 1)]);
	});
	it('goes back the way it came, to slides that are whole', () => {
		expect(movePosition(at(2), 'previous', slides)).toEqual(at(1, 2));
		expect(movePosition(at(1, 2), 'previous', slides)).toEqual(at(1, 1));
		expect(movePosition(at(0), 'previous', slides)).toEqual(at(0));
	});
	it('takes whole slides, to the first and the last', () => {
		expect(movePosition(at(1, 1), 'nextSlide', slides)).toEqual(at(2));
		expect(movePosition(at(1, 1), 'previousSlide', slides)).toEqual(at(0));
		expect(movePosition(at(3), 'nextSlide', slides)).toEqual(at(3, 1));
		expect([movePosition(at(1), 'first', slides), movePosition(at(1), 'last', slides)]).toEqual([at(0), at(3, 1)]);
	});
	it('never leaves the deck, and what is next is undone by what is previous', () => {
		fc.assert(
			fc.property(position, move, (from, way) => {
				const to = movePosition(from, way, slides);
				expect(holdPosition(to, slides)).toEqual(to);
				const next = movePosition(from, 'next', slides);
				if (next.slide !== from.slide || next.step !== from.step) expect(movePosition(next, 'previous', slides)).toEqual(from);
			}),
		);
	});
});

describe('addresses of decks', () => {
	it('say the slide, the step and where Escape leads', () => {
		expect(formatAddress({ position: at(1, 2), view: 'slides', isFromText: true }, slides)).toBe('?slide=two-children&step=2&from=text#two-children');
		expect(formatAddress({ position: at(2), view: 'notes', isFromText: false }, slides)).toBe('?slide=crisis&view=notes#crisis');
		expect(formatAddress({ position: undefined, view: 'slides', isFromText: false }, slides)).toBe('');
	});
	it('are read as they are written', () => {
		fc.assert(
			fc.property(position, fc.constantFrom('slides' as const, 'notes' as const), fc.boolean(), (where, view, isFromText) => {
				const address = formatAddress({ position: where, view, isFromText }, slides);
				expect(parseAddress(address.replace(/#.*/, ''), slides)).toEqual({ position: where, view, isFromText });
			}),
		);
	});
	it('lead to the handout where they name no slide of the deck, to the nearest step where they name none of the slide', () => {
		for (const search of ['', '?slide=', '?slide=unknown&step=2', '?step=3', '?q=fonder', '?slide=<script>']) expect(parseAddress(search, slides).position).toBeUndefined();
		expect(parseAddress('?slide=two-children&step=99', slides).position).toEqual(at(1, 2));
		expect(parseAddress('?slide=two-children&step=-4', slides).position).toEqual(at(1));
		expect(parseAddress('?slide=two-children&step=x', slides).position).toEqual(at(1));
		expect(parseAddress('?view=notes', slides)).toMatchObject({ position: at(0), view: 'notes' });
	});
	it('never throw', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (search) => void parseAddress(search, slides)));
	});
	it('lead from a section of the text to its first slide, and from any other to the first of all', () => {
		const ofText = slides.map((slide, index) => ({ ...slide, section: ['start', 'children', 'children', 'end'][index]! }));
		expect(addressFromText(ofText, 'children')).toBe('?slide=two-children&from=text#two-children');
		expect(addressFromText(ofText, 'elsewhere')).toBe('?slide=opening&from=text#opening');
		expect(addressFromText(ofText)).toBe('?slide=opening&from=text#opening');
	});
});
