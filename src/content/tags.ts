import type { RecordKind } from './kinds.ts';

/** An attribute that a tag takes. */
export interface AttributeRule {
	/**
	 * `text`: a string. `flag`: written without value. `edtf`: a date or interval. `id`: an id of its own. `ids`: ids of
	 * records. `step`: ids of steps of the story that the tag names. `pole`: the id of a pole of a contrast. `section`: the
	 * id of a section of the chapter that the slide belongs to. `page`: pages of a work, in digits. `sources`: sources as
	 * printed, parted by " | ". `language`: a code. `minutes`: from a half to five, in halves. `choice`: one of `values`.
	 */
	type:
		'text' | 'flag' | 'edtf' | 'id' | 'ids' | 'step' | 'pole' | 'section' | 'page' | 'sources' | 'language' | 'minutes' | 'choice';
	required?: true;
	/** For `ids`: what they name. */
	names?: RecordKind;
	/** For `ids` and `step`: whether several, separated by spaces, are taken. */
	several?: true;
	/** For several: how many at most. */
	most?: number;
	/** For `choice`: what may be written. */
	values?: readonly string[];
	/** For `text`: true where readers see it in the language of the page. */
	shown?: true;
}

/** A tag that authors write in chapters, in lectures or on about pages. */
export interface TagRule {
	attributes: Record<string, AttributeRule>;
	/** `block`: on lines of its own. `inline`: within running text. */
	place: 'block' | 'inline';
	/** A correct use, shown in messages. */
	example: string;
}

/** The languages that `<Foreign>` takes: those of the site, and those of the works that it cites. */
export const foreignLanguages = ['sv', 'en', 'de', 'fr'] as const;

/** The form of the minutes that a slide takes: from a half to five, in halves. */
export const minutesPattern = /^(?:0\.5|[1-4](?:\.5)?|5)$/;

const foreign: TagRule = {
	place: 'inline',
	attributes: { lang: { type: 'language', required: true } },
	example: '<Foreign lang="en">…</Foreign>',
};

const cite: TagRule = {
	place: 'inline',
	attributes: {
		id: { type: 'ids', names: 'reference', several: true, required: true },
		page: { type: 'page' },
		narrative: { type: 'flag' },
	},
	example: '<Cite id="andersson-2003" />',
};

/** The tags that link words of chapters and of lectures to what they name. */
const linkRules: Record<'Chapter' | 'Foreign' | 'Term' | 'Event', TagRule> = {
	Chapter: {
		place: 'inline',
		attributes: { id: { type: 'ids', names: 'chapter', required: true } },
		example: '<Chapter id="roots">kapitel 2</Chapter>',
	},
	Foreign: foreign,
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
	Cite: cite,
	...linkRules,
};

const stepwise: AttributeRule = { type: 'flag' };

/** Every tag of lectures, with its attributes. What is not here is refused. */
export const lectureTagRules: Record<string, TagRule> = {
	Slide: {
		place: 'block',
		attributes: {
			id: { type: 'id', required: true },
			section: { type: 'section', required: true },
			chapter: { type: 'ids', names: 'chapter' },
			title: { type: 'text', required: true, shown: true },
			minutes: { type: 'minutes', required: true },
			look: { type: 'choice', values: ['opening', 'question'] },
			years: { type: 'edtf' },
			sources: { type: 'ids', names: 'reference', several: true, most: 4 },
			events: { type: 'ids', names: 'event', several: true, most: 3 },
			claims: { type: 'ids', names: 'claim', several: true },
		},
		example: '<Slide id="two-children" section="for-all" title="…" minutes="2">',
	},
	Notes: { place: 'block', attributes: {}, example: '<Notes>' },
	Step: { place: 'block', attributes: {}, example: '<Step>' },
	Big: {
		place: 'block',
		attributes: { value: { type: 'text', required: true, shown: true } },
		example: '<Big value="1948" />',
	},
	Sides: { place: 'block', attributes: { stepwise }, example: '<Sides>' },
	Side: {
		place: 'block',
		attributes: { pole: { type: 'pole' }, title: { type: 'text', required: true, shown: true } },
		example: '<Side pole="universal" title="Alla">',
	},
	Quote: {
		place: 'block',
		attributes: {
			cite: { type: 'ids', names: 'reference' },
			page: { type: 'page' },
			event: { type: 'ids', names: 'event' },
		},
		example: '<Quote cite="myrdal-1932c" page="13">',
	},
	Flow: { place: 'block', attributes: { stepwise }, example: '<Flow>' },
	Stage: {
		place: 'block',
		attributes: { title: { type: 'text', required: true, shown: true } },
		example: '<Stage title="Kostnad nu">',
	},
	Line: {
		place: 'block',
		attributes: {
			events: { type: 'ids', names: 'event', several: true, required: true },
			years: { type: 'edtf', required: true },
			stepwise,
		},
		example: '<Line events="allman-rostratt allmant-barnbidrag-1948" years="1910/1960" />',
	},
	Figure: {
		place: 'block',
		attributes: { series: { type: 'ids', names: 'series', required: true }, highlight: { type: 'edtf' } },
		example: '<Figure series="social-spending" />',
	},
	Timeline: {
		place: 'block',
		attributes: {
			story: { type: 'ids', names: 'story', required: true },
			steps: { type: 'step', several: true, required: true },
		},
		example: '<Timeline story="universal-selective" steps="two-sides crisis" />',
	},
	Cite: cite,
	...linkRules,
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
export const tagsOf = (kind: RecordKind): Record<string, TagRule> =>
	kind === 'about' ? aboutTagRules : kind === 'lecture' ? lectureTagRules : tagRules;

/** What is asked of a tag on a sort of page; undefined where such pages do not take it. */
export const tagRule = (name: string, kind: RecordKind): TagRule | undefined => {
	const rules = tagsOf(kind);
	return Object.hasOwn(rules, name) ? rules[name] : undefined;
};
