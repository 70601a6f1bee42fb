/** The parts of a style: macros by name, how a record is laid out with them, and what ends it. */
export interface StyleParts {
	[macro: string]: string;
	layout: string;
	/** Closes the record; not written twice. */
	suffix: string;
	/** `<locale>` elements with words that differ from those of the language. */
	terms: string;
}

/**
 * A CSL style for single records of a list of sources, as XML.
 * Source of the form: https://docs.citationstyles.org/en/stable/specification.html
 *
 * @param title its name
 */
export const styleOf = (title: string, { layout, suffix, terms, ...macros }: StyleParts): string =>
	[
		'<?xml version="1.0" encoding="utf-8"?>',
		'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="never">',
		`<info><title>${title}</title><id>${title}</id><updated>2026-11-23T00:00:00+00:00</updated></info>`,
		terms,
		...Object.entries(macros).map(([name, parts]) => `<macro name="${name}">${parts}</macro>`),
		'<citation><layout><text variable="id"/></layout></citation>',
		`<bibliography><layout suffix="${suffix}">${layout}</layout></bibliography>`,
		'</style>',
	].join('');
