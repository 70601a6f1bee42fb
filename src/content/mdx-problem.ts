import { kinds, type RecordKind } from './kinds.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { tagRule, tagsOf } from './tags.ts';

/**
 * Puts what the MDX parser says of a text that it cannot read into words for its author.
 * @param said the message of an `MdxSyntaxError`.
 * @param kind the sort of page, whose tags are known.
 * @returns also the place and the field, where the mistake stands elsewhere than the parser stopped.
 */
export const describeMdxError = (
	said: string,
	kind: RecordKind,
): Pick<Problem, 'message' | 'fix'> & Partial<Pick<Problem, 'line' | 'column' | 'field'>> => {
	const pages = kinds[kind].many;
	const crossed = /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(said);
	if (crossed !== null) {
		const [, closing = '', open = '', line, column] = crossed;
		const name = closing.slice(2, -1);
		if (tagRule(open, kind) === undefined && nearest(open, Object.keys(tagsOf(kind))) === name) {
			return {
				line: Number(line),
				column: Number(column),
				field: `<${open}>`,
				message: `<${open}> is not a tag of ${pages}.`,
				fix: `Write <${name}>, as the tag that closes it.`,
			};
		}
		if (tagRule(name, kind) === undefined && nearest(name, Object.keys(tagsOf(kind))) === open)
			return { message: `${closing} is not a tag of ${pages}.`, fix: `Write </${open}>.` };
		return {
			message: `${closing} stands here while the <${open}> of line ${line} is still open.`,
			fix: `Write </${open}> before it, or remove one of the two.`,
		};
	}
	const open = /^Expected a closing tag for `<([^`>]*)>` \((\d+):\d+\)(.*)/.exec(said);
	if (open !== null) {
		const [, name, line, rest] = open;
		return {
			message: `The <${name}> of line ${line} is not closed${rest?.includes('paragraph') ? ' before its paragraph ends' : ''}.`,
			fix: `Write </${name}> after its content${/^(Cite|Figure|Timeline|Line|Big)$/.test(name ?? '') ? `, or end the tag itself with "/>"` : ''}.`,
		};
	}
	if (said.includes('(note: to create a comment in MDX')) {
		return { message: `This is a comment of HTML, which ${pages} do not take.`, fix: 'Write it as {/* … */}.' };
	}
	if (/expression|brace/i.test(said)) {
		return { message: 'A brace, { or }, stands in the text.', fix: 'Remove it; braces are only for comments, {/* … */}.' };
	}
	return {
		message: `From here on the text cannot be read: ${said.charAt(0).toLowerCase()}${said.slice(1).replace(/ \(note: .*\)$/, '')}.`,
		fix: 'Put every attribute in double quotation marks, end tags without words with "/>", and leave < and > out of running text.',
	};
};
