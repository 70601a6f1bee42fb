import { existsSync } from 'node:fs';
import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serve } from '../../src/deploy/serve.ts';
import { chapters, pages } from './support/site.ts';

test.each([
	{ dir: 'dist', base: '/' },
	{ dir: '.bench/kurs', base: '/kurs/' },
])('no link and no fragment is dead in the site built under $base', { timeout: 120_000 }, async ({ dir, base }) => {
	const { server, address } = await serve({ dir, base, port: 0 });
	try {
		const { links } = await new LinkChecker().check({ path: [address, `${address}en/`], recurse: true, checkFragments: true, linksToSkip: [`^(?!${address})`], concurrency: 20 });
		const checked = links.filter(({ state }) => state !== 'SKIPPED');
		expect(links.filter(({ state }) => state === 'BROKEN').map(({ url, parent, status }) => `${status} ${url} on ${parent}`)).toEqual([]);
		expect(checked.length).toBeGreaterThan(pages.length);
	} finally {
		server.close();
	}
});

test('every page is reached by a link from another', () => {
	const linked = new Set(pages.flatMap(({ document, address }) => [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href')!, `http://site/${address}`)).filter(({ host }) => host === 'site').map(({ pathname }) => pathname.slice(1))));
	expect(pages.map(({ address }) => address).filter((address) => !linked.has(address) && !/404/.test(address))).toEqual([]);
});

test.each(pages)('every fragment of a link on $address to its own page exists', ({ document }) => {
	const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
	const dead = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1)).filter((id) => !ids.has(id));
	expect(dead).toEqual([]);
	expect([...document.querySelectorAll('[id]')].length, 'an id stands twice').toBe(ids.size);
});

test('files and images that pages name exist', () => {
	const missing = pages.flatMap(({ document }) => [...document.querySelectorAll('link[href^="/"], script[src^="/"], img[src^="/"]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src')!)).filter((address) => /\.\w+$/.test(address) && !existsSync(`dist${address}`));
	expect(missing).toEqual([]);
});

test('chapters lead from one to the next and back', () => {
	const addresses = chapters.map(({ address }) => `/${address}`);
	const next = new Map(chapters.map(({ address, document }) => [`/${address}`, document.querySelector('[rel="next"]')?.getAttribute('href')]));
	const starts = addresses.filter((address) => ![...next.values()].includes(address));
	expect(starts).toHaveLength(1);
	const walked: string[] = [];
	for (let at: string | undefined | null = starts[0]; at; at = next.get(at)) walked.push(at);
	expect(walked.sort()).toEqual(addresses.sort());
});
