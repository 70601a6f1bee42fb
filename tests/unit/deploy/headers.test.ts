import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apacheConfig, headerRules, headersFor, netlifyHeaders, nginxConfig, parseNetlifyHeaders, pruneHashes, unitePolicies, type HeaderRule } from '../../../src/deploy/headers.ts';
import { policy, securityHeaders } from '../../../src/deploy/policy.ts';

const directives = (text: string) => new Map(text.split('; ').map((directive) => directive.split(' ')).map(([name = '', ...sources]) => [name, sources]));

describe('unitePolicies()', () => {
	it('gives nothing for nothing, and one policy for one', () => {
		expect(unitePolicies([])).toBe('');
		expect(unitePolicies(["default-src 'none'; script-src 'self'"])).toBe("default-src 'none'; script-src 'self'");
	});
	it('unites the sources of each directive, each once, in the order they first come', () => {
		expect(unitePolicies(["script-src 'self' 'sha256-a'", "script-src 'self' 'sha256-b'", "script-src 'sha256-a'"])).toBe("script-src 'self' 'sha256-a' 'sha256-b'");
	});
	it('takes directives in whatever order and spacing they come', () => {
		expect(unitePolicies(["default-src 'none';  img-src 'self' ;", "img-src   data: ; default-src 'none'"])).toBe("default-src 'none'; img-src 'self' data:");
	});
	it('keeps a directive without sources', () => {
		expect(unitePolicies(['upgrade-insecure-requests', 'upgrade-insecure-requests'])).toBe('upgrade-insecure-requests');
	});
	it("drops 'none' where another page allows something, since beside a source it is an error", () => {
		expect(unitePolicies(["img-src 'none'", "img-src 'self'"])).toBe("img-src 'self'");
		expect(unitePolicies(["img-src 'self'", "img-src 'none'"])).toBe("img-src 'self'");
		expect(unitePolicies(["img-src 'none'", "img-src 'none'"])).toBe("img-src 'none'");
	});
	it('throws where any page lacks a directive that another has, by its name', () => {
		const [strict, loose] = ["default-src 'none'; object-src 'none'", "default-src 'none'"];
		for (const pages of [[strict, loose], [loose, strict], [strict, strict, loose]]) expect(() => unitePolicies(pages)).toThrow('Some pages have a policy with "object-src" and some without');
	});
	it('allows all that each policy allows, and nothing that none does', () => {
		const sources = fc.uniqueArray(fc.constantFrom("'self'", "'sha256-a'", "'sha256-b'", 'data:', 'blob:'), { minLength: 1 });
		const page = fc.record({ 'script-src': sources, 'img-src': sources, 'default-src': fc.constant(["'none'"]) });
		fc.assert(
			fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
				const united = directives(unitePolicies(pages.map((each) => Object.entries(each).map(([name, list]) => [name, ...list].join(' ')).join('; '))));
				for (const name of ['script-src', 'img-src', 'default-src'] as const) {
					expect(new Set(united.get(name))).toEqual(new Set(pages.flatMap((each) => each[name])));
					expect(united.get(name)).toHaveLength(new Set(united.get(name)).size);
				}
			}),
		);
	});
});

describe('headerRules()', () => {
	const rules = headerRules('/kurs', "default-src 'none'", securityHeaders);
	it('sends the policy, its companions, the ban on framing and the wish to be asked anew with everything under the base', () => {
		expect(rules[0]).toEqual({ path: '/kurs/*', headers: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'", 'Cache-Control': 'no-cache', ...securityHeaders } });
	});
	it('lets files named by their content be kept for a year, and be read by a frame of no origin', () => {
		expect(rules[1]).toEqual({ path: '/kurs/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } });
	});
	it('lets other sites read data and show pictures', () => {
		expect(headersFor(rules, '/kurs/data/oembed/grid-sv.json')).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
		expect(headersFor(rules, '/kurs/og/site-sv.png')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
	});
	it('lets any page frame the figures that stand alone, and no other page of the site', () => {
		const framed = (path: string) => !headersFor(rules, `/kurs${path}`)['Content-Security-Policy']!.includes('frame-ancestors');
		for (const path of ['/inbaddat/rutnatet/', '/en/embed/grid/']) expect(framed(path), path).toBe(true);
		for (const path of ['/', '/en/', '/skiftet/', '/inbaddat', '/inbaddat-annat/', '/en/embedded/', '/embed/grid/', '/kapitel/inbaddat/', '/404.html']) expect(framed(path), path).toBe(false);
	});
	it('sends those figures all that other pages are sent besides, and lets them stand in a page that is isolated', () => {
		expect(headersFor(rules, '/kurs/inbaddat/rutnatet/')).toEqual({ ...securityHeaders, 'Cache-Control': 'no-cache', 'Content-Security-Policy': "default-src 'none'", 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' });
	});
});

describe('policy', () => {
	it('begins by refusing everything, and never allows inline code, strings as code or another origin', () => {
		expect(policy.directives[0]).toBe("default-src 'none'");
		expect(JSON.stringify(policy)).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
	});
	it('states no directive twice', () => {
		const names = policy.directives.map((directive) => directive.split(' ')[0]);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('parseNetlifyHeaders()', () => {
	const name = fc.stringMatching(/^[A-Z][A-Za-z-]{0,30}$/);
	const value = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/);
	const rule: fc.Arbitrary<HeaderRule> = fc.record({ path: fc.stringMatching(/^\/[!-~]{0,30}$/), headers: fc.dictionary(name, value, { noNullPrototype: true, maxKeys: 8 }) });

	it('reads an empty file as no rules', () => {
		expect(parseNetlifyHeaders('')).toEqual([]);
		expect(parseNetlifyHeaders('\n\n')).toEqual([]);
	});
	it('splits a header at its first colon only', () => {
		expect(parseNetlifyHeaders('/*\n  Link: <https://example.org/>; rel=x\n')).toEqual([{ path: '/*', headers: { Link: '<https://example.org/>; rel=x' } }]);
	});
	it('reads back what netlifyHeaders() writes', () => {
		fc.assert(
			fc.property(fc.array(rule, { maxLength: 8 }), (rules) => {
				expect(parseNetlifyHeaders(netlifyHeaders(rules))).toEqual(rules);
			}),
		);
	});
	it('reads back the rules of the site', () => {
		const rules = headerRules('/', "default-src 'none'; script-src 'self' 'sha256-a+/='", securityHeaders);
		expect(parseNetlifyHeaders(netlifyHeaders(rules))).toEqual(rules);
	});
});

describe('netlifyHeaders()', () => {
	/** What Cloudflare Pages makes of the file: a line "! Name" takes a header away, a second value is joined to the first. */
	const cloudflare = (file: string, path: string): Record<string, string> => {
		const made: Record<string, string> = {};
		let isCovered = false;
		for (const line of file.split('\n')) {
			if (!line.startsWith(' ')) isCovered = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
			else if (isCovered && line.trim().startsWith('! ')) delete made[line.trim().slice(2)];
			else if (isCovered) {
				const [, name = '', value = ''] = /^\s*([^:]+): (.*)$/.exec(line)!;
				made[name] = made[name] === undefined ? value : `${made[name]}, ${value}`;
			}
		}
		return made;
	};
	const rules = headerRules('/', "default-src 'none'", securityHeaders);

	it('has one value of each header for every file, on hosts that take the later one and on hosts that join them', () => {
		for (const path of ['/', '/inbaddat/rutnatet/', '/en/embed/grid/', '/_astro/a.css', '/data/events.csv', '/og/site-sv.png', '/no-such/']) expect(cloudflare(netlifyHeaders(rules), path), path).toEqual(headersFor(rules, path));
	});
	it('takes away only what an earlier rule has given', () => {
		const file = netlifyHeaders([{ path: '/*', headers: { A: '1', B: '1' } }, { path: '/x/*', headers: { A: '2', C: '2' } }, { path: '/y/*', headers: { C: '3' } }]);
		expect(file).toBe('/*\n  A: 1\n  B: 1\n\n/x/*\n  ! A\n  A: 2\n  C: 2\n\n/y/*\n  C: 3\n');
	});
});

describe('headersFor()', () => {
	const rules: HeaderRule[] = [
		{ path: '/*', headers: { A: 'all', B: 'all' } },
		{ path: '/_astro/*', headers: { B: 'astro' } },
		{ path: '/one', headers: { C: 'one' } },
	];
	it('gives none where no rule covers the file', () => {
		expect(headersFor([], '/')).toEqual({});
		expect(headersFor([{ path: '/kurs/*', headers: { A: 'x' } }], '/kursiv/')).toEqual({});
	});
	it('gives those of every rule that covers it, the later one winning', () => {
		expect(headersFor(rules, '/')).toEqual({ A: 'all', B: 'all' });
		expect(headersFor(rules, '/_astro/x.css')).toEqual({ A: 'all', B: 'astro' });
	});
	it('takes a path without a star for itself alone', () => {
		expect(headersFor(rules, '/one')['C']).toBe('one');
		expect(headersFor(rules, '/one/more')['C']).toBeUndefined();
	});
});

describe.each(['/', '/kurs/'])('under %s', (base) => {
	const folder = base === '/' ? '' : '/kurs';
	const rules = headerRules(base, `default-src 'none'; report-to "x"`, securityHeaders);
	const [all, astro, ...others] = rules as [HeaderRule, HeaderRule, ...HeaderRule[]];

	describe('nginxConfig()', () => {
		const config = nginxConfig(rules, base);
		/** The header lines of each block by its opening, read by indentation; a nested block inherits none of them. */
		const blocks = new Map<string, string[]>();
		const open: string[] = [];
		for (const line of config.split('\n').map((each) => each.trim())) {
			if (line.endsWith('{')) blocks.set((open.push(line.slice(0, -2)), open.at(-1)!), []);
			else if (line === '}') open.pop();
			else if (line.startsWith('add_header ')) blocks.get(open.at(-1)!)!.push(line);
		}
		const stated = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}" always;`).sort();

		it('closes every block it opens', () => {
			expect(open).toEqual([]);
		});
		it('has a block for everything, one for English and one for each further rule', () => {
			expect([...blocks.keys()].sort()).toEqual([`location ${folder}/`, `location ${folder}/en/`, ...[astro, ...others].map(({ path }) => `location ${path.slice(0, -1)}`)].sort());
		});
		it('repeats every header in every block, since a block with one of its own drops the outer ones', () => {
			for (const place of [`${folder}/`, `${folder}/en/`]) expect(blocks.get(`location ${place}`)!.toSorted()).toEqual(stated(all.headers));
			for (const rule of [astro, ...others]) expect(blocks.get(`location ${rule.path.slice(0, -1)}`)!.toSorted()).toEqual(stated({ ...all.headers, ...rule.headers }));
		});
		it('answers a dead address in the language of its part', () => {
			const answers = [...config.matchAll(/location (\S+) \{[^{}]*?error_page 404 (\S+);/g)].map(([, path, page]) => [path, page]);
			expect(answers).toHaveLength(blocks.size);
			for (const [path, page] of answers) expect(page, path).toBe(path!.startsWith(`${folder}/en/`) ? `${folder}/en/404/index.html` : `${folder}/404.html`);
		});
		it('escapes the quotes within a value', () => {
			expect(config).toContain('report-to \\"x\\"');
			expect(config).not.toContain('report-to "x"');
		});
	});

	describe('apacheConfig()', () => {
		const config = apacheConfig(rules, base);
		it('sets every header for everything, and the long life for files named by their content after it', () => {
			const [before = '', after = ''] = config.split(`<If "%{REQUEST_URI} =~ m#^${folder}/_astro/#">`);
			for (const [name, value] of Object.entries(all.headers)) expect(before).toContain(`\tHeader always set ${name} "${value.replaceAll('"', '\\"')}"\n`);
			expect(before).toContain('\tHeader always set Cache-Control "no-cache"\n');
			expect(after).toMatch(/^\n\t<IfModule mod_headers\.c>\n/);
			expect(after.split('</If>')[0]).toContain(`\t\tHeader always set Cache-Control "${astro.headers['Cache-Control']}"\n`);
		});
		it('sets what each further rule says under its path, after what is set for everything', () => {
			for (const { path, headers } of [astro, ...others]) {
				const [before = '', after = ''] = config.split(`<If "%{REQUEST_URI} =~ m#^${path.slice(0, -1)}#">`);
				expect(before).toContain('Header always set Content-Security-Policy');
				for (const [name, value] of Object.entries(headers)) expect(after.split('</If>')[0]).toContain(`\t\tHeader always set ${name} "${value.replaceAll('"', '\\"')}"\n`);
			}
		});
		it('closes every section it opens', () => {
			expect(config.match(/<(If|IfModule) /g)).toHaveLength(config.match(/<\/(If|IfModule)>/g)!.length);
		});
		it('answers a dead address in the language of its part', () => {
			expect(config).toContain(`ErrorDocument 404 ${folder}/404.html\n`);
			expect(config).toContain(`<If "%{REQUEST_URI} =~ m#^${folder}/en/#">\n\tErrorDocument 404 ${folder}/en/404/index.html\n</If>`);
		});
	});

	it('the three say the same of every file', () => {
		const parsed = parseNetlifyHeaders(netlifyHeaders(rules));
		expect(headersFor(parsed, `${folder}/kapitel/`)).toEqual(all.headers);
		expect(headersFor(parsed, `${folder}/_astro/a.css`)).toEqual({ ...all.headers, ...astro.headers });
	});
});

describe('pruneHashes()', () => {
	const page = (policy: string, body: string): string => `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;
	const hash = (text: string): string => `of-${text.trim()}=`;

	it('keeps the hash of a script or style that the page has, and no other', () => {
		const policy = "script-src 'self' 'sha256-of-a=' 'sha256-of-b='; style-src 'self' 'sha256-of-c='";
		expect(pruneHashes(page(policy, '<script>a</script>'), hash)).toContain('content="script-src \'self\' \'sha256-of-a=\'; style-src \'self\'"');
		expect(pruneHashes(page(policy, '<style media="print">c</style>'), hash)).toContain("style-src 'self' 'sha256-of-c='");
		expect(pruneHashes(page(policy, '<script type="module">b</script>'), hash)).toContain("script-src 'self' 'sha256-of-b='");
	});
	it('needs none for a block of data and for a script with an address', () => {
		const policy = "script-src 'self' 'sha256-of-a=' 'sha256-of-='";
		for (const body of ['<script type="application/json" id="x">a</script>', '<script type="application/ld+json">a</script>', '<script src="/a.js"></script>', '<script type="module" src="/a.js"></script>', '']) expect(pruneHashes(page(policy, body), hash)).toContain('content="script-src \'self\'"');
	});
	it('reads a policy whose quotes are written as entities', () => {
		expect(pruneHashes(page('script-src &#39;self&#39; &#39;sha256-of-a=&#39; &#39;sha256-of-b=&#39;', '<script>a</script>'), hash)).toContain('content="script-src &#39;self&#39; &#39;sha256-of-a=&#39;"');
	});
	it('changes nothing else of the page', () => {
		expect(pruneHashes("<p>Not 'sha256-of-x='</p>", hash)).toBe("<p>Not 'sha256-of-x='</p>");
	});
});
