import type { RecordKind } from './kinds.ts';

/** An attribute that a tag takes. */
export interface AttributeRule {
	/** `text`: a string. `flag`: written without value. `edtf`: a date or interval. `id`: an id of its own. `ids`: ids of records. */
	type: 'text' | 'flag' | 'edtf' | 'id' | 'ids';
	required?: true;
	/** For `ids`: what they name. */
	names?: RecordKind;
	/** For `ids`: whether several, separated by spaces, are taken. */
	several?: true;
	/** For `text`: true where readers see it in the language of the chapter. */
	shown?: true;
}

/** A tag that authors write in chapters. */
export interface TagRule {
	attributes: Record<string, AttributeRule>;
	/** `block`: on lines of its own. `inline`: within running text. */
	place: 'block' | 'inline';
	/** A correct use, shown in messages. */
	example: string;
}

/** Every tag of chapters, with its attributes. What is not here is refused. */
export const tagRules: Record<string, TagRule> = {
	P: {
		place: 'block',
		attributes: {
			id: { type: 'id', required: true },
			claims: { type: 'ids', names: 'claim', several: true },
			years: { type: 'edtf' },
		},
		example: '<P id="reform-against-crisis" claims="C042" years="1930/1934">',
	},
	Section: {
		place: 'block',
		attributes: {
			id: { type: 'id', required: true },
			title: { type: 'text', required: true, shown: true },
			years: { type: 'edtf' },
		},
		example: '<Section id="crisis" title="…" years="1930/1934">',
	},
	Note: {
		place: 'block',
		attributes: { title: { type: 'text', required: true, shown: true } },
		example: '<Note title="…">',
	},
	Context: {
		place: 'block',
		attributes: {
			id: { type: 'id', required: true },
			title: { type: 'text', required: true, shown: true },
			events: { type: 'ids', names: 'event', several: true },
			sources: { type: 'text' },
		},
		example: '<Context id="who-was-myrdal" title="…" events="…">',
	},
	Pull: {
		place: 'block',
		attributes: {
			value: { type: 'text', required: true, shown: true },
			events: { type: 'ids', names: 'event', several: true },
			cite: { type: 'ids', names: 'reference', several: true },
			page: { type: 'text' },
		},
		example: '<Pull value="…" events="…">',
	},
	Figure: {
		place: 'block',
		attributes: {
			series: { type: 'ids', names: 'series', required: true },
			highlight: { type: 'edtf' },
			caption: { type: 'text', shown: true },
		},
		example: '<Figure series="social-spending" />',
	},
	Foreign: {
		place: 'inline',
		attributes: { lang: { type: 'text', required: true } },
		example: '<Foreign lang="en">…</Foreign>',
	},
	Cite: {
		place: 'inline',
		attributes: {
			id: { type: 'ids', names: 'reference', several: true, required: true },
			page: { type: 'text' },
			narrative: { type: 'flag' },
		},
		example: '<Cite id="andersson-2003" />',
	},
	Term: {
		place: 'inline',
		attributes: { id: { type: 'ids', names: 'concept', required: true } },
		example: '<Term id="produktivitet">produktiviteten</Term>',
	},
	Event: {
		place: 'inline',
		attributes: { id: { type: 'ids', names: 'event', required: true } },
		example: '<Event id="allman-rostratt">rösträtten</Event>',
	},
};

/** Whether a tag belongs to chapters. */
export const tagRule = (name: string): TagRule | undefined => (Object.hasOwn(tagRules, name) ? tagRules[name] : undefined);
