/** Addresses as links write them, under the base path and host that the site is built for. An edge file: it reads Astro's settings. */
import type { Locale } from '../i18n/locales.ts';
import { path, withBase, type Destination } from '../i18n/routes.ts';

/** The address of a page, with the base path: what every link is written with. */
export const href = (locale: Locale, destination: Destination): string => withBase(import.meta.env.BASE_URL, path(locale, destination));

/** The address of a file of the site, such as `/icon.svg`, with the base path. */
export const fileHref = (address: string): string => withBase(import.meta.env.BASE_URL, address);

/** An address that the functions above wrote, in full, with scheme and host: for canonical links and lists of languages. */
export const absolute = (address: string): string => new URL(address, import.meta.env.SITE).href;
