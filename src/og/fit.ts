import { balanceLines, widthAtMost } from '../timeline/svg-elements.ts';

/** The room that a text has. */
export interface Room {
	/** Of a line, in px. */
	width: number;
	/** Of all lines together, in px. */
	height: number;
	/** Type sizes to try, the largest first, in px. */
	sizes: readonly number[];
	/** From baseline to baseline, in em. */
	leading: number;
	mostLines: number;
}

/** A text as it is set. */
export interface Fitted {
	lines: string[];
	/** In px. */
	size: number;
}

/** A word in pieces that each fit on a line, none of them empty. */
const pieces = (word: string, width: number, size: number): string[] => {
	const made: string[] = [];
	for (const character of word) {
		const last = made.at(-1);
		if (last !== undefined && widthAtMost(last + character, size) <= width) made[made.length - 1] = last + character;
		else made.push(character);
	}
	return made;
};

/** A line that goes on, cut after a word so that it and its ellipsis fit; a single word that is too long is cut where it must be. */
const cut = (line: string, width: number, size: number): string => {
	const characters = [...line];
	while (characters.length > 0 && widthAtMost(`${characters.join('')}…`, size) > width) characters.pop();
	const kept = characters.join('');
	const words = kept.length < line.length && line[kept.length] !== ' ' && kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept;
	return `${words.replace(/[\s,.;:–]+$/, '')}…`;
};

/**
 * Sets a text as large as its room allows. Where even the smallest size is too large, words that no line holds are broken
 * and what is left over is cut with an ellipsis: nothing ever stands outside the room.
 * Widths are those of `measureAtMost`, which no drawn text exceeds.
 */
export function fitText(text: string, { width, height, sizes, leading, mostLines }: Room): Fitted {
	for (const size of sizes) {
		const lines = balanceLines(text, width, size);
		if (lines.length <= mostLines && lines.length * size * leading <= height && lines.every((line) => widthAtMost(line, size) <= width)) return { lines, size };
	}
	const size = sizes.at(-1) ?? 1;
	const broken = text
		.split(' ')
		.flatMap((word) => pieces(word, width, size))
		.join(' ');
	const lines = balanceLines(broken, width, size);
	const most = Math.max(1, Math.min(mostLines, Math.floor(height / (size * leading))));
	if (lines.length <= most) return { lines, size };
	// Cut from the text set full, not balanced, so that as much as can be is read.
	const kept = lines.slice(0, most);
	return { lines: [...kept.slice(0, -1), cut(lines.slice(most - 1).join(' '), width, size)], size };
}

/**
 * As many whole sentences of a text as its room holds, from the first on; where not even the first fits, as much of it as
 * does, with an ellipsis.
 */
export function fitSentences(text: string, room: Room): Fitted {
	const sentences = text.match(/.+?[.!?…]["”’)]*(?=\s+\p{Lu}|\s*$)|.+$/gsu)?.map((sentence) => sentence.trim()) ?? [text];
	for (let count = sentences.length; count > 0; count--) {
		const fitted = fitText(sentences.slice(0, count).join(' '), room);
		if (!fitted.lines.at(-1)?.endsWith('…')) return fitted;
	}
	return fitText(sentences[0] ?? '', room);
}
