/** Writes SVG as text, for files that stand alone: plain numbers and presentation attributes, no classes and no styles. */
import { measureAtMost } from '../series/metrics.ts';

/** Values of an element's attributes; one that is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** Text as it stands between tags or within quotation marks. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const written = (value: string | number): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value));

/**
 * An element.
 * @param content what stands in it, as SVG; text is escaped by the caller
 */
export function element(name: string, attributes: Attributes, content = ''): string {
	const listed = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`]));
	return content === '' ? `<${name}${listed.join('')}/>` : `<${name}${listed.join('')}>${content}</${name}>`;
}

/** A part of a line of text that differs from the rest of it. */
export interface Span {
	text: string;
	weight?: number | undefined;
	fill?: string | undefined;
}

/** How a line of text is set. */
export interface TextStyle {
	/** In px. */
	size: number;
	weight?: number;
	fill: string;
	anchor?: 'start' | 'middle' | 'end';
	/** Between letters, in px. */
	spacing?: number;
	/** Names the event that the text is the label of. */
	label?: string;
}

/**
 * A line of text.
 * @param x where it begins, has its middle or ends, in px
 * @param baseline in px from the top
 */
export function textLine(x: number, baseline: number, parts: string | readonly Span[], { size, weight = 500, fill, anchor = 'start', spacing, label }: TextStyle): string {
	const spans: readonly Span[] = typeof parts === 'string' ? [{ text: parts }] : parts;
	const content = spans.map(({ text, weight: own, fill: colour }) => (own === undefined && colour === undefined ? escapeXml(text) : element('tspan', { 'font-weight': own, fill: colour }, escapeXml(text)))).join('');
	return element('text', { x, y: baseline, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor === 'start' ? undefined : anchor, 'letter-spacing': spacing, 'data-label': label }, content);
}

/** How wide a text is at most, in px, at a type size in px. */
export const widthAtMost = (text: string, size: number): number => measureAtMost(text, true) * size;

/**
 * Breaks a text into lines at its spaces, each line as full as it can be; a no-break space holds. A word that is longer
 * than a line has one of its own.
 * @param width of a line, in px
 * @param size of the type, in px
 */
export function wrapLines(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== undefined && widthAtMost(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** Breaks a text as `wrapLines` does, into as many lines, but of about the same length. */
export function balanceLines(text: string, width: number, size: number): string[] {
	const lines = wrapLines(text, width, size);
	for (let narrower = width - size / 2; narrower > 0; narrower -= size / 2) {
		const tried = wrapLines(text, narrower, size);
		if (tried.length > lines.length || tried.some((line) => widthAtMost(line, size) > narrower)) break;
		lines.splice(0, lines.length, ...tried);
	}
	return lines;
}

/** Several lines of text under each other; `baseline` is that of the first, `height` of a line in px. */
export const textLines = (x: number, baseline: number, lines: readonly string[], height: number, style: TextStyle): string =>
	lines.map((line, index) => textLine(x, baseline + index * height, line, style)).join('');
