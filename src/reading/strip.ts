import type { ContrastData } from '../content/schemas/contrast.ts';
import type { Coding, EventData } from '../content/schemas/event.ts';

/** An event on a strip. */
export interface StripMark {
	event: EventData;
	coding: Coding;
	/** True where it spans two bands: it then stands in both. */
	spans: boolean;
}

/** A contrast in small: its five bands from pole to pole, with the events that stand in each. */
export interface Strip {
	contrast: ContrastData;
	/** One list for each band, in order of the bands; in each the events in the order given. */
	bands: StripMark[][];
	/** How many events there are: those that span two bands count once. */
	total: number;
}

/** The strips of the contrasts on which at least one of the events has a position, in order of the contrasts. */
export const strips = (events: readonly EventData[], contrasts: readonly ContrastData[]): Strip[] =>
	contrasts.flatMap((contrast) => {
		const bands: StripMark[][] = contrast.bands.map(() => []);
		let total = 0;
		for (const event of events) {
			const coding = event.codings[contrast.id];
			if (!coding) continue;
			total++;
			const ids = coding.band.split('/');
			for (const id of ids) bands[contrast.bands.findIndex((band) => band.id === id)]?.push({ event, coding, spans: ids.length > 1 });
		}
		return total > 0 ? [{ contrast, bands, total }] : [];
	});

/** The pole that a concept explains, with its contrast; undefined where it explains none. */
export const explainedPole = (concept: string, contrasts: readonly ContrastData[]): { contrast: ContrastData; pole: ContrastData['poles'][number] } | undefined => {
	for (const contrast of contrasts) {
		const pole = contrast.poles.find((one) => one.concept === concept);
		if (pole) return { contrast, pole };
	}
	return undefined;
};
