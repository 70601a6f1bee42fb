import { serve } from '../../../src/deploy/serve.ts';

/** Serves the built site, its copy under a folder and the gallery, with the headers that are shipped, for as long as the tests run. */
export default async function start(): Promise<() => Promise<void>> {
	const root = await serve({ dir: 'dist', base: '/', port: 0 });
	const folder = await serve({ dir: '.bench/kurs', base: '/kurs/', port: 0 });
	const gallery = await serve({ dir: '.bench/gallery', base: '/', port: 0 });
	process.env['GALLERY_ADDRESS'] = gallery.address;
	process.env['SITE_ADDRESS'] = root.address;
	process.env['FOLDER_ADDRESS'] = folder.address;
	return async () => {
		await Promise.all([root, folder, gallery].map(({ server }) => new Promise((done) => server.close(done))));
	};
}
