/**
 * How many letters must be added, removed or changed to make `a` into `b` (Levenshtein distance).
 *
 * Idea: row by row over the table of distances between the beginnings of the two words; only the row before is
 * kept. Cost: length of `a` × length of `b`. Source: V. I. Levenshtein, "Binary codes capable of correcting
 * deletions, insertions, and reversals", Soviet Physics Doklady 10 (1966).
 */
export const editDistance = (a: string, b: string): number => {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
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
