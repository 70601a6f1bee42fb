import type { RecordKind } from './kinds.ts';

/** An attribute that a tag takes. */
export interface AttributeRule {
	/**
	 * `text`: a string. `flag`: written without value. `edtf`: a date or interval. `id`: an id of its own. `ids`: ids of
	 * records. `step`: the id of a step of the story that the tag names. `page`: pages of a work, in digits. `sources`:
	 * sources as printed, parted by " | ". `language`: a code.
	 */
	type: 'text' | 'flag' | 'edtf' | 'id' | 'ids' | 'step' | 'page' | 'sources' | 'language';
	required?: true;
	/** For `ids`: what they name. */
	names?: RecordKind;
	/** For `ids`: whether several, separated by spaces, are taken. */
	several?: true;
	/** For `text`: true where readers see it in the language of the chapter. */
	shown?: true;
}

/** A tag that authors write in chapters or on about pages. */
export interface TagRule {
	attributes: Record<string, AttributeRule>;
	/** `block`: on lines of its own. `inline`: within running text. */
	place: 'block' | 'inline';
	/** A correct use, shown in messages. */
	example: string;
}

/** The languages that `<Foreign>` takes: those of the site, and those of the works that it cites. */
export const foreignLanguages = ['sv', 'en', 'de', 'fr'] as const;

const foreign: TagRule = {
	place: 'inline',
	attributes: { lang: { type: 'language', required: true } },
	example: '<Foreign lang="en">…</Foreign>',
};

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
			asked: { type: 'text' },
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
			sources: { type: 'sources' },
		},
		example: '<Context id="who-was-myrdal" title="…" events="…">',
	},
	Pull: {
		place: 'block',
		attributes: {
			value: { type: 'text', required: true, shown: true },
			events: { type: 'ids', names: 'event', several: true },
			cite: { type: 'ids', names: 'reference' },
			page: { type: 'page' },
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
	Timeline: {
		place: 'block',
		attributes: {
			story: { type: 'ids', names: 'story', required: true },
			step: { type: 'step', required: true },
		},
		example: '<Timeline story="universal-selective" step="crisis" />',
	},
	Chapter: {
		place: 'inline',
		attributes: { id: { type: 'ids', names: 'chapter', required: true } },
		example: '<Chapter id="roots">kapitel 2</Chapter>',
	},
	Foreign: foreign,
	Cite: {
		place: 'inline',
		attributes: {
			id: { type: 'ids', names: 'reference', several: true, required: true },
			page: { type: 'page' },
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

/** Every tag of about pages, with its attributes. What is not here is refused. */
export const aboutTagRules: Record<string, TagRule> = {
	Heading: {
		place: 'block',
		attributes: { id: { type: 'id', required: true } },
		example: '<Heading id="licence">…</Heading>',
	},
	Foreign: foreign,
};

/** The tags of a sort of page. */
export const tagsOf = (kind: RecordKind): Record<string, TagRule> => (kind === 'about' ? aboutTagRules : tagRules);

/** What is asked of a tag on a sort of page; undefined where such pages do not take it. */
export const tagRule = (name: string, kind: RecordKind = 'chapter'): TagRule | undefined => {
	const rules = tagsOf(kind);
	return Object.hasOwn(rules, name) ? rules[name] : undefined;
};
