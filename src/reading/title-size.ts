/** The steps of size for the title of a record's page, by how many letters its longest word has; each is a class in record.css. */
export const titleSizes = [6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 26, 32, 40] as const;

/**
 * The step at which every word of a title fits on a line of its own, and the whole title on few lines: set by its longest
 * word, and by its length where it has many words.
 * @returns one of `titleSizes`
 */
export function titleSize(title: string): (typeof titleSizes)[number] {
	const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
	// Titles of many words are set so that they stay within some three lines.
	const wanted = Math.max(longest, Math.ceil(title.length / 2.6));
	return titleSizes.find((step) => wanted <= step) ?? titleSizes[titleSizes.length - 1]!;
}
