import { describe, expect, it } from 'vitest';
import { escapeValue, rewriteTags, unescapeValue, type Tag } from '../../../src/copies/tags.ts';

/** What a page shows: each tag's name, and whether it is in a template. */
const seen = (html: string): string[] => {
	const names: string[] = [];
	rewriteTags(html, ({ name, isInTemplate }) => {
		names.push(isInTemplate ? `(${name})` : name);
		return 'keep';
	});
	return names;
};

describe('rewriteTags()', () => {
	it('leaves a page whose tags are kept as it was, to the byte', () => {
		const html = '<!DOCTYPE html><HTML lang=sv> <p class=\'a "b"\'\n data-x>$& 1 < 2 &amp; 3 > 2<br/><script type="application/json">{"a":"<p>"}</script><!-- <p> --></p>';
		expect(rewriteTags(html, () => 'keep')).toBe(html);
	});
	it('shows start tags alone, and nothing that stands in comments, scripts, styles, titles and fields of text', () => {
		expect(seen('<title><b></title><!-- <i> --><p><script>"<a>"</script></p><style>p > a {}</style><textarea><u></textarea><em>')).toEqual(['title', 'p', 'script', 'style', 'textarea', 'em']);
	});
	it('reads attributes in every form, and signs of more and less within them', () => {
		const found: Tag[] = [];
		rewriteTags('<a href="/x?a=1&amp;b=2" title=\'1 > "0"\' hidden data-n=5>', (tag) => {
			found.push(tag);
			return 'keep';
		});
		expect([...found[0]!.attributes]).toEqual([['href', '/x?a=1&amp;b=2'], ['title', '1 > &quot;0&quot;'], ['hidden', true], ['data-n', '5']]);
	});
	it('tells what stands in a template, within another too, from what does not', () => {
		expect(seen('<p><template><a><template><b></template><i></template><u>')).toEqual(['p', 'template', '(a)', '(template)', '(b)', '(i)', 'u']);
	});
	it('writes a tag anew with its text, and takes one out with its text and end', () => {
		const html = '<p id="a"><script src="x" async>old</script><script>gone</script><link rel="x"></p>';
		const made = rewriteTags(html, (tag) => {
			if (tag.name === 'link' || tag.text === 'gone') return 'remove';
			if (tag.name === 'p') tag.attributes.set('id', 'b');
			if (tag.name === 'script') tag.text = 'new $&';
			return 'write';
		});
		expect(made).toBe('<p id="b"><script src="x" async>new $&</script></p>');
	});
});

describe('unescapeValue()', () => {
	it('reads what escapeValue() writes, and what Astro and Svelte write', () => {
		for (const text of ['a&b"c\'d<e>', '&amp;quot;', '']) expect(unescapeValue(escapeValue(text))).toBe(text);
		expect(unescapeValue('&#38;&#34;&#39;&lt;&gt;')).toBe('&"\'<>');
	});
});
