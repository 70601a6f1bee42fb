import { describe, expect, test } from 'vitest';
import { embeds, localeOf, pages, textRuns } from './support/site.ts';

const addresses = new Map(pages.map((page) => [page.address, page]));
const alternates = (document: Document) => new Map([...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [link.getAttribute('hreflang')!, new URL(link.getAttribute('href')!).pathname.slice(1)]));

test.each(pages)('$address says its language', (page) => {
	expect(page.document.documentElement.getAttribute('lang')).toBe(localeOf(page));
});

test.each(pages)('the languages of $address name each other', (page) => {
	const own = alternates(page.document);
	for (const [language, address] of own) {
		const other = addresses.get(address);
		expect(other, `${language}: ${address}`).toBeDefined();
		expect(alternates(other!.document)).toEqual(own);
	}
	if (own.size) {
		expect(own.get(localeOf(page))).toBe(page.address);
		expect(own.get('x-default')).toBe(own.get('sv'));
	}
});

test('what exists in both languages says so, and only that', () => {
	const without = pages.filter((page) => alternates(page.document).size === 0 && !embeds.includes(page)).map(({ address }) => address);
	expect(without.every((address) => /^(kapitel|forelasning)\/.|404/.test(address)), without.join(' ')).toBe(true);
});

// Words that are common in one language and no words in the other.
const swedish = /(?<![\p{L}’-])(och|att|som|inte|för|är|av|det|på|när|eller|från|till)(?![\p{L}-])/iu;
const english = /(?<![\p{L}’-])(the|and|of|is|are|with|from|which|was|their)(?![\p{L}-])/iu;

describe('nothing half of the other language stands on a page', () => {
	test.each(pages)('$address', (page) => {
		const foreign = localeOf(page) === 'en' ? swedish : english;
		const found = textRuns(page)
			// A record holds names of publishers and journals, which are what they are.
			.filter(({ lang, element }) => lang === localeOf(page) && !element.closest('.record'))
			.filter(({ text }) => foreign.test(text))
			.map(({ text }) => text.trim().slice(0, 120));
		expect(found).toEqual([]);
	});
});

describe('the typography of each language', () => {
	// A four-digit number that is no year, and no number of an act or a document, is grouped.
	const rules = {
		sv: { 'straight quotes': /["']/, 'English quotes': /[“‘]/, 'a hyphen as a dash': / - /, 'a hyphen between years': /\b(1[89]|20)\d\d-(1[89]|20)\d\d\b/, 'a per cent sign without a no-break space': /\d ?%/, 'an ungrouped number': /(?<![\d:/.\-–A-Za-z])(?!1[89]\d\d|20[0-4]\d)\d{4,}(?![\d:/-])/ },
		en: { 'straight quotes': /["']/, 'Swedish quotes': /(^|[\s(])”(?=[\p{L}\p{N}])/u, 'a hyphen as a dash': / - /, 'a hyphen between years': /\b(1[89]|20)\d\d-(1[89]|20)\d\d\b/ },
	};
	test.each(pages)('$address', (page) => {
		const found = textRuns(page).flatMap(({ text, lang, element }) =>
			lang in rules && !element.closest('code, textarea, a[href^="http"], a[href^="mailto"], .print-address, dd')
				? Object.entries(rules[lang as 'sv' | 'en']).filter(([, rule]) => rule.test(text)).map(([name]) => `${name}: ${text.trim().slice(0, 100)}`)
				: []);
		expect(found).toEqual([]);
	});
});
