/**
 * Serves the built site with the headers that are shipped with it, compressed as hosts do: for looking at it, and for the
 * tests. An edge file.
 *   node src/deploy/serve.ts [--dir dist] [--base /] [--port 4321]
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, posix, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { withBase } from '../i18n/routes.ts';
import { chooseEncoding, isText, type Encoding } from './encoding.ts';
import { headersFor, parseNetlifyHeaders } from './headers.ts';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
};

/** What is served, and where. */
export interface ServeOptions {
	/** Folder of the built site. */
	dir: string;
	/** Path under which it is served, as it was built. */
	base: string;
	/** 0 picks a free one. */
	port: number;
}

/** A file of the site as it was read. */
interface Found {
	file: string;
	body: Buffer;
	/** When it was last changed. */
	changedMs: number;
}

/** As hosts compress what they send at once, and what never changes and so waits compressed as well as can be. */
const brotliQuality = { page: 5, asset: 11 };

const compress: Record<Exclude<Encoding, 'identity'>, (found: Found) => Buffer> = {
	br: ({ file, body }) => {
		const quality = /\.(css|js)$/.test(file) ? brotliQuality.asset : brotliQuality.page;
		return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
	},
	gzip: ({ body }) => gzipSync(body),
};

/** How many compressed files are kept: the pages and files of a visit. */
const mostKept = 64;

/** Compresses files, each once until it changes. */
const compressor = (): ((found: Found, encoding: Exclude<Encoding, 'identity'>) => Buffer) => {
	const kept = new Map<string, { changedMs: number; length: number; body: Buffer }>();
	return (found, encoding) => {
		const { file, body, changedMs } = found;
		const key = `${encoding} ${file}`;
		const known = kept.get(key);
		if (known?.changedMs === changedMs && known.length === body.length) return known.body;
		const made = compress[encoding](found);
		kept.delete(key);
		kept.set(key, { changedMs, length: body.length, body: made });
		for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
		return made;
	};
};

/**
 * Starts the server.
 * @returns it, and the address of the start page
 * @throws where the folder holds no built site, or the port is taken
 */
export async function serve({ dir, base, port }: ServeOptions): Promise<{ server: Server; address: string }> {
	const root = resolve(dir);
	const rules = parseNetlifyHeaders(
		await readFile(join(root, '_headers'), 'utf8').catch(() => {
			throw new Error(`There is no built site in "${dir}". Run "npm run build" first.`);
		}),
	);
	const mount = withBase(base, '/');

	const find = async (path: string): Promise<Found | undefined> => {
		const name = path.endsWith('/') ? `${path}index.html` : path;
		const file = normalize(join(root, name));
		// Nothing above the folder, nor the files for hosts in it.
		if (!file.startsWith(root + sep) || file.slice(root.length).includes(`${sep}.`) || file === join(root, '_headers')) return undefined;
		return Promise.all([readFile(file), stat(file)]).then(([body, { mtimeMs }]) => ({ file, body, changedMs: mtimeMs }), () => undefined);
	};

	const compressed = compressor();

	const server = createServer(async (request, response) => {
		const send = (status: number, found: Found, path: string) => {
			const type = types[extname(found.file)] ?? 'application/octet-stream';
			const encoding = isText(type) ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
			const body = encoding === 'identity' ? found.body : compressed(found, encoding);
			response.writeHead(status, {
				'Content-Type': type,
				...(isText(type) && { Vary: 'Accept-Encoding' }),
				...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
				'Content-Length': body.length,
				...headersFor(rules, path),
			});
			response.end(request.method === 'HEAD' ? undefined : body);
		};
		let path = '';
		try {
			path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		} catch {
			// A malformed address is one that leads nowhere.
		}
		const inside = path.startsWith(mount) ? path.slice(mount.length - 1) : undefined;
		const found = inside === undefined ? undefined : await find(inside);
		if (found) return send(200, found, path);
		if (inside !== undefined && !extname(inside) && (await find(`${inside}/`))) {
			// Normalised, since "//name/" would lead to another host.
			response.writeHead(301, { Location: encodeURI(posix.normalize(`${path}/`)) }).end();
			return;
		}
		const missing = (inside?.startsWith('/en/') && (await find('/en/404/'))) || (await find('/404.html'));
		if (missing) return send(404, missing, path.startsWith(mount) ? path : mount);
		response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
	});
	await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
	const bound = server.address();
	return { server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}${mount}` };
}

if (import.meta.main) {
	const { values } = parseArgs({
		options: {
			dir: { type: 'string', default: process.env['OUT_DIR'] || 'dist' },
			base: { type: 'string', default: process.env['BASE_PATH'] || '/' },
			port: { type: 'string', default: process.env['PORT'] || '4321' },
		},
	});
	try {
		const { address } = await serve({ dir: values.dir, base: values.base, port: Number(values.port) });
		console.log(`The site is served at ${address}`);
	} catch (error) {
		console.error((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? `Port ${values.port} is taken. Choose another: PORT=4322 npm start` : (error as Error).message);
		process.exitCode = 1;
	}
}
