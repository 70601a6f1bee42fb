import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules, netlifyHeaders } from '../../../src/deploy/headers.ts';
import { serve } from '../../../src/deploy/serve.ts';

/** What a server answers to a path sent as it is written: `fetch` would tidy away `/../` before asking. */
interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	body: string;
	/** The body as it was sent. */
	bytes: Buffer;
}

const ask = (port: number, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
	new Promise((done, fail) => {
		request({ port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				const bytes = Buffer.concat(parts);
				done({ status: response.statusCode!, headers: response.headers, body: bytes.toString(), bytes });
			});
		}).on('error', fail).end();
	});

const long = 'å '.repeat(5000);

let parent: string;
/** Writes a small built site and serves it; the file beside its folder must never be served. */
async function siteUnder(base: string, name: string) {
	const dir = join(parent, name);
	const files: Record<string, string> = {
		_headers: netlifyHeaders(headerRules(base, "default-src 'none'", { 'X-Content-Type-Options': 'nosniff' })),
		'index.html': 'start',
		'404.html': 'saknas',
		'en/404/index.html': 'missing',
		'en/index.html': 'English start',
		'kapitel/rotter/index.html': 'å',
		'_astro/a.css': 'css',
		'lång/index.html': long,
		'picture.png': long,
		'icon.svg': '<svg/>',
		'data.unknown': 'x',
		'.htaccess': 'secret',
		'.deploy/nginx.conf': 'secret',
	};
	for (const [file, text] of Object.entries(files)) {
		await mkdir(join(dir, file, '..'), { recursive: true });
		await writeFile(join(dir, file), text);
	}
	const { server, address } = await serve({ dir, base, port: 0 });
	return { server, address, port: (server.address() as AddressInfo).port };
}

let root: Awaited<ReturnType<typeof siteUnder>>;
let folder: Awaited<ReturnType<typeof siteUnder>>;
beforeAll(async () => {
	parent = await mkdtemp(join(tmpdir(), 'serve-'));
	await writeFile(join(parent, 'outside.html'), 'secret');
	// A neighbour whose name begins like the site's: "inside the folder" must not be read as "begins with its name".
	await mkdir(join(parent, 'site-private'));
	await writeFile(join(parent, 'site-private', 'index.html'), 'secret');
	root = await siteUnder('/', 'site');
	folder = await siteUnder('/kurs/', 'kurs');
});
afterAll(async () => {
	for (const { server } of [root, folder]) server.close();
	await rm(parent, { recursive: true });
});

describe('serve()', () => {
	it('says what to do where nothing is built', async () => {
		const empty = await mkdtemp(join(tmpdir(), 'serve-empty-'));
		await expect(serve({ dir: empty, base: '/', port: 0 })).rejects.toThrow(`There is no built site in "${empty}". Run "npm run build" first.`);
		await rm(empty, { recursive: true });
	});
	it('refuses a port that is taken', async () => {
		await expect(serve({ dir: join(parent, 'site'), base: '/', port: root.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
	it('gives the address of the start page, with the free port it found', async () => {
		expect(root.address).toBe(`http://localhost:${root.port}/`);
		expect(folder.address).toBe(`http://localhost:${folder.port}/kurs/`);
		expect(await (await fetch(root.address)).text()).toBe('start');
	});

	it('serves the index of a folder', async () => {
		expect(await ask(root.port, '/')).toMatchObject({ status: 200, body: 'start' });
		expect(await ask(root.port, '/kapitel/rotter/')).toMatchObject({ status: 200, body: 'å' });
	});
	it('reads past the query', async () => {
		expect(await ask(root.port, '/kapitel/rotter/?q=..%2F&x')).toMatchObject({ status: 200, body: 'å' });
	});
	it.each([
		['/', 'text/html; charset=utf-8'],
		['/_astro/a.css', 'text/css; charset=utf-8'],
		['/icon.svg', 'image/svg+xml'],
		['/data.unknown', 'application/octet-stream'],
	])('sends %s as %s', async (path, type) => {
		expect((await ask(root.port, path)).headers['content-type']).toBe(type);
	});
	it('counts the length in bytes', async () => {
		expect((await ask(root.port, '/kapitel/rotter/')).headers['content-length']).toBe('2');
	});
	it('sends the headers that are shipped, on pages, on files and on the page for dead addresses', async () => {
		for (const path of ['/', '/icon.svg', '/no-such/', '/en/no-such/']) {
			const { headers } = await ask(root.port, path);
			expect(headers['content-security-policy'], path).toBe("default-src 'none'; frame-ancestors 'self'");
			expect(headers['x-content-type-options'], path).toBe('nosniff');
			expect(headers['cache-control'], path).toBe('no-cache');
		}
		expect((await ask(root.port, '/_astro/a.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
	});
	it('answers HEAD like GET, without the body', async () => {
		const [head, got] = [await ask(root.port, '/', 'HEAD'), await ask(root.port, '/')];
		expect(head.body).toBe('');
		expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
		expect(await ask(root.port, '/no-such/', 'HEAD')).toMatchObject({ status: 404, body: '' });
	});

	it('compresses text as the browser accepts it, and says so', async () => {
		for (const [accepts, encoding, read] of [['gzip, deflate, br, zstd', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
			const { headers, bytes } = await ask(root.port, encodeURI('/lång/'), 'GET', { 'Accept-Encoding': accepts });
			expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length) });
			expect(bytes.length).toBeLessThan(200);
			expect(read(bytes).toString()).toBe(long);
		}
	});
	it('sends text as it is to a browser that asks for nothing else', async () => {
		for (const accepts of [undefined, 'identity', 'br;q=0']) {
			const answer = await ask(root.port, encodeURI('/lång/'), 'GET', accepts === undefined ? {} : { 'Accept-Encoding': accepts });
			expect(answer.headers['content-encoding']).toBeUndefined();
			expect(answer.body).toBe(long);
		}
	});
	it('names what texts vary by, whatever it sends', async () => {
		for (const path of ['/', '/_astro/a.css', '/icon.svg', '/no-such/']) {
			for (const accepts of ['identity', 'br']) expect((await ask(root.port, path, 'GET', { 'Accept-Encoding': accepts })).headers.vary, path).toBe('Accept-Encoding');
			expect((await ask(root.port, path)).headers.vary, path).toBe('Accept-Encoding');
		}
	});
	it('compresses no pictures', async () => {
		const { headers, body } = await ask(root.port, '/picture.png', 'GET', { 'Accept-Encoding': 'br' });
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers.vary).toBeUndefined();
		expect(body).toBe(long);
	});
	it('compresses the page for dead addresses', async () => {
		const { status, headers, bytes } = await ask(root.port, '/no-such/', 'GET', { 'Accept-Encoding': 'br' });
		expect([status, headers['content-encoding'], brotliDecompressSync(bytes).toString()]).toEqual([404, 'br', 'saknas']);
	});
	it('answers HEAD with the length and encoding that GET has', async () => {
		const accepts = { 'Accept-Encoding': 'br' };
		const [head, got] = [await ask(root.port, encodeURI('/lång/'), 'HEAD', accepts), await ask(root.port, encodeURI('/lång/'), 'GET', accepts)];
		expect(head.bytes.length).toBe(0);
		expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
	});
	it('sends a changed file anew', async () => {
		const file = join(parent, 'site', 'changing.html');
		const read = async () => brotliDecompressSync((await ask(root.port, '/changing.html', 'GET', { 'Accept-Encoding': 'br' })).bytes).toString();
		await writeFile(file, 'old');
		expect(await read()).toBe('old');
		await writeFile(file, 'new');
		await utimes(file, 1, 1);
		expect(await read()).toBe('new');
	});

	it('leads from a page without its last slash to the page', async () => {
		expect(await ask(root.port, '/kapitel/rotter')).toMatchObject({ status: 301, headers: { location: '/kapitel/rotter/' }, body: '' });
	});
	it('never leads to another host', async () => {
		for (const path of ['/%2Fkapitel/rotter', '/%2F%2Fkapitel%2Frotter', '/%5Ckapitel/rotter', '//kapitel/rotter', '/\\kapitel/rotter']) {
			const { headers } = await ask(root.port, path);
			expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
		}
	});
	it('leads nowhere from a folder without a page', async () => {
		expect(await ask(root.port, '/kapitel')).toMatchObject({ status: 404, body: 'saknas' });
		expect(await ask(root.port, '/kapitel/')).toMatchObject({ status: 404, body: 'saknas' });
	});
	it('answers a dead address in the language of its part', async () => {
		expect(await ask(root.port, '/no-such/')).toMatchObject({ status: 404, body: 'saknas', headers: { 'content-type': 'text/html; charset=utf-8' } });
		expect(await ask(root.port, '/en/no-such/')).toMatchObject({ status: 404, body: 'missing' });
		expect(await ask(root.port, '/english/')).toMatchObject({ status: 404, body: 'saknas' });
	});

	it.each([
		'/../outside.html', '/kapitel/../../outside.html', '/%2e%2e/outside.html', '/%2e%2e%2foutside.html', '/..%2foutside.html', '/..%5coutside.html', '/%252e%252e/outside.html',
		'/../site-private/', '/..%2fsite-private%2f', '/..%2fsite-private',
	])('serves nothing outside its folder: %s', async (path) => {
		expect(await ask(root.port, path)).toMatchObject({ status: 404, body: 'saknas' });
	});
	it.each(['/.htaccess', '/.deploy/nginx.conf', '/.deploy/', '/%2edeploy/nginx.conf', '/%2ehtaccess', '/kapitel/../.htaccess', '/kapitel/..%2f.htaccess'])('serves no hidden file: %s', async (path) => {
		expect(await ask(root.port, path)).toMatchObject({ status: 404, body: 'saknas' });
	});
	it.each(['/%E0%A4', '/%', '/%zz/', '/a%00b', '/index.html%00.css', `/${'a'.repeat(5000)}`, '//', '/?', '/#'])('stays up at a malformed address: %s', async (path) => {
		expect([200, 404]).toContain((await ask(root.port, path)).status);
		expect((await ask(root.port, '/')).status).toBe(200);
	});
});

describe('serve() under a folder', () => {
	it('serves what is under it, with its headers', async () => {
		const answer = await ask(folder.port, '/kurs/kapitel/rotter/');
		expect(answer).toMatchObject({ status: 200, body: 'å' });
		expect(answer.headers['content-security-policy']).toBeDefined();
		expect((await ask(folder.port, '/kurs/_astro/a.css')).headers['cache-control']).toContain('immutable');
	});
	it('serves nothing beside it, yet answers there with the same page and headers', async () => {
		for (const path of ['/', '/kapitel/rotter/', '/kursiv/', '/kurs%2F..%2Findex.html']) {
			const answer = await ask(folder.port, path);
			expect(answer, path).toMatchObject({ status: 404, body: 'saknas' });
			expect(answer.headers['content-security-policy'], path).toBeDefined();
		}
	});
	it('keeps the folder in the address it leads to', async () => {
		expect(await ask(folder.port, '/kurs/kapitel/rotter')).toMatchObject({ status: 301, headers: { location: '/kurs/kapitel/rotter/' } });
	});
	it('answers a dead address in the language of its part', async () => {
		expect(await ask(folder.port, '/kurs/en/no-such/')).toMatchObject({ status: 404, body: 'missing' });
		expect(await ask(folder.port, '/en/no-such/')).toMatchObject({ status: 404, body: 'saknas' });
	});
});
