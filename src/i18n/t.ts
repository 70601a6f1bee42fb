import en from './ui/en.json' with { type: 'json' };
import sv from './ui/sv.json' with { type: 'json' };
import type { Locale } from './locales.ts';

/** The interface's words, by page and part. Both languages have the same keys; a test holds them to it. */
export type Words = typeof sv;

const words: Record<Locale, Words> = { sv, en };

/** The interface's words in a language. */
export const t = (locale: Locale): Words => words[locale];
