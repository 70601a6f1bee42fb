/**
 * A strict reader of XML, for the parts of it that feeds and sitemaps need: elements, attributes, text, the five entities and
 * the declaration. Everything else, and everything that is not well-formed, is refused, as feed readers refuse it.
 * Source: https://www.w3.org/TR/xml/
 */

/** An element. */
export class Xml {
	name: string;
	attributes: Record<string, string>;
	children: Xml[] = [];
	/** Its own text, without that of its children. */
	content = '';

	constructor(name: string, attributes: Record<string, string>) {
		this.name = name;
		this.attributes = attributes;
	}

	/** Its children of a name. */
	all(name: string): Xml[] {
		return this.children.filter((child) => child.name === name);
	}

	/** The text of its only child of a name. @throws Error where there is none or several */
	text(name: string): string {
		const [child, second] = this.all(name);
		if (!child || second) throw new Error(`<${this.name}> holds ${this.all(name).length} <${name}>, not one.`);
		return child.content.trim();
	}
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
	text.replace(/&([^;&<]*;?)/g, (_, entity: string) => {
		const character = entities[entity.replace(/;$/, '')];
		if (!entity.endsWith(';') || character === undefined) throw new Error(`"&${entity}" is no entity.`);
		return character;
	});

const namePattern = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const token = new RegExp(`<(/?)(${namePattern})((?:\\s+${namePattern}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'y');

/** Reads files. */
export const XMLParser = {
	/** The root of a file. @throws Error where it is not well-formed */
	parse(file: string): Xml {
		const declaration = '<?xml version="1.0" encoding="utf-8"?>';
		if (!file.startsWith(declaration)) throw new Error('The file does not begin with its declaration.');
		const root = new Xml('', {});
		const open = [root];
		token.lastIndex = declaration.length;
		while (token.lastIndex < file.length) {
			const at = token.lastIndex;
			const match = token.exec(file);
			const parent = open.at(-1)!;
			if (!match) throw new Error(`Not well-formed: "${file.slice(at, at + 40)}".`);
			const [, closing, name, attributes, empty, text] = match;
			if (text !== undefined) {
				if (parent === root && text.trim()) throw new Error('There is text outside the root.');
				if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>/u.test(text)) throw new Error('There are characters that XML does not allow.');
				parent.content += decode(text);
			} else if (closing) {
				if (parent.name !== name || attributes || empty) throw new Error(`</${name}> closes <${parent.name}>.`);
				open.pop();
			} else {
				const pairs = [...attributes!.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key, value]): [string, string] => [key!, decode(value!)]);
				if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`<${name}> has an attribute twice.`);
				const element = new Xml(name!, Object.fromEntries(pairs));
				parent.children.push(element);
				if (!empty) open.push(element);
			}
		}
		if (open.length > 1 || root.children.length !== 1) throw new Error('Elements are left open, or there is not one root.');
		return root.children[0]!;
	},
};
