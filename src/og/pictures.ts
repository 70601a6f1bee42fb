import { localizeOthers } from '../cite/in-text.ts';
import { citedYear } from '../cite/year.ts';
import { formatEdtf, yearLabel } from '../content/date.ts';
import type { ContrastData } from '../content/schemas/contrast.ts';
import { fill } from '../i18n/fill.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';
import type { SiteContent } from '../meta/content.ts';
import { sitePages, workTitle, type PageText } from '../meta/site-pages.ts';
import type { Subject } from '../meta/subject.ts';
import { eventDate } from '../reading/event-date.ts';
import { explainedPole } from '../reading/strip.ts';
import { leanOf } from '../timeline/records.ts';
import type { Poster, PosterPole } from './poster.ts';

/** Pages that are about no matter of their own have the site's picture. */
const sharesPicture = (subject: Subject): boolean => subject.kind === 'about' || (subject.kind === 'room' && ['start', 'offline', 'about', 'search'].includes(subject.room));

/** The name of a page's picture, without its ending: `concept-universalism-sv`. */
export const pictureName = (subject: Subject, locale: Locale): string =>
	sharesPicture(subject) ? `site-${locale}` : `${subject.kind === 'room' ? subject.room : `${subject.kind}-${subject.id}`}-${locale}`;

type Pole = ContrastData['poles'][number];

const poleOf = ({ colour, shape, name }: Pole, locale: Locale, words = name[locale]): PosterPole => ({ colour, shape, name: words });

/** Both poles of a contrast, each on its side. */
const bothPoles = (contrast: ContrastData | undefined, locale: Locale, name: 'name' | 'short' = 'name'): Pick<Poster, 'above' | 'below'> =>
	contrast ? { above: poleOf(contrast.poles[0], locale, contrast.poles[0][name][locale]), below: poleOf(contrast.poles[1], locale, contrast.poles[1][name][locale]) } : {};

/** Where an event stands on the first contrast that it has a place on. */
function eventSide({ codings }: SiteContent['events'][number], contrasts: readonly ContrastData[], locale: Locale): Pick<Poster, 'above' | 'below' | 'between'> {
	const contrast = contrasts.find(({ id }) => codings[id]);
	const coding = contrast && codings[contrast.id];
	if (!contrast || !coding) return {};
	const bands = coding.band.split('/').map((id) => contrast.bands.findIndex((band) => band.id === id));
	const lean = leanOf({ first: Math.min(...bands), last: Math.max(...bands), basis: coding.basis });
	if (lean === 'middle') return { ...bothPoles(contrast, locale), between: true };
	const nearest = contrast.bands[lean === 'first' ? Math.max(...bands) : Math.min(...bands)]?.name[locale] ?? '';
	return lean === 'first' ? { above: poleOf(contrast.poles[0], locale, nearest) } : { below: poleOf(contrast.poles[1], locale, nearest) };
}

/** Where a concept stands that explains a pole. */
function conceptSide(id: string, contrasts: readonly ContrastData[], locale: Locale): Pick<Poster, 'above' | 'below'> {
	const found = explainedPole(id, contrasts);
	if (!found) return {};
	return { [found.pole === found.contrast.poles[0] ? 'above' : 'below']: poleOf(found.pole, locale) };
}

const find = <Item>(items: readonly Item[], isIt: (item: Item) => boolean, subject: Subject): Item => {
	const found = items.find(isIt);
	if (found === undefined) throw new Error(`There is no content for the picture "${JSON.stringify(subject)}".`);
	return found;
};

function posterOf(subject: Subject, { title, description }: PageText, locale: Locale, content: SiteContent): Poster {
	const words = t(locale);
	const site = words.site.name;
	const { contrasts } = content;
	const plain = { label: '', title, note: description, site };
	if (sharesPicture(subject)) return { ...plain, title: words.start.headline, note: words.site.tagline, ...bothPoles(contrasts[0], locale, 'short') };
	if (subject.kind === 'room') return { ...plain, ...(subject.room === 'timeline' ? bothPoles(contrasts[0], locale) : {}) };
	const { id } = subject;
	switch (subject.kind) {
		case 'chapter': {
			const { data } = find(content.chapters[locale], (chapter) => chapter.data.id === id, subject);
			const label = `${words.chapter.label} ${data.order} ${words.chapter.of} ${content.chapters.sv.length}`;
			return { ...plain, label, ornament: data.display, note: formatEdtf(data.period, locale), number: data.order };
		}
		case 'lecture': {
			const { data, tree } = find(content.lectures[locale], (lecture) => lecture.data.id === id, subject);
			const told = content.chapters[locale].find((chapter) => chapter.data.id === data.chapter);
			const minutes = fill(words.lectures.minutes, { n: formatNumber(Math.round(tree.minutes), locale) });
			const label = told ? fill(words.deck.name, { n: data.order }) : words.deck.label;
			return { ...plain, label, title: data.title, ornament: told?.data.display, note: `${fill(words.lectures.slides, { n: tree.slides.length })}, ${minutes}` };
		}
		case 'contrast': {
			const contrast = find(contrasts, (one) => one.id === id, subject);
			return { ...plain, label: words.timeline.title, ...bothPoles(contrast, locale) };
		}
		case 'concept':
			return { ...plain, label: words.record.concept, ...conceptSide(id, contrasts, locale) };
		case 'event': {
			const event = find(content.events, (one) => one.id === id, subject);
			return { ...plain, label: words.record.event, ornament: yearLabel(event.date), note: eventDate(event, locale), ...eventSide(event, contrasts, locale) };
		}
		case 'source': {
			const work = find(content.references, (one) => one.id === id, subject);
			const names = work.author.map((name) => ('literal' in name ? localizeOthers(name.literal, locale) : [name.given, name.family].filter(Boolean).join(' '))).join(', ');
			const { year, suffix } = citedYear(work);
			const isKnown = work.custom.verified !== 'as-cited' && work.title !== undefined;
			// Of a work whose title is not known the authors stand in its place, and below what it is used for.
			return { ...plain, label: words.record.source, ornament: year === undefined ? undefined : `${year}${suffix}`, title: isKnown ? workTitle(work, locale) : names, note: isKnown ? names : description };
		}
		default:
			throw new Error(`There is no picture for "${JSON.stringify(subject)}".`);
	}
}

/** What is read out in place of a picture. */
export const pictureText = (subject: Subject, title: string, locale: Locale): string => fill(t(locale).meta.picture, { title: sharesPicture(subject) ? t(locale).start.headline : title });

/** A poster for every page, in every language that it exists in, by the name of its file; pages without their own share one. */
export function posters(content: SiteContent): Map<string, Poster> {
	const made = new Map<string, Poster>();
	for (const { subject, texts } of sitePages(content)) {
		for (const [locale, text] of Object.entries(texts) as [Locale, PageText][]) {
			const name = pictureName(subject, locale);
			if (!made.has(name)) made.set(name, posterOf(subject, text, locale, content));
		}
	}
	return made;
}
