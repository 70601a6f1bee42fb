import { referenceSchema, type ReferenceData } from '../../../src/content/schemas/reference.ts';

const both = { sv: 'Prov.', en: 'Test.' };

/** A reference that passes the schema, from the fields that a test is about. */
export const work = (
	fields: Partial<Omit<ReferenceData, 'custom'>> & Pick<ReferenceData, 'id' | 'type' | 'author'>,
	inText = '',
	verified: ReferenceData['custom']['verified'] = 'confirmed',
): ReferenceData => referenceSchema.parse({ ...fields, custom: { verified, inText, citedFor: both } });

const year = (...parts: number[]) => ({ 'date-parts': [parts] });

export const book = work(
	{ id: 'boreus-1994', type: 'book', title: 'Högervåg: Nyliberalismen och kampen om språket i svensk debatt 1969–1989', author: [{ family: 'Boréus', given: 'Kristina' }], issued: year(1994), publisher: 'Tiden', 'publisher-place': 'Stockholm', language: 'sv' },
	'Boréus 1994',
	'well-known',
);

export const thesis = work(
	{ id: 'fjertorp-2010', type: 'thesis', genre: 'Doctoral thesis', title: 'Investeringar i kommunal infrastruktur', author: [{ family: 'Fjertorp', given: 'Jonas' }], issued: year(2010), publisher: 'Lund Institute of Economic Research', language: 'sv' },
	'Fjertorp 2010',
);

export const chapter = work(
	{
		id: 'hemerijck-2012',
		type: 'chapter',
		title: 'Two or three waves of welfare state transformation?',
		author: [{ family: 'Hemerijck', given: 'Anton' }],
		issued: year(2012),
		'container-title': 'Towards a Social Investment Welfare State? Ideas, Policies and Challenges',
		editor: [{ family: 'Morel', given: 'Nathalie' }, { family: 'Palier', given: 'Bruno' }, { family: 'Palme', given: 'Joakim' }],
		page: '33–60',
		publisher: 'Policy Press',
		language: 'en',
	},
	'Hemerijck 2012',
);

export const article = work(
	{ id: 'donzelot-1988', type: 'article-journal', title: 'The promotion of the social', author: [{ family: 'Donzelot', given: 'Jacques' }], issued: year(1988), 'container-title': 'Economy and Society', volume: '17', issue: '3', page: '395–427', DOI: '10.1080/03085148800000016', language: 'en' },
	'Donzelot 1988',
);

export const manyAuthors = work(
	{
		id: 'sunesson-1998',
		type: 'article-journal',
		title: 'The flight from universalism',
		author: ['Sunesson, Sune', 'Blomberg, Staffan', 'Edebalk, Per Gunnar', 'Harrysson, Lars'].map((name) => {
			const [family = '', given = ''] = name.split(', ');
			return { family, given };
		}),
		issued: year(1998),
		'container-title': 'European Journal of Social Work',
		volume: '1',
		issue: '1',
		page: '19–29',
		language: 'en',
	},
	'Sunesson m.fl. 1998',
);

export const magazine = work(
	{ id: 'myrdal-1932c', type: 'article-magazine', title: 'Socialpolitikens dilemma II', author: [{ family: 'Myrdal', given: 'Gunnar' }], issued: year(1932), 'container-title': 'Spektrum', issue: '4', language: 'sv' },
	'Myrdal 1932c',
	'well-known',
);

export const report = work(
	{ id: 'jannesson-jonsson-2015', type: 'report', title: 'Organisering och styrning av sociala investeringar', author: [{ family: 'Jannesson', given: 'Erik' }, { family: 'Jonsson', given: 'Robert' }], contributor: [{ family: 'Johansson', given: 'Kerstin' }], issued: year(2015), publisher: 'Sveriges Kommuner och Landsting', language: 'sv' },
	'Jannesson & Jonsson 2015',
);

export const webPage = work(
	{ id: 'orebro-kommun-2022', type: 'webpage', title: 'Sociala investeringar', author: [{ literal: 'Örebro kommun' }], issued: year(2022), URL: 'https://www.orebro.se/sa-arbetar-vi?del=1&sida=2', language: 'sv' },
	'Örebro kommun 2022',
);

export const datedWebPage = work(
	{ id: 'region-stockholm-2020', type: 'webpage', title: 'Om "hälsoobligationen"', author: [{ literal: 'Region Stockholm' }], issued: year(2020, 6, 3), URL: 'https://www.regionstockholm.se/', language: 'sv' },
	'Region Stockholm 2020',
);

export const undatedWebPage = work(
	{ id: 'orebro-kommun', type: 'webpage', title: 'Sociala investeringar', author: [{ literal: 'Örebro kommun' }], URL: 'https://www.orebro.se/', language: 'sv' },
);

export const undated = work({
	id: 'ekholm-jonsson',
	type: 'chapter',
	title: 'Sociala investeringar – perspektiv och arbetssätt för hållbar välfärd?',
	author: [{ family: 'Ekholm', given: 'David' }, { family: 'Jonsson', given: 'Robert' }],
	editor: [{ family: 'Hermelin', given: 'Brita' }],
	'container-title': 'Kommunerna och hållbar utveckling – demokrati, välfärd och lokal utveckling',
	language: 'sv',
});

export const asCited = work({ id: 'andersson-2004', type: 'document', author: [{ family: 'Andersson', given: 'Jenny' }], issued: year(2004) }, 'Andersson 2004', 'as-cited');

export const asCitedLettered = work(
	{ id: 'morel-2012a', type: 'document', author: [{ family: 'Morel', given: 'Nathalie' }, { family: 'Palier', given: 'Bruno' }, { family: 'Palme', given: 'Joakim' }], issued: year(2012), language: 'en' },
	'Morel m.fl. 2012a',
	'as-cited',
);

export const asCitedOthers = work({ id: 'bokstrom-2014', type: 'document', author: [{ literal: 'Bokström m.fl.' }], issued: year(2014) }, 'Bokström m.fl. 2014', 'as-cited');

export const asCitedFamilies = work({ id: 'nilsson-hahn-2012', type: 'document', author: [{ family: 'Nilsson' }, { family: 'Hahn' }], issued: year(2012) }, 'Nilsson & Hahn 2012', 'as-cited');
