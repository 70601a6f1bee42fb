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
		constructor(data: object);
		format(name: 'bibliography', options: BibliographyOptions): [id: string, entry: string][];
	}
	export const plugins: { config: { get(name: '@csl'): { locales: Register; styles: Register } } };
}

declare module '@citation-js/plugin-csl';
