import { heightType } from './message.ts';

/** A frame that shows a figure. */
export interface Frame {
	/** The figure's address in full, with scheme and host. */
	address: string;
	/** Read out to those who do not see the frame. */
	title: string;
	/** In CSS px, until the figure has told its height, and for good where the page's script is taken out. */
	heightPx: number;
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A frame as HTML, as wide as the column of the page that it is pasted into. */
export const frameCode = ({ address, title, heightPx }: Frame): string =>
	`<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`;

/**
 * A script for the page around frames, as HTML: each frame that shows a figure of this site gets the height that the figure
 * tells. It hears only the site itself, changes only the frame that spoke, and does no harm where it stands several times. It
 * is written without "&" and without empty lines, which editors of pages change.
 * @param origin scheme and host of the site, such as `https://www.example.org`
 */
export const resizeCode = (origin: string): string => {
	const name = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');
	return [
		'<script>',
		'self.addEventListener("message", function (event) {',
		`  if (event.origin !== ${name(origin)} || !event.data || event.data.type !== ${name(heightType)}) return;`,
		'  [].forEach.call(document.getElementsByTagName("iframe"), function (frame) {',
		'    if (frame.contentWindow === event.source) frame.style.height = event.data.height + "px";',
		'  });',
		'});',
		'</script>',
	].join('\n');
};

/**
 * What is pasted into a page of another site to show a figure there: the frame, and the script that gives it its height.
 * @throws TypeError where the address is not one in full
 */
export const embedCode = (frame: Frame): string => `${frameCode(frame)}\n${resizeCode(new URL(frame.address).origin)}\n`;
