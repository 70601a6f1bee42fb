/**
 * How many slips of the keyboard make `a` into `b`: letters added, left out or changed (Levenshtein distance), and two
 * neighbours turned round, as in "titel" for "title", which count as one slip.
 *
 * Idea: row by row over the table of distances between the beginnings of the two words; only the two rows before are
 * kept. No letter is moved twice ("optimal string alignment"). Cost: length of `a` × length of `b`. Sources:
 * V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", Soviet Physics Doklady
 * 10 (1966); F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export const editDistance = (a: string, b: string): number => {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const turn = isTurned ? (before[j - 2] ?? 0) + 1 : Infinity;
			next.push(Math.min(change, turn, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		[before, row] = [row, next];
	}
	return row[b.length] ?? 0;
};

/**
 * The candidate that an author most likely meant by `word`, case ignored: at most a third of its letters may differ
 * (always one). Ties go to the candidate that stands first.
 * @returns undefined where none is near enough; a wild guess would mislead.
 */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
	const wanted = word.toLowerCase();
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
};

/**
 * Candidates that hold `word` whole or are held by it, for ids shortened or lengthened by heart
 * (`barnbidrag` for `allmant-barnbidrag-1948`). At most three, in their own order; none for words under four letters.
 */
export const containing = (word: string, candidates: Iterable<string>): string[] => {
	if (word.length < 4) return [];
	const found: string[] = [];
	for (const candidate of candidates) {
		if (found.length < 3 && candidate.length >= 4 && (candidate.includes(word) || word.includes(candidate))) found.push(candidate);
	}
	return found;
};
