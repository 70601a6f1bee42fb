import { formatEdtf } from '../content/date.ts';
import type { EventData } from '../content/schemas/event.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/t.ts';

/**
 * When an event took place, in words: "1965–1974", or "beslutat 26 juni 1947, i kraft 1 januari 1948".
 * @throws RangeError if the date is not EDTF
 */
export function eventDate(event: Pick<EventData, 'date' | 'dateMeans'>, locale: Locale): string {
	const [decided, inForce] = event.date.split('/');
	if (event.dateMeans !== 'decided-then-in-force' || !decided || !inForce) return formatEdtf(event.date, locale);
	return fill(t(locale).events.decided, { a: formatEdtf(decided, locale), b: formatEdtf(inForce, locale) });
}
