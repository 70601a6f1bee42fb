import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBase } from '../i18n/routes.ts';
import { closeGaps } from './gaps.ts';
import { apacheConfig, headerRules, netlifyHeaders, nginxConfig, pruneHashes, unitePolicies } from './headers.ts';
import { securityHeaders } from './policy.ts';
import { withPreloads } from './preloads.ts';

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Reads built files by their addresses, each once. */
const reader = (root: string, base: string): ((address: string) => Promise<string>) => {
	const kept = new Map<string, Promise<string>>();
	return (address) => {
		const code = kept.get(address) ?? readFile(join(root, address.slice(base.length)), 'utf8');
		kept.set(address, code);
		return code;
	};
};

/**
 * After the build: names what the scripts of templates import beside them, leaves in each page's policy what the page needs,
 * and writes the headers for the common hosts from the policies. An edge file.
 */
export const hostFiles = (): AstroIntegration => {
	let base = '/';
	return {
		name: 'host-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const read = reader(root, withBase(base, '/'));
				const policies = new Set<string>();
				for await (const page of glob('**/*.html', { cwd: root })) {
					const written = await readFile(join(root, page), 'utf8');
					const html = closeGaps(pruneHashes(await withPreloads(written, read), sha256));
					if (html !== written) await writeFile(join(root, page), html);
					const policy = metaPolicy.exec(html)?.[1];
					if (!policy) throw new Error(`The page ${page} holds no content security policy.`);
					policies.add(policy.replaceAll('&#39;', "'"));
				}
				const rules = headerRules(base, unitePolicies([...policies].sort()), securityHeaders);
				await mkdir(join(root, '.deploy'), { recursive: true });
				await writeFile(join(root, '_headers'), netlifyHeaders(rules));
				await writeFile(join(root, '.htaccess'), apacheConfig(rules, base));
				await writeFile(join(root, '.deploy', 'nginx.conf'), nginxConfig(rules, base));
				logger.info('Wrote _headers, .htaccess and .deploy/nginx.conf.');
			},
		},
	};
};
