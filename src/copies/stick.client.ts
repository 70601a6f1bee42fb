/**
 * What a page needs where there is no server that makes a folder's address its page, answers requests and has a name that
 * others can reach. Runs before the site's own scripts, which know nothing of it. An edge file: page, clipboard.
 */
import { globalName, packOf } from './packs.ts';
import { trustName } from './policy.ts';

/** Where the site is published, written in when the copy is made. */
declare const PUBLISHED: string;

/** The address of the copy's folder. This script is in a folder of it. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/* Links that scripts make: the address of a folder becomes that of its page. */

const complete = (link: Element): void => {
	const address = link.getAttribute('href');
	if (!address || address.startsWith('#') || !URL.canParse(address, document.baseURI)) return;
	const url = new URL(address, document.baseURI);
	if (!url.href.startsWith(root) || !url.pathname.endsWith('/')) return;
	url.pathname += 'index.html';
	link.setAttribute('href', url.href);
};
new MutationObserver((changes) => {
	for (const { type, target, addedNodes } of changes) {
		if (type === 'attributes') complete(target as Element);
		for (const node of addedNodes) {
			if (!(node instanceof Element)) continue;
			if (node.matches('a[href]')) complete(node);
			node.querySelectorAll('a[href]').forEach(complete);
		}
	}
}).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['href'] });

/* Files that scripts read: each is in a pack, a script that is run when it is first asked for. */

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL: (address: string) => string };
}
const trusted = (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes;
const own = (address: string): string => {
	if (!address.startsWith(root)) throw new Error(`The script ${address} is not in this copy.`);
	return address;
};
const policy = trusted?.createPolicy(trustName, { createScriptURL: own }) ?? { createScriptURL: own };

const files: Record<string, string> = {};
const packs = new Map<string, Promise<void>>();
const run = (pack: string): Promise<void> =>
	new Promise((done, fail) => {
		const script = document.createElement('script');
		script.src = policy.createScriptURL(root + pack);
		script.onload = () => done();
		script.onerror = () => {
			// It may be there the next time: a stick is put back.
			packs.delete(pack);
			fail(new Error(`The file ${pack} of this copy could not be read.`));
		};
		document.head.append(script);
	});

/** Takes the place of `fetch` in the site's own scripts. */
const read = async (address: string): Promise<Response> => {
	const { origin, pathname, href } = new URL(address, document.baseURI);
	const name = decodeURIComponent((origin === 'null' ? href : origin + pathname).replace(/[?#].*/, '').slice(root.length));
	const pack = href.startsWith(root) ? packOf(name) : undefined;
	if (!pack) throw new Error(`${address} cannot be read in this copy.`);
	if (!packs.has(pack)) packs.set(pack, run(pack));
	await packs.get(pack);
	const text = files[name];
	return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
};

(globalThis as unknown as Record<string, unknown>)[globalName] = { files, read };

/* Addresses that readers copy: where others find the page, not where it lies on this machine. */

const clipboard = navigator.clipboard as Clipboard | undefined;
if (clipboard) {
	const write = clipboard.writeText.bind(clipboard);
	clipboard.writeText = (text) => write(text.startsWith(root) ? PUBLISHED + text.slice(root.length).replace(/(^|\/)index\.html(?=[?#]|$)/, '$1') : text);
}
