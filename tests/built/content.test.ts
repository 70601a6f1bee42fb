import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AccessibilityData } from '../../src/content/schemas/accessibility.ts';
import type { ClaimData } from '../../src/content/schemas/claim.ts';
import type { SiteData } from '../../src/content/schemas/site.ts';
import { chapters, embeds, pages } from './support/site.ts';

const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as ClaimData[];

test('every claim of the research chapter stands in a paragraph, with the works it rests on cited there', () => {
	const missing: string[] = [];
	for (const { id, restsOn = [] } of claims) {
		const paragraphs = chapters.flatMap(({ document }) => [...document.querySelectorAll('[data-claims]')]).filter((paragraph) => paragraph.getAttribute('data-claims')!.split(' ').includes(id));
		const cited = new Set(paragraphs.flatMap((paragraph) => [...paragraph.querySelectorAll('[data-cite]')].map((link) => link.getAttribute('data-cite'))));
		if (!paragraphs.length) missing.push(`${id} stands nowhere`);
		for (const { reference } of restsOn) if (!cited.has(reference)) missing.push(`${id} without ${reference}`);
	}
	expect(claims).toHaveLength(173);
	expect(missing).toEqual([]);
});

test.each(chapters)('$address shows all that a chapter shows', ({ document }) => {
	for (const selector of ['h1', '.chapter-lead', '.chapter-facts dd', '.chapter-contents li', '[data-spine] svg', '.para-number', '.key-points li', '.bridge', '#sources', '#concepts', '#events']) expect(document.querySelector(selector), selector).not.toBeNull();
	const headings = [...document.querySelectorAll('.section > h2')].map(({ id }) => `#${id}`);
	const contents = [...document.querySelectorAll('.chapter-contents a')].map((link) => link.getAttribute('href'));
	expect(contents).toEqual([...headings, '#key-points']);
	expect([...document.querySelectorAll('.context')].every((context) => context.querySelector('.context-sources')!.textContent!.trim().length > 15)).toBe(true);
});

test('paragraph ids and section ids are ASCII and the same as in the source', () => {
	for (const { document } of chapters) for (const { id } of document.querySelectorAll('.para > p, .section > h2')) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});

const statement = parse(readFileSync('content/accessibility.yaml', 'utf8')) as AccessibilityData;
const site = parse(readFileSync('content/site.yaml', 'utf8')) as SiteData;

test.each([
	{ address: 'om/tillganglighet/', locale: 'sv' as const },
	{ address: 'en/about/accessibility/', locale: 'en' as const },
])('the accessibility statement at $address holds all that the law asks for', ({ address, locale }) => {
	const text = pages.find((page) => page.address === address)!.document.querySelector('main')!.textContent!.replace(/\s+/g, ' ');
	const status = { sv: { full: 'helt förenlig', partial: 'delvis förenlig', none: 'inte förenlig' }, en: { full: 'fully compliant', partial: 'partially compliant', none: 'not compliant' } }[locale][statement.status];
	const day = (value: string) => new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
	for (const part of [site.publisher[locale], site.origin, status, day(statement.assessed), day(statement.updated), statement.method[locale], statement.report[locale], site.contact, statement.supervision[locale], statement.burden[locale], statement.outside[locale], ...statement.issues.flatMap(({ what, why }) => [what[locale], why[locale]])]) expect(text).toContain(part.replace(/\s+/g, ' ').trim());
	expect(pages.find((page) => page.address === address)!.document.querySelector(`a[href="${statement.complaint}"]`)).not.toBeNull();
});

test('the accessibility statement was looked over within the last twelve months', () => {
	const age = Date.now() - Date.parse(statement.updated);
	expect(age).toBeGreaterThan(-24 * 3600 * 1000);
	expect(age).toBeLessThan(366 * 24 * 3600 * 1000);
});

test('every page links to the accessibility statement in its own language, but figures alone, which lead to a page that does', () => {
	for (const { address, document } of pages.filter((page) => !embeds.includes(page))) {
		const expected = address.startsWith('en/') ? '/en/about/accessibility/' : '/om/tillganglighet/';
		expect(document.querySelector(`.site-footer a[href="${expected}"]`), address).not.toBeNull();
	}
});

