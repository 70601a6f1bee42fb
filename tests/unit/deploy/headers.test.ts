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
	it('sends the policy, its companions and the ban on framing with everything under the base', () => {
		expect(rules[0]).toEqual({ path: '/kurs/*', headers: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'", ...securityHeaders } });
	});
	it('lets files named by their content be kept for a year', () => {
		expect(rules[1]).toEqual({ path: '/kurs/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } });
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
	const [all, astro] = rules as [HeaderRule, HeaderRule];

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
		it('has a block for everything, one for English and one for files named by their content', () => {
			expect([...blocks.keys()].sort()).toEqual([`location ${folder}/`, `location ${folder}/_astro/`, `location ${folder}/en/`].sort());
		});
		it('repeats every header in every block, since a block with one of its own drops the outer ones', () => {
			for (const place of [`${folder}/`, `${folder}/en/`]) expect(blocks.get(`location ${place}`)!.toSorted()).toEqual(stated({ 'Cache-Control': 'no-cache', ...all.headers }));
			expect(blocks.get(`location ${folder}/_astro/`)!.toSorted()).toEqual(stated({ ...all.headers, ...astro.headers }));
		});
		it('answers a dead address in the language of its part', () => {
			expect(config.match(/error_page 404 \S+;/g)).toEqual([`error_page 404 ${folder}/404.html;`, `error_page 404 ${folder}/404.html;`, `error_page 404 ${folder}/en/404/index.html;`]);
		});
		it('escapes the quotes within a value', () => {
			expect(config).toContain('report-to \\"x\\"');
			expect(config).not.toContain('report-to "x"');
		});
	});

	describe('apacheConfig()', () => {
		const config = apacheConfig(rules, base);
		it('sets every header for everything, and the long life for files named by their content after it', () => {
			const [before, after] = config.split(`<If "%{REQUEST_URI} =~ m#^${folder}/_astro/#">`);
			for (const [name, value] of Object.entries(all.headers)) expect(before).toContain(`\tHeader always set ${name} "${value.replaceAll('"', '\\"')}"\n`);
			expect(before).toContain('\tHeader always set Cache-Control "no-cache"\n');
			expect(after).toBe(`\n\t<IfModule mod_headers.c>\n\t\tHeader always set Cache-Control "${astro.headers['Cache-Control']}"\n\t</IfModule>\n</If>\n`);
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
