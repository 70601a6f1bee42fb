import type { CitedPage } from '../../../src/cite/page-record.ts';
import { siteSchema } from '../../../src/content/schemas/site.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Subject } from '../../../src/meta/subject.ts';

/** A site that passes the schema. */
export const site = siteSchema.parse({
	origin: 'https://example.org',
	publisher: { sv: 'Redaktionen för Investeringsperspektivet', en: 'The editors of The Investment Perspective' },
	contact: 'mail@example.org',
	source: 'ekholm-jonsson',
	entry: 'thirties',
	authors: ['Redaktionen för Investeringsperspektivet'],
	published: '2026-11-23',
	updated: '2028-02-01',
});

const page = (subject: Subject, titles: Record<Locale, string>, paths: Record<Locale, string>) => (locale: Locale): CitedPage => ({ subject, locale, title: titles[locale], url: `https://example.org${paths[locale]}` });

/** One page of each kind that can be cited, in either language. */
export const pages = {
	chapter: page({ kind: 'chapter', id: 'roots' }, { sv: 'Var börjar tanken?', en: 'Where does the thought begin?' }, { sv: '/kapitel/tidiga-rotter/', en: '/en/chapters/early-roots/' }),
	concept: page({ kind: 'concept', id: 'sroi' }, { sv: 'social avkastning', en: 'social return' }, { sv: '/begrepp/sroi/', en: '/en/concepts/sroi/' }),
	event: page({ kind: 'event', id: 'barnbidrag' }, { sv: 'Allmänna barnbidrag', en: 'General child benefit' }, { sv: '/handelser/barnbidrag/', en: '/en/events/child-benefit/' }),
	timeline: page({ kind: 'contrast', id: 'target' }, { sv: 'Från alla till några', en: 'From all to some' }, { sv: '/tidslinje/universell-selektiv/', en: '/en/timeline/universal-selective/' }),
	lecture: page({ kind: 'lecture', id: 'roots' }, { sv: 'Tidiga rötter', en: 'Early roots' }, { sv: '/forelasning/tidiga-rotter/', en: '/en/lectures/early-roots/' }),
	grid: page({ kind: 'room', room: 'shift' }, { sv: 'Följs de två skiftena åt?', en: 'Do the two shifts go together?' }, { sv: '/skiftet/', en: '/en/shift/' }),
};
