import { glob } from 'node:fs/promises';

/** One page of each kind, in each language: what is tested of a kind is tested here. */
export const kinds = {
	start: '',
	'start, English': 'en/',
	chapters: 'kapitel/',
	'chapters, English': 'en/chapters/',
	'chapter with notes': 'kapitel/krisen-och-den-produktiva-socialpolitiken/',
	'chapter with a figure': 'kapitel/att-investera-i-alla/',
	'chapter with a timeline': 'kapitel/fran-investering-till-kostnad/',
	'last chapter': 'kapitel/vad-foljer-av-detta/',
	both: 'tidslinje/',
	timeline: 'tidslinje/universell-selektiv/',
	'timeline, English': 'en/timeline/universal-selective/',
	grid: 'skiftet/',
	'grid, English': 'en/shift/',
	'embedded timeline': 'inbaddat/universell-selektiv/',
	'embedded timeline, English': 'en/embed/both-shifts/',
	'embedded grid': 'inbaddat/rutnatet/',
	'embedded series': 'inbaddat/social-spending/',
	concepts: 'begrepp/',
	'concepts, English': 'en/concepts/',
	events: 'handelser/',
	'events, English': 'en/events/',
	sources: 'kallor/',
	'sources, English': 'en/sources/',
	search: 'sok/?q=investering',
	'search, English': 'en/search/',
	concept: 'begrepp/universalism/',
	'concept, English': 'en/concepts/universalism/',
	'concept of a long word': 'begrepp/aktiv-arbetsmarknadspolitik/',
	event: 'handelser/allmant-barnbidrag-1948/',
	'event, English': 'en/events/universal-suffrage/',
	source: 'kallor/andersson-2003/',
	'source of which little is known': 'kallor/orebro-kommun-2020/',
	'source, English': 'en/sources/ekholm-jonsson/',
	teach: 'undervisa/',
	'teach, English': 'en/teach/',
	lectures: 'forelasning/',
	'lectures, English': 'en/lectures/',
	lecture: 'forelasning/att-investera-i-alla/',
	claims: 'pastaenden/',
	'claims, English': 'en/claims/',
	data: 'data/',
	'data, English': 'en/data/',
	about: 'om/',
	method: 'om/metod/',
	accessibility: 'om/tillganglighet/',
	'accessibility, English': 'en/about/accessibility/',
	offline: 'utan-nat/',
	'offline, English': 'en/offline/',
	missing: '404.html',
	'missing, English': 'en/404/',
} as const;

/** Every page of the built site, as an address from its root. */
export async function everyPage(): Promise<string[]> {
	const pages: string[] = [];
	for await (const file of glob('**/*.html', { cwd: 'dist' })) pages.push(file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'));
	return pages.sort();
}

/** The addresses of all chapters, from the root. */
export const chapterPages = async (): Promise<string[]> => (await everyPage()).filter((page) => /^kapitel\/.+/.test(page));
