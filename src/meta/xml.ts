/** What XML 1.0 allows in a text: no other control characters than tab and line ends. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands between tags or within quotation marks; characters that XML does not allow are left out. */
export const xmlText = (text: string): string =>
	text.replace(forbidden, '').replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

/** An element with text in it, or with `null` an empty one. */
export function xmlElement(name: string, attributes: Record<string, string>, text: string | null): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`).join('');
	return text === null ? `<${name}${written}/>` : `<${name}${written}>${xmlText(text)}</${name}>`;
}

/** The first line of every file of XML. */
export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>';
