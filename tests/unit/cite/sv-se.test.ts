import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { svSE } from '../../../src/cite/sv-se.ts';

/** The names of the terms of a locale that say something, with their forms: "editor", "editor short". */
const terms = (xml: string): Map<string, string> =>
	new Map(
		[...xml.matchAll(/<term\b([^>]*[^/])>([\s\S]*?)<\/term>/g)].map(([, attributes = '', content = '']) => {
			const [name, form] = ['name', 'form'].map((key) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1]);
			return [form === undefined ? `${name}` : `${name} ${form}`, content];
		}),
	);

const swedish = terms(svSE);

describe('the locale sv-SE', () => {
	it('has every word that the English locale has, so that no record falls back on English', () => {
		const english = [...terms(plugins.config.get('@csl').locales.get('en-US')).keys()].filter((name) => !name.includes(' short') && !name.includes(' verb'));
		expect(english.length).toBeGreaterThan(150);
		// "3rd" and "13th" end otherwise than "4th"; in Swedish all three end in ":e".
		expect(english.filter((name) => !swedish.has(name))).toEqual(['ordinal-03', 'ordinal-13']);
	});
	it('writes months in lower case', () => {
		const months = [...swedish].filter(([name]) => name.startsWith('month-'));
		expect(months).toHaveLength(24);
		expect(months.filter(([, word]) => word !== word.toLowerCase())).toEqual([]);
	});
	it('closes every element that it opens', () => {
		const open: string[] = [];
		for (const [, closing, name = '', empty] of svSE.matchAll(/<(\/?)([a-z-]+)[^<>]*?(\/?)>/g)) {
			if (closing) expect(open.pop()).toBe(name);
			else if (!empty) open.push(name);
		}
		expect(open).toEqual([]);
	});
	it('quotes with ” on both sides', () => {
		expect([swedish.get('open-quote'), swedish.get('close-quote')]).toEqual(['”', '”']);
	});
});
