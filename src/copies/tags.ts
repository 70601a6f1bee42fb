/** Reads and rewrites the tags of a built page as text, so that all that is not a tag stays as it was, to the byte. */

/** A start tag. Values are as they are written, with `&amp;`; true for an attribute without a value. */
export interface Tag {
	/** In small letters. */
	name: string;
	attributes: Map<string, string | true>;
	/** Whether it stands in a `template`, from which script puts it into the page when it is wanted. */
	isInTemplate: boolean;
	/** What stands between it and its end tag, of an element whose content is text alone: a script, a style. */
	text?: string;
}

/** What becomes of a tag: it stays, is written anew as its attributes and text now are, or goes with its text and end. */
export type Verdict = 'keep' | 'write' | 'remove';

// A comment, an element that holds text alone, an end or start of a template, any other start tag.
const tagPattern = /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/\1\s*>|<\/template\s*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const readAttributes = (written: string): Map<string, string | true> =>
	new Map([...written.matchAll(attributePattern)].map(([, name, double, single, bare]) => [name!, double ?? single?.replaceAll('"', '&quot;') ?? bare ?? true]));

const writeTag = ({ name, attributes }: Tag): string => `<${[name, ...[...attributes].map(([key, value]) => (value === true ? key : `${key}="${value}"`))].join(' ')}>`;

/**
 * Shows every start tag of a page to a function, in order, which may change its attributes and text and says what becomes
 * of it.
 */
export function rewriteTags(html: string, visit: (tag: Tag) => Verdict): string {
	let templates = 0;
	return html.replace(tagPattern, (written: string, textName: string | undefined, textAttributes: string, text: string, plainName: string | undefined, plainAttributes: string) => {
		const name = (textName ?? plainName)?.toLowerCase();
		if (name === undefined) {
			if (written.startsWith('</')) templates -= 1;
			return written;
		}
		const tag: Tag = { name, attributes: readAttributes(textName ? textAttributes : plainAttributes), isInTemplate: templates > 0, ...(textName && { text }) };
		if (name === 'template') templates += 1;
		const verdict = visit(tag);
		if (verdict === 'keep') return written;
		if (verdict === 'remove') return '';
		const end = textName ? `${tag.text ?? ''}</${name}>` : '';
		return writeTag(tag) + end;
	});
}

/** The text of an attribute's value. */
export const unescapeValue = (value: string): string => value.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** Text as an attribute's value. */
export const escapeValue = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
