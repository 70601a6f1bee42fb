/**
 * What the scripts of a page's templates import is named beside them, so that a browser that puts a template into the page
 * asks for all of it at once, and not for one file after the other has said that it needs it.
 */

/** The names of the files beside it that a built script imports as soon as it runs; what it imports later is left out. */
export const importsOf = (code: string): string[] => [...code.matchAll(/(?<![\w$.])(?:import|from)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => name!);

/**
 * Adds a `modulepreload` to the templates of a page for each file that their scripts import, directly or by way of others.
 *
 * @param read the code of a script, by its address
 */
export async function withPreloads(html: string, read: (address: string) => Promise<string>): Promise<string> {
	const reach = async (address: string, found: Set<string>): Promise<Set<string>> => {
		for (const name of importsOf(await read(address))) {
			const imported = address.replace(/[^/]+$/, name);
			if (found.has(imported)) continue;
			found.add(imported);
			await reach(imported, found);
		}
		return found;
	};
	let made = '';
	let end = 0;
	for (const template of html.matchAll(/<template\b[^>]*>[\s\S]*?<\/template>/g)) {
		let written = template[0];
		for (const [script, address] of template[0].matchAll(/<script type="module" src="([^"]+)"><\/script>/g)) {
			const links = [...(await reach(address!, new Set()))].map((file) => `<link rel="modulepreload" href="${file}">`);
			written = written.replace(script, () => links.join('') + script);
		}
		made += html.slice(end, template.index) + written;
		end = template.index + template[0].length;
	}
	return made + html.slice(end);
}
