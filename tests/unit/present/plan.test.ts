import { describe, expect, it } from 'vitest';
import { fitScale, textScales } from '../../../src/present/fit.ts';
import { formatDuration, paceOf, plannedStart } from '../../../src/present/plan.ts';
import { splitSources } from '../../../src/present/split-sources.ts';
import { channelName, parseMessage } from '../../../src/present/sync.ts';

const minutes = [2, 1.5, 5];

describe('the plan of a lecture', () => {
	it('begins each slide when those before it are done', () => {
		expect(minutes.map((_, slide) => plannedStart(minutes, slide))).toEqual([0, 2, 3.5]);
	});
	it('is kept until a slide’s time is over, and late from then on', () => {
		expect(paceOf(minutes, 1, 3 * 60_000)).toEqual({ elapsedMs: 180_000, dueMs: 210_000, lateMs: -30_000 });
		expect(paceOf(minutes, 0, 3 * 60_000).lateMs).toBe(60_000);
	});
	it('is written in minutes and seconds, in hours where there are any', () => {
		expect([0, 59_999, 450_000, 3_725_000, -5].map(formatDuration)).toEqual(['00:00', '00:59', '07:30', '1:02:05', '00:00']);
	});
});

describe('fitScale()', () => {
	it('gives what the reader wishes, where the slide holds it', () => {
		expect([1, 1.3, 2].map((wanted) => fitScale(wanted, () => true))).toEqual([1, 1.3, 2]);
	});
	it('gives the largest that the slide holds, never more than is wished', () => {
		expect(fitScale(2, (scale) => scale <= 1.45)).toBe(1.4);
		expect(fitScale(1.25, () => true)).toBe(1.2);
		expect(fitScale(9, () => true)).toBe(Math.max(...textScales));
	});
	it('gives the slide’s own size where nothing larger fits', () => {
		expect(fitScale(2, () => false)).toBe(1);
		expect(fitScale(0.5, () => true)).toBe(1);
	});
});

describe('splitSources()', () => {
	it('puts as many at the foot as two lines hold, and loses none', () => {
		const sources = ['Andersson 2003', 'x'.repeat(160), 'SFS 1947:529'].map((text) => ({ text }));
		const { shown, more } = splitSources(sources);
		expect([...shown, ...more].map(({ text }) => text).sort()).toEqual(sources.map(({ text }) => text).sort());
		expect(shown[0]!.text).toBe('Andersson 2003');
		expect(more).toHaveLength(2);
	});
	it('shows one source however long it is', () => {
		expect(splitSources([{ text: 'y'.repeat(400) }]).shown).toHaveLength(1);
	});
});

describe('what windows say to each other', () => {
	const slides = [{ id: 'a', steps: 1 }, { id: 'b', steps: 0 }];
	it('is understood, held within the deck of the one that hears it', () => {
		expect(parseMessage({ kind: 'ask' }, slides)).toEqual({ kind: 'ask' });
		expect(parseMessage({ kind: 'at', position: { slide: 7, step: 3 }, isBlank: true, startedAt: 5 }, slides)).toEqual({ kind: 'at', position: { slide: 1, step: 0 }, isBlank: true, startedAt: 5 });
	});
	it('is passed over where it is nothing of ours', () => {
		for (const data of [undefined, null, 3, 'at', {}, { kind: 'at' }, { kind: 'at', position: { slide: '1', step: 0 } }, { kind: 'at', position: { slide: 0.5, step: 0 } }, { kind: 'else' }]) expect(parseMessage(data, slides)).toBeUndefined();
	});
	it('stays within one deck', () => {
		expect(channelName('cost')).not.toBe(channelName('roots'));
	});
});
