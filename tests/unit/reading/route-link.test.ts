import { describe, expect, it } from 'vitest';
import { routeLink } from '../../../src/reading/route-link.ts';

const pages = [{ data: { id: 'method' }, slug: 'metod' }, { data: { id: 'licence' }, slug: 'licens' }];

describe('routeLink()', () => {
	it.each(['', '#here', 'https://www.example.org/', 'mailto:a@example.org', '/route:concepts'])('leaves %j to stand as it is written', (written) => {
		expect(routeLink(written, pages)).toBeUndefined();
	});
	it('leads to a page of the site by its name', () => {
		expect(routeLink('route:concepts', pages)).toEqual({ route: 'concepts' });
		expect(routeLink('route:about', [])).toEqual({ route: 'about' });
	});
	it('leads to a page about the site by its id, at its address in the language', () => {
		expect(routeLink('route:about/method', pages)).toEqual({ route: 'aboutPage', slug: 'metod' });
	});
	it.each(['route:', 'route:concept', 'route:toString', 'route:__proto__'])('refuses %j and names the pages there are', (written) => {
		expect(() => routeLink(written, pages)).toThrow(`The link "${written}" leads to no page. Write one of: start, chapters,`);
	});
	it.each(['route:about/metod', 'route:about/constructor', 'route:concepts/method'])('refuses %j and names the pages about the site', (written) => {
		expect(() => routeLink(written, pages)).toThrow(`The link "${written}" leads to no page about the site. Write one of: route:about/method, route:about/licence.`);
	});
});
