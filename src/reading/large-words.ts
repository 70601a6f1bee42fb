import type { ContrastData } from '../content/schemas/contrast.ts';
import type { Locale } from '../i18n/locales.ts';

/** So many characters of a pole's word stand on one line at the largest size, on the narrowest screen. */
const largestFits = 6;

/** Whether the words of a contrast's poles are set smaller on the start page, since one of them would not fit. */
export const hasLongPole = ({ poles }: Pick<ContrastData, 'poles'>, locale: Locale): boolean =>
	poles.some(({ short }) => short[locale].length > largestFits);

/** Whether the ornament of a chapter has small letters, for some of which there must be room below the line. */
export const hasSmallLetters = (display: string): boolean => /\p{Ll}/u.test(display);
