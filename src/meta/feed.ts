import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Destination } from '../i18n/routes.ts';
import { t } from '../i18n/t.ts';
import type { Link, SiteContent } from './content.ts';
import { siteAuthors, wholeName } from './people.ts';
import { xmlElement, xmlHead } from './xml.ts';

/** Where a change is seen, in a language. A chapter that is not in the language is seen in the list of chapters. */
const placeOf = ({ room, chapter, concept, event, source }: SiteContent['changes'][number], locale: Locale, content: SiteContent): Destination => {
	const slugIn = (records: readonly { id: string; slug: Record<Locale, string> }[], id: string): string | undefined => records.find((record) => record.id === id)?.slug[locale];
	if (chapter !== undefined) {
		const slug = content.chapters[locale].find(({ data }) => data.id === chapter)?.slug;
		return slug === undefined ? { route: 'chapters', anchor: chapter } : { route: 'chapter', slug };
	}
	if (concept !== undefined) return { route: 'concept', slug: slugIn(content.concepts, concept) };
	if (event !== undefined) return { route: 'event', slug: slugIn(content.events, event) };
	return source === undefined ? { route: room ?? 'start' } : { route: 'source', slug: source };
};

/** A day as Atom wants it: its first moment, in UTC. */
const moment = (day: string): string => `${day}T00:00:00Z`;

/**
 * What has changed, as an Atom feed in a language, newest first. Source: https://www.rfc-editor.org/rfc/rfc4287
 * @param address of the feed itself, in full
 */
export function atomFeed(content: SiteContent, locale: Locale, address: string, link: Link): string {
	const words = t(locale);
	const { site, changes } = content;
	const root = link(locale, { route: 'start' });
	const newest = changes.toReversed().sort((a, b) => b.date.localeCompare(a.date));
	const entries = newest.flatMap((change) => [
		'<entry>',
		xmlElement('id', {}, `${address}#${change.id}`),
		xmlElement('title', {}, change.title[locale]),
		xmlElement('updated', {}, moment(change.date)),
		xmlElement('published', {}, moment(change.date)),
		xmlElement('link', { rel: 'alternate', type: 'text/html', href: link(locale, placeOf(change, locale, content)) }, null),
		xmlElement('summary', { type: 'text' }, change.text[locale].replace(/\s+/g, ' ').trim()),
		'</entry>',
	]);
	return [
		xmlHead,
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
		xmlElement('id', {}, address),
		xmlElement('title', {}, fill(words.meta.feed.title, { site: words.site.name })),
		xmlElement('subtitle', {}, words.meta.feed.subtitle),
		xmlElement('updated', {}, moment(newest[0]?.date ?? site.published)),
		xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: address }, null),
		xmlElement('link', { rel: 'alternate', type: 'text/html', href: root, hreflang: locale }, null),
		...siteAuthors(site, locale).map((author) => `<author>${xmlElement('name', {}, wholeName(author))}</author>`),
		xmlElement('rights', {}, words.download.licence),
		...entries,
		'</feed>',
		'',
	].join('\n');
}
