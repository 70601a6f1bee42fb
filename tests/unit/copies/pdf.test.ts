import { describe, expect, it } from 'vitest';
import { dateTo, readPdf } from '../../../src/copies/pdf.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const info = "<</Title (R\\366tter \\(1880\\))\n/CreationDate (D:20261124093015+00'00')\n/ModDate (D:20261124093015+00'00')>>";
const whole = bytes(
	`%PDF-1.4\n${info}\nendobj\n<</Type /StructElem\n/Lang (en)>>\n<</Type /Annot /A <</URI (https://example.org/kapitel/)>>>>\n<</Type /Annot /A <</URI (https://example.org/kapitel/)>>>>\n<</Type /Page>>\n<</Type /Page\n>>\n<</Type /Pages>>\n<</Type /Catalog\n/MarkInfo <</Marked true>>\n/StructTreeRoot 8 0 R\n/Outlines 9 0 R\n/Lang (sv)>>\nendobj`,
);

describe('readPdf()', () => {
	it('reads pages, title, tags, outline, links and the language of the whole, not of a part', () => {
		expect(readPdf(whole)).toEqual({ pages: 2, title: 'Rötter (1880)', lang: 'sv', isTagged: true, hasOutline: true, links: ['https://example.org/kapitel/'] });
	});
	it('reads titles in UTF-16, in brackets and as digits', () => {
		expect(readPdf(bytes('/Title <FEFF0052F6F6 2013>'.replace('F6F6 ', '00F6 '))).title).toBe('Rö–');
		expect(readPdf(bytes('/Title (\xfe\xff\x00R\x00\xf6\\040\x13)')).title).toBe('Rö–');
	});
	it('finds nothing in an empty document', () => {
		expect(readPdf(new Uint8Array())).toEqual({ pages: 0, title: undefined, lang: undefined, isTagged: false, hasOutline: false, links: [] });
	});
});

describe('dateTo()', () => {
	it('puts a day’s noon where the moment of printing was, and changes no other byte', () => {
		const dated = dateTo(whole, '2025-01-02');
		expect(dated.length).toBe(whole.length);
		const text = new TextDecoder('latin1').decode(dated);
		expect(text).toBe(new TextDecoder('latin1').decode(whole).replaceAll("20261124093015+00'00'", "20250102120000+00'00'"));
		expect(text).toContain("/ModDate (D:20250102120000+00'00')");
	});
});
