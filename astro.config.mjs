import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentCheck } from './src/content/integration.ts';
import { contentDirectory } from './src/content/directory.ts';
import { hostFiles } from './src/deploy/integration.ts';
import { policy } from './src/deploy/policy.ts';
import { offline } from './src/offline/integration.ts';

const { origin } = parse(readFileSync(`${contentDirectory}/site.yaml`, 'utf8'));

export default defineConfig({
	// The publisher's own address and folder: SITE_URL=https://www.example.org BASE_PATH=/kurs/ npm run build
	site: process.env.SITE_URL || origin,
	base: process.env.BASE_PATH || '/',
	outDir: process.env.OUT_DIR || 'dist',
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	// The default glues words that stand before a link on the line above.
	compressHTML: true,
	devToolbar: { enabled: false },
	integrations: [mdx(), svelte(), contentCheck(), hostFiles(), offline()],
	// Authors write the real quotes and dashes of their language; the default would make them English.
	markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }), syntaxHighlight: false },
	security: { csp: policy },
	vite: {
		build: {
			assetsInlineLimit: 0,
			// Scripts that are fetched when they are wanted are small: a helper to fetch them ahead would outweigh them.
			modulePreload: false,
			// Every MDX module has a directive that Astro reads and the bundler would warn of, in nine lines a chapter.
			rolldownOptions: { checks: { moduleLevelDirective: false } },
		},
	},
});
