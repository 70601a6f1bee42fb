import type { ReadingContext } from '../../reading/context.ts';

/**
 * The chapter that a tag stands in.
 * @throws where a tag is used outside a chapter, since it then has no number, language or list to lead to
 */
export function readingOf(locals: App.Locals): ReadingContext {
	if (!locals.reading) throw new Error('This tag belongs inside a chapter. Move it to a file under content/chapters/.');
	return locals.reading;
}

/** The words of a tag that holds one paragraph, without the `<p>` that MDX puts around them. */
export const withoutParagraph = (html: string): string => html.trim().replace(/^<p>|<\/p>$/g, '');

/** A list of ids written with spaces between, as authors write it in an attribute. */
export const idList = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter(Boolean);
