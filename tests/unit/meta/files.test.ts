import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/meta/feed.ts';
import { llmsText } from '../../../src/meta/llms.ts';
import { robots, sitemap } from '../../../src/meta/sitemap.ts';
import { sitePages } from '../../../src/meta/site-pages.ts';
import { xmlElement, xmlText } from '../../../src/meta/xml.ts';
import { file, link, siteContent } from './content.ts';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
const texts = (parent: ParentNode, name: string): string[] => [...parent.querySelectorAll(name)].map(({ textContent }) => textContent!);

describe('xmlText()', () => {
	it('writes what XML would read as markup, and leaves out what it does not allow', () => {
		expect(xmlText('a < b & "c" > d\u0000\u000b å')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d å');
	});
	it('makes elements with and without text', () => {
		expect(xmlElement('a', { b: '"' }, '<')).toBe('<a b="&quot;">&lt;</a>');
		expect(xmlElement('a', {}, null)).toBe('<a/>');
	});
});

describe('sitemap()', () => {
	it('lists nothing where there is nothing', () => {
		expect(texts(parse(sitemap([], '2026-11-23', link)), 'loc')).toEqual([]);
	});
	it('pairs the languages, and leaves a page alone that exists in one', () => {
		const at = { route: 'events' } as const;
		const text = { at, title: '', description: '' };
		const document = parse(sitemap([{ subject: { kind: 'room', room: 'events' }, texts: { sv: text, en: text } }, { subject: { kind: 'room', room: 'sources' }, texts: { sv: { ...text, at: { route: 'sources' } } } }], '2026-11-23', link));
		expect(texts(document, 'loc')).toEqual(['https://example.org/kurs/handelser/', 'https://example.org/kurs/en/events/', 'https://example.org/kurs/kallor/']);
		const alternates = [...document.querySelectorAll('url')].map((url) => [...url.children].filter(({ tagName }) => /link$/i.test(tagName)).map((one) => `${one.getAttribute('hreflang')} ${one.getAttribute('href')}`));
		expect(alternates[0]).toEqual(['sv https://example.org/kurs/handelser/', 'en https://example.org/kurs/en/events/', 'x-default https://example.org/kurs/handelser/']);
		expect(alternates[1]).toEqual(alternates[0]);
		expect(alternates[2]).toEqual([]);
	});
});

describe('robots()', () => {
	it('lets everything be read and names the sitemap', () => {
		expect(robots('https://example.org/sitemap.xml').split('\n')).toEqual(['User-agent: *', 'Disallow:', '', 'Sitemap: https://example.org/sitemap.xml', '']);
	});
});

describe('atomFeed()', () => {
	const change = (id: string, date: string, place: object) => ({ id, date, title: { sv: `Ny ${id}`, en: `New ${id}` }, text: { sv: 'En & två', en: 'One <b>' }, ...place });
	const feed = (changes: object[], locale: 'sv' | 'en' = 'sv') => parse(atomFeed({ ...siteContent, changes: changes as typeof siteContent.changes }, locale, file('/feed.xml'), link));

	it('is whole without a change, and dated by when the site was published', () => {
		const document = feed([]);
		expect(texts(document, 'entry')).toEqual([]);
		expect(texts(document, 'updated')).toEqual([`${siteContent.site.published}T00:00:00Z`]);
	});
	it('tells the newest first, of one day the last that was written', () => {
		const document = feed([change('a', '2026-11-23', { room: 'start' }), change('c', '2027-01-01', { room: 'start' }), change('b', '2026-11-23', { room: 'start' })]);
		expect(texts(document, 'entry > id').map((id) => id.split('#')[1])).toEqual(['c', 'b', 'a']);
		expect(texts(document, 'feed > updated')).toEqual(['2027-01-01T00:00:00Z']);
	});
	it('leads to what has changed, and from English to the list where a chapter is only in Swedish', () => {
		const places = [{ room: 'claims' }, { chapter: 'thirties' }, { concept: 'sib' }, { event: 'miljonprogrammet' }, { source: 'andersson-2003' }];
		const links = (locale: 'sv' | 'en') => [...feed(places.map((place, index) => change(`n${index}`, `2026-11-0${9 - index}`, place)), locale).querySelectorAll('entry > link')].map((one) => new URL(one.getAttribute('href')!).pathname + new URL(one.getAttribute('href')!).hash);
		expect(links('sv')).toEqual(['/kurs/pastaenden/', '/kurs/kapitel/krisen-och-den-produktiva-socialpolitiken/', '/kurs/begrepp/sib/', '/kurs/handelser/miljonprogrammet/', '/kurs/kallor/andersson-2003/']);
		expect(links('en')[1]).toBe('/kurs/en/chapters/#thirties');
	});
	it('writes text as text', () => {
		const document = feed([change('a', '2026-11-23', { room: 'start' })], 'en');
		expect(texts(document, 'summary')).toEqual(['One <b>']);
	});
});

describe('llmsText()', () => {
	it('begins with a heading and a quotation, and lists every room with a link and what it is', () => {
		const lines = llmsText(siteContent, sitePages(siteContent), link, file).split('\n');
		expect(lines[0]).toMatch(/^# /);
		expect(lines[2]).toMatch(/^> /);
		const listed = lines.filter((line) => line.startsWith('- '));
		for (const line of listed) expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/example\.org\/kurs\/[^)]*\).+/);
		expect(listed.filter((line) => line.includes('/kapitel/'))).toHaveLength(12);
		expect(listed.filter((line) => /^- \[Föreläsning( \d+)?: .*\/forelasning\/[^/)]+\/\)/.test(line))).toHaveLength(siteContent.lectures.sv.length);
	});
});
