/** Reading without a network as a part of Astro. An edge file: Astro's hooks. */
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { formatBytes } from '../i18n/format.ts';
import { bytesOf } from './course.ts';
import { writeOffline } from './write.ts';

/** After the build, and after all that changes its files: writes the list of the course and the service worker. */
export const offline = (): AstroIntegration => {
	let base = '/';
	return {
		name: 'offline',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const { files } = await writeOffline(fileURLToPath(dir), base);
				logger.info(`Wrote sw.js and offline.json: ${files.length} files, ${formatBytes(bytesOf(files), 'en')}.`);
			},
		},
	};
};
