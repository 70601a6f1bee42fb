import { describe, expect, it } from 'vitest';
import { contrastSchema } from '../../../src/content/schemas/contrast.ts';
import type { Coding } from '../../../src/content/schemas/event.ts';
import { eventPositions } from '../../../src/reading/event-positions.ts';

const both = (text: string) => ({ sv: text, en: `${text} in English` });
const contrast = (id: string, poles: [first: 'universal' | 'productivity', second: 'selective' | 'efficiency']) =>
	contrastSchema.parse({
		id,
		order: 1,
		slug: { sv: id, en: id },
		title: both('Rubrik'),
		question: both('Fråga?'),
		poles: poles.map((pole) => ({ id: pole, name: both(pole), short: both(pole), explanation: both(pole), colour: pole, shape: 'disc' })),
		bands: ['a', 'b', 'c', 'd', 'e'].map((band) => ({ id: `${id}-${band}`, name: both(band.toUpperCase()) })),
		firmness: 'clearly',
		chapterSays: both('Så.'),
		placement: both('Så.'),
		claims: ['C001'],
	});
const contrasts = [contrast('target', ['universal', 'selective']), contrast('aim', ['productivity', 'efficiency'])];
const coding = (band: string): Coding => ({ band, rationale: both('Därför.'), claims: [], basis: 'ours' });
const written = (codings: Record<string, Coding>) => eventPositions({ codings }, contrasts, 'sv').map(({ band, pole }) => `${band} ${pole ?? 'neither'}`);

describe('eventPositions()', () => {
	it('gives an event without support none', () => {
		expect(written({})).toEqual([]);
	});
	it('passes over a contrast that the event has no place on, and one that there is not', () => {
		expect(written({ aim: coding('aim-a'), other: coding('x') })).toEqual(['A productivity']);
	});
	it('leans to the first pole before the middle, to the second after it, to neither in it', () => {
		expect(['a', 'b', 'c', 'd', 'e'].map((band) => written({ target: coding(`target-${band}`) })[0])).toEqual(['A universal', 'B universal', 'C neither', 'D selective', 'E selective']);
	});
	it('names both bands that an event spans, and leans as they do together', () => {
		expect(written({ target: coding('target-b/target-c') })).toEqual(['B–C universal']);
		expect(written({ target: coding('target-c/target-d') })).toEqual(['C–D selective']);
	});
	it('follows the order of the contrasts, not that of the event', () => {
		expect(written({ aim: coding('aim-e'), target: coding('target-a') })).toEqual(['A universal', 'E efficiency']);
	});
	it('names bands in the language, and hands on the reason as it is', () => {
		expect(eventPositions({ codings: { target: coding('target-a') } }, contrasts, 'en')).toEqual([{ contrast: 'target', band: 'A in English', pole: 'universal', coding: coding('target-a') }]);
	});
});
