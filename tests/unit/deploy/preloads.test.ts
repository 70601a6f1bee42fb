import { describe, expect, it } from 'vitest';
import { importsOf, withPreloads } from '../../../src/deploy/preloads.ts';

describe('importsOf()', () => {
	it('finds what a built script imports at once, in every form', () => {
		expect(importsOf('import{t as e}from"./sv.1.js";import"./side.2.js";import * as x from \'./all.3.js\';export{a}from"./again.4.js";')).toEqual(['sv.1.js', 'side.2.js', 'all.3.js', 'again.4.js']);
	});
	it('leaves out what is imported later, other packages and words in strings', () => {
		expect(importsOf('const a=()=>import("./later.js");import b from"svelte";const c="from ./d.js";notimport"./e.js"')).toEqual([]);
	});
});

describe('withPreloads()', () => {
	const code: Record<string, string> = {
		'/kurs/_astro/a.js': 'import"./b.js";import"./c.js";',
		'/kurs/_astro/b.js': 'import"./c.js";import"./a.js";',
		'/kurs/_astro/c.js': '',
	};
	const read = (address: string): Promise<string> => (address in code ? Promise.resolve(code[address]!) : Promise.reject(new Error(`no ${address}`)));
	const script = (name: string) => `<script type="module" src="/kurs/_astro/${name}.js"></script>`;

	it('leaves a page without templates, or with one without scripts, as it is', async () => {
		for (const html of ['', `<p>$&</p>${script('a')}`, '<template><p>x</p></template>']) expect(await withPreloads(html, read)).toBe(html);
	});
	it('names each file once before the script that needs it, those of others too, and stops where they go round', async () => {
		const links = ['b', 'c', 'a'].map((name) => `<link rel="modulepreload" href="/kurs/_astro/${name}.js">`).join('');
		expect(await withPreloads(`<p></p><template data-part="x">\n${script('a')} </template>${script('a')}`, read)).toBe(`<p></p><template data-part="x">\n${links}${script('a')} </template>${script('a')}`);
	});
	it('does so in every template', async () => {
		const made = await withPreloads(`<template>${script('b')}</template>-<template>${script('c')}</template>`, read);
		expect(made).toMatch(/^<template><link.*b\.js.*<\/template>-<template><script.*<\/template>$/);
		expect(made.match(/modulepreload/g)).toHaveLength(3);
	});
	it('fails where a script is not there', async () => {
		await expect(withPreloads(`<template>${script('d')}</template>`, read)).rejects.toThrow('no /kurs/_astro/d.js');
	});
});
