import type { ContrastData } from '../content/schemas/contrast.ts';
import type { Coding, EventData } from '../content/schemas/event.ts';
import type { Locale } from '../i18n/locales.ts';

/** Where an event stands on a contrast, in words. */
export interface EventPosition {
	/** The contrast's id. */
	contrast: string;
	/** The band's name, or those of the bands it spans: "Blandad–övervägande selektiv". */
	band: string;
	/** The token of the pole that the band leans to; none in the middle. */
	pole: ContrastData['poles'][number]['colour'] | undefined;
	coding: Coding;
}

/** The positions of an event, in the order of the contrasts. An event without support for one has none. */
export const eventPositions = (event: Pick<EventData, 'codings'>, contrasts: readonly ContrastData[], locale: Locale): EventPosition[] =>
	contrasts.flatMap((contrast) => {
		const coding = event.codings[contrast.id];
		if (!coding) return [];
		const indexes = coding.band.split('/').map((id) => contrast.bands.findIndex((band) => band.id === id));
		const names = indexes.map((index) => contrast.bands[index]?.name[locale] ?? '');
		const middle = (contrast.bands.length - 1) / 2;
		const lean = indexes.reduce((sum, index) => sum + index - middle, 0);
		return [{ contrast: contrast.id, band: names.join('–'), pole: lean === 0 ? undefined : contrast.poles[lean < 0 ? 0 : 1].colour, coding }];
	});
