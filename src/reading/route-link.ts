import { routes, type Destination, type RouteName } from '../i18n/routes.ts';

/** The part of a page about the site that a link to it needs. */
export interface LinkedPage {
	data: { id: string };
	slug: string;
}

const prefix = 'route:';

/** Whether a page has this name and an address that no record's slug belongs to. */
const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name) && !routes[name as RouteName].sv.includes(':slug');

/** The address of a link to whoever publishes the site. */
export const contactLink = 'route:contact';

/**
 * Where a link in a page about the site leads, as its author writes it: `route:concepts`, `route:about/method`.
 * @param pages the pages about the site, in the language of the link
 * @returns undefined for an address of another form, which stands as it is written
 * @throws if there is no such page
 */
export function routeLink(written: string, pages: readonly LinkedPage[]): Destination | undefined {
	if (!written.startsWith(prefix)) return undefined;
	const [route = '', id = ''] = written.slice(prefix.length).split('/');
	if (!isRoute(route)) throw new Error(`The link "${written}" leads to no page. Write one of: ${Object.keys(routes).filter(isRoute).join(', ')}, or about/<page id>.`);
	if (!id) return { route };
	const page = route === 'about' ? pages.find(({ data }) => data.id === id) : undefined;
	if (!page) throw new Error(`The link "${written}" leads to no page about the site. Write one of: ${pages.map(({ data }) => `route:about/${data.id}`).join(', ')}.`);
	return { route: 'aboutPage', slug: page.slug };
}
