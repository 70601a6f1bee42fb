import type { TimelineContrast } from './types.ts';

/** A part of a title; those that name a pole carry its colour. */
export interface TitlePart {
	text: string;
	colour: TimelineContrast['poles'][number]['colour'] | undefined;
}

/** A contrast's title in parts, so that the words that name its poles can take their colours. */
export function titleParts(title: string, poles: TimelineContrast['poles']): TitlePart[] {
	const words = poles.flatMap(({ name, short, colour }) => [name, short].map((word) => ({ word: word.toLowerCase(), colour })));
	return title
		.split(/(\s+)/)
		.filter(Boolean)
		.map((text) => ({ text, colour: words.find(({ word }) => word === text.toLowerCase())?.colour }));
}
