import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectContent } from '../../../src/content/check.ts';
import { parseChecked } from '../../../src/content/date.ts';
import { readContentFiles } from '../../../src/content/read-files.ts';
import { eventSchema } from '../../../src/content/schemas/event.ts';
import { eras, generateEvents, writeTimelineContent, type WrittenEvent } from '../../bench/generate-events.ts';

const named = { works: ['a-2000', 'b-2001'], claims: ['C001', 'C002'] };
const events = generateEvents(2000, named);
const yearOf = ({ date }: WrittenEvent): number => parseChecked(date).start.year;

describe('generateEvents()', () => {
	it('makes none where none are asked for', () => expect(generateEvents(0, named)).toEqual([]));
	it('makes the same events every time, and the same ones first where more are asked for', () => {
		expect(generateEvents(2000, named)).toEqual(events);
		expect(generateEvents(3, named)).toEqual(events.slice(0, 3));
	});
	it('gives each an id of its own, and words of its own', () => {
		expect(new Set(events.map(({ id }) => id)).size).toBe(2000);
		expect(new Set(events.map(({ summary }) => summary.sv)).size).toBe(2000);
	});
	it('makes events that the schema takes', () => {
		for (const event of events) expect(eventSchema.safeParse(event).error?.issues ?? []).toEqual([]);
	});
	it('crowds the last 25 years with half of them and keeps within 1880–2022', () => {
		const late = events.filter((event) => yearOf(event) >= 1998).length / events.length;
		expect(late).toBeGreaterThan(0.45);
		expect(late).toBeLessThan(0.6);
		expect(Math.min(...events.map(yearOf))).toBeGreaterThanOrEqual(1880);
		expect(Math.max(...events.map(yearOf))).toBeLessThanOrEqual(2022);
	});
	it('places some three of five on each of the two contrasts', () => {
		for (const contrast of ['universal-selective', 'productivity-efficiency']) {
			const share = events.filter(({ codings }) => codings[contrast]).length / events.length;
			expect(share).toBeGreaterThan(0.55);
			expect(share).toBeLessThan(0.65);
		}
	});
	it('uses every kind, basis, band and form of date', () => {
		const count = (values: readonly string[]): number => new Set(values).size;
		const codings = events.flatMap((event) => Object.values(event.codings));
		expect(count(events.map(({ kind }) => kind))).toBe(8);
		expect(count(codings.map(({ basis }) => basis))).toBe(3);
		expect(count(codings.map(({ band }) => band).filter((band) => !band.includes('/')))).toBe(9);
		expect(codings.some(({ band }) => band.includes('/'))).toBe(true);
		expect(count(events.map(({ date }) => date.replace(/\d/g, '0')))).toBeGreaterThanOrEqual(8);
		expect(count(events.map(({ dateMeans }) => String(dateMeans)))).toBe(3);
	});
});

describe('eras', () => {
	it('share out a hundred, and follow each other without a gap', () => {
		expect(eras.reduce((sum, [, , share]) => sum + share, 0)).toBe(100);
		eras.slice(1).forEach(([from], index) => expect(from).toBe(eras[index]![1] + 1));
	});
});

describe('writeTimelineContent()', () => {
	const folder = mkdtempSync(join(tmpdir(), 'bench-events-'));
	const content = join(folder, 'content');
	beforeAll(() => writeTimelineContent('content', content, 200));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('writes content that the content check passes, with as many events as asked for', () => {
		const { problems, counts } = inspectContent(readContentFiles(content));
		expect(problems).toEqual([]);
		expect(counts.event).toBe(200);
	});
	it('leaves contrasts and stories as they are', () => {
		for (const file of ['contrasts/universal-selective.yaml', 'contrasts/productivity-efficiency.yaml', 'stories/universal-selective.yaml', 'stories/productivity-efficiency.yaml']) {
			expect(readFileSync(join(content, file), 'utf8')).toBe(readFileSync(join('content', file), 'utf8'));
		}
	});
	it('refuses fewer events than the real content has', () => {
		expect(() => writeTimelineContent('content', content, 3)).toThrow(/The real content alone has \d+ events\. Write "--events \d+" or more\./);
	});
});
