import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Who may import whom: a file its own layer and those below it. Each layer by what its paths begin with, from the lowest. */
const layers: [name: string, paths: RegExp][] = [
	['i18n', /^src\/i18n\//],
	['schemas and dates', /^src\/content\/(schemas\/|date\.ts$)/],
	['rooms', /^src\/(cite|config|content|copies|data|deploy|embed|fonts|meta|offline|og|plane|present|reading|search|series|teach|timeline)\//],
	['components', /^src\/components\//],
	['layouts', /^src\/layouts\//],
	['commands', /^src\/commands\//],
	['pages and what Astro reads', /^src\/(pages\/|content\.config\.ts$|env\.d\.ts$)/],
];

/** What each room takes from other rooms: pure files, and no more of them than these. */
const meetings: Record<string, string[]> = {
	cite: ['src/meta/subject.ts', 'src/reading/groups.ts'],
	config: [],
	content: [],
	copies: ['src/fonts/characters.ts'],
	data: ['src/reading/groups.ts', 'src/reading/records.ts', 'src/reading/related.ts', 'src/series/values.ts'],
	deploy: [],
	embed: [],
	fonts: [],
	meta: ['src/cite/in-text.ts', 'src/cite/page-record.ts', 'src/content/chapter-tree.ts', 'src/content/lecture-tree.ts', 'src/reading/by-id.ts', 'src/reading/lecture-name.ts', 'src/reading/records.ts'],
	offline: [],
	og: ['src/cite/in-text.ts', 'src/cite/year.ts', 'src/meta/content.ts', 'src/meta/site-pages.ts', 'src/meta/subject.ts', 'src/reading/event-date.ts', 'src/reading/strip.ts', 'src/timeline/light.ts', 'src/timeline/records.ts', 'src/timeline/shapes.ts', 'src/timeline/svg-elements.ts'],
	plane: ['src/timeline/across.ts', 'src/timeline/state.svelte.ts', 'src/timeline/types.ts', 'src/timeline/window.ts'],
	present: ['src/content/lecture-tree.ts', 'src/reading/context.ts', 'src/reading/sources.ts', 'src/timeline/across.ts', 'src/timeline/labels.ts', 'src/timeline/lanes.ts', 'src/timeline/marks.ts', 'src/timeline/types.ts', 'src/timeline/window.ts'],
	reading: ['src/cite/in-text.ts', 'src/content/chapter-tree.ts', 'src/content/lecture-tree.ts', 'src/content/sentences.ts', 'src/timeline/types.ts'],
	search: ['src/cite/in-text.ts', 'src/content/chapter-tree.ts', 'src/content/lecture-tree.ts', 'src/content/mdx.ts', 'src/content/sentences.ts', 'src/reading/event-date.ts', 'src/reading/lecture-name.ts'],
	series: [],
	teach: ['src/content/lecture-tree.ts', 'src/reading/shortcuts.ts'],
	timeline: ['src/fonts/characters.ts', 'src/reading/context.ts', 'src/reading/event-date.ts', 'src/series/metrics.ts'],
};

/** The files that are not pure, and what they touch. All other `*.ts` take what they need as arguments. */
const edges: Record<string, string> = {
	'src/cite/cite-en.client.ts': 'page',
	'src/cite/cite-sv.client.ts': 'page',
	'src/cite/cite.client.ts': 'page and clipboard',
	'src/commands/pdf.ts': 'files and terminal',
	'src/commands/zip.ts': 'files and terminal',
	'src/components/embed/load-figures.ts': 'Astro’s store of content',
	'src/components/embed/load-timeline.ts': 'Astro’s store of content and settings',
	'src/components/page/meta-content.ts': 'Astro’s store of content and settings',
	'src/config/site.ts': 'Astro’s settings',
	'src/content.config.ts': 'Astro’s loaders',
	'src/content/check-cli.ts': 'terminal and environment',
	'src/content/directory.ts': 'environment',
	'src/content/integration.ts': 'Astro’s hooks, clock',
	'src/content/load.ts': 'Astro’s store of content',
	'src/content/read-files.ts': 'files',
	'src/copies/browser.ts': 'environment and files',
	'src/copies/build-files.ts': 'files, terminal and process',
	'src/copies/bundle.ts': 'files and the bundler’s process',
	'src/copies/print.ts': 'files and the browser’s process',
	'src/copies/stick.client.ts': 'page and clipboard',
	'src/deploy/integration.ts': 'Astro’s hooks, files',
	'src/deploy/serve.ts': 'files and network',
	'src/embed/card.client.ts': 'page',
	'src/embed/copy.client.ts': 'page, address and clipboard',
	'src/embed/height.client.ts': 'page',
	'src/fonts/subset.ts': 'files',
	'src/offline/bar.client.ts': 'page, storage and service worker',
	'src/offline/course-store.client.ts': 'network, caches and clock',
	'src/offline/course.client.ts': 'page',
	'src/offline/integration.ts': 'Astro’s hooks',
	'src/offline/opened.client.ts': 'page and address',
	'src/offline/register.client.ts': 'page, network and service worker',
	'src/offline/sw.ts': 'network, caches and messages',
	'src/offline/write.ts': 'files, and the bundler',
	'src/plane/plane.client.ts': 'page and address',
	'src/present/deck.client.ts': 'page, address, history, storage, channel between windows, clock',
	'src/reading/chapter.client.ts': 'page and storage',
	'src/reading/continue.client.ts': 'page and storage',
	'src/search/dialog-en.client.ts': 'page',
	'src/search/dialog-sv.client.ts': 'page',
	'src/search/dialog.client.ts': 'page',
	'src/search/hit.client.ts': 'page',
	'src/search/landing-en.client.ts': 'page',
	'src/search/landing-sv.client.ts': 'page',
	'src/search/landing.client.ts': 'page and address',
	'src/search/opener.client.ts': 'page and address',
	'src/search/page.client.ts': 'page, address and history',
	'src/search/read.client.ts': 'network',
	'src/teach/teach.client.ts': 'page, address and storage',
	'src/timeline/card.ts': 'page',
	'src/timeline/figure.client.ts': 'page',
	'src/timeline/png-cache.ts': 'files and process',
	'src/timeline/png-palette.ts': 'Node’s compressor',
	'src/timeline/png.ts': 'files and process',
	'src/timeline/timeline.client.ts': 'page and address',
};

/** The edge files that take over a component of the page, which is above them. */
const hydrating = ['src/plane/plane.client.ts imports src/components/plane/Plane.svelte', 'src/timeline/timeline.client.ts imports src/components/timeline/Timeline.svelte'];

/** What only edge files import: Astro itself (zod, which it carries, is pure), Svelte and Node's own modules. */
const isOutside = (name: string): boolean => /^(astro(?!\/zod$)|svelte(?:$|\/)|node:)/.test(name);

/** What only edge files touch: page, storage, network, process, clock and chance. Names alone do not count, only their use. */
const outside =
	/(?<![\w./])(?:(?:window|localStorage|sessionStorage|navigator|history|performance|process)[.[]|import\.meta\.(?:env|main|url)|(?:document|location)\.(?:querySelector|getElementById|createElement|body|fonts|href|hash)|(?:fetch|matchMedia|requestAnimationFrame|addEventListener|setTimeout|setInterval)\(|Date\.now\(|new Date\(\)|Math\.random\()/;

interface Module {
	file: string;
	/** Its code without comments; of a component, what stands between the fences and in script elements. */
	code: string;
	comments: string;
	/** Files of the project, as paths from its root. */
	imports: string[];
	/** Those of them that are types alone, and are gone when it runs. */
	typeOnly: string[];
	/** Packages and modules of Node and Astro. */
	packages: string[];
}

/** The code of a component that is no markup: its frontmatter and its scripts. */
const codeOf = (file: string, text: string): string => {
	if (!/\.(astro|svelte)$/.test(file)) return text;
	const scripts = [...text.matchAll(/<script(?: lang="ts"(?: module)?)?>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
	return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...scripts].join('\n');
};

const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const read = (file: string): Module => {
	const written = codeOf(file, readFileSync(join(root, file), 'utf8'));
	const types = [...written.matchAll(/^\s*import type [^;]*? from '(\.[^']+)';/gm)].map(([, name]) => name!);
	const names = ts.preProcessFile(written, true, true).importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''));
	return {
		file,
		code: written.replace(comment, ''),
		comments: (written.match(comment) ?? []).join('\n'),
		imports: names.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(file), name)),
		typeOnly: types.map((name) => posix.join(dirname(file), name)),
		packages: names.filter((name) => !name.startsWith('.')),
	};
};

const modules = new Map(
	globSync('src/**/*.{ts,astro,svelte}', { cwd: root })
		.map((file) => file.replaceAll('\\', '/'))
		.sort()
		.map((file) => [file, read(file)]),
);
const all = [...modules.values()];
const layerOf = (file: string): number => layers.findIndex(([, paths]) => paths.test(file));
const roomOf = (file: string): string | undefined => /^src\/(\w+)\//.exec(file)?.[1];
const isAsset = (file: string): boolean => /\.(css|woff2)$/.test(file);
/** Routes may ask Astro for their pages; declarations hold no code. */
const pure = all.filter(({ file }) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('src/pages/') && !(file in edges));
const links = (modulesOf: readonly Module[]) => modulesOf.flatMap(({ file, imports }) => imports.map((imported) => ({ file, imported })));
const written = (found: { file: string; imported: string }[]): string[] => found.map(({ file, imported }) => `${file} imports ${imported}`);

/** The modules that one imports, and those that they import, itself included. */
const reach = (file: string, importsOf: (module: Module) => string[] = ({ imports }) => imports, seen = new Set<string>()): Set<string> => {
	if (!seen.has(file)) {
		seen.add(file);
		const module = modules.get(file);
		for (const imported of module ? importsOf(module) : []) reach(imported, importsOf, seen);
	}
	return seen;
};

/** What a module brings with it where it runs. */
const brought = (file: string): Set<string> => reach(file, ({ imports, typeOnly }) => imports.filter((name) => !typeOnly.includes(name)));

describe('the imports of src', () => {
	it('are found, of code, types, styles and scripts alike', () => {
		expect(all.length).toBeGreaterThan(100);
		expect(modules.get('src/layouts/Chapter.astro')!.imports).toEqual(expect.arrayContaining(['src/layouts/Base.astro', 'src/styles/chapter.css', 'src/reading/by-id.ts', 'src/reading/chapter.client.ts']));
		expect(modules.get('src/i18n/t.ts')!.imports).toEqual(['src/i18n/ui/en.json', 'src/i18n/ui/sv.json', 'src/i18n/locales.ts']);
		expect(modules.get('src/content/load.ts')!.packages).toEqual(['astro:content']);
		expect(modules.get('src/components/timeline/Timeline.svelte')!.imports).toEqual(expect.arrayContaining(['src/timeline/down.ts', 'src/timeline/state.svelte.ts', 'src/components/timeline/Across.svelte']));
		expect(modules.get('src/components/timeline/Timeline.svelte')!.typeOnly).toContain('src/timeline/words.ts');
	});
	it('lead to files', () => {
		expect(written(links(all).filter(({ imported }) => !existsSync(join(root, imported))))).toEqual([]);
	});
	it('go to their own layer or one below, never upward', () => {
		expect(all.filter(({ file }) => layerOf(file) === -1).map(({ file }) => file)).toEqual([]);
		expect(written(links(all).filter(({ file, imported }) => !isAsset(imported) && layerOf(imported) > layerOf(file)))).toEqual(hydrating);
	});
	it('join rooms in the pure files that are named for it, and nowhere else', () => {
		const rooms = all.filter(({ file }) => layers[layerOf(file)]![0] === 'rooms');
		const met = Object.fromEntries(Object.keys(meetings).map((room): [string, string[]] => {
			const taken = links(rooms.filter(({ file }) => roomOf(file) === room)).filter(({ imported }) => roomOf(imported) !== room && layers[layerOf(imported)]?.[0] === 'rooms');
			return [room, [...new Set(taken.map(({ imported }) => imported))].sort()];
		}));
		expect(met).toEqual(meetings);
		expect(Object.values(meetings).flat().filter((file) => file in edges)).toEqual([]);
		expect([...new Set(rooms.map(({ file }) => roomOf(file)))].sort()).toEqual(Object.keys(meetings));
	});
	it('never lead round in a circle', () => {
		const round = all.filter(({ file, imports }) => imports.some((imported) => reach(imported).has(file)));
		expect(round.map(({ file }) => file)).toEqual([]);
	});
	it('bring styles and fonts into layouts alone', () => {
		expect(written(links(all).filter(({ file, imported }) => isAsset(imported) && !file.startsWith('src/layouts/')))).toEqual([]);
	});
	it('bring Astro’s store of content into one file', () => {
		expect(all.filter(({ packages }) => packages.includes('astro:content')).map(({ file }) => file)).toEqual(['src/content/load.ts']);
	});
	it('bring the words of both languages into no script', () => {
		const scripts = all.filter(({ file }) => file.endsWith('.client.ts'));
		expect(scripts.length).toBeGreaterThan(0);
		for (const { file } of scripts) expect([...brought(file)], file).not.toContain('src/i18n/t.ts');
	});
});

describe('pure files', () => {
	it('are nearly all', () => {
		expect(pure.length).toBeGreaterThan(60);
	});
	it('import neither Astro, Node’s modules, components nor edge files', () => {
		expect(pure.flatMap(({ file, packages }) => packages.filter(isOutside).map((name) => `${file} imports ${name}`))).toEqual([]);
		expect(written(links(pure).filter(({ imported }) => imported in edges || /\.(astro|svelte)$/.test(imported)))).toEqual([]);
	});
	it('touch neither page, storage, network, process, clock nor chance', () => {
		expect(pure.flatMap(({ file, code }) => (outside.exec(code) ? [`${file}: ${outside.exec(code)![0]}`] : []))).toEqual([]);
	});
});

describe('views in Svelte', () => {
	const views = all.filter(({ file }) => file.endsWith('.svelte'));
	it('draw what rooms have made: they import rooms’ pure files, words and each other', () => {
		expect(views.length).toBeGreaterThan(5);
		expect(written(links(views).filter(({ imported }) => imported in edges || !/^src\/(components\/|i18n\/|plane\/|timeline\/)/.test(imported)))).toEqual([]);
		expect(views.flatMap(({ file, packages }) => packages.map((name) => `${file} imports ${name}`))).toEqual([]);
	});
	it('touch neither page, storage, network, process, clock nor chance: what does is handed to them', () => {
		expect(views.flatMap(({ file, code }) => (outside.exec(code) ? [`${file}: ${outside.exec(code)![0]}`] : []))).toEqual([]);
	});
});

describe('edge files', () => {
	it('say that they are, each in its own comment, and no other file does', () => {
		expect(all.filter(({ comments }) => /\bAn edge file\b/.test(comments)).map(({ file }) => file)).toEqual(Object.keys(edges));
	});
	it('are on the list for a reason: each imports or touches what a pure file may not', () => {
		const harmless = Object.keys(edges).filter((file) => {
			const { code, packages, imports } = modules.get(file)!;
			return !packages.some(isOutside) && !outside.test(code) && !imports.some((imported) => imported in edges);
		});
		expect(harmless).toEqual([]);
	});
});
