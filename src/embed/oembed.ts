import { frameCode, type Frame } from './code.ts';
import { embedWidthPx } from './figures.ts';

/** What a program learns of a figure that it is to show: https://oembed.com, "rich". */
export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	/** The frame alone: programs take scripts out. */
	html: string;
	/** In CSS px. */
	width: number;
	height: number;
}

/** What a figure's description for programs is made from. */
export interface OEmbedOptions extends Frame {
	/** The site. */
	site: { name: string; address: string };
}

/** What programs such as WordPress read to make a link into a figure. */
export const oembed = ({ address, title, heightPx, site }: OEmbedOptions): OEmbed => ({
	version: '1.0',
	type: 'rich',
	title,
	provider_name: site.name,
	provider_url: site.address,
	html: frameCode({ address, title: `${title} – ${site.name}`, heightPx }),
	width: embedWidthPx,
	height: heightPx,
});
