import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
interface Locked extends Manifest {
	version?: string;
	resolved?: string;
	integrity?: string;
	link?: boolean;
	hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../../..', name), 'utf8'));
const manifest = read('package.json') as Manifest & { allowScripts: Record<string, boolean>; engines: Record<string, string>; overrides?: unknown };
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> };
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The record that a package finds, as Node looks for it: in its own folder, then in those around it. */
function found(from: string, name: string): Locked | undefined {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
		const record = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
		if (record || folder === '') return record;
	}
}

describe('package.json', () => {
	it('pins every direct dependency to one version', () => {
		expect(Object.entries(direct).filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
	});
	// Thirty, the two formats of reference managers, four modules for reading offline, zip, and the bundler of what runs without a network or a server.
	it('has thirty-eight direct dependencies at the most', () => {
		expect(Object.keys(direct).length).toBeGreaterThan(0);
		expect(Object.keys(direct).length).toBeLessThanOrEqual(38);
	});
	it('ships nothing to install: all that it depends on is for building and testing', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
	});
	it('names the version of Node that builds the site', () => {
		expect(direct['node']).toMatch(/^24\./);
	});
});

describe('package-lock.json', () => {
	it('is of the form that npm 7 and later read, and holds packages', () => {
		expect(lock.lockfileVersion).toBe(3);
		expect(packages.length).toBeGreaterThan(100);
	});
	it('has the direct dependencies of package.json, at their versions', () => {
		const root = lock.packages['']!;
		expect({ ...root.dependencies, ...root.devDependencies, ...root.optionalDependencies }).toEqual(direct);
		for (const [name, version] of Object.entries(direct)) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
	});
	it('takes nothing from git, from plain http, from a file or from a folder', () => {
		// Without "resolved" a package comes from the registry that npm is set to, held to its hash.
		expect(packages.filter(([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))).map(([path]) => path)).toEqual([]);
		expect(packages.flatMap(([path, { dependencies, optionalDependencies }]) => Object.entries({ ...dependencies, ...optionalDependencies }).filter(([, range]) => /^(git|https?:|file:|link:|github:|[\w-]+\/[\w-]+(#|$))/.test(range)).map(([name, range]) => `${path}: ${name} ${range}`))).toEqual([]);
	});
	it('holds the hash of every package', () => {
		expect(packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
	});
	it('has a record of every dependency, those for other systems included', () => {
		const missing = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
			Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !found(path, name)).map((name) => `${path || 'package.json'}: ${name}`));
		expect(missing).toEqual([]);
		expect(packages.some(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}).length > 5), 'some package has builds for several systems').toBe(true);
	});
	it('has install scripts only in the packages that package.json allows', () => {
		const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
		expect([...new Set(scripted)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
		expect(Object.values(manifest.allowScripts)).toEqual(Object.keys(manifest.allowScripts).map(() => true));
	});
});

describe('.npmrc', () => {
	it('keeps versions exact when one is added', () => {
		expect(readFileSync(join(import.meta.dirname, '../../../.npmrc'), 'utf8')).toMatch(/^save-exact=true$/m);
	});
});
