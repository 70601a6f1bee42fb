import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { t } from '../../../src/i18n/t.ts';

type Tree = { [key: string]: string | Tree };

const root = join(import.meta.dirname, '../../..');
/** Every word of a language by its dotted key. */
const flat = (tree: Tree, before = ''): Map<string, string> =>
	new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value]] : [...flat(value, `${before}${key}.`)])));
const words = Object.fromEntries(locales.map((locale) => [locale, flat(t(locale) as unknown as Tree)])) as Record<Locale, Map<string, string>>;
const places = (sentence = '') => [...sentence.matchAll(/\{(\w*)\}/g)].map(([, name]) => name).sort();

/** Words that only one language needs, and the code that shows it: it asks for the word in that language alone. */
const ofOneLanguage: { key: string; only: Locale; file: string; shownBy: RegExp }[] = [
	{ key: 'language.chapterNote', only: 'sv', file: 'src/layouts/Chapter.astro', shownBy: /locale === 'sv' && <p[^>]*>\{words\.language\.chapterNote\}/ },
	{ key: 'chapters.claimsOf', only: 'en', file: 'src/layouts/Chapters.astro', shownBy: /locale === 'en' && \([\s\S]*words\.chapters\.claimsOf/ },
	{ key: 'teach.englishNote', only: 'en', file: 'src/layouts/Teach.astro', shownBy: /locale === 'en' && plans\.length < facts\.length && <p[^>]*>\{w\.englishNote\}/ },
	{ key: 'lectures.inSwedish', only: 'en', file: 'src/layouts/Lectures.astro', shownBy: /locale === 'en' && [^\n]*w\.inSwedish/ },
	{ key: 'chapters.readInSwedish', only: 'en', file: 'src/layouts/Chapters.astro', shownBy: /locale === 'en' && \([\s\S]*words\.chapters\.readInSwedish/ },
];

describe('ui/*.json', () => {
	it('have the same keys in the same order', () => {
		expect(words.sv.size).toBeGreaterThan(100);
		expect([...words.en.keys()]).toEqual([...words.sv.keys()]);
	});
	it('leave empty only what one language alone needs', () => {
		const empty = locales.flatMap((locale) => [...words[locale]].filter(([, value]) => value.trim() === '').map(([key]) => `${locale}: ${key}`));
		expect(empty.sort()).toEqual(ofOneLanguage.map(({ key, only }) => `${only === 'sv' ? 'en' : 'sv'}: ${key}`).sort());
	});
	it.each(ofOneLanguage)('ask for $key only in the language that has it', ({ key, only, file, shownBy }) => {
		expect(words[only].get(key)).not.toBe('');
		expect(readFileSync(join(root, file), 'utf8')).toMatch(shownBy);
		const name = key.split('.').at(-1)!;
		const askedIn = globSync('src/**/*.{astro,ts}', { cwd: root }).filter((source) => new RegExp(`\\.${name}\\b`).test(readFileSync(join(root, source), 'utf8')));
		expect(askedIn).toEqual([file]);
	});
	it('have the same places for values in both languages', () => {
		const exempt = new Set(ofOneLanguage.map(({ key }) => key));
		for (const [key, sentence] of words.sv) if (!exempt.has(key)) expect(places(words.en.get(key)), key).toEqual(places(sentence));
	});
	it('write every place as a name within braces', () => {
		for (const locale of locales) for (const [key, sentence] of words[locale]) expect(sentence.replace(/\{[a-zA-Z]+\}/g, ''), `${locale}: ${key}`).not.toMatch(/[{}]/);
	});
	it('have no space at either end and none doubled', () => {
		for (const locale of locales) for (const [key, sentence] of words[locale]) expect(sentence, `${locale}: ${key}`).not.toMatch(/^\s|\s$|\s\s/);
	});
});

describe('the typography of ui/*.json', () => {
	/** What each language never writes. */
	const never: Record<Locale, Record<string, RegExp>> = {
		sv: { 'an English opening quote': /[“‘]/, 'a comma between thousands': /\d,\d{3}\b/, 'a per cent sign without a no-break space': /\d ?%/ },
		en: { 'a Swedish or German quote': /[„»«]/, 'a closing quote where one opens': /(?:^|[\s(])[”’](?=[\p{L}\p{N}])/u, 'an opening quote where one closes': /[\p{L}\p{N}.,?!][“‘]/u },
	};
	const neverAnywhere = { 'a straight quote': /["']/, 'three full stops': /\.\.\./, 'a hyphen as a dash': / - /, 'a dash between spaces of two kinds': / –\S|\S– /, 'a hyphen between years': /\d{4}-\d{4}/ };
	for (const locale of locales) {
		for (const [name, rule] of Object.entries({ ...neverAnywhere, ...never[locale] })) {
			it(`never has, in "${locale}", ${name}`, () => {
				expect([...words[locale]].filter(([, sentence]) => rule.test(sentence))).toEqual([]);
			});
		}
	}
	it('quotes with ” ” in Swedish and with “ ” in English, always in pairs', () => {
		const count = (text: string, mark: string) => text.split(mark).length - 1;
		for (const [key, sentence] of words.sv) expect(count(sentence, '”') % 2, key).toBe(0);
		for (const [key, sentence] of words.en) expect(count(sentence, '“'), key).toBe(count(sentence, '”'));
		expect([...words.sv.values()].join()).toMatch(/”[^”]+”/);
		expect([...words.en.values()].join()).toMatch(/“[^“”]+”/);
	});
});
