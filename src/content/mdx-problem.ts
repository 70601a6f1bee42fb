import type { Problem } from './problem.ts';

/**
 * Puts what the MDX parser says of a text that it cannot read into words for its author.
 * @param said the message of an `MdxSyntaxError`.
 */
export const describeMdxError = (said: string): Pick<Problem, 'message' | 'fix'> => {
	const crossed = /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):/.exec(said);
	if (crossed !== null) {
		const [, closing, open, line] = crossed;
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
			fix: `Write </${name}> after its content${name === 'Cite' || name === 'Figure' ? `, or end the tag itself with "/>"` : ''}.`,
		};
	}
	if (said.includes('(note: to create a comment in MDX')) {
		return { message: 'This is a comment of HTML, which chapters do not take.', fix: 'Write it as {/* … */}.' };
	}
	if (/expression|brace/i.test(said)) {
		return { message: 'A brace, { or }, stands in the text.', fix: 'Remove it; braces are only for comments, {/* … */}.' };
	}
	return {
		message: `From here on the text cannot be read: ${said.charAt(0).toLowerCase()}${said.slice(1).replace(/ \(note: .*\)$/, '')}.`,
		fix: 'Put every attribute in double quotation marks, end tags without words with "/>", and leave < and > out of running text.',
	};
};
