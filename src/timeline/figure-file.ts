import type { ContrastData } from '../content/schemas/contrast.ts';
import type { EventData } from '../content/schemas/event.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/t.ts';
import { eventDate } from '../reading/event-date.ts';
import { countDecades } from './counts.ts';
import { timelineContrast, timelineRecord } from './records.ts';
import { summarize } from './summary.ts';
import type { SvgContrast, SvgOptions } from './svg.ts';
import { wholeTime } from './window.ts';

/** What a figure's file is made from, besides its contrasts and events. */
export interface FigureFile {
	locale: Locale;
	words: Words;
	/** The work that all rests on: its title, and its authors as the subject of a sentence. */
	work: { title: string; authors: string };
	/** Where the figure's page is published, in full. */
	address: string;
}

/**
 * What `timelineSvg` draws, from content.
 * @param contrasts one, or two to stand over the same years
 * @param events all of them, in any order
 */
export function figureFile(contrasts: readonly ContrastData[], events: readonly EventData[], { locale, words, work, address }: FigureFile): SvgOptions {
	const w = words.timeline;
	const d = words.download;
	const records = events.map((event) => timelineRecord(event, contrasts, locale, eventDate(event, locale), []));
	const drawn = contrasts.map((contrast): SvgContrast => {
		const made = timelineContrast(contrast, locale);
		const [first, second] = contrast.poles;
		const summary = summarize(records, ({ positions }) => positions[contrast.id]);
		return {
			...made,
			explanations: [first.explanation[locale], second.explanation[locale]],
			lead: `${w.firmness[contrast.firmness]} ${fill(w.summary, { ...summary, poleA: first.name[locale], poleB: second.name[locale] })}`,
		};
	});
	const describe = ({ id, poles: [first, second], lead }: SvgContrast): string =>
		fill(d.description, {
			lead,
			counts: countDecades(records, ({ positions }) => positions[id])
				.map(({ decade, above, middle, below }) => fill(w.countsItem, { decade: `${decade}–${decade + 9}`, above, middle, below, poleA: first!.name, poleB: second!.name }))
				.join('; '),
		});
	const unplaced = records.filter(({ positions }) => Object.keys(positions).length === 0).length;
	const [only] = drawn;
	const isOne = drawn.length === 1 && only !== undefined;
	return {
		lang: locale,
		title: isOne ? only.title : w.bothTitle,
		lead: isOne ? only.lead : d.bothLead,
		description: [...(isOne ? [] : [d.bothLead]), ...drawn.map((contrast) => (isOne ? describe(contrast) : `${contrast.title}. ${describe(contrast)}`))].join(' '),
		contrasts: drawn,
		records,
		words: {
			kinds: words.events.kinds,
			bases: w.bases,
			kind: w.filterNames.kind,
			basis: w.filterNames.basis,
			strokes: d.strokes,
			possible: d.possible,
			bracket: d.bracket,
			before: fill(d.before, { year: wholeTime.from }),
			filled: d.filled,
			countsTitle: w.countsTitle,
			unplaced: fill(w.unplaced, { n: unplaced }),
			unplacedSay: w.unplacedSay,
			merged: (count) => fill(d.merged, { n: count }),
		},
		source: fill(d.source, { site: words.site.name, ...work, work: work.authors }),
		licence: d.licence,
		address,
	};
}
