import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleParts } from '../../../src/timeline/title.ts';
import type { TimelineContrast } from '../../../src/timeline/types.ts';
import { figures } from './real.ts';

const poles: TimelineContrast['poles'] = [
	{ name: 'Universell', short: 'alla', colour: 'universal', shape: 'disc' },
	{ name: 'Selektiv', short: 'några', colour: 'selective', shape: 'quarter' },
];

describe('titleParts()', () => {
	it('has no part for nothing', () => {
		expect(titleParts('', poles)).toEqual([]);
	});
	it('gives the words that name a pole its colour, by name or in short, large or small', () => {
		const coloured = titleParts('Från alla till Några: universell', poles).filter(({ colour }) => colour);
		expect(coloured).toEqual([{ text: 'alla', colour: 'universal' }, { text: 'universell', colour: 'universal' }]);
		expect(titleParts('NÅGRA', poles)).toEqual([{ text: 'NÅGRA', colour: 'selective' }]);
	});
	it('gives words that only begin or end like a pole’s none', () => {
		expect(titleParts('allas någras balla', poles).every(({ colour }) => colour === undefined)).toBe(true);
	});
	it('leaves the title as it is, to the last space', () => {
		fc.assert(fc.property(fc.string(), (title) => titleParts(title, poles).map(({ text }) => text).join('') === title));
	});
	it.each(figures)('keeps the title of $name whole', ({ contrast }) => {
		expect(titleParts(contrast.title, contrast.poles).map(({ text }) => text).join('')).toBe(contrast.title);
	});
});
