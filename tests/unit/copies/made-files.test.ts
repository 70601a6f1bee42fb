import { describe, expect, it } from 'vitest';
import { linkMade, pdfsOf } from '../../../src/copies/made-files.ts';

const place = (address: string, look = ''): string => `<p class="made-file" data-made="${address}"${look} hidden><a class="button">Som PDF</a> <small></small></p>`;
const page = (body: string, lang = 'sv'): string => `<html lang="${lang}"><head><meta name="citation_fulltext_html_url" content="https://example.org/kurs/a/"></head><body>${body}</body></html>`;
const at = 'https://example.org/kurs/a/';
const sizes: Record<string, number> = { '/kurs/a/a.pdf': 440_400, '/kurs/b/b.pdf': 1_250_000 };
const sizeOf = (address: string): number | undefined => sizes[address];

describe('linkMade()', () => {
	it('opens the place of a file that is there, with its size as the page’s language writes it', () => {
		expect(linkMade(page(place('/kurs/b/b.pdf')), at, sizeOf)).toContain('<p class="made-file" data-made="/kurs/b/b.pdf"><a class="button" href="/kurs/b/b.pdf">Som PDF</a> <small>(1,3\u00a0MB)</small></p>');
		expect(linkMade(page(place('/kurs/a/a.pdf'), 'en'), at, sizeOf)).toContain('<small>(440\u00a0kB)</small>');
	});
	it('leaves the place of one that is not there closed, and closes it where the file is gone', () => {
		const html = page(place('/kurs/c/c.pdf') + place('/kurs/b/b.pdf'));
		expect(linkMade(html, at, () => undefined)).toBe(html);
		expect(linkMade(linkMade(html, at, sizeOf), at, () => undefined)).toBe(html);
	});
	it('names the page’s own PDF for reference managers, the first of two, and no other page’s', () => {
		const own = '<meta name="citation_pdf_url" content="https://example.org/kurs/a/a.pdf">';
		expect(linkMade(page(place('/kurs/b/b.pdf') + place('/kurs/a/a.pdf')), at, sizeOf)).toContain(`a/">${own}</head>`);
		expect(linkMade(page(place('/kurs/b/b.pdf')), at, sizeOf)).not.toContain('citation_pdf_url');
	});
	it('changes nothing when it is done again', () => {
		const once = linkMade(page(place('/kurs/a/a.pdf') + place('/kurs/c/c.pdf')), at, sizeOf);
		expect(linkMade(once, at, sizeOf)).toBe(once);
	});
	it('leaves a page without such places as it is', () => {
		expect(linkMade(page('<p hidden>$&</p>'), at, sizeOf)).toBe(page('<p hidden>$&</p>'));
	});
	it('stops at a page in no language of the site', () => {
		expect(() => linkMade(page('', 'de'), at, sizeOf)).toThrow('html has no lang of sv or en');
	});
});

describe('pdfsOf()', () => {
	it('lists the PDFs in the page’s own folder, each once, with the look that each is printed in', () => {
		const html = page(place('/kurs/a/a.pdf') + place('/kurs/b/b.pdf') + place('/kurs/a/a-tre.pdf', ' data-look="prints-three"') + place('/kurs/a/a.pdf') + place('/kurs/download/x.zip'));
		const wanted = [{ address: '/kurs/a/a.pdf', look: undefined }, { address: '/kurs/a/a-tre.pdf', look: 'prints-three' }];
		expect(pdfsOf(html, '/kurs/a/')).toEqual(wanted);
		expect(pdfsOf(linkMade(html, at, sizeOf), '/kurs/a/')).toEqual(wanted);
	});
	it('is empty for a page that has no place for one', () => {
		expect(pdfsOf(page(''), '/kurs/a/')).toEqual([]);
	});
});
