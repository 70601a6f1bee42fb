import type { ContentRecord, Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import { listQuoted, type Problem } from '../problem.ts';
import { valueAt } from '../yaml-source.ts';
import { problemInField, type Rule } from './rule.ts';

/** The bands of each contrast, in their order. */
const bandsOf = (library: Library): Map<string, string[]> =>
	new Map(
		library.contrasts.flatMap(({ id, raw }) => {
			const bands = valueAt(raw, ['bands']);
			if (id === undefined || !Array.isArray(bands)) return [];
			return [[id, bands.map((band) => valueAt(band, ['id'])).filter((band) => typeof band === 'string')] as const];
		}),
	);

const checkBand = (band: string, contrast: string, bands: string[]): { message: string; fix: string } | undefined => {
	const parts = band.split('/');
	const unknown = parts.find((part) => !bands.includes(part));
	if (unknown !== undefined) {
		const meant = nearest(unknown, bands);
		return {
			message: `"${unknown}" is not a band of the contrast "${contrast}".`,
			fix:
				meant === undefined
					? `Write one of ${listQuoted(bands)}.`
					: `Write "${parts.map((part) => (part === unknown ? meant : part)).join('/')}". The bands are ${listQuoted(bands, 'and')}.`,
		};
	}
	const places = parts.map((part) => bands.indexOf(part));
	const [first = 0, second] = places;
	if (second === undefined || (places.length === 2 && second === first + 1)) return undefined;
	if (places.length === 2 && second === first - 1) {
		return {
			message: `"${band}" names its bands in the wrong order.`,
			fix: `Write "${parts[1]}/${parts[0]}", from the first pole to the second.`,
		};
	}
	const from = Math.max(0, Math.min(first, bands.length - 2));
	return {
		message: `"${band}" does not span two bands that lie side by side.`,
		fix: `Write one band, or two neighbours, such as "${bands.slice(from, from + 2).join('/')}".`,
	};
};

const checkEvent = (event: ContentRecord, bandsByContrast: Map<string, string[]>): Problem[] => {
	const codings = valueAt(event.raw, ['codings']);
	if (event.isPartial || codings === null || typeof codings !== 'object') return [];
	return Object.entries(codings).flatMap(([contrast, coding]) => {
		const band = valueAt(coding, ['band']);
		const bands = bandsByContrast.get(contrast);
		// A contrast that does not exist is reported by ids-exist.
		if (typeof band !== 'string' || band.trim() === '' || bands === undefined) return [];
		const finding = checkBand(band, contrast, bands);
		return finding === undefined ? [] : [problemInField(event, ['codings', contrast, 'band'], { ...finding, rule: 'codings-use-bands' })];
	});
};

/** An event is placed in a band of the contrast, or in two that lie side by side, named from the first pole to the second. */
export const codingsUseBands: Rule = (library) => {
	const bands = bandsOf(library);
	return library.events.flatMap((event) => checkEvent(event, bands));
};
