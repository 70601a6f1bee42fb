import { routes } from '../../i18n/routes.ts';
import type { PageRecord } from '../library.ts';
import { walkMdx } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import { compareIds, listQuoted, type Problem } from '../problem.ts';
import { problemInText, type Rule } from './rule.ts';

const prefix = 'route:';

/** What links may name: pages with an address of their own in each language, and the publisher's e-mail address. */
const names = [...Object.entries(routes).flatMap(([name, { sv }]) => (sv.includes(':slug') ? [] : [name])), 'contact'];

const checkPage = (page: PageRecord<unknown>, pages: readonly string[] | undefined): Problem[] => {
	const { mdx } = page;
	if (mdx === undefined) return [];
	const all = [...names, ...(pages ?? []).map((id) => `about/${id}`)];
	return [...walkMdx(mdx.children)].flatMap(({ node }) => {
		if (node.url === undefined || !node.url.startsWith(prefix)) return [];
		const name = node.url.slice(prefix.length);
		const isUnsure = pages === undefined && name.startsWith('about/');
		if (isUnsure || all.includes(name)) return [];
		const meant = nearest(name, all);
		const within = mdx.source.slice(node.start, node.end).lastIndexOf(node.url);
		return [
			problemInText(page, mdx, node.start + Math.max(0, within), 'link', {
				message: `The link "${node.url}" leads to no page of the site.`,
				fix: meant === undefined ? `Write ${listQuoted(all.map((known) => `${prefix}${known}`))}.` : `Write "${prefix}${meant}".`,
				rule: 'routes-exist',
			}),
		];
	});
};

/** Links on about pages lead to pages that exist: `route:` and the name of a page, or `route:about/` and the id of an about page. */
export const routesExist: Rule = (library) => {
	const ids = [...new Set(library.about.flatMap(({ id }) => (id === undefined ? [] : [id])))].sort(compareIds);
	const pages = library.unreadable.has('about') ? undefined : ids;
	return library.about.flatMap((page) => checkPage(page, pages));
};
