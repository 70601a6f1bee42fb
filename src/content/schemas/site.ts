import { z } from 'astro/zod';
import { day, id, localized, text } from './localized.ts';

/** Who publishes the site, and where: `content/site.yaml`. Whoever publishes a copy writes their own. */
export const siteSchema = z.strictObject({
	/** Scheme and host of the published site; canonical addresses begin with it. */
	origin: z.url({ error: 'Write the address of the published site, such as "https://www.example.org".' }),
	/** Named as responsible in the footer and the accessibility statement. */
	publisher: localized('the publisher’s name'),
	/** Where readers report mistakes and obstacles. */
	contact: z.email({ error: 'Write an e-mail address.' }),
	/** The id of the work that the whole rests on; the footer and every list of sources name it. */
	source: id,
	/** The chapter that the start page offers besides the first. */
	entry: id,
	/** The authors of the text, for citation. */
	authors: z.array(text('an author’s name')).min(1),
	/** First published, as a calendar day. */
	published: day,
	/** Last changed, as a calendar day. */
	updated: day,
});

/** Who publishes the site, as pages read it. */
export type SiteData = z.infer<typeof siteSchema>;
