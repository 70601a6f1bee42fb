import type { Locale } from '../i18n/locales.ts';
import { styleOf } from './style.ts';

/** Where a record stands: in the bibliography, its author by family name, or in a note, written as a sentence. */
export type ChicagoPlace = 'list' | 'note';

const journals = 'type="article article-journal article-magazine" match="any"';
const parts = 'type="chapter entry-encyclopedia graphic" match="any"';
/** A comma before "and" is English; Swedish has none. */
const lastOf: Record<Locale, string> = { sv: 'never', en: 'always' };
const lastOfEditors: Record<Locale, string> = { sv: 'never', en: 'contextual' };

/**
 * Chicago's notes and bibliography (17th edition) as a CSL 1.0.2 style, for the kinds of record that the site has. Its
 * order and marks are Chicago's, its words those of the language; the full stop or comma stands after the quotation mark,
 * as in Swedish and in British English.
 *
 * @param place the two forms that a record takes: they are two styles here, since single records are formatted.
 */
export const chicagoNotes = (locale: Locale, place: ChicagoPlace): string => {
	const isList = place === 'list';
	const delimiter = isList ? '. ' : ', ';
	const pages = '<text variable="page"/>';
	const publishing = '<group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>';
	const ofThesis = `<text variable="genre"${isList ? ' text-case="capitalize-first"' : ''}/><text variable="publisher"/>`;
	const imprint = `<group delimiter=", "><choose><if type="thesis">${ofThesis}</if><else>${publishing}</else></choose><text macro="year"/></group>`;
	const editors = `<names variable="editor"><label form="verb${isList ? '' : '-short'}" suffix=" "/><name and="text" delimiter-precedes-last="${lastOfEditors[locale]}"/></names>`;
	const journal = `<group><group delimiter=", "><group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/></group><group delimiter=" "><label variable="issue" form="short"/><text variable="issue"/></group></group><text macro="year" prefix=" (" suffix=")"/><text variable="page" prefix=": "/></group>`;
	const inBook = `<group delimiter=" "><text term="in"${isList ? ' text-case="capitalize-first"' : ''}/><group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="editors"/>${isList ? pages : ''}</group></group>`;
	const genre = `<choose><if type="graphic"><text variable="genre"${isList ? ' text-case="capitalize-first"' : ''}/></if></choose>`;
	const published = `<choose><if variable="publisher"><group delimiter=". ">${inBook}${imprint}</group></if><else><group delimiter=", ">${inBook}<text macro="year"/></group></else></choose>`;
	const printed = isList
		? `<choose><if ${journals}>${journal}</if><else-if ${parts}><group delimiter=". ">${genre}${published}</group></else-if><else>${imprint}</else></choose>`
		: [
				`<choose><if ${journals}>${journal}</if>`,
				`<else-if ${parts}><group delimiter=", ">${genre}<group delimiter=" ">${inBook}<group prefix="(" suffix=")">${imprint}</group></group>${pages}</group></else-if>`,
				'<else-if type="webpage"><text macro="year"/></else-if><else-if variable="title"/>',
				'<else><text macro="year"/></else></choose>',
			].join('');
	const title = `<choose><if type="book report document" match="any"><text variable="title" font-style="italic"/></if><else><text variable="title" quotes="true"/></else></choose>`;
	// A book's imprint stands in parentheses right after its title, without a comma.
	const titled = isList
		? '<text macro="title"/>'
		: `<group delimiter=" "><text macro="title"/><choose><if ${journals}/><else-if ${parts}/><else-if type="webpage"/><else-if variable="title"><group prefix="(" suffix=")">${imprint}</group></else-if></choose></group>`;
	return styleOf(`Chicago, ${place}, ${locale}`, {
		author: `<names variable="author"><name and="text" delimiter-precedes-last="${isList ? lastOf[locale] : lastOfEditors[locale]}"${isList ? ' name-as-sort-order="first"' : ''}/></names>`,
		year: '<choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if><else><text term="no date" form="short"/></else></choose>',
		title,
		editors,
		contributor: `<names variable="contributor"><label form="verb"${isList ? ' text-case="capitalize-first"' : ''} suffix=" "/><name and="text"/></names>`,
		layout: [
			`<group delimiter="${delimiter}">`,
			isList ? `<text macro="author"/>${titled}<text macro="contributor"/>${printed}` : `<text macro="author"/>${titled}${printed}<text macro="contributor"/>`,
			'</group>',
			`<choose><if variable="DOI"><text variable="DOI" prefix="${delimiter}https://doi.org/"/></if><else><text variable="URL" prefix="${delimiter}"/></else></choose>`,
		].join(''),
		terms: '<locale xml:lang="en"><terms><term name="editor" form="verb-short">ed.</term></terms></locale>',
		suffix: '.',
	});
};
