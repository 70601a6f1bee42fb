/**
 * The address under which the site is published, for everything that must name it in full (canonical links, the
 * list of languages). An edge file: it reads Astro's settings.
 */
import { path, withBase, type Destination } from '../i18n/routes.ts';
import type { Locale } from '../i18n/locales.ts';

/** An address on this site, with the base path: what every link is written with. */
export const href = (locale: Locale, destination: Destination): string => withBase(import.meta.env.BASE_URL, path(locale, destination));

/** The address of a file of the site, such as `/icon.svg`, with the base path. */
export const fileHref = (address: string): string => withBase(import.meta.env.BASE_URL, address);

/** The same in full, with scheme and host. */
export const absolute = (address: string): string => new URL(address, import.meta.env.SITE).href;
