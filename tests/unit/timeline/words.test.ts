import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { t } from '../../../src/i18n/t.ts';
import { figureWords } from '../../../src/timeline/words.ts';

const root = join(import.meta.dirname, '../../..');
/** What the figure and its script ask for by name. */
const asked = new Set(
	[...globSync('src/components/timeline/*.svelte', { cwd: root }), 'src/timeline/timeline.client.ts'].flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(?<![\w/])words\.(\w+)/g)].map(([, name]) => name!)),
);

describe('figureWords()', () => {
	it.each(locales)('are the page’s own words, every one of them there (%s)', (locale) => {
		const { timeline } = t(locale);
		for (const [name, word] of Object.entries(figureWords(timeline))) expect([name, word]).toEqual([name, timeline[name as keyof typeof timeline]]);
		expect(Object.values(figureWords(timeline))).not.toContain(undefined);
	});
	it('are all that the figure asks for, and no word that it does not', () => {
		expect(asked.size).toBeGreaterThan(20);
		expect(Object.keys(figureWords(t('sv').timeline)).sort()).toEqual([...asked].sort());
	});
	it('can be sent to the reader’s browser as they are', () => {
		const words = figureWords(t('en').timeline);
		expect(JSON.parse(JSON.stringify(words))).toEqual(words);
	});
});
