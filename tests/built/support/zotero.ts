/**
 * What Zotero makes of a page, by the rules of its translators "Embedded Metadata" and "RDF", as far as our pages touch
 * them. Source: https://github.com/zotero/translators
 */

/** A creator as Zotero stores one. */
export interface Creator {
	firstName: string;
	lastName: string;
}

/** An item as Zotero stores one. */
export interface ZoteroItem {
	itemType: string | undefined;
	title: string | undefined;
	creators: Creator[];
	date: string | undefined;
	url: string | undefined;
	language: string | undefined;
	publicationTitle: string | undefined;
	publisher: string | undefined;
	pages: string | undefined;
	volume: string | undefined;
	issue: string | undefined;
	doi: string | undefined;
	/** University or institution. */
	body: string | undefined;
}

/** Values of all tags whose name ends so, since Zotero does not mind what stands before. */
const contents = (document: Document, name: string): string[] =>
	[...document.querySelectorAll('head > meta[name]')].filter((meta) => meta.getAttribute('name')!.endsWith(name)).map((meta) => meta.getAttribute('content') ?? '');

/** As Zotero reads a field: all that it finds, joined. */
const content = (document: Document, name: string): string | undefined => contents(document, name).join(', ').replace(/\s+/g, ' ').trim() || undefined;
const property = (document: Document, name: string): string | undefined => document.querySelector(`head > meta[property="${name}"]`)?.getAttribute('content') ?? undefined;

/** A name in parts: by the comma where there was one, else the last word is the surname. */
export function cleanAuthor(written: string): Creator {
	const hasComma = written.includes(',');
	const name = written.replace(/^[\s\u00a0.,/[\]:]+/, '').replace(/[\s\u00a0.,/[\]:]+$/, '').replace(/[\s\u00a0]+/g, ' ');
	if (hasComma) {
		const [lastName = name, firstName = ''] = name.replace(/\.([^ ])/, '. $1').split(/, ?/);
		return { lastName, firstName };
	}
	const space = name.lastIndexOf(' ');
	return { lastName: name.slice(space + 1), firstName: name.slice(0, Math.max(0, space)) };
}

function creatorsOf(document: Document): Creator[] {
	const tags = contents(document, 'citation_author');
	return tags.flatMap((tag) => {
		const names = tag.split(/\s*;\s*/);
		const byComma = names[0]!.split(/\s*,\s*/);
		const several = names.length === 1 && tags.length === 1 && byComma.length > 1 && byComma[0]!.includes(' ') && byComma[1]!.includes(' ');
		return (several ? byComma : names).filter((name) => /[^\s,-.;]/.test(name)).map(cleanAuthor);
	});
}

/** The type that the tags suggest, as `init()` finds it: the last sure one, else the first guess. */
function highwireType(document: Document): string | undefined {
	let sure: string | undefined;
	let guess: string | undefined;
	for (const meta of document.querySelectorAll('head > meta[name^="citation_"][content]:not([content=""])')) {
		const name = meta.getAttribute('name');
		if (name === 'citation_journal_title') sure = 'journalArticle';
		else if (name === 'citation_technical_report_institution') sure = 'report';
		else if (name === 'citation_conference_title' || name === 'citation_conference') sure = 'conferencePaper';
		else if (name === 'citation_book_title') sure = 'bookSection';
		else if (name === 'citation_dissertation_institution') sure = 'thesis';
		else if (name === 'citation_title' || name === 'citation_series_title') guess ??= 'journalArticle';
		else if (name === 'citation_isbn') guess = 'book';
	}
	return sure ?? guess;
}

/** The item that Zotero would save from a page. */
export function zoteroItem(document: Document): ZoteroItem {
	// Dublin Core and PRISM, which would take part too, stand on no page of ours.
	const ogTypes: Record<string, string> = { website: 'webpage', book: 'book' };
	const [first, last] = [content(document, 'citation_firstpage'), content(document, 'citation_lastpage')];
	const inWhole = content(document, 'citation_inbook_title') ?? content(document, 'citation_journal_title');
	const title = (content(document, 'citation_title') ?? property(document, 'og:title') ?? document.title).replace(/\s+/g, ' ');
	const endsWithWhole = inWhole && new RegExp(`\\s*[-–—=_:|~#]\\s*${inWhole.replace(/([()[\]$^*+.?|])/g, '\\$1')}\\s*$`, 'i');
	return {
		itemType: content(document, 'z:itemType') ?? ogTypes[property(document, 'og:type') ?? ''] ?? highwireType(document),
		title: endsWithWhole ? title.replace(endsWithWhole, '') : title,
		creators: creatorsOf(document),
		date: content(document, 'citation_date') ?? content(document, 'citation_cover_date') ?? content(document, 'citation_publication_date') ?? content(document, 'citation_online_date'),
		url: content(document, 'citation_public_url') ?? content(document, 'citation_fulltext_html_url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
		language: content(document, 'citation_language') ?? document.documentElement.getAttribute('lang') ?? undefined,
		publicationTitle: inWhole,
		publisher: content(document, 'citation_publisher'),
		pages: first && (last ? `${first}-${last}` : first),
		volume: content(document, 'citation_volume'),
		issue: content(document, 'citation_issue'),
		doi: content(document, 'citation_doi'),
		body: content(document, 'citation_dissertation_institution') ?? content(document, 'citation_technical_report_institution'),
	};
}
