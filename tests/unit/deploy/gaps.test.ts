import { describe, expect, it } from 'vitest';
import { closeGaps } from '../../../src/deploy/gaps.ts';

describe('closeGaps()', () => {
	it('leaves one space of several between two tags', () => {
		expect(closeGaps('<meta a>  <meta b> \n\t <p> <a>x</a>  <a>y</a></p>')).toBe('<meta a> <meta b> <p> <a>x</a> <a>y</a></p>');
	});
	it('joins nothing that stood apart, and parts nothing that stood together', () => {
		expect(closeGaps('<a>x</a> <a>y</a><b>z</b>')).toBe('<a>x</a> <a>y</a><b>z</b>');
	});
	it('leaves text as it is', () => {
		expect(closeGaps('<p>two  spaces  <b>in</b>  text</p>')).toBe('<p>two  spaces  <b>in</b>  text</p>');
	});
	it.each(['<pre>\n  <b>a</b>  <b>b</b>\n</pre>', '<textarea>  </textarea>', '<script type="application/json">"<a>  <b>"</script>', '<style>a  {}</style>'])('leaves what is shown or run as written: %s', (html) => {
		expect(closeGaps(`<p>  </p>${html}<p>  </p>`)).toBe(`<p> </p>${html}<p> </p>`);
	});
	it('changes nothing the second time, and nothing in an empty page', () => {
		const once = closeGaps('<p>   <a>  </a>\n\n</p>');
		expect(closeGaps(once)).toBe(once);
		expect(closeGaps('')).toBe('');
	});
});
