/** What we use of Citation.js 0.8.2, which carries no types. */
declare module '@citation-js/core' {
	interface Register {
		add(name: string, value: string): void;
		get(name: string): string;
		has(name: string): boolean;
	}
	interface BibliographyOptions {
		template: string;
		lang: string;
		format: 'html' | 'text';
		asEntryArray: true;
	}
	export class Cite {
		/** Of what is read from text, or of records. */
		constructor(data: object | string);
		/** The records as CSL-JSON. */
		data: Record<string, unknown>[];
		format(name: 'bibtex' | 'ris'): string;
		format(name: 'bibliography', options: BibliographyOptions): [id: string, entry: string][];
	}
	interface BibtexOptions {
		/** Writes what is beyond ASCII as commands. */
		asciiOnly: boolean;
		/** Keys entries by their ids. */
		useIdAsLabel: boolean;
		/** Drops from keys what old programs do not take, hyphens too. */
		checkLabel: boolean;
	}
	export const plugins: {
		config: {
			get(name: '@csl'): { locales: Register; styles: Register };
			get(name: '@bibtex'): { format: BibtexOptions };
		};
	};
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
