/**
 * The content security policy, in the form of Astro's settings. Astro adds the hashes of what it writes into the pages.
 * Nothing from another origin, no inline style, no script from a string: no page needs them.
 * Source: https://www.w3.org/TR/CSP3/
 */
export const policy = {
	directives: [
		"default-src 'none'",
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types svelte-trusted-html service-worker",
	],
	scriptDirective: { resources: ["'self'"] },
	// No source for style attributes either: without 'unsafe-inline' they are refused.
	styleDirective: { resources: ["'self'"] },
};

/** Sent with every file besides the policy. */
export const securityHeaders: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
};
