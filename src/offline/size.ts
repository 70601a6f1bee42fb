/**
 * A size as readers are told it, by the browser's own formats alone: a script that is on few pages shares nothing with those
 * on all, which would be sent in more pieces.
 *
 * @param tag of the language: `sv-SE`
 * @example formatSize(6_912_345, 'sv-SE') // '6,9 MB', with a no-break space
 */
export const formatSize = (bytes: number, tag: string): string => {
	const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
	return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: unit === 'kilobyte' ? 0 : 1 }).format(value).replace(' ', '\u00a0');
};
