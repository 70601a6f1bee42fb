import { describe, expect, it } from 'vitest';
import { formatSize } from '../../../src/offline/size.ts';
import { titleOf } from '../../../src/offline/page-title.ts';

describe('formatSize()', () => {
	it.each([
		[0, 'sv-SE', '0\u00a0kB'],
		[84_321, 'sv-SE', '84\u00a0kB'],
		[999_499, 'sv-SE', '999\u00a0kB'],
		[999_500, 'sv-SE', '1\u00a0MB'],
		[6_912_345, 'sv-SE', '6,9\u00a0MB'],
		[6_912_345, 'en-GB', '6.9\u00a0MB'],
		[1_234_567_890, 'sv-SE', '1\u00a0234,6\u00a0MB'],
	])('writes %i in %s as "%s"', (bytes, tag, text) => {
		expect(formatSize(bytes, tag)).toBe(text);
	});
});

describe('titleOf()', () => {
	it.each([
		['<title>Krisen – Investeringsperspektivet</title>', 'Krisen'],
		['<title>Universell – selektiv – Investeringsperspektivet</title>', 'Universell – selektiv'],
		['<title>A &amp; B&#39;s &lt;c&gt; – The Investment Perspective</title>', "A & B's <c>"],
		['<title>Investeringsperspektivet: Svensk socialpolitik</title>', 'Investeringsperspektivet: Svensk socialpolitik'],
		['<title></title>', undefined],
		['no page', undefined],
		['', undefined],
	])('reads %j as %j', (html, title) => {
		expect(titleOf(html)).toBe(title);
	});
});
