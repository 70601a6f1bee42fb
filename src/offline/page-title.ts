/** The characters that titles write as entities. */
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'" };

/** What a page of the site is called, from its markup: its title without the site’s name; undefined where it has none. */
export const titleOf = (html: string): string | undefined =>
	/<title>([^<]*)/
		.exec(html)?.[1]
		?.replace(/&(?:amp|lt|gt|quot|#34|#39);/g, (entity) => entities[entity]!)
		.replace(/ – [^–]*$/, '')
		.trim() || undefined;
