import { serve } from '../../../src/deploy/serve.ts';

/** Serves the built site, and its copy under a folder, with the headers that are shipped, for as long as the tests run. */
export default async function start(): Promise<() => Promise<void>> {
	const root = await serve({ dir: 'dist', base: '/', port: 0 });
	const folder = await serve({ dir: '.bench/kurs', base: '/kurs/', port: 0 });
	process.env['SITE_ADDRESS'] = root.address;
	process.env['FOLDER_ADDRESS'] = folder.address;
	return async () => {
		await Promise.all([root, folder].map(({ server }) => new Promise((done) => server.close(done))));
	};
}
