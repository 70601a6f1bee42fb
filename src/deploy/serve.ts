/**
 * Serves the built site with the headers that are shipped with it: for looking at it, and for the tests. An edge file.
 *   node src/deploy/serve.ts [--dir dist] [--base /] [--port 4321]
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, posix, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { withBase } from '../i18n/routes.ts';
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

	const find = async (path: string): Promise<{ file: string; body: Buffer } | undefined> => {
		const name = path.endsWith('/') ? `${path}index.html` : path;
		const file = normalize(join(root, name));
		// Nothing above the folder, nor the files for hosts in it.
		if (!file.startsWith(root + sep) || file.slice(root.length).includes(`${sep}.`) || file === join(root, '_headers')) return undefined;
		return readFile(file).then((body) => ({ file, body }), () => undefined);
	};

	const server = createServer(async (request, response) => {
		const send = (status: number, found: { file: string; body: Buffer }, path: string) => {
			response.writeHead(status, {
				'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
				'Content-Length': found.body.length,
				...headersFor(rules, path),
			});
			response.end(request.method === 'HEAD' ? undefined : found.body);
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
