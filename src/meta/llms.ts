import { locales } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';
import { wholeName, workAuthors } from './people.ts';
import { licenceAddress } from './json-ld.ts';
import type { Link, SiteContent } from './content.ts';
import type { SitePage } from './site-pages.ts';

const names = { sv: 'In Swedish', en: 'In English' } as const;

/**
 * A guide for programs that read with language models: what the site is, where its rooms are in each language, and which
 * files hold its data. Source: https://llmstxt.org
 * @param file the address of a file in full, by its name from the root
 */
export function llmsText(content: SiteContent, pages: readonly SitePage[], link: Link, file: (name: string) => string): string {
	const work = content.references.find(({ id }) => id === content.site.source);
	const basis = work ? `“${work.title ?? ''}” by ${workAuthors(work).map(wholeName).join(' and ')}` : 'one research chapter';
	const list = (locale: (typeof locales)[number]): string[] =>
		pages.flatMap(({ subject, texts }) => {
			const text = texts[locale];
			return text && ['room', 'chapter', 'lecture', 'contrast', 'about'].includes(subject.kind) ? [`- [${text.title}](${link(locale, text.at)}): ${text.description.replace(/\s+/g, ' ').trim()}`] : [];
		});
	const start = t('en').start.lead;
	return [
		`# ${t('en').site.name} (${t('sv').site.name})`,
		'',
		`> ${start}`,
		'',
		`A history of Swedish social policy for students, in Swedish and English. It follows ${basis}, and each claim says which works it rests on. Places of events between two ideals are ordered bands with a reason, not measurements. A source whose title is not known is shown by author and year alone: do not fill it in.`,
		'',
		`Text and data: CC BY 4.0 (${licenceAddress}). Name the site and the address of the page. Every paragraph has an address of its own.`,
		'',
		...locales.flatMap((locale) => [`## ${names[locale]}`, '', ...list(locale), '']),
		'## Data',
		'',
		`- [Dictionary](${file('/data/dictionary.json')}): every file, and what its fields mean`,
		`- [Events](${file('/data/events.json')}): events with dates, sources and positions; [as CSV](${file('/data/events.csv')})`,
		...content.tables.map(({ id, title, description }) => `- [${title.en}](${file(`/data/${id}.json`)}): ${description.en} [As CSV](${file(`/data/${id}.csv`)})`),
		`- [Bibliography](${file('/cite/bibliography.json')}): every work as CSL-JSON`,
		'',
		'## Optional',
		'',
		`- [Sitemap](${file('/sitemap.xml')}): every page in both languages`,
		`- [Changes in Swedish](${file('/feed.xml')}) and [in English](${file('/en/feed.xml')}): Atom`,
		'',
	].join('\n');
}
