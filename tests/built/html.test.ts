import { expect, test } from 'vitest';
import { htmlMistakes } from './support/html.ts';
import { pages } from './support/site.ts';

test('there are pages to validate', () => {
	expect(pages.length).toBeGreaterThan(25);
});

test.each(pages)('$address is valid HTML without a style attribute', async ({ html }) => {
	expect(await htmlMistakes(html)).toEqual([]);
});

test.each(pages)('$address has one h1, and an outline without gaps', ({ document }) => {
	const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
	expect(levels.filter((level) => level === 1)).toEqual([1]);
	expect(levels[0]).toBe(1);
	levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
});

test.each(pages)('no word of $address is glued to the link after or before it', ({ document }) => {
	const glued: string[] = [];
	for (const link of document.querySelectorAll('p a, li a, dd a')) {
		const before = link.previousSibling?.nodeType === 3 ? link.previousSibling.textContent! : '';
		const after = link.nextSibling?.nodeType === 3 ? link.nextSibling.textContent! : '';
		if (/[\p{L}\p{N},;:.]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) glued.push(`${before.slice(-20)}[${link.textContent}]${after.slice(0, 20)}`);
	}
	expect(glued).toEqual([]);
});
