import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectContent } from '../../../src/content/check.ts';
import { readContentFiles } from '../../../src/content/read-files.ts';
import { dealClaims, generateChapter, readRecords, writeContent, type WrittenClaim } from '../../bench/generate.ts';

const records = readRecords('content');

describe('writeContent()', () => {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	beforeAll(() => writeContent('content', join(folder, 'content'), 10));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('writes content that the content check passes', () => {
		expect(inspectContent(readContentFiles(join(folder, 'content'))).problems).toEqual([]);
	});

	it('writes as many chapters as asked for and none of the real ones', () => {
		const files = readContentFiles(join(folder, 'content'));
		expect(inspectContent(files).counts.chapter).toBe(10);
		expect(files.filter(({ path }) => path.includes('/chapters/')).every(({ path }) => /\/sv\/\d+-chapter-\d+\.mdx$/.test(path))).toBe(true);
	});
});

describe('dealClaims()', () => {
	const claim = (id: string): WrittenClaim => ({ id, chapter: 'intro', says: { sv: 'Det.', en: 'It.' } });

	const made = (ids: string[]) => ({ claims: ids.map(claim), works: ['a'], chapters: ['intro'] });

	it('gives one chapter all claims', () => {
		expect(dealClaims(made(['C001', 'C002']), 1).map(({ chapter }) => chapter)).toEqual(['intro', 'intro']);
	});

	it('adds claims until every chapter has one', () => {
		const dealt = dealClaims(made(['C001']), 3).map(({ id, chapter }) => `${id} ${chapter}`);
		expect(dealt).toEqual(['C001 intro', 'C002 chapter-2', 'C003 chapter-3']);
	});

	it('stops at C999, so that of 1000 chapters the last has none', () => {
		const dealt = dealClaims(records, 1000);
		expect(dealt.length).toBe(999);
		expect(new Set(dealt.map(({ id }) => id)).size).toBe(999);
		expect(dealt.at(-1)).toMatchObject({ id: 'C999', chapter: 'chapter-999' });
	});
});

describe('generateChapter()', () => {
	it('gives the same text for the same order', () => {
		expect(generateChapter(7, records, [])).toBe(generateChapter(7, records, []));
	});

	it('gives each chapter words of its own', () => {
		const paragraphsOf = (order: number) => generateChapter(order, records, []).split('\n').filter((line) => line.length > 200);
		const shared = paragraphsOf(1).filter((line) => paragraphsOf(2).includes(line));
		expect(paragraphsOf(1).length).toBeGreaterThan(10);
		expect(shared).toEqual([]);
	});
});
