/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		/** What the tags inside a chapter need to know of the chapter they stand in. Set by its layout. */
		reading?: import('./reading/context.ts').ReadingContext;
		/** The language of a page about the site, for its links. */
		locale?: import('./i18n/locales.ts').Locale;
	}
}
