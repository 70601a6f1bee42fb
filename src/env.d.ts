/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		/** What the tags inside a chapter need to know of the chapter they stand in. Set by its layout. */
		reading?: import('./reading/context.ts').ReadingContext;
		/** What the tags inside a deck need to know of the deck they stand in. Set by its layout. */
		lecture?: import('./present/context.ts').LectureContext;
		/** The language of a page about the site, for its links. */
		locale?: import('./i18n/locales.ts').Locale;
	}
}
