import type { AstroIntegration } from 'astro';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apacheConfig, headerRules, netlifyHeaders, nginxConfig, unitePolicies } from './headers.ts';
import { securityHeaders } from './policy.ts';

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** After the build: the headers for the common hosts, from the policies that the built pages hold. An edge file. */
export const headerFiles = (): AstroIntegration => {
	let base = '/';
	return {
		name: 'header-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const policies = new Set<string>();
				for await (const page of glob('**/*.html', { cwd: root })) {
					const policy = metaPolicy.exec(await readFile(join(root, page), 'utf8'))?.[1];
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
