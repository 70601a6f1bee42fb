import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { printedRecord, unknownRest } from './csl.ts';
import { formatCsl, type CslStyle, type RecordRun } from './processor.ts';

export type { RecordRun } from './processor.ts';

const formatted = new WeakMap<ReferenceData, Map<string, RecordRun[]>>();

const format = (reference: ReferenceData, locale: Locale, style: CslStyle): RecordRun[] => {
	const runs = formatCsl(printedRecord(reference, locale), style, locale);
	if (reference.custom.verified !== 'as-cited') return runs;
	return [{ text: `${runs.map(({ text }) => text).join('').trim()} ${unknownRest[locale]}` }];
};

/**
 * The full bibliographic record of a work as runs of text, in the words of the language. A record that is only `as-cited`
 * gives authors and year and says that the rest is not known. A DOI, else a URL, is a link.
 *
 * At build time only, as `formatCsl()`. Each record is formatted once per language and form, and remembered.
 *
 * @param style APA 7 where none is named: the form of the site's own lists.
 * @throws Error if the processor's style or output is no longer what we rely on.
 * @example formatRecord(donzelot, 'sv').map(({ text }) => text).join('')
 * // 'Donzelot, J. (1988). The promotion of the social. Economy and Society, 17(3), 395–427. https://doi.org/10.1080/…'
 */
export const formatRecord = (reference: ReferenceData, locale: Locale, style: CslStyle = 'apa'): RecordRun[] => {
	const known = formatted.get(reference) ?? new Map<string, RecordRun[]>();
	formatted.set(reference, known);
	const key = `${style}|${locale}`;
	const runs = known.get(key) ?? format(reference, locale, style);
	known.set(key, runs);
	return runs;
};
