import { styleOf } from './style.ts';

const people = '<name and="symbol" delimiter=", " delimiter-precedes-last="never" initialize-with=". " name-as-sort-order="all"/>';

/**
 * Harvard as Swedish universities teach it, as a CSL 1.0.2 style: a full stop after the year, town before publisher, "s."
 * before pages. There is no one Harvard; this is close to what the library of the University of Borås gives, and the same
 * in both languages but for the words. The letter of 1932a comes from the record (as `annote`).
 */
export const harvard = (): string =>
	styleOf('Harvard', {
		author: `<names variable="author">${people}</names>`,
		year: '<group prefix="(" suffix=")"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date><text variable="annote"/></if><else><text term="no date" form="short"/></else></choose></group>',
		title: '<choose><if type="chapter entry-encyclopedia article article-journal article-magazine" match="any"><text variable="title"/></if><else><group delimiter=" "><text variable="title" font-style="italic"/><choose><if type="graphic"><text variable="genre" prefix="[" suffix="]"/></if></choose></group></else></choose>',
		editors: `<names variable="editor">${people}<label form="short" prefix=" (" suffix=")"/></names>`,
		pages: '<group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>',
		container: [
			'<choose>',
			'<if type="chapter entry-encyclopedia graphic" match="any"><group delimiter=" "><text term="in" text-case="capitalize-first"/><text macro="editors"/><text variable="container-title" font-style="italic"/></group></if>',
			'<else><group delimiter=", "><text variable="container-title" font-style="italic"/><choose><if variable="volume"><group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group></if><else><group delimiter=" "><label variable="issue" form="short"/><text variable="issue"/></group></else></choose><text macro="pages"/></group></else>',
			'</choose>',
		].join(''),
		contributor: `<names variable="contributor"><label form="verb" text-case="capitalize-first" suffix=" "/>${people}</names>`,
		thesis: '<choose><if type="thesis"><text variable="genre" text-case="capitalize-first"/></if></choose>',
		publisher: '<group delimiter=", "><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group><choose><if type="chapter"><text macro="pages"/></if></choose></group>',
		layout: [
			'<group delimiter=". " suffix=".">',
			'<group delimiter=" "><text macro="author"/><text macro="year"/></group>',
			'<text macro="title"/><text macro="container"/><text macro="contributor"/><text macro="thesis"/><text macro="publisher"/>',
			'</group>',
			'<choose><if variable="DOI"><text variable="DOI" prefix=" https://doi.org/"/></if><else><text variable="URL" prefix=" "/></else></choose>',
		].join(''),
		terms: '',
		suffix: '',
	});
