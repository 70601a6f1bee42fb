/** The languages of the site, the first one at the root of every address. */
export const locales = ['sv', 'en'] as const;
/** A language of the site, as addresses and `lang` name it. */
export type Locale = (typeof locales)[number];

/** The language that the switch on a page leads to. */
export const otherLocale = (locale: Locale): Locale => (locale === 'sv' ? 'en' : 'sv');

/** Locale tags for `Intl`, dates and Open Graph. */
export const localeTags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };
