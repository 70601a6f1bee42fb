import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, parseNetlifyHeaders, unitePolicies } from '../../src/deploy/headers.ts';
import { pages } from './support/site.ts';

const policyOf = (document: Document) => document.querySelector('meta[http-equiv="content-security-policy"]')!.getAttribute('content')!;
const rules = parseNetlifyHeaders(readFileSync('dist/_headers', 'utf8'));
const headers = headersFor(rules, '/');

test.each(pages)('the policy of $address has no weakness of middle or high severity', ({ document }) => {
	const findings = new CspEvaluator(new CspParser(policyOf(document)).csp).evaluate();
	// Lower numbers are worse. That a site may serve its own scripts is what 'self' means.
	expect(findings.filter(({ severity }) => severity <= Severity.HIGH_MAYBE).map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
});

describe('the policy that is sent', () => {
	const sent = headers['Content-Security-Policy']!;
	test('allows what every page’s own policy allows, since browsers enforce both', () => {
		for (const { document } of pages) expect(unitePolicies([sent.replace("; frame-ancestors 'self'", ''), policyOf(document)])).toBe(sent.replace("; frame-ancestors 'self'", ''));
	});
	test('refuses everything that it does not name, strings as script, and framing by others', () => {
		expect(sent).toContain("default-src 'none'");
		expect(sent).toContain("require-trusted-types-for 'script'");
		expect(sent).toContain("frame-ancestors 'self'");
		expect(sent).not.toMatch(/unsafe-(inline|eval|hashes)/);
		expect(sent).not.toMatch(/https?:|\*/);
	});
});

test('the files for Netlify, nginx and Apache say the same', () => {
	const nginx = readFileSync('dist/.deploy/nginx.conf', 'utf8');
	const apache = readFileSync('dist/.htaccess', 'utf8');
	for (const { headers: stated } of rules) {
		for (const [name, value] of Object.entries(stated)) {
			expect(nginx).toContain(`add_header ${name} "${value}" always;`);
			expect(apache).toContain(`Header always set ${name} "${value}"`);
		}
	}
	// Cloudflare reads at most 100 rules and 2,000 characters a line.
	expect(rules.length).toBeLessThanOrEqual(100);
	for (const line of readFileSync('dist/_headers', 'utf8').split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
});

test('no page holds inline script, an event handler, a frame or anything from another origin', () => {
	for (const { address, document } of pages) {
		// A block of data is not run.
		const own = [...document.querySelectorAll('script:not([src], [type="application/json"], [type="application/ld+json"]), iframe, object, embed, base')].map(({ outerHTML }) => outerHTML.slice(0, 80));
		const handlers = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `${element.tagName} ${name}`));
		const foreign = [...document.querySelectorAll('[src], link[href]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href')!).filter((value) => /^(https?:)?\/\//.test(value) && !/rel="(canonical|alternate)"/.test(document.querySelector(`[href="${value}"]`)?.outerHTML ?? ''));
		expect({ own, handlers, foreign }, address).toEqual({ own: [], handlers: [], foreign: [] });
	}
});

test('links to other sites do not hand over the window', () => {
	for (const { document } of pages) for (const link of document.querySelectorAll('a[href^="http"]')) expect(link.getAttribute('rel')).toContain('noopener');
});

test('no source turns strings into markup', () => {
	for (const file of globSync('src/**/*.{ts,svelte}')) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\{@html|\.(inner|outer)HTML\s*[+]?=|insertAdjacentHTML|document\.write|\beval\(/);
});
