/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word of another, no
 * stretch being changed twice. Source: optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance.
 * Cost: the product of the lengths.
 * @returns the distance, or `most + 1` where it is greater than `most`
 */
export const distance = (a: string, b: string, most: number): number => {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, before[column - 2]! + 1);
			line.push(least);
		}
		if (Math.min(...line) > most && Math.min(...last) > most) return most + 1;
		before = last;
		last = line;
	}
	return Math.min(last[b.length]!, most + 1);
};
