/** Whose content is shown or run as it is written. */
const keptAsWritten = /<(pre|textarea|script|style)\b[\s\S]*?<\/\1>/gi;

/**
 * A page in which several spaces or line ends between two tags are one space, as browsers show them: what stood in the
 * templates at that place leaves them behind.
 */
export const closeGaps = (html: string): string => {
	let made = '';
	let end = 0;
	const close = (stretch: string): string => stretch.replace(/>\s{2,}(?=<)/g, '> ');
	for (const kept of html.matchAll(keptAsWritten)) {
		made += close(html.slice(end, kept.index)) + kept[0];
		end = kept.index + kept[0].length;
	}
	return made + close(html.slice(end));
};
