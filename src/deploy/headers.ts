import { locales } from '../i18n/locales.ts';
import { routes, withBase } from '../i18n/routes.ts';

/** Headers for the files under a path. A path that ends in `*` covers everything below. */
export interface HeaderRule {
	path: string;
	headers: Record<string, string>;
}

/** A policy as directives and their sources, in order. */
type Policy = Map<string, Set<string>>;

const readPolicy = (policy: string): Policy =>
	new Map(
		policy
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.filter(([name]) => name)
			.map(([name = '', ...sources]) => [name, new Set(sources)]),
	);

/**
 * One policy that allows what each of several allows, directive by directive: the header must hold the hashes of every
 * page's own policy, since a browser enforces both. 'none' gives way to any other source.
 * @throws if one lacks a directive that another has, since leaving it out would allow everything
 */
export function unitePolicies(policies: readonly string[]): string {
	const [first = new Map() as Policy, ...rest] = policies.map(readPolicy);
	for (const policy of rest) {
		for (const name of new Set([...first.keys(), ...policy.keys()])) {
			const [into, from] = [first.get(name), policy.get(name)];
			if (!into || !from) throw new Error(`Some pages have a policy with "${name}" and some without; the header cannot hold both.`);
			for (const source of from) into.add(source);
			if (into.size > 1) into.delete("'none'");
		}
	}
	return [...first].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** An element whose content runs or applies where it stands: a script without address that is no block of data, or a style. */
const inlinePattern = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;
const isData = (attributes: string): boolean => /\bsrc=/.test(attributes) || /\btype="(?!module"|text\/javascript")/.test(attributes);

/**
 * A page whose policy holds only the hashes of what the page has: the build writes into every page those of all that any
 * page might have, some 400 bytes that no compression takes.
 * @param hash the base64 of a text's SHA-256
 */
export const pruneHashes = (html: string, hash: (text: string) => string): string => {
	const used = new Set<string>();
	for (const [, , attributes = '', content = ''] of html.matchAll(inlinePattern)) if (!isData(attributes)) used.add(`'sha256-${hash(content)}'`);
	return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/i, (_, start: string, policy: string) => start + policy.replace(/ (?:'|&#39;)sha256-[^'&]+(?:'|&#39;)/g, (source) => (used.has(source.trim().replaceAll('&#39;', "'")) ? source : '')));
};

/** Sent with what other sites may show or read. */
const open = { resource: { 'Cross-Origin-Resource-Policy': 'cross-origin' }, readable: { 'Access-Control-Allow-Origin': '*' } };

/**
 * The site's rules: the policy and its companions on everything, and asking anew before a copy is used, the service worker and
 * its list included; a long life for files named by their content; data, pictures
 * and what figures are made of for other sites, which may hold a figure in a frame of no origin (`sandbox`); and figures alone
 * for the frames of any page. These have no `frame-ancestors` at all, since `*` would leave out pages read from a disk and apps.
 * Later rules overrule earlier ones.
 */
export const headerRules = (base: string, policy: string, companions: Record<string, string>): HeaderRule[] => [
	{ path: withBase(base, '/*'), headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'self'`, 'Cache-Control': 'no-cache', ...companions } },
	{ path: withBase(base, '/_astro/*'), headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...open.readable, ...open.resource } },
	{ path: withBase(base, '/data/*'), headers: { ...open.readable, ...open.resource } },
	{ path: withBase(base, '/og/*'), headers: open.resource },
	...locales.map((locale): HeaderRule => ({
		path: withBase(base, routes.embed[locale].replace(':slug/', '*')),
		// A page that is isolated from other origins frames only pages that ask the same of what they load.
		headers: { 'Content-Security-Policy': policy, ...open.resource, 'Cross-Origin-Embedder-Policy': 'require-corp' },
	})),
];

/** Whether a rule covers everything that a path covers. */
const covers = (rule: HeaderRule, path: string): boolean => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path);

/**
 * For Netlify and Cloudflare Pages: `_headers`. Netlify takes the later of two values; Cloudflare would join them, so there
 * the earlier one is taken away first (`! Name`), a line that Netlify passes over.
 */
export const netlifyHeaders = (rules: readonly HeaderRule[]): string =>
	rules
		.map(({ path, headers }, index) => {
			const taken = new Set(rules.slice(0, index).filter((rule) => covers(rule, path)).flatMap((rule) => Object.keys(rule.headers)));
			return [path, ...Object.entries(headers).flatMap(([name, value]) => [...(taken.has(name) ? [`  ! ${name}`] : []), `  ${name}: ${value}`])].join('\n');
		})
		.join('\n\n') + '\n';

/** Reads what `netlifyHeaders` writes. */
export function parseNetlifyHeaders(file: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of file.split('\n')) {
		// What Cloudflare takes away is overruled by the line after it.
		if (!line.trim() || line.trim().startsWith('! ')) continue;
		if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: {} });
		else {
			const at = line.indexOf(':');
			rules.at(-1)!.headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
		}
	}
	return rules;
}

/** The headers that a file is sent with: those of every rule that covers it. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
	return Object.assign({}, ...rules.filter((rule) => covers(rule, path)).map(({ headers }) => headers));
}

/** A value within quotation marks, as nginx and Apache read it. */
const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** Indents lines by one tab. */
const indented = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);

/**
 * For nginx: to be included in a `server` block. Each location states all its headers, since `add_header` in a nested
 * block drops those of the outer one.
 */
export const nginxConfig = (rules: readonly HeaderRule[], base: string): string => {
	const location = (path: string, missing: string, headers: readonly string[], within: readonly string[] = []): string[] => [
		`location ${path} {`,
		...indented([...headers, `error_page 404 ${withBase(base, missing)};`, ...within]),
		'}',
	];
	const blocks = [...rules].reverse().map((rule) => {
		const path = rule.path.slice(0, -1);
		const headers = Object.entries(headersFor(rules, `${path}x`)).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
		const isEnglish = path.startsWith(withBase(base, '/en/'));
		const english = path === withBase(base, '/') ? location(withBase(base, '/en/'), '/en/404/index.html', headers) : [];
		return location(path, isEnglish ? '/en/404/index.html' : '/404.html', headers, english).join('\n');
	});
	return [
		'# Include this file in the server block of the site; "root" is the folder that was built.',
		'location ~ /(\\.(?!well-known/)|_headers$) { return 404; }',
		...blocks,
	].join('\n\n') + '\n';
};

/** For Apache, in the root of the site: `.htaccess`. Needs `mod_headers`. */
export const apacheConfig = (rules: readonly HeaderRule[], base: string): string => {
	const [all, ...others] = rules;
	const set = (headers: Record<string, string>): string[] => indented(Object.entries(headers).map(([name, value]) => `Header always set ${name} ${quoted(value)}`));
	// A host without the module sends the pages without headers rather than an error.
	const ifHeaders = (lines: readonly string[]): string[] => ['<IfModule mod_headers.c>', ...lines, '</IfModule>'];
	const under = (path: string, lines: readonly string[]): string => [`<If "%{REQUEST_URI} =~ m#^${path}#">`, ...lines, '</If>'].join('\n');
	return [
		`ErrorDocument 404 ${withBase(base, '/404.html')}`,
		under(withBase(base, '/en/'), indented([`ErrorDocument 404 ${withBase(base, '/en/404/index.html')}`])),
		ifHeaders(set({ ...all?.headers })).join('\n'),
		...others.map(({ path, headers }) => under(path.slice(0, -1), indented(ifHeaders(set(headers))))),
	].join('\n\n') + '\n';
};
