import { citeInText } from '../cite/in-text.ts';
import type { EventData } from '../content/schemas/event.ts';
import type { ReferenceData } from '../content/schemas/reference.ts';
import type { Locale } from '../i18n/locales.ts';

/** What an event rests on, as printed: works by authors and year, then acts, bills and other documents. */
export const eventSources = (event: EventData, reference: (id: string) => ReferenceData, locale: Locale): string[] => [
	...event.references.map((id) => citeInText(reference(id), locale)),
	...event.sources,
];
