/**
 * A page's content security policy as a copy without a server needs it: `'self'` says nothing certain where pages have no
 * origin, so files are named beside it. Still nothing comes from the network, and no string becomes script.
 */

/** The name under which the copy's own script says which scripts may be fetched. */
export const trustName = 'stick';

/**
 * @param policy as it stands in the page
 * @example policyOfCopy("default-src 'none';img-src 'self'") // "default-src 'none';img-src 'self' file:"
 */
export const policyOfCopy = (policy: string): string =>
	policy
		.split(';')
		.map((directive) => {
			const local = directive.replaceAll("'self'", "'self' file:");
			if (/^\s*font-src\s/.test(local)) return `${local} data:`;
			return /^\s*trusted-types\s/.test(local) ? `${local} ${trustName}` : local;
		})
		.join(';');
