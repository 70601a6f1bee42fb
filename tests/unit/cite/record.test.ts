import { beforeAll, describe, expect, it } from 'vitest';
import { formatRecord } from '../../../src/cite/record.ts';
import type { ReferenceData } from '../../../src/content/schemas/reference.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import {
	article, asCited, asCitedFamilies, asCitedLettered, asCitedOthers, book, chapter, datedWebPage, magazine, manyAuthors, report, thesis, undated, undatedWebPage, webPage, work,
} from './works.ts';

/** Italics as *…*, links as […](…), no-break spaces as ~. */
const written = (reference: ReferenceData, locale: Locale): string =>
	formatRecord(reference, locale)
		.map(({ text, italic, href }) => (href === undefined ? (italic ? `*${text}*` : text) : `[${text}](${href})`))
		.join('')
		.replaceAll('\u00a0', '~');

const golden: [kind: string, reference: ReferenceData, sv: string, en: string][] = [
	[
		'a book', book,
		'Boréus, K. (1994). *Högervåg: Nyliberalismen och kampen om språket i svensk debatt 1969–1989*. Tiden.',
		'Boréus, K. (1994). *Högervåg: Nyliberalismen och kampen om språket i svensk debatt 1969–1989*. Tiden.',
	],
	[
		'a thesis, its kind in the language of the page', thesis,
		'Fjertorp, J. (2010). *Investeringar i kommunal infrastruktur* [Doktorsavhandling]. Lund Institute of Economic Research.',
		'Fjertorp, J. (2010). *Investeringar i kommunal infrastruktur* [Doctoral thesis]. Lund Institute of Economic Research.',
	],
	[
		'a chapter in an edited book', chapter,
		'Hemerijck, A. (2012). Two or three waves of welfare state transformation? I N. Morel, B. Palier, & J. Palme (Red.), *Towards a Social Investment Welfare State? Ideas, Policies and Challenges* (s.~33–60). Policy Press.',
		'Hemerijck, A. (2012). Two or three waves of welfare state transformation? In N. Morel, B. Palier, & J. Palme (Eds.), *Towards a Social Investment Welfare State? Ideas, Policies and Challenges* (pp.~33–60). Policy Press.',
	],
	[
		'an article with a DOI, linked', article,
		'Donzelot, J. (1988). The promotion of the social. *Economy and Society*, *17*(3), 395–427. [https://doi.org/10.1080/03085148800000016](https://doi.org/10.1080/03085148800000016)',
		'Donzelot, J. (1988). The promotion of the social. *Economy and Society*, *17*(3), 395–427. [https://doi.org/10.1080/03085148800000016](https://doi.org/10.1080/03085148800000016)',
	],
	[
		'several authors', manyAuthors,
		'Sunesson, S., Blomberg, S., Edebalk, P. G., & Harrysson, L. (1998). The flight from universalism. *European Journal of Social Work*, *1*(1), 19–29.',
		'Sunesson, S., Blomberg, S., Edebalk, P. G., & Harrysson, L. (1998). The flight from universalism. *European Journal of Social Work*, *1*(1), 19–29.',
	],
	[
		'an article in a magazine, with its letter', magazine,
		'Myrdal, G. (1932c). Socialpolitikens dilemma II. *Spektrum*, (4).',
		'Myrdal, G. (1932c). Socialpolitikens dilemma II. *Spektrum*, (4).',
	],
	[
		'a report with a contributor', report,
		'Jannesson, E., & Jonsson, R. (med Johansson, K.). (2015). *Organisering och styrning av sociala investeringar*. Sveriges Kommuner och Landsting.',
		'Jannesson, E., & Jonsson, R. (with Johansson, K.). (2015). *Organisering och styrning av sociala investeringar*. Sveriges Kommuner och Landsting.',
	],
	[
		'a web page, its address linked whole', webPage,
		'Örebro kommun. (2022). *Sociala investeringar*. [https://www.orebro.se/sa-arbetar-vi?del=1&sida=2](https://www.orebro.se/sa-arbetar-vi?del=1&sida=2)',
		'Örebro kommun. (2022). *Sociala investeringar*. [https://www.orebro.se/sa-arbetar-vi?del=1&sida=2](https://www.orebro.se/sa-arbetar-vi?del=1&sida=2)',
	],
	[
		'a day, before its month, and quotation marks of the language', datedWebPage,
		'Region Stockholm. (2020, 3 juni). *Om ”hälsoobligationen”*. [https://www.regionstockholm.se/](https://www.regionstockholm.se/)',
		'Region Stockholm. (2020, 3 June). *Om “hälsoobligationen”*. [https://www.regionstockholm.se/](https://www.regionstockholm.se/)',
	],
	[
		'a chapter without a year', undated,
		'Ekholm, D., & Jonsson, R. (u.å.). Sociala investeringar – perspektiv och arbetssätt för hållbar välfärd? I B. Hermelin (Red.), *Kommunerna och hållbar utveckling – demokrati, välfärd och lokal utveckling*.',
		'Ekholm, D., & Jonsson, R. (n.d.). Sociala investeringar – perspektiv och arbetssätt för hållbar välfärd? In B. Hermelin (Ed.), *Kommunerna och hållbar utveckling – demokrati, välfärd och lokal utveckling*.',
	],
	[
		'a web page without a year', undatedWebPage,
		'Örebro kommun. (u.å.). *Sociala investeringar*. Hämtad från [https://www.orebro.se/](https://www.orebro.se/)',
		'Örebro kommun. (n.d.). *Sociala investeringar*. Retrieved from [https://www.orebro.se/](https://www.orebro.se/)',
	],
	['a work known by its citation only', asCited, 'Andersson, J. (2004). Den fullständiga posten är inte känd.', 'Andersson, J. (2004). The full record is not known.'],
	[
		'such a work with a letter', asCitedLettered,
		'Morel, N., Palier, B., & Palme, J. (2012a). Den fullständiga posten är inte känd.',
		'Morel, N., Palier, B., & Palme, J. (2012a). The full record is not known.',
	],
	[
		'such a work by authors of whom one is named', asCitedOthers,
		'Bokström~m.fl. (2014). Den fullständiga posten är inte känd.',
		'Bokström~et~al. (2014). The full record is not known.',
	],
	[
		'such a work by two without first names', asCitedFamilies,
		'Nilsson & Hahn. (2012). Den fullständiga posten är inte känd.',
		'Nilsson & Hahn. (2012). The full record is not known.',
	],
];

// The processor reads its style and locales with the first record in each language.
beforeAll(() => {
	for (const locale of ['sv', 'en'] as const) formatRecord(book, locale);
}, 60_000);

describe('formatRecord', () => {
	it.each(golden)('writes %s', (_, reference, sv, en) => {
		expect(written(reference, 'sv')).toBe(sv);
		expect(written(reference, 'en')).toBe(en);
	});
	it('leaves out whatever else an as-cited record holds', () => {
		const reference = work({ id: 'b', type: 'report', author: [{ family: 'Balkfors', given: 'Anna' }], issued: { 'date-parts': [[2014]] }, publisher: 'SKL', URL: 'https://skl.se/' }, 'Balkfors 2014', 'as-cited');
		expect(written(reference, 'sv')).toBe('Balkfors, A. (2014). Den fullständiga posten är inte känd.');
	});
	it('keeps signs that mean something in HTML as text', () => {
		const reference = work({ id: 'c', type: 'book', title: 'Makt < frihet & "lag"', author: [{ family: 'Ek', given: 'Bo' }], issued: { 'date-parts': [[1990]] } });
		expect(written(reference, 'sv')).toBe('Ek, B. (1990). *Makt < frihet & ”lag”*.');
	});
	it('sets a title within an italic title upright', () => {
		const reference = work({ id: 'd', type: 'book', title: 'Att läsa <i>Emile</i> i dag', author: [{ family: 'Ek', given: 'Bo' }], issued: { 'date-parts': [[1990]] } });
		expect(written(reference, 'sv')).toBe('Ek, B. (1990). *Att läsa *Emile* i dag*.');
	});
	it('makes no link of an address that a browser would run', () => {
		const reference = work({ id: 'e', type: 'webpage', title: 'Sidan', author: [{ literal: 'Någon' }], issued: { 'date-parts': [[2020]] }, URL: 'javascript:alert(1)' });
		expect(formatRecord(reference, 'sv').some(({ href }) => href !== undefined)).toBe(false);
	});
	it('gives the same letter whichever works are formatted before', () => {
		const before = written(work({ ...magazine, id: 'myrdal-1932a' }, 'Myrdal 1932a'), 'sv');
		const after = written(work({ ...magazine, id: 'myrdal-1932b' }, 'Myrdal 1932b'), 'sv');
		expect([before, after].map((record) => record.slice(0, 19))).toEqual(['Myrdal, G. (1932a).', 'Myrdal, G. (1932b).']);
	});
});
